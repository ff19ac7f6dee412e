import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { backfill } from '../../src/jobs/back-fill';
import { startRun } from '../../src/jobs/chain';
import { recordTypesOf } from '../../src/jobs/record-row';
import { changedKinds, rulesetsInForce } from '../../src/jobs/ruleset-in-force';
import { sweep } from '../../src/jobs/sweep';
import { projectsOf, type SiteMap } from '../../src/mapping';
import { mapForJudging, readCheckpoint, saveSiteMap, type Checkpoint, type MapForJudging } from '../../src/store';
import { openWorld, setUp, type World } from './world';

const SEARCH = 'searchAndReconsileIssuesUsingJqlPost';
const BULK = 'bulkFetchIssues';

let world: World;
let project: string;
/** The map of the set-up: every test leaves it in force. */
let first: SiteMap;

const judged = async (): Promise<MapForJudging> => (await world.run(mapForJudging)) as MapForJudging;
const checkpoint = async (): Promise<Checkpoint> => (await world.run(() => readCheckpoint(project))) as Checkpoint;
const start = async (kinds?: readonly string[]): Promise<void> => {
  const judging = await judged();
  expect(await world.run(() => startRun(project, judging, kinds))).toMatchObject({ ok: true });
};
const work = () => {
  const { byOperation } = world.site.work();
  return { search: byOperation[SEARCH] ?? { requests: 0, points: 0 }, bulk: byOperation[BULK]?.requests ?? 0 };
};
const rows = (kinds: readonly string[], are: 'in' | 'not in' = 'in') =>
  world.rows(
    `SELECT record_id, kind, outcomes, ruleset, map_version, assessed_at FROM assessed_record WHERE project_id = ${project} AND kind ${are} (${kinds.map((kind) => `'${kind}'`).join(', ')}) ORDER BY record_id`,
  );
const rulesetsOf = async (): Promise<Record<string, string[]>> => {
  const found = await world.rows(`SELECT DISTINCT kind, ruleset FROM assessed_record WHERE project_id = ${project} ORDER BY kind, ruleset`);
  const lists: Record<string, string[]> = {};
  for (const { kind, ruleset } of found) (lists[String(kind)] ??= []).push(String(ruleset));
  return lists;
};
/** Saves a map with other fields, and gives the kinds that are judged otherwise in the project. */
const change = async (roles: readonly string[], map: SiteMap = first): Promise<string[]> => {
  const before = rulesetsInForce(await judged(), project);
  const fields = Object.fromEntries(Object.entries(map.fields).filter(([role]) => !roles.includes(role)));
  await world.run(() => saveSiteMap({ ...map, fields }, Date.now()));
  return changedKinds(before, rulesetsInForce(await judged(), project));
};
const deliver = async (): Promise<void> => {
  const event = world.queue.shift();
  if (event === undefined) throw new Error('nothing is queued');
  await world.run(() => backfill({ queueName: event.queueName, jobId: 'job', eventId: 'event', body: event.body }));
};

beforeAll(async () => {
  world = await openWorld();
  await setUp(world);
  first = (await judged()).map;
  project = projectsOf(first.kinds['incident'])[0] ?? '';
  await start();
  await world.drain(1, 'survey');
}, 120_000);
afterAll(() => world.close());
beforeEach(async () => {
  world.queue.length = 0;
  world.clock.advance(60_000);
});

