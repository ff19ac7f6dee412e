import type { Instant } from '../../record/record';
import type { Subject } from '../subject';
import { NOW, truth, type Truth } from '../truth';

/** When a condition came to hold by evidence dated at or after an instant; −∞ stands for evidence that carries no date. */
export type Since = Instant | 'no' | 'unknown' | 'unmapped';

/** A condition, compiled once: judging a record builds nothing. */
export interface Test {
  /** As things stood at an instant (`NOW`: as they are). */
  holds(subject: Subject, at: Instant): Truth;
  /** Earliest instant at or after `from` by whose evidence it holds now; evidence from before `from` does not count. */
  since(subject: Subject, from: Instant): Since;
}

/** Facts and histories of values carry no date of their own: where they hold, they hold without one. */
export function undated(holds: Test['holds']): Test {
  return {
    holds,
    since(subject) {
      const now = holds(subject, NOW);
      return now === 'yes' ? -Infinity : now;
    },
  };
}

/** The value to take for what the site has not mapped (`ifUnmapped` of the vocabulary); undefined: none is taken. */
export function assuming(value: boolean | 'unknown' | undefined, test: Test): Test {
  if (value === undefined) return test;
  const assumed: Truth = value === 'unknown' ? 'unknown' : truth(value);
  return {
    holds(subject, at) {
      const found = test.holds(subject, at);
      return found === 'unmapped' ? assumed : found;
    },
    since(subject, from) {
      const found = test.since(subject, from);
      return found !== 'unmapped' ? found : assumed === 'yes' ? -Infinity : assumed;
    },
  };
}
