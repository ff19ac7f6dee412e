import { describe, expect, test } from '@jest/globals';
import {
  approximateCount,
  browsableProjects,
  mayAdminister,
  mayAdministerProject,
  mayBrowse,
  readIssue,
  readIssues,
  recordsJql,
  searchRecords,
} from '../../src/jira';
import { entry, fakeJira, issueJson, item, map, nothing, plan, textOf, type Reply } from './desk';

type Json = Record<string, unknown>;

/** `count` histories, oldest first, one minute apart: the impact goes from option to option. */
const longHistory = (count: number): Json[] =>
  Array.from({ length: count }, (_, i) =>
    entry(i + 1, Date.UTC(2026, 2, 2, 8, i + 1), [item('customfield_1', String(i), `v${i}`, String(i + 1), `v${i + 1}`)]),
  );

const review = (id: string): Json => ({
  type: { id: '20', inward: 'is reviewed by', outward: 'reviews' },
  inwardIssue: { id, key: `OPS-${id}`, fields: { issuetype: { id: '2' } } },
});

const reviewIssue = (id: string): Json =>
  issueJson({
    id,
    key: `OPS-${id}`,
    fields: {
      issuetype: { id: '2' },
      customfield_9: 'What we learnt',
      status: { id: '13', name: 'Done', statusCategory: { key: 'done' } },
    },
  });

describe('one issue', () => {
  test('200 entries and 30 links take three requests', async () => {
    const all = longHistory(200);
    const links = Array.from({ length: 30 }, (_, i) => review(String(700 + i)));
    const { jira, asked, bodies } = fakeJira((path, body) => {
      if (path.includes('/changelog?'))
        return { body: { startAt: 0, maxResults: 100, total: 200, isLast: false, values: all.slice(0, 100) } };
      if (path.includes('bulkfetch')) return { body: { issues: (body?.['issueIdsOrKeys'] as string[]).map(reviewIssue), issueErrors: [] } };
      const newest = all.slice(100).reverse();
      return {
        body: {
          ...issueJson({ fields: { issuelinks: links, customfield_1: { id: '200', value: 'v200' } }, histories: newest, total: 200 }),
          names: { customfield_1: 'Auswirkung' },
        },
      };
    });
    const result = await readIssue(jira, 'OPS-1', plan);
    expect(asked).toEqual([
      expect.stringMatching(/^GET \/rest\/api\/3\/issue\/OPS-1\?fields=status%2Ccreated%2C.*&expand=changelog%2Cnames$/),
      'GET /rest/api/3/issue/5001/changelog?startAt=0&maxResults=100',
      'POST /rest/api/3/issue/bulkfetch',
    ]);
    expect(bodies[2]).toMatchObject({ expand: ['changelog'], issueIdsOrKeys: expect.arrayContaining(['700', '729']) });
    if (!result.ok) throw new Error(result.problem.message);
    const { record, names } = result.value;
    expect(record.history).toBe('complete');
    const impact = record.fields['impact'];
    expect(typeof impact === 'object' ? impact.changes.map(({ to }) => to?.id) : impact).toEqual(
      Array.from({ length: 200 }, (_, i) => String(i + 1)),
    );
    expect(record.links).toHaveLength(30);
    expect(names['impact']).toEqual({ field: 'customfield_1', name: 'Auswirkung' });
    const target = record.links[0]?.target;
    expect(typeof target === 'object' ? [target.kind, textOf(target, 'reviewReport'), target.statuses[0]?.milestones] : target).toEqual([
      'post-incident-review',
      'What we learnt',
      ['resolved'],
    ]);
  });

  test('asks for the fields of the plan and no others', async () => {
    const { jira, asked } = fakeJira(() => ({ body: issueJson() }));
    await readIssue(jira, '5001', plan);
    const fields = new URL(`https://x${asked[0]?.slice(4)}`).searchParams.get('fields')?.split(',').sort();
    const system = [
      'status',
      'created',
      'reporter',
      'resolutiondate',
      'issuetype',
      'project',
      'comment',
      'worklog',
      'attachment',
      'issuelinks',
    ];
    expect(fields).toEqual([...system, ...Object.values(map.fields).flatMap((one) => one.fields)].sort());
  });

  test('a page of history that fails leaves it partial; a linked issue that is withheld is unreadable', async () => {
    const { jira } = fakeJira((path) => {
      if (path.includes('/changelog?')) return { status: 404 };
      if (path.includes('bulkfetch')) return { body: { issues: [], issueErrors: [{ id: '7' }] } };
      return { body: issueJson({ fields: { issuelinks: [review('7')] }, histories: longHistory(3), total: 9 }) };
    });
    const result = await readIssue(jira, 'OPS-1', plan);
    expect(result.ok && [result.value.record.history, result.value.record.links[0]?.target]).toEqual(['partial', 'unreadable']);
  });

  test('a history that ends before its total is partial', async () => {
    const { jira, asked } = fakeJira((path) => ({
      body: path.includes('/changelog?') ? { isLast: true, values: longHistory(3) } : issueJson({ histories: [], total: 9 }),
    }));
    const result = await readIssue(jira, 'OPS-1', plan);
    expect(result.ok && result.value.record.history).toBe('partial');
    expect(asked).toHaveLength(2);
  });

  test.each<[string, Reply, string]>([
    ['hidden', { status: 404 }, 'not-found'],
    ['not a record', { body: issueJson({ fields: { issuetype: { id: '9' } } }) }, 'not-a-record'],
    ['garbage', { body: [1, 2] }, 'not-a-record'],
  ])('%s', async (_what, reply, code) =>
    expect(await readIssue(fakeJira(() => reply).jira, 'OPS-1', plan)).toMatchObject({ problem: { code } }),
  );

  test.each(['../1', 'OPS-1/comment', 'OPS 1', ''])('%p is sent nowhere', async (key) => {
    const { jira, asked } = fakeJira(() => ({}));
    expect(await readIssue(jira, key, plan)).toMatchObject({ problem: { code: 'bad-request' } });
    expect(asked).toEqual([]);
  });
});

