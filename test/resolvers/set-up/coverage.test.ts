import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { IssueJson } from '../../../host/archive';
import { coverage } from '../../../src/resolvers/set-up/coverage';
import type { Coverage } from '../../../src/set-up-contract';
import { cachedSchema, cacheSchema } from '../../../src/store';
import { incident, MAP, openReadingWorld, request, type Instead, type ReadingWorld } from './reading-world';

let world: ReadingWorld | null = null;
afterEach(async () => {
  await world?.close();
  world = null;
});

const open = async (issues: readonly IssueJson[], map: object | null = MAP): Promise<ReadingWorld> => {
  world = await openReadingWorld(issues);
  if (map !== null) await world.draft(map);
  world.asked.length = 0;
  return world;
};

const covered = async (of: ReadingWorld, instead?: Instead): Promise<Coverage> => {
  const reply = await of.as('admin', () => coverage({ project: '100' }), instead);
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value;
};
const refusal = async (of: ReadingWorld, payload: unknown, who: string | null = 'admin', instead?: Instead) => {
  const reply = await of.as(who, () => coverage(payload), instead);
  return reply.ok ? null : reply.problem;
};

const HIGH = { id: '500', value: 'High' };
const causes = { id: '700', name: 'Causes', inward: 'is caused by', outward: 'causes' };
const linked = { id: '801', type: causes, inwardIssue: { id: '10009', key: 'OPS-9', fields: { issuetype: { id: '12' } } } };

describe('coverage', () => {
  test('is of the newest issues of 90 days, whatever their type, by what the draft makes of them', async () => {
    const draft = {
      ...MAP,
      kinds: {
        incident: { ...MAP.kinds.incident!, statuses: { created: ['1'], inProgress: ['3'] } },
        problem: { sources: [{ projects: ['200'], issueTypes: ['10'] }], statuses: {} },
      },
    };
    const of = await open(
      [
        incident(1, 10, null, { customfield_10: HIGH, issuelinks: [linked] }),
        incident(2, 20),
        incident(3, 30, 2, { customfield_10: HIGH }),
        incident(4, 91, 2, { customfield_10: HIGH }),
        request(5, 5),
        incident(9, 100),
      ],
      draft,
    );
    const found = await covered(of);
    expect(found).toMatchObject({
      project: '100',
      sampled: 4,
      total: 4,
      kinds: { incident: 3 },
      unmappedTypes: [{ issueType: '11', n: 1 }],
      unmappedStatuses: [{ kind: 'incident', status: '5', n: 1 }],
      fields: { impact: { filled: 2, of: 3 }, priority: { filled: 3, of: 3 }, assignee: { filled: 0, of: 3 } },
      links: { problem: 1 },
    });
    expect(Object.keys(found).sort()).toEqual([
      'fields',
      'kinds',
      'links',
      'project',
      'sampled',
      'total',
      'unmappedStatuses',
      'unmappedTypes',
    ]);
  });

  test('takes at most 200 issues, reads as the user and writes nothing', async () => {
    const of = await open(Array.from({ length: 220 }, (_, i) => incident(i + 1, 1 + (i % 80))));
    const before = of.site.work();
    const found = await covered(of);
    expect([found.sampled, found.total, found.kinds]).toEqual([200, 220, { incident: 200 }]);
    expect(of.asked).toEqual([
      'user GET /rest/api/3/mypermissions?permissions=ADMINISTER',
      'user GET /rest/api/3/mypermissions?projectId=100&permissions=BROWSE_PROJECTS',
      'user POST /rest/api/3/search/jql',
      'user POST /rest/api/3/search/jql',
      'user POST /rest/api/3/search/approximate-count',
    ]);
    expect(of.site.work().writes).toBe(before.writes);
    expect(of.site.work().points - before.points).toBe(6 + 203);
  });

  test('without anything kept of the site, its lists are read as the app and not kept', async () => {
    const of = await open([incident(1, 10)], null);
    expect((await covered(of)).sampled).toBe(1);
    expect(of.asked.filter((path) => path.startsWith('app ')).length).toBeLessThanOrEqual(10);
    const again = of.asked.length;
    await covered(of);
    expect(of.asked.length).toBe(2 * again);
  });

  test('goes by what is kept of the site for an hour; then its lists are read anew', async () => {
    const of = await open([incident(1, 10)]);
    await covered(of);
    expect(of.asked.some((path) => path.startsWith('app '))).toBe(false);
    await of.prepare(async () => {
      const kept = await cachedSchema();
      if (kept !== null) await cacheSchema(kept.schema, Date.now() - 60 * 60_000);
    });
    await covered(of);
    expect(of.asked.filter((path) => path.startsWith('app '))).toHaveLength(8);
  });

  test('a query that Jira refuses is named; what it matches is counted', async () => {
    const draft = {
      ...MAP,
      kinds: { incident: { ...MAP.kinds.incident!, sources: [{ projects: ['100'], issueTypes: ['10'], jql: 'cf[99] = x' }] } },
    };
    const of = await open([incident(1, 10), incident(2, 10), request(5, 5)], draft);
    const answer =
      (match: unknown): Instead =>
      (_who, path) =>
        path.endsWith('/jql/match') ? { status: 200, body: { matches: [match] } } : null;
    const refused = await refusal(of, { project: '100' }, 'admin', answer({ matchedIssues: [], errors: ['Field 99 does not exist'] }));
    expect(refused).toMatchObject({ code: 'bad-request', message: expect.stringContaining('"cf[99] = x"') });
    const found = await covered(of, answer({ matchedIssues: [10_002], errors: [] }));
    expect([found.kinds, found.unmappedTypes]).toEqual([
      { incident: 1 },
      [
        { issueType: '11', n: 1 },
        { issueType: '10', n: 1 },
      ],
    ]);
  });
});

