import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ProductEvent, SettingsChange } from '../../host/seams';
import { desk, issue, site, SMALL, type Desk } from './small-site';

let d: Desk;
let events: ProductEvent[];
beforeEach(async () => {
  const settings = site();
  settings.workflows = {
    'OPS/Incident': {
      statuses: ['1', '3', '5', '6'],
      transitions: [
        { id: '11', name: 'Start', from: ['1'], to: '3' },
        { id: '21', name: 'Resolve', from: ['3'], to: '5', fields: ['resolution', 'customfield_11'] },
        { id: '31', name: 'Close', from: ['3', '5'], to: '6' },
        { id: '41', name: 'Reopen', to: '1' },
      ],
    },
  };
  d = await desk(SMALL, settings);
  events = [];
  d.jira.onProductEvent((event) => events.push(event));
});
afterEach(() => d.jira.close());

type Status = { id: string; name: string };
type Item = Record<string, unknown>;
type Issue = {
  fields: { status: Status; updated: string; issuelinks: { type: { id: string } }[] } & Record<string, unknown>;
  names: Record<string, string>;
  changelog: { histories: { author: { accountId: string }; items: Item[] }[] };
};
const change = (wanted: SettingsChange, who = 'admin') => d.jira.administer(who, wanted);
const get = async (key: string): Promise<Issue> => (await d.ask('admin', 'GET', `issue/${key}?expand=changelog,names`)).body as Issue;
const list = async (path: string): Promise<Status[]> => (await d.ask('admin', 'GET', path)).body as Status[];
const names = async (path: string): Promise<string[]> => (await list(path)).map(({ name }) => name);
const DONE = { done: true };

describe('a status', () => {
  test('renamed, reads so everywhere but in what histories say', async () => {
    expect(change({ what: 'rename-status', id: '3', name: ' At work ' })).toEqual(DONE);
    expect(await names('status')).toEqual(['Open', 'At work', 'Resolved', 'Closed']);
    const one = await get('OPS-1');
    expect([one.fields.status, one.fields.updated]).toMatchObject([{ id: '3', name: 'At work' }, SMALL[0]?.fields['updated']]);
    expect(one.changelog.histories).toMatchObject([{ items: [{ to: '3', toString: 'In Progress' }] }]);
    const statuses = (await d.ask('admin', 'GET', 'project/OPS/statuses')).body as { statuses: Status[] }[];
    expect(statuses[0]?.statuses.map(({ name }) => name)).toContain('At work');
    expect(await d.keys('status = "At work"')).toEqual(['OPS-1']);
    expect(await d.keys('status = "In Progress"')).toEqual({
      errors: ["The value 'In Progress' does not exist for the field 'status'."],
    });
    expect(await d.keys('status was 3 ORDER BY id ASC')).toEqual(['OPS-1', 'OPS-2']);
    expect(events).toEqual([]);
  });

  test('deleted, moves its issues to another one and leaves a history of it, but no event', async () => {
    expect(change({ what: 'delete-status', id: '3', moveTo: '6' })).toEqual(DONE);
    expect(await names('status')).toEqual(['Open', 'Resolved', 'Closed']);
    const one = await get('OPS-1');
    expect(one.fields.status).toMatchObject({ id: '6', name: 'Closed' });
    expect([one.fields.updated, one.fields['statuscategorychangedate']]).toEqual([
      '2026-03-20T12:00:00.000+0000',
      '2026-03-20T12:00:00.000+0000',
    ]);
    expect(one.changelog.histories[0]).toMatchObject({
      author: { accountId: 'admin' },
      items: [{ fieldId: 'status', from: '3', fromString: 'In Progress', to: '6', toString: 'Closed' }],
    });
    expect(await d.keys('status = Closed ORDER BY id ASC')).toEqual(['OPS-1', 'OPS-2']);
    expect(await d.keys('status = 3')).toEqual({ errors: ["The value '3' does not exist for the field 'status'."] });
    // What needs the status goes with it; "Close" still begins at Resolved.
    const steps = async (key: string) =>
      ((await d.ask('agent', 'GET', `issue/${key}/transitions`)).body as { transitions: Status[] }).transitions.map(({ name }) => name);
    expect(await steps('OPS-4')).toEqual(['Reopen']);
    expect(change({ what: 'delete-status', id: '6', moveTo: '5' })).toEqual(DONE);
    expect(await steps('OPS-2')).toEqual(['Reopen']);
    expect(events).toEqual([]);
  });
});