describe('several issues', () => {
  test('one bulk fetch, histories cut short completed in one more; others left out', async () => {
    const { jira, asked, bodies } = fakeJira((path) => {
      if (path.includes('changelog')) return { body: { issueChangeLogs: [{ issueId: '5002', changeHistories: longHistory(60) }] } };
      const long = issueJson({ id: '5002', key: 'OPS-2', histories: longHistory(60).slice(20).reverse(), total: 60 });
      return {
        body: { issues: [issueJson(), long, issueJson({ id: '3', fields: { issuetype: { id: '9' } } })], issueErrors: [{ id: '4' }] },
      };
    });
    const result = await readIssues(jira, ['OPS-1', 'OPS-2', '3', '4'], plan);
    expect(result.ok && result.value.map(({ key, history }) => [key, history])).toEqual([
      ['OPS-1', 'complete'],
      ['OPS-2', 'complete'],
    ]);
    expect(asked).toEqual(['POST /rest/api/3/issue/bulkfetch', 'POST /rest/api/3/changelog/bulkfetch']);
    expect(bodies[1]).toEqual({ issueIdsOrKeys: ['5002'], maxResults: 10_000 });
    const impact = result.ok ? result.value[1]?.fields['impact'] : undefined;
    expect(typeof impact === 'object' && impact.changes).toHaveLength(60);
  });

  test('the history of few fields is asked for by their ids', async () => {
    const small = { map, reads: { incident: { ...nothing, fields: ['impact'] } } };
    const { jira, bodies } = fakeJira((path) => ({
      body: path.includes('changelog') ? {} : { issues: [issueJson({ histories: [], total: 5 })] },
    }));
    await readIssues(jira, ['OPS-1'], small);
    expect(bodies[1]).toMatchObject({ fieldIds: ['status', 'customfield_1', 'customfield_2'] });
  });

  test('more than 100 are refused, none cost nothing', async () => {
    const { jira, asked } = fakeJira(() => ({}));
    expect(
      await readIssues(
        jira,
        Array.from({ length: 101 }, (_, i) => `OPS-${i}`),
        plan,
      ),
    ).toMatchObject({ problem: { code: 'bad-request' } });
    expect(await readIssues(jira, [], plan)).toEqual({ ok: true, value: [] });
    expect(asked).toEqual([]);
  });
});

