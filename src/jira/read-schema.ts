import { route, type Route } from '@forge/api';
import { isTellingIssueType, kindOfIssueType } from '../mapping/kind-of-issue-type';
import type { SchemaIssueType, SchemaProject, SchemaRequestType, SiteSchema } from '../mapping/site-schema';
import { failure, success, type Result } from '../problem';
import { atOnce } from './at-once';
import type { JiraClient } from './client';
import { fieldOptions } from './field-options';
import { arrayOf, numberOf, objectOf, stringOf } from './json';
import { requestTypesOf } from './request-types';
import { field, issueType, linkType, option, project, status, typeWithStatuses } from './schema-parts';

const PAGE = 100;
const MOST_PROJECTS = 1000;
/** Projects whose workflows are looked up, one request each; of the others every status of the site is considered. */
const MOST_WORKFLOWS = 200;

/**
 * What the site has, in the words of the site map. Ask as an administrator or as the app: others see only part of it.
 *
 * `lists`: what the site has at all: eight requests or nine, and one more per 100 projects. `everything`: also the workflows of projects
 * that may hold records, the request types and the options of select fields; up to 200, 110 and 60 requests more, four at a time. Of a
 * site of any size, at most some 120 requests wait for one another, 12 s where Jira takes 100 ms each: well within the 25 s of a resolver.
 * What Jira withholds of `everything` is left out, as not known; a busy Jira is a failure.
 */
export async function readSchema(jira: JiraClient, depth: 'lists' | 'everything' = 'everything'): Promise<Result<SiteSchema>> {
  const projects = await projectsOf(jira);
  if (!projects.ok) return projects;
  const lists = await listsOf(jira);
  if (!lists.ok) return lists;
  const { issueTypes, statuses, priorities, resolutions, fields, linkTypes } = lists.value;
  const timeZone = await timeZoneOf(jira);
  if (!timeZone.ok) return timeZone;
  const schema: SiteSchema = {
    timeZone: timeZone.value,
    projects: projects.value,
    issueTypes: issueTypes.flatMap(issueType),
    statuses: statuses.flatMap(status),
    priorities: priorities.flatMap(option),
    resolutions: resolutions.flatMap(option),
    fields: fields.flatMap(field),
    linkTypes: linkTypes.flatMap(linkType),
  };
  return depth === 'lists' ? success(schema) : inDetail(jira, schema);
}

async function inDetail(jira: JiraClient, schema: SiteSchema): Promise<Result<SiteSchema>> {
  const requestTypes = await requestTypesOf(jira, schema.projects);
  if (!requestTypes.ok) return requestTypes;
  const telling = tellingTypes(schema.issueTypes, requestTypes.value ?? []);
  const projects = await workflowsOf(jira, schema.projects, telling);
  if (!projects.ok) return projects;
  const options = await fieldOptions(jira, projects.value, telling);
  if (!options.ok) return options;
  const fields = schema.fields.map((one) => {
    const known = one.custom ? options.value.get(one.id) : undefined;
    return known === undefined ? one : { ...one, options: known };
  });
  return success({
    ...schema,
    projects: projects.value,
    fields,
    ...(requestTypes.value === null ? {} : { requestTypes: requestTypes.value }),
  });
}

/** The issue types that say, by their name or by the practice of their request types, that a project holds records. */
function tellingTypes(types: readonly SchemaIssueType[], requestTypes: readonly SchemaRequestType[]): ReadonlySet<string> {
  const practices = new Map<string, string[]>();
  for (const { issueTypeId, practice } of requestTypes)
    if (practice !== undefined) practices.set(issueTypeId, [...(practices.get(issueTypeId) ?? []), practice]);
  const told = types.filter((type) => {
    const own = practices.get(type.id);
    return isTellingIssueType(type) || (own !== undefined && kindOfIssueType(type, own) !== null);
  });
  return new Set(told.map(({ id }) => id));
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
  const read = await atOnce(sources, async ([name, path]) => {
    const answer = await jira.get(path);
    // Linking can be switched off for a whole site, which Jira says with 404.
    if (!answer.ok && name === 'linkTypes' && answer.problem.code === 'not-found') return success(null);
    if (!answer.ok) return answer;
    const list = name === 'linkTypes' ? objectOf(answer.value)?.['issueLinkTypes'] : answer.value;
    if (!Array.isArray(list)) return failure('jira-unavailable', 'Jira did not describe the site properly. Try again in a moment.');
    lists[name] = list;
    return success(null);
  });
  return read.ok ? success(lists) : read;
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
  telling: ReadonlySet<string>,
): Promise<Result<SchemaProject[]>> {
  const holders = projects.filter(({ issueTypes }) => issueTypes === undefined || issueTypes.some(({ id }) => telling.has(id)));
  const detailed = await atOnce(holders.slice(0, MOST_WORKFLOWS), async (one) => {
    const answer = await jira.get(route`/rest/api/3/project/${one.id}/statuses`);
    if (!answer.ok && (answer.problem.code === 'jira-busy' || answer.problem.code === 'jira-unavailable')) return answer;
    return success(answer.ok ? { ...one, issueTypes: arrayOf(answer.value).flatMap(typeWithStatuses) } : one);
  });
  if (!detailed.ok) return detailed;
  const byId = new Map(detailed.value.map((one) => [one.id, one]));
  return success(projects.map((one) => byId.get(one.id) ?? one));
}
