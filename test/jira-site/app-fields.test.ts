import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ProductEvent } from '../../host/seams';
import { APP_FIELDS, desk, type Desk } from './small-site';

let d: Desk;
let events: ProductEvent[];
beforeEach(async () => {
  d = await desk(undefined, undefined, APP_FIELDS);
  events = [];
  d.jira.onProductEvent((event) => events.push(event));
});
afterEach(() => d.jira.close());

const NUMBER = 'customfield_19001';
const LIST = 'customfield_19002';
type Update = { customField: string; issueIds: number[]; value?: unknown };
const write = (updates: Update[], query = '?generateChangelog=false', who = 'app') =>
  d.ask(who, 'POST', `app/field/value${query}`, { updates });
type Issue = { fields: Record<string, unknown>; changelog: { total: number; histories: Record<string, unknown>[] } };
const get = async (key: string, query = '?expand=changelog'): Promise<Issue> =>
  (await d.ask('admin', 'GET', `issue/${key}${query}`)).body as Issue;

describe('the fields of an app', () => {
  test('are on the list of fields with the type that names the app, and on every issue, empty', async () => {
    const fields = (await d.ask('agent', 'GET', 'field')).body as { id: string }[];
    expect(fields.filter(({ id }) => id.startsWith('customfield_19'))).toEqual([
      {
        ...{ id: NUMBER, key: NUMBER, name: 'Gaps', untranslatedName: 'Gaps', custom: true, orderable: true, navigable: true, searchable: true },
        clauseNames: ['cf[19001]', 'Gaps'],
        schema: { type: 'number', custom: 'ari:cloud:ecosystem::extension/app/environment/static/gaps', customId: 19001 },
      },
      expect.objectContaining({
        id: LIST,
        schema: { type: 'array', items: 'string', custom: 'ari:cloud:ecosystem::extension/app/environment/static/gap-checks', customId: 19002 },
      }),
    ]); // prettier-ignore
    const { fields: all } = await get('OPS-1');
    expect([all[NUMBER], all[LIST]]).toEqual([null, null]);
    expect(Object.keys((await get('OPS-1', '?fields=summary')).fields)).toEqual(['summary']);
    const made = await d.ask('agent', 'POST', 'issue', { fields: { project: { id: '100' }, issuetype: { id: '10' }, summary: 's' } });
    expect((await get((made.body as { key: string }).key)).fields).toMatchObject({ [NUMBER]: null, [LIST]: null });
  });

  test('are on no screen: nobody can set them, and Jira says so', async () => {
    await write([{ customField: NUMBER, issueIds: [1001], value: 1 }]);
    const meta = (await d.ask('agent', 'GET', 'issue/OPS-1/editmeta')).body as { fields: object };
    const screen = (await d.ask('agent', 'GET', 'issue/createmeta/OPS/issuetypes/10?maxResults=200')).body as { fields: { key: string }[] };
    expect(Object.keys(meta.fields)).not.toContain(NUMBER);
    expect(screen.fields.map(({ key }) => key)).not.toContain(NUMBER);
    for (const who of ['admin', 'app']) {
      const { status, body } = await d.ask(who, 'PUT', 'issue/OPS-1', { fields: { [NUMBER]: 5 } });
      expect([status, body]).toEqual([
        400,
        { errorMessages: [], errors: { [NUMBER]: `Field '${NUMBER}' cannot be set. It is not on the appropriate screen, or unknown.` } },
      ]);
    }
    expect((await get('OPS-1')).fields[NUMBER]).toBe(1);
  });

  test('keep away from a field that is there already', async () => {
    const more = await desk(undefined, undefined, [...APP_FIELDS, ...APP_FIELDS]);
    const ids = ((await more.ask('agent', 'GET', 'field')).body as { id: string }[]).map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('customfield_19'))).toEqual(['customfield_19001', 'customfield_19002', 'customfield_19003', 'customfield_19004']); // prettier-ignore
    await more.jira.close();
  });
});

