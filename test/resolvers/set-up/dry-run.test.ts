import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { IssueJson } from '../../../host/archive';
import { assessRecord } from '../../../src/assess';
import { jiraAs, searchRecords } from '../../../src/jira';
import { planOf } from '../../../src/jobs/record-row';
import type { SiteMap } from '../../../src/mapping';
import { dryRun } from '../../../src/resolvers/set-up/dry-run';
import type { DryRunPage } from '../../../src/set-up-contract';
import { saveSiteMap, storeProposal } from '../../../src/store';
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

const page = async (of: ReadingWorld, pageToken: string | null = null, instead?: Instead): Promise<DryRunPage> => {
  const reply = await of.as('admin', () => dryRun({ project: '100', pageToken }), instead);
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value;
};
const refusal = async (of: ReadingWorld, payload: unknown, who: string | null = 'admin', instead?: Instead) => {
  const reply = await of.as(who, () => dryRun(payload), instead);
  return reply.ok ? null : reply.problem;
};

/** Some with an impact, some without, some resolved. */
const some = (count: number): IssueJson[] =>
  Array.from({ length: count }, (_, i) =>
    incident(
      i + 1,
      30 + (i % 20),
      i % 3 === 0 ? null : i % 20,
      i % 2 === 0 ? {} : { customfield_10: { id: '500', value: 'High' }, customfield_11: 'today' },
    ),
  );

describe('a page', () => {
  test('counts what each check finds of each record, as assessing one by one does', async () => {
    const of = await open(some(40));
    const found = await page(of);
    const { records, findings } = await of.as('admin', async () => {
      const read = await searchRecords(jiraAs('user'), { projectId: '100', issueTypes: ['10'], plan: planOf(MAP) });
      if (!read.ok) throw new Error(read.problem.message);
      const ofPage = [...read.value.records];
      return { records: ofPage, findings: ofPage.map((record) => assessRecord(record, { now: Date.now(), settings: MAP.settings })) };
    });
    const expected: Record<string, Record<string, number>> = {};
    const gaps: Record<string, string[]> = {};
    for (const [index, list] of findings.entries()) {
      for (const { check, outcome } of list) {
        const counts = (expected[check.id] ??= {});
        counts[outcome] = (counts[outcome] ?? 0) + 1;
        if (outcome === 'gap') (gaps[check.id] ??= []).push(records[index]?.key ?? '');
      }
    }
    const names = {
      met: 'met',
      gap: 'gap',
      pending: 'pending',
      notApplicable: 'not-applicable',
      cannotTell: 'cannot-tell',
      failed: 'failed',
    };
    expect(found.records).toEqual({ incident: 40 });
    expect(Object.keys(found.checks).sort()).toEqual(Object.keys(expected).sort());
    for (const [id, counts] of Object.entries(found.checks)) {
      for (const [member, outcome] of Object.entries(names))
        expect([id, member, counts[member as 'met']]).toEqual([id, member, expected[id]?.[outcome] ?? 0]);
      expect(counts.examples).toEqual((gaps[id] ?? []).slice(0, 10));
    }
    // The test is about something: more gaps than examples are given, and other outcomes.
    expect(Object.values(found.checks).some(({ gap, examples }) => gap > 10 && examples.length === 10)).toBe(true);
    expect(new Set(findings.flat().map(({ outcome }) => outcome)).size).toBeGreaterThan(3);
  });

  test('page by page, every issue once, with the points that Jira counted; nothing is written, only reading is asked', async () => {
    const of = await open(some(230));
    const before = of.site.work();
    const pages: DryRunPage[] = [];
    let token: string | null = null;
    do {
      const points: number = of.site.work().points;
      const next: DryRunPage = await page(of, token);
      expect(next.points).toBe(of.site.work().points - points);
      pages.push(next);
      token = next.next;
    } while (token !== null);
    expect(pages.map(({ issues, total }) => [issues, total])).toEqual([
      [100, 230],
      [100, 230],
      [30, 230],
    ]);
    expect(pages.map(({ records }) => records['incident'])).toEqual([100, 100, 30]);
    expect(pages[0]?.points).toBe(108);
    const examples = pages.flatMap(({ checks }) => Object.values(checks)[0]?.examples ?? []);
    expect(new Set(examples).size).toBe(examples.length);
    expect(new Set(of.asked)).toEqual(
      new Set([
        'user GET /rest/api/3/mypermissions?permissions=ADMINISTER',
        'user GET /rest/api/3/mypermissions?projectId=100&permissions=BROWSE_PROJECTS',
        'user POST /rest/api/3/search/jql',
        'user POST /rest/api/3/search/approximate-count',
      ]),
    );
    expect(of.site.work().writes).toBe(before.writes);
  });

  test('holds what was created or resolved within 90 days, and only what the draft makes records of', async () => {
    const of = await open([incident(1, 10), incident(2, 89), incident(3, 100), incident(4, 100, 5), incident(5, 200, 95), request(6, 10)]);
    const found = await page(of);
    expect([found.issues, found.total, found.records]).toEqual([3, 3, { incident: 3 }]);
    const resolved = Object.values(found.checks).reduce((most, { met, gap }) => Math.max(most, met + gap), 0);
    expect(resolved).toBeGreaterThan(0);
  });

  test('leaves out checks that the draft switches off', async () => {
    const of = await open(some(6));
    const [first = '', ...others] = Object.keys((await page(of)).checks);
    await of.draft({ ...MAP, settings: { ...MAP.settings, checks: { [first]: { level: 'off' } } } });
    expect(Object.keys((await page(of)).checks)).toEqual(others);
  });

  test('judges nothing of records whose services are all out of scope', async () => {
    const of = await open(
      some(6).map((one) => ({ ...one, fields: { ...one.fields, customfield_14: [{ id: '510', value: 'Mail' }] } })),
      { ...MAP, scope: { projectsOut: {}, servicesOut: { Mail: 'run by somebody else' } } },
    );
    const found = await page(of);
    expect(found.records).toEqual({ incident: 6 });
    expect(Object.values(found.checks).reduce((sum, { met, gap, pending }) => sum + met + gap + pending, 0)).toBe(0);
  });

  test('is empty where the draft makes nothing of the project a record, and Jira is not searched', async () => {
    const of = await open(some(3), { ...MAP, kinds: {} });
    expect(await page(of)).toEqual({ project: '100', issues: 0, total: 0, records: {}, checks: {}, points: 6, next: null });
    expect(of.asked.some((path) => path.includes('search'))).toBe(false);
  });
});

