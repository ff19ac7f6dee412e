import { describe, expect, test } from '@jest/globals';
import type { IssueJson } from '../../host/archive';
import { SEARCH_HISTORIES } from '../../host/jira/limits';
import { desk, issue, SMALL, type Desk } from './small-site';

type Page = {
  issues: { id: string; key?: string; fields?: Record<string, unknown>; changelog?: { total: number; histories: { id: string }[] } }[];
  nextPageToken?: string;
  isLast: boolean;
};

const many = (count: number): IssueJson[] =>
  Array.from({ length: count }, (_, n) =>
    issue(5000 + n, `${n % 3 === 0 ? 'SEC' : 'OPS'}-${n + 1}`, {
      summary: `n${n}`,
      issuetype: { id: n % 2 === 0 ? '10' : '11', name: 'x', subtask: false },
    }),
  );

const walk = async (
  d: Desk,
  who: string,
  asked: Record<string, unknown>,
  between: (page: number) => Promise<unknown> = async () => undefined,
): Promise<Page[]> => {
  const pages: Page[] = [];
  for (let token: string | undefined; ;) {
    const { status, body } = await d.ask(who, 'POST', 'search/jql', { ...asked, ...(token !== undefined && { nextPageToken: token }) });
    expect(status).toBe(200);
    pages.push(body as Page);
    token = (body as Page).nextPageToken;
    expect((body as Page).isLast).toBe(token === undefined);
    if (token === undefined) return pages;
    await between(pages.length);
  }
};

describe('pages', () => {
  test.each([
    'project = OPS AND issuetype in (10, 11) AND id > 1 ORDER BY id ASC',
    'project = OPS',
    'project = OPS ORDER BY summary ASC, created DESC',
  ])('%s: every issue exactly once', async (jql) => {
    const d = await desk(many(450));
    const pages = await walk(d, 'agent', { jql, fields: ['summary'], maxResults: 100 });
    const ids = pages.flatMap(({ issues }) => issues.map(({ id }) => id));
    expect(pages.map(({ issues }) => issues.length)).toEqual([100, 100, 100]);
    expect(new Set(ids).size).toBe(300);
    await d.jira.close();
  });

  test('an admin sees both projects, nobody sees none', async () => {
    const d = await desk(many(30));
    const count = async (who: string) => (await walk(d, who, { jql: 'id > 0', maxResults: 7 })).flatMap(({ issues }) => issues).length;
    expect([await count('admin'), await count('agent'), await count('outsider'), await count('anonymous'), await count('app')]).toEqual([
      30, 20, 0, 0, 30,
    ]);
    await d.jira.close();
  });

  test('an issue deleted between pages is left out, the others still come once', async () => {
    const d = await desk(many(30));
    const jql = 'project = OPS ORDER BY id ASC';
    const pages = await walk(d, 'admin', { jql, maxResults: 5 }, async (page) => page === 1 && d.ask('admin', 'DELETE', 'issue/5001'));
    const ids = pages.flatMap(({ issues }) => issues.map(({ id }) => id));
    expect([ids.length, new Set(ids).size]).toEqual([20, 20]);
    const again = await walk(d, 'admin', { jql, maxResults: 5 });
    expect(again.flatMap(({ issues }) => issues)).toHaveLength(19);
    await d.jira.close();
  });

  test('a token gives its page again, but only for its query and its reader', async () => {
    const d = await desk(many(30));
    const asked = { jql: 'project = OPS ORDER BY id ASC', maxResults: 5 };
    const first = (await d.ask('agent', 'POST', 'search/jql', asked)).body as Page;
    const next = { ...asked, nextPageToken: first.nextPageToken };
    const second = await d.ask('agent', 'POST', 'search/jql', next);
    expect((await d.ask('agent', 'POST', 'search/jql', next)).body).toEqual(second.body);
    expect((await d.ask('admin', 'POST', 'search/jql', next)).status).toBe(400);
    expect((await d.ask('agent', 'POST', 'search/jql', { ...next, jql: 'project = SEC' })).status).toBe(400);
    expect((await d.ask('agent', 'POST', 'search/jql', { ...asked, nextPageToken: 'x' })).status).toBe(400);
    await d.jira.close();
  });

  test('with fields a page has at most 100 issues, with ids only up to 5,000', async () => {
    const d = await desk(many(450));
    const size = async (fields: string[] | undefined) =>
      ((await d.ask('admin', 'POST', 'search/jql', { jql: 'id > 0', maxResults: 5000, ...(fields && { fields }) })).body as Page).issues
        .length;
    expect([await size(['summary']), await size(['id']), await size(undefined)]).toEqual([100, 450, 450]);
    await d.jira.close();
  });
});

