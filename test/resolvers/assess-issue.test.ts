import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createClock, createKvs, createSql } from '../../host/storage';
import type { SqlService } from '../../host/seams';
import type { IssueAssessment } from '../../src/contract';
import type { SiteMap } from '../../src/mapping';
import { startOfDate } from '../../src/record/periods';
import type { KeptWaiver } from '../../src/record/waiver';
import { assessIssue, assessIssues } from '../../src/resolvers/assess-issue';
import { addWaiver, migrate, saveSiteMap } from '../../src/store';
import { entry, issueJson, item, map as deskMap } from '../jira/desk';
import { installPlatform, within, type Platform } from '../store/platform';

type Json = Record<string, unknown>;

const ZONE = 'Pacific/Auckland';
/** One in the night of 21 April in Auckland, and still the day before in UTC. */
const NOW = Date.UTC(2026, 3, 20, 13);
const map: SiteMap = {
  ...deskMap,
  kinds: { ...deskMap.kinds, action: { sources: [{ projects: ['100'], issueTypes: ['4'] }], statuses: { closed: ['14'] } } },
  fields: { ...deskMap.fields, urgency: { fields: ['customfield_10'] }, affectedServices: { fields: ['customfield_11'] } },
  links: { ...deskMap.links, action: [{ type: '23', direction: 'outward' }], improvement: [{ type: '23', direction: 'outward' }] },
  settings: { timeZone: ZONE, waiverMaximumDays: 90 },
};

let sql: SqlService;
const clock = createClock(NOW);
const kvs = createKvs(clock);
const statements: string[] = [];
const asked: string[] = [];
let answer: (path: string, body: Json | null) => { status?: number; body?: unknown };

const platform = (): Platform => ({
  sql: {
    ...sql,
    execute: (query, params, isDdl) => {
      statements.push(query);
      return sql.execute(query, params, isDdl);
    },
  },
  kvs,
  jira: async (who, method, path, body) => {
    asked.push(`${who} ${method} ${path}`);
    const { status = 200, body: reply } = answer(path, (body ?? null) as Json | null);
    return { status, body: reply };
  },
});
const run = <T>(job: () => Promise<T>): Promise<T> => within(platform(), job);

beforeAll(async () => {
  clock.freeze();
  clock.set(NOW);
  jest.spyOn(Date, 'now').mockImplementation(() => clock.now());
  sql = await createSql();
  installPlatform(platform());
  const migrated = await run(migrate);
  expect(migrated).toMatchObject({ ok: true });
  await run(() => saveSiteMap(map, NOW));
});
beforeEach(() => {
  clock.set(NOW);
  statements.length = 0;
  asked.length = 0;
  answer = () => ({ body: gaping() });
});
afterAll(async () => {
  jest.restoreAllMocks();
  await sql.close();
});

/** Impact and urgency were never set, and work began long ago. */
const gaping = (more: Json = {}): Json =>
  issueJson({
    fields: {
      customfield_10: null,
      customfield_11: [
        { id: 's1', name: 'Web shop' },
        { id: 's2', name: 'E-mail' },
      ],
      ...more,
    },
    histories: [entry(1, '2026-03-02T11:00:00.000+0000', [item('status', '10', 'New', '11', 'In work')])],
  });

const assessed = async (issue = 'OPS-1'): Promise<IssueAssessment> => {
  const reply = await run(() => assessIssue({ issue }));
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value;
};