describe('a back-fill of the kinds that are judged otherwise', () => {
  test('reads their issues and no others, at a point each', async () => {
    const kinds = await change(['impact']);
    expect([kinds.length > 0, kinds.includes('incident'), kinds.includes('change')]).toEqual([true, true, false]);
    const others = await rows(kinds, 'not in');
    expect(others.length).toBeGreaterThan(50);
    const before = work();
    await start(kinds);
    expect((await checkpoint()).kinds).toEqual(kinds);
    await world.drain(1, 'survey');
    const after = work();
    const own = await rows(kinds);
    const { done, total, state } = await checkpoint();
    expect([state, done, total]).toEqual(['done', own.length, own.length]);
    expect(after.search.points - before.search.points).toBe(own.length + (after.search.requests - before.search.requests));
    expect(after.search.requests - before.search.requests).toBe(Math.ceil(own.length / 100));
    // What is not read is not touched: neither what was found nor when.
    expect(await rows(kinds, 'not in')).toEqual(others);
    expect(new Set(own.map(({ map_version: version }) => version))).toEqual(new Set([2]));
    expect(await rulesetsOf()).toEqual(expect.objectContaining({ incident: [rulesetsInForce(await judged(), project)['incident']] }));
  });

  test('leaves every row judged by what is in force, and the checkpoint says so', async () => {
    const inForce = rulesetsInForce(await judged(), project);
    for (const [kind, rulesets] of Object.entries(await rulesetsOf())) expect([kind, rulesets]).toEqual([kind, [inForce[kind]]]);
    expect((await checkpoint()).rulesets).toEqual(inForce);
  });

  test('is started by the sweep by itself, and only once', async () => {
    const kinds = await change([]);
    expect(kinds).toContain('incident');
    await world.run(sweep);
    const queued = world.queue.filter(({ queueName }) => queueName === 'backfill');
    expect([queued.length, (await checkpoint()).kinds]).toEqual([1, kinds]);
    await world.run(sweep);
    expect(world.queue.filter(({ queueName }) => queueName === 'backfill').length).toBe(1);
    await world.drain(1, 'survey');
    expect((await checkpoint()).rulesets).toEqual(rulesetsInForce(await judged(), project));
    await world.run(sweep);
    expect(world.queue.filter(({ queueName }) => queueName === 'backfill').length).toBe(0);
  });

  test('forgets the rows of a kind that is gone, by asking for these alone', async () => {
    const { 'service-request': _gone, ...kinds } = first.kinds;
    const gone = await rows(['service-request']);
    expect(gone.length).toBeGreaterThan(0);
    const others = await rows(['service-request', 'incident'], 'not in');
    const before = work();
    await change([], { ...first, kinds });
    await start(['service-request']);
    await world.drain(1, 'survey');
    expect(await rows(['service-request'])).toEqual([]);
    expect(await rows(['service-request', 'incident'], 'not in')).toEqual(others);
    expect(work().search.requests).toBe(before.search.requests);
    expect(work().bulk - before.bulk).toBe(Math.ceil(gone.length / 100));
    await change([]);
    await start(['service-request']);
    await world.drain(1, 'survey');
    expect((await rows(['service-request'])).length).toBe(gone.length);
  });
});

test('a query of the site map that Jira refuses leaves its issues out, and the back-fill says so', async () => {
  const request = first.kinds['service-request']!;
  const sources = request.sources.map((source) => ({ ...source, jql: 'nonsense =' }));
  const there = (await rows(['service-request'])).length;
  await change([], { ...first, kinds: { ...first.kinds, 'service-request': { ...request, sources } } });
  await start(['service-request']);
  await world.drain(1, 'survey');
  const { state, note, failed } = await checkpoint();
  expect([state, failed, (await rows(['service-request'])).length]).toEqual(['done', there, 0]);
  expect(note).toMatch(/^Jira refuses a query of the site map.*set-up/);
  expect(note).not.toContain('nonsense');
  await change([]);
  await start(['service-request']);
  await world.drain(1, 'survey');
  expect([(await checkpoint()).note, (await rows(['service-request'])).length]).toEqual([null, there]);
});

