import { getAppContext, route } from '@forge/api';
import { failure, success, type Result } from '../problem';
import type { JiraClient } from './client';
import { arrayOf, idOf, numberOf, objectOf, objectsIn, stringOf } from './json';

const PAGE = 100;
/** Projects that are listed at most: beyond that the list is no use to a reader. */
const MOST_PROJECTS = 2000;

/** The projects whose issues the asker may see (permission Browse projects), by name. */
export async function browsableProjects(jira: JiraClient): Promise<Result<{ id: string; key: string; name: string }[]>> {
  const projects: { id: string; key: string; name: string }[] = [];
  for (let startAt = 0; startAt < MOST_PROJECTS; startAt += PAGE) {
    const answer = await jira.get(route`/rest/api/3/project/search?startAt=${startAt}&maxResults=${PAGE}&action=browse&orderBy=name`);
    if (!answer.ok) return answer;
    const body = objectOf(answer.value);
    const values = arrayOf(body?.['values']);
    for (const value of values) {
      const project = objectOf(value);
      const id = idOf(project?.['id']);
      const key = stringOf(project?.['key']);
      if (id !== null && key !== null) projects.push({ id, key, name: stringOf(project?.['name']) ?? key });
    }
    if (body === null) return failure('jira-unavailable', 'Jira answered without projects. Try again in a moment.');
    if (values.length === 0 || body['isLast'] === true || startAt + values.length >= (numberOf(body['total']) ?? 0)) break;
  }
  return success(projects);
}

/** Issues of one request (OpenAPI document, operation getBulkPermissions). */
const ISSUES_PER_CHECK = 1000;

/** Those of some issues that the asker may see, by Jira's ids; issue security counts. A request for each thousand, none for none. */
export async function browsableIssues(jira: JiraClient, issueIds: readonly string[]): Promise<Result<ReadonlySet<string>>> {
  const seen = new Set<string>();
  for (let start = 0; start < issueIds.length; start += ISSUES_PER_CHECK) {
    const issues = issueIds.slice(start, start + ISSUES_PER_CHECK).map(Number);
    const projectPermissions = [{ permissions: ['BROWSE_PROJECTS'], issues, projects: [] }];
    const answer = await jira.post(route`/rest/api/3/permissions/check`, { globalPermissions: [], projectPermissions });
    if (!answer.ok) return answer;
    for (const granted of objectsIn(objectOf(answer.value)?.['projectPermissions'])) {
      if (granted['permission'] !== 'BROWSE_PROJECTS') continue;
      for (const id of arrayOf(granted['issues'])) seen.add(String(id));
    }
  }
  return success(seen);
}

/** Whether the asker administers Jira. Ask as the user: who can open an admin page is no proof. */
export async function mayAdminister(jira: JiraClient): Promise<Result<boolean>> {
  return has(await jira.get(route`/rest/api/3/mypermissions?permissions=ADMINISTER`), ['ADMINISTER']);
}

/** Whether the asker administers this project, or all of Jira. False for a project that is hidden from the asker. */
export async function mayAdministerProject(jira: JiraClient, projectId: string): Promise<Result<boolean>> {
  const permissions = 'ADMINISTER,ADMINISTER_PROJECTS';
  const answer = await jira.get(route`/rest/api/3/mypermissions?projectId=${projectId}&permissions=${permissions}`);
  return has(answer, ['ADMINISTER', 'ADMINISTER_PROJECTS']);
}

/** Whether the asker administers any project, or all of Jira. Without a place, Jira says whether there is any where it is held. */
export async function mayAdministerAny(jira: JiraClient): Promise<Result<boolean>> {
  const permissions = 'ADMINISTER,ADMINISTER_PROJECTS';
  return has(await jira.get(route`/rest/api/3/mypermissions?permissions=${permissions}`), ['ADMINISTER', 'ADMINISTER_PROJECTS']);
}

/**
 * Whether the asker holds a global permission of the app's own. False where Jira does not know the permission (400): right after an
 * installation, and where somebody removed it.
 * @param module its key in manifest.yml. Jira's key of it names app and environment as well (Forge manifest, Jira global permission).
 */
export async function holdsOwn(jira: JiraClient, module: string): Promise<Result<boolean>> {
  const { appAri, environmentAri } = getAppContext();
  const key = `ari:cloud:ecosystem::extension/${appAri.appId}/${environmentAri.environmentId}/static/${module}`;
  const answer = await jira.get(route`/rest/api/3/mypermissions?permissions=${key}`);
  return !answer.ok && answer.problem.code === 'bad-request' ? success(false) : has(answer, [key]);
}

/** Whether the asker may browse this project. False for a project that does not exist. */
export async function mayBrowse(jira: JiraClient, projectId: string): Promise<Result<boolean>> {
  const answer = await jira.get(route`/rest/api/3/mypermissions?projectId=${projectId}&permissions=${'BROWSE_PROJECTS'}`);
  return has(answer, ['BROWSE_PROJECTS']);
}

/** Fails closed: only an explicit `havePermission: true` counts. */
function has(answer: Result<unknown>, keys: readonly string[]): Result<boolean> {
  if (!answer.ok) return answer.problem.code === 'not-found' || answer.problem.code === 'forbidden' ? success(false) : answer;
  const permissions = objectOf(objectOf(answer.value)?.['permissions']);
  return success(keys.some((key) => objectOf(permissions?.[key])?.['havePermission'] === true));
}
