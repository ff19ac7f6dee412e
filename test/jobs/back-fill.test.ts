import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { JOURNEY_INCIDENT, PEOPLE } from '../../host/scenarios/demo';
import { backfill } from '../../src/jobs/back-fill';
import { startRun } from '../../src/jobs/chain';
import { sweep } from '../../src/jobs/sweep';
import { projectsOf } from '../../src/mapping';
import { mapForJudging, readCheckpoint, spendPoints, type MapForJudging } from '../../src/store';
import { openWorld, setUp, type World } from './world';

const MINUTE = 60_000;

let world: World;
let saved: MapForJudging;
let project: string;

beforeEach(async () => {
  world = await openWorld();
  await setUp(world);
  saved = (await world.run(mapForJudging)) as MapForJudging;
  project = projectsOf(saved.map.kinds['incident'])[0] ?? '';
});
afterEach(() => world.close());

const start = () => world.run(() => startRun(project, saved));
const checkpoint = () => world.run(() => readCheckpoint(project));
const ROWS = 'SELECT record_id, project_id, kind, closed_month, outcomes, ruleset, map_version FROM assessed_record ORDER BY record_id';
const ROLLUPS = 'SELECT kind, closed_month, records, tallies FROM period_rollup ORDER BY kind, closed_month';
const counted = () =>
  world.rows('SELECT kind, closed_month, COUNT(*) AS records FROM assessed_record GROUP BY kind, closed_month ORDER BY kind, closed_month');
const rolledUp = async () => (await world.rows(ROLLUPS)).map(({ kind, closed_month, records }) => ({ kind, closed_month, records }));

