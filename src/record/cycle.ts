import type { Instant, RecordFacts } from './record';
import { lastPlace, pathOf, type EventAt } from './milestones';
import { inOrder } from './timeline';
import { lifecycleOf } from './vocabulary';

/** Where the last cycle of a record stands: what happened before a reopening no longer counts. */
export interface Cycle {
  readonly resolved: EventAt;
  readonly closed: EventAt;
  readonly cancelled: EventAt;
  readonly rejected: EventAt;
  /** First time the record was taken up again after it had been resolved or closed. */
  readonly reopened: EventAt;
  /** When the present cycle began: creation, or the last time it was taken up again. */
  readonly began: Instant;
}

/** Most statuses stand for one milestone, and a look costs less than a search. */
const among = (milestones: readonly string[], one: string): boolean =>
  milestones.length === 1 ? milestones[0] === one : milestones.includes(one);

/** Instants are NaN where the entry is known but its time is not. */
const shown = (at: Instant | null): EventAt => (at === null ? 'not-yet' : Number.isNaN(at) ? 'unknown' : at);

/**
 * Walks through the statuses once. Decided in docs/decisions/0004-open-points-of-the-checks.md:
 * a record closed without passing a resolved status was resolved when it was closed (so is every record whose lifecycle knows no such
 * status); leaving closed for resolved opens the closing again; a cancelled or rejected record that is then closed stays so, one that is
 * taken up again does not. A status of category done that is no milestone of the path (failed, archived) ends and reopens nothing.
 */
export function lastCycle(record: RecordFacts): Cycle {
  const hasResolved = record.mappedMilestones.has('resolved');
  const hasClosed = record.mappedMilestones.has('closed');
  const path = pathOf(record.kind);

  let resolved: Instant | null = null;
  let closed: Instant | null = null;
  let cancelled: Instant | null = null;
  let rejected: Instant | null = null;
  let reopened: Instant | null = null;
  let began = record.created;
  // Where the path ended last: going on from there (a change that is live is reviewed) is no reopening.
  let ended: number | null = null;
  // A deleted status without category between resolving and closing may or may not have been a reopening.
  let murky = false;

  const statuses = inOrder(record.statuses);
  for (let index = 0; index < statuses.length; index++) {
    const entry = statuses[index]!;
    // Without the whole history nobody knows when the first status we see was entered; without any, when any was.
    const at = record.history === 'unavailable' || (index === 0 && record.history === 'partial') ? NaN : entry.at;
    // A closed record may have been cancelled before: what came first in a cut history is not known.
    if (index === 0 && record.history !== 'complete') {
      if (record.mappedMilestones.has('cancelled')) cancelled = NaN;
      if (record.mappedMilestones.has('rejected')) rejected = NaN;
    }
    const { milestones, category } = entry;
    const isResolved = hasResolved ? among(milestones, 'resolved') : hasClosed && among(milestones, 'closed');
    const isClosed = hasClosed ? among(milestones, 'closed') : category === 'done' || isResolved;
    if (among(milestones, 'cancelled')) {
      if (cancelled === null || Number.isNaN(cancelled)) cancelled = at;
      resolved = closed = null;
    } else if (among(milestones, 'rejected')) {
      if (rejected === null || Number.isNaN(rejected)) rejected = at;
      resolved = closed = null;
    } else if (isClosed) {
      closed = at;
      ended = lastPlace(path, entry);
      if (isResolved) resolved = at;
      else if (resolved === null) resolved = hasResolved || hasClosed ? at : null;
      else if (murky) resolved = NaN;
      murky = false;
      if (hasResolved && isResolved) cancelled = rejected = null;
    } else if (isResolved) {
      resolved = at;
      ended = lastPlace(path, entry);
      closed = cancelled = rejected = null;
      murky = false;
    } else {
      const place = lastPlace(path, entry);
      if (place === null && (category === 'done' || category === 'unknown')) {
        // Off the path, or a deleted status of which nothing is known any more. What came before the first status of a cut history may
        // have resolved the record.
        if (Number.isNaN(at) && index === 0) resolved = NaN;
        if (category === 'unknown') murky = resolved !== null || closed !== null;
        continue;
      }
      const goesOn = ended !== null && place !== null && place > ended;
      if ((resolved !== null || closed !== null) && !goesOn) reopened ??= at;
      if (resolved !== null || closed !== null || cancelled !== null || rejected !== null)
        began = goesOn ? began : Number.isNaN(at) ? record.created : at;
      resolved = closed = cancelled = rejected = null;
      murky = false;
    }
  }
  if (murky) {
    if (resolved !== null) resolved = NaN;
    if (closed !== null) closed = NaN;
  }
  // Jira says that it was resolved, by a status that the site map does not know as that (any more).
  const isUnknown = !hasResolved && hasClosed && record.resolutionDate !== null && hasResolving(record.kind);
  if (isUnknown && resolved === null && cancelled === null && rejected === null) resolved = NaN;
  if (!hasResolved && !hasClosed) resolved = record.resolutionDate ?? (closed === null ? null : NaN);
  return {
    resolved: shown(resolved),
    closed: shown(closed),
    cancelled: shown(cancelled),
    rejected: shown(rejected),
    reopened: reopened === null && record.history !== 'complete' ? 'unknown' : shown(reopened),
    began,
  };
}

/** Whether records of the kind are resolved before they are closed. */
const hasResolving = (kind: string): boolean => (lifecycleOf(kind) as readonly string[]).includes('resolved');
