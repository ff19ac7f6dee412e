import { route, type Route } from '@forge/api';
import { matchName } from '../mapping/names';
import type {
  SchemaField,
  SchemaIssueType,
  SchemaLinkType,
  SchemaOption,
  SchemaProject,
  SchemaStatus,
  SiteSchema,
} from '../mapping/site-schema';
import { recordKinds } from '../mapping/vocabulary/record-kinds';
import { failure, success, type Result } from '../problem';
import type { JiraClient } from './client';
import { arrayOf, idOf, numberOf, objectOf, stringOf, type Json } from './json';

const PAGE = 100;
const MOST_PROJECTS = 1000;
/** Projects whose workflows are looked up, one request each; of the others every status of the site is considered. */
const MOST_WORKFLOWS = 50;

/**
 * What the site has, in the words of the site map. Seven requests, one more per 100 projects, and one for each project that has a
 * type of issue the vocabulary knows (its workflows). Ask as an administrator or as the app: others see only part of it.
 */
export async function readSchema(jira: JiraClient): Promise<Result<SiteSchema>> {
  const projects = await projectsOf(jira);
  if (!projects.ok) return projects;
  const lists = await listsOf(jira);
  if (!lists.ok) return lists;
  const { issueTypes, statuses, priorities, resolutions, fields, linkTypes } = lists.value;
  const timeZone = await timeZoneOf(jira);
  if (!timeZone.ok) return timeZone;
  const types = issueTypes.flatMap(issueType);
  const withWorkflows = await workflowsOf(jira, projects.value, types);
  if (!withWorkflows.ok) return withWorkflows;
  return success({
    timeZone: timeZone.value,
    projects: withWorkflows.value,
    issueTypes: types,
    statuses: statuses.flatMap(status),
    priorities: priorities.flatMap(option),
    resolutions: resolutions.flatMap(option),
    fields: fields.flatMap(field),
    linkTypes: linkTypes.flatMap(linkType),
  });
}

type Lists = Record<'issueTypes' | 'statuses' | 'priorities' | 'resolutions' | 'fields' | 'linkTypes', readonly unknown[]>;

async function listsOf(jira: JiraClient): Promise<Result<Lists>> {
  const lists: Lists = { issueTypes: [], statuses: [], priorities: [], resolutions: [], fields: [], linkTypes: [] };
  const sources: [keyof Lists, Route][] = [
    ['issueTypes', route`/rest/api/3/issuetype`],
    ['statuses', route`/rest/api/3/status`],
    ['priorities', route`/rest/api/3/priority`],
    ['resolutions', route`/rest/api/3/resolution`],
    ['fields', route`/rest/api/3/field`],
    ['linkTypes', route`/rest/api/3/issueLinkType`],
  ];
  for (const [name, path] of sources) {
    const answer = await jira.get(path);
    // Linking can be switched off for a whole site, which Jira says with 404.
    if (!answer.ok && name === 'linkTypes' && answer.problem.code === 'not-found') continue;
    if (!answer.ok) return answer;
    const list = name === 'linkTypes' ? objectOf(answer.value)?.['issueLinkTypes'] : answer.value;
    if (!Array.isArray(list)) return failure('jira-unavailable', 'Jira did not describe the site properly. Try again in a moment.');
    lists[name] = list;
  }
  return success(lists);
}

async function projectsOf(jira: JiraClient): Promise<Result<SchemaProject[]>> {
  const projects: SchemaProject[] = [];
  for (let startAt = 0; startAt < MOST_PROJECTS; startAt += PAGE) {
    const answer = await jira.get(route`/rest/api/3/project/search?startAt=${startAt}&maxResults=${PAGE}&orderBy=key&expand=issueTypes`);
    if (!answer.ok) return answer;
    const body = objectOf(answer.value);
    const values = arrayOf(body?.['values']);
    projects.push(...values.flatMap(project));
    if (body === null || values.length === 0 || body['isLast'] === true || startAt + values.length >= (numberOf(body['total']) ?? 0)) break;
  }
  return success(projects);
}

/** The site's own time zone; where Jira does not name it, the asker's, which follows the site's unless changed. */
async function timeZoneOf(jira: JiraClient): Promise<Result<string>> {
  const info = await jira.get(route`/rest/api/3/serverInfo`);
  if (!info.ok) return info;
  const zone = objectOf(info.value)?.['serverTimeZone'];
  // The OpenAPI document says string, live sites have been seen to answer with an object.
  const named = stringOf(zone) ?? stringOf(objectOf(zone)?.['timeZoneId']);
  if (named !== null) return success(named);
  const myself = await jira.get(route`/rest/api/3/myself`);
  return success((myself.ok ? stringOf(objectOf(myself.value)?.['timeZone']) : null) ?? 'UTC');
}

