import type { StatusSigns } from './milestone';
import { approvalMilestones } from './milestones-approval';
import { earlyMilestones } from './milestones-early';
import { lateMilestones } from './milestones-late';
import { sideMilestones } from './milestones-side';
import { startMilestones } from './milestones-start';
import { waitingMilestones } from './milestones-waiting';

/** The names by which statuses are known, per milestone that a status can stand for; only names that are certain. */
export const milestones = {
  ...startMilestones,
  ...earlyMilestones,
  ...approvalMilestones,
  ...lateMilestones,
  ...waitingMilestones,
  ...sideMilestones,
};

/** Key of a milestone that a status can stand for, such as `resolved`. */
export type Milestone = keyof typeof milestones;

/** Whether a status can stand for the event at all. */
export const isMilestone = (event: string): event is Milestone => Object.hasOwn(milestones, event);

/** The signs of a milestone, whatever the milestone. */
export const statusSigns = (milestone: Milestone): StatusSigns => milestones[milestone];
