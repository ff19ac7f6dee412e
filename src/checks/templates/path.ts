import { endOfDay } from '../../record/dates';
import type { Instant } from '../../record/record';
import { askingEvent, together } from '../asked';
import { cannotTell, gap, met, notApplicable, pending, type Ask, type Judgement, type Say } from '../check';
import type { Subject } from '../subject';
import { EVENTS, type RecordEvent } from '../vocabulary';
import { joined } from '../words';

export interface Path {
  readonly milestones: readonly RecordEvent[];
  readonly before: RecordEvent;
  /** Milestones the workflow has no status for are left out. */
  readonly ignoreUnmapped?: boolean;
  /** Cannot tell when fewer are mapped. */
  readonly minMapped?: number;
}

/** Events that are read from a date where the site maps one; a date without a time is over with its day. */
const BY_DATE: ReadonlySet<RecordEvent> = new Set<RecordEvent>(['implementStart', 'deployed', 'executed']);

type Why = 'passed' | 'missing' | 'waiting' | 'dropped' | 'unknown-event' | 'unknown' | 'too-few';

/** The record passed all steps, at the latest together with the event. The order of the steps is not judged. */
export function path(params: Path): Ask {
  const { milestones, before, ignoreUnmapped = false, minMapped = 1 } = params;

  const judge = (subject: Subject): Judgement<Why> => {
    if (subject.missed(before)) return notApplicable('dropped');
    const end = subject.startOf(before);
    if (end === 'unknown') return cannotTell('unknown-event');
    if (end === 'not-yet') return pending('waiting', null);
    if (end > subject.now) return pending('waiting', end);
    let mapped = 0;
    let doubtful = false;
    let missing = false;
    for (const step of milestones) {
      if (!subject.tells(step)) {
        doubtful ||= !ignoreUnmapped;
        continue;
      }
      mapped++;
      const at = subject.at(step);
      if (at === 'unknown') doubtful = true;
      else if (!passed(subject, at, step, end)) missing = true;
    }
    if (mapped < minMapped) return cannotTell('too-few');
    if (missing) return gap('missing', true, end);
    return doubtful ? cannotTell('unknown') : met('passed', end);
  };

  const names = (subject: Subject, which: (step: RecordEvent) => boolean): string =>
    joined(milestones.filter((step) => subject.tells(step) && which(step)).map((step) => EVENTS[step].name.toLowerCase()));
  const says: Record<Exclude<Why, 'dropped'>, Say> = {
    passed: (subject) => `Passed before ${EVENTS[before].clause}: ${names(subject, () => true)}.`,
    missing: (subject, { from }) => {
      const left = names(subject, (step) => {
        const at = subject.at(step);
        return at !== 'unknown' && !passed(subject, at, step, from!);
      });
      return `Not passed before ${EVENTS[before].clause}: ${left}.`;
    },
    waiting: () => `Judged when ${EVENTS[before].soon}.`,
    'unknown-event': () => `It cannot be told when ${EVENTS[before].clause}: the history cannot be read so far back.`,
    unknown: (subject) =>
      `It cannot be told whether these steps were passed: ${names(subject, (step) => subject.at(step) === 'unknown')}; the history, a date or the approvals cannot be read.`,
    'too-few': () =>
      `It cannot be told: your site has a status for fewer than ${minMapped} of these steps: ${joined(milestones.map((step) => EVENTS[step].name.toLowerCase()))}.`,
  };
  const steps = milestones.map(askingEvent);
  return {
    template: 'PATH',
    params: { ...params },
    asked: together(
      { needs: ignoreUnmapped ? [steps.flatMap(({ needs }) => needs.flat())] : steps.flatMap(({ needs }) => needs) },
      ...steps.map((step) => ({ ...step, needs: [] })),
      askingEvent(before),
    ),
    says: { ...says },
    judge,
  };
}

function passed({ settings }: Subject, at: Instant | 'not-yet', step: RecordEvent, end: Instant): boolean {
  if (at === 'not-yet') return false;
  return at <= end || (BY_DATE.has(step) && at <= endOfDay(end, settings.timeZone));
}
