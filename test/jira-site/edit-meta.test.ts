import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { FieldJson } from '../../host/archive';
import { desk, issue, site, SMALL, type Desk } from './small-site';

const CUSTOM = 'com.atlassian.jira.plugin.system.customfieldtypes';
const more: FieldJson[] = [
  {
    ...{ id: 'customfield_20', key: 'customfield_20', name: 'Where', custom: true },
    schema: { type: 'option-with-child', custom: `${CUSTOM}:cascadingselect`, customId: 20 },
    allowedValues: [{ id: '600', value: 'Europe', children: [{ id: '601', value: 'Vienna' }] }, { id: '610', value: 'Asia' }],
  },
  { id: 'customfield_21', key: 'customfield_21', name: 'Team', custom: true, schema: { type: 'group', custom: `${CUSTOM}:grouppicker`, customId: 21 } },
  { id: 'customfield_22', key: 'customfield_22', name: 'Teams', custom: true, schema: { type: 'array', items: 'group', custom: `${CUSTOM}:multigrouppicker`, customId: 22 } },
  { id: 'customfield_23', key: 'customfield_23', name: 'Watch', custom: true, schema: { type: 'array', items: 'user', custom: `${CUSTOM}:multiuserpicker`, customId: 23 } },
  { id: 'customfield_24', key: 'customfield_24', name: 'Cause', custom: true, schema: { type: 'string', custom: `${CUSTOM}:textarea`, customId: 24 } },
  { id: 'customfield_25', key: 'customfield_25', name: 'Began', custom: true, schema: { type: 'datetime', custom: `${CUSTOM}:datetime`, customId: 25 } },
  { id: 'fixVersions', key: 'fixVersions', name: 'Fix versions', custom: false, schema: { type: 'array', items: 'version', system: 'fixVersions' } },
]; // prettier-ignore

let d: Desk;
beforeEach(async () => {
  const settings = site();
  settings.fields.push(...more);
  settings.groups[0] = { name: 'staff', groupId: 'g-1', accountIds: ['agent', 'east'] };
  const [ops] = settings.projects;
  if (ops) settings.projects[0] = { ...ops, components: [{ id: '30', name: 'Mail' }], permissions: { ...ops.permissions, ASSIGN_ISSUES: ['group:admins'] } }; // prettier-ignore
  const first = issue(1001, 'OPS-1', {
    ...{ labels: ['mail', 'night'], components: [{ id: '31', name: 'Web' }], fixVersions: [{ id: '80', name: '1.0' }] },
    ...Object.fromEntries(more.slice(0, 6).map(({ id }) => [id, null])),
    customfield_10: { id: '500', value: 'High' },
  });
  d = await desk([first, issue(1005, 'OPS-5', { labels: ['Zebra'] }), ...SMALL.slice(1)], settings);
});
afterEach(() => d.jira.close());

type Meta = { name: string; required: boolean; operations: string[]; autoCompleteUrl?: string; allowedValues?: Record<string, unknown>[] };
const metaOf = async (who = 'admin', key = 'OPS-1'): Promise<Record<string, Meta>> =>
  ((await d.ask(who, 'GET', `issue/${key}/editmeta`)).body as { fields: Record<string, Meta> }).fields;