describe('what it costs', () => {
  /** `count` changes of the impact, oldest first. */
  const long = (count: number): Json[] =>
    Array.from({ length: count }, (_, i) =>
      entry(i + 1, Date.UTC(2026, 2, 2, 9, i), [item('customfield_1', String(i), `v${i}`, String(i + 1), `v${i + 1}`)]),
    );
  const linkTo = (id: number): Json => ({
    type: { id: '20', inward: 'is reviewed by', outward: 'reviews' },
    inwardIssue: { id: String(id), key: `HID-${id}`, fields: { issuetype: { id: '2' }, summary: 'A hidden summary' } },
  });

  test.each([
    ['seen', true],
    ['hidden', false],
  ])('200 changes and 30 linked issues that are %s: three requests and two statements', async (_what, visible) => {
    const all = long(200);
    const links = Array.from({ length: 30 }, (_, index) => linkTo(700 + index));
    answer = (path, body) => {
      if (path.includes('/changelog?'))
        return { body: { startAt: 0, maxResults: 100, total: 200, isLast: false, values: all.slice(0, 100) } };
      if (path.includes('bulkfetch')) {
        const ids = body?.['issueIdsOrKeys'] as string[];
        const found = ids.map((id) => issueJson({ id, key: `HID-${id}`, fields: { issuetype: { id: '2' } } }));
        return { body: visible ? { issues: found, issueErrors: [] } : { issues: [], issueErrors: ids.map((id) => ({ id })) } };
      }
      return {
        body: issueJson({
          fields: { customfield_10: null, customfield_11: null, issuelinks: links },
          histories: all.slice(100).reverse(),
          total: 200,
        }),
      };
    };
    const view = await assessed();
    expect(asked.map((one) => one.replace(/\?.*/, ''))).toEqual([
      'user GET /rest/api/3/issue/OPS-1',
      'user GET /rest/api/3/issue/5001/changelog',
      'user POST /rest/api/3/issue/bulkfetch',
    ]);
    expect(statements).toHaveLength(2);
    expect(statements.every((one) => /^\s*SELECT/i.test(one))).toBe(true);
    expect(view.findings.length).toBeGreaterThan(5);
    expect(view.counts.failed).toBe(0);
    expect(JSON.stringify(view)).not.toMatch(/hidden summary|HID-/);
  });

  test('a hundred issues read the waivers of their projects once', async () => {
    answer = (path, body) => ({
      body: path.includes('bulkfetch')
        ? { issues: (body?.['issueIdsOrKeys'] as string[]).map((id) => ({ ...gaping(), id, key: `OPS-${id}` })), issueErrors: [] }
        : { issueChangeLogs: [] },
    });
    const reply = await run(() => assessIssues({ issues: Array.from({ length: 100 }, (_, index) => String(6000 + index)) }));
    expect(reply.ok && reply.value.issues.length).toBe(100);
    expect([asked.length, statements.length]).toEqual([1, 2]);
  });
});

