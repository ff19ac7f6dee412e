import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createKvs, createSql } from '../../host/storage';
import { DEMO_NOW } from '../../host/scenarios/demo';
import { createClock, type HostClock } from '../../host/storage';
import type { SqlService } from '../../host/seams';
import { checksAskedOf, rulesetOf } from '../../src/checks';
import { rowOf } from '../../src/jobs/record-row';
import { summarise } from '../../src/jobs/roll-up';
import { markTurned, waivedRecords } from '../../src/jobs/waived';
import type { RecordFacts } from '../../src/record/record';
import type { KeptWaiver } from '../../src/record/waiver';
import { talliesById } from '../../src/resolvers/counts';
import {
  addWaiver,
  effectiveMap,
  migrate,
  NO_WAIVERS,
  recordsDue,
  rollupsOf,
  saveRecords,
  type MapForJudging,
  type RecordRow,
} from '../../src/store';
import { aWaiver } from '../assess/a-waiver';
import { aRecord, at, START } from '../record/a-record';
import { installPlatform } from '../store/platform';
import { wholeMap } from './whole-map';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CHECKS = checksAskedOf('incident').map(({ id }) => id);

const valueOf = <T>(result: { ok: true; value: T } | { ok: false; problem: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

describe('the row of a record', () => {
  const projectId = wholeMap.kinds['incident']!.sources[0]!.projects[0]!;
  const map = { ...wholeMap, settings: { timeZone: 'UTC' } };
  const judging = (part: Partial<MapForJudging> = {}): MapForJudging => ({
    ...{ version: 1, savedAt: 0, whole: map, ...effectiveMap(map, []), waivers: NO_WAIVERS, waiversUnread: false },
    ...part,
  });
  const record: RecordFacts = { ...aRecord('incident').status('In progress', at(1)).status('Closed', at(5)).build(), projectId };
  const now = START + 20 * DAY;
  const row = (part?: Partial<MapForJudging>): RecordRow => rowOf(record, judging(part), now, now)!;
  const plainRow = row();
  const gap = CHECKS[plainRow.outcomes.indexOf('g')]!;
  const waiver = (part: Partial<KeptWaiver> = {}): KeptWaiver =>
    aWaiver({ checkId: gap, recordId: record.id, projectId, from: START, until: now + 3 * DAY, ...part });

  test('the record of these tests has a gap, and time alone does not change it', () => {
    expect(plainRow.outcomes).toContain('g');
    expect(plainRow.outcomes).not.toContain('p');
    expect(plainRow.dueAt).toBeNull();
  });

  test('a waived gap is marked, and looked at again when the waiver ends', () => {
    const waived = row({ waivers: [waiver()] });
    expect(waived).toEqual({ ...plainRow, outcomes: plainRow.outcomes.replace('g', 'w'), dueAt: now + 3 * DAY });
  });

  test('a waiver that covers no gap of the record changes nothing', () => {
    const met = CHECKS[plainRow.outcomes.indexOf('n')]!;
    expect(row({ waivers: [waiver({ checkId: met }), waiver({ until: now }), waiver({ recordId: 'another' })] })).toEqual(plainRow);
  });

  test('where something is due sooner, that is when', () => {
    const open: RecordFacts = { ...aRecord('incident').status('In progress', at(1)).build(), projectId };
    const soon = rowOf(open, judging(), START + HOUR, START)!;
    expect(soon.outcomes).toContain('p');
    const gaps = CHECKS.map((checkId) => waiver({ checkId, recordId: open.id }));
    expect(rowOf(open, judging({ waivers: gaps }), START + HOUR, START)!.dueAt).toBe(soon.dueAt);
  });

  test('while nobody can say what is waived, gaps are judged again within the hour', () => {
    expect(row({ waiversUnread: true })).toEqual({ ...plainRow, dueAt: now + HOUR });
  });

  test('a gap that may be none, as a field was deleted, is no waived gap either', () => {
    const lost = Object.keys(map.fields).map((role) => ({ part: `field:${role}`, project: null }));
    const guarded = row({ lost });
    const both = row({ lost, waivers: CHECKS.map((checkId) => waiver({ checkId })) });
    expect(both.outcomes.replaceAll('w', 'g')).toBe(guarded.outcomes);
    expect(guarded.outcomes).not.toBe(plainRow.outcomes);
  });
});

describe('roll-ups', () => {
  const outcomes = (letters: Record<string, string>): string => CHECKS.map((id) => letters[id] ?? 'n').join('');

  test('count what is waived besides the gaps', () => {
    const { tallies } = summarise('incident', [
      { ruleset: `${rulesetOf('incident')}.0`, outcomes: outcomes({ '8.6.1-05.a': 'w' }), n: 2 },
      { ruleset: `${rulesetOf('incident')}.0`, outcomes: outcomes({ '8.6.1-05.a': 'g' }), n: 3 },
      { ruleset: 'older.0', outcomes: outcomes({ '8.6.1-05.a': 'w' }), n: 4 },
    ]);
    expect(tallies.checks['8.6.1-05.a']).toEqual([0, 5, 0, 0, 4, 0, 2]);
    expect(talliesById(tallies.requirements)['8.6.1-05']).toMatchObject({ gap: 5, waived: 2 });
  });

  test('one of before there were waivers has none waived', () => {
    expect(talliesById({ old: [1, 2, 3, 4, 5, 6] })).toEqual({
      old: { met: 1, gap: 2, pending: 3, notApplicable: 4, cannotTell: 5, failed: 6, waived: 0 },
    });
  });
});

describe('rows and waivers', () => {
  let sql: SqlService;
  let clock: HostClock;
  let dateNow: ReturnType<typeof jest.spyOn>;
  const place = CHECKS.indexOf('8.6.1-05.a');
  const row = (recordId: number, letter: string, over: Partial<RecordRow> = {}): RecordRow => ({
    ...{ recordId: String(recordId), projectId: '10000', kind: 'incident', period: 'open', contributed: '' },
    ...{ outcomes: `${'m'.repeat(place)}${letter}${'n'.repeat(CHECKS.length - place - 1)}` },
    ...{ ruleset: `${rulesetOf('incident')}.0`, mapVersion: 1, assessedAt: DEMO_NOW, dueAt: null },
    ...over,
  });
  const id = (number: number): string => `00000000-0000-4000-8000-00000000000${number}`;
  const waiver = (number: number, part: Partial<KeptWaiver>): KeptWaiver =>
    aWaiver({ id: id(number), checkId: '8.6.1-05.a', projectId: '10000', recordId: null, scope: 'check', until: DEMO_NOW + DAY, ...part });

  beforeAll(async () => {
    clock = createClock(DEMO_NOW);
    clock.freeze();
    clock.set(DEMO_NOW);
    dateNow = jest.spyOn(Date, 'now').mockImplementation(() => clock.now());
    sql = await createSql();
    installPlatform({ sql, kvs: createKvs(clock) });
    valueOf(await migrate());
    const rows = [
      row(1, 'w'),
      row(2, 'w'),
      row(3, 'g'),
      row(4, 'm'),
      row(5, 'w', { projectId: '20000' }),
      row(6, 'w', { ruleset: 'old.0' }),
    ];
    valueOf(await saveRecords(rows, DEMO_NOW));
  });
  afterAll(async () => {
    dateNow.mockRestore();
    await sql.close();
  });

  test('how many records each covers', async () => {
    const own = waiver(1, { scope: 'record', recordId: '1' });
    const idle = waiver(2, { scope: 'record', recordId: '4' });
    const service = waiver(3, { scope: 'service', service: 'Mail' });
    const all = waiver(4, { scope: 'check' });
    const refused = waiver(5, { state: 'refused' });
    const counted = valueOf(await waivedRecords(['10000', '20000'], [own, idle, service, all]));
    expect([own, idle, service, all, refused].map((one) => counted(one))).toEqual([1, 0, 1, 2, 0]);
    expect(valueOf(await waivedRecords(['10000'], []))(all)).toBe(0);
  });

  test('the next round judges again what a waiver of many concerns that began or ended lately, and nothing else', async () => {
    valueOf(await addWaiver(waiver(6, { from: DEMO_NOW - HOUR })));
    valueOf(await markTurned(DEMO_NOW));
    expect(valueOf(await recordsDue(DEMO_NOW, 10))).toEqual(['3']);
    valueOf(await addWaiver(waiver(7, { from: DEMO_NOW - DAY, until: DEMO_NOW - HOUR, state: 'ended', projectId: '20000' })));
    valueOf(await addWaiver(waiver(8, { from: DEMO_NOW - DAY, until: DEMO_NOW - 3 * HOUR, state: 'ended' })));
    valueOf(await markTurned(DEMO_NOW));
    expect(valueOf(await recordsDue(DEMO_NOW, 10))).toEqual(['3', '5']);
    expect(valueOf(await rollupsOf(['10000']))).toEqual([]);
  });
});
