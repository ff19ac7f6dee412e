import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ProductEvent } from '../../host/seams';
import { desk, NOW, type Desk } from './small-site';

let d: Desk;
let events: ProductEvent[];
beforeEach(async () => {
  d = await desk();
  events = [];
  d.jira.onProductEvent((event) => events.push(event));
});
afterEach(() => d.jira.close());

type Item = Record<string, unknown>;
type Issue = {
  fields: Record<string, unknown>;
  changelog: { histories: { id: string; author: { accountId: string }; created: string; items: Item[] }[] };
};
const get = async (key: string): Promise<Issue> => (await d.ask('admin', 'GET', `issue/${key}?expand=changelog`)).body as Issue;
const stamp = '2026-03-20T12:00:00.000+0000';
const newest = async (key: string): Promise<Issue['changelog']['histories'][number] | undefined> => (await get(key)).changelog.histories[0];
const edit = (fields: Item, key = 'OPS-1') => d.ask('agent', 'PUT', `issue/${key}`, { fields });

describe('transitions', () => {
  const move = async (key: string, status: string, more: Item = {}) => {
    const { transitions } = (await d.ask('agent', 'GET', `issue/${key}/transitions`)).body as {
      transitions: { id: string; to: { name: string } }[];
    };
    return d.ask('agent', 'POST', `issue/${key}/transitions`, {
      transition: { id: transitions.find(({ to }) => to.name === status)?.id ?? '0' },
      ...more,
    });
  };

  test('into done: resolution, resolution date, category date; resolution stands before status', async () => {
    expect((await move('OPS-1', 'Resolved', { fields: { resolution: { name: 'Duplicate' } } })).status).toBe(204);
    const { fields } = await get('OPS-1');
    expect([fields['resolution'], fields['resolutiondate'], fields['statuscategorychangedate']]).toEqual([
      { id: '41', name: 'Duplicate', self: 'https://small.example/rest/api/3/resolution/41' },
      stamp,
      stamp,
    ]);
    expect((await newest('OPS-1'))?.items).toEqual([
      { field: 'resolution', fieldtype: 'jira', fieldId: 'resolution', from: null, fromString: null, to: '41', toString: 'Duplicate' },
      { field: 'status', fieldtype: 'jira', fieldId: 'status', from: '3', fromString: 'In Progress', to: '5', toString: 'Resolved' },
    ]);
    expect(await d.keys('resolved is not EMPTY AND status = Resolved')).toEqual(['OPS-1']);
  });

  test('from done to done keeps the resolution date; out of done clears it', async () => {
    await move('OPS-1', 'Resolved');
    d.clock.advance(3_600_000);
    await move('OPS-1', 'Closed');
    expect((await get('OPS-1')).fields['resolutiondate']).toBe(stamp);
    await move('OPS-1', 'Open');
    const { fields } = await get('OPS-1');
    expect([fields['resolution'], fields['resolutiondate']]).toEqual([null, null]);
    expect((await newest('OPS-1'))?.items[0]).toEqual({
      field: 'resolution',
      fieldtype: 'jira',
      fieldId: 'resolution',
      from: '40',
      fromString: 'Done',
      to: null,
      toString: null,
    });
    expect(events.map(({ payload }) => (payload['associatedStatuses'] as { name: string }[]).map(({ name }) => name))).toEqual([['In Progress', 'Resolved'], ['Resolved', 'Closed'], ['Closed', 'Open']]); // prettier-ignore
  });

  test('a step the workflow does not have is illegal', async () => {
    expect((await d.ask('agent', 'POST', 'issue/OPS-1/transitions', { transition: { id: '99' } })).status).toBe(400);
  });
});

