import { route } from '@forge/api';
import type { JiraClient } from './client';
import { arrayOf, idOf, numberOf, objectOf, stringOf, type Json } from './json';

/** What completes an issue's own changelog: entries in Jira's JSON, and whether nothing is missing any more. */
export interface MoreHistory {
  readonly entries: readonly unknown[];
  readonly complete: boolean;
}

/** Entries on a page of `GET /issue/{key}/changelog`; the issue itself carries as many, newest first. */
const PAGE = 100;
/** Pages that are fetched of one changelog; beyond 1,000 entries the history is partial. */
const MOST_PAGES = 10;
/** Issues a bulk changelog takes, and the entries on its pages (OpenAPI document, BulkChangelogRequestBean). */
const MOST_ISSUES = 1000;
const BULK_PAGE = 10_000;
const MOST_BULK_PAGES = 20;

/** The changelog of an issue that was cut short: how many entries there are, and the ids of those that came. Null when nothing is missing. */
export function truncated(issue: Json): { readonly total: number; readonly ids: ReadonlySet<string> } | null {
  const changelog = objectOf(issue['changelog']);
  if (changelog === null) return null;
  const histories = arrayOf(changelog['histories']);
  const total = numberOf(changelog['total']);
  return total === null || total <= histories.length ? null : { total, ids: idsOf(histories) };
}

function idsOf(entries: readonly unknown[]): Set<string> {
  return new Set(entries.flatMap((entry) => idOf(objectOf(entry)?.['id']) ?? []));
}

/**
 * Fetches what an issue's own changelog lacks, page by page, oldest first. 200 entries take one request. A page that fails leaves
 * the history partial: the record can still be judged by what is known.
 */
export async function completeOne(jira: JiraClient, issue: Json): Promise<MoreHistory | null> {
  const cut = truncated(issue);
  const key = idOf(issue['id']);
  if (cut === null || key === null) return null;
  const ids = new Set(cut.ids);
  const entries: unknown[] = [];
  for (let page = 0; page < MOST_PAGES && ids.size < cut.total; page += 1) {
    const answer = await jira.get(route`/rest/api/3/issue/${key}/changelog?startAt=${page * PAGE}&maxResults=${PAGE}`);
    if (!answer.ok) return { entries, complete: false };
    const values = arrayOf(objectOf(answer.value)?.['values']);
    for (const value of values) {
      const id = idOf(objectOf(value)?.['id']);
      if (id === null || ids.has(id)) continue;
      ids.add(id);
      entries.push(value);
    }
    if (values.length === 0 || objectOf(answer.value)?.['isLast'] === true) break;
  }
  return { entries, complete: ids.size >= cut.total };
}

/**
 * Fetches the changelogs of all issues of a page that were cut short, in one request where Jira allows it. `fieldIds`: the fields whose
 * changes are needed, at most ten; null for all. By issue id. What could not be fetched is marked as not complete.
 */
export async function completeMany(
  jira: JiraClient,
  issues: readonly Json[],
  fieldIds: readonly string[] | null,
): Promise<Map<string, MoreHistory>> {
  const ids: string[] = [];
  for (const issue of issues) {
    const id = idOf(issue['id']);
    if (id !== null && truncated(issue) !== null) ids.push(id);
  }
  const found = new Map<string, MoreHistory>();
  for (let start = 0; start < ids.length; start += MOST_ISSUES) {
    const some = ids.slice(start, start + MOST_ISSUES);
    const { entries, complete } = await bulkChangelogs(jira, some, fieldIds);
    for (const id of some) found.set(id, { entries: entries.get(id) ?? [], complete });
  }
  return found;
}

async function bulkChangelogs(
  jira: JiraClient,
  issueIdsOrKeys: readonly string[],
  fieldIds: readonly string[] | null,
): Promise<{ entries: Map<string, unknown[]>; complete: boolean }> {
  const entries = new Map<string, unknown[]>();
  let nextPageToken: string | null = null;
  for (let page = 0; page < MOST_BULK_PAGES; page += 1) {
    const answer = await jira.post(route`/rest/api/3/changelog/bulkfetch`, {
      issueIdsOrKeys,
      maxResults: BULK_PAGE,
      ...(fieldIds === null ? {} : { fieldIds }),
      ...(nextPageToken === null ? {} : { nextPageToken }),
    });
    if (!answer.ok) return { entries, complete: false };
    const body = objectOf(answer.value);
    for (const value of arrayOf(body?.['issueChangeLogs'])) {
      const log = objectOf(value);
      const id = idOf(log?.['issueId']);
      // An issue's changelog may go on on the next page.
      if (id !== null) entries.set(id, [...(entries.get(id) ?? []), ...arrayOf(log?.['changeHistories'])]);
    }
    nextPageToken = stringOf(body?.['nextPageToken']);
    if (nextPageToken === null) return { entries, complete: body !== null };
  }
  return { entries, complete: false };
}
