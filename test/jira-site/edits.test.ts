import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ProductEvent } from '../../host/seams';
import { desk, type Desk } from './small-site';

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

describe('an edit leaves exactly the change that Jira writes', () => {
  const jira = { fieldtype: 'jira' };
  const custom = { fieldtype: 'custom' };
  const table: [string, Item, Item[]][] = [
    [
      'summary',
      { summary: 'New' },
      [{ ...jira, field: 'summary', fieldId: 'summary', from: null, fromString: 'Mail server down', to: null, toString: 'New' }],
    ],
    [
      'priority',
      { priority: { id: '1' } },
      [{ ...jira, field: 'priority', fieldId: 'priority', from: '2', fromString: 'Medium', to: '1', toString: 'High' }],
    ],
    [
      'assignee',
      { assignee: { accountId: 'admin' } },
      [
        {
          ...jira,
          field: 'assignee',
          fieldId: 'assignee',
          from: null,
          fromString: null,
          to: 'admin',
          toString: 'Admin',
          tmpFromAccountId: null,
          tmpToAccountId: 'admin',
        },
      ],
    ],
    [
      'labels',
      { labels: ['mail', 'vip'] },
      [{ ...jira, field: 'labels', fieldId: 'labels', from: '', fromString: 'mail night', to: '', toString: 'mail vip' }],
    ],
    [
      'due date',
      { duedate: '2026-04-01' },
      [
        {
          ...jira,
          field: 'duedate',
          fieldId: 'duedate',
          from: null,
          fromString: null,
          to: '2026-04-01',
          toString: '2026-04-01 00:00:00.0',
        },
      ],
    ],
    [
      'description',
      { description: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hello' }] }] } },
      [{ ...jira, field: 'description', fieldId: 'description', from: null, fromString: null, to: null, toString: 'Hello' }],
    ],
    [
      'option',
      { customfield_10: { value: 'Low' } },
      [{ ...custom, field: 'Impact', fieldId: 'customfield_10', from: '500', fromString: 'High', to: '501', toString: 'Low' }],
    ],
    [
      'option emptied',
      { customfield_10: null },
      [{ ...custom, field: 'Impact', fieldId: 'customfield_10', from: '500', fromString: 'High', to: null, toString: null }],
    ],
    [
      'text',
      { customfield_11: 'x' },
      [{ ...custom, field: 'Symptom', fieldId: 'customfield_11', from: null, fromString: null, to: null, toString: 'x' }],
    ],
    [
      'number',
      { customfield_12: 12 },
      [{ ...custom, field: 'Effort', fieldId: 'customfield_12', from: null, fromString: null, to: null, toString: '12' }],
    ],
    [
      'user',
      { customfield_13: { accountId: 'agent' } },
      [
        {
          ...custom,
          field: 'Owner',
          fieldId: 'customfield_13',
          from: null,
          fromString: null,
          to: 'agent',
          toString: 'Agent',
          tmpFromAccountId: null,
          tmpToAccountId: 'agent',
        },
      ],
    ],
    [
      'several options',
      { customfield_14: [{ id: '510' }, { value: 'Web' }] },
      [{ ...custom, field: 'Services', fieldId: 'customfield_14', from: null, fromString: null, to: '[510, 511]', toString: 'Mail,Web' }],
    ],
    [
      'date',
      { customfield_15: '2020-06-12' },
      [{ ...custom, field: 'Start', fieldId: 'customfield_15', from: null, fromString: null, to: '2020-06-12', toString: '12/Jun/20' }],
    ],
    [
      'two fields, one history',
      { summary: 'New', customfield_12: 1 },
      [expect.objectContaining({ field: 'summary' }) as unknown as Item, expect.objectContaining({ field: 'Effort' }) as unknown as Item],
    ],
  ];
  test.each(table)('%s', async (_, fields, items) => {
    const before = await newest('OPS-1');
    expect((await edit(fields)).status).toBe(204);
    const history = await newest('OPS-1');
    expect(history?.items).toEqual(items);
    expect([history?.author.accountId, history?.created, (await get('OPS-1')).fields['updated']]).toEqual(['agent', stamp, stamp]);
    expect(Number(history?.id)).toBeGreaterThan(Number(before?.id));
    expect(events).toEqual([
      {
        eventType: 'avi:jira:updated:issue',
        self: false,
        payload: expect.objectContaining({
          eventType: 'avi:jira:updated:issue',
          atlassianId: 'agent',
          issue: expect.objectContaining({ id: '1001', key: 'OPS-1' }),
          changelog: { id: history?.id, items },
        }),
      },
    ]);
  });

  test('the same value is no change: no history, no event', async () => {
    expect((await edit({ summary: 'Mail server down', priority: { name: 'Medium' } })).status).toBe(204);
    expect([(await get('OPS-1')).changelog.histories.length, events]).toEqual([1, []]);
  });

  test('`update` adds and removes', async () => {
    await d.ask('agent', 'PUT', 'issue/OPS-1', { update: { labels: [{ add: 'vip' }, { remove: 'night' }] } });
    expect((await get('OPS-1')).fields['labels']).toEqual(['mail', 'vip']);
  });

  test('a request with one wrong field changes nothing', async () => {
    const wrong: [Item, string][] = [
      [{ summary: 'x', customfield_10: { value: 'Enormous' } }, 'customfield_10'],
      [{ summary: 'x', status: { id: '3' } }, 'status'],
      [{ summary: 'x', nonsense: 1 }, 'nonsense'],
      [{ summary: '' }, 'summary'],
      [{ assignee: { accountId: 'ghost' } }, 'assignee'],
      [{ description: 'plain' }, 'description'],
      [{ customfield_16: {} }, 'customfield_16'],
    ];
    for (const [fields, field] of wrong) {
      const { status, body } = await edit(fields);
      expect([status, Object.keys((body as { errors: object }).errors)]).toEqual([400, [field]]);
    }
    expect([(await get('OPS-1')).fields['summary'], events]).toEqual(['Mail server down', []]);
  });

  test('what was written is found by JQL at once', async () => {
    await edit({ customfield_10: { value: 'Low' }, assignee: { accountId: 'east' } });
    expect([await d.keys('Impact = Low AND assignee = east'), await d.keys('Impact = High'), await d.keys('updated >= -1m')]).toEqual([
      ['OPS-1'],
      [],
      ['OPS-1'],
    ]);
  });

  test('an edit by the app itself is marked as such', async () => {
    await d.ask('app', 'PUT', 'issue/OPS-1', { fields: { customfield_11: 'x' } });
    expect(events[0]?.self).toBe(true);
  });
});
