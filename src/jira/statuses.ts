import type { Actor, Instant, StatusEntry } from '../record/record';
import type { StatusChange } from './changes';
import { idOf, peek, stringOf } from './json';
import type { KindReading } from './prepared-plan';

const NO_MILESTONES: readonly string[] = [];

/** What today's status says, from the issue itself. */
export interface PresentStatus {
  readonly id: string;
  readonly name: string;
  readonly category: StatusEntry['category'];
}

export function presentStatus(value: unknown): PresentStatus {
  const status = peek(value);
  const category = peek(status?.['statusCategory'])?.['key'];
  const known = category === 'new' || category === 'indeterminate' || category === 'done' ? category : 'unknown';
  return { id: idOf(status?.['id']) ?? '', name: stringOf(status?.['name']) ?? '', category: known };
}

/**
 * Every status the issue was in, oldest first, from creation on. Jira keeps no entry for the first one: it is what the first change
 * left, or today's where nothing changed. The category is Jira's for today's status; for
 * others it is that of the milestone they stand for, as the changelog names none, and `unknown` for a status without a part.
 */
export function statusEntries(
  changes: readonly StatusChange[],
  present: PresentStatus,
  created: Instant,
  creator: Actor,
  kind: KindReading,
): StatusEntry[] {
  const first = changes[0];
  const entries = [
    first === undefined
      ? entryOf(created, 0, creator, present.id, present.name, present, kind)
      : entryOf(created, 0, creator, first.from ?? '', first.fromName, present, kind),
  ];
  for (const { at, seq, by, to, toName } of changes) entries.push(entryOf(at, seq, by, to ?? '', toName, present, kind));
  return entries;
}

function entryOf(
  at: Instant,
  seq: number,
  by: Actor,
  statusId: string,
  name: string,
  present: PresentStatus,
  { categoryOf, milestonesOf }: KindReading,
): StatusEntry {
  const category = statusId === present.id && present.category !== 'unknown' ? present.category : (categoryOf.get(statusId) ?? 'unknown');
  return { at, seq, by, statusId, name, category, milestones: milestonesOf.get(statusId) ?? NO_MILESTONES };
}