describe('what may be edited on an issue', () => {
  test('has the values of closed lists', async () => {
    const meta = await metaOf();
    const values = (id: string) => meta[id]?.allowedValues?.map((each) => [each['id'], each['value'] ?? each['name']]);
    expect(values('customfield_10')).toEqual([['500', 'High'], ['501', 'Low']]); // prettier-ignore
    expect(values('customfield_14')).toEqual([['510', 'Mail'], ['511', 'Web']]); // prettier-ignore
    expect(values('priority')).toEqual([['1', 'High'], ['2', 'Medium'], ['3', 'Low']]); // prettier-ignore
    expect(values('resolution')).toEqual([['40', 'Done'], ['41', 'Duplicate']]); // prettier-ignore
    expect(values('components')).toEqual([['30', 'Mail'], ['31', 'Web']]); // prettier-ignore
    expect(values('fixVersions')).toEqual([['80', '1.0']]);
    expect(meta['customfield_20']?.allowedValues).toMatchObject([
      { id: '600', value: 'Europe', children: [{ id: '601', value: 'Vienna' }] },
      { id: '610', value: 'Asia' },
    ]);
  });

  test('says where people, groups and labels are proposed, and what may be done', async () => {
    const meta = await metaOf();
    const at = 'https://small.example/rest/api';
    expect(Object.entries(meta).flatMap(([id, { autoCompleteUrl }]) => (autoCompleteUrl ? [[id, autoCompleteUrl]] : []))).toEqual([
      ['assignee', `${at}/3/user/assignable/search?issueKey=OPS-1&query=`],
      ['reporter', `${at}/3/user/search?query=`],
      ['labels', `${at}/1.0/labels/suggest?query=`],
      ['customfield_13', `${at}/1.0/users/picker?fieldName=customfield_13&query=`],
      ['customfield_21', `${at}/1.0/groups/picker?fieldName=customfield_21&query=`],
      ['customfield_22', `${at}/1.0/groups/picker?fieldName=customfield_22&query=`],
      ['customfield_23', `${at}/1.0/users/picker?fieldName=customfield_23&query=`],
    ]);
    expect([meta['labels']?.operations, meta['customfield_10']?.operations]).toEqual([['add', 'set', 'remove'], ['set']]);
    expect(Object.keys(meta).filter((id) => meta[id]?.required)).toEqual(['summary']);
  });

  test('leaves out what nobody sets, and fields that issues of the type do not have', async () => {
    for (const id of ['status', 'created', 'comment', 'issuelinks', 'project', 'issuetype', 'customfield_16'])
      expect([id, (await metaOf())[id]]).toEqual([id, undefined]);
    expect((await metaOf('admin', 'OPS-3'))['customfield_24']).toBeUndefined();
  });

  test('is nothing without the permission to edit; without that to assign, all but the assignee; hidden issues stay hidden', async () => {
    expect(await metaOf('reader')).toEqual({});
    const agents = Object.keys(await metaOf('agent'));
    expect([agents.includes('summary'), agents.includes('assignee')]).toEqual([true, false]);
    expect((await d.ask('outsider', 'GET', 'issue/OPS-1/editmeta')).status).toBe(404);
    expect((await d.ask('agent', 'GET', 'issue/OPS-1/editmeta?overrideScreenSecurity=true')).status).toBe(403);
  });

  test('is also what a transition tells of the fields on its screen, and a new issue of its form', async () => {
    const form = (await d.ask('admin', 'GET', 'issue/createmeta/OPS/issuetypes/10?maxResults=200')).body as {
      fields: ({ fieldId: string } & Meta)[];
    };
    const component = form.fields.find(({ fieldId }) => fieldId === 'components');
    expect(component?.allowedValues?.map(({ id }) => id)).toEqual(['30', '31']);
    expect(form.fields.filter(({ required }) => required).map(({ fieldId }) => fieldId)).toEqual(['summary', 'project', 'issuetype']);
  });
});

