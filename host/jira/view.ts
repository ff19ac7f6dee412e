import type { HistoryJson, IssueJson } from '../archive';
import type { JiraActor } from '../seams';
import type { Directory } from './directory';
import type { Entry } from './issues';
import { plainText } from './jql/values';
import { WORKLOGS_IN_ISSUE } from './limits';
import { isObject, strings, textOf } from './reply';

/** Which fields an answer carries. */
export interface Selection {
  readonly fields: readonly string[];
  readonly expand: ReadonlySet<string>;
  /** Entity property keys. */
  readonly properties: readonly string[];
  /** Histories handed over with `expand=changelog`, the newest ones. */
  readonly histories: number;
}

/** `*navigable` leaves out what only the issue view shows (OpenAPI of GET issue). */
const NOT_NAVIGABLE = new Set(['comment', 'worklog', 'attachment', 'issuelinks', 'subtasks', 'timetracking']);

/** Reads `fields` as Jira does: names, `*all`, `*navigable`, `-name`; with `byKeys` names are field keys. */
export const selectionOf = (
  directory: Directory,
  asked: Readonly<Record<string, unknown>>,
  fallback: readonly string[],
  histories: number,
): Selection => {
  const given = strings(asked['fields']);
  const byKeys = asked['fieldsByKeys'] === true;
  const fields = (given.length === 0 ? fallback : given).map((name) =>
    byKeys ? (directory.site.fields.find(({ key }) => key === name)?.id ?? name) : name,
  );
  const expand = asked['expand'];
  const expansions = Array.isArray(expand) ? strings(expand) : typeof expand === 'string' ? expand.split(',') : [];
  return {
    fields,
    expand: new Set(expansions.map((each) => each.trim()).filter(Boolean)),
    properties: strings(asked['properties']),
    histories,
  };
};

/** Does the selection ask for nothing but id and key? */
export const idsOnly = ({ fields, expand }: Selection): boolean =>
  expand.size === 0 && fields.every((field) => field === 'id' || field === 'key');

const picker = (fields: readonly string[]): ((field: string) => boolean) => {
  const without = new Set(fields.filter((field) => field.startsWith('-')).map((field) => field.slice(1)));
  const named = new Set(fields.filter((field) => !field.startsWith('-')));
  const all = named.has('*all') || (named.size === 0 && without.size > 0);
  const navigable = named.has('*navigable');
  return (field) => !without.has(field) && (all || named.has(field) || (navigable && !NOT_NAVIGABLE.has(field)));
};

/** The issue at the other end of a link: what links carry of it, as it is now. */
export const linkedIssue = (directory: Directory, entry: Entry): Record<string, unknown> => {
  const priority = entry.priorityId === null ? undefined : directory.priority(entry.priorityId);
  return {
    id: String(entry.id),
    key: entry.key,
    self: directory.url(`issue/${entry.id}`),
    fields: {
      summary: entry.summary,
      status: directory.status(entry.statusId),
      ...(priority !== undefined && { priority }),
      issuetype: directory.type(entry.typeId),
    },
  };
};

/** Links to issues that the reader may not see are left out. A link to an issue that is not on the site stays as exported. */
const linksFor = (directory: Directory, actor: JiraActor, links: unknown): unknown => {
  if (!Array.isArray(links)) return links;
  return (links as unknown[]).filter(isObject).flatMap((link) => {
    const side = link['outwardIssue'] === undefined ? 'inwardIssue' : 'outwardIssue';
    const other = directory.store.find(textOf(link[side], 'id') ?? textOf(link[side], 'key') ?? '');
    if (other === undefined) return [link];
    return directory.maySee(actor, other) ? [{ ...link, [side]: linkedIssue(directory, other) }] : [];
  });
};

const cutWorklog = (worklog: unknown): unknown => {
  if (!isObject(worklog) || !Array.isArray(worklog['worklogs'])) return worklog;
  const all = worklog['worklogs'] as unknown[];
  return { ...worklog, startAt: 0, maxResults: WORKLOGS_IN_ISSUE, total: all.length, worklogs: all.slice(0, WORKLOGS_IN_ISSUE) };
};

/** Newest first, at most `limit` of them; `total` counts all. */
export const changelogPage = (histories: readonly HistoryJson[], limit: number): Record<string, unknown> => ({
  startAt: 0,
  maxResults: Math.min(limit, histories.length),
  total: histories.length,
  histories: histories.slice(-limit).reverse(),
});

/** An issue as Jira answers it to `actor`. `body` is taken apart: the caller must own it. */
export const issueView = (
  directory: Directory,
  actor: JiraActor,
  entry: Entry,
  body: IssueJson,
  selection: Selection,
): Record<string, unknown> => {
  const wanted = picker(selection.fields);
  const fields: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(body.fields)) {
    if (!wanted(field)) continue;
    fields[field] = field === 'issuelinks' ? linksFor(directory, actor, value) : field === 'worklog' ? cutWorklog(value) : value;
  }
  for (const { id } of directory.appFields) if (!(id in body.fields) && wanted(id)) fields[id] = null;
  const view: Record<string, unknown> = {
    expand: 'operations,versionedRepresentations,editmeta,changelog,renderedFields',
    id: String(entry.id),
    self: directory.url(`issue/${entry.id}`),
    key: entry.key,
  };
  if (selection.expand.has('changelog')) view['changelog'] = changelogPage(body.changelog.histories, selection.histories);
  if (!selection.fields.every((field) => field === 'id' || field === 'key')) view['fields'] = fields;
  if (selection.properties.length > 0)
    view['properties'] = Object.fromEntries(Object.entries(body.properties ?? {}).filter(([key]) => selection.properties.includes(key)));
  if (selection.expand.has('names')) view['names'] = namesOf(directory, Object.keys(fields));
  if (selection.expand.has('schema'))
    view['schema'] = Object.fromEntries(
      Object.keys(fields).flatMap((id) => (directory.field(id)?.schema === undefined ? [] : [[id, directory.field(id)?.schema]])),
    );
  if (selection.expand.has('renderedFields'))
    view['renderedFields'] = Object.fromEntries(
      Object.entries(fields).map(([id, value]) => [id, isObject(value) && value['type'] === 'doc' ? rendered(value) : null]),
    );
  return view;
};

const rendered = (document: unknown): string => `<p>${plainText(document).replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`;

/** Field id → name as this site shows it. */
export const namesOf = (directory: Directory, ids: readonly string[]): Record<string, string> =>
  Object.fromEntries(ids.map((id) => [id, directory.site.fields.find((field) => field.id === id)?.name ?? id]));
