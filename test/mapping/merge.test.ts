import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exportOf, exportSiteMap, mergeMaps, type SiteMap } from '../../src/mapping';
import type { SiteSettings } from '../../src/record/settings';
import { anyMapOf, deskMap } from './any-map';
import { deskSite } from './sites';

const anyMap = anyMapOf(deskSite);
const same = (one: unknown, other: unknown): void => expect(exportOf(one)).toBe(exportOf(other));
const paths = (base: object, mine: object, theirs: object): string[] => mergeMaps(base, mine, theirs).conflicts.map(({ path }) => path);
const withSettings = (settings: Partial<SiteSettings>): SiteMap => ({ ...deskMap, settings: { ...deskMap.settings, ...settings } });
const withImpact = (fields: string[]): SiteMap => ({ ...deskMap, fields: { ...deskMap.fields, impact: { fields } } });
const impactOf = (map: SiteMap): readonly string[] | undefined => map.fields['impact']?.fields;

describe('merging', () => {
  test('what only one side changed is taken as that side has it', () => {
    fc.assert(
      fc.property(anyMap, anyMap, (base, changed) => {
        for (const { merged, conflicts } of [mergeMaps(base, changed, base), mergeMaps(base, base, changed)]) {
          same(merged, changed);
          expect(conflicts).toEqual([]);
        }
      }),
    );
  });

  test('the same change on both sides is no conflict', () => {
    fc.assert(
      fc.property(anyMap, anyMap, (base, changed) => {
        const { merged, conflicts } = mergeMaps(base, changed, structuredClone(changed));
        same(merged, changed);
        expect(conflicts).toEqual([]);
      }),
    );
  });

  test('changes of different parts are both in', () => {
    const part = fc.constantFrom('kinds' as const, 'fields' as const, 'links' as const, 'scope' as const, 'settings' as const);
    fc.assert(
      fc.property(anyMap, anyMap, anyMap, fc.uniqueArray(part, { minLength: 1 }), (base, one, other, parts) => {
        const mine = { ...base, ...Object.fromEntries(parts.map((key) => [key, one[key]])) };
        const theirs = { ...other, ...Object.fromEntries(parts.map((key) => [key, base[key]])) };
        const { merged, conflicts } = mergeMaps(base, mine, theirs);
        same(merged, { ...theirs, ...Object.fromEntries(parts.map((key) => [key, one[key]])) });
        expect(conflicts).toEqual([]);
      }),
    );
  });

  test('nothing comes out that none of the three has', () => {
    fc.assert(
      fc.property(anyMap, anyMap, anyMap, (base, mine, theirs) => {
        const known = new Set([base, mine, theirs].flatMap((map) => leaves(map)));
        expect(leaves(mergeMaps(base, mine, theirs).merged).filter((leaf) => !known.has(leaf))).toEqual([]);
      }),
    );
  });

  test('where two changes do not go together theirs is kept, and what mine was is told', () => {
    fc.assert(
      fc.property(anyMap, anyMap, anyMap, (base, mine, theirs) => {
        const { merged, conflicts } = mergeMaps(base, mine, theirs);
        for (const conflict of conflicts) {
          expect(exportOf(conflict.mine)).not.toBe(exportOf(conflict.theirs));
          expect(exportOf(conflict.mine)).not.toBe(exportOf(conflict.base));
          expect(exportOf(conflict.theirs)).not.toBe(exportOf(conflict.base));
          for (const [map, value] of [
            [merged, conflict.theirs],
            [theirs, conflict.theirs],
            [mine, conflict.mine],
            [base, conflict.base],
          ] as const)
            // prettier-ignore
            expect(exportOf(valueAt(map, conflict.path))).toBe(exportOf(value));
        }
      }),
    );
  });

  test('is not done in place', () => {
    fc.assert(
      fc.property(anyMap, anyMap, anyMap, (base, mine, theirs) => {
        const before = [base, mine, theirs].map(exportSiteMap);
        mergeMaps(base, mine, theirs);
        expect([base, mine, theirs].map(exportSiteMap)).toEqual(before);
      }),
    );
  });

  test('any JSON is merged by the same rules, and nothing throws', () => {
    fc.assert(
      fc.property(fc.object(), fc.object(), fc.object(), (base, mine, theirs) => {
        same(mergeMaps(base, mine, base).merged, mine);
        expect(mergeMaps(base, mine, theirs).merged).toBeDefined();
      }),
    );
  });
});

