import { route, type Route } from '@forge/api';
import type { SchemaProject, SchemaRequestType } from '../mapping/site-schema';
import { success, type Result } from '../problem';
import { atOnce } from './at-once';
import type { JiraClient } from './client';
import { idOf, objectOf, objectsIn, stringOf, type Json } from './json';

/** What Service Management is asked for at most; it may hand over less. */
const PAGE = 100;
const MOST_PAGES = 10;
/** Service desks whose request types are read, one request each. */
const MOST_DESKS = 100;

/**
 * The request types of the site's service desks, with their practices (scope read:servicedesk-request). Null, which is not the same as
 * none, where Service Management does not say; of a single desk that is withheld, there are none. Only a busy Jira is a failure. The list
 * over all desks (GET /requesttype) is experimental in Atlassian's OpenAPI document, so the desks are asked one by one.
 */
export async function requestTypesOf(
  jira: JiraClient,
  projects: readonly SchemaProject[],
): Promise<Result<readonly SchemaRequestType[] | null>> {
  if (!projects.some(({ projectTypeKey }) => projectTypeKey === 'service_desk')) return success([]);
  const listed = await pagesOf(jira, (start) => route`/rest/servicedeskapi/servicedesk?start=${start}&limit=${PAGE}`);
  if (!listed.ok) return listed;
  if (listed.value === null) return success(null);
  const desks = listed.value.flatMap((value) => {
    const [id, projectId] = [idOf(value['id']), idOf(value['projectId'])];
    return id === null || projectId === null ? [] : [{ id, projectId }];
  });
  const found = await atOnce(desks.slice(0, MOST_DESKS), async ({ id, projectId }) => {
    const types = await pagesOf(jira, (start) => route`/rest/servicedeskapi/servicedesk/${id}/requesttype?start=${start}&limit=${PAGE}`);
    return types.ok ? success((types.value ?? []).flatMap((value) => requestType(value, projectId))) : types;
  });
  return found.ok ? success(found.value.flat()) : found;
}

/** The values of all pages; null where Jira does not hand them over. */
async function pagesOf(jira: JiraClient, path: (start: number) => Route): Promise<Result<readonly Json[] | null>> {
  const values: Json[] = [];
  let start = 0;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await jira.get(path(start));
    if (!answer.ok) return answer.problem.code === 'jira-busy' ? answer : success(null);
    const body = objectOf(answer.value);
    if (body === null || !Array.isArray(body['values'])) return success(null);
    values.push(...objectsIn(body['values']));
    start += body['values'].length;
    if (body['isLastPage'] !== false || body['values'].length === 0) break;
  }
  return success(values);
}

function requestType(value: Json, projectId: string): SchemaRequestType[] {
  const [id, name, issueTypeId] = [idOf(value['id']), stringOf(value['name']), idOf(value['issueTypeId'])];
  if (id === null || name === null || issueTypeId === null) return [];
  const practice = stringOf(value['practice']);
  return [{ id, name, projectId, issueTypeId, ...(practice === null ? {} : { practice }) }];
}
