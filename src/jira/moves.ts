import { route } from '@forge/api';
import type { Instant } from '../record/record';
import type { JiraClient } from './client';
import { instantOf } from './instants';
import { idOf, objectOf, objectsIn } from './json';

/** Issues of one request (OpenAPI document, operation bulkFetchIssues). */
const MOST_ISSUES = 100;
/** Changes of project or type of a hundred issues: few. */
const MOST_ENTRIES = 1_000;

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
