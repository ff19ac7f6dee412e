import { changedIssues, type ChangedPage, type ChangedQuery, type JiraClient } from '../jira';
import { success, type Result } from '../problem';
import type { Instant } from '../record/record';
import { recordsOf, ROWS_PER_STATEMENT } from '../store';

/** A sweep looks back further than the hour since the last one: Jira's search lags (cloud/jira/platform/search-and-reconcile). */
const OVERLAP_MS = 30 * 60_000;
/** How far the first sweep looks back, and every one at least. */
const WINDOW_MS = 90 * 60_000;
/** Projects of one query: keeps the JQL short. */
const PROJECTS_PER_QUERY = 50;
/** Pages of one query; more changes than that are a bulk change, see `tooMany`. */
const MOST_PAGES = 50;
/** Jira's clock and ours are not the same one. */
const CLOCK_SKEW_MS = 5_000;

/**
 * How far behind the truth an issue handed over by Jira's search may be: "seconds to minutes" (search-and-reconcile). A row made from
 * a search is dated back by this, so that a change which the search did not show yet is newer than the row and is found here.
 */
export const SEARCH_LAG_MS = 5 * 60_000;

export interface MissedChanges {
  /** Ids of records that Jira changed and whose row is older than that, or missing. */
  readonly recordIds: readonly string[];
  /** There were more changes than one sweep looks through: only a back-fill is sure to meet them all. */
  readonly tooMany: boolean;
}

/**
 * Ids of the records that Jira says were changed since the last look and whose row is older than that change or missing: those whose
 * event was lost. One point an issue, and nothing for the many whose event arrived. Projects and types are Jira's ids.
 * @param lookedAt when the last look that came to its end began; null: never.
 */
export const missedChanges = async (
  jira: JiraClient,
  projectIds: readonly string[],
  issueTypes: readonly string[],
  { now, lookedAt }: { readonly now: Instant; readonly lookedAt: Instant | null },
): Promise<Result<MissedChanges>> => {
  // A sweep that failed, or did not run, leaves its changes to the next: a fixed window would lose them for good.
  const minutes = Math.ceil(Math.max(WINDOW_MS, lookedAt === null ? 0 : now - lookedAt + OVERLAP_MS) / 60_000);
  const recordIds: string[] = [];
  let tooMany = false;
  const groups: (readonly string[])[] = [];
  for (let start = 0; start < projectIds.length; start += PROJECTS_PER_QUERY)
    groups.push(projectIds.slice(start, start + PROJECTS_PER_QUERY));
  for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
    const found = await missedIn(jira, { projectIds: group, issueTypes, minutes });
    if (found.ok) {
      recordIds.push(...found.value.recordIds);
      tooMany ||= found.value.tooMany;
    } else if (found.problem.code !== 'bad-request') return found;
    else if (group.length > 1) groups.unshift(...group.map((projectId) => [projectId]));
    // Jira refuses a query that names a project which is gone or closed to the app: that must not cost the others their look.
    else console.warn('Clausewise: Jira refuses to search a project of the site map for changes; it may have been deleted.');
  }
  return success({ recordIds, tooMany });
};

const missedIn = async (jira: JiraClient, query: Omit<ChangedQuery, 'pageToken'>): Promise<Result<MissedChanges>> => {
  const recordIds: string[] = [];
  let pageToken: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page: Result<ChangedPage> = await changedIssues(jira, { ...query, pageToken });
    if (!page.ok) return page;
    const stale = await withOlderRow(page.value.issues);
    if (!stale.ok) return stale;
    recordIds.push(...stale.value);
    pageToken = page.value.nextPageToken;
    if (pageToken === null) return success({ recordIds, tooMany: false });
  }
  return success({ recordIds, tooMany: true });
};

const withOlderRow = async (issues: ChangedPage['issues']): Promise<Result<string[]>> => {
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
