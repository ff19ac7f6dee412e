import type { Duration } from '../../record/duration';
import { askedBy, askingEvent, together } from '../asked';
import { cannotTell, gap, met, notApplicable, pending, type Ask, type Judgement, type Say } from '../check';
import { compile, type Condition } from '../condition';
import { denied, described, listed } from '../described';
import type { Subject } from '../subject';
import { NOW, type Truth } from '../truth';
import { EVENTS, type FieldRole, type RecordEvent } from '../vocabulary';
import { durationWords, roleName, sentence, startClause, untold } from '../words';

interface Expected {
  readonly expect: Condition;
  /** The condition is taken as it stood then, once it has happened. */
  readonly judgedAt?: RecordEvent;
  /** The role in which a reason is given instead. */
  readonly noneDeclared?: FieldRole;
  /** The condition as a clause, where the derived one is clumsy: as it holds, and as it does not. */
  readonly words?: { readonly holds: string; readonly fails: string };
}

/** The deadline is `by`, or `within` after `since`. */
export type Expect = Expected &
  (
    | { readonly since: RecordEvent; readonly within: Duration; readonly by?: never }
    | { readonly by: RecordEvent; readonly since?: never; readonly within?: never }
  );

type Why = 'holds' | 'late' | 'explained' | 'missing' | 'due' | 'waiting' | 'unknown-event' | 'unknown-start' | 'unknown';

const AT_ONCE: Duration = { value: 0, unit: 'minutes' };

/** A condition holds in time, whenever its evidence was made; evidence that comes later turns the gap into met, marked late. */
export function expectation(params: Expect): Ask {
  const { judgedAt, noneDeclared } = params;
  const event = params.since ?? params.by;
  const within = params.within ?? AT_ONCE;
  const test = compile(params.expect);
  const reason = noneDeclared === undefined ? null : compile({ set: noneDeclared, explicitNone: true });

  const judge = (subject: Subject): Judgement<Why | 'dropped'> => {
    if (subject.missed(event)) return notApplicable('dropped');
    const from = subject.startOf(event);
    const ended = judgedAt === undefined ? 'not-yet' : subject.at(judgedAt);
    if (ended === 'unknown') return cannotTell('unknown-event');
    const stands = test.holds(subject, typeof ended === 'number' ? ended : NOW);
    const deadline = typeof from === 'number' ? subject.after(from, within) : null;
    if (stands === 'yes') {
      const late =
        deadline !== null && subject.now > deadline && (ended === 'not-yet' || ended > deadline) && test.holds(subject, deadline) === 'no';
      return late ? met('late', from as number, deadline, late) : met('holds', null, subject.now);
    }
    const explained: Truth = reason?.holds(subject, NOW) ?? 'no';
    if (explained === 'yes') {
      const late = deadline !== null && subject.now > deadline && reason!.holds(subject, deadline) === 'no';
      return met('explained', null, null, late);
    }
    if (stands !== 'no' || explained === 'unknown') return cannotTell('unknown');
    if (from === 'unknown') {
      // Work begins with the record's end at the latest, so by then the time has passed whenever it began.
      const passed = event === 'firstWork' && typeof ended === 'number' && subject.now > subject.after(ended, within);
      return passed ? gap('missing', true, null, subject.now) : cannotTell('unknown-start');
    }
    if (deadline === null) return pending('waiting', null);
    if (subject.now <= deadline) return pending('due', deadline);
    return gap('missing', true, from as number, deadline);
  };

  const holds = params.words?.holds ?? described(params.expect);
  const fails = params.words?.fails ?? listed(denied(params.expect));
  const orReason = noneDeclared === undefined ? '' : `, and no reason is given in ${roleName(noneDeclared)}`;
  const allowed = durationWords(within);
  const ruled = askedBy(params.expect).settings.length > 0 ? ', or your site has no rule for the case' : '';
  const clause = (subject: Subject): string => startClause(subject, event);
  const { soon } = EVENTS[event];
  const timely = params.since !== undefined;
  const says: Record<Why, Say> = {
    holds: () => `${sentence(holds)}.`,
    late: (subject) => `This came to hold ${timely ? `later than ${allowed} after` : 'only after'} ${clause(subject)}: ${holds}.`,
    explained: (_subject, { late }) =>
      `A reason is given in ${roleName(noneDeclared!)}${late ? `, later than the ${timely ? `${allowed} ` : 'time '}allowed` : ''}.`,
    missing: (subject) => `${timely ? `More than ${allowed} after` : 'When'} ${clause(subject)}: ${fails}${orReason}.`,
    due: (subject) => `Expected ${timely ? `within ${allowed} after` : 'when'} ${clause(subject)}; until now: ${fails}.`,
    waiting: () => `Expected ${timely ? `within ${allowed} after` : 'before'} ${soon}; until now: ${fails}.`,
    'unknown-event': () => `It cannot be told when ${EVENTS[judgedAt ?? event].clause}: the history cannot be read so far back.`,
    'unknown-start': () => `It cannot be told when ${EVENTS[event].clause}: ${untold(event)}.`,
    unknown: () => `It cannot be told whether this holds: ${holds}; a value, a linked record or the history cannot be read${ruled}.`,
  };
  const { explained, waiting, unknown, 'unknown-event': unknownEvent, 'unknown-start': unknownStart, ...always } = says;
  return {
    template: 'EXPECT',
    params: { ...params },
    asked: together(askingEvent(event), askedBy(params.expect), {
      events: judgedAt === undefined ? [] : [judgedAt],
      fields: noneDeclared === undefined ? [] : [noneDeclared],
    }),
    // Creation is never still to come and never unknown; what runs from a finding is asked of records on which it was made.
    says: {
      ...always,
      ...(noneDeclared === undefined ? {} : { explained }),
      ...(event === 'created' || event === 'rootCauseSet' || event === 'failureSeen' ? {} : { waiting }),
      ...(noneDeclared === undefined && judgedAt === undefined && !mayBeUnknown(params.expect) ? {} : { unknown }),
      ...(judgedAt === undefined ? {} : { 'unknown-event': unknownEvent }),
      ...(event === 'created' ? {} : { 'unknown-start': unknownStart }),
    },
    judge,
  };
}

/** Whether today's truth of a condition can stay open once all it needs is there: a field of the record is not among what may. */
function mayBeUnknown(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(mayBeUnknown);
  return !('set' in condition || 'in' in condition) || condition.via !== undefined;
}
