import { mappingOf } from '../../record/events';
import { truth } from '../truth';
import type { RecordEvent } from '../vocabulary';
import type { Test } from './test';

/** The event has come. Events that are read from a date may lie in the future. */
export function reached(event: RecordEvent): Test {
  const isMapped = mappingOf(event);
  return {
    holds(subject, at) {
      if (!isMapped(subject.record, subject.rules)) return 'unmapped';
      const until = Math.min(at, subject.now);
      const instant = subject.at(event);
      if (instant === 'not-yet') return 'no';
      if (typeof instant === 'number') return truth(instant <= until);
      // A closed record has been resolved, even where nobody can say when.
      const { closed } = subject.cycle;
      return event === 'resolved' && typeof closed === 'number' && closed <= until ? 'yes' : 'unknown';
    },
    since(subject, from) {
      if (!isMapped(subject.record, subject.rules)) return 'unmapped';
      const instant = subject.at(event);
      return typeof instant === 'number'
        ? instant >= from && instant <= subject.now
          ? instant
          : 'no'
        : instant === 'not-yet'
          ? 'no'
          : 'unknown';
    },
  };
}
