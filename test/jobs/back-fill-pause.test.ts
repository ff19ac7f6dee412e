import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { backfill } from '../../src/jobs/back-fill';
import { pauseRun, resumeRun, startRun } from '../../src/jobs/chain';
import { rulesetsInForce } from '../../src/jobs/ruleset-in-force';
import { sweep } from '../../src/jobs/sweep';
import { projectsOf } from '../../src/mapping';
import { lastSurvey, mapForJudging, readCheckpoint, saveSiteMap, type Checkpoint, type MapForJudging } from '../../src/store';
import { openWorld, setUp, type World } from './world';

const MINUTE = 60_000;

let world: World;
let judging: MapForJudging;
let project: string;

beforeAll(async () => {
  world = await openWorld();
  await setUp(world);
  judging = (await world.run(mapForJudging)) as MapForJudging;
  project = projectsOf(judging.map.kinds['incident'])[0] ?? '';
}, 120_000);
afterAll(() => world.close());
beforeEach(() => {
  world.queue.length = 0;
  world.clock.advance(MINUTE);
});

const checkpoint = async (): Promise<Checkpoint> => (await world.run(() => readCheckpoint(project))) as Checkpoint;
const start = (kinds?: readonly string[]) => world.run(() => startRun(project, judging, kinds));
const pause = () => world.run(() => pauseRun(project));
const resume = () => world.run(() => resumeRun(project));
const slices = () => world.queue.filter(({ queueName }) => queueName === 'backfill').length;
const requests = () => world.site.work().requests;
const records = async () =>
  (await world.rows(`SELECT record_id, kind, ruleset FROM assessed_record WHERE project_id = ${project} ORDER BY record_id`)).map((row) =>
    Object.values(row).join(' '),
  );

type Gate = NonNullable<Parameters<World['run']>[1]>['gate'];

/** Delivers the next slice; `gate` is run before and after each of its requests. */
const deliver = async (gate?: Gate): Promise<unknown> => {
  const at = world.queue.findIndex(({ queueName }) => queueName === 'backfill');
  const [event] = at < 0 ? [] : world.queue.splice(at, 1);
  if (event === undefined) return undefined;
  const { queueName, body } = event;
  return world.run(() => backfill({ queueName, jobId: 'job', eventId: 'event', body }), gate === undefined ? {} : { gate });
};
/** Something that happens once, right after the `n`-th search: most are pages, some look for what is planned beside a change. */
const afterSearch = (n: number, happens: () => Promise<unknown>): Gate => {
  let searches = 0;
  return async (phase, what) => {
    if (phase !== 'after' || !what.endsWith('/search/jql')) return;
    searches += 1;
    if (searches === n) await happens();
  };
};
const finished = async (): Promise<void> => {
  await world.drain(1, 'survey');
  expect(await checkpoint()).toMatchObject({ state: 'done', pausedByHand: false });
};

