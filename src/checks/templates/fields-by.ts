import type { Duration } from '../../record/duration';
import type { RecordEvent } from '../../record/events';
import type { FieldFacts, Instant } from '../../record/record';
import { isUsable } from '../../record/site-rules';
import { inOrder, isRead } from '../../record/timeline';
import { askingEvent, together } from '../asked';
import { cannotTell, gap, met, pending, type Ask, type Judgement, type Say } from '../check';
import { compile, type Condition } from '../condition';
import { NOW, type Truth } from '../facts';
import type { Subject } from '../subject';
import { EVENTS, type FieldRole } from '../vocabulary';
import { durationWords, joined, relativeTo, roleName, startClause } from '../words';
import { commentBy } from './agent-comment';

export interface FieldsBy {
  readonly roles: readonly [FieldRole, ...FieldRole[]];
  /** All of the roles (the default), or one of them. */
  readonly mode?: 'all' | 'any';
  readonly by: RecordEvent;
  readonly grace?: Duration;
  /** Role → lists of roles; a list whose roles are all set stands in for the role. */
  readonly alternatives?: Readonly<Partial<Record<FieldRole, readonly (readonly FieldRole[])[]>>>;
  /** A comment of an agent within this time before or after `by` stands in for the roles. */
  readonly orComment?: Duration;
  /** A text of noneTexts counts as a value. */
  readonly explicitNone?: boolean;
  /** Evidence after the deadline but up to this event meets the check and is marked late; absent: too late stays a gap. */
  readonly lateUntil?: RecordEvent | 'ever';
}

type Why = 'in-time' | 'late' | 'whenever' | 'never' | 'missing' | 'due' | 'waiting' | 'unknown-event' | 'unknown-value' | 'by-comment';
const NO_GRACE: Duration = { value: 0, unit: 'minutes' };

/** Fields have a value at an instant, rebuilt from the history: a value set later, or by then removed, does not count. */
export function fieldsBy(params: FieldsBy): Ask {
  const { roles, by, grace = NO_GRACE, orComment, lateUntil, explicitNone = false } = params;
  const condition = conditionOf(params, explicitNone);
  const test = compile(condition);
  const alternates = Object.values(params.alternatives ?? {}).flat(2);

  /** Whether the values, or a comment instead of them, were there. */
  const stands = (subject: Subject, start: Instant, at: Instant): { truth: Truth; comment: Instant | null } => {
    const fields = test.holds(subject, at);
    if (fields === 'yes' || orComment === undefined) return { truth: fields, comment: null };
    const span = subject.after(start, orComment) - start;
    const comment = commentBy(subject, start - span, Math.min(start + span, at));
    if (typeof comment === 'number') return { truth: 'yes', comment };
    return { truth: comment === 'unknown' || fields === 'unknown' ? 'unknown' : 'no', comment: null };
  };

  // Comments alone can be withheld, and then nobody can say when work began.
  const startMayBeHidden =
    by === 'firstWork' && lateUntil !== undefined && lateUntil !== 'ever' && params.mode !== 'any' && alternates.length === 0;

  /**
   * The outcome where it is the same whatever the start was, once the record has come to the event until which late evidence counts:
   * met where every value stood from then past the latest deadline there can be, a gap where one never had a value.
   */
  const whateverTheStart = (subject: Subject): Judgement<Why> => {
    const end = startMayBeHidden ? subject.at(lateUntil) : 'unknown';
    if (typeof end !== 'number' || subject.known > end || subject.now < end) return cannotTell('unknown-event');
    const latest = subject.after(end, grace);
    const stood = roles.every((role) => {
      const since = heldSince(subject, role, Math.min(latest, subject.now), explicitNone);
      return since !== null && since <= end;
    });
    if (stood) return met('whenever', { seen: end });
    const never = subject.record.history === 'complete' && roles.some((role) => neverHeld(subject, role, explicitNone));
    return never && subject.now > latest ? gap('never', false, { seen: end }) : cannotTell('unknown-event');
  };

  const judge = (subject: Subject): Judgement<Why> => {
    const from = subject.startOf(by);
    if (from === 'unknown') return whateverTheStart(subject);
    if (from === 'not-yet') return pending('waiting', null);
    const deadline = subject.after(from, grace);
    const running = subject.now <= deadline;
    const inTime = stands(subject, from, running ? NOW : deadline);
    if (inTime.comment !== null) return met('by-comment', { from, seen: inTime.comment });
    if (inTime.truth === 'yes') return met('in-time', { from, seen: running ? subject.now : deadline });
    if (inTime.truth !== 'no') return cannotTell('unknown-value');
    if (running) return pending('due', deadline, { from });
    if (lateUntil === undefined) return gap('missing', false, { from, seen: deadline });
    const end = lateUntil === 'ever' ? 'not-yet' : subject.at(lateUntil);
    if (typeof end === 'number' && end <= deadline) return gap('missing', false, { from, seen: deadline });
    const late = test.holds(subject, typeof end === 'number' ? end : NOW);
    if (late === 'unknown' || (late === 'yes' && end === 'unknown')) return cannotTell('unknown-value');
    if (late === 'yes') return met('late', { late: true, from, seen: typeof end === 'number' ? end : subject.now });
    return gap('missing', end === 'not-yet', { from, seen: deadline });
  };

  const names = joined(
    roles.map((role) => {
      const instead = params.alternatives?.[role];
      return instead
        ? `${roleName(role)} (or ${joined(
            instead.map((list) => joined(list.map(roleName))),
            'or',
          )})`
        : roleName(role);
    }),
    params.mode === 'any' ? 'or' : 'and',
  );
  const were = roles.length > 1 && params.mode !== 'any' ? 'were' : 'was';
  const allowed = grace.value === 0 ? '' : `${durationWords(grace)} after `;
  const clause = (subject: Subject): string => startClause(subject, by);
  /** When what stood at an instant had been filled in. */
  const filled = (subject: Subject, { from, seen }: Judgement): string => {
    const since = [...roles, ...alternates].map((role) => heldSince(subject, role, seen!, explicitNone)).filter((at) => at !== null);
    const at = since.length === 0 ? seen! : params.mode === 'any' ? Math.min(...since) : Math.max(...since);
    return relativeTo(at, from!, clause(subject));
  };
  const empty = (subject: Subject, at: Instant): string =>
    params.mode === 'any' || alternates.length > 0
      ? names
      : joined(roles.filter((role) => compile({ set: role, explicitNone }).holds(subject, at) !== 'yes').map(roleName));

  const says: Record<Why, Say> = {
    'in-time': (subject, judgement) => `${names} ${were} filled in ${filled(subject, judgement)}.`,
    late: (subject, judgement) =>
      `${names} ${were} filled in ${filled(subject, judgement)}, later than the ${durationWords(grace)} allowed.`,
    whenever: () =>
      `${names} ${were} filled in before ${EVENTS[lateUntil as RecordEvent].clause}; when ${EVENTS[by].clause} cannot be told.`,
    never: (subject, { seen }) => `Never filled in, whenever ${EVENTS[by].clause}: ${empty(subject, seen!)}.`,
    missing: (subject, { seen }) => {
      const what = empty(subject, seen!);
      return `${what} ${what.includes(' and ') ? 'were' : 'was'} not filled in ${grace.value === 0 ? `when ${clause(subject)}` : `within ${allowed}${clause(subject)}`}.`;
    },
    due: (subject, { dueAt }) =>
      `Still to be filled in, within ${allowed}${clause(subject)}: ${empty(subject, dueAt! > subject.now ? NOW : dueAt!)}.`,
    waiting: () => `Expected no later than ${allowed}${EVENTS[by].soon}: ${names}.`,
    'unknown-event': () => `It cannot be told when ${EVENTS[by].clause}: part of the history, the comments or the assignee cannot be read.`,
    'unknown-value': () => `It cannot be told what stood in ${names} at the time: the history or a field cannot be read.`,
    'by-comment': (subject, { from, seen }) =>
      `A comment was written ${relativeTo(seen!, from!, clause(subject))}; it stands in for ${names}.`,
  };
  const { late, whenever, never, 'by-comment': byComment, waiting, ...always } = says;
  const asked = together(
    orComment === undefined ? neededBy(params) : { fields: roles },
    { fields: [...roles, ...alternates] },
    askingEvent(by),
    { events: lateUntil === undefined || lateUntil === 'ever' ? [] : [lateUntil], updates: orComment !== undefined },
  );
  return {
    template: 'FIELDS_BY',
    params: { ...params },
    asked,
    says: {
      ...always,
      ...(lateUntil === undefined ? {} : { late }),
      ...(startMayBeHidden ? { whenever, never } : {}),
      ...(orComment === undefined ? {} : { 'by-comment': byComment }),
      // A check that runs from the marking as major is asked of major incidents only; see its condition.
      ...(by === 'majorFlagged' || by === 'created' ? {} : { waiting }),
    },
    judge,
  };
}

