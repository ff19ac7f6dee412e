import type { HistoryItemJson, IssueLinkTypeJson } from '../archive';
import type { Clock, JiraActor } from '../seams';
import { named, type Directory } from './directory';
import type { Events } from './events';
import type { Entry } from './issues';
import { answered, refused, textOf, type Handler } from './reply';
import { linkedIssue } from './view';
import { record } from './writes';

const noLink = refused(404, ['No issue link with the given id exists.']);

/** The change that Jira writes about a link; it carries no `fieldId`. */
export const linkItem = (wording: string, other: string, made: boolean): HistoryItemJson => {
  const text = `This issue ${wording} ${other}`;
  return {
    field: 'Link',
    fieldtype: 'jira',
    from: made ? null : other,
    fromString: made ? null : text,
    to: made ? other : null,
    toString: made ? text : null,
  };
};

/**
 * Links between issues. In Jira's REST API `inwardIssue` of a new link is its source: on it the link reads with the outward wording
 * ("causes") and shows the other end as `outwardIssue`.
 */
export const issueLinks = (directory: Directory, clock: Clock, events: Events) => {
  const { store } = directory;

  const change = (actor: JiraActor, entry: Entry, item: HistoryItemJson, edit: (links: unknown[]) => unknown[]): void => {
    const issue = store.body(entry);
    const links = Array.isArray(issue.fields['issuelinks']) ? (issue.fields['issuelinks'] as unknown[]) : [];
    issue.fields['issuelinks'] = edit(links);
    record(directory, clock, actor, issue, [item]);
    store.replace(entry, issue);
  };

  const linkIssues: Handler = ({ actor, body }) => {
    const wanted = textOf(body['type'], 'id') ?? textOf(body['type'], 'name') ?? '';
    const type = named(directory.site.issueLinkTypes, wanted);
    if (type === undefined) return refused(404, [`No issue link type with name '${wanted}' found.`]);
    const end = (side: string): Entry | undefined => directory.visible(actor, textOf(body[side], 'id') ?? textOf(body[side], 'key') ?? '');
    const source = end('inwardIssue');
    const destination = end('outwardIssue');
    if (source === undefined || destination === undefined)
      return refused(404, ['Issue does not exist or you do not have permission to see it.']);
    if (!directory.mayOn(actor, 'LINK_ISSUES', source)) return refused(401, [`No Link Issue Permission for issue '${source.key}'`]);
    if (source === destination) return refused(400, ['You cannot link an issue to itself.']);
    const id = store.nextRowId();
    const self = directory.url(`issueLink/${id}`);
    change(actor, source, linkItem(type.outward, destination.key, true), (links) => [
      ...links,
      { id, self, type, outwardIssue: linkedIssue(directory, destination) },
    ]);
    change(actor, destination, linkItem(type.inward, source.key, true), (links) => [
      ...links,
      { id, self, type, inwardIssue: linkedIssue(directory, source) },
    ]);
    events.link('created', actor, id, type, source.id, destination.id);
    return { status: 201 };
  };

  /** The link with both ends, if the reader may see both. */
  const find = (actor: JiraActor, id: string): { source: Entry; destination: Entry; type: IssueLinkTypeJson } | undefined => {
    const ends = store.links.get(id);
    const source = ends && directory.visible(actor, String(ends.source));
    const destination = ends && directory.visible(actor, String(ends.destination));
    if (source === undefined || destination === undefined) return undefined;
    const links = store.body(source).fields['issuelinks'];
    const link = (Array.isArray(links) ? (links as unknown[]) : []).find((each) => textOf(each, 'id') === id) as
      { type?: unknown } | undefined;
    const type = named(directory.site.issueLinkTypes, textOf(link?.type, 'id') ?? textOf(link?.type, 'name') ?? '');
    return type === undefined ? undefined : { source, destination, type };
  };

  const getIssueLink: Handler = ({ actor, params }) => {
    const id = params['linkId'] ?? '';
    const link = find(actor, id);
    if (link === undefined) return noLink;
    return answered(
      {
        id,
        self: directory.url(`issueLink/${id}`),
        type: link.type,
        inwardIssue: linkedIssue(directory, link.source),
        outwardIssue: linkedIssue(directory, link.destination),
      },
      1,
    );
  };

  const deleteIssueLink: Handler = ({ actor, params }) => {
    const id = params['linkId'] ?? '';
    const link = find(actor, id);
    if (link === undefined) return noLink;
    const { source, destination, type } = link;
    if (!directory.mayOn(actor, 'LINK_ISSUES', source)) return refused(401, [`No Link Issue Permission for issue '${source.key}'`]);
    const without = (links: unknown[]): unknown[] => links.filter((each) => textOf(each, 'id') !== id);
    change(actor, source, linkItem(type.outward, destination.key, false), without);
    change(actor, destination, linkItem(type.inward, source.key, false), without);
    store.links.delete(id);
    events.link('deleted', actor, id, type, source.id, destination.id);
    return { status: 204 };
  };

  return { linkIssues, getIssueLink, deleteIssueLink };
};