describe('a back-fill that somebody pauses', () => {
  test('stops after the page it is at, is left alone, and goes on there when it is resumed', async () => {
    await start();
    await deliver(afterSearch(3, pause));
    const stopped = await checkpoint();
    expect(stopped).toMatchObject({ pausedByHand: true, worker: null });
    expect([stopped.done % 100, stopped.done < stopped.total, stopped.lastId === null, slices()]).toEqual([0, true, false, 0]);
    const before = requests();
    for (const minutes of [5, 30, 24 * 60]) {
      world.clock.advance(minutes * MINUTE);
      await world.run(sweep);
      expect([minutes, slices(), await checkpoint()]).toEqual([minutes, 0, stopped]);
    }
    expect(requests()).toBeGreaterThan(before);
    await resume();
    expect([slices(), (await checkpoint()).pausedByHand]).toEqual([1, false]);
    await deliver();
    const { done, total, failed } = await checkpoint();
    expect([done, failed]).toEqual([total, 0]);
    expect((await records()).length).toBe(total);
    await finished();
  });

  test('does not hold up the survey of the site', async () => {
    await start();
    await deliver(afterSearch(1, pause));
    world.queue.length = 0;
    world.clock.advance(48 * 60 * MINUTE);
    await world.run(sweep);
    await world.drain();
    expect((await world.run(lastSurvey))?.endedAt).toBe(world.clock.now());
    await resume();
    await deliver();
    // The rest of its records count as well: it is surveyed once more.
    expect(world.queue.map(({ queueName }) => queueName)).toEqual(['survey']);
    world.clock.advance(MINUTE);
    await world.drain();
    expect((await world.run(lastSurvey))?.endedAt).toBe(world.clock.now());
  });

  test('before anybody has begun, or between two slices, lets its event go', async () => {
    await start();
    await pause();
    const before = requests();
    expect(await deliver()).toBeUndefined();
    expect([requests(), slices()]).toEqual([before, 0]);
    await resume();
    await resume();
    expect(slices()).toBe(1);
    await finished();
  });

  test('while it waits for Jira stays paused when Jira is back', async () => {
    await start();
    world.site.faults.inject({
      status: 429,
      reason: 'jira-quota-global-based',
      retryAfter: 60,
      operation: 'searchAndReconsileIssuesUsingJqlPost',
    });
    expect(await deliver()).toMatchObject({ _retry: true });
    expect(await checkpoint()).toMatchObject({ state: 'paused', pausedByHand: false });
    await pause();
    world.clock.advance(2 * 60 * MINUTE);
    await world.run(sweep);
    expect(slices()).toBe(0);
    await resume();
    await finished();
  });

  test('and resumes while its worker still goes on is worked off once', async () => {
    await start();
    await deliver(
      afterSearch(1, async () => {
        await pause();
        await resume();
      }),
    );
    expect(slices()).toBe(1);
    expect((await checkpoint()).state).toBe('done');
    const before = requests();
    await deliver();
    expect(requests()).toBe(before);
    await finished();
  });

  test('stays paused when something else has to be judged again, and reads that as well once it is resumed', async () => {
    await start(['incident']);
    await deliver(afterSearch(1, pause));
    await start(['change']);
    expect(await checkpoint()).toMatchObject({ kinds: ['change', 'incident'], done: 0, pausedByHand: true });
    expect(slices()).toBe(0);
    const { kinds: _one, ...held } = await checkpoint();
    await start(['change']);
    expect(await checkpoint()).toMatchObject(held);
    await resume();
    await finished();
    expect((await checkpoint()).rulesets).toEqual(rulesetsInForce(judging, project));
  });

  test('once it is done has nothing to pause, and the next one is not paused either', async () => {
    await start();
    let searches = 0;
    await deliver(async (phase, what) => {
      if (phase === 'after' && what.endsWith('/search/jql')) searches += 1;
    });
    await finished();
    await start();
    // Somebody presses the button while the last page is written.
    await deliver(afterSearch(searches, pause));
    expect((await checkpoint()).state).toBe('done');
    expect((await checkpoint()).pausedByHand).toBe(true);
    await pause();
    await start();
    expect([(await checkpoint()).pausedByHand, slices()]).toEqual([false, 1]);
    await finished();
  });

  test.each([
    ['a worker that died', 30],
    ['one that is slow', 1],
  ])('holds against %s', async (_who, minutes) => {
    await start();
    let die = (): void => undefined;
    const dead = new Promise<void>((resolve) => {
      die = resolve;
    });
    await Promise.race([
      deliver(
        afterSearch(2, async () => {
          die();
          await new Promise<never>(() => undefined);
        }),
      ),
      dead,
    ]);
    await pause();
    world.clock.advance(minutes * MINUTE);
    await world.run(sweep);
    expect(slices()).toBe(0);
    await resume();
    const reply = await deliver();
    // Who was at work a minute ago may still be.
    if (minutes === 1) {
      expect(reply).toMatchObject({ _retry: true });
      world.clock.advance(30 * MINUTE);
      await world.run(sweep);
    }
    await finished();
    expect((await records()).length).toBe((await checkpoint()).total);
  });

  test('whatever happens in whatever order, ends as if nothing had', async () => {
    await start();
    await finished();
    const whole = await records();
    const { changeRisk: _less, ...fewer } = judging.map.fields;
    const maps = [judging.map, { ...judging.map, fields: fewer }];
    type Act = 'pause' | 'resume' | 'deliver' | 'deliver twice' | 'page' | 'wait' | 'sweep' | 'start' | 'start some' | 'change';
    const act = fc.constantFrom<Act>(
      'pause',
      'resume',
      'deliver',
      'deliver twice',
      'page',
      'wait',
      'sweep',
      'start',
      'start some',
      'change',
    );
    let saves = 0;
    const acts: Record<Act, () => Promise<unknown>> = {
      pause,
      resume,
      deliver: () => deliver(),
      'deliver twice': async () => {
        const again = world.queue.find(({ queueName }) => queueName === 'backfill');
        if (again) world.queue.push(again);
        await Promise.all([deliver(), deliver()]);
      },
      // The slice ends after one page; somebody may pause or resume meanwhile.
      page: () => deliver(afterSearch(1, async () => world.clock.advance(6 * MINUTE))),
      wait: async () => world.clock.advance(25 * MINUTE),
      sweep: () => world.run(sweep),
      start: () => start(),
      'start some': () => start(['change']),
      change: async () => {
        saves += 1;
        await world.run(() => saveSiteMap(maps[saves % 2] ?? judging.map, Date.now()));
        judging = (await world.run(mapForJudging)) as MapForJudging;
      },
    };
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 10 }), async (some) => {
        await start();
        for (const one of some) {
          await acts[one]();
          if ((await checkpoint()).pausedByHand && (await checkpoint()).state !== 'done') {
            const before = (await checkpoint()).lastId;
            await deliver();
            expect((await checkpoint()).lastId).toBe(before);
          }
        }
        await resume();
        for (let round = 0; round < 3; round += 1) {
          world.clock.advance(30 * MINUTE);
          await world.run(sweep);
          await world.drain(1, 'survey');
        }
        expect((await checkpoint()).state).toBe('done');
        expect((await checkpoint()).rulesets).toEqual(rulesetsInForce(judging, project));
        const inForce = rulesetsInForce(judging, project);
        const rows = (await records()).map((row) => row.split(' '));
        expect(rows.map(([id, kind]) => `${id} ${kind}`)).toEqual(whole.map((row) => row.split(' ').slice(0, 2).join(' ')));
        for (const [id = '', kind = '', ruleset] of rows) expect([id, ruleset]).toEqual([id, inForce[kind]]);
      }),
      { seed: 20_000, numRuns: 6 },
    );
  }, 300_000);
});
