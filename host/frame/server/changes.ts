import type { ServerResponse } from 'node:http';
import type { ProductEvent } from '../../seams';
import type { SiteChange } from '../contract';

/** Pages that are open, and want to hear of changes on the site (server-sent events). */
export class Changes {
  private readonly listeners = new Set<ServerResponse>();

  listen(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': open\n\n');
    this.listeners.add(response);
    response.on('close', () => this.listeners.delete(response));
  }

  tell(event: ProductEvent): void {
    for (const change of changesIn(event)) for (const listener of this.listeners) listener.write(`data: ${JSON.stringify(change)}\n\n`);
  }

  close(): void {
    for (const listener of this.listeners) listener.end();
  }
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** What a product event changed, by issue: ids only, as a page may be open as somebody who may not see the issue. */
export const changesIn = ({ eventType, payload }: ProductEvent): SiteChange[] => {
  const accountId = text(payload['atlassianId']) || null;
  const changeType =
    eventType.includes(':deleted:issue') && !eventType.endsWith('link')
      ? 'deleted'
      : eventType.includes('comment')
        ? 'commented'
        : 'updated';
  const issue = payload['issue'];
  const projectId = text(member(member(member(issue, 'fields'), 'project'), 'id'));
  const ids = issue === undefined ? [payload['sourceIssueId'], payload['destinationIssueId']] : [member(issue, 'id')];
  return ids.flatMap((id) => (text(id) === '' ? [] : [{ issueId: text(id), projectId, changeType, accountId }]));
};
