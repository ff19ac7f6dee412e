import { route } from '@forge/api';
import { success, type Result } from '../problem';
import type { JiraClient } from './client';
import { fetchIssues } from './fetch-issues';
import { arrayOf, idOf, objectOf, objectsIn, stringOf } from './json';

/** Issues and projects of one request (OpenAPI document, operation getBulkPermissions). */
const OBJECTS_PER_CHECK = 1000;

/** Whether the asker may edit an issue. False for one that is hidden from the asker. */
export async function mayEdit(jira: JiraClient, issueId: string): Promise<Result<boolean>> {
  const editable = await editableIssues(jira, [issueId]);
  return editable.ok ? success(editable.value.has(issueId)) : editable;
}

/** Those of some issues that the asker may edit, by Jira's ids. A request for each thousand, none for none. */
export async function editableIssues(jira: JiraClient, issueIds: readonly string[]): Promise<Result<ReadonlySet<string>>> {
  return granted(jira, 'EDIT_ISSUES', 'issues', issueIds);
}

/** Those of some projects that the asker administers, by Jira's ids; that somebody administers all of Jira is asked elsewhere. */
export async function administeredProjects(jira: JiraClient, projectIds: readonly string[]): Promise<Result<ReadonlySet<string>>> {
  return granted(jira, 'ADMINISTER_PROJECTS', 'projects', projectIds);
}

async function granted(
  jira: JiraClient,
  permission: string,
  what: 'issues' | 'projects',
  ids: readonly string[],
): Promise<Result<ReadonlySet<string>>> {
  const found = new Set<string>();
  for (let start = 0; start < ids.length; start += OBJECTS_PER_CHECK) {
    const some = ids.slice(start, start + OBJECTS_PER_CHECK).map(Number);
    const projectPermissions = [{ permissions: [permission], issues: [], projects: [], [what]: some }];
    const answer = await jira.post(route`/rest/api/3/permissions/check`, { globalPermissions: [], projectPermissions });
    if (!answer.ok) return answer;
    for (const one of objectsIn(objectOf(answer.value)?.['projectPermissions']))
      if (one['permission'] === permission) for (const id of arrayOf(one[what])) found.add(String(id));
  }
  return success(found);
}

/** The keys of those issues that the asker may see, by id. A request for each hundred, none for none. */
export async function visibleKeys(jira: JiraClient, issueIds: readonly string[]): Promise<Result<ReadonlyMap<string, string>>> {
  const issues = await fetchIssues(jira, issueIds, ['created'], []);
  if (!issues.ok) return issues;
  const keys = new Map<string, string>();
  for (const issue of issues.value) {
    const id = idOf(issue['id']);
    const key = stringOf(issue['key']);
    if (id !== null && key !== null) keys.set(id, key);
  }
  return success(keys);
}
