import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { PEOPLE } from '../../host/scenarios/demo';
import type { SettingsChange } from '../../host/seams';
import { checksAskedOf, type RecordKind } from '../../src/checks';
import { lookAtSite, noteSite } from '../../src/jobs/drift';
import { startRun } from '../../src/jobs/chain';
import { projectsInScope } from '../../src/jobs/record-row';
import { rulesetsInForce } from '../../src/jobs/ruleset-in-force';
import { sweep } from '../../src/jobs/sweep';
import { jiraAs, readSchema } from '../../src/jira';
import { projectsOf, type SiteMap } from '../../src/mapping';
import {
  mapForJudging,
  pointsSpent,
  readCheckpoint,
  readDrift,
  savedSiteMap,
  saveSiteMap,
  storeDrift,
  type Drift,
  type MapForJudging,
} from '../../src/store';
import { openWorld, setUp, type World } from './world';

const MINUTE = 60_000;

let world: World;
let warnings: ReturnType<typeof jest.spyOn>;

beforeEach(async () => {
  warnings = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  world = await openWorld();
  await setUp(world);
}, 60_000);
afterEach(async () => {
  warnings.mockRestore();
  await world.close();
});

const judging = async (): Promise<MapForJudging> => (await world.run(mapForJudging)) as MapForJudging;
const drift = async (): Promise<Drift> => (await world.run(readDrift)) as Drift;
const inForce = async (): Promise<SiteMap> => (await world.run(savedSiteMap))!.map;
const administer = (change: SettingsChange): void => expect(world.site.administer(PEOPLE.admin.accountId, change)).toEqual({ done: true });
const requests = (operation: string): number => world.site.work().byOperation[operation]?.requests ?? 0;
const anHour = (): void => world.clock.advance(55 * MINUTE);

/** Whole projects back-filled, so that every record is judged as of now. */
const judgeAll = async (): Promise<void> => {
  const map = await judging();
  for (const projectId of projectsInScope(map.map)) await world.run(() => startRun(projectId, map));
  await world.drain(1, 'survey');
};
/** Kind, record and check → letter of the outcome. */
const outcomes = async (): Promise<Map<string, string>> => {
  const found = new Map<string, string>();
  for (const { record_id: id, kind, outcomes: letters } of await world.rows('SELECT record_id, kind, outcomes FROM assessed_record')) {
    const asked = checksAskedOf(String(kind) as RecordKind);
    // Letters of runs may be packed; every record has one for each check.
    for (const [index, check] of asked.entries())
      found.set(`${String(kind)} ${String(id)} ${check.id}`, unpacked(String(letters))[index] ?? '');
  }
  return found;
};
const unpacked = (letters: string): string[] => [...letters];
const share = (all: ReadonlyMap<string, string>, check: string, letter: string): number => {
  const own = [...all].filter(([key]) => key.endsWith(` ${check}`));
  return own.filter(([, one]) => one === letter).length / own.length;
};
const newGaps = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...after].filter(([key, letter]) => letter === 'g' && before.get(key) !== 'g').map(([key]) => key);
const sweepAndDrain = async (): Promise<void> => {
  expect(await world.run(sweep)).toEqual({ statusCode: 204 });
  await world.drain(1, 'survey');
};
/** Everything judged at one instant, the names of all things known, and then a change in Jira's settings and the next round. */
const afterChange = async (
  change: (map: SiteMap) => SettingsChange,
): Promise<{ before: Map<string, string>; after: Map<string, string> }> => {
  await world.run(lookAtSite);
  anHour();
  await judgeAll();
  const before = await outcomes();
  administer(change(await inForce()));
  await sweepAndDrain();
  return { before, after: await outcomes() };
};

describe('when a field is deleted', () => {
  test('the checks that look at it cannot tell after the next round, none finds a gap, and what is gone is kept with its name', async () => {
    const { before, after } = await afterChange((map) => ({ what: 'delete-field', id: map.fields['impact']!.fields[0]! }));
    const [id = ''] = (await inForce()).fields['impact']!.fields;
    expect((await judging()).lost).toEqual([{ part: 'field:impact', project: null }]);
    expect((await drift()).gone).toEqual([{ what: 'field', id, name: 'Impact', project: null }]);
    expect(share(before, '8.6.1-01.b', 'c')).toBeLessThan(0.5);
    expect(share(after, '8.6.1-01.b', 'c')).toBeGreaterThan(0.9);
    expect(newGaps(before, after)).toEqual([]);
    // Others are judged as before.
    expect(share(after, '8.6.1-02.a', 'c')).toBe(share(before, '8.6.1-02.a', 'c'));
  }, 120_000);
});

