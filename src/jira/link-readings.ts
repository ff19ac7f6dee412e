import type { ReadPlan } from '../mapping/read-plan';
import { issueTypesOf } from '../mapping/sources';
import type { Reads } from '../record/reads';
import { isRecordKind, LINK_ROLES, type LinkRole } from '../record/vocabulary';
import { leadsTo } from './effective-reads';

/** A role that a link plays for the record. */
export interface LinkReading {
  readonly role: string;
  readonly follow: boolean;
  /** Issue types at the other end; null: any will do. */
  readonly issueTypes: ReadonlySet<string> | null;
}

/** What a type of link means, by the direction in which it reads from the record. */
export interface LinkEnds {
  readonly inward: LinkReading[];
  readonly outward: LinkReading[];
}

/** Link type id → the roles it plays. */
export function linkReadings(plan: ReadPlan, reads: Reads): Map<string, LinkEnds> {
  const found = new Map<string, LinkEnds>();
  for (const role of reads.links) {
    const reading: LinkReading = { role, follow: reads.follow.includes(role), issueTypes: issueTypesAtTheEnd(plan, role) };
    for (const { type, direction } of Object.hasOwn(plan.map.links, role) ? (plan.map.links[role] ?? []) : []) {
      const ends = found.get(type) ?? { inward: [], outward: [] };
      ends[direction].push(reading);
      found.set(type, ends);
    }
  }
  return found;
}

/**
 * The same link type may serve several roles ("leads to"): the kind at the other end tells them apart, where the site maps it. What JQL
 * alone tells apart, a link does not say: there any issue of the type will do.
 */
function issueTypesAtTheEnd(plan: ReadPlan, role: string): ReadonlySet<string> | null {
  const to = leadsTo(role);
  if (to.length === 0 || to.includes('any')) return null;
  const types = to.flatMap((kind) => (isRecordKind(kind) ? issueTypesOf(plan.map.kinds[kind]) : []));
  return types.length === 0 ? null : new Set(types);
}

/** Issue type of a sub-task → the roles its record plays for its parent: those that sub-tasks may play and whose kind it is. */
export function childLinks(plan: ReadPlan, kind: string, reads: Reads): Map<string, LinkReading[]> {
  const found = new Map<string, LinkReading[]>();
  if (!reads.children) return found;
  for (const role of reads.links) {
    const definition = Object.hasOwn(LINK_ROLES, role) ? LINK_ROLES[role as LinkRole] : null;
    if (definition === null || !('children' in definition)) continue;
    const on: readonly string[] = definition.on;
    if (!on.includes('any') && !on.includes(kind)) continue;
    const reading: LinkReading = { role, follow: reads.follow.includes(role), issueTypes: null };
    for (const end of definition.to)
      for (const type of isRecordKind(end) ? issueTypesOf(plan.map.kinds[end]) : []) found.set(type, [...(found.get(type) ?? []), reading]);
  }
  return found;
}
