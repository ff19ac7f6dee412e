import { RECORD_KINDS, type RecordKind } from '../record/vocabulary';
import { proposeStatuses, type StatusInUse } from './propose-statuses';
import { kindOfIssueType, type KindChoice } from './kind-of-issue-type';
import { namesInLine, type Reasons } from './reasons';
import type { KindMap, Kinds } from './site-map';
import type { SchemaIssueType, SchemaProject, SiteSchema } from './site-schema';

/** A project that has some of the issue types of a kind; `certain` where Jira said so. */
interface Holder {
  readonly project: SchemaProject;
  readonly certain: boolean;
}

/**
 * Kinds whose issue types exist on the site, with their projects and statuses. An issue type serves one kind only. Actions and
 * improvements are looked for where there are other records: types of their names are in every software project.
 */
export function proposeKinds(schema: SiteSchema, reasons: Reasons): Kinds {
  const byKind = issueTypesByKind(schema);
  const users = usersOf(schema, new Set([...byKind.values()].flat().map(({ type }) => type.id)));
  const anchors = new Set<string>();
  const found = new Map<RecordKind, KindMap>();
  const take = (kind: RecordKind, accept: (project: SchemaProject) => boolean): void => {
    const map = proposeKind(kind, byKind.get(kind) ?? [], users, accept, schema, reasons);
    if (map === null) return;
    found.set(kind, map);
    for (const project of map.projects) anchors.add(project);
  };
  const all = Object.keys(RECORD_KINDS) as RecordKind[];
  for (const kind of all) if (kind !== 'improvement' && kind !== 'action') take(kind, () => true);
  take('improvement', ({ id, projectTypeKey }) => projectTypeKey !== 'software' || anchors.has(id));
  take('action', ({ id }) => anchors.has(id));
  const kinds: Partial<Record<RecordKind, KindMap>> = {};
  for (const kind of all) {
    const map = found.get(kind);
    if (map !== undefined) kinds[kind] = map;
  }
  return kinds;
}

interface TypeOfKind {
  readonly type: SchemaIssueType;
  readonly choice: KindChoice;
}

function issueTypesByKind(schema: SiteSchema): Map<RecordKind, TypeOfKind[]> {
  const found = new Map<RecordKind, TypeOfKind[]>();
  const requests = new Map<string, string[]>();
  for (const { issueTypeId, practice } of schema.requestTypes ?? [])
    if (practice !== undefined) requests.set(issueTypeId, [...(requests.get(issueTypeId) ?? []), practice]);
  for (const type of schema.issueTypes) {
    const choice = kindOfIssueType(type, requests.get(type.id) ?? []);
    if (choice !== null) found.set(choice.kind, [...(found.get(choice.kind) ?? []), { type, choice }]);
  }
  return found;
}

/** Which projects use each of these issue types, by its id. Of a project whose types are not known, every type it could have. */
function usersOf(schema: SiteSchema, wanted: ReadonlySet<string>): Map<string, Holder[]> {
  const types = schema.issueTypes.filter(({ id }) => wanted.has(id));
  const users = new Map<string, Holder[]>(types.map(({ id }) => [id, []]));
  for (const project of schema.projects) {
    const used =
      project.issueTypes?.map(({ id }) => id) ??
      types
        .filter(({ projectId }) => (projectId === undefined ? project.style !== 'next-gen' : projectId === project.id))
        .map(({ id }) => id);
    for (const id of new Set(used)) users.get(id)?.push({ project, certain: project.issueTypes !== undefined });
  }
  return users;
}

function proposeKind(
  kind: RecordKind,
  candidates: readonly TypeOfKind[],
  users: ReadonlyMap<string, readonly Holder[]>,
  accept: (project: SchemaProject) => boolean,
  schema: SiteSchema,
  reasons: Reasons,
): KindMap | null {
  const holders = new Map<string, Holder>();
  const types: TypeOfKind[] = [];
  for (const one of candidates) {
    const own = (users.get(one.type.id) ?? []).filter(({ project }) => accept(project));
    if (own.length === 0) continue;
    types.push(one);
    for (const holder of own) holders.set(holder.project.id, holder);
  }
  if (types.length === 0) return null;
  for (const { type, choice } of types)
    reasons.add(`kinds.${kind}.issueTypes`, `issue type "${type.name}" (${type.id}): ${choice.reason}`, choice.sure);
  const projects = schema.projects.filter(({ id }) => holders.has(id));
  explainProjects(kind, projects, holders, reasons);
  const ids = types.map(({ type }) => type.id);
  const statuses = proposeStatuses(kind, RECORD_KINDS[kind].lifecycle, statusesInUse(schema, projects, new Set(ids)), reasons);
  return { projects: projects.map(({ id }) => id), issueTypes: ids, statuses };
}

function explainProjects(kind: string, projects: readonly SchemaProject[], holders: ReadonlyMap<string, Holder>, reasons: Reasons): void {
  for (const certain of [true, false]) {
    const some = projects.filter(({ id }) => holders.get(id)?.certain === certain);
    if (some.length === 0) continue;
    const what = certain ? 'known to use' : 'may use, as it is not known which issue types they have';
    const names = namesInLine(some.map(({ key, id }) => `${key} (${id})`));
    reasons.add(`kinds.${kind}.projects`, `projects ${what}: ${names}`, certain);
  }
}

/** Statuses of the workflows in question; where a workflow is not known, every status the project could use. */
function statusesInUse(schema: SiteSchema, projects: readonly SchemaProject[], issueTypes: ReadonlySet<string>): StatusInUse[] {
  const used = new Set<string>();
  const unknown = new Set<string>();
  for (const project of projects) {
    if (project.issueTypes === undefined) unknown.add(project.id);
    for (const type of project.issueTypes ?? []) {
      if (!issueTypes.has(type.id)) continue;
      if (type.statuses === undefined) unknown.add(project.id);
      for (const status of type.statuses ?? []) used.add(status);
    }
  }
  return schema.statuses.flatMap((status) => {
    const certain = used.has(status.id) || (status.projectId !== undefined && unknown.has(status.projectId));
    return certain || (unknown.size > 0 && status.projectId === undefined) ? [{ status, certain }] : [];
  });
}
