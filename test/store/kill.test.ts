import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSql } from '../../host/storage';
import type { SqlService } from '../../host/seams';
import { installPlatform } from './platform';
import { createSimulation, randomFrom } from './simulation';
import {
  dirtyBuckets,
  MARK_LIFE_MS,
  migrate,
  recountBuckets,
  removeRecords,
  saveRecords,
  type RecordRow,
  type Summarise,
} from '../../src/store';

/**
 * Functions that save, remove and recount run side by side, stop at every await, die anywhere, and live at most as long as the
 * platform lets them. Whatever happens: once all are gone, a bucket is either marked or its roll-up equals its rows; and after one
 * undisturbed sweep all roll-ups equal their rows and no mark is left.
 */
const LIFE_MS = 900_000;
const RUNS = Number(process.env['CLAUSEWISE_SEEDS'] ?? 300);
const START = Date.UTC(2026, 4, 15);
const PERIODS = ['open', '2026-04', '2026-05'];

let sql: SqlService;
beforeAll(async () => {
  sql = await createSql();
  installPlatform({ sql });
  expect((await migrate()).ok).toBe(true);
});
afterAll(() => sql.close());

const summarise: Summarise = (_kind, groups) => ({
  ruleset: 'r1',
  tallies: { checks: Object.fromEntries(groups.map(({ outcomes, n }) => [outcomes, [n, 0, 0, 0, 0, 0]])), requirements: {} },
});

const rowsOf = async (query: string): Promise<Record<string, unknown>[]> => {
  const reply = await sql.execute(query, [], false);
  if ('error' in reply) throw new Error(JSON.stringify(reply.error));
  return reply.rows as Record<string, unknown>[];
};

/** Buckets by month, with the number of rows per outcome. */
const recounted = async (): Promise<Map<string, string>> => {
  const months = new Map<string, string>();
  for (const row of await rowsOf(
    'SELECT closed_month, outcomes, COUNT(*) AS n FROM assessed_record GROUP BY closed_month, outcomes ORDER BY closed_month, outcomes',
  )) {
    const month = String(row['closed_month']);
    months.set(month, `${months.get(month) ?? ''}${String(row['outcomes'])}:${String(row['n'])} `);
  }
  return months;
};

const rolledUp = async (): Promise<Map<string, string>> => {
  const months = new Map<string, string>();
  for (const row of await rowsOf('SELECT closed_month, tallies FROM period_rollup')) {
    const { checks } = JSON.parse(String(row['tallies'])) as { checks: Record<string, number[]> };
    const parts = Object.entries(checks).map(([outcomes, counts]) => `${outcomes}:${counts[0]} `);
    months.set(String(row['closed_month']), parts.sort().join(''));
  }
  return months;
};

const wrongBuckets = async (): Promise<string[]> => {
  const [rows, rollups] = [await recounted(), await rolledUp()];
  return [...new Set([...rows.keys(), ...rollups.keys()])].filter((month) => rows.get(month) !== rollups.get(month));
};

const play = async (seed: number): Promise<void> => {
  for (const table of ['assessed_record', 'period_rollup', 'dirty_bucket']) await rowsOf(`DELETE FROM ${table}`);
  const random = randomFrom(seed);
  const world = createSimulation({ sql }, LIFE_MS, START);
  const row = (): RecordRow => ({
    recordId: String(1 + random.below(3)),
    projectId: '10000',
    kind: 'incident',
    period: random.pick(PERIODS),
    outcomes: random.pick(['m', 'g']),
    contributed: '',
    ruleset: 'r1',
    mapVersion: 1,
    assessedAt: world.now(),
    dueAt: null,
  });
  const write = async (): Promise<void> => {
    const rows = [...new Map(Array.from({ length: 1 + random.below(2) }, row).map((one) => [one.recordId, one])).values()];
    const touched = random.chance(0.2)
      ? await removeRecords([String(1 + random.below(3))], world.now(), world.now())
      : await saveRecords(rows, world.now());
    if (touched.ok) await recountBuckets(touched.value, summarise, world.now());
  };
  const sweep = async (): Promise<void> => {
    const dirty = await dirtyBuckets(null, 100);
    if (dirty.ok) await recountBuckets(dirty.value, summarise, world.now());
  };
  for (let moves = 0; moves < 80 || world.alive() > 0; moves += 1) {
    const dice = random.below(100);
    if (moves < 80 && dice < 12 && world.alive() < 4) await world.start(write);
    else if (moves < 80 && dice < 17 && world.alive() < 4) await world.start(sweep);
    else if (dice < 25) world.pass(random.below(600_000));
    else if (dice < 27) world.pass(random.pick([LIFE_MS, MARK_LIFE_MS]));
    else await world.advanceOne(random.below(4), dice < 31);
  }
  const marked = new Set((await rowsOf('SELECT closed_month FROM dirty_bucket')).map((mark) => String(mark['closed_month'])));
  expect((await wrongBuckets()).filter((month) => !marked.has(month))).toEqual([]);
  world.pass(MARK_LIFE_MS);
  await sweep();
  expect(await wrongBuckets()).toEqual([]);
  expect(await rowsOf('SELECT * FROM dirty_bucket')).toEqual([]);
};

test('no interleaving and no death leaves a roll-up wrong and unmarked', async () => {
  await fc.assert(fc.asyncProperty(fc.nat(), play), { seed: 20_000, numRuns: RUNS, endOnFailure: true });
});
