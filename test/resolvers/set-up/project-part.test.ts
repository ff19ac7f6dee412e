import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { candidatesFor, parseSiteMap, projectsOf } from '../../../src/mapping';
import type { SiteMap } from '../../../src/mapping/site-map';
import type { SiteSchema } from '../../../src/mapping/site-schema';
import { parsePart } from '../../../src/resolvers/set-up/parse-part';
import { partOf, realmOf, withPart, type Realm } from '../../../src/resolvers/set-up/project-part';

/** Two company-managed desks that share a workflow, one project of its own, a team-managed one, and one whose workflows nobody read. */
const schema: SiteSchema = {
  timeZone: 'UTC',
  projects: [
    {
      ...{ id: '1', key: 'DESK', name: 'Desk', projectTypeKey: 'service_desk', style: 'classic' },
      issueTypes: [type('11', '1', '2'), type('12', '1', '3')],
    },
    { ...{ id: '2', key: 'HR', name: 'HR', projectTypeKey: 'service_desk', style: 'classic' }, issueTypes: [type('11', '1', '2')] },
    { ...{ id: '3', key: 'OPS', name: 'Ops', projectTypeKey: 'software', style: 'next-gen' }, issueTypes: [type('31', '32')] },
    { ...{ id: '4', key: 'BIG', name: 'Big', projectTypeKey: 'software', style: 'classic' }, issueTypes: [{ id: '11' }] },
  ],
  issueTypes: [
    { id: '11', name: 'Incident', subtask: false, hierarchyLevel: 0 },
    { id: '12', name: 'Fault', subtask: false, hierarchyLevel: 0 },
    { id: '31', name: 'Task', subtask: false, hierarchyLevel: 0, projectId: '3' },
  ],
  statuses: [
    { id: '1', name: 'Open', categoryKey: 'new' },
    { id: '2', name: 'Done', categoryKey: 'done' },
    { id: '3', name: 'Fixed', categoryKey: 'done' },
    { id: '32', name: 'Erledigt', categoryKey: 'done', projectId: '3' },
  ],
  ...{ priorities: [], resolutions: [], fields: [], linkTypes: [] },
};
function type(id: string, ...statuses: string[]): { id: string; statuses: string[] } {
  return { id, statuses };
}

const mapOf = (kinds: SiteMap['kinds']): SiteMap => ({
  ...{ clausewise: 'site-map', version: 2, kinds, fields: {}, links: {} },
  ...{ scope: { projectsOut: {}, servicesOut: {} }, settings: { timeZone: 'UTC' } },
});
const shared = mapOf({
  incident: { sources: [{ projects: ['1', '2'], issueTypes: ['11'] }], statuses: { resolved: ['2', '3'], inProgress: ['1'] } },
});
const realm = (map: SiteMap, project = '1'): Realm => realmOf(map, schema, project)!;
const parsed = (part: unknown, map = shared, project = '1') => parsePart(part, realm(map, project), schema);

describe('whose statuses are whose', () => {
  test('a status that another project of the map uses is shared; one of projects outside the map is not', () => {
    expect([...realm(shared).ownStatuses]).toEqual(['3']);
    expect([...realm(shared).sharedStatuses]).toEqual(['1', '2']);
    const alone = mapOf({ incident: { sources: [{ projects: ['1'], issueTypes: ['11'] }], statuses: {} } });
    expect([...realm(alone).ownStatuses]).toEqual(['1', '2', '3']);
  });

  test('where Jira did not say what another project uses, it may use every status of the site', () => {
    const unread = mapOf({ incident: { sources: [{ projects: ['1', '4'], issueTypes: ['11'] }], statuses: {} } });
    expect([...realm(unread).ownStatuses]).toEqual([]);
  });

  test('a team-managed project has its own, and takes none from others', () => {
    const both = mapOf({ incident: { sources: [{ projects: ['1', '3'], issueTypes: ['11', '31'] }], statuses: {} } });
    expect([...realm(both).ownStatuses]).toEqual(['1', '2', '3']);
    expect([...realm(both, '3').ownStatuses]).toEqual(['32']);
    expect([...realm(both, '3').sharedStatuses]).toEqual([]);
  });

  test('a project that the site does not have has no part', () => {
    expect(realmOf(shared, schema, '99')).toBeNull();
  });
});

