import { route } from '@forge/api';
import { failure, success, type Result } from '../problem';
import type { JiraClient } from './client';
import { idOf, objectOf, peek } from './json';

/** Where an issue is, by Jira's ids. */
export interface IssuePlace {
  readonly id: string;
  readonly projectId: string;
  readonly issueTypeId: string;
}

/** Where an issue is, as far as the asker may see it: one request. `not-found` where it is hidden or gone. */
export async function issuePlace(jira: JiraClient, idOrKey: string): Promise<Result<IssuePlace>> {
  const answer = await jira.get(route`/rest/api/3/issue/${idOrKey}?fields=${'project,issuetype'}`);
  if (!answer.ok) return answer;
  const issue = objectOf(answer.value);
  const fields = objectOf(issue?.['fields']);
  const id = idOf(issue?.['id']);
  const projectId = idOf(peek(fields?.['project'])?.['id']);
  const issueTypeId = idOf(peek(fields?.['issuetype'])?.['id']);
  return id === null || projectId === null || issueTypeId === null
    ? failure('jira-unavailable', 'Jira did not say where the issue is. Try again in a moment.')
    : success({ id, projectId, issueTypeId });
}
