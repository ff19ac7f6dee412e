import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createClock, createKvs } from '../../host/storage';
import type { SqlService } from '../../host/seams';
import type { KeptWaiver } from '../../src/record/waiver';
import {
  accountsKept,
  addWaiver,
  changeWaiver,
  forgetAccount,
  mapForJudging,
  markDueAt,
  markRecordDue,
  migrate,
  MOST_EVENTS,
  recordsAt,
  recordsDue,
  saveRecords,
  saveSiteMap,
  waivedGroups,
  waiverById,
  waiversIn,
  waiversInForce,
  waiversOn,
  waiversTurned,
  type RecordRow,
} from '../../src/store';
import { aWaiver } from '../assess/a-waiver';
import { DAY, START } from '../record/a-record';
import { ENGINES } from './engines';
import { installPlatform } from './platform';

const NOW = START + DAY;

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const numbered = (number: number, part: Partial<KeptWaiver> = {}): KeptWaiver => aWaiver({ id: id(number), ...part });
const ids = (waivers: readonly { id: string }[]): number[] => waivers.map((one) => Number(one.id.slice(-12)));

const valueOf = <T>(result: { ok: true; value: T } | { ok: false; problem: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

describe.each(ENGINES)('waivers on $name', ({ open }) => {
  let sql: SqlService;
  let complaints: string[];

  beforeEach(async () => {
    complaints = [];
    sql = await open((message) => complaints.push(message));
    installPlatform({ sql, kvs: createKvs(createClock(NOW)) });
    valueOf(await migrate());
  });
  afterEach(async () => {
    await sql.close();
    expect(complaints).toEqual([]);
  });

  const add = async (...waivers: KeptWaiver[]): Promise<void> => {
    for (const waiver of waivers) valueOf(await addWaiver(waiver));
  };

  test('what is kept is read back as it was, whatever its texts hold', async () => {
    const odd = numbered(1, {
      scope: 'service',
      recordId: null,
      service: 'Zahlungen, "Ü" 💳',
      reason: `O'Brien \\ % _ "x" 日本`,
      until: null,
      from: null,
    });
    await add(odd, numbered(2));
    expect(valueOf(await waiverById(odd.id))).toEqual(odd);
    expect(valueOf(await waiverById(id(2)))).toEqual(numbered(2));
    expect(valueOf(await waiverById(id(3)))).toBeNull();
  });

  test('the fullest waiver fits its row', async () => {
    const text = '語'.repeat(500);
    const event = { what: 'extension asked' as const, by: 'a'.repeat(128), at: NOW, until: '2026-03-31', text };
    const full = numbered(1, { reason: text, note: text, history: Array.from({ length: MOST_EVENTS }, () => event) });
    await add(full);
    expect(valueOf(await waiverById(full.id))).toEqual(full);
    expect(Buffer.byteLength(JSON.stringify(full))).toBeLessThan(65_535);
  });

  test('of two that change it at once the second is told', async () => {
    const before = numbered(1, { state: 'asked', from: null, until: null });
    await add(before);
    const approved: KeptWaiver = { ...before, state: 'approved', from: NOW, until: NOW + DAY };
    expect(valueOf(await changeWaiver(before, approved))).toBe(true);
    expect(valueOf(await changeWaiver(before, { ...before, state: 'refused' }))).toBe(false);
    // Also where the state is the same again, and something else has changed meanwhile.
    const extended: KeptWaiver = { ...approved, state: 'extending', askedLastDay: '2026-04-30' };
    expect(valueOf(await changeWaiver(approved, extended))).toBe(true);
    expect(valueOf(await changeWaiver(extended, approved))).toBe(true);
    expect(valueOf(await changeWaiver({ ...approved, note: 'another' }, extended))).toBe(false);
    expect(valueOf(await waiverById(before.id))).toEqual(approved);
  });

  test('in force are those approved whose end has not come, in the order of their ends', async () => {
    await add(
      numbered(1, { until: NOW + 2 }),
      numbered(2, { until: NOW + 1, state: 'extending' }),
      numbered(3, { until: NOW }),
      numbered(4, { state: 'asked', until: null }),
      numbered(5, { state: 'ended', until: NOW + 5 }),
    );
    expect(ids(valueOf(await waiversInForce(NOW)))).toEqual([2, 1]);
    expect(ids(valueOf(await waiversInForce(NOW + 1)))).toEqual([1]);
    expect(valueOf(await waiversInForce(NOW + 2))).toEqual([]);
  });

  test('what may be about a record: its own and those of its project, what may still count first', async () => {
    await add(
      numbered(1, { recordId: '7', state: 'refused', until: null, askedAt: NOW }),
      numbered(2, { recordId: '7', state: 'asked', until: null, askedAt: NOW - 5 }),
      numbered(3, { scope: 'check', recordId: null, askedAt: NOW - 9 }),
      numbered(4, { recordId: '8' }),
      numbered(5, { scope: 'check', recordId: null, projectId: '20000' }),
    );
    const before = sql.work().statements;
    expect(ids(valueOf(await waiversOn('7', '10000')))).toEqual([2, 3, 1]);
    expect(sql.work().statements - before).toBe(1);
  });

  test('the list of projects is the newest first, over more than one read', async () => {
    for (let number = 1; number <= 120; number += 1) await add(numbered(number, { askedAt: NOW + number }));
    await add(numbered(500, { projectId: '20000' }));
    const listed = ids(valueOf(await waiversIn(['10000'])));
    expect([listed.length, listed[0], listed.at(-1)]).toEqual([120, 120, 1]);
    expect(ids(valueOf(await waiversIn(['10000', '20000'])))).toHaveLength(121);
    expect(valueOf(await waiversIn([]))).toEqual([]);
  });

  test('which began or ended lately', async () => {
    await add(
      numbered(1, { from: NOW - 5, until: NOW + DAY }),
      numbered(2, { from: NOW - DAY, until: NOW - 5 }),
      numbered(3, { from: NOW - DAY, until: NOW - 11 }),
      numbered(4, { from: NOW - DAY, until: NOW + 1 }),
      numbered(5, { from: null, until: null, state: 'asked' }),
    );
    expect(ids(valueOf(await waiversTurned(NOW - 10, NOW)))).toEqual([1, 2]);
  });

  test('accounts in waivers are known, and forgotten everywhere in them', async () => {
    await add(numbered(1), numbered(2, { askedBy: 'third', decidedBy: null, history: [] }));
    expect(Object.fromEntries(valueOf(await accountsKept(NOW)).map(({ accountId, keptAt }) => [accountId, keptAt]))).toEqual({
      asker: START - DAY,
      decider: START,
      third: START - DAY,
    });
    valueOf(await forgetAccount('asker'));
    expect(valueOf(await waiverById(id(1)))).toMatchObject({
      askedBy: null,
      decidedBy: 'decider',
      history: [{ by: null }, { by: 'decider' }],
    });
    valueOf(await forgetAccount('decider'));
    expect(valueOf(await accountsKept(NOW)).map(({ accountId }) => accountId)).toEqual(['third']);
    expect(valueOf(await waiverById(id(1)))).toMatchObject({ state: 'approved', reason: 'The supplier mends it.' });
  });

  describe('the rows that a waiver concerns', () => {
    const row = (recordId: number, over: Partial<RecordRow> = {}): RecordRow => ({
      ...{ recordId: String(recordId), projectId: '10000', kind: 'incident', period: 'open', outcomes: 'mg', contributed: '' },
      ...{ ruleset: 'abc.1', mapVersion: 1, assessedAt: NOW, dueAt: null },
      ...over,
    });
    const second = { kind: 'incident', place: 2, checks: 'abc' };

    test('only those of its project, kind and checks with a gap at the place are marked', async () => {
      const rows = [
        ...[row(1), row(2, { outcomes: 'mw', dueAt: NOW + DAY }), row(3, { outcomes: 'gm' }), row(4, { projectId: '20000' })],
        ...[row(5, { kind: 'problem' }), row(6, { ruleset: 'abcd.1' }), row(7, { dueAt: NOW - 5 })],
      ];
      valueOf(await saveRecords(rows, NOW));
      expect(valueOf(await recordsAt('10000', [second], ['g', 'w'], 10))).toEqual(['7', '2', '1']);
      expect(valueOf(await recordsAt('10000', [second], ['g', 'w'], 1))).toEqual(['7']);
      expect(valueOf(await recordsAt('10000', [], ['g', 'w'], 1))).toEqual([]);
      valueOf(await markDueAt('10000', [second], ['g', 'w'], NOW));
      expect(valueOf(await recordsDue(NOW, 10))).toEqual(['7', '1', '2']);
      valueOf(await markRecordDue('3', NOW));
      expect(valueOf(await recordsDue(NOW, 10))).toEqual(['7', '1', '2', '3']);
    });

    test('groups with something waived', async () => {
      valueOf(await saveRecords([row(1), row(2, { outcomes: 'wg' }), row(3, { outcomes: 'wg' }), row(4, { outcomes: 'mw' })], NOW));
      const groups = valueOf(await waivedGroups(['10000', '20000']));
      expect(groups.map(({ outcomes, n }) => [outcomes, n]).sort()).toEqual([
        ['mw', 1],
        ['wg', 2],
      ]);
      expect(valueOf(await waivedGroups([]))).toEqual([]);
    });
  });

  test('the map for judging brings what is in force, in one statement', async () => {
    expect(await mapForJudging()).toBeNull();
    const kinds = { incident: { sources: [{ projects: ['10000'], issueTypes: ['10001'] }], statuses: {} } };
    const scope = { projectsOut: {}, servicesOut: {} };
    valueOf(
      await saveSiteMap({ clausewise: 'site-map', version: 2, kinds, fields: {}, links: {}, scope, settings: { timeZone: 'UTC' } }, NOW),
    );
    await add(numbered(1, { until: Date.now() + DAY }), numbered(2, { until: Date.now() - DAY }));
    const before = sql.work().statements;
    const judging = await mapForJudging();
    expect(sql.work().statements - before).toBe(1);
    expect(ids(judging?.waivers ?? [])).toEqual([1]);
    expect(judging?.waiversUnread).toBe(false);
    expect(judging?.waivers[0]).not.toHaveProperty('reason');
  });
});

describe('without waivers to be read', () => {
  const busy = { error: { code: 'QUERY_TIMED_OUT', message: 'The provided query took too long to execute.' } };
  const kinds = { incident: { sources: [{ projects: ['10000'], issueTypes: ['10001'] }], statuses: {} } };
  const map = {
    ...{ clausewise: 'site-map' as const, version: 2 as const, kinds, fields: {}, links: {} },
    ...{ scope: { projectsOut: {}, servicesOut: {} }, settings: { timeZone: 'UTC' } },
  };

  test('before there is a table, records are judged without', async () => {
    const sql = await ENGINES[0]!.open(() => undefined);
    installPlatform({ sql, kvs: createKvs(createClock(NOW)) });
    valueOf(await saveSiteMap(map, NOW));
    expect(await mapForJudging()).toMatchObject({ waivers: [], waiversUnread: false });
    expect(valueOf(await accountsKept(NOW))).toEqual([]);
    valueOf(await forgetAccount('asker'));
    await sql.close();
  });

  test('while the database is busy, it is said that nobody knows', async () => {
    const sql: Pick<SqlService, 'execute'> = { execute: async () => busy };
    installPlatform({ sql: sql as SqlService, kvs: createKvs(createClock(NOW)) });
    valueOf(await saveSiteMap(map, NOW));
    expect(await mapForJudging()).toMatchObject({ waivers: [], waiversUnread: true });
    // The weekly report waits rather than leave somebody out.
    expect(await accountsKept(NOW)).toMatchObject({ ok: false });
    expect(await forgetAccount('asker')).toMatchObject({ ok: false });
  });
});
