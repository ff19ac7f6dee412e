import type { Duration } from '../../record/duration';
import { askedBy, askingEvent, together } from '../asked';
import { cannotTell, gap, met, notApplicable, pending, type Ask, type Judgement, type Say } from '../check';
import { compile, type Condition } from '../condition';
import { described } from '../described';
import { FACTS } from '../facts';
import type { Subject } from '../subject';
import { NOW } from '../truth';
import { EVENTS, type FieldRole, type RecordEvent } from '../vocabulary';
import { durationWords, relativeTo, roleName, untold } from '../words';

export interface After {
  readonly trigger: RecordEvent;
  readonly expect: Condition;
  readonly within: Duration;
  /** Evidence counts from this long after the trigger. */
  readonly minDelay?: Duration;
  /** The role in which a reason is given instead. */
  readonly noneDeclared?: FieldRole;
}

type Why = 'followed' | 'present' | 'late' | 'explained' | 'missing' | 'due' | 'waiting' | 'unknown-event' | 'unknown';

/** Dated evidence follows an event; what was there before it does not count. Later evidence turns the gap into met, marked late. */
export function after(params: After): Ask {
  const { trigger, within, minDelay, noneDeclared } = params;
  const test = compile(params.expect);
  const reason = noneDeclared === undefined ? null : compile({ set: noneDeclared, explicitNone: true });

  const judge = (subject: Subject): Judgement<Why | 'dropped'> => {
    if (subject.missed(trigger)) return notApplicable('dropped');
    const from = subject.at(trigger);
    if (from === 'unknown') return cannotTell('unknown-event');
    if (from === 'not-yet') return pending('waiting', null);
    const deadline = subject.after(from, within);
    const seen = test.since(subject, minDelay === undefined ? from : subject.after(from, minDelay));
    if (seen === -Infinity) return met('present', from);
    if (typeof seen === 'number') return seen > deadline ? met('late', from, seen, true) : met('followed', from, seen);
    const explained = reason === null ? 'no' : reason.holds(subject, NOW);
    if (explained === 'yes') return met('explained', from, null, subject.now > deadline && reason!.holds(subject, deadline) === 'no');
    if (seen !== 'no' || explained === 'unknown') return cannotTell('unknown');
    return subject.now <= deadline ? pending('due', deadline) : gap('missing', true, from);
  };

  const what = described(params.expect);
  const { clause, soon } = EVENTS[trigger];
  const allowed = durationWords(within);
  const orReason = noneDeclared === undefined ? '' : `; no reason is given in ${roleName(noneDeclared)} either`;
  const says: Record<Why, Say> = {
    followed: (_subject, { from, seen }) => `Done ${relativeTo(seen!, from!, clause)}: ${what}.`,
    present: () => `There, without a date: ${what}.`,
    late: (_subject, { from, seen }) => `Done ${relativeTo(seen!, from!, clause)}, later than the ${allowed} allowed: ${what}.`,
    explained: (_subject, { late }) =>
      `A reason is given in ${roleName(noneDeclared!)}${late ? `, later than the ${allowed} allowed` : ''}.`,
    missing: () => `In the ${allowed} after ${clause}, nothing came to show that ${what}${orReason}.`,
    due: () => `Expected within ${allowed} after ${clause}: ${what}.`,
    waiting: () => `Expected within ${allowed} after ${soon}: ${what}.`,
    'unknown-event': () => `It cannot be told when ${clause}: ${untold(trigger)}.`,
    unknown: () =>
      `It cannot be told whether this was done after ${clause}: ${what}; a linked record, a field or the history cannot be read.`,
  };
  // Only a link whose making is not in the history carries no date; the completion of a linked record always has one.
  const { present, explained, ...dated } = says;
  return {
    template: 'AFTER',
    params: { ...params },
    asked: together(askingEvent(trigger), askedBy(params.expect), { fields: noneDeclared === undefined ? [] : [noneDeclared] }),
    says: { ...dated, ...(hasUndated(params.expect) ? { present } : {}), ...(noneDeclared === undefined ? {} : { explained }) },
    judge,
  };
}

/** Whether a condition can come to hold by evidence without a date. */
function hasUndated(condition: Condition): boolean {
  if ('all' in condition) return condition.all.every(hasUndated);
  if ('any' in condition) return condition.any.some(hasUndated);
  // What the app does not read never holds.
  if ('fact' in condition) return !FACTS[condition.fact].needs.some((group) => group.some((thing) => thing.startsWith('source:')));
  if ('link' in condition) return (condition.state ?? 'any') === 'any' || condition.state === 'open';
  return 'not' in condition || 'everIn' in condition || 'activeUser' in condition;
}