describe('the app writes them', () => {
  test('for many issues at once; without a changelog nothing else changes', async () => {
    const before = (await get('OPS-1')).fields['updated'];
    const { status } = await write([
      { customField: NUMBER, issueIds: [1001, 1002, 2001], value: 2 },
      { customField: LIST, issueIds: [1001], value: ['INC-01', 'INC-02'] },
    ]);
    expect(status).toBe(204);
    const { fields, changelog } = await get('OPS-1');
    expect([fields[NUMBER], fields[LIST], fields['updated'], changelog.total]).toEqual([2, ['INC-01', 'INC-02'], before, 1]);
    expect((await get('SEC-1')).fields[NUMBER]).toBe(2);
    expect(events.map(({ eventType, self }) => [eventType, self])).toEqual(Array(4).fill(['avi:jira:updated:issue', true]));
    expect([d.jira.work().writes, d.jira.work().byOperation['updateMultipleCustomFieldValues']]).toEqual([1, { requests: 1, points: 1 }]);
  });

  test('with a history where one is asked for, and none for a value that was there', async () => {
    await write([{ customField: NUMBER, issueIds: [1001], value: 2 }], '');
    const { fields, changelog } = await get('OPS-1');
    expect([fields['updated'], changelog.total]).toEqual(['2026-03-20T12:00:00.000+0000', 2]);
    expect(changelog.histories[0]).toMatchObject({
      author: { accountId: '557058:app-account' },
      items: [{ field: 'Gaps', fieldtype: 'custom', fieldId: NUMBER, fromString: null, toString: '2' }],
    });
    await write([{ customField: NUMBER, issueIds: [1001], value: 2 }], '');
    expect([(await get('OPS-1')).changelog.total, events.length]).toEqual([2, 1]);
    await write([{ customField: NUMBER, issueIds: [1001], value: null }], '?generateAppEvents=false');
    expect([(await get('OPS-1')).fields[NUMBER], events.length]).toEqual([null, 1]);
  });

  test.each<[string, number, Update[], string?]>([
    ['a person', 403, [{ customField: NUMBER, issueIds: [1001], value: 1 }], 'admin'],
    ['a field of others', 403, [{ customField: 'customfield_12', issueIds: [1001], value: 1 }]],
    ['a field that is not there', 404, [{ customField: 'customfield_1', issueIds: [1001], value: 1 }]],
    ['an issue that is not there', 400, [{ customField: NUMBER, issueIds: [9999], value: 1 }]],
    ['a text for a number', 400, [{ customField: NUMBER, issueIds: [1001], value: '1' }]],
    ['one text for a list', 400, [{ customField: LIST, issueIds: [1001], value: 'INC-01' }]],
    ['numbers for texts', 400, [{ customField: LIST, issueIds: [1001], value: [1] }]],
    ['no value', 400, [{ customField: NUMBER, issueIds: [1001] }]],
    [
      'the same twice',
      400,
      [
        { customField: NUMBER, issueIds: [1001], value: 1 },
        { customField: NUMBER, issueIds: [1001], value: 2 },
      ],
    ],
  ])('%s is refused, and nothing of the request is written', async (_, expected, updates, who = 'app') => {
    const { status } = await write([{ customField: LIST, issueIds: [1001], value: ['x'] }, ...updates], '', who);
    const { fields } = await get('OPS-1');
    expect([status, fields[NUMBER], fields[LIST], events]).toEqual([expected, null, null, []]);
  });

  test('not without the scope', async () => {
    const request = { method: 'POST', path: '/rest/api/3/app/field/value', headers: {}, actor: { type: 'app' } as const };
    const body = { updates: [{ customField: NUMBER, issueIds: [1001], value: 1 }] };
    expect((await d.jira.handle({ ...request, body, scopes: ['write:jira-work'] })).status).toBe(401);
  });
});

describe('JQL', () => {
  beforeEach(() =>
    write([
      { customField: NUMBER, issueIds: [1001], value: 2 },
      { customField: NUMBER, issueIds: [1002], value: 0 },
      { customField: LIST, issueIds: [1001], value: ['INC-01', 'INC-02'] },
      { customField: LIST, issueIds: [1002], value: ['INC-010'] },
    ]),
  );

  test.each<[string, string[]]>([
    ['Gaps > 0', ['OPS-1']],
    ['cf[19001] >= 0', ['OPS-1', 'OPS-2']],
    ['"Gaps" = 2', ['OPS-1']],
    ['Gaps = 2.0', ['OPS-1']],
    ['Gaps != 0', ['OPS-1']],
    ['Gaps in (0, 1)', ['OPS-2']],
    ['Gaps is EMPTY', ['OPS-3', 'OPS-4']],
    ['Gaps is not EMPTY', ['OPS-1', 'OPS-2']],
    ['"Gap checks" = INC-01', ['OPS-1']],
    ['cf[19002] = "inc-010"', ['OPS-2']],
    ['"Gap checks" in (INC-02, INC-03)', ['OPS-1']],
    ['"Gap checks" not in (INC-02)', ['OPS-2']],
    ['"Gap checks" != INC-010', ['OPS-1']],
    ['"Gap checks" is EMPTY', ['OPS-3', 'OPS-4']],
  ])('%s', async (jql, found) => {
    expect(await d.keys(`project = OPS AND ${jql} ORDER BY id ASC`)).toEqual(found);
  });

  test('orders by the number, and refuses ~ for both', async () => {
    expect(await d.keys('Gaps is not EMPTY ORDER BY Gaps DESC')).toEqual(['OPS-1', 'OPS-2']);
    for (const jql of ['Gaps ~ 2', '"Gap checks" ~ INC'])
      expect(await d.keys(jql)).toEqual({ errors: [expect.stringContaining("The operator '~' is not supported by the")] });
  });
});