describe('waivers', () => {
  const CHECK = '8.6.1-01.b';
  const waiver = (id: string, over: Partial<KeptWaiver>): KeptWaiver => {
    const lastDay = over.lastDay ?? '2026-04-30';
    return {
      ...{ id, checkId: CHECK, scope: 'record', projectId: '100', recordId: '5001', service: null, state: 'approved', from: NOW - 1 },
      until: startOfDate(lastDay, ZONE)! + 86_400_000,
      ...{ askedAt: NOW - 2, reason: 'Agreed with the service owner', lastDay, askedLastDay: null, askedBy: 'someone', decidedBy: 'other' },
      ...{ decidedAt: NOW - 1, note: '', history: [] },
      ...over,
    };
  };
  const keep = (one: KeptWaiver): Promise<unknown> => run(() => addWaiver(one));
  const clear = async (): Promise<void> => {
    await sql.execute('DELETE FROM waiver', [], false);
  };
  beforeEach(clear);
  const told = (view: IssueAssessment): unknown[] => {
    const finding = view.findings.find(({ check }) => check === CHECK);
    return [view.gaps, view.waived, view.hints.some(({ check }) => check === CHECK), finding?.outcome, finding?.waiver?.state ?? null];
  };

  test('rules, and services by which one can be asked for', async () => {
    const view = await assessed();
    expect([view.waiverRules, view.services]).toEqual([{ maximumDays: 90, today: '2026-04-21' }, ['Web shop', 'E-mail']]);
  });

  test('one in force takes a gap out of the hints and leaves it a gap; when it ends, the hint is back and says until when it was', async () => {
    const before = await assessed();
    expect(told(before)).toEqual([before.counts.gap, 0, true, 'gap', null]);
    await keep(waiver('w1', {}));
    const view = await assessed();
    expect(told(view)).toEqual([before.counts.gap - 1, 1, false, 'gap', 'approved']);
    expect(view.counts).toEqual(before.counts);
    expect(view.findings.find(({ check }) => check === CHECK)?.waiver).toEqual({
      id: 'w1',
      state: 'approved',
      scope: 'record',
      reason: 'Agreed with the service owner',
      until: '2026-04-30',
    });
    // The last day counts, in the time of the site.
    clock.set(startOfDate('2026-05-01', ZONE)! - 1);
    expect(told(await assessed())).toEqual([expect.any(Number), 1, false, 'gap', 'approved']);
    clock.set(startOfDate('2026-05-01', ZONE)!);
    const after = await assessed();
    expect(told(after)).toEqual([after.counts.gap, 0, true, 'gap', 'ended']);
    expect(after.hints.find(({ check }) => check === CHECK)?.waiver).toMatchObject({ state: 'ended', until: '2026-04-30' });
  });

  test.each<[string, Partial<KeptWaiver>, string | null, number]>([
    ['asked for', { state: 'asked', from: null, until: null }, 'asked', 0],
    ['refused', { state: 'refused', from: null, until: null }, 'refused', 0],
    ['waiting for a later end', { state: 'extending' }, 'extending', 1],
    ['of a service that it names', { scope: 'service', recordId: null, service: 'E-mail' }, 'approved', 1],
    ['of another service', { scope: 'service', recordId: null, service: 'Payroll' }, null, 0],
    ['of all records of the project', { scope: 'check', recordId: null }, 'approved', 1],
    ['of another project', { scope: 'check', recordId: null, projectId: '101' }, null, 0],
    ['of another record', { recordId: '5002' }, null, 0],
    ['of another check', { checkId: '8.6.1-01.a' }, null, 0],
  ])('one %s', async (_what, over, state, covers) => {
    await keep(waiver('w2', over));
    const view = await assessed();
    expect(told(view)).toEqual([view.counts.gap - view.waived, view.waived, covers === 0, 'gap', state]);
    if (over.checkId === undefined) expect(view.waived).toBe(covers);
  });

  test('among many issues one in force counts although newer ones fill the list of what is told', async () => {
    await keep(waiver('w-old', { recordId: '6000', askedAt: NOW - 10_000 }));
    for (let one = 0; one < 500; one += 1)
      await keep(waiver(`n${one}`, { recordId: String(7000 + one), state: 'refused', from: null, until: null }));
    answer = () => ({ body: { issues: [{ ...gaping(), id: '6000', key: 'OPS-6000' }], issueErrors: [] } });
    const reply = await run(() => assessIssues({ issues: ['6000'] }));
    const [view] = reply.ok ? reply.value.issues : [];
    expect([view?.waived, view?.gaps]).toEqual([1, (view?.counts.gap ?? 0) - 1]);
    expect(view?.hints.map(({ check }) => check)).not.toContain(CHECK);
  });

  test('an issue that is no gap is not waived, whatever is in force', async () => {
    await keep(waiver('w3', { checkId: '8.6.1-01.f' }));
    const view = await assessed();
    expect([view.waived, view.gaps]).toEqual([0, view.counts.gap]);
  });
});

describe('refusals', () => {
  test.each([
    [404, 'not-found'],
    [403, 'not-found'],
    [429, 'jira-busy'],
    [500, 'jira-unavailable'],
  ])('a reply of %i is %s, and says nothing of the issue', async (status, code) => {
    answer = () => ({ status });
    const reply = await run(() => assessIssue({ issue: 'OPS-1' }));
    expect(reply).toMatchObject({ ok: false, problem: { code } });
    expect(JSON.stringify(reply)).not.toContain('OPS');
  });
});
