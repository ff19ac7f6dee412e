import { arrayOf, objectOf } from './json';
import type { JiraClient } from './client';

/**
 * A client that counts Jira's points as they are spent: one a request, and one for each issue, or changelog of an issue, that is handed
 * over (Jira Cloud rate limiting: one, and one per object). What a refused request costs is not published; it is counted as one.
 */
export function countingPoints(jira: JiraClient): JiraClient & { readonly points: () => number } {
  let points = 0;
  const counted = <T extends { readonly ok: boolean; readonly value?: unknown }>(answer: T): T => {
    const body = answer.ok ? objectOf(answer.value) : null;
    points += 1 + arrayOf(body?.['issues']).length + arrayOf(body?.['issueChangeLogs']).length;
    return answer;
  };
  return {
    get: async (path) => counted(await jira.get(path)),
    post: async (path, body) => counted(await jira.post(path, body)),
    points: () => points,
  };
}
