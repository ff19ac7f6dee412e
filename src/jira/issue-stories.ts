import { route } from '@forge/api';
import { failure, success, type Result } from '../problem';
import type { Instant } from '../record/record';
import type { JiraClient } from './client';
import { instantOf } from './instants';
import { idOf, objectOf, objectsIn, stringOf } from './json';

/** Issues of one request (OpenAPI document, operation bulkFetchIssues). */
const MOST_ISSUES = 100;
/** Changes of project or type of a hundred issues: few. */
const MOST_ENTRIES = 1_000;

/** The titles of at most 100 issues, as far as the asker may see them, by id. One request, none for none. */
export async function summariesOf(jira: JiraClient, issueIds: readonly string[]): Promise<Result<ReadonlyMap<string, string>>> {
  if (issueIds.length > MOST_ISSUES) return failure('bad-request', `At most ${MOST_ISSUES} issues can be read at once.`);
  if (issueIds.length === 0) return success(new Map());
  const answer = await jira.post(route`/rest/api/3/issue/bulkfetch`, { issueIdsOrKeys: issueIds, fields: ['summary'] });
  if (!answer.ok) return answer;
  return success(
    new Map(
      objectsIn(objectOf(answer.value)?.['issues']).flatMap((issue): [string, string][] => {
        const id = idOf(issue['id']);
        return id === null ? [] : [[id, stringOf(objectOf(issue['fields'])?.['summary']) ?? '']];
      }),
    ),
  );
}

/**
 * When issues were put into another project or given another issue type, by id; those that never were are left out. One request for at most
 * 100 issues. Nothing where Jira does not answer: it is one more hint about how something came about, and no more.
 */
export async function movesOf(jira: JiraClient, issueIds: readonly string[]): Promise<ReadonlyMap<string, readonly Instant[]>> {
  const moves = new Map<string, Instant[]>();
  if (issueIds.length === 0) return moves;
  const answer = await jira.post(route`/rest/api/3/changelog/bulkfetch`, {
    issueIdsOrKeys: issueIds.slice(0, MOST_ISSUES),
    fieldIds: ['project', 'issuetype'],
    maxResults: MOST_ENTRIES,
  });
  if (!answer.ok) return moves;
  for (const log of objectsIn(objectOf(answer.value)?.['issueChangeLogs'])) {
    const id = idOf(log['issueId']);
    const at = objectsIn(log['changeHistories']).flatMap((entry) => instantOf(entry['created']) ?? []);
    if (id !== null && at.length > 0) moves.set(id, [...(moves.get(id) ?? []), ...at]);
  }
  return moves;
}
