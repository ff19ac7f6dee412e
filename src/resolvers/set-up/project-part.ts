import { RECORD_KINDS, type RecordKind } from '../../checks';
import { issueTypesOf, projectsIn, projectsOf, type KindMap, type KindSource } from '../../mapping';
import type { SiteMap } from '../../mapping/site-map';
import { proposeStatuses } from '../../mapping/propose-statuses';
import { Reasons } from '../../mapping/reasons';
import type { SchemaProject, SiteSchema } from '../../mapping/site-schema';
import { isRecordKind } from '../../record/vocabulary';
import type { ProjectPart } from '../../set-up-contract';

/** What administrators of one project may change of the site map, and what of their project they may not. */
export interface Realm {
  readonly project: SchemaProject;
  /** Issue types the project uses. */
  readonly issueTypes: ReadonlySet<string>;
  /**
   * Issue types that a Jira administrator has narrowed by JQL here, with the kinds that their issues are: which is which is not the
   * project's to say.
   */
  readonly narrowed: ReadonlyMap<string, readonly RecordKind[]>;
  /** Statuses that no other project of the map uses. */
  readonly ownStatuses: ReadonlySet<string>;
  /** The other statuses of the project. */
  readonly sharedStatuses: ReadonlySet<string>;
}

/** The realm of a project under a map; null where the site has no such project. Where Jira did not say who uses a status, it is shared. */
export const realmOf = (map: SiteMap, schema: SiteSchema, projectId: string): Realm | null => {
  const project = schema.projects.find(({ id }) => id === projectId);
  if (project === undefined) return null;
  const others = projectsIn(map).filter((id) => id !== projectId);
  const used = statusesOf(schema, projectId);
  const usedElsewhere = (status: string): boolean => others.some((id) => statusesOf(schema, id)?.has(status) ?? true);
  const known = schema.statuses.filter(({ id, projectId: owner = null }) =>
    owner === null ? (used?.has(id) ?? false) : owner === projectId,
  );
  const sources = sourcesIn(map, projectId);
  const byJql = new Set(sources.flatMap(({ source }) => (source.jql === undefined ? [] : source.issueTypes)));
  const kindsOf = (type: string): RecordKind[] => [
    ...new Set(sources.filter(({ source }) => source.issueTypes.includes(type)).map(({ kind }) => kind)),
  ];
  const isOwn = ({ id, projectId: owner }: { id: string; projectId?: string }): boolean => owner === projectId || !usedElsewhere(id);
  return {
    project,
    issueTypes: new Set((project.issueTypes ?? []).map(({ id }) => id)),
    narrowed: new Map([...byJql].map((type) => [type, kindsOf(type)])),
    ownStatuses: new Set(known.filter(isOwn).map(({ id }) => id)),
    sharedStatuses: new Set(known.filter((status) => !isOwn(status)).map(({ id }) => id)),
  };
};

/** Statuses that a project uses; null where Jira was not asked. A team-managed project has none but its own. */
const statusesOf = (schema: SiteSchema, projectId: string): ReadonlySet<string> | null => {
  const project = schema.projects.find(({ id }) => id === projectId);
  const own = schema.statuses.filter((status) => status.projectId === projectId).map(({ id }) => id);
  if (project?.style === 'next-gen') return new Set(own);
  const workflows = (project?.issueTypes ?? []).map(({ statuses }) => statuses);
  const all = workflows.filter((statuses) => statuses !== undefined);
  return all.length === 0 || all.length < workflows.length ? null : new Set([...own, ...all.flat()]);
};

/** The part of a map that is a project's own: its issue types by kind (also those narrowed by JQL), and the statuses that only it uses. */
export const partOf = (map: SiteMap, { project, ownStatuses }: Realm): ProjectPart => {
  const part: ProjectPart = { kinds: {}, statuses: {} };
  for (const kind of kindsIn(map)) {
    if (!projectsOf(map.kinds[kind]).includes(project.id)) continue;
    part.kinds[kind] = [...issueTypesOf(map.kinds[kind], project.id)];
    const statuses = Object.entries(map.kinds[kind]?.statuses ?? {})
      .map(([milestone, ids]): [string, string[]] => [milestone, ids.filter((id) => ownStatuses.has(id))])
      .filter(([, ids]) => ids.length > 0);
    if (statuses.length > 0) part.statuses[kind] = Object.fromEntries(statuses);
  }
  return part;
};

