import fc from 'fast-check';
import {
  migrateSiteMap,
  type FieldMap,
  type KindMap,
  type KindSource,
  type KnownCheck,
  type LinkMap,
  type SiteMap,
} from '../../src/mapping';
import type { SiteSchema } from '../../src/mapping/site-schema';
import type { CheckSetting, SiteSettings } from '../../src/record/settings';
import { fieldRole, lifecycleOf, type FieldRole, type RecordKind } from '../../src/record/vocabulary';
import { isMilestone } from '../../src/mapping/vocabulary/milestones';
import v1 from './site-map-v1.json';

/** What an administrator of the desk exported with version 1, in the form of today: every setting is there. */
export const deskMap = migrateSiteMap(v1) as SiteMap;

/** A few checks of each level, with a parameter of each type. */
export const KNOWN: readonly KnownCheck[] = [
  {
    ...{ id: '8.6.1-01.a', level: 'record' },
    params: [
      { key: 'within', type: 'duration' },
      { key: 'threshold', type: 'share' },
      { key: 'min', type: 'count' },
    ],
  },
  { id: '8.6.1-01.d', level: 'record', params: [] },
  { id: '8.3.3-04.a', level: 'process', params: [{ key: 'interval', type: 'duration', positive: true }] },
  { id: '9.2.1-01.a', level: 'process', params: [{ key: 'interval', type: 'duration', positive: true }] },
  { id: '9.3-01.a', level: 'process', params: [{ key: 'interval', type: 'duration', positive: true }] },
  { id: '8.2.4-01.a', level: 'register' },
];

const some = <T>(list: readonly T[], minLength = 0): fc.Arbitrary<T[]> => fc.shuffledSubarray([...list], { minLength });
const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
const name = fc.oneof(
  fc.constantFrom('Payroll', 'Payroll v2.1', 'Lohn & Gehalt', '给与', 'a"b', '0'),
  fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '' && !(text in Object.prototype)),
);
const texts = fc.uniqueArray(name, { maxLength: 3 });
const duration = fc.record({
  value: fc.integer({ min: 1, max: 2600 }),
  unit: fc.constantFrom('minutes' as const, 'hours' as const, 'days' as const, 'workingHours' as const, 'workingDays' as const),
});
/** Some of the keys of an object, each with a value of the arbitrary. */
const someOf = <K extends string, V>(keys: readonly K[], value: (key: K) => fc.Arbitrary<V>): fc.Arbitrary<Record<string, V>> =>
  some(keys).chain((chosen) =>
    fc.tuple(...chosen.map((key) => value(key).map((one): [string, V] => [key, one]))).map((entries) => Object.fromEntries<V>(entries)),
  );

const KINDS: readonly RecordKind[] = ['incident', 'problem', 'service', 'controlled-document'];
const ROLES: readonly FieldRole[] = ['impact', 'urgency', 'team', 'cause', 'owner'];

const anyKinds = (site: SiteSchema, projects: readonly string[]): fc.Arbitrary<Record<string, KindMap>> =>
  some(ids(site.issueTypes)).chain((types) =>
    someOf(KINDS, (kind) => {
      const own = types.filter((_, index) => index % KINDS.length === KINDS.indexOf(kind));
      const plain = own.length === 0 ? fc.constant([]) : fc.tuple(fc.record({ projects: some(projects, 1), issueTypes: some(own, 1) }));
      const narrowed: fc.Arbitrary<KindSource> = fc.record({
        projects: some(projects, 1),
        issueTypes: some(ids(site.issueTypes), 1),
        jql: name.map((text) => `"${kind}" = "${text}"`),
      });
      return fc.record({
        sources: fc.tuple(plain, narrowed).map(([some, one]): KindSource[] => [...some, one]),
        statuses: someOf(lifecycleOf(kind).filter(isMilestone), () => some(ids(site.statuses))),
      });
    }),
  );

const anyField = (site: SiteSchema, role: FieldRole): fc.Arbitrary<FieldMap> => {
  const fields = some(ids(site.fields));
  const options = fieldRole(role).options ?? [];
  if (options.length === 0) return fields.map((list) => ({ fields: list }));
  const spelled = fc.uniqueArray(name, { maxLength: 6 }).map((spellings) => {
    const byKey = options.map((key, at): [string, string[]] => [key, spellings.filter((_, index) => index % options.length === at)]);
    return Object.fromEntries(byKey.filter(([, list]) => list.length > 0));
  });
  return fc.oneof(
    fields.map((list) => ({ fields: list })),
    fc.record({ fields, options: spelled }),
  );
};

