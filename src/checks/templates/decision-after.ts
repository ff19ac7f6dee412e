import type { FieldFacts, Instant } from '../../record/record';
import { isUsable } from '../../record/site-rules';
import { inOrder, isRead, valueAt } from '../../record/timeline';
import { askingEvent, together } from '../asked';
import { isOption, optionSet } from '../conditions/value';
import { cannotTell, gap, met, notApplicable, pending, type Ask, type Judgement, type Say } from '../check';
import type { Subject } from '../subject';
import { EVENTS, fieldRole, type FieldRole, type RecordEvent } from '../vocabulary';
import { joined, relativeTo, roleName, startClause } from '../words';
import { deadlineOf } from './timing';

export interface DecisionAfter {
  readonly role: FieldRole;
  readonly value: readonly string[];
  readonly decidedBy: readonly FieldRole[];
  readonly before: RecordEvent;
}

type Why = 'decided' | 'missing' | 'found-late' | 'ready' | 'waiting' | 'dropped' | 'unknown-event' | 'unknown';

/** Once a value occurred, a decision follows before an event, whatever the value was changed to afterwards. */
export function decisionAfter(params: DecisionAfter): Ask {
  const { role, value, decidedBy, before } = params;
  const values = optionSet(value);
  const deadline = deadlineOf({ by: before });

  /** When it was decided after the value was last taken by an instant; `late`: the value came only after it. */
  const decided = (subject: Subject, until: Instant): Instant | 'no' | 'late' | 'unknown' => {
    const taken = lastTaken(subject, role, values, until);
    if (taken === 'no') return 'late';
    let unknown = taken === 'unknown';
    // Where the value was taken before the known history begins, all that is known came after it.
    const from = taken === 'unknown' ? subject.known : taken;
    for (const source of decidedBy) {
      const at = source === 'approvals' ? approvedIn(subject, from, until) : filledIn(subject, source, from, until);
      if (typeof at === 'number') return at;
      unknown ||= at === 'unknown';
    }
    return unknown ? 'unknown' : 'no';
  };

  const judge = (subject: Subject): Judgement<Why> => {
    const limit = deadline(subject);
    if (limit === 'unknown') return cannotTell('unknown-event');
    if (limit === 'dropped') return notApplicable('dropped');
    if (limit === 'open' || limit.from > subject.now) {
      const ready = typeof decided(subject, subject.now) === 'number';
      return pending(ready ? 'ready' : 'waiting', limit === 'open' ? null : limit.from);
    }
    const { from } = limit;
    const seen = decided(subject, from);
    if (typeof seen === 'number') return met('decided', from, seen);
    if (seen === 'unknown') return cannotTell(seen);
    if (subject.now <= from) return pending('waiting', from);
    return gap(seen === 'late' ? 'found-late' : 'missing', false, from);
  };

  const { clause, soon } = EVENTS[before];
  const became = `${roleName(role)} became ${joined(
    value.map((option) => option.replaceAll('-', ' ')),
    'or',
  )}`;
  const places = joined(
    decidedBy.map((source) => (source === 'approvals' ? 'an approval' : roleName(source))),
    'or',
  );
  const says: Record<Exclude<Why, 'dropped'>, Say> = {
    decided: (subject, { from, seen }) => `After ${became}, it was decided ${relativeTo(seen!, from!, startClause(subject, before))}.`,
    missing: (subject) => `After ${became}, nothing was decided before ${startClause(subject, before)} (${places}).`,
    'found-late': (subject) => `${became} only after ${startClause(subject, before)}, so nothing was decided on it before.`,
    ready: () => `After ${became}, it was decided what to do; judged when ${soon}.`,
    waiting: () => `After ${became}, a decision is expected before ${soon} (${places}).`,
    'unknown-event': () => `It cannot be told when ${clause}: the history or a date cannot be read, or it ended without a resolution.`,
    unknown: () => `It cannot be told whether it was decided in time: a field, the approvals or the history cannot be read.`,
  };
  return {
    template: 'DECISION_AFTER',
    params: { ...params },
    asked: together(
      { needs: [[`field:${role}`], decidedBy.map((source) => `field:${source}`)], fields: [role, ...decidedBy] },
      { approvals: decidedBy.some((source) => fieldRole(source).type === 'approvals') },
      askingEvent(before),
    ),
    says: { ...says },
    judge,
  };
}

/** When a field last took one of the values at or before an instant; `no`: it had not by then. */
function lastTaken(subject: Subject, role: FieldRole, values: ReadonlySet<string>, until: Instant): Instant | 'no' | 'unknown' {
  const field = subject.field(role);
  if (!isRead(field)) return 'unknown';
  const changes = inOrder(field.changes);
  for (let index = changes.length - 1; index >= 0; index--) {
    const { at, to } = changes[index]!;
    if (at <= until && isOption(to, values)) return at;
  }
  if (subject.record.history !== 'complete') return 'unknown';
  return isOption(changes.length > 0 ? changes[0]!.from : field.present, values) ? subject.record.created : 'no';
}

/**
 * When a role that holds a value at the end of a span was last filled in, if that lies in the span. A value that is older than the known
 * history was there before the span began.
 */
function filledIn(subject: Subject, role: FieldRole, from: Instant, until: Instant): Instant | 'no' | 'unknown' {
  const field = subject.field(role);
  if (!isRead(field)) return field === 'unmapped' ? 'no' : 'unknown';
  const value = valueAt(field, until, subject.known);
  if (value === 'unknown') return value;
  if (!isUsable(value, subject.rules)) return 'no';
  const at = lastFilled(subject, field, until);
  return at >= from ? at : 'no';
}

function lastFilled(subject: Subject, field: FieldFacts, until: Instant): Instant {
  const changes = inOrder(field.changes);
  for (let index = changes.length - 1; index >= 0; index--) {
    const { at, to } = changes[index]!;
    if (at <= until && isUsable(to, subject.rules)) return at;
  }
  return subject.record.history === 'complete' ? subject.record.created : -Infinity;
}

/** When an approval was given in a span. */
function approvedIn({ record }: Subject, from: Instant, until: Instant): Instant | 'no' | 'unknown' {
  const { approvals } = record;
  if (typeof approvals === 'string') return approvals === 'unmapped' ? 'no' : 'unknown';
  let unknown = false;
  for (const { decision, decidedAt } of approvals) {
    if (decision !== 'approved') continue;
    if (decidedAt === null) unknown = true;
    else if (decidedAt >= from && decidedAt <= until) return decidedAt;
  }
  return unknown ? 'unknown' : 'no';
}
