import { earlyMilestones } from './milestones-early';
import { lateMilestones } from './milestones-late';
import { sideMilestones } from './milestones-side';

/** The names by which statuses are known, per milestone; only names that are certain. */
export const milestones = { ...earlyMilestones, ...lateMilestones, ...sideMilestones };

/** Key of a milestone, such as `resolved`. */
export type MilestoneId = keyof typeof milestones;
