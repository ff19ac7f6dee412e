import type { Lifecycle } from '../record/vocabulary';
import type { SchemaStatus } from './site-schema';
import { statusSigns, type Milestone } from './vocabulary/milestones';

/** Jira's status categories as English readers know them. */
export const CATEGORY_NAMES = { new: 'To do', indeterminate: 'In progress', done: 'Done' } as const;

/** After these nothing is left to do, so Jira should count them as done. */
const FINAL: ReadonlySet<Milestone> = new Set<Milestone>(['closed', 'cancelled']);
/** A record may come to rest in these: an approved entry of a register, an exercise that was carried out, a known error. */
const MAY_REST: ReadonlySet<Milestone> = new Set<Milestone>(['executed', 'knownError']);

/**
 * What of a status's category speaks against the milestone its name stands for, as the rest of a sentence; null where nothing does. A site
 * may have "Done" in the category To do, and no reader of the name would know which of the two is right.
 */
export function contradiction(milestone: Milestone, lifecycle: Lifecycle, { categoryKey }: SchemaStatus): string | null {
  if (categoryKey === 'undefined' || !contradicts(milestone, lifecycle, categoryKey)) return null;
  return `Jira's category is "${CATEGORY_NAMES[categoryKey]}": look at the issues that are in it`;
}

function contradicts(milestone: Milestone, lifecycle: Lifecycle, category: keyof typeof CATEGORY_NAMES): boolean {
  if (statusSigns(milestone).category === 'done') return category === 'new' || (category === 'indeterminate' && FINAL.has(milestone));
  if (category === 'new') return milestone === 'waiting';
  return category === 'done' && !MAY_REST.has(milestone) && !(milestone === 'approved' && lifecycle === 'entry');
}