describe('lists', () => {
  const statuses = (ids: string[]): SiteMap => ({
    ...deskMap,
    kinds: { incident: { sources: deskMap.kinds.incident!.sources, statuses: { resolved: ids } } },
  });
  const resolved = (base: string[], mine: string[], theirs: string[]): unknown => {
    const { merged, conflicts } = mergeMaps(statuses(base), statuses(mine), statuses(theirs));
    return conflicts.length === 0 ? merged.kinds.incident?.statuses['resolved'] : conflicts;
  };

  test.each<[string, string[], string[], string[], string[]]>([
    ['each adds one', ['1'], ['1', '5'], ['1', '6'], ['1', '6', '5']],
    ['both add the same', ['1'], ['1', '5'], ['5', '1', '6'], ['5', '1', '6']],
    ['one adds, one takes out', ['1', '5'], ['1', '5', '6'], ['5'], ['5', '6']],
    ['each takes out another', ['1', '5', '6'], ['5', '6'], ['1', '6'], ['6']],
    ['both take out the same', ['1', '5', '6'], ['1', '6'], ['1'], ['1']],
  ])('%s', (_what, base, mine, theirs, merged) => expect(resolved(base, mine, theirs)).toEqual(merged));

  test.each<[string, string[], string[], string[], string[] | null]>([
    ['each adds one at the end', ['a'], ['a', 'b'], ['a', 'c'], ['a', 'c', 'b']],
    ['mine puts one first, theirs adds one', ['a'], ['b', 'a'], ['a', 'c'], ['b', 'a', 'c']],
    ['theirs puts one first, mine adds one', ['a'], ['a', 'c'], ['b', 'a'], ['b', 'a', 'c']],
    ['mine turns them, theirs takes one out', ['a', 'b', 'c'], ['c', 'b', 'a'], ['a', 'c'], ['c', 'a']],
    ['both put another first', ['a'], ['b', 'a'], ['c', 'a'], null],
    ['both turn them in another way', ['a', 'b', 'c'], ['c', 'b', 'a'], ['b', 'a', 'c'], null],
  ])('fields of a role, whose order counts: %s', (_what, base, mine, theirs, expected) => {
    const { merged, conflicts } = mergeMaps(withImpact(base), withImpact(mine), withImpact(theirs));
    expect(impactOf(merged)).toEqual(expected ?? theirs);
    expect(conflicts.map(({ path }) => path)).toEqual(expected === null ? ['fields.impact.fields'] : []);
  });

  test('links are told apart by type and direction', () => {
    const links = (...list: SiteMap['links'][string]): SiteMap => ({ ...deskMap, links: { problem: list } });
    const [one, other] = [
      { type: '10', direction: 'inward' as const },
      { type: '10', direction: 'outward' as const },
    ];
    // The members of an object have no order.
    expect(mergeMaps(links(one), links(one, other), links({ direction: 'inward', type: '10' })).merged.links['problem']).toEqual([
      one,
      other,
    ]);
  });
});