/** The roles as one condition: each role, or a list that stands in for it. */
function conditionOf({ roles, mode, alternatives }: FieldsBy, explicitNone: boolean): Condition {
  const each = roles.map((role): Condition => {
    const set = { set: role, explicitNone };
    const instead = alternatives?.[role];
    return instead
      ? { any: [set, ...instead.map((list): Condition => ({ all: list.map((other) => ({ set: other, explicitNone })) }))] }
      : set;
  });
  return mode === 'any' ? { any: each } : { all: each };
}

function neededBy({ roles, mode, alternatives }: FieldsBy): { needs: string[][] } {
  const groups = roles.map((role) => [
    `field:${role}`,
    ...(alternatives?.[role] ?? []).map((list) => list.map((other) => `field:${other}`).join('&')),
  ]);
  return { needs: mode === 'any' ? [groups.flat()] : groups };
}

/** Whether no value that counts was ever in the field, as far as a complete history goes. */
function neverHeld(subject: Subject, role: FieldRole, explicitNone: boolean): boolean {
  const field = subject.field(role);
  if (!isRead(field)) return false;
  const counts = (value: FieldFacts['present']): boolean => isUsable(value, subject.rules, explicitNone);
  return !counts(field.present) && !field.changes.some(({ from, to }) => counts(from) || counts(to));
}

/** Since when a role had held a usable value at an instant; null when it held none. */
function heldSince(subject: Subject, role: FieldRole, at: Instant, explicitNone: boolean): Instant | null {
  const field = subject.field(role);
  if (!isRead(field)) return null;
  const changes = inOrder(field.changes).filter((change) => change.at <= at);
  let since: Instant | null = null;
  for (let index = changes.length - 1; index >= 0; index--) {
    if (!isUsable(changes[index]!.to, subject.rules, explicitNone)) return since;
    since = changes[index]!.at;
  }
  const first = inOrder(field.changes)[0];
  return isUsable(first ? first.from : field.present, subject.rules, explicitNone) ? subject.record.created : since;
}
