import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { JOURNEY_INCIDENT, PEOPLE } from '../../host/scenarios/demo';
import { checksAskedOf } from '../../src/checks';
import type { WrongHints } from '../../src/contract';
import { openWorld, setUp, type World } from '../jobs/world';

const { agent1, manager, admin, outsider } = PEOPLE;
const IMPACT = '8.6.1-01.b';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await setUp(world);
});
afterAll(() => world.close());
beforeEach(() => world.rows('DELETE FROM hint_report').catch(() => []));

const report = (accountId: string, over: Record<string, unknown> = {}) =>
  world.call(accountId, 'reportHint', { issue: JOURNEY_INCIDENT, check: IMPACT, reason: 'not-so', ...over });
const list = async (): Promise<WrongHints[]> =>
  ((await world.call(admin.accountId, 'wrongHints'))['value'] as { checks: WrongHints[] }).checks;

test('who may see the issue may say that a hint is wrong; the same twice counts once, by whomever', async () => {
  expect(await report(agent1.accountId)).toEqual({ ok: true, value: null });
  world.clock.advance(60_000);
  expect(await report(manager.accountId)).toMatchObject({ ok: true });
  expect(await report(agent1.accountId, { reason: 'unclear' })).toMatchObject({ ok: true });
  expect(await report(agent1.accountId, { check: '8.6.1-01.a', reason: 'not-ours' })).toMatchObject({ ok: true });
  const rows = await world.rows('SELECT * FROM hint_report');
  const checks = await list();
  expect(checks.map(({ check, reports }) => [check.id, reports])).toEqual([
    ['8.6.1-01.a', 1],
    [IMPACT, 2],
  ]);
  expect(checks[1]).toMatchObject({
    check: { name: 'Impact and urgency assessed' },
    reasons: { 'not-so': 1, unclear: 1, 'not-ours': 0, other: 0 },
    issues: [String(rows[0]?.['record_id'])],
    lastAt: new Date(world.clock.now()).toISOString(),
  });
  expect(JSON.stringify(rows)).not.toContain(agent1.accountId);
  expect(JSON.stringify(rows)).not.toContain(JOURNEY_INCIDENT);
});

test('a check that was looked into leaves the list, the others stay', async () => {
  await report(agent1.accountId);
  await report(agent1.accountId, { check: '8.6.1-01.a' });
  const settled = await world.call(admin.accountId, 'settleWrongHints', { check: IMPACT });
  expect(settled).toMatchObject({ ok: true, value: { checks: [{ check: { id: '8.6.1-01.a' } }] } });
  expect(await list()).toHaveLength(1);
});

test('a hidden issue looks like one that is not there, and nothing is kept', async () => {
  const hidden = await report(outsider.accountId);
  expect(hidden).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  expect(await report(agent1.accountId, { issue: 'IT-999999' })).toEqual(hidden);
  expect(await world.rows('SELECT * FROM hint_report')).toEqual([]);
});

test('a check that is not asked of the kind is refused, and so is anything else that makes no sense', async () => {
  const other = checksAskedOf('change').find(({ kinds }) => !(kinds as readonly string[]).includes('incident'))?.id;
  expect(await report(agent1.accountId, { check: other })).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
  for (const over of [{ check: 'nope' }, { check: '__proto__' }, { reason: 'because' }, { issue: 'IT-1 OR 1=1' }, { reason: null }])
    expect(await report(agent1.accountId, over)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
  expect(await world.rows('SELECT * FROM hint_report')).toEqual([]);
});

test('the list is for Jira administrators', async () => {
  await report(agent1.accountId);
  for (const { accountId } of [agent1, manager, outsider]) {
    expect(await world.call(accountId, 'wrongHints')).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
    expect(await world.call(accountId, 'settleWrongHints', { check: IMPACT })).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
  }
  expect(await list()).toHaveLength(1);
});