describe('the part of a project', () => {
  test('is what is its own, and put back it changes nothing', () => {
    const part = partOf(shared, realm(shared));
    expect(part).toEqual({ kinds: { incident: ['11'] }, statuses: { incident: { resolved: ['3'] } } });
    expect(withPart(shared, realm(shared), part, schema)).toEqual(shared);
  });

  test('another kind for a type: the other project keeps its own', () => {
    const next = withPart(shared, realm(shared), { kinds: { problem: ['11'], incident: ['12'] }, statuses: {} }, schema);
    expect(next.kinds.incident?.sources).toEqual([
      { projects: ['2'], issueTypes: ['11'] },
      { projects: ['1'], issueTypes: ['12'] },
    ]);
    expect(next.kinds.problem?.sources).toEqual([{ projects: ['1'], issueTypes: ['11'] }]);
    expect(parseSiteMap(next, schema)).toMatchObject({ ok: true });
  });

  test('its own statuses move; those that others use stay where they are', () => {
    const part = { kinds: { incident: ['11'] }, statuses: { incident: { closed: ['3'] } } };
    expect(withPart(shared, realm(shared), part, schema).kinds.incident?.statuses).toEqual({
      resolved: ['2'],
      inProgress: ['1'],
      closed: ['3'],
    });
    const none = { kinds: { incident: ['11'] }, statuses: {} };
    expect(withPart(shared, realm(shared), none, schema).kinds.incident?.statuses).toEqual({ resolved: ['2'], inProgress: ['1'] });
  });

  test('a kind that nobody had starts with the statuses that would be proposed', () => {
    const next = withPart(shared, realm(shared), { kinds: { incident: ['11'], problem: ['12'] }, statuses: {} }, schema);
    expect(next.kinds.problem?.sources).toEqual([{ projects: ['1'], issueTypes: ['12'] }]);
    expect(Object.values(next.kinds.problem?.statuses ?? {}).flat()).toEqual(expect.arrayContaining(['1', '3']));
    expect(Object.values(next.kinds.problem?.statuses ?? {}).flat()).not.toContain('2');
  });

  test('a kind that nothing is a record of any more is gone from the map; one that others have is not', () => {
    const alone = mapOf({ incident: { sources: [{ projects: ['1'], issueTypes: ['11'] }], statuses: { resolved: ['2'] } } });
    const empty = { kinds: {}, statuses: {} };
    expect(withPart(alone, realm(alone), empty, schema).kinds).toEqual({});
    const left = withPart(shared, realm(shared), empty, schema);
    expect(left.kinds.incident?.sources).toEqual([{ projects: ['2'], issueTypes: ['11'] }]);
    expect(parseSiteMap(left, schema)).toMatchObject({ ok: true });
  });

  test('joining those that have the same types, instead of one source a project', () => {
    const one = mapOf({ incident: { sources: [{ projects: ['2'], issueTypes: ['11'] }], statuses: {} } });
    const next = withPart(one, realm(one), { kinds: { incident: ['11'] }, statuses: {} }, schema);
    expect(next.kinds.incident?.sources).toEqual([{ projects: ['2', '1'], issueTypes: ['11'] }]);
  });

  describe('what is narrowed by JQL is shown and stays, whatever the part says', () => {
    const narrowed = mapOf({
      incident: {
        sources: [
          { projects: ['1'], issueTypes: ['11'], jql: 'labels = x' },
          { projects: ['1', '2'], issueTypes: ['11', '12'] },
        ],
        statuses: {},
      },
      problem: { sources: [{ projects: ['1'], issueTypes: ['11'], jql: 'labels = y' }], statuses: {} },
    });

    test('with every kind that its issues are', () => {
      expect([...realm(narrowed).narrowed]).toEqual([['11', ['incident', 'problem']]]);
      expect(partOf(narrowed, realm(narrowed)).kinds).toEqual({ incident: ['11', '12'], problem: ['11'] });
      expect(withPart(narrowed, realm(narrowed), partOf(narrowed, realm(narrowed)), schema)).toEqual(narrowed);
    });

    test.each([
      { kinds: {}, statuses: {} },
      { kinds: { incident: ['11'], problem: ['11'] }, statuses: {} },
    ])('%j', (part) => {
      const taken = parsed(part, narrowed);
      if (!taken.ok) throw new Error(taken.problem.message);
      expect(withPart(narrowed, realm(narrowed), taken.value, schema).kinds).toEqual({
        problem: narrowed.kinds.problem,
        incident: {
          sources: [
            { projects: ['1'], issueTypes: ['11'], jql: 'labels = x' },
            { projects: ['2'], issueTypes: ['11', '12'] },
            { projects: ['1'], issueTypes: ['11'] },
          ],
          statuses: {},
        },
      });
    });
  });
});

