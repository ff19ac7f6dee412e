import type { Duration } from '../../record/duration';
import type { Condition } from '../condition';

/** Where `when` is true (unknown counts as false), the evidence may come up to `within` after the deadline. */
export interface Retroactive {
  readonly when: Condition;
  readonly within: Duration;
}