describe('who may, and with what', () => {
  test.each([
    ['agent', 'Only Jira administrators'],
    ['reader', 'Only Jira administrators'],
    ['outsider', 'may not browse'],
  ])('%s is refused, whatever the page claims', async (who, message) => {
    const of = await open([incident(1, 10)]);
    const forged = { project: '100', accountId: 'admin', isAdmin: true };
    expect(await refusal(of, forged, who)).toMatchObject({ code: 'forbidden', message: expect.stringContaining(message) });
    expect(of.asked.some((path) => path.includes('search'))).toBe(false);
  });

  test('without a user nothing is answered', async () => {
    const of = await open([incident(1, 10)]);
    expect(await refusal(of, { project: '100' }, null)).not.toBeNull();
    expect(of.asked.some((path) => path.includes('search'))).toBe(false);
  });

  test('no payload makes it throw or succeed by accident', async () => {
    const of = await open([]);
    await fc.assert(
      fc.asyncProperty(fc.anything({ maxDepth: 2 }), async (payload) => {
        expect(await refusal(of, payload)).toMatchObject({ code: 'bad-request' });
      }),
      { numRuns: 100 },
    );
    expect(of.asked).toEqual([]);
  });

  test.each([
    ['search/jql', { status: 429 }, 'jira-busy'],
    ['approximate-count', { status: 500 }, 'jira-unavailable'],
    ['mypermissions', { status: 500 }, 'jira-unavailable'],
  ])('%s that answers %j is handed back', async (where, answer, code) => {
    const of = await open([incident(1, 10)]);
    expect(await refusal(of, { project: '100' }, 'admin', (_who, path) => (path.includes(where) ? answer : null))).toMatchObject({ code });
  });
});

test('odd JSON in the answer of a search throws nothing', async () => {
  const of = await open([incident(1, 10)]);
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.record({ issues: fc.array(fc.record({ id: fc.jsonValue({ maxDepth: 0 }), fields: fc.jsonValue({ maxDepth: 3 }) })) }),
  );
  await fc.assert(
    fc.asyncProperty(odd, async (body) => {
      const reply = await of.as(
        'admin',
        () => coverage({ project: '100' }),
        (_who, path) => (path.endsWith('search/jql') ? { status: 200, body } : null),
      );
      expect(reply.ok ? reply.value.project : reply.problem.code).toBe(reply.ok ? '100' : 'jira-unavailable');
    }),
    { numRuns: 100 },
  );
});
