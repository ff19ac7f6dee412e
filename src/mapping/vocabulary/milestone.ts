import type { Words } from './words';

/**
 * A point in the life of a record that a status can stand for. `reached`: how the milestone is reached, by entering one of its
 * statuses or by moving out of it; `field` and `system` milestones are read from fields and from Jira itself. `side`: off the main path.
 */
export interface Milestone {
  readonly name: string;
  readonly reached: 'system' | 'field' | 'entered' | 'left';
  readonly side: boolean;
  /** Jira's status category of a status that stands for it. */
  readonly category?: 'new' | 'indeterminate' | 'done';
  readonly statuses: Words;
}
