import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countingPoints, sampleOf } from '../../src/jira';
import type { ReadPlan } from '../../src/mapping';
import { fakeJira, map, nothing, plan, type Reply } from './desk';

type Json = Record<string, unknown>;

const issue = (id: string, type: string, status: string, fields: Json = {}): Json => ({
  id,
  key: `OPS-${id}`,
  fields: { issuetype: { id: type }, status: { id: status }, issuelinks: [], ...fields },
});

/** A Jira with these issues, a page at a time, and a count. */
const holding = (issues: readonly unknown[], count: unknown = issues.length, match: Reply = { status: 404 }) =>
  fakeJira((path, body) => {
    if (path.endsWith('approximate-count')) return { body: { count } };
    if (path.endsWith('jql/match')) return match;
    const from = Number(body?.['nextPageToken'] ?? 0);
    const next = from + 100;
    return { body: { issues: issues.slice(from, next), ...(next < issues.length ? { nextPageToken: String(next) } : { isLast: true }) } };
  });

const sampled = async (issues: readonly unknown[], of: ReadPlan = plan, count?: unknown) => {
  const result = await sampleOf(holding(issues, count).jira, '100', of);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};

describe('what is asked for', () => {
  test('two pages of the newest issues whatever their type, today’s values of mapped fields alone, and a count', async () => {
    const { jira, asked, bodies } = holding(Array.from({ length: 350 }, (_, i) => issue(String(i), '1', '10')));
    const counted = countingPoints(jira);
    const result = await sampleOf(counted, '100', plan);
    expect(result.ok && [result.value.sampled, result.value.total]).toEqual([200, 350]);
    expect(asked).toEqual(['POST /rest/api/3/search/jql', 'POST /rest/api/3/search/jql', 'POST /rest/api/3/search/approximate-count']);
    const fields = ['issuetype', 'status', 'issuelinks', ...Object.values(map.fields).flatMap((one) => one.fields)];
    expect({ ...bodies[0], fields: [...(bodies[0]?.['fields'] as string[])].sort() }).toEqual({
      jql: 'project = 100 AND created >= -90d ORDER BY created DESC',
      fields: fields.sort(),
      maxResults: 100,
    });
    expect(bodies[1]?.['nextPageToken']).toBe('100');
    expect(bodies[2]).toEqual({ jql: 'project = 100 AND created >= -90d' });
    expect(counted.points()).toBe(203);
  });

  test('sub-tasks only where they can play a role; nothing of kinds that the project has not', async () => {
    const { jira, bodies } = holding([]);
    await sampleOf(jira, '100', {
      map,
      reads: { ...plan.reads, incident: { ...plan.reads['incident']!, links: ['problem'], children: true } },
    });
    await sampleOf(jira, '777', plan);
    expect(bodies[2]?.['fields']).toEqual(['issuetype', 'status', 'issuelinks']);
    const actions: ReadPlan = {
      map: { ...map, kinds: { ...map.kinds, action: { sources: [{ projects: ['100'], issueTypes: ['5'] }], statuses: {} } } },
      reads: { incident: { ...nothing, links: ['action'], children: true } },
    };
    await sampleOf(jira, '100', actions);
    expect([0, 2, 4].map((place) => (bodies[place]?.['fields'] as string[]).includes('subtasks'))).toEqual([false, false, true]);
  });

  test('a project is a number, or nobody is asked', async () => {
    const { jira, asked } = holding([]);
    expect(await sampleOf(jira, '1 OR 1=1', plan)).toMatchObject({ problem: { code: 'bad-request' } });
    expect(asked).toEqual([]);
  });

  test.each<[string, (path: string) => Reply, string]>([
    ['a search without issues', () => ({ body: {} }), 'jira-unavailable'],
    ['a refused search', () => ({ status: 400 }), 'bad-request'],
    ['no count', (path) => ({ body: path.endsWith('count') ? {} : { issues: [], isLast: true } }), 'jira-unavailable'],
    ['a busy count', (path) => (path.endsWith('count') ? { status: 429 } : { body: { issues: [] } }), 'jira-busy'],
  ])('%s is handed back', async (_what, answer, code) => {
    expect(await sampleOf(fakeJira(answer).jira, '100', plan)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('what is counted', () => {
  test('kinds, types that are no record, and statuses that stand for nothing, most first', async () => {
    const found = await sampled([
      issue('1', '1', '10'),
      issue('2', '1', '99'),
      issue('3', '2', '99'),
      issue('4', '2', '98'),
      issue('5', '2', '98'),
      issue('6', '8', '10'),
      issue('7', '9', '10'),
      issue('8', '9', '99'),
      { id: '9', fields: { status: { id: '99' } } },
      { id: '10' },
      'odd',
    ]);
    expect(found).toMatchObject({
      sampled: 10,
      total: 11,
      kinds: { incident: 2, 'post-incident-review': 3 },
      unmappedTypes: [
        { issueType: '9', n: 2 },
        { issueType: '8', n: 1 },
      ],
      unmappedStatuses: [
        { kind: 'post-incident-review', status: '98', n: 2 },
        { kind: 'incident', status: '99', n: 1 },
        { kind: 'post-incident-review', status: '99', n: 1 },
      ],
      undecided: 0,
      refused: [],
    });
  });

  test('a count that lags behind is at least what was seen', async () => {
    expect((await sampled([issue('1', '1', '10'), issue('2', '1', '10')], plan, 1)).total).toBe(2);
  });

  test('a role is filled on those of its records that carry a field for it; of two fields the one with a value', async () => {
    const { fields } = await sampled([
      issue('1', '1', '10', { customfield_1: null, customfield_2: { id: '1', value: 'High' }, customfield_4: '   ', assignee: null }),
      issue('2', '1', '10', { customfield_1: { id: '1', value: 'High' }, customfield_4: 'Broken cable', customfield_5: [] }),
      issue('3', '1', '10', { customfield_1: null, assignee: { accountId: 'a', displayName: 'A' } }),
      issue('4', '2', '10', { customfield_9: 'Report', customfield_1: { id: '1', value: 'High' } }),
      issue('5', '9', '10', { customfield_1: { id: '1', value: 'High' } }),
    ]);
    expect(fields).toMatchObject({
      impact: { filled: 2, of: 3 },
      rootCause: { filled: 1, of: 2 },
      assignee: { filled: 1, of: 2 },
      stakeholders: { filled: 0, of: 1 },
      team: { filled: 0, of: 0 },
      reviewReport: { filled: 1, of: 1 },
    });
    expect(fields).not.toHaveProperty('urgency');
  });

  test('clocks that ran and approvals that were asked for', async () => {
    const approving: ReadPlan = {
      map: { ...map, fields: { ...map.fields, approvals: { fields: ['customfield_10'] } } },
      reads: { incident: { ...nothing, slas: ['timeToResolution'], approvals: true } },
    };
    const clock = { completedCycles: [{ startTime: { epochMillis: 1 }, breached: false }] };
    const { fields } = await sampled(
      [
        issue('1', '1', '10', { customfield_6: clock, customfield_10: [{ finalDecision: 'approved' }] }),
        issue('2', '1', '10', { customfield_6: { completedCycles: [] }, customfield_10: [] }),
        issue('3', '1', '10', { customfield_6: null, customfield_10: null }),
        issue('4', '1', '10', { customfield_6: 'odd', customfield_10: 'odd' }),
        issue('5', '1', '10'),
      ],
      approving,
    );
    expect(fields).toEqual({ timeToResolution: { filled: 1, of: 4 }, approvals: { filled: 1, of: 4 } });
  });

  test('link roles by records, not by links', async () => {
    const link = (type: string, end: 'inwardIssue' | 'outwardIssue', issueType: string) => ({
      type: { id: type },
      [end]: { id: '7', fields: { issuetype: { id: issueType } } },
    });
    const { links } = await sampled([
      issue('1', '1', '10', {
        issuelinks: [link('20', 'inwardIssue', '2'), link('20', 'inwardIssue', '2'), link('20', 'outwardIssue', '2')],
      }),
      issue('2', '1', '10', { issuelinks: [link('20', 'inwardIssue', '9'), link('21', 'inwardIssue', '3')] }),
      issue('3', '1', '10', { issuelinks: 'odd' }),
      issue('4', '2', '10', { issuelinks: [link('21', 'inwardIssue', '3')] }),
    ]);
    expect(links).toEqual({ postIncidentReview: 1, problem: 1, escalation: 0 });
  });

  test('kinds that a query tells; what Jira refuses to tell is counted apart', async () => {
    const statuses = { created: ['10'] };
    const narrowed: ReadPlan = {
      ...plan,
      map: {
        ...map,
        kinds: {
          incident: { sources: [{ projects: ['100'], issueTypes: ['1'], jql: 'labels = broken' }], statuses },
          problem: { sources: [{ projects: ['100'], issueTypes: ['3'] }], statuses },
        },
      },
    };
    const issues = [issue('1', '1', '10'), issue('2', '1', '10'), issue('3', '3', '10')];
    const told = await sampleOf(holding(issues, 3, { body: { matches: [{ matchedIssues: [2], errors: [] }] } }).jira, '100', narrowed);
    expect(told).toMatchObject({
      value: { kinds: { incident: 1, problem: 1 }, unmappedTypes: [{ issueType: '1', n: 1 }], undecided: 0 },
    });
    const refused = await sampleOf(holding(issues, 3, { status: 400 }).jira, '100', narrowed);
    expect(refused).toMatchObject({
      value: { sampled: 3, kinds: { problem: 1 }, unmappedTypes: [], undecided: 2, refused: ['labels = broken'] },
    });
    expect(await sampleOf(holding(issues, 3, { status: 429 }).jira, '100', narrowed)).toMatchObject({ problem: { code: 'jira-busy' } });
  });
});

test('odd JSON throws nothing, and every issue is counted once at most', async () => {
  const odd = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(null, '__proto__', '\u0000', -0));
  const fields = ['status', 'issuelinks', 'subtasks', 'customfield_1', 'customfield_3', 'customfield_5', 'customfield_6', 'components'];
  const broken = fc
    .tuple(odd, fc.constantFrom('1', '2', '9', null), fc.dictionary(fc.constantFrom(...fields), odd))
    .map(([id, type, some]) => ({ id, fields: { issuetype: type === null ? id : { id: type }, ...some } }));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(odd, broken), { maxLength: 6 }), odd, async (issues, whole) => {
      const found = await sampled(issues);
      const counted = [...Object.values(found.kinds), ...found.unmappedTypes.map(({ n }) => n)].reduce((sum, n) => sum + n, 0);
      expect(counted).toBeLessThanOrEqual(found.sampled);
      for (const { filled, of } of Object.values(found.fields)) expect(filled).toBeLessThanOrEqual(of);
      await sampleOf(fakeJira(() => ({ body: whole })).jira, '100', plan);
    }),
    { numRuns: 300 },
  );
});