describe('when a link type is deleted', () => {
  test('the checks that look at such links cannot tell, and none finds a gap', async () => {
    const { before, after } = await afterChange((map) => ({ what: 'delete-link-type', id: map.links['postIncidentReview']![0]!.type }));
    expect((await drift()).gone.map(({ what }) => what)).toEqual(['link type']);
    expect((await judging()).lost).toContainEqual({ part: 'link:postIncidentReview', project: null });
    expect(newGaps(before, after)).toEqual([]);
    const fallen = [...before].filter(([key, letter]) => letter !== 'c' && after.get(key) === 'c');
    expect(fallen.length).toBeGreaterThan(0);
  }, 120_000);
});

describe('when a status is deleted', () => {
  const statusOf = (map: SiteMap, milestone: string): string => map.kinds['incident']!.statuses[milestone]![0]!;

  test.each([
    ['resolved', 'closed'],
    ['inProgress', 'waiting'],
    ['cancelled', 'waiting'],
  ])(
    'for %s, what was met by it stays met, and nothing becomes a gap',
    async (milestone, next) => {
      const { before, after } = await afterChange((map) => ({
        ...{ what: 'delete-status', id: statusOf(map, milestone), moveTo: statusOf(map, next) },
      }));
      expect((await drift()).gone).toMatchObject([{ what: 'status', project: null }]);
      expect((await judging()).lost).toContainEqual({ part: `milestone:incident:${milestone}`, project: null });
      expect(newGaps(before, after)).toEqual([]);
      const met = [...before].filter(([key, letter]) => key.startsWith('incident ') && letter === 'm' && after.get(key) === 'm');
      expect(met.length).toBeGreaterThan(100);
      expect([...before].some(([key, letter]) => key.startsWith('incident ') && letter === 'g' && after.get(key) === 'c')).toBe(true);
    },
    120_000,
  );
});

describe('when something is renamed', () => {
  test('it still counts, nothing is judged again, and the old and the new name are kept until somebody saves a map', async () => {
    await judgeAll();
    await world.run(lookAtSite);
    const { fields, kinds } = await inForce();
    const [field = ''] = fields['impact']!.fields;
    const [status = ''] = kinds['incident']!.statuses['resolved']!;
    const before = await judging();
    administer({ what: 'rename-field', id: field, name: 'Effect' });
    administer({ what: 'rename-status', id: status, name: 'Solved' });
    anHour();
    expect(await world.run(sweep)).toEqual({ statusCode: 204 });
    expect(world.queue.filter(({ queueName }) => queueName === 'backfill')).toEqual([]);
    expect(await judging()).toEqual(before);
    expect(await drift()).toMatchObject({ gone: [] });
    expect((await drift()).renamed).toEqual(
      expect.arrayContaining([
        { what: 'field', id: field, before: 'Impact', after: 'Effect' },
        { what: 'status', id: status, before: expect.any(String), after: 'Solved' },
      ]),
    );
    administer({ what: 'rename-field', id: field, name: 'Impact' });
    anHour();
    await world.run(lookAtSite);
    expect((await drift()).renamed.map(({ what }) => what)).toEqual(['status']);
    // Deleted, it is gone under the name it was last seen with.
    administer({ what: 'rename-field', id: field, name: 'Reach' });
    anHour();
    await world.run(lookAtSite);
    administer({ what: 'delete-field', id: field });
    anHour();
    await world.run(lookAtSite);
    expect((await drift()).gone).toMatchObject([{ what: 'field', name: 'Reach' }]);
    await world.run(async () => saveSiteMap((await savedSiteMap())!.map, Date.now()));
    await world.run(lookAtSite);
    expect((await drift()).renamed).toEqual([]);
    expect((await drift()).gone).toMatchObject([{ what: 'field', name: 'Reach' }]);
  });
});