describe('searching', () => {
  const query = { projectId: '100', issueTypes: ['1', '2'], plan };

  test('a page by rising id, with its changelogs, in one request', async () => {
    const { jira, asked, bodies } = fakeJira(() => ({
      body: {
        issues: [issueJson({ id: '99' }), issueJson({ id: '100', fields: { created: null } })],
        nextPageToken: 'more',
        isLast: false,
      },
    }));
    const result = await searchRecords(jira, { ...query, afterId: '98', pageToken: 'here' });
    expect(result).toMatchObject({ ok: true, value: { issues: 2, lastId: '100', nextPageToken: 'more' } });
    if (!result.ok) throw new Error(result.problem.message);
    const { records } = result.value;
    expect([...records].map(({ id }) => id)).toEqual(['99']);
    expect(records.length).toBe(1);
    // Nothing of the page is held after that; to find none then would be worse than to fail.
    expect(() => [...records]).toThrow('gone through before');
    expect(asked).toEqual(['POST /rest/api/3/search/jql']);
    expect(bodies[0]).toMatchObject({
      jql: 'project = 100 AND issuetype in (1, 2) AND id > 98 ORDER BY id ASC',
      expand: 'changelog',
      maxResults: 100,
      nextPageToken: 'here',
    });
  });

  test('follows the links of a whole page with one bulk fetch', async () => {
    const issues = [
      issueJson({ id: '1', fields: { issuelinks: [review('7')] } }),
      issueJson({ id: '2', fields: { issuelinks: [review('8'), review('7')] } }),
    ];
    const { jira, asked, bodies } = fakeJira((path) => ({
      body: path.includes('bulkfetch') ? { issues: [reviewIssue('7'), reviewIssue('8')] } : { issues, isLast: true },
    }));
    const result = await searchRecords(jira, query);
    expect(asked).toHaveLength(2);
    expect(bodies[1]).toMatchObject({ issueIdsOrKeys: ['7', '8'] });
    expect(
      result.ok &&
        [...result.value.records].flatMap(({ links }) => links.map(({ target }) => (typeof target === 'object' ? target.key : target))),
    ).toEqual(['OPS-7', 'OPS-8', 'OPS-7']);
    expect(result.ok && result.value.nextPageToken).toBeNull();
  });

  test('nothing but digits goes into the query', async () => {
    const { jira, asked } = fakeJira(() => ({}));
    for (const bad of [{ projectId: '1 OR 1=1' }, { issueTypes: ['1)'] }, { afterId: '5 OR' }]) {
      expect(await searchRecords(jira, { ...query, ...bad })).toMatchObject({ problem: { code: 'bad-request' } });
    }
    expect(asked).toEqual([]);
  });

  test('only what was created or resolved within some days, where that is asked for', async () => {
    const { jira, bodies } = fakeJira(() => ({ body: { issues: [], isLast: true } }));
    await searchRecords(jira, { ...query, afterId: '98', withinDays: 90 });
    const jql = 'project = 100 AND issuetype in (1, 2) AND id > 98 AND (created >= -90d OR resolved >= -90d)';
    expect(bodies[0]?.['jql']).toBe(`${jql} ORDER BY id ASC`);
    expect(recordsJql({ projectId: '100', issueTypes: ['1', '2'], afterId: '98', withinDays: 90 })).toBe(jql);
    for (const withinDays of [0, -1, 1.5, NaN, Infinity])
      expect(await searchRecords(jira, { ...query, withinDays })).toMatchObject({ problem: { code: 'bad-request' } });
    expect(bodies).toHaveLength(1);
  });

  test('a busy Jira stops the page instead of giving half of it', async () => {
    const busy = fakeJira((path) =>
      path.includes('bulkfetch')
        ? { status: 429, headers: { 'Retry-After': '60' } }
        : { body: { issues: [issueJson({ fields: { issuelinks: [review('7')] } })] } },
    );
    expect(await searchRecords(busy.jira, query)).toMatchObject({ problem: { code: 'jira-busy', retryAfter: 60 } });
  });

  test('the approximate count', async () => {
    expect(await approximateCount(fakeJira(() => ({ body: { count: 153 } })).jira, 'project = 1')).toEqual({ ok: true, value: 153 });
    expect(await approximateCount(fakeJira(() => ({ body: {} })).jira, 'project = 1')).toMatchObject({
      problem: { code: 'jira-unavailable' },
    });
  });
});

describe('permissions', () => {
  test('projects to browse, page by page', async () => {
    const { jira, asked } = fakeJira((path) => {
      const startAt = Number(new URL(`https://x${path}`).searchParams.get('startAt'));
      const values = Array.from({ length: startAt === 0 ? 100 : 20 }, (_, i) => ({
        id: String(startAt + i),
        key: `P${startAt + i}`,
        name: 'Project',
      }));
      return { body: { startAt, total: 120, values } };
    });
    const projects = await browsableProjects(jira);
    expect(projects.ok && projects.value).toHaveLength(120);
    expect(asked[1]).toContain('startAt=100&maxResults=100&action=browse');
  });

  test('only an explicit permission counts', async () => {
    const permission = (key: string, havePermission: unknown): Reply => ({ body: { permissions: { [key]: { key, havePermission } } } });
    expect(await mayAdminister(fakeJira(() => permission('ADMINISTER', true)).jira)).toEqual({ ok: true, value: true });
    expect(await mayAdminister(fakeJira(() => permission('ADMINISTER', 'true')).jira)).toEqual({ ok: true, value: false });
    expect(await mayAdministerProject(fakeJira(() => permission('ADMINISTER_PROJECTS', true)).jira, '1')).toEqual({
      ok: true,
      value: true,
    });
    expect(await mayBrowse(fakeJira(() => ({ status: 404 })).jira, '1')).toEqual({ ok: true, value: false });
    expect(await mayBrowse(fakeJira(() => ({ status: 500 })).jira, '1')).toMatchObject({ ok: false });
  });
});
