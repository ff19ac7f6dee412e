import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { demoArchive, JOURNEY_INCIDENT, PEOPLE, storyKey } from '../../host/scenarios/demo';
import { checkById } from '../../src/checks';
import type { Hint, IssueAssessment } from '../../src/contract';
import { issueTypesOf, projectsOf } from '../../src/mapping';
import { isRecordKind, RECORD_KINDS } from '../../src/record/vocabulary';
import { savedSiteMap, type SavedSiteMap } from '../../src/store';
import { openWorld, setUp, type World } from '../jobs/world';

const { agent1, manager, admin, outsider } = PEOPLE;

let world: World;
let project: string;
let saved: SavedSiteMap;

beforeAll(async () => {
  world = await openWorld(demoArchive());
  await setUp(world);
  saved = (await world.run(savedSiteMap)) as SavedSiteMap;
  project = projectsOf(saved.map.kinds['incident'])[0] ?? '';
  await world.call(admin.accountId, 'startBackfill', { project });
  await world.drain();
});
afterAll(() => world.close());

const query = (over: Record<string, unknown> = {}) => ({ process: 'incident-management', projects: [], unit: 'month', count: 12, ...over });
const value = async <T>(accountId: string, call: string, payload?: unknown): Promise<T> => {
  const reply = await world.call(accountId, call, payload);
  expect(reply).toMatchObject({ ok: true });
  return reply['value'] as T;
};

// Who may make which call: access.test.ts.
describe('what is hidden', () => {
  test('a project that is hidden is counted, not named; its figures are left out', async () => {
    const seen = await value<{ projects: unknown[]; hiddenProjects: number; records: number }>(manager.accountId, 'conformance', query());
    expect(seen.records).toBeGreaterThan(100);
    const hidden = await value<{ projects: unknown[]; hiddenProjects: number; records: number; open: number; countedAt: unknown }>(
      outsider.accountId,
      'conformance',
      query({ projects: [project, project, '987654'] }),
    );
    expect(hidden).toMatchObject({ projects: [], hiddenProjects: 2, records: 0, open: 0, countedAt: null });
    expect((await value<{ projects: unknown[] }>(outsider.accountId, 'conformanceOptions')).projects).not.toContainEqual(
      expect.objectContaining({ id: project }),
    );
  });
});

describe('what is asked for has to make sense', () => {
  test.each([
    ['assessIssue', {}, 'issue'],
    ['assessIssue', { issue: 'IT-1 OR 1=1' }, 'issue'],
    ['assessIssue', { issue: '../../serverInfo' }, 'issue'],
    ['assessIssues', { issues: Array.from({ length: 101 }, (_, index) => `IT-${index}`) }, 'issues'],
    ['assessIssues', { issues: ['IT-1', 7] }, 'issues[1]'],
    ['conformance', query({ process: 'constructor' }), 'process'],
    ['conformance', query({ projects: ['1) OR (1=1'] }), 'projects[0]'],
    ['conformance', query({ unit: 'year' }), 'unit'],
    ['conformance', query({ count: 25 }), 'count'],
    ['conformance', query({ count: 1.5 }), 'count'],
    ['figures', { projects: [] }, 'projects'],
    ['backfillStatus', { project: 10000 }, 'project'],
    ['startBackfill', { project: '-1' }, 'project'],
    ['saveSiteMap', {}, 'map'],
  ])('%s refuses %j and names the field', async (call, payload, field) => {
    const reply = await world.call(admin.accountId, call, payload);
    expect(reply).toMatchObject({ ok: false, problem: { code: 'bad-request', message: expect.stringContaining(`"${field}"`) } });
  });

  test.each(['constructor', '__proto__', 'toString', 'nope', ''])('the call %j does not exist', async (call) => {
    expect(await world.call(admin.accountId, call, {})).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
  });

  test('no payload makes a call throw or succeed by accident', async () => {
    const call = fc.constantFrom('assessIssue', 'assessIssues', 'figures', 'backfillStatus', 'startBackfill', 'conformance', 'standing');
    await fc.assert(
      fc.asyncProperty(call, fc.anything({ maxDepth: 2 }), async (name, payload) => {
        expect(await world.call(outsider.accountId, name, payload)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
      }),
      { seed: 20_000, numRuns: 150 },
    );
  });

  test('a bug of ours gives an id, and the log the same id and no text of the error', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const gate = async (_phase: string, what: string): Promise<void> => {
      if (what.startsWith('kvs')) throw new TypeError('text of a ticket');
    };
    const reply = await world.run(
      async () => {
        const { resolver } = await import('../../src/resolvers');
        return resolver(
          { call: { functionKey: 'assessIssue', payload: { issue: 'IT-1' } }, context: {} },
          { principal: { accountId: agent1.accountId } },
        );
      },
      { accountId: agent1.accountId, gate },
    );
    const { message } = (reply as { problem: { code: string; message: string } }).problem;
    const id = /[0-9a-f]{8}/.exec(message)?.[0] ?? 'none';
    expect(log.mock.calls.flat().join(' ')).toContain(id);
    expect(`${message} ${log.mock.calls.flat().join(' ')}`).not.toContain('text of a ticket');
    log.mockRestore();
  });
});