describe('what somebody sends as the part', () => {
  const whole = { kinds: { incident: ['11', '12'] }, statuses: { incident: { closed: ['3'], resolved: [] } } };

  test('is taken when it is the project’s own; empty lists say nothing', () => {
    expect(parsed(whole)).toEqual({ ok: true, value: { kinds: { incident: ['11', '12'] }, statuses: { incident: { closed: ['3'] } } } });
    expect(parsed({ kinds: {}, statuses: {} })).toEqual({ ok: true, value: { kinds: {}, statuses: {} } });
  });

  test.each([
    [null, 'part has to be an object'],
    [[], 'part has to be an object'],
    [{ ...whole, settings: { timeZone: 'UTC' } }, 'part.settings is not a project’s own'],
    [{ ...whole, fields: {} }, 'part.fields is not a project’s own'],
    [{ kinds: {} }, 'part.statuses has to be an object'],
    [{ statuses: {} }, 'part.kinds has to be an object'],
    [{ ...whole, kinds: { nonsense: [] } }, 'part.kinds.nonsense is no kind of record'],
    [{ ...whole, kinds: { constructor: ['11'] } }, 'part.kinds.constructor is no kind of record'],
    [JSON.parse('{"kinds": {"__proto__": ["11"]}, "statuses": {}}'), 'part.kinds.__proto__ is no kind of record'],
    [JSON.parse('{"kinds": {}, "statuses": {}, "__proto__": {}}'), 'part.__proto__ is not a project’s own'],
    [{ ...whole, kinds: { incident: '11' } }, 'part.kinds.incident has to be a list'],
    [{ ...whole, kinds: { incident: [11] } }, 'part.kinds.incident[0] has to be an id'],
    [{ ...whole, kinds: { incident: ['31'] } }, 'names the issue type "Task" (31), which this project does not use'],
    [{ ...whole, kinds: { incident: ['999'] } }, 'names the issue type 999, which this project does not use'],
    [{ ...whole, kinds: { incident: ['11'], problem: ['11'] } }, '"Incident" (11), which stands for Incident already'],
    [{ ...whole, kinds: { incident: Array(501).fill('11') } }, 'a list of at most 500'],
    [{ ...whole, statuses: { incident: { closed: ['2'] } } }, 'names the status "Done" (2), which other projects may use as well'],
    [{ ...whole, statuses: { incident: { closed: ['32'] } } }, 'names the status "Erledigt" (32), which this project does not use'],
    [{ ...whole, statuses: { incident: { constructor: ['3'] } } }, 'part.statuses.incident.constructor is nothing that a status'],
    [{ ...whole, statuses: { incident: { approved: ['3'] } } }, 'part.statuses.incident.approved is nothing that a status'],
    [{ ...whole, statuses: { incident: [] } }, 'part.statuses.incident has to be an object'],
    [{ ...whole, statuses: { valueOf: {} } }, 'part.statuses.valueOf is no kind of record'],
  ])('%j is refused by its name', (part, message) => {
    expect(parsed(part)).toMatchObject({ ok: false, problem: { code: 'bad-request', message: expect.stringContaining(message) } });
  });

  test('a type that a Jira administrator has narrowed by JQL is refused', () => {
    const narrowed = mapOf({ incident: { sources: [{ projects: ['1'], issueTypes: ['11'], jql: 'labels = x' }], statuses: {} } });
    const other = { ...whole, kinds: { problem: ['11'] } };
    expect(parsed(other, narrowed)).toMatchObject({ ok: false, problem: { message: expect.stringContaining('narrowed by JQL') } });
  });
});

