import type { ReadPlan } from '../mapping/read-plan';
import type { Reads } from '../record/reads';
import { LINK_ROLES, type LinkRole } from '../record/vocabulary';

const NO_READS: Reads = {
  fields: [],
  slas: [],
  links: [],
  follow: [],
  updates: false,
  approvals: false,
  children: false,
  neighbours: false,
};

/** What tells whether a followed record is open, done, live or overdue, and who has it. */
const STATE_FIELDS: readonly string[] = ['assignee', 'resolution', 'dueDate', 'actualEnd', 'fixVersions'];

/**
 * What a kind is read for: its own checks and those that look at it through a link, which the reads of a kind contain, and, where
 * a kind follows a link to it, its state. `reads` of a kind that no check asks for may be missing.
 */
export function effectiveReads(plan: ReadPlan, kind: string): Reads {
  const own = plan.reads[kind] ?? NO_READS;
  if (!isFollowed(plan, kind)) return own;
  return { ...own, fields: [...new Set([...own.fields, ...STATE_FIELDS])], approvals: true };
}

const isFollowed = (plan: ReadPlan, kind: string): boolean =>
  Object.values(plan.reads).some(({ follow }) => follow.some((role) => leadsTo(role).includes('any') || leadsTo(role).includes(kind)));

/** The kinds at the other end of a link role. */
export const leadsTo = (role: string): readonly string[] => (Object.hasOwn(LINK_ROLES, role) ? LINK_ROLES[role as LinkRole].to : []);