describe('a back-fill that begins while another one is at work', () => {
  const slow = async (phase: string, what: string): Promise<void> => {
    if (phase === 'after' && what.endsWith('/search/jql')) world.clock.advance(6 * 60_000);
  };
  /** One page, then the slice is over. */
  const onePage = async (): Promise<void> => {
    const body = world.queue.shift()?.body ?? {};
    await world.run(() => backfill({ queueName: 'backfill', jobId: 'job', eventId: 'event', body }), { gate: slow });
  };

  test('for other kinds reads both, from the start, and loses neither', async () => {
    const incidents = await change(['impact']);
    await start(incidents);
    await onePage();
    const left = await checkpoint();
    expect([left.state, left.done]).toEqual(['running', 100]);
    const map = (await judged()).map;
    const changes = await change(['changeRisk', 'backoutPlan'], map);
    expect(changes).toContain('change');
    expect(changes.some((kind) => !incidents.includes(kind))).toBe(true);
    await start(changes);
    const both = await checkpoint();
    expect(both).toMatchObject({ kinds: [...new Set([...incidents, ...changes])].sort(), done: 0, lastId: null });
    expect(both.runId).not.toBe(left.runId);
    // The event of the first run is dropped.
    await world.drain(1, 'survey');
    expect((await checkpoint()).rulesets).toEqual(rulesetsInForce(await judged(), project));
    const inForce = rulesetsInForce(await judged(), project);
    for (const [kind, rulesets] of Object.entries(await rulesetsOf())) expect([kind, rulesets]).toEqual([kind, [inForce[kind]]]);
  });

  test('for the same kinds, or fewer, is the one at work', async () => {
    const kinds = await change([]);
    expect(kinds.length).toBeGreaterThan(1);
    await start(kinds);
    const { runId } = await checkpoint();
    await start(kinds.slice(0, 1));
    await start(kinds);
    expect([(await checkpoint()).runId, world.queue.length]).toEqual([runId, 1]);
    await start();
    expect(await checkpoint()).toMatchObject({ kinds: null });
    await world.drain(1, 'survey');
  });

  test('is begun by a slice that finds another map in force: no row is judged by two', async () => {
    const kinds = await change(['impact']);
    await start(kinds);
    const { runId } = await checkpoint();
    await change(['impact', 'urgency']);
    const before = work().search.requests;
    await deliver();
    expect([work().search.requests - before, world.queue.length]).toEqual([0, 1]);
    const anew = await checkpoint();
    expect(anew.runId).not.toBe(runId);
    expect(anew.rulesets['incident']).toBe(rulesetsInForce(await judged(), project)['incident']);
    await world.drain(1, 'survey');
    expect((await checkpoint()).state).toBe('done');
    await change([]);
    await start();
    await world.drain(1, 'survey');
  });

  test('after one that failed reads what that one had left', async () => {
    const incidents = await change(['impact']);
    await start(incidents);
    world.site.faults.inject({ status: 400, operation: SEARCH });
    await deliver();
    expect(await checkpoint()).toMatchObject({ state: 'failed', note: expect.stringContaining('once this is mended') });
    await start(['change']);
    expect((await checkpoint()).kinds).toEqual([...new Set([...incidents, 'change'])].sort());
    await world.drain(1, 'survey');
    expect((await checkpoint()).rulesets).toEqual(rulesetsInForce(await judged(), project));
  });

  test('at the same instant as another one, of which one gets lost, is made up for by the sweep', async () => {
    await change([]);
    const judging = await judged();
    await start();
    await world.drain(1, 'survey');
    const incidents = await change(['impact']);
    const changes = await change(['changeRisk', 'impact']);
    const now = await judged();
    await world.run(async () => {
      await Promise.all([startRun(project, now, incidents), startRun(project, now, changes)]);
    });
    await world.drain(1, 'survey');
    await world.run(sweep);
    await world.drain(1, 'survey');
    expect((await checkpoint()).rulesets).toEqual(rulesetsInForce(now, project));
    const inForce = rulesetsInForce(now, project);
    for (const [kind, rulesets] of Object.entries(await rulesetsOf())) expect([kind, rulesets]).toEqual([kind, [inForce[kind]]]);
    expect(recordTypesOf(judging.map, project, ['change']).length).toBeGreaterThan(0);
  });
});
