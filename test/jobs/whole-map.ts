import { RECORD_KINDS, type RecordKind } from '../../src/checks';
import type { KindMap, SiteMap } from '../../src/mapping';
import { isMilestone } from '../../src/mapping/vocabulary/milestones';
import { FIELD_ROLES, LINK_ROLES, lifecycleOf } from '../../src/record/vocabulary';

export const KINDS = Object.keys(RECORD_KINDS) as RecordKind[];
/** Two projects with all kinds of record. */
export const PROJECTS = ['10000', '10001'] as const;

const kindMap = (kind: RecordKind, place: number): KindMap => ({
  sources: PROJECTS.map((project, index) => ({ projects: [project], issueTypes: [String(20_000 + place * 10 + index)] })),
  statuses: Object.fromEntries(
    lifecycleOf(kind)
      .filter(isMilestone)
      .map((milestone, index) => [milestone, [String(30_000 + place * 100 + index)]]),
  ),
});

/** A site map in which every kind, milestone, field role and link role of the vocabulary is mapped, each to something of its own. */
export const wholeMap: SiteMap = {
  clausewise: 'site-map',
  version: 2,
  kinds: Object.fromEntries(KINDS.map((kind, place) => [kind, kindMap(kind, place)])),
  fields: Object.fromEntries(Object.keys(FIELD_ROLES).map((role, place) => [role, { fields: [`customfield_${40_000 + place}`] }])),
  links: Object.fromEntries(Object.keys(LINK_ROLES).map((role, place) => [role, [{ type: String(50_000 + place), direction: 'outward' }]])),
  scope: { projectsOut: {}, servicesOut: {} },
  settings: { timeZone: 'Europe/Berlin' },
};
