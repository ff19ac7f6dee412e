import { isBetter, matchName, normaliseName, type NameMatch } from './names';
import type { Reason } from './propose';
import type { KindMap } from './site-map';
import type { SchemaIssueType, SchemaStatus, SiteSchema } from './site-schema';
import { lifecycles, type Lifecycle } from './vocabulary/lifecycles';
import type { Milestone } from './vocabulary/milestone';
import { milestones, type MilestoneId } from './vocabulary/milestones';
import { recordKinds, type RecordKind, type RecordKindId } from './vocabulary/record-kinds';

/** Words that make another kind of record out of a name that ends in "incident", "change" or "problem". */
const OTHER_KINDS = ['security', 'sicherheit', 'sécurité', 'seguridad', 'セキュリティ', '安全', 'review', 'trend', 'analysis'];

/** Kinds whose issue type exists on the site, with their projects and statuses. An issue type serves one kind only. */
export function proposeKinds(schema: SiteSchema, reasons: Reason[]): Record<string, KindMap> {
  const kinds: Record<string, KindMap> = {};
  const byKind = issueTypesByKind(schema, reasons);
  for (const [kind, issueTypes] of byKind) {
    const projects = projectsOf(schema, issueTypes, kind, reasons);
    if (projects.length === 0) continue;
    const ids = issueTypes.map((type) => type.id);
    kinds[kind] = { projects, issueTypes: ids, statuses: proposeStatuses(schema, kind, projects, ids, reasons) };
  }
  return kinds;
}

function issueTypesByKind(schema: SiteSchema, reasons: Reason[]): Map<RecordKindId, SchemaIssueType[]> {
  const found = new Map<RecordKindId, SchemaIssueType[]>();
  for (const type of schema.issueTypes) {
    const best = kindOfIssueType(type, schema);
    if (best === null) continue;
    found.set(best.kind, [...(found.get(best.kind) ?? []), type]);
    reasons.push({
      part: `kinds.${best.kind}.issueTypes`,
      reason: `issue type "${type.name}" (${type.id}): ${best.reason}`,
      sure: best.sure,
    });
  }
  const order = Object.keys(recordKinds) as RecordKindId[];
  return new Map([...found].sort(([one], [other]) => order.indexOf(one) - order.indexOf(other)));
}

function kindOfIssueType(type: SchemaIssueType, schema: SiteSchema): { kind: RecordKindId; reason: string; sure: boolean } | null {
  const kinds = Object.entries(recordKinds) as [RecordKindId, RecordKind][];
  let best: { kind: RecordKindId; match: NameMatch } | null = null;
  for (const [kind, { issueTypes }] of kinds) {
    // Sub-tasks are not judged unless the site says so; as actions they may be the evidence somebody else's check looks for.
    if (type.subtask && kind !== 'action') continue;
    const match = matchName(type.name, issueTypes);
    if (match === null || match.how === 'starts') continue;
    if (match.how === 'ends' && OTHER_KINDS.some((word) => normaliseName(type.name).includes(word))) continue;
    if (best === null || isBetter(match, best.match)) best = { kind, match };
  }
  if (best?.match.how === 'exact') return { kind: best.kind, reason: `name matches "${best.match.word}"`, sure: true };
  const practice = schema.requestTypes?.find((request) => request.issueTypeId === type.id && request.practice !== undefined)?.practice;
  const byPractice =
    practice === undefined ? undefined : kinds.find(([, kind]) => kind.practices.some((word) => word === practice.toLowerCase()));
  if (byPractice !== undefined)
    return { kind: byPractice[0], reason: `its request types belong to the practice "${practice}"`, sure: true };
  if (best === null) return null;
  return { kind: best.kind, reason: `name ends with "${best.match.word}"`, sure: false };
}

