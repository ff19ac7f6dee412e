import type { HistoryItemJson, IssueJson, IssueLinkTypeJson } from '../archive';
import type { JiraActor, ProductEvent } from '../seams';
import type { Directory } from './directory';
import type { Entry } from './issues';
import { isObject } from './reply';

/** Fields of the issue that Forge puts into an event (developer.atlassian.com, Forge, Jira events). */
const EVENT_FIELDS = ['summary', 'issuetype', 'creator', 'created', 'project', 'reporter', 'assignee', 'updated', 'status'];

/** Tells listeners what happened, after it has been written. */
export class Events {
  readonly #listeners: ((event: ProductEvent) => void)[] = [];

  constructor(readonly directory: Directory) {}

  listen(listener: (event: ProductEvent) => void): void {
    this.#listeners.push(listener);
  }

  issue(
    what: 'created' | 'updated' | 'deleted' | 'commented',
    actor: JiraActor,
    entry: Entry,
    issue: IssueJson,
    more: { id?: string; items?: readonly HistoryItemJson[]; comment?: unknown },
  ): void {
    const fields = Object.fromEntries(EVENT_FIELDS.map((field) => [field, issue.fields[field] ?? null]));
    const people = [issue.fields['reporter'], issue.fields['assignee'], issue.fields['creator']].flatMap((user) =>
      isObject(user) && typeof user['accountId'] === 'string' ? [user['accountId']] : [],
    );
    const statuses = (more.items ?? []).filter(({ fieldId }) => fieldId === 'status').flatMap(({ from, to }) => [from, to]); // prettier-ignore
    this.#raise(actor, `avi:jira:${what}:issue`, {
      issue: { id: String(entry.id), key: entry.key, fields },
      associatedUsers: [...new Set(people)].map((accountId) => ({ accountId })),
      ...(statuses.length > 0 && { associatedStatuses: statuses.map((id) => this.directory.status(id ?? '')).filter(Boolean) }),
      ...(more.items !== undefined && { changelog: { ...(more.id !== undefined && { id: more.id }), items: more.items } }),
      ...(more.comment !== undefined && { comment: more.comment }),
    });
  }

  link(what: 'created' | 'deleted', actor: JiraActor, id: string, type: IssueLinkTypeJson, source: number, destination: number): void {
    this.#raise(actor, `avi:jira:${what}:issuelink`, {
      id,
      sourceIssueId: String(source),
      destinationIssueId: String(destination),
      issueLinkType: {
        id: type.id,
        name: type.name,
        outwardName: type.outward,
        inwardName: type.inward,
        isSubTaskLinkType: false,
        isSystemLinkType: false,
      },
    });
  }

  #raise(actor: JiraActor, eventType: string, payload: Record<string, unknown>): void {
    const atlassianId = this.directory.accountOf(actor)?.accountId;
    for (const listener of this.#listeners)
      listener({
        eventType,
        payload: structuredClone({ eventType, ...(atlassianId !== undefined && { atlassianId }), ...payload }),
        self: actor.type === 'app',
      });
  }
}
