import type { Approval, FieldFacts, Instant, RecordFacts, RecordLink, SlaCycle, Unknown } from './record';
import { inOrder, isRead, knownFrom, valueAt } from './timeline';

/** Roles that Jira keeps no history of: only what is there today is known. */
const WITHOUT_HISTORY: ReadonlySet<string> = new Set(['updated']);

/**
 * The record as it stood at an instant, that instant's own changes included; the records at the other end of its links likewise. Null
 * when it had not been created. What the history does not tell is `unreadable` then, not today's value. Links without a time stay, as
 * long as the other end was there. Of comments and attachments that were deleted since, nothing is known. `now` is when the record was
 * read: at that time it is what it is, however little of its history is known. The record handed in is not changed.
 */
export function factsAt(record: RecordFacts, instant: Instant, now: Instant = Infinity): RecordFacts | null {
  if (instant >= now) return record;
  if (record.created > instant) return null;
  const until = <T extends { readonly at: Instant }>(list: readonly T[]): readonly T[] => list.filter(({ at }) => at <= instant);
  const known = knownFrom(record);
  const fields: Record<string, FieldFacts | Unknown> = {};
  for (const role in record.fields) {
    const field = record.fields[role];
    if (field !== undefined) fields[role] = isRead(field) ? fieldAt(role, field, instant, known) : field;
  }
  const slas: Record<string, readonly SlaCycle[] | Unknown> = {};
  for (const role in record.slas) {
    const cycles = record.slas[role];
    if (cycles !== undefined) slas[role] = typeof cycles === 'string' ? cycles : cyclesAt(cycles, instant);
  }
  return {
    ...record,
    statuses: until(record.statuses),
    resolutionDate: resolutionDateAt(record, instant),
    fields,
    slas,
    approvals: typeof record.approvals === 'string' ? record.approvals : record.approvals.flatMap((one) => approvalAt(one, instant)),
    updates: until(record.updates),
    links: record.links.flatMap((link) => linkAt(link, instant, now)),
  };
}

function fieldAt(role: string, field: FieldFacts, instant: Instant, known: Instant): FieldFacts | Unknown {
  if (WITHOUT_HISTORY.has(role)) return (field.present?.at ?? -Infinity) <= instant ? field : 'unreadable';
  const present = valueAt(field, instant, known);
  if (present === 'unknown') return 'unreadable';
  const changes = field.changes.filter(({ at }) => at <= instant);
  return changes.length === field.changes.length ? field : { present, changes };
}

function cyclesAt(cycles: readonly SlaCycle[], instant: Instant): SlaCycle[] {
  const later = (at: Instant | null): boolean => at !== null && at > instant;
  return cycles.flatMap((cycle) => {
    if (later(cycle.startedAt)) return [];
    const broken = cycle.breached && !later(cycle.breachedAt);
    return [
      {
        ...cycle,
        stoppedAt: later(cycle.stoppedAt) ? null : cycle.stoppedAt,
        breached: broken,
        breachedAt: broken ? cycle.breachedAt : null,
      },
    ];
  });
}

function approvalAt(approval: Approval, instant: Instant): Approval[] {
  if (approval.askedAt !== null && approval.askedAt > instant) return [];
  if (approval.decidedAt === null || approval.decidedAt <= instant) return [approval];
  // When each approver answered is not known; before the decision no answer of theirs made it.
  return [
    { ...approval, decision: 'pending', decidedAt: null, approvers: approval.approvers.map(({ id }) => ({ id, decision: 'pending' })) },
  ];
}

function linkAt(link: RecordLink, instant: Instant, now: Instant): RecordLink[] {
  if (link.at !== null && link.at > instant) return [];
  if (typeof link.target === 'string') return [link];
  const target = factsAt(link.target, instant, now);
  return target === null ? [] : [{ ...link, target }];
}

/** Jira keeps the date of the last resolution only; one that stood before is dated by the history of the field. */
function resolutionDateAt(record: RecordFacts, instant: Instant): Instant | null {
  const { resolutionDate } = record;
  if (resolutionDate !== null && resolutionDate <= instant) return resolutionDate;
  const resolution = record.fields['resolution'];
  if (!isRead(resolution) || !resolution.changes.some(({ at }) => at > instant)) return null;
  let at: Instant | null = null;
  for (const change of inOrder(resolution.changes)) if (change.at <= instant) at = change.to === null ? null : change.at;
  return at;
}