/**
 * The map with the project's own part in place of the one it has there; all else stays as it is. A kind that is new to the map starts
 * with the statuses that would be proposed for it, as nobody else has placed them yet.
 */
export const withPart = (map: SiteMap, realm: Realm, part: ProjectPart, schema: SiteSchema): SiteMap => {
  const kinds: Partial<Record<RecordKind, KindMap>> = {};
  for (const kind of kindsIn(map, Object.keys(part.kinds))) {
    const before = map.kinds[kind];
    const sources = withTypes(before?.sources ?? [], realm, part.kinds[kind] ?? []);
    // A kind that nothing is a record of is not on the site.
    if (sources.length === 0) continue;
    const statuses = before?.statuses ?? proposedStatuses(kind, part.kinds[kind] ?? [], realm, schema);
    const has = projectsOf({ sources, statuses }).includes(realm.project.id);
    kinds[kind] = { sources, statuses: has ? withStatuses(statuses, realm, part.statuses[kind] ?? {}, before === undefined) : statuses };
  }
  return { ...map, kinds };
};

const proposedStatuses = (kind: RecordKind, types: readonly string[], { project }: Realm, schema: SiteSchema): Statuses => {
  const used = new Set((project.issueTypes ?? []).filter(({ id }) => types.includes(id)).flatMap(({ statuses }) => statuses ?? []));
  const inUse = schema.statuses.filter(({ id }) => used.has(id)).map((status) => ({ status, certain: true }));
  return proposeStatuses(kind, RECORD_KINDS[kind].lifecycle, inUse, new Reasons());
};

/** Sources with JQL stay as they are, and so do issue types that are narrowed by one: `types` may name them, which says nothing. */
const withTypes = (
  sources: readonly KindSource[],
  { project: { id: project }, narrowed }: Realm,
  types: readonly string[],
): readonly KindSource[] => {
  const own = ({ projects, jql }: KindSource): boolean => jql === undefined && projects.includes(project);
  const now = issueTypesOf({ sources: sources.filter(own), statuses: {} }, project);
  const wanted = [...now.filter((type) => narrowed.has(type)), ...types.filter((type) => !narrowed.has(type))];
  if (isSame(now, wanted)) return sources;
  const others = sources.flatMap((source) => {
    const projects = own(source) ? source.projects.filter((id) => id !== project) : source.projects;
    return projects.length === 0 ? [] : [{ ...source, projects }];
  });
  if (wanted.length === 0) return others;
  const alike = others.findIndex(({ issueTypes, jql }) => jql === undefined && isSame(issueTypes, wanted));
  if (alike < 0) return [...others, { projects: [project], issueTypes: wanted }];
  return others.map((source, index) => (index === alike ? { ...source, projects: [...source.projects, project] } : source));
};

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

type Statuses = Readonly<Record<string, readonly string[]>>;

/** `isNew`: the statuses are only proposed; those of the project stay where the part does not place them. */
const withStatuses = (before: Statuses, { ownStatuses }: Realm, own: Statuses, isNew: boolean): Statuses => {
  const placed = new Set(Object.values(own).flat());
  const stays = (id: string): boolean => !ownStatuses.has(id) || (isNew && !placed.has(id));
  const entries = [...new Set([...Object.keys(before), ...Object.keys(own)])].map((milestone): [string, string[]] => {
    const wanted = own[milestone] ?? [];
    const kept = (before[milestone] ?? []).filter((id) => stays(id) || wanted.includes(id));
    return [milestone, [...kept, ...wanted.filter((id) => !kept.includes(id))]];
  });
  return Object.fromEntries(entries.filter(([milestone, ids]) => ids.length > 0 || Object.hasOwn(before, milestone)));
};

const sourcesIn = (map: SiteMap, projectId: string): { kind: RecordKind; source: KindSource }[] =>
  kindsIn(map).flatMap((kind) =>
    (map.kinds[kind]?.sources ?? []).filter(({ projects }) => projects.includes(projectId)).map((source) => ({ kind, source })),
  );

/** Kinds of a map, and some more, in the order of the vocabulary. */
const kindsIn = (map: SiteMap, more: readonly string[] = []): RecordKind[] =>
  Object.keys(RECORD_KINDS).filter(
    (kind): kind is RecordKind => isRecordKind(kind) && (map.kinds[kind] !== undefined || more.includes(kind)),
  );
