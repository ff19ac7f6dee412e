import type { Check } from '../../../src/checks/check';
import type { Condition } from '../../../src/checks/condition';
import type { Duration } from '../../../src/record/duration';
import { eventAt } from '../../../src/record/events';
import { lifecycleOf, type LinkRole, type RecordEvent } from '../../../src/record/vocabulary';
import { DAY, day, HOUR, MINUTE, START, type RecordBuilder } from '../../record/a-record';
import { applied } from './applied';
import { reach } from './events';

/** Events that ask for an action linked by the maker itself. */
const OWN_LINKS: readonly LinkRole[] = ['action', 'change', 'improvement'];

/** How a record of a check comes to the event that its deadline runs from. */
export interface Course {
  /** A record to which the check applies, before the event. */
  open(): RecordBuilder;
  /** When the event comes: at once where the record the check applies to has come to it already, else on the tenth day. */
  readonly at: number;
  /** Whether the event is there as soon as the check applies. */
  readonly atOnce: boolean;
  /** A record (an open one) that comes to the event. */
  begun(builder?: RecordBuilder): RecordBuilder;
}

export function courseOf(check: Check, event: RecordEvent): Course {
  const left = event === 'actionsDone' ? OWN_LINKS : [];
  const open = (): RecordBuilder => applied(check, left);
  const there = eventAt(open().build(), event);
  const atOnce = typeof there === 'number';
  return {
    open,
    at: atOnce ? there : day(10),
    atOnce,
    begun: (builder = open()) => (atOnce ? builder : come(builder, event, day(10))),
  };
}

/** Comes to an event; to resolved without a resolution, so that the one the check asks about stays. */
export const come = (builder: RecordBuilder, event: RecordEvent, when: number): RecordBuilder =>
  event === 'resolved' ? builder.status('Resolved', when) : reach(builder, event, when);

const LENGTHS = { minutes: MINUTE, hours: HOUR, days: DAY } as const;

/** Milliseconds of a duration of the clock; working time needs examples of its own. */
export function lengthOf(duration: Duration | undefined): number {
  if (duration === undefined) return 0;
  if (duration.unit === 'workingHours' || duration.unit === 'workingDays') throw new Error('No examples for working time here');
  return duration.value * LENGTHS[duration.unit];
}

/** Whether records of the kind have a status for the milestone. */
export const knows = (check: Check, milestone: RecordEvent): boolean => lifecycleOf(check.kinds[0]!).includes(milestone);

/** Events that a condition asks for. */
export function reachedIn(condition: Condition | null): readonly RecordEvent[] {
  if (condition === null) return [];
  if ('all' in condition) return condition.all.flatMap(reachedIn);
  if ('any' in condition) return condition.any.flatMap(reachedIn);
  if ('not' in condition) return reachedIn(condition.not);
  return 'reached' in condition ? [condition.reached] : [];
}

/** Noon before the night in which clocks in Berlin are put forward: Saturday 28 March 2026. */
export const BEFORE_SUMMER_TIME = Date.UTC(2026, 2, 28, 12);
export const BERLIN = 'Europe/Berlin';
export const SOON = START + HOUR;
