import type { FieldFacts, Instant, RecordFacts, StatusEntry, Unknown } from './record';
import { isRead } from './timeline';

/** A status of a site, with the milestones that the site map gives it for the kind of the record. */
export type TargetStatus = Pick<StatusEntry, 'statusId' | 'name' | 'category' | 'milestones'>;

export interface MovedRecord {
  readonly record: RecordFacts;
  /** As of when to judge it: just after the move, when what had to be there with the move is either there or not. UTC milliseconds. */
  readonly judgeAt: Instant;
}

/**
 * The facts of a record as if it had gone to a status now, and was not changed otherwise. Nothing of the record handed in is changed.
 *
 * An empty resolution is `unreadable` then: Jira sets it with the move, from the transition's screen or by a post function, and nobody can
 * say which before. So a check that looks at the resolution comes to cannot-tell, never to a gap. One that is set stays as it is.
 *
 * The move is never dated before what is known already: the clock that dates changes is Jira's, and a field that was filled in a moment
 * ago has to count.
 */
export function asIfMoved(record: RecordFacts, to: TargetStatus, now: Instant): MovedRecord {
  const fields: Record<string, FieldFacts | Unknown> = {};
  for (const role in record.fields) {
    const field = record.fields[role];
    if (field === undefined) continue;
    fields[role] = role === 'resolution' && isRead(field) && field.present === null ? 'unreadable' : field;
  }
  const at = Math.max(now, newestIn(record));
  const seq = record.statuses.reduce((highest, entry) => Math.max(highest, entry.seq), 0) + 1;
  const move: StatusEntry = { ...to, at, seq, by: { id: null, kind: 'unknown' } };
  return { record: { ...record, fields, statuses: [...record.statuses, move] }, judgeAt: at + 1 };
}

/** When the last thing happened that the record tells of; dates that lie ahead (a planned end) are no such thing. */
function newestIn(record: RecordFacts): Instant {
  let newest = record.created;
  const look = (at: Instant | null): void => {
    if (at !== null) newest = Math.max(newest, at);
  };
  for (const { at } of record.statuses) look(at);
  for (const { at } of record.updates) look(at);
  for (const { at } of record.links) look(at);
  if (typeof record.approvals !== 'string') for (const { decidedAt } of record.approvals) look(decidedAt);
  for (const role in record.fields) {
    const field = record.fields[role];
    if (isRead(field)) for (const { at } of field.changes) look(at);
  }
  return newest;
}
