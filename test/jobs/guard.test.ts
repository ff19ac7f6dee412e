import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { JOURNEY_INCIDENT } from '../../host/scenarios/demo';
import { assessRecord } from '../../src/assess';
import { checksAskedOf } from '../../src/checks';
import { onTransition, gapsOfMove } from '../../src/jobs/guard';
import { guardMessage } from '../../src/jobs/guard-message';
import { mapForJudging, NOTHING_LOST, saveSiteMap, type MapForJudging } from '../../src/store';
import type { SiteMap } from '../../src/mapping/site-map';
import type { CheckLevel, CheckSetting } from '../../src/record/settings';
import type { Waiver } from '../../src/record/waiver';
import { aChange, anIncident, at, cell } from '../record/a-record';
import { openWorld, setUp, type World } from './world';
import { wholeMap } from './whole-map';

/** Impact and urgency assessed: a gap of the journey's incident that can be closed until it is closed. */
const IMPACT = '8.6.1-01.b';
const MINUTE = 60_000;

let world: World;
let warnings: ReturnType<typeof jest.spyOn>;
const logged = (): string[] => warnings.mock.calls.map((call: unknown[]) => String(call[0]));

beforeEach(() => {
  warnings = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => warnings.mockRestore());

describe('on a transition', () => {
  beforeEach(async () => {
    world = await openWorld();
    await setUp(world);
  });
  afterEach(() => world.close());

  const inForce = async (): Promise<MapForJudging> => (await world.run(mapForJudging)) as MapForJudging;
  const levels = async (checks: Record<string, CheckLevel>): Promise<void> => {
    const { whole } = await inForce();
    const set = Object.fromEntries(Object.entries(checks).map(([id, level]): [string, CheckSetting] => [id, { level }]));
    await world.run(() =>
      saveSiteMap({ ...whole, settings: { ...whole.settings, checks: { ...whole.settings.checks, ...set } } }, Date.now()),
    );
  };
  const target = async (milestone: string): Promise<string> => (await inForce()).map.kinds.incident?.statuses[milestone]?.[0] ?? '';
  const move = async (
    milestone = 'resolved',
    key = JOURNEY_INCIDENT,
    gate: (phase: string, what: string) => Promise<void> = async () => {},
  ) => {
    const to = await target(milestone);
    return world.run(() => onTransition({ issue: { key }, transition: { from: { id: '1' }, to: { id: to } } }), { gate });
  };
  /** The same, with what it changes in the storage. */
  const written = async () => {
    const requests: string[] = [];
    const answer = await move('resolved', JOURNEY_INCIDENT, async (phase, what) => {
      if (phase === 'before' && !/^kvs .*\/get$|^fpp|^product|jira/.test(what)) requests.push(what);
    });
    return { answer, requests };
  };

  test('a check that blocks stops it with its hint, and writes nothing', async () => {
    await levels({ [IMPACT]: 'block' });
    const before = world.site.work().requests;
    const { answer, requests } = await written();
    expect(requests.filter((what) => !what.startsWith('sql'))).toEqual([]);
    expect(world.site.work().requests - before).toBeLessThanOrEqual(3);
    expect(answer.result).toBe(false);
    expect(answer.errorMessage).toMatch(/^Before this step, one thing is missing:\n[A-Z].+ Fill in: Impact, Urgency\.\nYou can do this/);
    expect(await move()).toMatchObject({ result: false });
  });

  test('a check that warns asks once in ten minutes for the same move', async () => {
    await levels({ [IMPACT]: 'warn' });
    const { answer, requests } = await written();
    expect(answer).toMatchObject({ result: false, errorMessage: expect.stringContaining('again within 10 minutes') });
    expect(requests.filter((what) => !what.startsWith('sql'))).toEqual([expect.stringMatching(/^kvs .*\/set$/)]);
    world.clock.advance(9 * MINUTE);
    expect(await move()).toEqual({ result: true });
    expect(await move('closed')).toMatchObject({ result: false });
    world.clock.advance(2 * MINUTE);
    expect(await move()).toMatchObject({ result: false });
  });

  test('one more check that warns is told of although the others were', async () => {
    await levels({ [IMPACT]: 'warn' });
    expect(await move('closed')).toMatchObject({ result: false });
    await levels(Object.fromEntries(checksAskedOf('incident').map(({ id }) => [id, 'warn' as const])));
    const all = await move('closed');
    if (all.result) throw new Error('The journey’s incident has one gap only: take another one.');
    expect(all.errorMessage).toContain('again within 10 minutes');
  });

  test('checks that advise or are off do not ask, and Jira is not asked either', async () => {
    await levels({ [IMPACT]: 'advise', '8.6.1-01.a': 'off' });
    const requests = world.site.work().requests;
    expect(await move()).toEqual({ result: true });
    expect(world.site.work().requests).toBe(requests);
  });

  test.each([{ status: 429, retryAfter: 100 }, { status: 500, times: 5 }, { status: 403 }])(
    'when Jira answers %j it goes on, with a line in the log that names no ticket',
    async (fault) => {
      await levels({ [IMPACT]: 'block' });
      world.site.faults.inject(fault);
      expect(await move()).toEqual({ result: true });
      expect(logged()).toEqual([expect.stringMatching(/^Clausewise: the guard let a transition through: [a-z-]+\.$/)]);
    },
  );

  test('a mistake of ours lets it go on, and the log has no text of the error', async () => {
    await levels({ [IMPACT]: 'block' });
    const gate = async (_phase: string, what: string): Promise<void> => {
      if (what.startsWith('kvs')) throw new TypeError('text of a ticket');
    };
    const payload = { issue: { key: JOURNEY_INCIDENT }, transition: { to: { id: '5' } } };
    expect(await world.run(() => onTransition(payload), { gate })).toEqual({ result: true });
    expect(logged()).toEqual(['Clausewise: the guard let a transition through: TypeError.']);
  });

  test.each([
    undefined,
    null,
    'text',
    {},
    { issue: { key: 7 } },
    { issue: { key: 'OPS-1' } },
    { issue: { key: 'OPS-1' }, transition: null },
  ])('an odd payload goes on: %j', async (payload) => {
    await levels({ [IMPACT]: 'block' });
    expect(await world.run(() => onTransition(payload))).toEqual({ result: true });
  });

  test('an issue that is none of ours, or that is gone, goes on', async () => {
    await levels({ [IMPACT]: 'block' });
    expect(await move('resolved', 'OPS-999999')).toEqual({ result: true });
    const { whole } = await inForce();
    const { incident: _gone, ...kinds } = whole.kinds;
    await world.run(() => saveSiteMap({ ...whole, kinds } as SiteMap, Date.now()));
    expect(await world.run(() => onTransition({ issue: { key: JOURNEY_INCIDENT }, transition: { to: { id: '5' } } }))).toEqual({
      result: true,
    });
  });
});

test('before the app is set up every transition goes on', async () => {
  world = await openWorld();
  await setUp(world, false);
  const payload = { issue: { key: JOURNEY_INCIDENT }, transition: { to: { id: '5' } } };
  expect(await world.run(() => onTransition(payload))).toEqual({ result: true });
  expect(logged()).toEqual(['Clausewise: the guard let a transition through: not-set-up.']);
  await world.close();
});

describe('the gaps of a move', () => {
  const judging = (map: SiteMap = wholeMap, waivers: readonly Waiver[] = []): MapForJudging => ({
    ...NOTHING_LOST,
    ...{ map, whole: map, version: 1, savedAt: 0, waivers, waiversUnread: false },
  });
  const status = (milestone: string): string => wholeMap.kinds.incident?.statuses[milestone]?.[0] ?? '';
  const ids = (record: Parameters<typeof gapsOfMove>[0], milestone: string, by = judging(), now = at(30)): string[] =>
    gapsOfMove(record, status(milestone), by, now).map(({ check }) => check.id);

  test('are those that it would have, and only as long as they can be closed', () => {
    const open = anIncident().working(at(1)).comment(at(1)).build();
    expect(ids(open, 'resolved')).toContain(IMPACT);
    const early = anIncident().working(at(29)).comment(at(29)).build();
    expect(ids(early, 'resolved')).not.toContain(IMPACT);
    expect(ids(early, 'closed', judging(), at(40))).toContain(IMPACT);
    expect(ids(open, 'closed')).toContain(IMPACT);
  });

  test('are not those that were there before and that nothing on the record closes any more', () => {
    const lost = anIncident().working(at(1)).closed(at(8)).build();
    const was = assessRecord(lost, { now: at(30), settings: wholeMap.settings }).find(({ check }) => check.id === IMPACT);
    expect(was).toMatchObject({ outcome: 'gap', mendable: false });
    expect(ids(lost, 'closed')).not.toContain(IMPACT);
  });

  test('count with the move itself: what must be there when it is closed is missing then, although nothing was due before', () => {
    const resolved = anIncident()
      .working(at(1))
      .with('impact', 'High')
      .with('urgency', 'High')
      .with('classification', 'Network')
      .resolved(at(2))
      .build();
    const note = checksAskedOf('incident').find(({ name }) => name === 'Resolution noted')?.id ?? '';
    expect(ids(resolved, 'closed', judging(), at(3))).not.toContain(note);
    expect(ids(resolved, 'closed', judging(), at(40))).toContain(note);
  });

  test('do not hang on a resolution that comes with the move, also where the site leaves some resolutions out', () => {
    const record = anIncident().working(at(1)).comment(at(1)).build();
    const ended = checksAskedOf('incident')
      .filter(({ reads }) => reads.fields.includes('resolution'))
      .map(({ id }) => id);
    expect(ended.length).toBeGreaterThan(0);
    const found = ids(record, 'closed');
    for (const id of ended) expect(found).not.toContain(id);
    expect(found).toContain(IMPACT);
    const left = anIncident()
      .working(at(1))
      .with('resolution', cell('Duplicate', { option: 'duplicate' }))
      .build();
    expect(ids(left, 'closed')).toEqual([]);
  });

  test('are not those that a waiver in force covers', () => {
    const record = anIncident().working(at(1)).comment(at(1)).build();
    const waiver: Waiver = {
      ...{ id: 'w', checkId: IMPACT, scope: 'check', projectId: record.projectId, recordId: null, service: null },
      ...{ state: 'approved', from: at(0), until: at(31) },
    };
    expect(ids(record, 'resolved', judging(wholeMap, [waiver]))).not.toContain(IMPACT);
    expect(ids(record, 'resolved', judging(wholeMap, [waiver]), at(32))).toContain(IMPACT);
  });

  test('are none where a cancelled record is not judged, nor where the site lost what the check looks at', () => {
    const record = anIncident().working(at(1)).comment(at(1)).build();
    expect(ids(record, 'cancelled')).toEqual([]);
    expect(ids(record, 'resolved', { ...judging(), lost: [{ part: 'field:impact', project: null }] })).not.toContain(IMPACT);
  });

  test('are named three at most, the heaviest first, by the names that the fields have on the issue', () => {
    const change = wholeMap.kinds.change?.statuses['closed']?.[0] ?? '';
    const gaps = gapsOfMove(aChange().working(at(1)).build(), change, judging(), at(400));
    expect(gaps.length).toBeGreaterThan(3);
    const lines = guardMessage(gaps, { impact: { name: 'Auswirkung' } }, false).split('\n');
    expect(lines.filter((line) => /^\d\. /.test(line))).toHaveLength(3);
    expect(lines[0]).toBe(`Before this step, ${gaps.length} things are missing:`);
    expect(lines.at(-2)).toBe(`And ${gaps.length - 3} more: see ISO 20000 on the issue.`);
    const incident = anIncident().working(at(1)).build();
    const impact = gapsOfMove(incident, status('closed'), judging(), at(40)).filter(({ check }) => check.id === IMPACT);
    expect(guardMessage(impact, { impact: { name: 'Auswirkung' } }, false)).toContain('Fill in: Auswirkung, Urgency.');
    expect(guardMessage(impact, {}, false).length).toBeLessThan(300);
  });
});
