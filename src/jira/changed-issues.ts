import { route } from '@forge/api';
import { failure, success, type Result } from '../problem';
import type { Instant } from '../record/record';
import type { JiraClient } from './client';
import { instantOf } from './instants';
import { idOf, objectOf, objectsIn, stringOf } from './json';

/** Issues of a page: what Jira fills when a field is asked for. One point each (Jira Cloud rate limiting). */
const PAGE_SIZE = 100;
const DIGITS = /^[0-9]{1,15}$/;

/** Which issues are asked for; ids are Jira's. */
export interface ChangedQuery {
  readonly projectIds: readonly string[];
  readonly issueTypes: readonly string[];
  /** How far back, in whole minutes: relative, so that nobody's time zone comes into it. */
  readonly minutes: number;
  readonly pageToken: string | null;
}

/** `updated`: UTC milliseconds; Infinity where Jira's value could not be read, so that it counts as changed just now. */
export interface ChangedPage {
  readonly issues: readonly { readonly id: string; readonly updated: Instant }[];
  readonly nextPageToken: string | null;
}

/**
 * A page of the issues that were changed within the last minutes, the latest change first, as far as Jira's search knows of them: it
 * lags behind by seconds to minutes (cloud/jira/platform/search-and-reconcile). Issues whose id is no number are left out.
 */
export async function changedIssues(jira: JiraClient, query: ChangedQuery): Promise<Result<ChangedPage>> {
  const { projectIds, issueTypes, minutes, pageToken } = query;
  // Ids go into JQL as they are: nothing but digits may.
  if (![...projectIds, ...issueTypes].every((id) => DIGITS.test(id)))
    return failure('bad-request', 'Projects and issue types are searched for by their numeric ids.');
  if (projectIds.length === 0 || issueTypes.length === 0) return success({ issues: [], nextPageToken: null });
  const answer = await jira.post(route`/rest/api/3/search/jql`, {
    jql: `project in (${projectIds.join(', ')}) AND issuetype in (${issueTypes.join(', ')}) AND updated >= -${Math.ceil(minutes)}m ORDER BY updated DESC`,
    fields: ['updated'],
    maxResults: PAGE_SIZE,
    ...(pageToken === null ? {} : { nextPageToken: pageToken }),
  });
  if (!answer.ok) return answer;
  const body = objectOf(answer.value);
  if (body === null || !Array.isArray(body['issues']))
    return failure('jira-unavailable', 'Jira answered without issues. Try again in a moment.');
  const issues = objectsIn(body['issues']).flatMap((issue) => {
    const id = idOf(issue['id']);
    const updated = instantOf(objectOf(issue['fields'])?.['updated']);
    return id !== null && DIGITS.test(id) ? [{ id, updated: updated ?? Infinity }] : [];
  });
  return success({ issues, nextPageToken: body['isLast'] === true ? null : stringOf(body['nextPageToken']) });
}