describe('parts that mean something only together', () => {
  const days = (value: number) => ({ value, unit: 'days' as const });
  const hours = (value: number) => ({ value, unit: 'hours' as const });
  const sourceOf = (id: string): SiteMap => ({
    ...deskMap,
    kinds: { incident: { sources: [{ projects: ['10000'], issueTypes: [id] }], statuses: {} } },
  });

  test.each<[string, object, object, object, string]>([
    ['sources', sourceOf('10001'), sourceOf('10002'), sourceOf('10003'), 'kinds.incident.sources'],
    ...(['complaintEscalateAfter', 'registerReview'] as const).map((key): [string, object, object, object, string] => [
      key,
      withSettings({ [key]: days(1) }),
      withSettings({ [key]: days(2) }),
      withSettings({ [key]: hours(1) }),
      `settings.${key}`,
    ]),
    [
      'the time of a priority',
      withSettings({ incidentEscalateAfter: { High: days(1) } }),
      withSettings({ incidentEscalateAfter: { High: days(2) } }),
      withSettings({ incidentEscalateAfter: { High: hours(1) } }),
      'settings.incidentEscalateAfter.High',
    ],
    [
      'a parameter of a check',
      withSettings({ checks: { '9.2.1-01.a': { params: { interval: days(1) } } } }),
      withSettings({ checks: { '9.2.1-01.a': { params: { interval: days(2) } } } }),
      withSettings({ checks: { '9.2.1-01.a': { params: { interval: hours(1) } } } }),
      'settings.checks["9.2.1-01.a"].params.interval',
    ],
    [
      'a rule',
      withSettings({ majorIncidentRule: { all: [{ set: 'team' }] } }),
      withSettings({ majorIncidentRule: { all: [{ set: 'owner' }] } }),
      withSettings({ majorIncidentRule: { any: [{ set: 'team' }] } }),
      'settings.majorIncidentRule',
    ],
    [
      'working time',
      withSettings({ workingTime: { days: [1], from: '09:00', to: '10:00' } }),
      withSettings({ workingTime: { days: [1], from: '11:00', to: '12:00' } }),
      withSettings({ workingTime: { days: [1], from: '09:00', to: '10:30' } }),
      'settings.workingTime',
    ],
  ])('%s: two changes are a conflict, and never mixed', (_what, base, mine, theirs, path) => {
    expect(paths(base, mine, theirs)).toEqual([path]);
    same(mergeMaps(base, mine, theirs).merged, theirs);
  });

  test('one side takes a part out, the other changes it', () => {
    const kinds = Object.fromEntries(Object.entries(deskMap.kinds).filter(([kind]) => kind !== 'incident')) as SiteMap['kinds'];
    const without = { ...deskMap, kinds };
    const changed = { ...deskMap, kinds: { ...deskMap.kinds, incident: { ...deskMap.kinds.incident!, statuses: {} } } };
    expect(paths(deskMap, without, changed)).toEqual(['kinds.incident']);
    expect(mergeMaps(deskMap, without, changed).merged.kinds.incident).toEqual(changed.kinds.incident);
    expect(mergeMaps(deskMap, changed, without).merged.kinds.incident).toBeUndefined();
  });

  test('one takes a part out that the other left alone', () => {
    const kinds = Object.fromEntries(Object.entries(deskMap.kinds).filter(([kind]) => kind !== 'incident')) as SiteMap['kinds'];
    const { merged, conflicts } = mergeMaps(deskMap, { ...deskMap, kinds }, withImpact(['team']));
    expect(conflicts).toEqual([]);
    expect(merged.kinds.incident).toBeUndefined();
    expect(impactOf(merged)).toEqual(['team']);
  });
});

/** Every plain value with the path of its members; what is in a list has the path of the list. */
function leaves(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => leaves(one, `${path}[]`));
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [`${path} = ${JSON.stringify(value)}`];
  return Object.entries(value).flatMap(([key, member]) => leaves(member, `${path}/${key}`));
}

/** The member at a path such as `settings.checks["8.6.1-01.a"].level`. */
function valueAt(map: unknown, path: string): unknown {
  const keys = [...path.matchAll(/\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : (JSON.parse(quoted) as string),
  );
  return keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], map);
}
