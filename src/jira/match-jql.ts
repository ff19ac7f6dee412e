import { route } from '@forge/api';
import { failure, success, type Result } from '../problem';
import type { JiraClient } from './client';
import { arrayOf, idOf, objectOf } from './json';

/** Query → the ids of the issues it matches; null where Jira refuses the query. */
export type Matches = ReadonlyMap<string, ReadonlySet<string> | null>;

/**
 * Issues and queries of one request. Jira refuses more than "the maximum" of each (OpenAPI document, operation matchIssues) and publishes
 * neither number; a page of issues and the queries of one site map stay well below what others report to work.
 */
const MOST_ISSUES = 100;
const MOST_QUERIES = 20;
const DIGITS = /^[0-9]{1,15}$/;

/**
 * Which of the issues each query matches, as far as the asker may see them (POST /rest/api/3/jql/match): one request for up to 100 issues
 * and 20 queries, none for nothing. A query that Jira cannot run (its field was deleted, say) is null and spoils no other. Who asks
 * matters: `currentUser()` and what a query names that is hidden from them. Fails only where Jira is busy or does not answer. A request
 * costs one point, as far as is published: what is handed over are ids.
 */
export async function matchJql(jira: JiraClient, queries: readonly string[], issueIds: readonly string[]): Promise<Result<Matches>> {
  const matches = new Map<string, Set<string> | null>(queries.map((query) => [query, new Set()]));
  // A draft may hold a query that nobody has written yet; Jira would match everything.
  for (const query of matches.keys()) if (query.trim() === '') matches.set(query, null);
  const distinct = [...matches.keys()].filter((query) => matches.get(query) !== null);
  const ids = [...new Set(issueIds)].filter((id) => DIGITS.test(id));
  for (let issue = 0; issue < ids.length; issue += MOST_ISSUES) {
    for (let query = 0; query < distinct.length; query += MOST_QUERIES) {
      const jqls = distinct.slice(query, query + MOST_QUERIES);
      const answer = await matchedBy(jira, jqls, ids.slice(issue, issue + MOST_ISSUES));
      if (!answer.ok) return answer;
      for (const [place, jql] of jqls.entries()) {
        const found = answer.value[place] ?? null;
        const known = matches.get(jql);
        if (found === null || known === null || known === undefined) matches.set(jql, null);
        else for (const id of found) known.add(id);
      }
    }
  }
  return success(matches);
}

/** By the place of each query; null for one that Jira refuses. */
async function matchedBy(
  jira: JiraClient,
  jqls: readonly string[],
  ids: readonly string[],
): Promise<Result<readonly (readonly string[] | null)[]>> {
  const answer = await jira.post(route`/rest/api/3/jql/match`, { jqls, issueIds: ids.map(Number) });
  if (!answer.ok) {
    const { code } = answer.problem;
    const passes = code === 'jira-busy' || code === 'jira-unavailable' || code === 'unexpected';
    return passes ? answer : success(jqls.map(() => null));
  }
  const matches = arrayOf(objectOf(answer.value)?.['matches']);
  if (matches.length !== jqls.length)
    return failure('jira-unavailable', 'Jira did not say which issues match the queries of the site map. Try again in a moment.');
  return success(matches.map(matchedIssues));
}

function matchedIssues(value: unknown): readonly string[] | null {
  const match = objectOf(value);
  const issues = match?.['matchedIssues'];
  if (match === null || !Array.isArray(issues) || arrayOf(match['errors']).length > 0) return null;
  return issues.flatMap((id: unknown) => idOf(id) ?? []);
}
