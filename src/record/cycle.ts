import type { EventAt } from './events';
import type { Instant, RecordFacts, StatusEntry } from './record';
import { inOrder } from './timeline';

/** Where the last cycle of a record stands: what happened before a reopening no longer counts. */
export interface Cycle {
  readonly resolved: EventAt;
  readonly closed: EventAt;
  readonly cancelled: EventAt;
  /** First time the record was taken up again after it had been resolved or closed. */
  readonly reopened: EventAt;
  /** When the present cycle began: creation, or the last time it was taken up again. */
  readonly began: Instant;
}

/** Instants are NaN where the entry is known but its time is not. */
const shown = (at: Instant | null): EventAt => (at === null ? 'not-yet' : Number.isNaN(at) ? 'unknown' : at);

/**
 * Walks through the statuses once. Decided in docs/decisions/0004-open-points-of-the-checks.md:
 * a record closed without passing a resolved status was resolved when it was closed; leaving closed for resolved opens the closing
 * again; a cancelled record that is then closed stays cancelled, one that is taken up again does not.
 */
export function lastCycle(record: RecordFacts): Cycle {
  const hasResolved = record.mappedMilestones.has('resolved');
  const hasClosed = record.mappedMilestones.has('closed');
  const isResolved = (entry: StatusEntry): boolean =>
    hasResolved ? entry.milestones.includes('resolved') : hasClosed && entry.milestones.includes('closed');
  const isClosed = (entry: StatusEntry): boolean =>
    hasClosed ? entry.milestones.includes('closed') : entry.category === 'done' || isResolved(entry);

  let resolved: Instant | null = null;
  let closed: Instant | null = null;
  let cancelled: Instant | null = null;
  let reopened: Instant | null = null;
  let began = record.created;
  // A deleted status without category between resolving and closing may or may not have been a reopening.
  let murky = false;

  const statuses = inOrder(record.statuses);
  for (let index = 0; index < statuses.length; index++) {
    const entry = statuses[index]!;
    // Without the whole history nobody knows when the first status we see was entered; without any, when any was.
    const at = record.history === 'unavailable' || (index === 0 && record.history === 'partial') ? NaN : entry.at;
    // A closed record may have been cancelled before: what came first in a cut history is not known.
    if (index === 0 && record.history !== 'complete' && record.mappedMilestones.has('cancelled')) cancelled = NaN;
    if (entry.milestones.includes('cancelled')) {
      if (cancelled === null || Number.isNaN(cancelled)) cancelled = at;
      resolved = closed = null;
    } else if (isClosed(entry)) {
      closed = at;
      if (isResolved(entry)) resolved = at;
      else if (resolved === null) resolved = hasResolved || hasClosed ? at : null;
      else if (murky) resolved = NaN;
      murky = false;
      if (hasResolved && isResolved(entry)) cancelled = null;
    } else if (isResolved(entry)) {
      resolved = at;
      closed = cancelled = null;
      murky = false;
    } else if (entry.milestones.length === 0 && (entry.category === 'done' || entry.category === 'unknown')) {
      // What came before the first status of a cut history may have resolved the record.
      if (Number.isNaN(at) && index === 0) resolved = NaN;
      if (entry.category === 'unknown') murky = resolved !== null || closed !== null;
    } else {
      if (resolved !== null || closed !== null) reopened ??= at;
      if (resolved !== null || closed !== null || cancelled !== null) began = Number.isNaN(at) ? record.created : at;
      resolved = closed = cancelled = null;
      murky = false;
    }
  }
  if (murky) {
    if (resolved !== null) resolved = NaN;
    if (closed !== null) closed = NaN;
  }
  if (!hasResolved && !hasClosed) resolved = record.resolutionDate ?? (closed === null ? null : NaN);
  return {
    resolved: shown(resolved),
    closed: shown(closed),
    cancelled: shown(cancelled),
    reopened: reopened === null && record.history !== 'complete' ? 'unknown' : shown(reopened),
    began,
  };
}
