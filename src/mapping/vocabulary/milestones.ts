import type { StatusSigns } from './milestone';
import { earlyMilestones } from './milestones-early';
import { lateMilestones } from './milestones-late';
import { sideMilestones } from './milestones-side';

/** The names by which statuses are known, per milestone that a status can stand for; only names that are certain. */
export const milestones = { ...earlyMilestones, ...lateMilestones, ...sideMilestones };

/** Key of a milestone that a status can stand for, such as `resolved`. */
export type Milestone = keyof typeof milestones;

/** Whether a status can stand for the event at all. */
export const isMilestone = (event: string): event is Milestone => Object.hasOwn(milestones, event);

/** The signs of a milestone, whatever the milestone. */
export const statusSigns = (milestone: Milestone): StatusSigns => milestones[milestone];