describe('when something comes back', () => {
  test('it is mapped again by itself, and its records are judged again', async () => {
    await judgeAll();
    await world.run(lookAtSite);
    const whole = await outcomes();
    const project = projectsOf((await inForce()).kinds['incident'])[0] ?? '';
    const [id = ''] = (await inForce()).fields['impact']!.fields;
    // As it was left by a round while the field was in Jira's bin.
    const now = await drift();
    await world.run(() => storeDrift({ ...now, gone: [{ what: 'field', id, name: 'Impact', project: null }], proposedAt: Date.now() }));
    await sweepAndDrain();
    expect([share(whole, '8.6.1-01.b', 'g') > 0, share(await outcomes(), '8.6.1-01.b', 'g')]).toEqual([true, 0]);
    const { kinds } = (await world.run(() => readCheckpoint(project)))!;
    expect(kinds).toContain('incident');
    expect(kinds).not.toContain('change');
    anHour();
    await sweepAndDrain();
    expect((await drift()).gone).toEqual([]);
    expect(share(await outcomes(), '8.6.1-01.b', 'g')).toBe(share(whole, '8.6.1-01.b', 'g'));
    expect((await world.run(() => readCheckpoint(project)))?.rulesets).toEqual(rulesetsInForce(await judging(), project));
  }, 120_000);

  test('a project that left and came back is read anew, as nobody looked at it meanwhile', async () => {
    await judgeAll();
    const map = await inForce();
    const [project = ''] = projectsOf(map.kinds['article']);
    const count = async (): Promise<number> =>
      (await world.rows(`SELECT record_id FROM assessed_record WHERE project_id = ${project}`)).length;
    const there = await count();
    expect(there).toBeGreaterThan(3);
    // Closed to the app: what is kept stays, and is shown nowhere.
    await world.run(lookAtSite);
    const seen = await drift();
    await world.run(() => storeDrift({ ...seen, gone: [{ what: 'project', id: project, name: 'Articles', project: null }] }));
    await sweepAndDrain();
    expect([await count(), projectsInScope((await judging()).map).includes(project)]).toEqual([there, false]);
    const checkpoint = async () => (await world.run(() => readCheckpoint(project)))!;
    expect((await checkpoint()).rulesets).toEqual({});
    anHour();
    const { runId } = await checkpoint();
    await sweepAndDrain();
    expect((await checkpoint()).runId).not.toBe(runId);
    expect((await checkpoint()).rulesets).toEqual(rulesetsInForce(await judging(), project));
    // Taken out of the map: forgotten.
    const kinds = Object.fromEntries(Object.entries(map.kinds).filter(([, kind]) => !projectsOf(kind).includes(project)));
    await world.run(() => saveSiteMap({ ...map, kinds }, Date.now()));
    await sweepAndDrain();
    expect(await count()).toBe(0);
    await world.run(() => saveSiteMap(map, Date.now()));
    await sweepAndDrain();
    expect(await count()).toBe(there);
  }, 120_000);
});

