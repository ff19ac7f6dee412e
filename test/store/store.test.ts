import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createClock, createKvs } from '../../host/storage';
import type { SqlService } from '../../host/seams';
import { installPlatform } from './platform';
import {
  dirtyBuckets,
  MARK_LIFE_MS,
  migrate,
  contributionsSince,
  holdBackfill,
  lastAccountReport,
  lastSurvey,
  lastSweep,
  noteAccountReport,
  noteSurvey,
  noteSweep,
  pointsSpent,
  projectsWithRollups,
  readCheckpoint,
  recordCounts,
  recordsNotMet,
  recordsDue,
  recordsIn,
  recordsOf,
  recountBuckets,
  releaseBackfill,
  removeRecords,
  rollupsOf,
  savedSiteMap,
  saveRecords,
  saveSiteFindings,
  saveSiteMap,
  siteFindingsSince,
  spendPoints,
  storageSize,
  writeCheckpoint,
  type RecordRow,
  type Summarise,
} from '../../src/store';
import { recordMigrationAsUnfinished } from './migrations';
import { ENGINES } from './engines';

const KIND = 'incident';
const NOW = Date.UTC(2026, 4, 15);

const row = (recordId: number, over: Partial<RecordRow> = {}): RecordRow => ({
  recordId: String(recordId),
  projectId: '10000',
  kind: KIND,
  period: 'open',
  outcomes: 'mg',
  contributed: '',
  ruleset: 'r1',
  mapVersion: 1,
  assessedAt: NOW,
  dueAt: null,
  ...over,
});

/** One check, one requirement: how many records have which outcomes. */
const summarise: Summarise = (_kind, groups) => ({
  ruleset: 'r1',
  tallies: { checks: Object.fromEntries(groups.map(({ outcomes, n }) => [outcomes, [n, 0, 0, 0, 0, 0]])), requirements: {} },
});