/** Adds the issue types and workflow statuses of the projects that may hold records. A project that cannot be read stays unknown. */
async function workflowsOf(
  jira: JiraClient,
  projects: readonly SchemaProject[],
  types: readonly SchemaIssueType[],
): Promise<Result<SchemaProject[]>> {
  const known = new Set(types.filter(isKnownType).map(({ id }) => id));
  const detailed: SchemaProject[] = [];
  let asked = 0;
  for (const one of projects) {
    const mayHold = one.issueTypes === undefined || one.issueTypes.some(({ id }) => known.has(id));
    if (!mayHold || asked >= MOST_WORKFLOWS) {
      detailed.push(one);
      continue;
    }
    asked += 1;
    const answer = await jira.get(route`/rest/api/3/project/${one.id}/statuses`);
    if (!answer.ok && (answer.problem.code === 'jira-busy' || answer.problem.code === 'jira-unavailable')) return answer;
    detailed.push(answer.ok ? { ...one, issueTypes: arrayOf(answer.value).flatMap(typeWithStatuses) } : one);
  }
  return success(detailed);
}

const isKnownType = ({ name }: SchemaIssueType): boolean =>
  Object.values(recordKinds).some((kind) => matchName(name, kind.issueTypes) !== null);

function typeWithStatuses(value: unknown): { id: string; statuses: string[] }[] {
  const type = objectOf(value);
  const id = idOf(type?.['id']);
  return id === null ? [] : [{ id, statuses: arrayOf(type?.['statuses']).flatMap((one) => idOf(objectOf(one)?.['id']) ?? []) }];
}

function project(value: unknown): SchemaProject[] {
  const json = objectOf(value);
  const id = idOf(json?.['id']);
  if (json === null || id === null) return [];
  const key = stringOf(json['key']) ?? id;
  const types = Array.isArray(json['issueTypes']) ? json['issueTypes'].flatMap((one) => idOf(objectOf(one)?.['id']) ?? []) : null;
  const base = {
    id,
    key,
    name: stringOf(json['name']) ?? key,
    projectTypeKey: stringOf(json['projectTypeKey']) ?? '',
    style: stringOf(json['style']) ?? 'classic',
  };
  return [types === null ? base : { ...base, issueTypes: types.map((one) => ({ id: one })) }];
}

/** Types, statuses and fields of a team-managed project carry it as their scope. */
function scopeOf(json: Json): { projectId?: string } {
  const id = idOf(objectOf(objectOf(json['scope'])?.['project'])?.['id']);
  return id === null ? {} : { projectId: id };
}

function issueType(value: unknown): SchemaIssueType[] {
  const json = objectOf(value);
  const named = option(value)[0];
  if (json === null || named === undefined) return [];
  return [{ ...named, subtask: json['subtask'] === true, hierarchyLevel: numberOf(json['hierarchyLevel']) ?? 0, ...scopeOf(json) }];
}

function status(value: unknown): SchemaStatus[] {
  const json = objectOf(value);
  const named = option(value)[0];
  if (json === null || named === undefined) return [];
  const key = objectOf(json['statusCategory'])?.['key'];
  return [{ ...named, categoryKey: key === 'new' || key === 'indeterminate' || key === 'done' ? key : 'undefined', ...scopeOf(json) }];
}

function option(value: unknown): SchemaOption[] {
  const json = objectOf(value);
  const id = idOf(json?.['id']);
  const name = stringOf(json?.['name']);
  return id === null || name === null ? [] : [{ id, name }];
}

function field(value: unknown): SchemaField[] {
  const json = objectOf(value);
  const named = option(value)[0];
  if (json === null || named === undefined) return [];
  const schema = objectOf(json['schema']);
  const type = stringOf(schema?.['type']);
  const custom = stringOf(schema?.['custom']);
  const items = stringOf(schema?.['items']);
  const described = type === null ? {} : { schema: { type, ...(custom === null ? {} : { custom }), ...(items === null ? {} : { items }) } };
  return [{ ...named, custom: json['custom'] === true, ...described, ...scopeOf(json) }];
}

function linkType(value: unknown): SchemaLinkType[] {
  const json = objectOf(value);
  const named = option(value)[0];
  const inward = stringOf(json?.['inward']);
  const outward = stringOf(json?.['outward']);
  return named === undefined || inward === null || outward === null ? [] : [{ ...named, inward, outward }];
}
