import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { packRecord } from '../../src/assess';
import { checks, type RecordKind } from '../../src/checks';
import { jiraAs, readIssues } from '../../src/jira';
import { startRun } from '../../src/jobs/chain';
import { circumstancesOf, planOf, projectsInScope } from '../../src/jobs/record-row';
import { rulesetIn, whole } from '../../src/jobs/ruleset-in-force';
import type { SiteMap } from '../../src/mapping';
import { closedAt } from '../../src/record/events';
import { mapForJudging, type MapForJudging } from '../../src/store';
import { openWorld, setUp, type World } from './world';

/**
 * A change of the site map is played on real records: whatever is found otherwise must have another ruleset, or it would stay as it was.
 * All changes take minutes (CLAUSEWISE_ALL_CHANGES=1); the suite plays some of each sort.
 */
const EVERY = process.env['CLAUSEWISE_ALL_CHANGES'] === undefined ? 17 : 1;
/** Records of each kind that are looked at. */
const OF_EACH_KIND = 8;

let world: World;
let judging: MapForJudging;
let pages: string[][];
let before: ReadonlyMap<string, Found>;

interface Found {
  readonly kind: string;
  readonly projectId: string;
  readonly said: string;
}

beforeAll(async () => {
  world = await openWorld();
  await setUp(world);
  judging = (await world.run(mapForJudging)) as MapForJudging;
  for (const projectId of projectsInScope(judging.map)) await world.run(() => startRun(projectId, judging));
  await world.drain(1, 'survey');
  // Each change reads all of them anew.
  world.site.faults.setPointsPerHour(1_000_000_000);
  const rows = await world.rows('SELECT record_id, kind FROM assessed_record ORDER BY record_id');
  const taken = new Map<string, number>();
  const ids = rows.flatMap(({ record_id: id, kind }) => {
    const n = (taken.get(String(kind)) ?? 0) + 1;
    taken.set(String(kind), n);
    return n <= OF_EACH_KIND ? [String(id)] : [];
  });
  pages = Array.from({ length: Math.ceil(ids.length / 100) }, (_, page) => ids.slice(page * 100, page * 100 + 100));
  before = await foundUnder(judging.map);
}, 300_000);
afterAll(() => world.close());

/** What is found of the records under a map, by record id. */
const foundUnder = (map: SiteMap): Promise<Map<string, Found>> =>
  world.run(async () => {
    const found = new Map<string, Found>();
    const plan = planOf(map);
    for (const page of pages) {
      const records = await readIssues(jiraAs('app'), page, plan);
      if (!records.ok) throw new Error(records.problem.message);
      for (const record of records.value) {
        const said = JSON.stringify([packRecord(record, circumstancesOf(map, world.clock.now())), closedAt(record)]);
        found.set(record.id, { kind: record.kind, projectId: record.projectId, said });
      }
    }
    return found;
  });

const without = <T>(members: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(members).filter(([one]) => one !== key));

const changes = (map: SiteMap): [what: string, map: SiteMap][] => {
  const kinds = Object.keys(map.kinds) as RecordKind[];
  const settings = (some: object): SiteMap => ({ ...map, settings: { ...map.settings, ...some } });
  return [
    ...Object.keys(map.fields).map((role): [string, SiteMap] => [`field ${role}`, { ...map, fields: without(map.fields, role) }]),
    ...Object.keys(map.links).map((role): [string, SiteMap] => [`link ${role}`, { ...map, links: without(map.links, role) }]),
    ...kinds.flatMap((kind) =>
      Object.keys(map.kinds[kind]!.statuses).map((milestone): [string, SiteMap] => [
        `status ${kind} ${milestone}`,
        { ...map, kinds: { ...map.kinds, [kind]: { ...map.kinds[kind]!, statuses: without(map.kinds[kind]!.statuses, milestone) } } },
      ]),
    ),
    ...kinds.map((kind): [string, SiteMap] => [`kind ${kind}`, { ...map, kinds: without(map.kinds as Record<string, never>, kind) }]),
    ...Object.keys(map.settings)
      .filter((name) => name !== 'timeZone')
      .map((name): [string, SiteMap] => [`setting ${name}`, settings({ [name]: undefined })]),
    ['setting timeZone', settings({ timeZone: 'Pacific/Kiritimati' })],
    ['setting assessFrom', settings({ assessFrom: '2026-06-01' })],
    ['setting approvalSource', settings({ approvalSource: 'milestone' })],
    ['services', { ...map, scope: { ...map.scope, servicesOut: { 'Email and calendar': 'a test' } } }],
    ...checks.map(({ id }): [string, SiteMap] => [`check ${id}`, settings({ checks: { ...map.settings.checks, [id]: { level: 'off' } } })]),
  ];
};

test('whatever is found otherwise under another map has another ruleset', async () => {
  const missed: string[] = [];
  let moved = 0;
  for (const [what, map] of changes(judging.map).filter((_, index) => index % EVERY === 0)) {
    const after = await foundUnder(map);
    for (const [id, { kind, projectId, said }] of before) {
      const now = after.get(id);
      if (now?.said === said && now.kind === kind) continue;
      moved += 1;
      const changed = rulesetIn(kind as RecordKind, judging, projectId) !== rulesetIn(kind as RecordKind, whole(map), projectId);
      if (!changed) missed.push(`${what}: ${kind} ${id}`);
    }
  }
  expect(missed).toEqual([]);
  expect(moved).toBeGreaterThan(100);
}, 3_600_000);