function projectsOf(schema: SiteSchema, issueTypes: readonly SchemaIssueType[], kind: string, reasons: Reason[]): string[] {
  const projects: string[] = [];
  for (const project of schema.projects) {
    const used = project.issueTypes;
    const known = used !== undefined;
    const has = issueTypes.some((type) =>
      known
        ? used.some(({ id }) => id === type.id)
        : type.projectId === undefined
          ? project.style !== 'next-gen'
          : type.projectId === project.id,
    );
    if (!has) continue;
    projects.push(project.id);
    const reason = known ? 'uses the issue type' : 'may use the issue type: which ones the project uses is not known';
    reasons.push({ part: `kinds.${kind}.projects`, reason: `project ${project.key} (${project.id}) ${reason}`, sure: known });
  }
  return projects;
}

function proposeStatuses(
  schema: SiteSchema,
  kind: RecordKindId,
  projects: readonly string[],
  issueTypes: readonly string[],
  reasons: Reason[],
): Record<string, string[]> {
  const lifecycle: Lifecycle = lifecycles[recordKinds[kind].lifecycle];
  const proposed = new Map<MilestoneId, string[]>();
  for (const status of statusesInUse(schema, projects, issueTypes)) {
    const choice = milestoneOfStatus(status, lifecycle);
    if (choice === null) continue;
    proposed.set(choice.milestone, [...(proposed.get(choice.milestone) ?? []), status.id]);
    const part = `kinds.${kind}.statuses.${choice.milestone}`;
    reasons.push({ part, reason: `status "${status.name}" (${status.id}): ${choice.reason}`, sure: choice.sure });
  }
  const statuses: Record<string, string[]> = {};
  for (const milestone of lifecycle.milestones) {
    const ids = proposed.get(milestone);
    if (ids !== undefined) statuses[milestone] = ids;
  }
  return statuses;
}

/** Statuses of the workflows in question; where a workflow is not known, every status the project could use. */
function statusesInUse(schema: SiteSchema, projects: readonly string[], issueTypes: readonly string[]): readonly SchemaStatus[] {
  const used = new Set<string>();
  let unknown = false;
  for (const project of schema.projects) {
    if (!projects.includes(project.id)) continue;
    if (project.issueTypes === undefined) unknown = true;
    for (const type of project.issueTypes ?? []) {
      if (!issueTypes.includes(type.id)) continue;
      if (type.statuses === undefined) unknown = true;
      for (const status of type.statuses ?? []) used.add(status);
    }
  }
  return schema.statuses.filter(
    (status) => used.has(status.id) || (unknown && (status.projectId === undefined || projects.includes(status.projectId))),
  );
}

/** Which milestone a status stands for: overrides first, then the milestones in order, then the category alone, which is unsure. */
export function milestoneOfStatus(
  status: SchemaStatus,
  lifecycle: Lifecycle,
): { milestone: MilestoneId; reason: string; sure: boolean } | null {
  const name = normaliseName(status.name);
  for (const [word, milestone] of Object.entries(lifecycle.overrides)) {
    if (normaliseName(word) === name) return { milestone, reason: `name matches "${word}"`, sure: true };
  }
  let best: { milestone: MilestoneId; match: NameMatch } | null = null;
  for (const milestone of lifecycle.milestones) {
    const { statuses, category }: Milestone = milestones[milestone];
    const match = matchName(status.name, statuses);
    if (match === null) continue;
    // "To be resolved" ends with "resolved", and only its category tells that it is not.
    if (match.how !== 'exact' && (category === 'done') !== (status.categoryKey === 'done')) continue;
    if (best === null || isBetterStatus(match, best.match)) best = { milestone, match };
  }
  if (best !== null) {
    const { how, word } = best.match;
    return { milestone: best.milestone, reason: `name ${how === 'exact' ? 'matches' : `${how} with`} "${word}"`, sure: how === 'exact' };
  }
  if (status.categoryKey === 'undefined') return null;
  const milestone = lifecycle.categoryFallback[status.categoryKey];
  return { milestone, reason: `by its status category alone ("${status.categoryKey}")`, sure: false };
}

/** Between milestones the place in the word list says nothing: of two equal matches the earlier milestone stays. */
function isBetterStatus(one: NameMatch, other: NameMatch): boolean {
  return isBetter({ ...one, rank: 0 }, { ...other, rank: 0 });
}
