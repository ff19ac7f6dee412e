import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { SqlService } from '../../host/seams';
import { createClock, createKvs } from '../../host/storage';
import { installPlatform } from './platform';
import {
  forgetWritten,
  gapRowsOf,
  migrate,
  noteWarned,
  noteWritten,
  recordsWithGapAt,
  saveRecords,
  unwritten,
  wasWarned,
  writtenAmong,
  type RecordRow,
} from '../../src/store';
import { ENGINES } from './engines';

const NOW = Date.UTC(2026, 4, 15);
const MINUTE = 60_000;

const row = (recordId: number, over: Partial<RecordRow> = {}): RecordRow => ({
  ...{ recordId: String(recordId), projectId: '10000', kind: 'incident', period: 'open', outcomes: 'mg', contributed: '' },
  ...{ ruleset: 'c1.m1', mapVersion: 1, assessedAt: NOW, dueAt: null },
  ...over,
});
const written = (recordId: number, outcomes = 'mg', checks = 'c1') => ({ recordId: String(recordId), checks, outcomes });

describe.each(ENGINES)('on $name', ({ open }) => {
  let sql: SqlService;
  const value = async <T>(result: Promise<{ ok: true; value: T } | { ok: false; problem: unknown }>): Promise<T> => {
    const found = await result;
    if (!found.ok) throw new Error(JSON.stringify(found.problem));
    return found.value;
  };
  beforeEach(async () => {
    const complaints: string[] = [];
    sql = await open((message) => complaints.push(message));
    installPlatform({ sql, kvs: createKvs(createClock(NOW)) });
    await value(migrate());
  });
  afterEach(() => sql.close());

  /** Everything that a round of looks finds, and how many looks it took. */
  const round = async (window: number, limit: number): Promise<{ ids: string[]; looks: number }> => {
    const ids: string[] = [];
    for (let after: string | null = '0', looks = 1; ; looks += 1) {
      const found: { recordIds: readonly string[]; after: string | null } = await value(unwritten(after, window, limit));
      ids.push(...found.recordIds);
      after = found.after;
      if (after === null) return { ids: ids.sort(), looks };
      if (looks > 50) throw new Error('It does not come to an end.');
    }
  };

  test('a record whose fields were never written, or from something else, is found; so is one that is no record any more', async () => {
    await value(saveRecords([row(1), row(2), row(3), row(4), row(5, { outcomes: '' }), row(6, { outcomes: '' })], NOW));
    await value(noteWritten([written(2), written(3, 'gg'), written(4, 'mg', 'c0'), written(6), written(9)], NOW));
    expect((await round(100, 100)).ids).toEqual(['1', '3', '4', '6', '9']);
  });

  test('no window and no limit makes a round miss one, or find one twice', async () => {
    await value(saveRecords(Array.from({ length: 12 }, (_, index) => row(index + 1)), NOW)); // prettier-ignore
    await value(noteWritten([written(2), written(5), written(30), written(31), written(32)], NOW));
    const all = ['1', '3', '4', '6', '7', '8', '9', '10', '11', '12', '30', '31', '32'].sort();
    for (const [window, limit] of [
      [100, 100],
      [5, 100],
      [12, 100],
      [5, 2],
      [100, 1],
    ] as const)
      expect([window, limit, (await round(window, limit)).ids]).toEqual([window, limit, all]);
    await value(noteWritten(all.map((id) => written(Number(id))), NOW)); // prettier-ignore
    await value(forgetWritten(['30', '31', '32']));
    expect(await round(5, 100)).toEqual({ ids: [], looks: 3 });
  });

  test('what is known of records and their fields is read together; those that nothing is asked of are left out', async () => {
    await value(saveRecords([row(1), row(2), row(3, { outcomes: '' })], NOW));
    await value(noteWritten([written(1, 'gg'), written(3), written(8)], NOW));
    const rows = await value(gapRowsOf(['1', '2', '3', '8']));
    expect([...rows].sort((one, other) => Number(one.recordId) - Number(other.recordId))).toEqual([
      { recordId: '1', kind: 'incident', outcomes: 'mg', ruleset: 'c1.m1', written: written(1, 'gg') },
      { recordId: '2', kind: 'incident', outcomes: 'mg', ruleset: 'c1.m1', written: null },
    ]);
    expect([...(await value(writtenAmong(['1', '2', '3', '8'])))].sort()).toEqual(['1', '3', '8']);
  });

  test('records with a gap at a place are found by kind, version of the checks and project, the last closed first', async () => {
    await value(
      saveRecords(
        [
          row(1, { period: '2026-03' }),
          row(2, { period: '2026-04' }),
          row(3),
          row(4, { period: '2026-04', outcomes: 'gm' }),
          row(5, { period: '2026-04', outcomes: 'mw' }),
          row(6, { period: '2026-04', kind: 'change' }),
          row(7, { period: '2026-04', ruleset: 'c0.m1' }),
          row(8, { period: '2026-04', projectId: '10001' }),
        ],
        NOW,
      ),
    );
    const place = [{ kind: 'incident', place: 2, checks: 'c1' }];
    expect(await value(recordsWithGapAt(['10000'], place, { since: '2020-01', limit: 10 }))).toEqual(['2', '1']);
    expect(await value(recordsWithGapAt(['10000'], place, { since: '2020-01', limit: 1 }))).toEqual(['2']);
    expect(await value(recordsWithGapAt(['10000'], place, { since: null, limit: 10 }))).toEqual(['3']);
    expect(await value(recordsWithGapAt([], place, { since: '2020-01', limit: 10 }))).toEqual([]);
    expect(await value(recordsWithGapAt(['10000'], [], { since: '2020-01', limit: 10 }))).toEqual([]);
  });
});

test('a warning holds for ten minutes, for its checks, its issue and its status, also where the platform has not deleted it yet', async () => {
  installPlatform({ kvs: createKvs(createClock(NOW)) });
  await noteWarned('1', '5', ['a', 'b'], NOW);
  expect(await wasWarned('1', '5', ['b'], NOW + 10 * MINUTE)).toBe(true);
  expect(await wasWarned('1', '5', ['b'], NOW + 10 * MINUTE + 1)).toBe(false);
  expect(await wasWarned('1', '5', ['b', 'c'], NOW)).toBe(false);
  expect(await wasWarned('1', '6', ['b'], NOW)).toBe(false);
  expect(await wasWarned('2', '5', ['b'], NOW)).toBe(false);
});