describe('what an answer carries', () => {
  test('nothing but ids unless fields are asked for', async () => {
    const d = await desk();
    const get = async (query: string) =>
      ((await d.ask('agent', 'GET', `search/jql?jql=${encodeURIComponent('key = OPS-1')}${query}`)).body as Page).issues[0];
    expect(await get('')).toEqual({ id: '1001' });
    expect((await get('&fields=summary,labels'))?.fields).toEqual({ summary: 'Mail server down', labels: ['mail', 'night'] });
    expect(Object.keys((await get('&fields=*all,-summary'))?.fields ?? {})).not.toContain('summary');
    expect(await d.keys('key = OPS-1')).toEqual(['OPS-1']);
    await d.jira.close();
  });

  test('a search hands over the newest histories only, and says how many there are', async () => {
    const histories = Array.from({ length: 120 }, (_, n) => ({
      id: String(7000 + n),
      created: new Date(Date.UTC(2026, 2, 11, 0, n)).toISOString(),
      items: [
        { field: 'summary', fieldtype: 'jira', fieldId: 'summary', from: null, fromString: String(n), to: null, toString: String(n + 1) },
      ],
    }));
    const d = await desk([issue(1001, 'OPS-1', {}, histories)]);
    const found = (
      (await d.ask('agent', 'POST', 'search/jql', { jql: 'key = OPS-1', fields: ['summary'], expand: 'changelog' })).body as Page
    ).issues[0]?.changelog;
    expect([found?.total, found?.histories.length, found?.histories[0]?.id]).toEqual([120, SEARCH_HISTORIES, '7119']);
    const one = (await d.ask('agent', 'GET', 'issue/OPS-1?fields=summary&expand=changelog')).body as {
      changelog: { histories: { id: string }[] };
    };
    expect([one.changelog.histories.length, one.changelog.histories[0]?.id]).toEqual([100, '7119']);
    const list = (await d.ask('agent', 'GET', 'issue/OPS-1/changelog?startAt=100')).body as {
      values: { id: string }[];
      total: number;
      isLast: boolean;
    };
    expect([list.values.length, list.values[0]?.id, list.total, list.isLast]).toEqual([20, '7100', 120, true]);
    const bulk = (
      await d.ask('agent', 'POST', 'changelog/bulkfetch', { issueIdsOrKeys: ['OPS-1'], fieldIds: ['summary'], maxResults: 100 })
    ).body as { issueChangeLogs: { issueId: string; changeHistories: { id: string; created: number }[] }[]; nextPageToken: string };
    expect(bulk.issueChangeLogs[0]?.changeHistories.map(({ id }) => id).at(-1)).toBe('7099');
    const rest = (
      await d.ask('agent', 'POST', 'changelog/bulkfetch', {
        issueIdsOrKeys: ['OPS-1'],
        fieldIds: ['summary'],
        maxResults: 100,
        nextPageToken: bulk.nextPageToken,
      })
    ).body as typeof bulk;
    expect([rest.issueChangeLogs[0]?.changeHistories.length, rest.nextPageToken]).toEqual([20, undefined]);
    await d.jira.close();
  });

  test('bulkfetch answers the issues it may and names the others', async () => {
    const d = await desk();
    const { body } = await d.ask('agent', 'POST', 'issue/bulkfetch', {
      issueIdsOrKeys: ['OPS-2', 'SEC-1', '1001', 'OPS-1'],
      fields: ['summary'],
    });
    const { issues, issueErrors } = body as { issues: { key: string }[]; issueErrors: { id: string }[] };
    expect([issues.map(({ key }) => key), issueErrors.map(({ id }) => id)]).toEqual([['OPS-1', 'OPS-2'], ['SEC-1']]);
    expect((await d.ask('agent', 'POST', 'issue/bulkfetch', { issueIdsOrKeys: Array.from({ length: 101 }, String) })).status).toBe(400);
    await d.jira.close();
  });

  test('links to issues the reader may not see are left out', async () => {
    const d = await desk();
    const links = async (who: string) =>
      ((await d.ask(who, 'GET', 'issue/OPS-4?fields=issuelinks')).body as { fields: { issuelinks: unknown[] } }).fields.issuelinks;
    expect(await links('agent')).toEqual([]);
    expect(await links('admin')).toEqual([
      expect.objectContaining({
        outwardIssue: expect.objectContaining({ key: 'SEC-1', fields: expect.objectContaining({ summary: 'Secret' }) }),
      }),
    ]);
    await d.jira.close();
  });

  test('an answer cannot be used to change the site', async () => {
    const d = await desk();
    const { body } = await d.ask('agent', 'GET', 'issue/OPS-1');
    (body as { fields: Record<string, unknown> }).fields['summary'] = 'changed';
    const { body: statuses } = await d.ask('agent', 'GET', 'status');
    (statuses as { name: string; statusCategory: { name: string } }[]).forEach((status) => {
      status.name = 'changed';
      status.statusCategory.name = 'changed';
    });
    expect(JSON.stringify((await d.ask('agent', 'GET', 'status')).body)).not.toContain('changed');
    const { body: fields } = await d.ask('agent', 'GET', 'field');
    // What is handed over as it is kept cannot be changed at all.
    expect(() => (((fields as { schema: { type: string } }[])[0]?.schema as { type: string }).type = 'changed')).toThrow();
    expect(((await d.ask('agent', 'GET', 'issue/OPS-1')).body as { fields: Record<string, unknown> }).fields['summary']).toBe(
      'Mail server down',
    );
    await d.jira.close();
  });

  test('nothing asked so far broke the document', async () => {
    const d = await desk(SMALL);
    for (const path of [
      'issue/OPS-1',
      'issue/OPS-1/comment',
      'issue/OPS-1/worklog',
      'issue/OPS-1/remotelink',
      'issue/OPS-1/transitions',
      'project/search?action=browse',
      'project/OPS',
      'project/100/statuses',
      'issuetype',
      'status',
      'priority',
      'priority/search',
      'resolution',
      'field',
      'issueLinkType',
      'serverInfo',
      'mypermissions?permissions=ADMINISTER,BROWSE_PROJECTS&projectId=100',
    ])
      expect([path, (await d.ask('agent', 'GET', path)).status]).toEqual([path, 200]);
    expect([d.jira.violations(), d.jira.refused()]).toEqual([[], []]);
    await d.jira.close();
  });
});