const valueOf = <T>(result: { ok: true; value: T } | { ok: false; problem: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

describe.each(ENGINES)('the store on $name', ({ open }) => {
  let sql: SqlService;
  let complaints: string[];

  beforeEach(async () => {
    complaints = [];
    sql = await open((message) => complaints.push(message));
    const clock = createClock(NOW);
    clock.freeze();
    installPlatform({ sql, kvs: createKvs(clock) });
  });

  afterEach(async () => {
    await sql.close();
    expect(complaints).toEqual([]);
  });

  test('missing tables are a value with a kind message, for every table', async () => {
    for (const result of [
      await saveRecords([row(1)], NOW),
      await rollupsOf(['10000']),
      await dirtyBuckets(null, 10),
      await recordsDue(NOW, 10),
    ]) {
      expect(result).toMatchObject({ ok: false, problem: { code: 'storage-not-ready' } });
    }
  });

  describe('with its tables', () => {
    beforeEach(async () => {
      valueOf(await migrate());
    });

    test('migrating again does nothing, and a step that died before it was noted runs again', async () => {
      expect(valueOf(await migrate())).toEqual([]);
      const forgotten = await recordMigrationAsUnfinished(sql);
      expect(valueOf(await migrate())).toEqual(forgotten);
      valueOf(await saveRecords([row(1)], NOW));
    });

    test('rows come back as they went in', async () => {
      const rows = [row(1), row(2, { period: '2026-05', dueAt: NOW + 1 }), row(9_007_199_254_740, { outcomes: 'mlgpncf' })];
      valueOf(await saveRecords(rows, NOW));
      expect(
        [...valueOf(await recordsOf(rows.map((one) => one.recordId)))].sort((a, b) => Number(a.recordId) - Number(b.recordId)),
      ).toEqual(rows);
    });

    test('250 rows are written by pages, and twice is the same as once', async () => {
      const rows = Array.from({ length: 250 }, (_, index) => row(index + 1, { period: index % 2 === 0 ? '2026-05' : 'open' }));
      const touched = valueOf(await saveRecords(rows, NOW));
      valueOf(await saveRecords(rows, NOW));
      valueOf(await recountBuckets(touched, summarise, NOW));
      expect(valueOf(await rollupsOf(['10000'])).map(({ period, records }) => [period, records])).toEqual([
        ['open', 125],
        ['2026-05', 125],
      ]);
    });

    test('an earlier assessment does not overwrite a later one, an equally old one does', async () => {
      valueOf(await saveRecords([row(1, { outcomes: 'mm', assessedAt: NOW })], NOW));
      expect(valueOf(await saveRecords([row(1, { outcomes: 'gg', assessedAt: NOW - 1 })], NOW))).toEqual([]);
      expect(valueOf(await recordsOf(['1']))[0]?.outcomes).toBe('mm');
      valueOf(await saveRecords([row(1, { outcomes: 'gg', assessedAt: NOW })], NOW));
      expect(valueOf(await recordsOf(['1']))[0]?.outcomes).toBe('gg');
    });

    test('a record that moves leaves its old bucket', async () => {
      valueOf(await recountBuckets(valueOf(await saveRecords([row(1), row(2)], NOW)), summarise, NOW));
      const touched = valueOf(await saveRecords([row(1, { period: '2026-05' })], NOW));
      expect(touched.map(({ period }) => period).sort()).toEqual(['2026-05', 'open']);
      valueOf(await recountBuckets(touched, summarise, NOW));
      expect(valueOf(await rollupsOf(['10000'])).map(({ period, records }) => [period, records])).toEqual([
        ['open', 1],
        ['2026-05', 1],
      ]);
    });

    test('a removed record is gone from the figures; one assessed again since stays', async () => {
      valueOf(await saveRecords([row(1), row(2, { assessedAt: NOW + 5 })], NOW));
      const touched = valueOf(await removeRecords(['1', '2', '3'], NOW + 1, NOW));
      valueOf(await recountBuckets(touched, summarise, NOW));
      expect(valueOf(await recordsOf(['1', '2'])).map(({ recordId }) => recordId)).toEqual(['2']);
      expect(valueOf(await rollupsOf(['10000']))[0]?.records).toBe(1);
      valueOf(await recountBuckets(valueOf(await removeRecords(['2'], NOW + 9, NOW)), summarise, NOW));
      expect(valueOf(await rollupsOf(['10000']))).toEqual([]);
    });

    test('a mark stays while its writer may be alive, and goes with the first recount after that', async () => {
      const touched = valueOf(await saveRecords([row(1)], NOW));
      valueOf(await recountBuckets(touched, summarise, NOW + MARK_LIFE_MS - 1));
      expect(valueOf(await dirtyBuckets('10000', 10))).toEqual(touched);
      expect(valueOf(await dirtyBuckets('10001', 10))).toEqual([]);
      valueOf(await recountBuckets(touched, summarise, NOW + MARK_LIFE_MS));
      expect(valueOf(await dirtyBuckets(null, 10))).toEqual([]);
    });

    test('a mark that was renewed during a recount stays', async () => {
      const touched = valueOf(await saveRecords([row(1)], NOW));
      const renewing: Summarise = (kind, groups) => summarise(kind, groups);
      let renewed = false;
      installPlatform({
        sql: {
          ...sql,
          execute: async (query, params, ddl) => {
            if (query.startsWith('SELECT ruleset') && !renewed) {
              renewed = true;
              installPlatform({ sql });
              valueOf(await saveRecords([row(2)], NOW));
            }
            return sql.execute(query, params, ddl);
          },
        },
      });
      valueOf(await recountBuckets(touched, renewing, NOW + MARK_LIFE_MS));
      expect(renewed).toBe(true);
      expect(valueOf(await dirtyBuckets(null, 10))).toEqual(touched);
    });

    test('what records add is counted by kind, closed ones from a month on, open ones always', async () => {
      const rows = [
        row(1, { contributed: 'a' }),
        row(2, { contributed: 'a', period: '2026-05' }),
        row(3, { contributed: 'b', period: '2026-03' }),
        row(4, { contributed: 'a', kind: 'problem' }),
        row(5),
        row(6, { contributed: 'a', projectId: '10009' }),
      ];
      valueOf(await saveRecords(rows, NOW));
      expect(valueOf(await contributionsSince([KIND, 'problem'], ['10000'], '2026-04'))).toEqual([
        { kind: KIND, contributed: 'a', n: 2 },
        { kind: 'problem', contributed: 'a', n: 1 },
      ]);
      expect(valueOf(await contributionsSince([], ['10000'], '2026-04'))).toEqual([]);
      expect(valueOf(await contributionsSince([KIND], [], '2026-04'))).toEqual([]);
    });

    test('findings of the site are kept by subject and month, are read from a month on, and replace those of earlier surveys', async () => {
      const finding = (month: string, found: string, judgedAt = NOW) => ({ subject: '9.3-01.a', month, found, judgedAt });
      const document = { ...finding('2026-04', '{}'), subject: 'document:4.1-01' };
      valueOf(await saveSiteFindings([finding('2026-03', '{}'), finding('2026-04', '{"n":1}'), document]));
      expect(valueOf(await siteFindingsSince('2026-04'))).toEqual([finding('2026-04', '{"n":1}'), document]);
      expect(valueOf(await siteFindingsSince('2026-01', ['document:4.1-01']))).toEqual([document]);
      expect(valueOf(await siteFindingsSince('2026-01', []))).toEqual([]);
      const later = finding('2026-04', '{"n":2}', NOW + 1);
      valueOf(await saveSiteFindings([later]));
      expect(valueOf(await siteFindingsSince('2026-01'))).toEqual([later]);
      await expect(saveSiteFindings([finding('2026-05', 'x'.repeat(5_000))])).rejects.toThrow('5000 bytes');
    });

    test('the records of a project, and a run under which no check is in force meets none of them', async () => {
      valueOf(await saveRecords([row(1), row(2), row(3, { projectId: '10001' })], NOW));
      expect(valueOf(await recordsIn('10000', 1))).toEqual(['1']);
      expect(valueOf(await recordsIn('10000', 10))).toEqual(['1', '2']);
      expect(valueOf(await recordsNotMet('10000', { before: NOW, kinds: null, rulesets: [] }, '0', 10))).toEqual(['1', '2']);
    });

    test('roll-ups are read by kind and from a month on, open ones always', async () => {
      const rows = ['2026-03', '2026-04', '2026-05', 'open'].map((period, index) => row(index + 1, { period }));
      const other = row(9, { kind: 'problem', period: '2026-05' });
      const elsewhere = row(10, { projectId: '10001' });
      valueOf(await recountBuckets(valueOf(await saveRecords([...rows, other, elsewhere], NOW)), summarise, NOW));
      const read = valueOf(await rollupsOf(['10000'], { kinds: [KIND], from: '2026-04' }));
      expect(read.map(({ period }) => period)).toEqual(['open', '2026-04', '2026-05']);
      expect(read[1]).toEqual({
        projectId: '10000',
        kind: KIND,
        period: '2026-04',
        records: 1,
        tallies: { checks: { mg: [1, 0, 0, 0, 0, 0] }, requirements: {} },
        ruleset: 'r1',
        countedAt: NOW,
      });
      expect(valueOf(await projectsWithRollups())).toEqual(['10000', '10001']);
      expect(valueOf(await rollupsOf([]))).toEqual([]);
    });

    test('a roll-up that would not fit its column is refused, not cut', async () => {
      const touched = valueOf(await saveRecords([row(1)], NOW));
      const huge: Summarise = () => ({
        ruleset: 'r1',
        tallies: { checks: { ['x'.repeat(61_000)]: [1, 0, 0, 0, 0, 0] }, requirements: {} },
      });
      await expect(recountBuckets(touched, huge, NOW)).rejects.toThrow(RangeError);
    });

    test('records that have fallen due, and records a run did not meet', async () => {
      valueOf(await saveRecords([row(1, { dueAt: NOW + 10 }), row(2, { dueAt: NOW + 5 }), row(3), row(11, { assessedAt: NOW + 1 })], NOW));
      expect(valueOf(await recordsDue(NOW + 5, 10))).toEqual(['2']);
      expect(valueOf(await recordsDue(NOW + 10, 10))).toEqual(['2', '1']);
      const run = { before: NOW + 1, kinds: null, rulesets: ['r0', 'r1'] };
      expect(valueOf(await recordsNotMet('10000', run, '0', 2))).toEqual(['1', '2']);
      expect(valueOf(await recordsNotMet('10000', run, '2', 2))).toEqual(['3']);
      expect(valueOf(await recordsNotMet('10000', { ...run, rulesets: ['r2', 'r3'] }, '3', 2))).toEqual(['11']);
    });

    test('a run over some kinds does not meet the records of others, whatever they were judged by', async () => {
      const rows = [
        row(1),
        row(2, { kind: 'change' }),
        row(3, { kind: 'change', ruleset: 'r0' }),
        row(4, { kind: 'problem', ruleset: 'r0' }),
      ];
      valueOf(await saveRecords(rows, NOW));
      const met = async (kinds: string[] | null, before: number) =>
        valueOf(await recordsNotMet('10000', { before, kinds, rulesets: ['r1'] }, '0', 10));
      expect(await met(['change'], NOW)).toEqual(['3']);
      expect(await met(['change', 'incident'], NOW + 1)).toEqual(['1', '2', '3']);
      expect(await met(null, NOW)).toEqual(['3', '4']);
      expect(await met([], NOW + 1)).toEqual([]);
    });

    test('how many records are kept, by project and kind', async () => {
      expect(valueOf(await recordCounts())).toEqual([]);
      valueOf(await saveRecords([row(1), row(2), row(3, { kind: 'change' }), row(4, { projectId: '9999' })], NOW));
      expect(valueOf(await recordCounts())).toEqual([
        { projectId: '9999', kind: 'incident', records: 1 },
        { projectId: '10000', kind: 'change', records: 1 },
        { projectId: '10000', kind: 'incident', records: 2 },
      ]);
    });

    test('rows and bytes of all tables: what a row takes by a sample, times their number', async () => {
      expect(valueOf(await storageSize())).toEqual({ rows: 0, bytes: 0, limitBytes: 1024 ** 3 });
      const texts = { kind: 'incident', outcomes: 'm'.repeat(18), contributed: 'c'.repeat(20), ruleset: 'r'.repeat(21) };
      const saved = await saveRecords(
        Array.from({ length: 1_200 }, (_, index) => row(index + 1, texts)),
        NOW,
      );
      const marks = valueOf(await dirtyBuckets(null, 10)).length;
      expect([valueOf(saved).length, marks]).toEqual([1, 1]);
      const { rows, bytes } = valueOf(await storageSize());
      // Measured on a MySQL-compatible server: 213 bytes a record of these texts, see src/store/size.ts.
      expect([rows, bytes]).toEqual([1_201, 1_200 * 213 + Math.round((40 + 8 + 36) * 1.6)]);
    });

    test('a row with older facts is left out, unless it was judged by another ruleset that is not of an earlier site map', async () => {
      const stored = async () => valueOf(await recordsOf(['1']))[0];
      const save = async (over: Partial<RecordRow>) => valueOf(await saveRecords([row(1, over)], NOW));
      await save({ assessedAt: NOW, mapVersion: 2 });
      await save({ assessedAt: NOW - 1, outcomes: 'gg', mapVersion: 2 });
      await save({ assessedAt: NOW - 1, outcomes: 'gg', mapVersion: 3 });
      await save({ assessedAt: NOW - 1, outcomes: 'gg', mapVersion: 1, ruleset: 'r2' });
      expect(await stored()).toMatchObject({ outcomes: 'mg', ruleset: 'r1', mapVersion: 2 });
      await save({ assessedAt: NOW - 1, outcomes: 'gg', mapVersion: 3, ruleset: 'r2' });
      expect(await stored()).toMatchObject({ outcomes: 'gg', assessedAt: NOW - 1, mapVersion: 3, ruleset: 'r2' });
      // The site lost something under the same site map.
      await save({ assessedAt: NOW - 2, outcomes: 'mm', mapVersion: 3, ruleset: 'r3' });
      expect(await stored()).toMatchObject({ outcomes: 'mm', ruleset: 'r3' });
    });
  });

  test('the site map counts its versions, and one that is too large is refused', async () => {
    expect(await savedSiteMap()).toBeNull();
    const scope = { projectsOut: {}, servicesOut: {} };
    const map = { clausewise: 'site-map', version: 2, kinds: {}, fields: {}, links: {}, scope, settings: { timeZone: 'UTC' } } as const;
    await saveSiteMap(map, NOW);
    await saveSiteMap(map, NOW + 1);
    const large = { ...map, settings: { timeZone: 'UTC', placeholders: ['x'.repeat(240 * 1024)] } };
    expect(await saveSiteMap(large, NOW + 2)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
    expect(await savedSiteMap()).toEqual({ map, version: 2, savedAt: NOW + 1 });
  });

  test('checkpoints are kept by project', async () => {
    expect(await readCheckpoint('10000')).toBeNull();
    const checkpoint = {
      projectId: '10000',
      runId: 'run',
      state: 'running',
      slice: 3,
      lastId: '17',
      done: 5,
      total: 9,
      failed: 0,
      startedAt: NOW,
      touchedAt: NOW,
      finishedAt: null,
      worker: null,
      kinds: [KIND],
      rulesets: { [KIND]: 'r1' },
      mapVersion: 1,
      note: null,
      pausedByHand: false,
    } as const;
    await writeCheckpoint(checkpoint);
    expect(await readCheckpoint('10000')).toEqual(checkpoint);
    expect(await readCheckpoint('10001')).toBeNull();
    await holdBackfill('10000', NOW);
    // Whoever read it before and writes it now cannot undo the pause.
    await writeCheckpoint({ ...checkpoint, done: 6 });
    expect(await readCheckpoint('10000')).toEqual({ ...checkpoint, done: 6, pausedByHand: true });
    await writeCheckpoint({ ...checkpoint, pausedByHand: true });
    await releaseBackfill('10000');
    await releaseBackfill('10000');
    expect(await readCheckpoint('10000')).toEqual(checkpoint);
  });

  test('how far the survey is', async () => {
    expect(await lastSurvey()).toBeNull();
    const note = { begunAt: NOW, endedAt: null, of: 'x', projects: { service: ['10003'] } };
    await noteSurvey(note);
    expect(await lastSurvey()).toEqual(note);
  });

  test('points are summed within an hour and start anew with the next', async () => {
    const hour = Date.UTC(2026, 4, 15, 10);
    expect(await spendPoints(100, hour + 1_000)).toEqual({ points: 100, secondsLeft: 3_599 });
    expect((await spendPoints(50, hour + 2_000)).points).toBe(150);
    expect(await pointsSpent(hour + 3_000)).toEqual({ used: 150, resetsAt: hour + 3_600_000 });
    expect(await pointsSpent(hour + 3_600_000)).toEqual({ used: 0, resetsAt: hour + 7_200_000 });
    expect((await spendPoints(7, hour + 3_600_000)).points).toBe(7);
  });

  test('how the hourly round went, and when accounts were reported', async () => {
    expect([await lastSweep(), await lastAccountReport()]).toEqual([null, null]);
    await noteSweep({ endedAt: NOW, problems: ['Jira is busy.'] });
    await noteAccountReport(NOW + 1);
    expect([await lastSweep(), await lastAccountReport()]).toEqual([{ endedAt: NOW, problems: ['Jira is busy.'] }, NOW + 1]);
  });
});
