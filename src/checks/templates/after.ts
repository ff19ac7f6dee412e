import type { Duration } from '../../record/duration';
import type { RecordEvent } from '../../record/events';
import { askedBy, askingEvent, together } from '../asked';
import { cannotTell, gap, met, pending, type Ask, type Judgement, type Say } from '../check';
import { compile, type Condition } from '../condition';
import { described } from '../described';
import type { Subject } from '../subject';
import { EVENTS } from '../vocabulary';
import { durationWords, relativeTo } from '../words';

export interface After {
  readonly trigger: RecordEvent;
  readonly expect: Condition;
  readonly within: Duration;
}

type Why = 'followed' | 'present' | 'late' | 'missing' | 'due' | 'waiting' | 'unknown-event' | 'unknown';

/** Dated evidence follows an event; what was there before it does not count. Later evidence turns the gap into met, marked late. */
export function after(params: After): Ask {
  const { trigger, within } = params;
  const test = compile(params.expect);

  const judge = (subject: Subject): Judgement<Why> => {
    const from = subject.at(trigger);
    if (from === 'unknown') return cannotTell('unknown-event');
    if (from === 'not-yet') return pending('waiting', null);
    const deadline = subject.after(from, within);
    const seen = test.since(subject, from);
    if (seen === -Infinity) return met('present', { from });
    if (typeof seen === 'number') return seen > deadline ? met('late', { late: true, from, seen }) : met('followed', { from, seen });
    if (seen !== 'no') return cannotTell('unknown');
    return subject.now <= deadline ? pending('due', deadline) : gap('missing', true, { from });
  };

  const what = described(params.expect);
  const clause = EVENTS[trigger].clause;
  const limit = `${durationWords(within)} after ${clause}`;
  const says: Record<Why, Say> = {
    followed: (_subject, { from, seen }) => `Done ${relativeTo(seen!, from!, clause)}: ${what}.`,
    present: () => `There, without a date: ${what}.`,
    late: (_subject, { from, seen }) =>
      `Done ${relativeTo(seen!, from!, clause)}, later than the ${durationWords(within)} allowed: ${what}.`,
    missing: () => `Still missing ${limit}: ${what}.`,
    due: () => `Expected within ${limit}: ${what}.`,
    waiting: () => `Expected within ${durationWords(within)} after ${EVENTS[trigger].soon}: ${what}.`,
    'unknown-event': () => `It cannot be told when ${clause}: the history cannot be read so far back.`,
    unknown: () =>
      `It cannot be told whether this was done after ${clause}: ${what}; a linked record, a field or the history cannot be read.`,
  };
  // Only a link whose making is not in the history carries no date; the completion of a linked record always has one.
  const { present, ...dated } = says;
  return {
    template: 'AFTER',
    params: { ...params },
    asked: together(askingEvent(trigger), askedBy(params.expect)),
    says: hasUndated(params.expect) ? { ...dated, present } : dated,
    judge,
  };
}

function hasUndated(condition: Condition): boolean {
  if ('all' in condition) return condition.all.every(hasUndated);
  if ('any' in condition) return condition.any.some(hasUndated);
  if ('set' in condition || 'reached' in condition) return false;
  return !('link' in condition && condition.state === 'completed');
}