describe('a back-fill', () => {
  test('judges every record of the project, recounts, and costs at most 1.05 points a record', async () => {
    const spent = () => {
      const { points, byOperation } = world.site.work();
      return points - (byOperation['bulkFetchIssues']?.points ?? 0) - (byOperation['getFields']?.points ?? 0);
    };
    const before = spent();
    await start();
    await world.drain(1, 'survey');
    const { state, done, total, failed, finishedAt } = (await checkpoint()) ?? {};
    expect({ state, failed, finishedAt }).toEqual({ state: 'done', failed: 0, finishedAt: world.clock.now() });
    expect(done).toBe(total);
    const records = await world.rows(ROWS);
    expect(records.length).toBe(done);
    expect(records.length).toBeGreaterThan(100);
    // Without the linked reviews, which are read beside the incidents they belong to, and the list of fields, which is read once.
    expect((spent() - before) / records.length).toBeLessThanOrEqual(1.05);
    expect(await rolledUp()).toEqual(await counted());
  });

  test('every event twice, and events of earlier runs and slices, change nothing', async () => {
    await start();
    await world.drain();
    const once = [await world.rows(ROWS), await world.rows(ROLLUPS)];
    const old = (await checkpoint())?.runId;
    await start();
    const requests = world.site.work().requests;
    await world.run(() =>
      backfill({ queueName: 'backfill', jobId: 'job', eventId: 'event', body: { projectId: project, runId: old, slice: 0 } }),
    );
    expect(world.site.work().requests).toBe(requests);
    await world.drain(2);
    expect([await world.rows(ROWS), await world.rows(ROLLUPS)]).toEqual(once);
    expect((await checkpoint())?.state).toBe('done');
  });

  test('histories that the search cut short are completed by one bulk request, and paid for', async () => {
    const key = JOURNEY_INCIDENT;
    const actor = { type: 'user', accountId: PEOPLE.agent1.accountId } as const;
    const ask = (method: string, path: string, body?: unknown) => world.site.handle({ method, path, headers: {}, actor, body });
    await start();
    await world.drain();
    const bulk = () => world.site.work().byOperation['getBulkChangelogs'];
    expect(bulk()).toBeUndefined();
    const before = await world.rows(ROWS);
    for (let n = 0; n < 60; n += 1) {
      world.clock.advance(1_000);
      expect((await ask('PUT', `/rest/api/3/issue/${key}`, { fields: { labels: [`label-${n}`] } })).status).toBe(204);
    }
    const issue = (await ask('GET', `/rest/api/3/issue/${key}?expand=changelog&fields=summary`)).body as { changelog: { total: number } };
    expect(issue.changelog.total).toBeGreaterThanOrEqual(60);
    await start();
    await world.drain();
    expect(bulk()?.requests).toBe(1);
    const points = bulk()?.points ?? 0;
    // One point for the request and one for each history handed over; only the fields that are read are asked for.
    expect(points).toBeGreaterThan(1);
    expect(points).toBeLessThanOrEqual(1 + issue.changelog.total);
    // Labels play no part, so that only a lost history could have changed an outcome.
    expect(await world.rows(ROWS)).toEqual(before);
  });

  test.each([[null], [{}], [{ projectId: 1, runId: 'x', slice: 0 }], [{ projectId: 'x', runId: 'x' }]])(
    'the malformed event %j is dropped',
    async (body) => {
      const requests = world.site.work().requests;
      const event = { queueName: 'backfill', jobId: 'job', eventId: 'event', body: body as Record<string, unknown> };
      expect(await world.run(() => backfill(event))).toBeUndefined();
      expect(world.site.work().requests).toBe(requests);
    },
  );

  test('starting twice starts once', async () => {
    await start();
    await start();
    expect(world.queue.length).toBe(1);
  });

  test('killed anywhere and taken up by the sweep, it ends as if it had not been', async () => {
    await start();
    await world.drain();
    const closedOnly = (rows: Record<string, unknown>[]) => rows.filter(({ closed_month }) => closed_month !== 0);
    const whole = await world.rows(ROWS);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 3 }), async (kills) => {
        for (const table of ['assessed_record', 'period_rollup', 'dirty_bucket']) await world.rows(`DELETE FROM ${table}`);
        await start();
        for (const at of kills) {
          const event = world.queue.shift();
          if (event === undefined) break;
          await killedAt(at, event.body);
          world.queue.length = 0;
          world.clock.advance(21 * MINUTE);
          expect(await world.run(sweep)).toEqual({ statusCode: 204 });
        }
        await world.drain();
        expect((await checkpoint())?.state).toBe('done');
        // The sweep looks at the other projects as well, and may have judged a record there.
        const rows = (await world.rows(ROWS)).filter(({ project_id: id }) => String(id) === project);
        // Time has passed, so open records may be judged differently by now; which there are may not.
        expect(rows.map(({ record_id }) => record_id)).toEqual(whole.map(({ record_id }) => record_id));
        expect(closedOnly(rows).map(({ record_id }) => record_id)).toEqual(closedOnly(whole).map(({ record_id }) => record_id));
        expect(await rolledUp()).toEqual(await counted());
      }),
      { seed: 20_000, numRuns: 8 },
    );
  });

  /** Runs one slice up to its `at`-th request and lets it die there, before or after the platform has done the work. */
  const killedAt = async (at: number, body: Record<string, unknown>): Promise<void> => {
    let left = at;
    let die = (): void => undefined;
    const dead = new Promise<void>((resolve) => {
      die = resolve;
    });
    const gate = async (): Promise<void> => {
      left -= 1;
      if (left > 0) return;
      die();
      await new Promise<never>(() => undefined);
    };
    const run = world.run(() => backfill({ queueName: 'backfill', jobId: 'job', eventId: 'event', body }), { gate });
    await Promise.race([run, dead]);
  };

  test('waits when Jira is busy, says so, and goes on where it stopped', async () => {
    world.site.faults.inject({
      status: 429,
      reason: 'jira-quota-global-based',
      retryAfter: 300,
      operation: 'searchAndReconsileIssuesUsingJqlPost',
      after: 3,
    });
    await start();
    const event = world.queue.shift();
    const body = event?.body ?? {};
    const reply = await world.run(() => backfill({ queueName: 'backfill', jobId: 'job', eventId: 'event', body }));
    expect(reply).toEqual({ _retry: true, retryOptions: { retryAfter: 300, retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED' } });
    const stopped = await checkpoint();
    expect(stopped).toMatchObject({ state: 'paused', note: expect.stringContaining('goes on by itself') });
    expect([(stopped?.done ?? 0) > 0, (stopped?.done ?? 0) % 100, (stopped?.done ?? 0) < (stopped?.total ?? 0)]).toEqual([true, 0, true]);
    await world.run(() => backfill({ queueName: 'backfill', jobId: 'job', eventId: 'event', body }));
    expect((await checkpoint())?.state).toBe('done');
    expect((await world.rows(ROWS)).length).toBe((await checkpoint())?.total);
  });

  test('a history longer than a slice is worked off slice by slice, without a gap or a repeat', async () => {
    await start();
    const slow = async (phase: string, what: string): Promise<void> => {
      if (phase === 'after' && what.endsWith('/search/jql')) world.clock.advance(3 * MINUTE);
    };
    let slices = 0;
    for (let event = world.queue.shift(); event?.queueName === 'backfill'; event = world.queue.shift()) {
      const { body, delay } = event;
      expect([body['slice'], delay]).toEqual([slices, 0]);
      slices += 1;
      await world.run(() => backfill({ queueName: 'backfill', jobId: 'job', eventId: 'event', body }), { gate: slow });
    }
    expect(slices).toBeGreaterThan(2);
    const { state, done, total } = (await checkpoint()) ?? {};
    expect([state, done]).toEqual(['done', total]);
    expect((await world.rows(ROWS)).length).toBe(total);
  });

  test('near the budget of an hour it waits for the next one', async () => {
    await world.run(() => spendPoints(13_000 - 2_525 + 1, Date.now()));
    await start();
    const slow = async (phase: string, what: string): Promise<void> => {
      if (phase === 'after' && what.endsWith('/search/jql')) world.clock.advance(3 * MINUTE);
    };
    const body = world.queue.shift()?.body ?? {};
    await world.run(() => backfill({ queueName: 'backfill', jobId: 'job', eventId: 'event', body }), { gate: slow });
    expect(world.queue[0]?.delay).toBe(900);
  });

  test('a worker that is at work is not disturbed', async () => {
    await start();
    const body = world.queue[0]?.body ?? {};
    const event = { queueName: 'backfill', jobId: 'job', eventId: 'event', body };
    await killedAt(40, body);
    expect(await world.run(() => backfill(event))).toMatchObject({ _retry: true });
    world.clock.advance(3 * MINUTE);
    expect(await world.run(() => backfill(event))).toBeUndefined();
    expect((await checkpoint())?.state).toBe('done');
  });

  test('a row whose issue is gone is forgotten by the next run', async () => {
    await start();
    await world.drain();
    const [row] = await world.rows(`${ROWS} LIMIT 1`);
    const gone = await world.site.handle({
      method: 'DELETE',
      path: `/rest/api/3/issue/${String(row?.['record_id'])}`,
      headers: {},
      actor: { type: 'user', accountId: PEOPLE.admin.accountId },
    });
    expect([204, 501]).toContain(gone.status);
    if (gone.status === 501) return;
    world.clock.advance(MINUTE);
    await start();
    await world.drain();
    expect((await world.rows(ROWS)).some(({ record_id }) => record_id === row?.['record_id'])).toBe(false);
    expect(await rolledUp()).toEqual(await counted());
  });
});
