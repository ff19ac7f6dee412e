import type { Duration } from '../../record/duration';
import type { RecordEvent } from '../../record/events';
import { askedBy, askingEvent, together } from '../asked';
import { cannotTell, gap, met, pending, type Ask, type Judgement, type Say } from '../check';
import { compile, type Condition } from '../condition';
import { described } from '../described';
import { NOW, type Truth } from '../facts';
import type { Subject } from '../subject';
import { EVENTS, type FieldRole } from '../vocabulary';
import { durationWords, roleName, startClause } from '../words';

export interface Expect {
  readonly expect: Condition;
  readonly since: RecordEvent;
  readonly within: Duration;
  /** The condition is taken as it stood then, once it has happened. */
  readonly judgedAt?: RecordEvent;
  /** The role in which a reason is given instead. */
  readonly noneDeclared?: FieldRole;
  /** The condition as a clause, where the derived one is clumsy: after "yes:" and after "not yet:". */
  readonly words?: { readonly holds: string; readonly fails: string };
}

type Why = 'holds' | 'late' | 'explained' | 'missing' | 'due' | 'waiting' | 'unknown-event' | 'unknown-start' | 'unknown';

/** A condition holds in time, whenever its evidence was made; evidence that comes later turns the gap into met, marked late. */
export function expectation(params: Expect): Ask {
  const { since, within, judgedAt, noneDeclared } = params;
  const test = compile(params.expect);
  const reason = noneDeclared === undefined ? null : compile({ set: noneDeclared, explicitNone: true });

  const judge = (subject: Subject): Judgement<Why> => {
    const from = subject.startOf(since);
    const ended = judgedAt === undefined ? 'not-yet' : subject.at(judgedAt);
    if (ended === 'unknown') return cannotTell('unknown-event');
    const stands = test.holds(subject, typeof ended === 'number' ? ended : NOW);
    const explained: Truth = reason?.holds(subject, NOW) ?? 'no';
    const deadline = typeof from === 'number' ? subject.after(from, within) : null;
    if (stands === 'yes') {
      const late =
        deadline !== null && subject.now > deadline && (ended === 'not-yet' || ended > deadline) && test.holds(subject, deadline) === 'no';
      return late ? met('late', { late, from: from as number, seen: deadline }) : met('holds', { seen: subject.now });
    }
    if (explained === 'yes') {
      const late = deadline !== null && subject.now > deadline && reason!.holds(subject, deadline) === 'no';
      return met('explained', { late });
    }
    if (stands !== 'no' || explained === 'unknown') return cannotTell('unknown');
    if (from === 'unknown') {
      // Work begins with the record's end at the latest, so by then the time has passed whenever it began.
      const passed = since === 'firstWork' && typeof ended === 'number' && subject.now > subject.after(ended, within);
      return passed ? gap('missing', true, { seen: subject.now }) : cannotTell('unknown-start');
    }
    if (deadline === null) return pending('waiting', null);
    if (subject.now <= deadline) return pending('due', deadline);
    return gap('missing', true, { from: from as number, seen: deadline });
  };

  const holds = params.words?.holds ?? described(params.expect);
  const fails = params.words?.fails ?? `not the case: ${holds}`;
  const orReason = noneDeclared === undefined ? '' : `, and no reason is given in ${roleName(noneDeclared)}`;
  const says: Record<Why, Say> = {
    holds: () => `${holds.charAt(0).toUpperCase()}${holds.slice(1)}.`,
    late: (subject) => `This came to hold later than ${durationWords(within)} after ${startClause(subject, since)}: ${holds}.`,
    explained: (_subject, { late }) =>
      `A reason is given in ${roleName(noneDeclared!)}${late ? `, later than the ${durationWords(within)} allowed` : ''}.`,
    missing: (subject) => `More than ${durationWords(within)} after ${startClause(subject, since)}: ${fails}${orReason}.`,
    due: (subject) => `Expected within ${durationWords(within)} after ${startClause(subject, since)}; until now: ${fails}.`,
    waiting: () => `Expected within ${durationWords(within)} after ${EVENTS[since].soon}; until now: ${fails}.`,
    'unknown-event': () => `It cannot be told when ${EVENTS[judgedAt ?? since].clause}: the history cannot be read so far back.`,
    'unknown-start': () =>
      `It cannot be told when ${EVENTS[since].clause}: part of the history, the comments or the assignee cannot be read.`,
    unknown: () =>
      `It cannot be told whether ${holds}: a value, a linked record or the history cannot be read, or your site has no rule for the case.`,
  };
  const { explained, waiting, 'unknown-event': unknownEvent, 'unknown-start': unknownStart, ...always } = says;
  return {
    template: 'EXPECT',
    params: { ...params },
    asked: together(askingEvent(since), askedBy(params.expect), {
      events: judgedAt === undefined ? [] : [judgedAt],
      fields: noneDeclared === undefined ? [] : [noneDeclared],
    }),
    // Creation is never still to come and never unknown.
    says: {
      ...always,
      ...(noneDeclared === undefined ? {} : { explained }),
      ...(since === 'created' ? {} : { waiting }),
      ...(judgedAt === undefined ? {} : { 'unknown-event': unknownEvent }),
      ...(since === 'created' ? {} : { 'unknown-start': unknownStart }),
    },
    judge,
  };
}
