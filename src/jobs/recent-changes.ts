import { route } from '@forge/api';
import type { JiraClient } from '../jira';
import { failure, success, type Result } from '../problem';
import { recordsOf, ROWS_PER_STATEMENT } from '../store';

/** Jira's search lags and events get lost (cloud/jira/platform/search-and-reconcile): an hourly sweep looks back further than an hour. */
export const WINDOW_MINUTES = 90;
/** Projects of one query: keeps the JQL short. */
const PROJECTS_PER_QUERY = 50;
const PAGE_SIZE = 100;
/** Pages of one sweep; more changes than that are a bulk change, which the next back-fill covers. */
const MOST_PAGES = 50;
/** Jira's clock and ours are not the same one. */
const CLOCK_SKEW_MS = 5_000;

/**
 * Ids of the records that Jira says were changed within WINDOW_MINUTES and whose row is older than that change or missing: those
 * whose event was lost. One point an issue, and nothing for the many whose event arrived. Projects and types are Jira's ids.
 */
export const missedChanges = async (
  jira: JiraClient,
  projectIds: readonly string[],
  issueTypes: readonly string[],
): Promise<Result<string[]>> => {
  const missed: string[] = [];
  if (issueTypes.length === 0) return success(missed);
  for (let start = 0; start < projectIds.length; start += PROJECTS_PER_QUERY) {
    const projects = projectIds.slice(start, start + PROJECTS_PER_QUERY);
    const jql = `project in (${projects.join(', ')}) AND issuetype in (${issueTypes.join(', ')}) AND updated >= -${WINDOW_MINUTES}m ORDER BY updated DESC`;
    let nextPageToken: string | null = null;
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const page: Result<ChangedPage> = await changedIssues(jira, jql, nextPageToken);
      if (!page.ok) return page;
      const stale = await withOlderRow(page.value.issues);
      if (!stale.ok) return stale;
      missed.push(...stale.value);
      nextPageToken = page.value.nextPageToken;
      if (nextPageToken === null) break;
    }
  }
  return success(missed);
};

type ChangedIssue = { readonly id: string; readonly updated: number };
type ChangedPage = { readonly issues: ChangedIssue[]; readonly nextPageToken: string | null };

const changedIssues = async (jira: JiraClient, jql: string, nextPageToken: string | null): Promise<Result<ChangedPage>> => {
  const answer = await jira.post(route`/rest/api/3/search/jql`, {
    jql,
    fields: ['updated'],
    maxResults: PAGE_SIZE,
    ...(nextPageToken === null ? {} : { nextPageToken }),
  });
  if (!answer.ok) return answer;
  const body = answer.value as { issues?: unknown; isLast?: unknown; nextPageToken?: unknown } | null;
  if (!Array.isArray(body?.issues)) return failure('jira-unavailable', 'Jira answered without issues. Try again in a moment.');
  return success({
    issues: body.issues.flatMap(changedIssue),
    nextPageToken: body.isLast !== true && typeof body.nextPageToken === 'string' ? body.nextPageToken : null,
  });
};

/** An issue whose `updated` cannot be read counts as changed just now. */
const changedIssue = (value: unknown): ChangedIssue[] => {
  const issue = value as { id?: unknown; fields?: { updated?: unknown } } | null;
  if (typeof issue?.id !== 'string' || !/^\d{1,15}$/.test(issue.id)) return [];
  const updated = typeof issue.fields?.updated === 'string' ? Date.parse(issue.fields.updated.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')) : NaN;
  return [{ id: issue.id, updated: Number.isNaN(updated) ? Infinity : updated }];
};

const withOlderRow = async (issues: readonly ChangedIssue[]): Promise<Result<string[]>> => {
  const stale: string[] = [];
  for (let start = 0; start < issues.length; start += ROWS_PER_STATEMENT) {
    const some = issues.slice(start, start + ROWS_PER_STATEMENT);
    const rows = await recordsOf(some.map(({ id }) => id));
    if (!rows.ok) return rows;
    const assessedAt = new Map(rows.value.map((row) => [row.recordId, row.assessedAt]));
    stale.push(...some.filter(({ id, updated }) => (assessedAt.get(id) ?? -Infinity) < updated + CLOCK_SKEW_MS).map(({ id }) => id));
  }
  return success(stale);
};
