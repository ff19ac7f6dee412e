import { RECORD_KINDS, type RecordKind } from '../record/vocabulary';
import { explainKind, explainWhatIsLeft } from './explain-kinds';
import { proposeStatuses, type StatusInUse } from './propose-statuses';
import { pushTo } from './push-to';
import type { Reasons } from './reasons';
import type { KindMap, Kinds, KindSource } from './site-map';
import type { SchemaProject, SiteSchema } from './site-schema';
import { usesByKind, type TypeUse } from './type-uses';

/**
 * Kinds whose issue types exist on the site, with their sources and statuses. Projects with the same issue types of a kind share a
 * source. In one project an issue type serves one kind only. Actions and improvements are looked for where there are other records: types
 * of their names are in every software project.
 */
export function proposeKinds(schema: SiteSchema, reasons: Reasons): Kinds {
  const byKind = usesByKind(schema);
  const anchors = new Set<string>();
  const found = new Map<RecordKind, readonly TypeUse[]>();
  const take = (kind: RecordKind, accept: (project: SchemaProject) => boolean): void => {
    const uses = (byKind.get(kind) ?? []).filter(({ project }) => accept(project));
    if (uses.length === 0) return;
    found.set(kind, uses);
    for (const { project } of uses) anchors.add(project.id);
  };
  const all = Object.keys(RECORD_KINDS) as RecordKind[];
  for (const kind of all) if (kind !== 'improvement' && kind !== 'action') take(kind, () => true);
  take('improvement', ({ id, projectTypeKey }) => projectTypeKey !== 'software' || anchors.has(id));
  take('action', ({ id }) => anchors.has(id));
  const kinds: Partial<Record<RecordKind, KindMap>> = {};
  for (const kind of all) {
    const uses = found.get(kind);
    if (uses === undefined) continue;
    explainKind(kind, uses, reasons);
    const statuses = proposeStatuses(kind, RECORD_KINDS[kind].lifecycle, statusesInUse(schema, uses), reasons);
    kinds[kind] = { sources: sourcesOf(uses), statuses };
  }
  explainWhatIsLeft(schema, anchors, reasons);
  return kinds;
}

/** One source for all projects that have the same issue types, in the order of their first project. */
function sourcesOf(uses: readonly TypeUse[]): KindSource[] {
  const typesOf = new Map<string, string[]>();
  for (const { project, type } of uses) pushTo(typesOf, project.id, type.id);
  const sources = new Map<string, { projects: string[]; issueTypes: string[] }>();
  for (const [project, issueTypes] of typesOf) {
    const source = sources.get(issueTypes.join(' '));
    if (source === undefined) sources.set(issueTypes.join(' '), { projects: [project], issueTypes });
    else source.projects.push(project);
  }
  return [...sources.values()];
}

/** Statuses of the workflows in question; where a workflow is not known, every status the project could use. */
function statusesInUse(schema: SiteSchema, uses: readonly TypeUse[]): StatusInUse[] {
  const used = new Set<string>();
  const unknown = new Set<string>();
  for (const { project, statuses } of uses) {
    if (statuses === undefined) unknown.add(project.id);
    for (const status of statuses ?? []) used.add(status);
  }
  return schema.statuses.flatMap((status) => {
    const certain = used.has(status.id) || (status.projectId !== undefined && unknown.has(status.projectId));
    return certain || (unknown.size > 0 && status.projectId === undefined) ? [{ status, certain }] : [];
  });
}