describe('what is answered', () => {
  test('an incident with gaps: at most three hints, ways with the fields of the site, only checks that are run', async () => {
    const view = await value<IssueAssessment>(agent1.accountId, 'assessIssue', { issue: JOURNEY_INCIDENT });
    expect([view.gaps, view.waived, view.hints.length]).toEqual([3, 0, 3]);
    expect(view.hints.flatMap(({ fixes }) => fixes)).toContainEqual(
      expect.objectContaining({
        do: 'set-fields',
        fields: expect.arrayContaining([expect.objectContaining({ role: 'impact', name: 'Impact' })]),
      }),
    );
    // What says why not is a way of its own; and fields go by the names that they have on this site.
    const escalation = view.hints.find(({ check }) => check === '8.6.1-01.d');
    expect(escalation?.fixes).toEqual([
      { do: 'set-fields', instead: true, fields: [expect.objectContaining({ role: 'noEscalationReason', name: 'No escalation reason' })] },
    ]);
    expect(escalation?.read.map(({ label }) => label)).toContain('No escalation reason');
    expect(escalation?.sentence).toContain('given in No escalation reason.');
    expect(Object.values(view.counts).reduce((sum, n) => sum + n, 0)).toBe(view.findings.length);
    expect(view.waiverRules).toEqual({ maximumDays: 180, today: '2026-10-31' });
    expect(view.findings.every(({ waiver }) => waiver === null)).toBe(true);
  });

  test('an entry of a register: what it lacks, with the fields to set on it, not the list it stands in', async () => {
    const entries: string[] = [];
    for await (const { key, fields } of demoArchive().issues()) {
      const { id } = fields['issuetype'] as { id: string };
      const kind = Object.entries(saved.map.kinds).find(([, one]) => issueTypesOf(one).includes(id))?.[0] ?? '';
      if (isRecordKind(kind) && 'register' in RECORD_KINDS[kind]) entries.push(key);
    }
    expect(entries.length).toBeGreaterThan(100);
    const views: IssueAssessment[] = [];
    for (let start = 0; start < entries.length; start += 100)
      views.push(
        ...(await value<{ issues: IssueAssessment[] }>(admin.accountId, 'assessIssues', { issues: entries.slice(start, start + 100) }))
          .issues,
      );
    const hints = views.flatMap(({ hints: some }) => some);
    expect(hints.length).toBeGreaterThan(40);
    const filledIn = ({ fixes }: Hint): string[] =>
      fixes.flatMap((fix) => (fix.do === 'set-fields' ? fix.fields.map(({ name }) => name) : []));
    for (const one of hints) {
      const { check, hint, sentence, outcome } = one;
      expect([check, outcome, hint, hint.length <= 90]).toEqual([check, 'gap', checkById(check)?.name, true]);
      for (const name of filledIn(one)) expect([check, sentence]).toEqual([check, expect.stringContaining(name)]);
    }
    expect(hints.filter((hint) => filledIn(hint).length > 0).length / hints.length).toBeGreaterThan(0.8);
    const catalogue = hints.find(({ check }) => check === '8.2.4-02.a');
    expect(catalogue?.hint).toBe('Catalogue entries complete');
    for (const { hints: some, gaps, counts } of views) expect([some.length <= 3, gaps]).toEqual([true, counts.gap]);
  });

  test('an issue that is no record says so clearly', async () => {
    const archive = demoArchive();
    const records = new Set(Object.values(saved.map.kinds).flatMap((one) => issueTypesOf(one)));
    for await (const issue of archive.issues()) {
      const type = (issue.fields as { issuetype?: { id?: string } }).issuetype?.id ?? '';
      if (records.has(type)) continue;
      const reply = await world.call(admin.accountId, 'assessIssue', { issue: issue.key });
      expect(reply).toMatchObject({ ok: false, problem: { code: 'not-a-record', message: expect.stringContaining('not checked') } });
      return;
    }
  });

  test('gadget, figures and rows agree, month by month and quarter by quarter', async () => {
    type Trend = { period: string; met: number; gap: number }[];
    type Periods = Record<string, Record<string, { met: number; gap: number }>>;
    const all = await value<{ records: Record<string, number>; requirementPeriods: { month: Periods; quarter: Periods } }>(
      manager.accountId,
      'figures',
      { projects: [project] },
    );
    const kept = await world.rows('SELECT kind, COUNT(*) AS n FROM assessed_record GROUP BY kind');
    expect(all.records).toEqual(Object.fromEntries(kept.map(({ kind, n }) => [kind, n])));
    expect(Object.keys(all.records)).toEqual(expect.arrayContaining(['incident', 'change', 'service-request']));
    for (const unit of ['month', 'quarter'] as const) {
      const shown = await value<{ requirements: { id: string; met: number; gap: number; trend: Trend }[] }>(
        manager.accountId,
        'conformance',
        query({ unit, count: 4 }),
      );
      for (const { id, met, gap, trend } of shown.requirements) {
        expect(trend.map((point) => [point.met, point.gap])).toEqual(
          trend.map(({ period }) => [
            all.requirementPeriods[unit][period]?.[id]?.met ?? 0,
            all.requirementPeriods[unit][period]?.[id]?.gap ?? 0,
          ]),
        );
        expect([met, gap]).toEqual([trend.reduce((sum, point) => sum + point.met, 0), trend.reduce((sum, point) => sum + point.gap, 0)]);
      }
      expect(shown.requirements.some(({ met }) => met > 0)).toBe(true);
    }
  });

  test('the site map comes back as it was saved, and a wrong one is refused as a whole', async () => {
    const before = await value<{ map: SavedSiteMap['map']; saved: boolean }>(admin.accountId, 'siteMap');
    expect(before.saved).toBe(true);
    const wrong = { ...before.map, fields: { ...before.map.fields, impact: { fields: ['customfield_99999'] } } };
    expect(await world.call(admin.accountId, 'saveSiteMap', { map: wrong })).toMatchObject({
      ok: false,
      problem: { code: 'bad-request', message: expect.stringContaining('customfield_99999') },
    });
    expect((await value<{ map: unknown }>(admin.accountId, 'siteMap')).map).toEqual(before.map);
    // No account id is kept where nobody asks for it.
    expect(JSON.stringify(await world.run(savedSiteMap))).not.toContain(admin.accountId);
    expect(storyKey('journey')).toBe(JOURNEY_INCIDENT);
  });

  test('the state of a back-fill', async () => {
    expect(await value(manager.accountId, 'backfillStatus', { project })).toMatchObject({
      project,
      state: 'done',
      note: null,
      secondsLeft: null,
    });
  });
});
