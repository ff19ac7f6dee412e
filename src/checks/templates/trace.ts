import type { Duration } from '../../record/duration';
import { askingEvent, together } from '../asked';
import { cannotTell, gap, met, notApplicable, pending, type Ask, type Judgement, type Say } from '../check';
import type { Subject } from '../subject';
import { EVENTS, type RecordEvent } from '../vocabulary';
import { durationWords, relativeTo } from '../words';
import { isWork } from './agent-comment';

export interface Trace {
  readonly from: RecordEvent;
  readonly to: RecordEvent;
  readonly minUpdates: number;
  readonly toGrace: Duration;
  readonly countAutomation: boolean;
}

type Why = 'recorded' | 'missing' | 'due' | 'waiting' | 'dropped' | 'unknown-event' | 'unknown-updates';

/** Work updates between two events show what was done; see `isWork` for what counts. */
export function trace(params: Trace): Ask {
  const { from, to, minUpdates, toGrace, countAutomation } = params;

  const judge = (subject: Subject): Judgement<Why> => {
    const end = subject.at(to);
    if (end === 'unknown') return cannotTell('unknown-event');
    if (end === 'not-yet') return subject.missed(to) ? notApplicable('dropped') : pending('waiting', null);
    const begin = subject.at(from);
    if (typeof begin !== 'number') return cannotTell('unknown-event');
    const deadline = subject.after(end, toGrace);
    let count = 0;
    let last = -Infinity;
    // Edits are read from the history, so a shortened one may hide some.
    let doubtful = !subject.record.updatesComplete || subject.record.history !== 'complete';
    for (const update of subject.record.updates) {
      if (update.at < begin || update.at > deadline) continue;
      const counts = isWork(subject, update, countAutomation);
      if (counts === true) {
        count++;
        last = Math.max(last, update.at);
      } else if (counts === 'unknown') doubtful = true;
    }
    if (count >= minUpdates) return met('recorded', end, last);
    if (doubtful) return cannotTell('unknown-updates');
    return subject.now <= deadline ? pending('due', deadline, end) : gap('missing', false, end);
  };

  const clause = EVENTS[to].clause;
  const says: Record<Exclude<Why, 'dropped'>, Say> = {
    recorded: (_subject, { from: end, seen }) => `A work update says what was done; the last one came ${relativeTo(seen!, end!, clause)}.`,
    missing: () =>
      `No comment, worklog, attachment or note by an agent says what was done, up to ${durationWords(toGrace)} after ${clause}.`,
    due: () => `No work update yet; ${durationWords(toGrace)} after ${clause} it will be missing.`,
    waiting: () => `Judged when ${EVENTS[to].soon}.`,
    'unknown-event': () => `It cannot be told when ${clause}: the history cannot be read so far back.`,
    'unknown-updates': () => `No work update can be seen, but part of the comments, the worklogs or the history cannot be read.`,
  };
  return {
    template: 'TRACE',
    params: { ...params },
    asked: together(askingEvent(from), askingEvent(to), { updates: true }),
    says: { ...says },
    judge,
  };
}
