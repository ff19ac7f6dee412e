import { lastCycle } from '../record/cycle';
import type { Instant, RecordFacts, StatusEntry } from '../record/record';
import { inOrder } from '../record/timeline';

/** How a record got to the end of its path, see the contract. */
export type BypassPath = 'created-there' | 'together-with-others' | 'by-an-app' | 'moved' | 'transition' | 'undone-later' | 'unknown';

/** The last time a record was resolved, or closed without that, before it is taken up again. */
export interface Arrival {
  /** Null: the history does not tell. */
  readonly at: Instant | null;
  /** The status it came to then; null: the history does not tell. */
  readonly entry: StatusEntry | null;
  /** The one before; null: it was created there, or nobody can say. */
  readonly before: StatusEntry | null;
}

const UNTOLD: Arrival = { at: null, entry: null, before: null };

/** When and where a record came to the end of its path in its last cycle; null while it is under way, and where it was given up. */
export function arrivalOf(record: RecordFacts): Arrival | null {
  const { resolved, closed } = lastCycle(record);
  const at = typeof resolved === 'number' ? resolved : closed;
  if (at === 'not-yet') return resolved === 'unknown' ? UNTOLD : null;
  if (at === 'unknown') return UNTOLD;
  const statuses = inOrder(record.statuses);
  const index = statuses.findLastIndex((entry) => entry.at === at && isEnd(entry));
  const entry = statuses[index];
  return entry === undefined ? { ...UNTOLD, at } : { at, entry, before: statuses[index - 1] ?? null };
}

const isEnd = ({ milestones, category }: StatusEntry): boolean =>
  category === 'done' || milestones.includes('resolved') || milestones.includes('closed');

/** What is known of an arrival beside the record's own statuses. */
export interface Circumstance {
  /** Everything that is missing now was there when it arrived. */
  readonly wasMet: boolean;
  /** When it was put into another project, or given another issue type. */
  readonly movedAt: readonly Instant[];
  /** Arrivals of other records. */
  readonly others: readonly Arrival[];
}

/** A bulk change dates its issues within a second. */
const TOGETHER_MS = 1_000;

/** By which path a record got there, as far as its history tells: the first that fits, in this order. */
export function pathOf(record: RecordFacts, { at, entry, before }: Arrival, { wasMet, movedAt, others }: Circumstance): BypassPath {
  if (at === null || entry === null) return 'unknown';
  if (wasMet) return 'undone-later';
  // Of a cut history nobody knows whether its first status is where the record began.
  if (before === null) return record.history === 'complete' ? 'created-there' : 'unknown';
  if (movedAt.includes(at)) return 'moved';
  const { by } = entry;
  if (by.kind === 'app') return 'by-an-app';
  if (by.id === null) return 'unknown';
  const together = others.some((other) => other.entry?.by.id === by.id && Math.abs(other.entry.at - at) < TOGETHER_MS);
  return together ? 'together-with-others' : 'transition';
}