describe('which map is tried out', () => {
  const gone = { ...MAP, fields: {}, links: {} };
  const outcomes = ({ checks }: DryRunPage) =>
    Object.values(checks).reduce((all, { gap, met }) => ({ gap: all.gap + gap, met: all.met + met }), { gap: 0, met: 0 });

  test('without a draft the map in force, without one the proposal', async () => {
    const of = await open(some(4), null);
    await of.prepare(() => storeProposal({ map: gone, reasons: [], proposedAt: 0 }));
    const proposed = await page(of);
    await of.prepare(() => saveSiteMap(MAP, Date.now()));
    const inForce = await page(of);
    expect(outcomes(inForce).met).toBeGreaterThan(outcomes(proposed).met);
    await of.draft(gone);
    expect(outcomes(await page(of))).toEqual(outcomes(proposed));
  });

  test('with nothing at all the proposal that would be made, which is not kept', async () => {
    expect((await page(await open(some(4), null))).records).toEqual({ incident: 4 });
  });

  test('a draft that names what the site has no more is tried without it: nothing more is a gap', async () => {
    const of = await open(some(30));
    const whole = await page(of);
    await of.draft({
      ...MAP,
      kinds: {
        incident: {
          sources: [{ projects: ['100'], issueTypes: ['10', '99'] }],
          statuses: { created: ['1'], inProgress: ['3', '98'], resolved: ['97'], closed: ['96'] },
        },
      },
      fields: { ...MAP.fields, impact: { fields: ['customfield_99'] } },
      links: { problem: [{ type: '999', direction: 'inward' }] },
    });
    const broken = await page(of);
    expect(broken.records).toEqual(whole.records);
    for (const [id, { gap }] of Object.entries(broken.checks)) expect([id, gap <= (whole.checks[id]?.gap ?? 0)]).toEqual([id, true]);
    expect(outcomes(broken).gap).toBeLessThan(outcomes(whole).gap);
  });

  test('a draft that has not the form of a site map is refused by the path of the fault', async () => {
    const of = await open([], { ...MAP, kinds: { incident: { sources: 'all', statuses: {} } } });
    expect(await refusal(of, { project: '100', pageToken: null })).toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('kinds.incident.sources'),
    });
  });
});

describe('sources with JQL', () => {
  const narrowed: SiteMap = {
    ...MAP,
    kinds: { incident: { ...MAP.kinds.incident!, sources: [{ projects: ['100'], issueTypes: ['10'], jql: 'labels = broken' }] } },
  };
  const matching =
    (match: unknown): Instead =>
    (_who, path) =>
      path.endsWith('/jql/match') ? { status: 200, body: { matches: [match] } } : null;

  test('only what the query matches is a record, for a point more', async () => {
    const of = await open(some(5), narrowed);
    const found = await page(of, null, matching({ matchedIssues: [10_001, 10_004], errors: [] }));
    expect([found.issues, found.records]).toEqual([5, { incident: 2 }]);
    expect(found.points).toBe(6 + 1 + 5 + 1 + 1);
    expect(of.asked.filter((path) => path.endsWith('/jql/match'))).toHaveLength(1);
  });

  test('a query that Jira refuses is named, and nothing is counted', async () => {
    const of = await open(some(5), narrowed);
    const payload = { project: '100', pageToken: null };
    const refused = await refusal(of, payload, 'admin', matching({ matchedIssues: [], errors: ['Field does not exist'] }));
    expect(refused).toMatchObject({ code: 'bad-request', message: expect.stringContaining('"labels = broken"') });
    await of.draft({
      ...narrowed,
      kinds: {
        incident: {
          ...MAP.kinds.incident!,
          sources: ['x', 'y'].map((sign) => ({ projects: ['100'], issueTypes: ['10'], jql: `labels = ${sign.repeat(300)}` })),
        },
      },
    });
    const long = await refusal(of, payload, 'admin', (_who, path) => (path.endsWith('/jql/match') ? { status: 400 } : null));
    expect(long?.message).toContain('(and 1 more)');
    expect(long?.message.length).toBeLessThan(400);
  });
});