describe('a look at the site', () => {
  test('is taken at most once in an hour and for each version of the map, by nine or ten requests that are counted as points', async () => {
    const spent = async (): Promise<number> => (await world.run(() => pointsSpent(Date.now()))).used;
    const before = [await spent(), world.site.work().requests] as const;
    await world.run(lookAtSite);
    const cost = (await spent()) - before[0];
    expect([world.site.work().requests - before[1], cost <= 10]).toEqual([cost, true]);
    const once = requests('getStatuses');
    await world.run(lookAtSite);
    world.clock.advance(40 * MINUTE);
    await world.run(lookAtSite);
    expect(requests('getStatuses')).toBe(once);
    world.clock.advance(11 * MINUTE);
    await world.run(lookAtSite);
    expect(requests('getStatuses')).toBe(once + 1);
    await world.run(async () => saveSiteMap((await savedSiteMap())!.map, Date.now()));
    await world.run(lookAtSite);
    expect(requests('getStatuses')).toBe(once + 2);
  });

  test('that fails leaves what was known', async () => {
    await world.run(lookAtSite);
    const before = await drift();
    anHour();
    world.site.faults.inject({ status: 503, operation: 'getFields', times: 2 });
    expect(await world.run(lookAtSite)).toMatchObject({ ok: false });
    expect(await drift()).toEqual(before);
  });

  /** Answers of a Jira that leaves out what `pick` says, `times` times. */
  const cutting = (path: string, cut: (body: unknown) => unknown, times: number) => {
    const handle = world.site.handle.bind(world.site);
    let left = times;
    return jest.spyOn(world.site, 'handle').mockImplementation(async (request) => {
      const answer = await handle(request);
      if (!request.path.startsWith(path) || left === 0) return answer;
      left -= 1;
      return { ...answer, body: cut(answer.body) };
    });
  };

  test.each([
    ['once without a field', '/rest/api/3/field', 1, (body: unknown) => (body as unknown[]).slice(0, 3)],
    ['with no status at all', '/rest/api/3/status', 9, () => []],
    [
      'with half of the projects',
      '/rest/api/3/project/search',
      9,
      (body: unknown) => {
        const { values, ...rest } = body as { values: unknown[] };
        return { ...rest, total: 1, isLast: true, values: values.slice(0, 1) };
      },
    ],
  ])('that Jira answers %s takes nothing away', async (_how, path, times, cut) => {
    await world.run(lookAtSite);
    anHour();
    const mock = cutting(path, cut, times);
    expect(await world.run(lookAtSite)).toMatchObject({ ok: true });
    mock.mockRestore();
    expect((await drift()).gone).toEqual([]);
    expect((await drift()).lookedAt).toBe(world.clock.now());
  });

  test('says what could take the place of what is gone, from a proposal that is made once a day', async () => {
    await world.run(lookAtSite);
    const map = await inForce();
    const [impact = ''] = map.fields['impact']!.fields;
    const [urgency = ''] = map.fields['urgency']!.fields;
    administer({ what: 'delete-field', id: impact });
    administer({ what: 'rename-field', id: urgency, name: 'Impact' });
    anHour();
    await world.run(lookAtSite);
    const found = await drift();
    expect(found.replacements).toEqual([
      { path: 'fields.impact.fields[0]', id: urgency, name: 'Impact', reason: expect.stringContaining('Impact') },
    ]);
    expect(found.proposedAt).toBe(world.clock.now());
    const once = requests('getAllStatuses');
    expect(once).toBeGreaterThan(0);
    anHour();
    await world.run(lookAtSite);
    expect([requests('getAllStatuses'), (await drift()).replacements]).toEqual([once, found.replacements]);
    world.clock.advance(24 * 60 * MINUTE);
    await world.run(lookAtSite);
    expect(requests('getAllStatuses')).toBeGreaterThan(once);
  });

  test('by who puts a map in force holds at once, without another reading', async () => {
    const saved = (await world.run(savedSiteMap))!;
    const schema = await world.run(() => readSchema(jiraAs('app')));
    if (!schema.ok) throw new Error(schema.problem.message);
    const map = { ...saved.map, fields: { ...saved.map.fields, impact: { fields: ['customfield_77777'] } } };
    await world.run(() => saveSiteMap(map, Date.now()));
    const now = (await world.run(savedSiteMap))!;
    const before = world.site.work().requests;
    expect(await world.run(() => noteSite(now, schema.value, Date.now()))).toMatchObject({ ok: true });
    expect(world.site.work().requests).toBe(before);
    expect((await judging()).lost).toEqual([{ part: 'field:impact', project: null }]);
    expect((await judging()).whole.fields['impact']).toEqual({ fields: ['customfield_77777'] });
  });
});

test('what is kept fits a value of the key-value store, and what is gone is never left out', async () => {
  await world.run(lookAtSite);
  const { things, ...rest } = await drift();
  const many = Array.from({ length: 6_000 }, (_, index) => ({ ...things[0]!, id: String(index), name: 'A name of some length' }));
  const gone = many.slice(0, 100).map(({ what, id, name }) => ({ what, id, name, project: null }));
  await world.run(() => storeDrift({ ...rest, things: many, gone }));
  const kept = await drift();
  expect(kept.gone).toEqual(gone);
  expect(kept.things.length).toBeGreaterThan(500);
  expect(Buffer.byteLength(JSON.stringify(kept))).toBeLessThan(240 * 1024);
});