describe('whatever an administrator of one project sends', () => {
  const some = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: odd });
  const ids = some(fc.subarray(['11', '12']), fc.subarray(['11', '31', '99']));
  const kind = some(fc.constantFrom('incident', 'problem', 'change'), fc.constantFrom('constructor', 'nonsense'));
  const milestone = fc.constantFrom('resolved', 'closed', 'inProgress');
  const statuses = fc.dictionary(milestone, fc.subarray(['1', '2', '3', '32']));
  const own = some(fc.dictionary(milestone, fc.subarray(['3'])), statuses);
  const part = some<unknown>(
    fc.record({ kinds: fc.dictionary(kind, ids, { maxKeys: 2 }), statuses: fc.dictionary(kind, own, { maxKeys: 1 }) }),
    fc.anything({ maxDepth: 3 }),
  );
  const sources = fc.array(
    fc.record({
      projects: some(fc.subarray(['1', '2', '3'], { minLength: 1 }), fc.constant<string[]>(['4', '1'])),
      issueTypes: fc.subarray(['11', '12'], { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 2 },
  );
  const jql = fc.record({ projects: fc.constant(['1']), issueTypes: fc.constant(['12']), jql: fc.constant('labels = x') });
  const before = fc
    .record({
      incident: fc.record({
        sources: fc.oneof(
          sources,
          sources.chain((list) => jql.map((one) => [...list, one])),
        ),
        statuses,
      }),
      change: fc.record({ sources, statuses }),
    })
    .map((kinds) => mapOf(kinds));

  test('nothing of other projects changes, and nothing is thrown', () => {
    let taken = 0;
    fc.assert(
      fc.property(before, part, (map, json) => {
        const own = realm(map);
        const mine = parsePart(json, own, schema);
        if (!mine.ok) return;
        taken += 1;
        const next = withPart(map, own, mine.value, schema);
        for (const project of ['2', '3', '4'])
          for (const issueType of ['11', '12', '31'])
            expect(candidatesFor(next, project, issueType)).toEqual(candidatesFor(map, project, issueType));
        for (const id of ['incident', 'change'] as const) {
          if (!projectsOf(map.kinds[id]).some((project) => project !== '1')) continue;
          for (const milestone of ['resolved', 'closed', 'inProgress']) {
            const others = (one: SiteMap) => (one.kinds[id]?.statuses[milestone] ?? []).filter((status) => !own.ownStatuses.has(status));
            expect(others(next)).toEqual(others(map));
          }
        }
        expect(next).toMatchObject({ fields: map.fields, links: map.links, scope: map.scope, settings: map.settings });
        for (const [type] of own.narrowed) expect(candidatesFor(next, '1', type)).toEqual(candidatesFor(map, '1', type));
        expect(partOf(next, own).kinds).toEqual(sorted(mine.value.kinds));
      }),
      { numRuns: 800 },
    );
    expect(taken).toBeGreaterThan(150);
  });
});

/** As `partOf` lists kinds: in the order of the vocabulary; and types in the order they were sent or had. */
const sorted = (kinds: Record<string, string[]>) =>
  expect.objectContaining(Object.fromEntries(Object.entries(kinds).map(([kind, types]) => [kind, expect.arrayContaining(types)])));
