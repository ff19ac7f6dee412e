import fc from 'fast-check';
import { checks, type RecordKind } from '../../src/checks';
import type { SiteMap } from '../../src/mapping';
import type { CheckSetting } from '../../src/record/settings';
import { KINDS, wholeMap } from './whole-map';

const ids = fc.uniqueArray(
  fc.integer({ min: 1, max: 9 }).map((n) => String(60_000 + n)),
  { maxLength: 3 },
);
const kind = fc.constantFrom(...KINDS);
const member = <T>(members: Readonly<Record<string, T>>): fc.Arbitrary<string> => fc.constantFrom(...Object.keys(members));

type Edit = (map: SiteMap) => SiteMap;

const withKind = (map: SiteMap, one: RecordKind, change: (kind: NonNullable<SiteMap['kinds'][RecordKind]>) => object): SiteMap => {
  const there = map.kinds[one];
  return there === undefined ? map : { ...map, kinds: { ...map.kinds, [one]: { ...there, ...change(there) } } };
};

/** One thing that an administrator may do to a site map. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(member(wholeMap.fields), ids)
    .map(([role, fields]): Edit => (map) => ({ ...map, fields: { ...map.fields, [role]: { fields } } })),
  member(wholeMap.fields).map((role): Edit => (map) => ({ ...map, fields: Object.fromEntries(Object.entries(map.fields).filter(([one]) => one !== role)) })), // prettier-ignore
  fc.tuple(member(wholeMap.links), ids).map(([role, types]): Edit => (map) => ({
    ...map,
    links: { ...map.links, [role]: types.map((type) => ({ type, direction: 'inward' as const })) },
  })),
  fc.tuple(kind, ids).map(
    ([one, list]): Edit =>
      (map) =>
        withKind(map, one, ({ statuses }) => {
          const [milestone = ''] = Object.keys(statuses);
          return { statuses: { ...statuses, [milestone]: list } };
        }),
  ),
  fc
    .tuple(
      kind,
      ids,
      fc.constantFrom('10000', '10001', '10002'),
      fc.option(fc.constantFrom('labels = a', 'labels = b'), { nil: undefined }),
    )
    .map(
      ([one, issueTypes, project, jql]): Edit =>
        (map) =>
          withKind(map, one, ({ sources }) => ({
            sources: [...sources, { projects: [project], issueTypes, ...(jql === undefined ? {} : { jql }) }],
          })),
    ),
  kind.map((one): Edit => (map) => ({ ...map, kinds: Object.fromEntries(Object.entries(map.kinds).filter(([name]) => name !== one)) })),
  fc
    .tuple(fc.constantFrom(...checks.map(({ id }) => id)), fc.constantFrom('off' as const, 'warn' as const))
    .map(([id, level]): Edit => (map) => ({
      ...map,
      settings: { ...map.settings, checks: { ...map.settings.checks, [id]: { level } satisfies CheckSetting } },
    })),
  fc.constantFrom<Edit>(
    (map) => ({ ...map, settings: { ...map.settings, timeZone: 'Asia/Tokyo' } }),
    (map) => ({ ...map, settings: { ...map.settings, approvalSource: 'approvals' } }),
    (map) => ({ ...map, settings: { ...map.settings, tolerance: { high: 0.9, medium: 0.9, low: 0.9 } } }),
    (map) => ({ ...map, scope: { ...map.scope, servicesOut: { Payroll: 'sold' } } }),
  ),
);

const edited = (map: SiteMap, edits: readonly Edit[]): SiteMap => edits.reduce((done, one) => one(done), map);

/** Two maps, the second made from the first by a few edits. */
export const anyPairOfMaps: fc.Arbitrary<[SiteMap, SiteMap]> = fc
  .tuple(fc.array(edit, { maxLength: 4 }), fc.array(edit, { minLength: 1, maxLength: 3 }))
  .map(([before, after]) => {
    const map = edited(wholeMap, before);
    return [map, edited(map, after)];
  });