describe('a field', () => {
  test('renamed, goes by its new name in lists and JQL; values and their history stay', async () => {
    expect(change({ what: 'rename-field', id: 'customfield_10', name: 'Reach' })).toEqual(DONE);
    expect(await names('field')).toEqual(expect.arrayContaining(['Reach']));
    expect(await names('field')).not.toEqual(expect.arrayContaining(['Impact']));
    const one = await get('OPS-1');
    expect([one.names['customfield_10'], one.fields['customfield_10']]).toMatchObject(['Reach', { value: 'High' }]);
    expect(await d.keys('Reach = High')).toEqual(['OPS-1']);
    expect(await d.keys('Impact = High')).toEqual({ errors: [expect.stringContaining("Field 'Impact' does not exist")] });
  });

  test('deleted, is in no issue, list, screen or query, and cannot be written', async () => {
    await d.ask('agent', 'PUT', 'issue/OPS-1', { fields: { customfield_11: 'text' } });
    events = [];
    expect(change({ what: 'delete-field', id: 'customfield_11' })).toEqual(DONE);
    expect((await list('field')).map(({ id }) => id)).not.toContain('customfield_11');
    for (const key of ['OPS-1', 'OPS-3', 'SEC-1']) expect(Object.keys((await get(key)).fields)).not.toContain('customfield_11');
    expect(await d.keys('Symptom ~ text')).toEqual({ errors: [expect.stringContaining("Field 'Symptom' does not exist")] });
    expect(await d.keys('cf[11] ~ text')).toEqual({ errors: [expect.stringContaining("Field 'cf[11]' does not exist")] });
    expect((await d.ask('agent', 'PUT', 'issue/OPS-1', { fields: { customfield_11: 'x' } })).status).toBe(400);
    const meta = (await d.ask('agent', 'GET', 'issue/createmeta/OPS/issuetypes/10')).body as { fields: { fieldId: string }[] };
    expect(meta.fields.map(({ fieldId }) => fieldId)).not.toContain('customfield_11');
    // As in Jira, the history of the issue still tells what was once written there.
    expect((await get('OPS-1')).changelog.histories[0]?.items).toMatchObject([{ fieldId: 'customfield_11', field: 'Symptom' }]);
    const made = (await d.ask('agent', 'POST', 'issue', { fields: { project: { id: '100' }, issuetype: { id: '10' }, summary: 's' } }))
      .body;
    expect(Object.keys((await get((made as { key: string }).key)).fields)).not.toContain('customfield_11');
    expect(events.filter(({ eventType }) => !eventType.includes('created'))).toEqual([]);
  });
});

describe('a link type', () => {
  test('deleted, takes its links with it, from both ends and from the search', async () => {
    const link = { type: { id: '700' }, inwardIssue: { key: 'OPS-1' }, outwardIssue: { key: 'OPS-2' } };
    expect((await d.ask('agent', 'POST', 'issueLink', link)).status).toBe(201);
    const id = ((await get('OPS-1')).fields.issuelinks[0] as unknown as { id: string }).id;
    events = [];
    expect(change({ what: 'delete-link-type', id: '700' })).toEqual(DONE);
    expect((await d.ask('admin', 'GET', 'issueLinkType')).body).toEqual({ issueLinkTypes: [] });
    for (const key of ['OPS-1', 'OPS-2', 'OPS-4', 'SEC-1']) expect([key, (await get(key)).fields.issuelinks]).toEqual([key, []]);
    for (const gone of [id, '800']) expect((await d.ask('admin', 'GET', `issueLink/${gone}`)).status).toBe(404);
    expect((await get('SEC-1')).changelog.histories[0]?.items).toMatchObject([
      { field: 'Link', from: 'OPS-4', fromString: 'This issue is caused by OPS-4', to: null },
    ]);
    expect(await d.keys('issueLinkType = causes')).toEqual({ errors: [expect.stringContaining('could not be found')] });
    expect((await d.ask('agent', 'POST', 'issueLink', link)).status).toBe(404);
    expect(events).toEqual([]);
  });

  test('never gives its ids to another link', async () => {
    const settings = site();
    settings.issueLinkTypes.push({ id: '701', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' });
    const other = await desk([...SMALL, issue(1005, 'OPS-5')], settings);
    other.jira.administer('admin', { what: 'delete-link-type', id: '700' });
    await other.ask('agent', 'POST', 'issueLink', { type: { id: '701' }, inwardIssue: { key: 'OPS-1' }, outwardIssue: { key: 'OPS-5' } });
    const { body } = await other.ask('agent', 'GET', 'issue/OPS-1?fields=issuelinks');
    const links = (body as Issue).fields.issuelinks as unknown as { id: string }[];
    expect(links).toHaveLength(1);
    expect(Number(links[0]?.id)).toBeGreaterThan(800);
    await other.jira.close();
  });
});

describe('what Jira would not do is refused with its reason, and nothing changes', () => {
  test.each<[string, SettingsChange, string]>([
    ['a status that is not there', { what: 'rename-status', id: '99', name: 'x' }, 'There is no status with the id 99.'],
    ['a name that is taken', { what: 'rename-status', id: '3', name: 'closed' }, "The name 'closed' is taken."],
    ['no name', { what: 'rename-field', id: 'customfield_10', name: '  ' }, 'Specify a name.'],
    [
      'a name that is too long',
      { what: 'rename-field', id: 'customfield_10', name: 'x'.repeat(256) },
      'A name may have 255 characters at most.',
    ],
    ['a status into itself', { what: 'delete-status', id: '3', moveTo: '3' }, 'Choose another status for the issues that are in this one.'],
    ['a status into nowhere', { what: 'delete-status', id: '3', moveTo: '' }, 'Choose another status for the issues that are in this one.'],
    ["one of Jira's own fields", { what: 'delete-field', id: 'priority' }, 'There is no custom field with the id priority.'],
    ['a link type that is not there', { what: 'delete-link-type', id: '1' }, 'There is no link type with the id 1.'],
    ['something else', { what: 'delete-project', id: '1' } as unknown as SettingsChange, "The change 'delete-project' is not modelled."],
    ['a name that is missing', { what: 'rename-status', id: '3' } as unknown as SettingsChange, 'Specify a name.'],
  ])('%s', async (_, wanted, why) => {
    const before = [await list('status'), await list('field'), await get('OPS-1'), await get('OPS-4')];
    expect(change(wanted)).toEqual({ done: false, why });
    expect([await list('status'), await list('field'), await get('OPS-1'), await get('OPS-4')]).toEqual(before);
  });

  test('by anybody but a Jira administrator', async () => {
    for (const who of ['agent', 'reader', 'nobody'])
      expect(change({ what: 'delete-field', id: 'customfield_10' }, who)).toEqual({
        done: false,
        why: 'Only Jira administrators may change this.',
      });
    expect((await list('field')).map(({ id }) => id)).toContain('customfield_10');
  });
});