describe('a value', () => {
  const doc = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hi' }] }] };
  const put = async (field: string, value: unknown, who = 'admin') => {
    const { status, body } = await d.ask(who, 'PUT', 'issue/OPS-1', { fields: { [field]: value } });
    return status === 204 ? 'taken' : (body as { errors: Record<string, string> }).errors[field];
  };
  const now = async (field: string): Promise<unknown> =>
    ((await d.ask('admin', 'GET', `issue/OPS-1?fields=${field}`)).body as { fields: Record<string, unknown> }).fields[field];

  test.each<[string, string, unknown, unknown]>([
    ['a line of text', 'customfield_11', 'blue', 'blue'],
    ['a document', 'customfield_24', doc, doc],
    ['an option by id', 'customfield_10', { id: '501' }, { id: '501', value: 'Low' }],
    ['an option by value', 'customfield_10', { value: 'Low' }, { id: '501' }],
    ['both levels', 'customfield_20', { id: '600', child: { id: '601' } }, { id: '600', value: 'Europe', child: { id: '601', value: 'Vienna' } }],
    ['the first level alone', 'customfield_20', { value: 'Asia' }, { id: '610' }],
    ['several options', 'customfield_14', [{ id: '510' }, { value: 'Web' }], [{ id: '510' }, { id: '511' }]],
    ['a person', 'customfield_13', { accountId: 'east' }, { accountId: 'east', displayName: 'East' }],
    ['people', 'customfield_23', [{ accountId: 'east' }], [{ accountId: 'east' }]],
    ['a group by name', 'customfield_21', { name: 'staff' }, { name: 'staff', groupId: 'g-1' }],
    ['a group by id', 'customfield_21', { groupId: 'g-1' }, { name: 'staff', groupId: 'g-1' }],
    ['groups', 'customfield_22', [{ name: 'staff' }, { name: 'admins' }], [{ name: 'staff' }, { name: 'admins' }]],
    ['a day', 'duedate', '2028-02-29', '2028-02-29'],
    ['an instant', 'customfield_25', '2026-03-02T09:12:00.000+0100', '2026-03-02T09:12:00.000+0100'],
    ['labels', 'labels', ['a', 'b'], ['a', 'b']],
    ['components by id and name', 'components', [{ id: '30' }, { name: 'Web' }], [{ id: '30', name: 'Mail' }, { id: '31', name: 'Web' }]],
    ['a number', 'customfield_12', 2.5, 2.5],
    ['the assignee', 'assignee', { accountId: 'agent' }, { accountId: 'agent' }],
    ['nothing', 'customfield_10', null, null],
  ])('is taken: %s', async (_, field, value, after) => {
    expect(await put(field, value)).toBe('taken');
    const found = await now(field);
    if (typeof after === 'object' && after !== null) expect(found).toMatchObject(after);
    else expect(found).toEqual(after);
  }); // prettier-ignore

  const notOnScreen = (id: string): string => `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;
  test.each<[string, string, unknown, string, string?]>([
    ['a document for a line', 'customfield_11', doc, 'Operation value must be a string'],
    ['a line too long', 'customfield_11', 'x'.repeat(256), 'The entered text is too long. It exceeds the allowed limit of 255 characters.'],
    ['a line for a document', 'customfield_24', 'x', 'Operation value must be an Atlassian Document (see the Atlassian Document Format)'],
    ['a text too long', 'customfield_24', { ...doc, content: [{ type: 'text', text: 'x'.repeat(32_768) }] }, 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.'],
    ['an option that is not there', 'customfield_10', { id: '999' }, "Option id '999' is not valid"],
    ['a word for an option', 'customfield_10', 'Low', "Specify a valid 'id' or 'name' for Impact"],
    ['a word for two levels', 'customfield_20', 'Europe', "Could not find valid 'id' or 'value' in the Parent Option object."],
    ['a second level of another first', 'customfield_20', { id: '610', child: { id: '601' } }, "Option id '601' is not valid"],
    ['one option for several', 'customfield_14', { id: '510' }, 'data was not an array'],
    ['nobody', 'customfield_13', { accountId: 'ghost' }, "User 'ghost' does not exist."],
    ['who is not assignable', 'assignee', { accountId: 'reader' }, "User 'Reader' cannot be assigned issues."],
    ['the assignee, by one who may not assign', 'assignee', { accountId: 'agent' }, notOnScreen('assignee'), 'agent'],
    ['no group', 'customfield_21', { name: 'nobody' }, "Group 'nobody' does not exist."],
    ['no day', 'duedate', '2026-02-29', 'Error parsing date string: 2026-02-29'],
    ['a number for a day', 'duedate', 20260301, 'Operation value must be a string in the format yyyy-MM-dd'],
    ['no instant', 'customfield_25', 'soon', 'Error parsing time: soon'],
    ['a label with a space', 'labels', ['a b'], "The label 'a b' contains spaces which is invalid."],
    ['a component of elsewhere', 'components', [{ id: '99' }], "Component id '99' is not valid"],
    ['a component that nobody named', 'components', [{ name: 'ERP' }], "Component name 'ERP' is not valid"],
    ['a version that is not there', 'fixVersions', [{ name: '2.0' }], "Version name '2.0' is not valid"],
    ['a text for a number', 'customfield_12', '5', 'Operation value must be a number'],
  ])('is refused in the words of Jira: %s', async (_, field, value, message, who = 'admin') => {
    const before = await now(field);
    expect([await put(field, value, who), await now(field)]).toEqual([message, before]);
  }); // prettier-ignore
});

describe('proposals', () => {
  test('labels of all projects, in order, by the page', async () => {
    await d.ask('admin', 'PUT', 'issue/SEC-1', { fields: { labels: ['fresh'] } });
    expect((await d.ask('agent', 'GET', 'label?startAt=1&maxResults=2')).body).toEqual({
      ...{ startAt: 1, maxResults: 2, total: 4, isLast: false },
      values: ['fresh', 'mail'],
    });
    expect((await d.ask('agent', 'GET', 'label')).body).toMatchObject({ isLast: true, values: ['Zebra', 'fresh', 'mail', 'night'] });
  });

  test('groups whose name contains what was typed; none for nobody', async () => {
    expect((await d.ask('agent', 'GET', 'groups/picker?query=ta')).body).toEqual({
      ...{ header: 'Showing 1 of 1 matching groups', total: 1 },
      groups: [{ name: 'staff', groupId: 'g-1', html: 's<b>ta</b>ff', labels: [] }],
    });
    const names = async (query: string, who = 'agent') =>
      ((await d.ask(who, 'GET', `groups/picker${query}`)).body as { groups: { name: string }[] }).groups.map(({ name }) => name);
    expect([await names(''), await names('?query=STA'), await names('?query=STA&caseInsensitive=true'), await names('?excludeId=g-1')]).toEqual([
      ['admins', 'staff'], [], ['staff'], ['admins'],
    ]); // prettier-ignore
    expect([await names('?maxResults=1'), await names('', 'anonymous')]).toEqual([['admins'], []]);
  });

  test('components of a project that one may see', async () => {
    expect((await d.ask('agent', 'GET', 'project/OPS/components')).body).toMatchObject([
      { id: '30', name: 'Mail', project: 'OPS', projectId: 100 },
      { id: '31', name: 'Web', project: 'OPS', projectId: 100 },
    ]);
    expect((await d.ask('agent', 'GET', 'project/SEC/components')).status).toBe(404);
    expect((await d.ask('agent', 'GET', 'project/OPS/components?componentSource=compass')).status).toBe(501);
  });
});

test('what one may do on an issue is told by its id or key, permission by permission', async () => {
  const asked = ['EDIT_ISSUES', 'LINK_ISSUES', 'TRANSITION_ISSUES', 'ADD_COMMENTS', 'CREATE_ISSUES', 'ASSIGN_ISSUES'];
  const held = async (who: string, place: string): Promise<string[]> => {
    const { body } = await d.ask(who, 'GET', `mypermissions?permissions=${asked.join(',')}&${place}`);
    const { permissions } = body as { permissions: Record<string, { havePermission: boolean }> };
    return asked.filter((each) => permissions[each]?.havePermission);
  };
  expect(await held('agent', 'issueId=1001')).toEqual(asked.slice(0, -1));
  expect(await held('admin', 'issueKey=OPS-1')).toEqual(asked);
  expect(await held('reader', 'issueId=1001')).toEqual([]);
  expect((await d.ask('outsider', 'GET', 'mypermissions?permissions=EDIT_ISSUES&issueId=1001')).status).toBe(404);
});
