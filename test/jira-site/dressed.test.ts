import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { desk, issue, SMALL, type Desk } from './small-site';

let d: Desk;
beforeAll(async () => {
  const comment = { id: '77', author: { accountId: 'agent', displayName: 'Agent', avatarUrls: { '48x48': 'own' } }, jsdPublic: true };
  const own = { self: 'https://other.example/kept', id: '1', name: 'High' };
  d = await desk([
    ...SMALL,
    issue(1040, 'OPS-40', { priority: own, comment: { comments: [comment], total: 1, maxResults: 1, startAt: 0 } }),
  ]);
});
afterAll(() => d.jira.close());

const API = 'https://small.example/rest/api/3';
const SIZES = ['48x48', '24x24', '16x16', '32x32'];
type Thing = { self: string; iconUrl: string; avatarUrls: Record<string, string> };
const fieldsOf = async (key: string): Promise<Record<string, unknown>> =>
  ((await d.ask('admin', 'GET', `issue/${key}?expand=changelog`)).body as { fields: Record<string, unknown> }).fields;

describe('what Jira sends beside what an archive holds', () => {
  test('things of an issue have addresses, people and projects four pictures, statuses and types an icon', async () => {
    const fields = await fieldsOf('OPS-2');
    const of = (field: string) => fields[field] as Thing;
    expect(of('assignee')).toMatchObject({ self: `${API}/user?accountId=agent`, accountId: 'agent' });
    for (const field of ['assignee', 'reporter']) expect(Object.keys(of(field).avatarUrls)).toEqual(SIZES);
    expect(of('status')).toMatchObject({ self: `${API}/status/6`, statusCategory: { self: `${API}/statuscategory/3` } });
    expect([of('status').iconUrl, of('issuetype').iconUrl, of('priority').iconUrl]).toEqual([expect.any(String), expect.any(String), expect.any(String)]); // prettier-ignore
    expect([of('issuetype').self, of('priority').self, of('resolution').self]).toEqual([`${API}/issuetype/10`, `${API}/priority/1`, `${API}/resolution/40`]); // prettier-ignore
    expect(fields['customfield_14']).toMatchObject([{ self: `${API}/customFieldOption/510`, value: 'Mail' }, { id: '511' }]);
    expect((await fieldsOf('SEC-1'))['issuelinks']).toMatchObject([
      {
        self: `${API}/issueLink/800`,
        type: { self: `${API}/issueLinkType/700` },
        inwardIssue: { fields: { status: { self: `${API}/status/1` } } },
      },
    ]);
  });

  test('people in histories and comments too; their changes stay as they were', async () => {
    const { body } = await d.ask('admin', 'GET', 'issue/OPS-2/changelog');
    const [first] = (body as { values: { author: Thing; items: unknown[] }[] }).values;
    expect(Object.keys(first?.author.avatarUrls ?? {})).toEqual(SIZES);
    expect(first?.items).toEqual([
      { field: 'status', fieldtype: 'jira', fieldId: 'status', from: '1', fromString: 'Open', to: '3', toString: 'In Progress' },
    ]);
    const { body: comments } = await d.ask('admin', 'GET', 'issue/OPS-40/comment');
    expect((comments as { comments: unknown[] }).comments).toMatchObject([{ self: `${API}/issue/1040/comment/77`, author: { self: `${API}/user?accountId=agent` } }]); // prettier-ignore
  });

  test('what the archive holds itself stays', async () => {
    const fields = await fieldsOf('OPS-40');
    expect((fields['priority'] as Thing).self).toBe('https://other.example/kept');
    const { comments } = fields['comment'] as { comments: { author: Thing }[] };
    expect(comments[0]?.author.avatarUrls).toEqual({ '48x48': 'own' });
  });

  test.each([
    ['status', 'status/1'],
    ['issuetype', 'issuetype/10'],
    ['priority', 'priority/1'],
    ['resolution', 'resolution/40'],
  ])('the list of %s has addresses', async (list, address) => {
    expect(((await d.ask('admin', 'GET', list)).body as Thing[])[0]?.self).toBe(`${API}/${address}`);
  });

  test("a text, somebody's own JSON and the people of the picker are left alone", async () => {
    const doc = { type: 'doc', version: 1, content: [{ type: 'mention', attrs: { id: 'x', accountId: 'x', displayName: 'X' } }] };
    const own = { accountId: 'agent', displayName: 'Agent' };
    const e = await desk([{ ...issue(1, 'OPS-1', { description: doc }), properties: { mine: own } }]);
    const { body } = await e.ask('admin', 'GET', 'issue/OPS-1?properties=mine');
    expect(body).toMatchObject({ fields: { description: doc } });
    expect((body as { properties: unknown }).properties).toEqual({ mine: own });
    expect((await e.ask('admin', 'GET', 'issue/OPS-1/properties/mine')).body).toEqual({ key: 'mine', value: own });
    const picked = (await e.jira.handle({ method: 'GET', path: '/rest/api/3/user/picker?query=a', headers: {}, actor: { type: 'app' } }))
      .body;
    expect(JSON.stringify(picked)).not.toContain('avatarUrls');
    await e.jira.close();
  });
});