describe('who may, and with what', () => {
  test.each([
    ['agent', 'forbidden', 'Only Jira administrators'],
    ['reader', 'forbidden', 'Only Jira administrators'],
    ['outsider', 'forbidden', 'may not browse'],
  ])('%s is refused, whatever the page claims', async (who, code, message) => {
    const of = await open(some(2));
    const forged = { project: '100', pageToken: null, accountId: 'admin', isAdmin: true, extension: { project: { id: '100' } } };
    expect(await refusal(of, forged, who)).toMatchObject({ code, message: expect.stringContaining(message) });
    expect(of.asked.some((path) => path.includes('search'))).toBe(false);
  });

  test('without a user nothing is answered', async () => {
    const of = await open(some(2));
    expect(await refusal(of, { project: '100', pageToken: null }, null)).not.toBeNull();
    expect(of.asked.some((path) => path.includes('search'))).toBe(false);
  });

  test.each([
    [{ pageToken: null }, 'project'],
    [{ project: '1) OR (1=1', pageToken: null }, 'project'],
    [{ project: 100, pageToken: null }, 'project'],
    [{ project: '100' }, 'pageToken'],
    [{ project: '100', pageToken: '' }, 'pageToken'],
    [{ project: '100', pageToken: 7 }, 'pageToken'],
    [{ project: '100', pageToken: 'a b' }, 'pageToken'],
    [{ project: '100', pageToken: ['a'] }, 'pageToken'],
    [{ project: '100', pageToken: 'x\u0000' }, 'pageToken'],
  ])('%j is refused by the name of the field, and nobody is asked', async (payload, field) => {
    const of = await open([]);
    expect(await refusal(of, payload)).toMatchObject({ code: 'bad-request', message: expect.stringContaining(`"${field}"`) });
    expect(of.asked).toEqual([]);
  });

  test('a page token of any length is refused', async () => {
    expect(await refusal(await open([]), { project: '100', pageToken: 'x'.repeat(4001) })).toMatchObject({ code: 'bad-request' });
  });

  test('a page that Jira does not know ends with what to do', async () => {
    const of = await open(some(2));
    expect(await refusal(of, { project: '100', pageToken: 'forged' })).toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('Begin the dry run again'),
    });
    expect(await refusal(of, { project: '999', pageToken: null })).toMatchObject({ code: 'forbidden' });
  });

  test.each([
    ['search/jql', { status: 429 }, 'jira-busy'],
    ['search/approximate-count', { status: 429 }, 'jira-busy'],
    ['search/jql', { status: 500 }, 'jira-unavailable'],
    ['mypermissions', { status: 500 }, 'jira-unavailable'],
  ])('%s that answers %j is handed back', async (where, answer, code) => {
    const of = await open(some(2));
    const instead: Instead = (_who, path) => (path.includes(where) ? answer : null);
    expect(await refusal(of, { project: '100', pageToken: null }, 'admin', instead)).toMatchObject({ code });
  });

  test('no payload makes it throw or succeed by accident', async () => {
    const of = await open([]);
    await fc.assert(
      fc.asyncProperty(fc.anything({ maxDepth: 2 }), async (payload) => {
        expect(await refusal(of, payload)).toMatchObject({ code: 'bad-request' });
      }),
      { numRuns: 100 },
    );
  });
});

test('odd JSON in the answer of a search throws nothing', async () => {
  const of = await open(some(1));
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.record({ issues: fc.array(fc.jsonValue({ maxDepth: 3 })), nextPageToken: fc.jsonValue() }),
  );
  await fc.assert(
    fc.asyncProperty(odd, async (body) => {
      const reply = await of.as(
        'admin',
        () => dryRun({ project: '100', pageToken: null }),
        (_who, path) => (path.endsWith('search/jql') ? { status: 200, body } : null),
      );
      expect(reply.ok ? reply.value.records : reply.problem.code).toEqual(reply.ok ? {} : 'jira-unavailable');
    }),
    { numRuns: 100 },
  );
});