const anyLinks = (site: SiteSchema): fc.Arbitrary<LinkMap[]> =>
  fc.uniqueArray(
    fc.record({ type: fc.constantFrom(...ids(site.linkTypes)), direction: fc.constantFrom('inward' as const, 'outward' as const) }),
    { selector: ({ type, direction }) => `${type} ${direction}`, maxLength: 3 },
  );

const anyCheck = ({ level, params = [] }: KnownCheck): fc.Arbitrary<CheckSetting> =>
  fc.record(
    {
      level: level === 'record' ? fc.constantFrom('off', 'advise', 'warn', 'block') : fc.constantFrom('off', 'advise'),
      severity: fc.constantFrom('high', 'medium', 'low'),
      params: someOf(ids(params.map(({ key }) => ({ id: key }))), (key): fc.Arbitrary<number | { value: number; unit: 'days' }> => {
        const type = params.find((one) => one.key === key)?.type;
        if (type === 'duration') return fc.record({ value: fc.integer({ min: 1, max: 900 }), unit: fc.constant('days' as const) });
        return type === 'share' ? fc.constantFrom(0, 0.25, 1) : fc.nat({ max: 50 });
      }),
    },
    { requiredKeys: [] },
  );

const anySettings = (site: SiteSchema): fc.Arbitrary<SiteSettings> => {
  const priority = fc.constantFrom(...site.priorities.map((one) => one.name));
  const perPriority = someOf(['*', ...site.priorities.map((one) => one.name)], () => duration);
  return fc.record(
    {
      timeZone: fc.constantFrom('UTC', 'Asia/Tokyo', 'Europe/Zurich'),
      assessFrom: fc.constantFrom('2026-01-31', '2025-08-01'),
      workingTime: fc.constantFrom({ days: [7, 1], from: '00:00', to: '23:59' }, { days: [1, 2, 3], from: '09:00', to: '17:00' }),
      approvalSource: fc.constantFrom('approvals', 'milestone', 'either'),
      excludedResolutions: some(['test', 'duplicate', 'withdrawn']),
      priorityMatrix: someOf(['extensive', 'minor'], () => someOf(['high', 'low'], () => priority)),
      majorIncidentRule: fc.constantFrom<unknown>(
        { set: 'team' },
        { any: [{ role: 'impact', in: ['extensive'] }, { not: { set: 'team' } }] },
      ),
      escalationRules: fc.boolean(),
      incidentEscalateAfter: perPriority,
      problemEscalateAfter: perPriority,
      complaintEscalateAfter: duration,
      topManagement: fc.record({ groups: texts, accounts: texts }),
      placeholders: texts,
      noneTexts: texts,
      tolerance: fc.record({ high: fc.constantFrom(1, 0.9), medium: fc.constantFrom(0.95, 0), low: fc.constantFrom(0.8, 0.5) }),
      changeCategoriesPreApproved: some(['standard', 'emergency']),
      attributesPerTier: someOf(['tier-1', 'tier-4'], () => some(ROLES)),
      processOwners: someOf(['incident-management', 'internal-audit'], () => fc.constantFrom('account-1', 'account-2')),
      clusterSize: fc.integer({ min: 2, max: 50 }),
      registerReview: duration,
      waiverMaximumDays: fc.integer({ min: 1, max: 730 }),
      checks: someOf(ids(KNOWN), (id) => anyCheck(KNOWN.find((one) => one.id === id)!)),
    },
    { requiredKeys: ['timeZone'] },
  ) as fc.Arbitrary<SiteSettings>;
};

/** Any site map that fits a site, with the checks of `KNOWN`. */
export const anyMapOf = (site: SiteSchema): fc.Arbitrary<SiteMap> =>
  fc.subarray(ids(site.projects), { maxLength: site.projects.length - 1 }).chain((out) =>
    fc.record({
      clausewise: fc.constant('site-map' as const),
      version: fc.constant(2 as const),
      kinds: anyKinds(
        site,
        ids(site.projects).filter((id) => !out.includes(id)),
      ),
      fields: someOf(ROLES, (role) => anyField(site, role)),
      links: someOf(['problem', 'plannedReport', 'change'], () => anyLinks(site)),
      scope: fc.record({
        projectsOut: fc.tuple(...out.map((id) => name.map((why): [string, string] => [id, why]))).map((list) => Object.fromEntries(list)),
        servicesOut: fc.dictionary(name, name, { maxKeys: 3, noNullPrototype: true }),
      }),
      settings: anySettings(site),
    }),
  );
