import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { PEOPLE } from '../../host/scenarios/demo';
import type { BackfillStatus, Backfills } from '../../src/contract';
import { backfill } from '../../src/jobs/back-fill';
import { lookAtSite } from '../../src/jobs/drift';
import { projectsInScope } from '../../src/jobs/record-row';
import { mapForJudging, POINTS_PER_HOUR, spendPoints, type MapForJudging } from '../../src/store';
import { openWorld, setUp, type World } from '../jobs/world';

const { admin, agent1, manager, outsider } = PEOPLE;
const HOUR = 3_600_000;

let world: World;
let projects: readonly string[];
let project: string;

beforeAll(async () => {
  world = await openWorld();
  await setUp(world);
  const judging = (await world.run(mapForJudging)) as MapForJudging;
  projects = projectsInScope(judging.map);
  project = projects[0] ?? '';
}, 120_000);
afterAll(() => world.close());
beforeEach(() => {
  world.queue.length = 0;
});

const value = async <T>(call: string, payload: unknown = {}, accountId = admin.accountId): Promise<T> => {
  const reply = await world.call(accountId, call, payload);
  expect([call, reply]).toMatchObject([call, { ok: true }]);
  return reply['value'] as T;
};
const status = () => value<BackfillStatus>('backfillStatus', { project });
const onePage = async (): Promise<void> => {
  const body = world.queue.shift()?.body ?? {};
  const gate = async (phase: string, what: string): Promise<void> => {
    if (phase === 'after' && what.endsWith('/search/jql')) world.clock.advance(6 * 60_000);
  };
  await world.run(() => backfill({ queueName: 'backfill', jobId: 'job', eventId: 'event', body }), { gate });
};

test('a project whose back-fill nobody started has never had one, and nothing to pause or resume', async () => {
  for (const call of ['backfillStatus', 'pauseBackfill', 'resumeBackfill'])
    expect([call, await value(call, { project })]).toEqual([
      call,
      {
        ...{ project, state: 'never', done: 0, total: 0, startedAt: null, finishedAt: null, secondsLeft: null, note: null },
        pausedByHand: false,
      },
    ]);
  expect(world.queue).toEqual([]);
});

test('started, paused, resumed and done, each seen by those who may see it', async () => {
  await value('startBackfill', { project });
  await onePage();
  const running = await status();
  expect(running).toMatchObject({ state: 'running', done: 100, pausedByHand: false });
  expect(running.total).toBeGreaterThan(100);
  expect(running.secondsLeft).toBeGreaterThan(0);
  const paused = {
    state: 'paused',
    done: 100,
    secondsLeft: null,
    pausedByHand: true,
    note: expect.stringContaining('once somebody resumes it'),
  };
  expect(await value('pauseBackfill', { project })).toMatchObject(paused);
  expect(await value('pauseBackfill', { project })).toMatchObject(paused);
  expect(await status()).toMatchObject(paused);
  const held = world.queue.length;
  await world.drain();
  expect([held, await status()]).toMatchObject([1, paused]);
  expect(await value('resumeBackfill', { project })).toMatchObject({ state: 'running', done: 100, pausedByHand: false, note: null });
  await world.drain(1, 'survey');
  expect(await status()).toMatchObject({ state: 'done', pausedByHand: false, note: null, secondsLeft: null });
});

test('starting one that is paused lets it go on, over all that the project has', async () => {
  await value('startBackfill', { project });
  await value('pauseBackfill', { project });
  await world.drain();
  expect(await value('startBackfill', { project })).toMatchObject({ state: 'running', pausedByHand: false });
  await world.drain(1, 'survey');
  expect((await status()).state).toBe('done');
});

describe('who may pause, resume and list', () => {
  const forged = { accountId: admin.accountId, isAdmin: true, principal: { accountId: admin.accountId } };

  test.each(['pauseBackfill', 'resumeBackfill', 'backfills'])(
    '%s is refused on the server, whoever the page claims to be',
    async (call) => {
      for (const { accountId } of [outsider, agent1])
        expect([call, accountId, await world.call(accountId, call, { project, ...forged }, forged)]).toMatchObject([
          call,
          accountId,
          { ok: false, problem: { code: 'forbidden' } },
        ]);
      expect(await world.call(admin.accountId, call, { project })).toMatchObject({ ok: true });
    },
  );

  test('the list is for Jira administrators alone', async () => {
    expect(await world.call(manager.accountId, 'backfills', {})).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
  });

  test.each([[{}], [{ project: 7 }], [{ project: '1 OR 1=1' }], [null], ['x']])('%j is no project', async (payload) => {
    for (const call of ['pauseBackfill', 'resumeBackfill'])
      expect(await world.call(admin.accountId, call, payload)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
  });
});

describe('all back-fills', () => {
  test('by key and name, with the points of the hour', async () => {
    world.clock.advance(HOUR);
    await world.run(() => spendPoints(1_000, Date.now()));
    const { projects: list, points } = await value<Backfills>('backfills');
    expect(list.map((one) => one.project).sort()).toEqual([...projects].sort());
    expect(list.map(({ key }) => key)).toEqual(list.map(({ key }) => key).sort());
    expect(list.find((one) => one.project === project)).toMatchObject({ state: 'done', key: expect.stringMatching(/^[A-Z]+$/) });
    expect(list.filter(({ state }) => state === 'never').length).toBe(projects.length - 1);
    const now = world.clock.now();
    expect(points).toEqual({
      ...{ used: 1_000, limit: POINTS_PER_HOUR, left: POINTS_PER_HOUR - 1_000 },
      resetsAt: new Date(Math.ceil((now + 1) / HOUR) * HOUR).toISOString(),
    });
    await world.run(() => spendPoints(20_000, Date.now()));
    expect((await value<Backfills>('backfills')).points).toMatchObject({ used: 21_000, left: 0 });
  });

  test('a project that the administrator may not browse has the name that the app has read', async () => {
    await world.run(lookAtSite);
    const handle = world.site.handle.bind(world.site);
    world.site.handle = async (request) => {
      const answer = await handle(request);
      return request.path.includes('action=browse') ? { ...answer, body: { values: [], isLast: true, total: 0 } } : answer;
    };
    const { projects: list } = await value<Backfills>('backfills');
    world.site.handle = handle;
    expect(list.length).toBe(projects.length);
    for (const { project: id, name } of list) expect([id, name === id]).toEqual([id, false]);
  });
});
