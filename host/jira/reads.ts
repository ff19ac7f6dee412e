import type { HistoryJson, RemoteLinksJson } from '../archive';
import type { Directory } from './directory';
import type { Entry } from './issues';
import { BULK_CHANGELOG_PAGE, BULKFETCH_ISSUES, CHANGELOG_PAGE, ISSUE_HISTORIES } from './limits';
import { answered, hiddenIssue, instantOf, isObject, refused, strings, type Asked, type Handler, type Reply } from './reply';
import { issueView, selectionOf } from './view';

const whole = (value: unknown, fallback: number): number => (typeof value === 'number' && value >= 0 ? value : fallback);

/** Wraps an operation on one issue: 404 for those the reader may not see. */
export const onIssue =
  (directory: Directory, handler: (entry: Entry, asked: Asked) => Reply): Handler =>
  (asked) => {
    const entry = directory.visible(asked.actor, asked.params['issueIdOrKey'] ?? '');
    return entry === undefined ? hiddenIssue : handler(entry, asked);
  };

/** A page of a list in the form of `startAt`, `maxResults`, `total`. */
const paged = (list: readonly unknown[], asked: Asked, size: number, member: string): Record<string, unknown> => {
  const startAt = whole(asked.query['startAt'], 0);
  const maxResults = Math.min(whole(asked.query['maxResults'], size), size);
  return { startAt, maxResults, total: list.length, [member]: list.slice(startAt, startAt + maxResults) };
};

const listIn = (value: unknown, member: string): unknown[] =>
  isObject(value) && Array.isArray(value[member]) ? (value[member] as unknown[]) : [];

/** Operations that read issues. `remoteLinks` by issue id. */
export const issueReads = (directory: Directory, remoteLinks: ReadonlyMap<number, RemoteLinksJson['links']>) => {
  const { store } = directory;

  const getIssue = onIssue(directory, (entry, { actor, query }) =>
    answered(issueView(directory, actor, entry, store.body(entry), selectionOf(directory, query, ['*all'], ISSUE_HISTORIES)), 1),
  );

  const bulkFetchIssues: Handler = ({ actor, body }) => {
    const asked = strings(body['issueIdsOrKeys']);
    if (asked.length > BULKFETCH_ISSUES) return refused(400, [`The number of issues requested exceeds the limit of ${BULKFETCH_ISSUES}.`]);
    const selection = selectionOf(directory, body, ['*navigable'], ISSUE_HISTORIES);
    const found = new Set<Entry>();
    const issueErrors: Record<string, unknown>[] = [];
    for (const idOrKey of asked) {
      const entry = directory.visible(actor, idOrKey);
      if (entry === undefined)
        issueErrors.push({ id: idOrKey, errorMessage: 'Issue does not exist or you do not have permission to see it.' });
      else found.add(entry);
    }
    // Jira answers in ascending order of ids, whatever the order asked.
    const issues = [...found].sort((a, b) => a.id - b.id).map((entry) => issueView(directory, actor, entry, store.body(entry), selection));
    return answered({ expand: 'schema,names', issues, issueErrors }, issues.length);
  };

  const getChangeLogs = onIssue(directory, (entry, asked) => {
    const page = paged(store.body(entry).changelog.histories, asked, CHANGELOG_PAGE, 'values');
    const values = page['values'] as unknown[];
    const isLast = Number(page['startAt']) + values.length >= Number(page['total']);
    return answered({ self: directory.url(`issue/${entry.id}/changelog`), ...page, isLast }, values.length);
  });

  const getBulkChangelogs: Handler = ({ actor, body }) => {
    const fieldIds = new Set(strings(body['fieldIds']));
    const size = whole(body['maxResults'], BULK_CHANGELOG_PAGE);
    const start = Number(Buffer.from(String(body['nextPageToken'] ?? ''), 'base64url').toString() || '0');
    if (!Number.isSafeInteger(start)) return refused(400, ['The provided next page token is invalid or expired.']);
    const entries = [...new Set(strings(body['issueIdsOrKeys']).flatMap((idOrKey) => directory.visible(actor, idOrKey) ?? []))].sort(
      (a, b) => a.id - b.id,
    );
    const logs: { issueId: string; changeHistories: Record<string, unknown>[] }[] = [];
    let position = 0;
    let more = false;
    for (const entry of entries) {
      const histories = store
        .body(entry)
        .changelog.histories.map((history) => wantedItems(history, fieldIds))
        .filter(({ items }) => items.length > 0);
      for (const history of histories) {
        position++;
        if (position <= start) continue;
        more = position > start + size;
        if (more) break;
        let log = logs.at(-1);
        if (log?.issueId !== String(entry.id)) logs.push((log = { issueId: String(entry.id), changeHistories: [] }));
        log.changeHistories.push({ ...history, created: instantOf(history.created) ?? 0 });
      }
      if (more) break;
    }
    const count = logs.reduce((sum, { changeHistories }) => sum + changeHistories.length, 0);
    return answered(
      { issueChangeLogs: logs, ...(more && { nextPageToken: Buffer.from(String(start + size)).toString('base64url') }) },
      count,
    );
  };

  const getComments = onIssue(directory, (entry, asked) => {
    const comments = [...listIn(store.body(entry).fields['comment'], 'comments')];
    if (asked.query['orderBy'] === '-created') comments.reverse();
    const page = paged(comments, asked, CHANGELOG_PAGE, 'comments');
    return answered(page, (page['comments'] as unknown[]).length);
  });

  const getIssueWorklog = onIssue(directory, (entry, asked) => {
    const page = paged(listIn(store.body(entry).fields['worklog'], 'worklogs'), asked, 5000, 'worklogs');
    return answered(page, (page['worklogs'] as unknown[]).length);
  });

  const getRemoteIssueLinks = onIssue(directory, (entry, { query }) => {
    const links = remoteLinks.get(entry.id) ?? [];
    const wanted = query['globalId'];
    return answered(wanted === undefined ? links : links.filter((link) => link['globalId'] === wanted), links.length);
  });

  const getIssueProperty = onIssue(directory, (entry, { params }) => {
    const key = params['propertyKey'] ?? '';
    const properties = store.body(entry).properties ?? {};
    return key in properties
      ? answered({ key, value: properties[key] }, 1)
      : refused(404, [`The property with key '${key}' does not exist.`]);
  });

  return {
    getIssue,
    bulkFetchIssues,
    getChangeLogs,
    getBulkChangelogs,
    getComments,
    getIssueWorklog,
    getRemoteIssueLinks,
    getIssueProperty,
  };
};

const wantedItems = (history: HistoryJson, fieldIds: ReadonlySet<string>): HistoryJson =>
  fieldIds.size === 0
    ? history
    : { ...history, items: history.items.filter(({ fieldId }) => fieldId !== undefined && fieldIds.has(fieldId)) };