describe('comments, links, new and deleted issues', () => {
  test('a comment writes no history, bumps `updated` and tells', async () => {
    const body = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'hi' }] }] };
    const answer = await d.ask('agent', 'POST', 'issue/OPS-2/comment', {
      body,
      properties: [{ key: 'sd.public.comment', value: { internal: true } }],
    });
    expect(answer.body).toEqual(expect.objectContaining({ body, jsdPublic: false, created: stamp }));
    const { fields, changelog } = await get('OPS-2');
    expect([fields['updated'], (fields['comment'] as { total: number }).total, changelog.histories.length]).toEqual([stamp, 1, 3]);
    expect(events.map(({ eventType, payload }) => [eventType, (payload['comment'] as { id: string }).id])).toEqual([
      ['avi:jira:commented:issue', (answer.body as { id: string }).id],
    ]);
  });

  test('a link is written on both ends; inwardIssue is the source', async () => {
    expect(
      (
        await d.ask('agent', 'POST', 'issueLink', {
          type: { name: 'Causes' },
          inwardIssue: { key: 'OPS-1' },
          outwardIssue: { key: 'OPS-2' },
        })
      ).status,
    ).toBe(201);
    const item = { field: 'Link', fieldtype: 'jira', from: null, fromString: null };
    expect((await newest('OPS-1'))?.items).toEqual([{ ...item, to: 'OPS-2', toString: 'This issue causes OPS-2' }]);
    expect((await newest('OPS-2'))?.items).toEqual([{ ...item, to: 'OPS-1', toString: 'This issue is caused by OPS-1' }]);
    const [link] = (await get('OPS-1')).fields['issuelinks'] as { id: string; outwardIssue: { key: string } }[];
    expect(link?.outwardIssue.key).toBe('OPS-2');
    expect((await d.ask('agent', 'GET', `issueLink/${link?.id}`)).body).toEqual(
      expect.objectContaining({
        inwardIssue: expect.objectContaining({ key: 'OPS-1' }),
        outwardIssue: expect.objectContaining({ key: 'OPS-2' }),
      }),
    );
    expect(await d.keys('issueLinkType = "is caused by"')).toEqual(['OPS-2']);
    expect((await d.ask('agent', 'DELETE', `issueLink/${link?.id}`)).status).toBe(204);
    expect((await newest('OPS-1'))?.items).toEqual([
      { field: 'Link', fieldtype: 'jira', from: 'OPS-2', fromString: 'This issue causes OPS-2', to: null, toString: null },
    ]);
    expect((await get('OPS-2')).fields['issuelinks']).toEqual([]);
    expect(events.map(({ eventType, payload }) => [eventType, payload['sourceIssueId'], payload['destinationIssueId']])).toEqual([['avi:jira:created:issuelink', '1001', '1002'], ['avi:jira:deleted:issuelink', '1001', '1002']]); // prettier-ignore
  });

  test('a new issue gets the next key, is found, and tells', async () => {
    const { status, body } = await d.ask('agent', 'POST', 'issue', {
      fields: { project: { key: 'OPS' }, issuetype: { name: 'Incident' }, summary: 'Fresh', customfield_10: { value: 'High' } },
    });
    expect([status, (body as { key: string }).key]).toEqual([201, 'OPS-5']);
    expect(await d.keys('created >= -1m')).toEqual(['OPS-5']);
    const { fields, changelog } = await get('OPS-5');
    expect([fields['reporter'], fields['status'], changelog.histories]).toEqual([
      expect.objectContaining({ accountId: 'agent' }),
      expect.objectContaining({ name: 'Open' }),
      [],
    ]);
    expect(events.map(({ eventType }) => eventType)).toEqual(['avi:jira:created:issue']);
    const refusedFor = async (given: Item) =>
      Object.keys(((await d.ask('agent', 'POST', 'issue', { fields: given })).body as { errors: object }).errors);
    expect([
      await refusedFor({ project: { key: 'SEC' }, issuetype: { id: '10' }, summary: 'x' }),
      await refusedFor({ project: { id: '100' }, issuetype: { id: '99' }, summary: 'x' }),
      await refusedFor({ project: { id: '100' }, issuetype: { id: '10' } }),
    ]).toEqual([['project'], ['issuetype'], ['summary']]);
  });

  test('a deleted issue is gone, also from the links of others', async () => {
    expect((await d.ask('admin', 'DELETE', 'issue/SEC-1')).status).toBe(204);
    expect([(await d.ask('admin', 'GET', 'issue/SEC-1')).status, (await get('OPS-4')).fields['issuelinks'], d.jira.issueCount()]).toEqual([
      404,
      [],
      4,
    ]);
    expect(events.map(({ eventType, payload }) => [eventType, (payload['issue'] as { id: string }).id])).toEqual([
      ['avi:jira:deleted:issue', '2001'],
    ]);
  });

  test('the clock is the one of the host', async () => {
    d.clock.set(NOW + 86_400_000);
    await edit({ summary: 'later' });
    expect((await newest('OPS-1'))?.created).toBe('2026-03-21T12:00:00.000+0000');
  });
});
