import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { JOURNEY_INCIDENT, PEOPLE } from '../../host/scenarios/demo';
import { startRun } from '../../src/jobs/chain';
import { onIssueEvent } from '../../src/jobs/events';
import { sweep } from '../../src/jobs/sweep';
import type { BypassList } from '../../src/contract';
import { projectsOf } from '../../src/mapping';
import { mapForJudging, saveSiteMap, type MapForJudging } from '../../src/store';
import { openWorld, setUp, type World } from '../jobs/world';

const { agent1, manager, admin, outsider } = PEOPLE;
/** Impact and urgency assessed. */
const IMPACT = '8.6.1-01.b';
const MINUTE = 60_000;
/** Before the demo's first record. */
const LONG_AGO = Date.UTC(2024, 0, 1);

let world: World;
let project: string;
let resolved: string;
beforeEach(async () => {
  world = await openWorld();
  await setUp(world);
  await level('block', LONG_AGO);
  const { map } = await inForce();
  project = projectsOf(map.kinds.incident)[0] ?? '';
  resolved = map.kinds.incident?.statuses['resolved']?.[0] ?? '';
});
afterEach(() => world.close());

const inForce = async (): Promise<MapForJudging> => (await world.run(mapForJudging)) as MapForJudging;
const level = async (to: 'block' | 'advise', savedAt = Date.now()): Promise<void> => {
  const { whole } = await inForce();
  const checks = { ...whole.settings.checks, [IMPACT]: { level: to } };
  await world.run(() => saveSiteMap({ ...whole, settings: { ...whole.settings, checks } }, savedAt));
};
const list = async (accountId: string, of: string | null = project): Promise<BypassList> => {
  const reply = await world.call(accountId, 'bypassed', { project: of });
  expect(reply).toMatchObject({ ok: true });
  return reply['value'] as BypassList;
};
const ask = async (method: string, path: string, body?: unknown, accountId = agent1.accountId) => {
  const actor = { type: 'user', accountId } as const;
  return world.site.handle({ method, path, headers: {}, actor, ...(body === undefined ? {} : { body }) });
};
const idOf = async (key: string): Promise<string> =>
  String(((await ask('GET', `/rest/api/3/issue/${key}?fields=summary`)).body as { id: string }).id);
/** As its agent, on a transition that nobody guards; from one that leads there, step by step. */
const resolve = async (key: string): Promise<void> => {
  for (let step = 0; step < 4; step += 1) {
    const { transitions } = (await ask('GET', `/rest/api/3/issue/${key}/transitions`)).body as {
      transitions: { id: string; to: { id: string } }[];
    };
    const direct = transitions.find(({ to }) => to.id === resolved);
    const next = direct ?? transitions[0];
    const moved = await ask('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: next?.id } });
    expect([key, moved.status]).toEqual([key, 204]);
    if (direct !== undefined) return;
  }
  throw new Error(`${key} does not get there.`);
};
const backfill = async (): Promise<void> => {
  const judging = await inForce();
  await world.run(() => startRun(project, judging));
  await world.drain(1, 'survey');
};

test('what was closed with a blocking check unmet is listed with the check and the path, the newest first', async () => {
  await backfill();
  const { records, blocking, hiddenProjects, more } = await list(agent1.accountId);
  expect(blocking).toEqual([{ id: IMPACT, name: 'Impact and urgency assessed', since: new Date(LONG_AGO).toISOString() }]);
  expect(hiddenProjects).toBe(0);
  // The year of the demo has more than a hundred of them.
  expect([more, records.length]).toEqual([true, 100]);
  expect(records.length).toBeGreaterThan(0);
  const times = records.map(({ at }) => at ?? '');
  expect(times).toEqual([...times].sort().reverse());
  for (const record of records) {
    expect(record.checks.map(({ id }) => id)).toEqual([IMPACT]);
    expect(record.issue.summary).not.toBe('');
    expect(record.path).not.toBe('undone-later');
    expect(record.to).not.toBeNull();
  }
  expect(records.map(({ issue }) => issue.key)).not.toContain(JOURNEY_INCIDENT);
});

test('one that slipped past is there after the next sweep although its event was lost, and nothing is listed where nothing blocks', async () => {
  const id = await idOf(JOURNEY_INCIDENT);
  await world.run(() => onIssueEvent({ eventType: 'avi:jira:updated:issue', issue: { id } }));
  world.clock.advance(MINUTE);
  await resolve(JOURNEY_INCIDENT);
  world.clock.advance(61 * MINUTE);
  await world.run(sweep);
  const { records } = await list(agent1.accountId);
  const mine = records.find(({ issue }) => issue.key === JOURNEY_INCIDENT);
  expect(mine).toMatchObject({ path: 'transition', checks: [{ id: IMPACT }] });
  expect(mine?.at).toBe(new Date(world.clock.now() - 61 * MINUTE).toISOString());
  await level('advise');
  expect(await list(agent1.accountId)).toMatchObject({ records: [], blocking: [] });
});

test('what was closed before the check blocked is not listed, and a break counts as before', async () => {
  await backfill();
  await level('block', LONG_AGO + MINUTE);
  expect((await list(agent1.accountId)).blocking).toMatchObject([{ since: new Date(LONG_AGO).toISOString() }]);
  await level('advise');
  await level('block', world.clock.now());
  const { records, blocking } = await list(agent1.accountId);
  expect(blocking).toMatchObject([{ id: IMPACT, since: new Date(world.clock.now()).toISOString() }]);
  expect(records).toEqual([]);
});

test('a gap that a waiver covers is not listed', async () => {
  await backfill();
  await world.rows("UPDATE assessed_record SET outcomes = REPLACE(outcomes, 'g', 'w')").catch(() => []);
  expect(await list(agent1.accountId)).toMatchObject({ records: [], blocking: [{ id: IMPACT }] });
});

test('nobody reads what they may not see, whatever the page says', async () => {
  await backfill();
  expect(await world.call(outsider.accountId, 'bypassed', { project })).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
  expect(await world.call(outsider.accountId, 'bypassed', { project: '987654' })).toEqual(
    await world.call(outsider.accountId, 'bypassed', { project }),
  );
  const all = await list(outsider.accountId, null);
  expect(all.records).toEqual([]);
  expect(all.hiddenProjects).toBeGreaterThan(0);
  expect((await list(admin.accountId, null)).records.length).toBeGreaterThan(0);
  expect((await list(manager.accountId, null)).records.length).toBeGreaterThan(0);
  for (const payload of [{ project: '1) OR (1=1' }, { project: 7 }, []])
    expect(await world.call(agent1.accountId, 'bypassed', payload)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
});

test('Jira is asked a handful of times, however many records there are', async () => {
  await backfill();
  const before = world.site.work().requests;
  await list(agent1.accountId);
  expect(world.site.work().requests - before).toBeLessThanOrEqual(8);
});
