import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { exportSiteMap, parseSiteMap } from '../../src/mapping';
import { proposeSiteMap } from '../../src/mapping/propose';
import type { SchemaField, SiteSchema } from '../../src/mapping/site-schema';
import { fieldRoles } from '../../src/mapping/vocabulary/field-roles';
import { allWords } from '../../src/mapping/vocabulary/words';
import { deskSite, germanSite, largeSite, siteOfSize } from './sites';

const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...list], { minLength: list.length });

/** The same schema with its lists in any order. */
const anyOrder = (site: SiteSchema): fc.Arbitrary<SiteSchema> =>
  fc
    .record({
      projects: shuffled(site.projects),
      issueTypes: shuffled(site.issueTypes),
      statuses: shuffled(site.statuses),
      resolutions: shuffled(site.resolutions),
      fields: shuffled(site.fields),
      linkTypes: shuffled(site.linkTypes),
      requestTypes: shuffled(site.requestTypes ?? []),
      turn: fc.boolean(),
    })
    .map(({ turn, projects, fields, ...lists }) => ({
      ...site,
      ...lists,
      projects: turn
        ? projects.map((one) => (one.issueTypes === undefined ? one : { ...one, issueTypes: [...one.issueTypes].reverse() }))
        : projects,
      fields: turn ? fields.map((one) => (one.options === undefined ? one : { ...one, options: [...one.options].reverse() })) : fields,
    }));

const name = fc.oneof(
  fc.constantFrom(...[...largeSite.issueTypes, ...largeSite.statuses, ...largeSite.fields].map((one) => one.name)),
  fc.constantFrom('relates to', 'is caused by', 'fixes', 'leads to', 'Valid until', 'Impact', 'High', 'No', 'Sub-task', '🔥', '[x]', ''),
  fc.string(),
);
const listOf = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<(T & { id: string })[]> =>
  fc.array(one, { maxLength: 12 }).map((list) => list.map((member, at) => ({ ...member, id: String(at) })));
const projectId = fc.option(fc.constantFrom('0', '1', '2'), { nil: undefined });
const scoped = <T extends { projectId: string | undefined }>({
  projectId: id,
  ...rest
}: T): Omit<T, 'projectId'> & { projectId?: string } => (id === undefined ? rest : { ...rest, projectId: id });

const anySite: fc.Arbitrary<SiteSchema> = fc.record({
  timeZone: fc.constant('UTC'),
  projects: listOf(
    fc.record({
      ...{
        key: fc.constant('P'),
        name,
        projectTypeKey: fc.constantFrom('software', 'service_desk'),
        style: fc.constantFrom('classic', 'next-gen'),
      },
      issueTypes: fc.uniqueArray(
        fc.record({ id: fc.constantFrom('0', '1', '2', '3', '4', '5'), statuses: fc.uniqueArray(fc.constantFrom('0', '1', '2', '3')) }),
        {
          selector: ({ id }) => id,
        },
      ),
    }),
  ),
  issueTypes: listOf(fc.record({ name, subtask: fc.boolean(), hierarchyLevel: fc.constant(0), projectId })).map((list) => list.map(scoped)),
  statuses: listOf(
    fc.record({ name, categoryKey: fc.constantFrom('new' as const, 'indeterminate' as const, 'done' as const), projectId }),
  ).map((list) => list.map(scoped)),
  priorities: fc.constant([]),
  resolutions: listOf(fc.record({ name })),
  fields: listOf(
    fc.record({
      name,
      custom: fc.boolean(),
      schema: fc.constantFrom({ type: 'string' }, { type: 'option' }, { type: 'date' }),
      options: listOf(fc.record({ name })),
      projectId,
    }),
  ).map((list) => list.map(scoped)),
  linkTypes: listOf(fc.record({ name, inward: name, outward: name })),
  requestTypes: listOf(
    fc.record({
      name,
      projectId: fc.constant('0'),
      issueTypeId: fc.constantFrom('0', '1'),
      practice: fc.constantFrom('incidents', 'service_requests', 'changes'),
    }),
  ),
});

describe('a proposal', () => {
  test.each([
    ['a service desk', deskSite, 100],
    ['a German team-managed project', germanSite, 100],
    ['a large site', largeSite, 5],
  ])('of %s does not depend on the order of the schema', (_what, site, numRuns) => {
    const proposal = proposeSiteMap(site);
    fc.assert(
      fc.property(anyOrder(site), (turned) => expect(proposeSiteMap(turned)).toEqual(proposal)),
      { numRuns },
    );
  });

  test('fits the site it was made for, and export gives the same bytes after import', () => {
    for (const site of [deskSite, germanSite, largeSite]) {
      const { map } = proposeSiteMap(site);
      const text = exportSiteMap(map);
      const parsed = parseSiteMap(JSON.parse(text), site);
      expect(parsed.ok ? exportSiteMap(parsed.value) : parsed.problem.message).toBe(text);
    }
  });

  test('of whatever site fits that site and does not depend on its order', () => {
    fc.assert(
      fc.property(
        anySite.chain((site) => fc.tuple(fc.constant(site), anyOrder(site))),
        ([site, turned]) => {
          const { map, reasons } = proposeSiteMap(site);
          const parsed = parseSiteMap(map, site);
          expect(parsed.ok ? parsed.value : parsed.problem.message).toEqual(map);
          expect(proposeSiteMap(turned)).toEqual({ map, reasons });
          const doubts = reasons.filter(({ sure }) => !sure).map(({ reason }) => reason);
          expect(doubts.filter((reason) => !/look |tell them apart|add a source|^… and \d+ more$/u.test(reason))).toEqual([]);
        },
      ),
    );
  });

  test('two fields of team-managed projects with the same options give each spelling once', () => {
    const impact = (id: string, projectId: string): SchemaField => ({
      ...{ id, name: 'Impact', custom: true, schema: { type: 'option' }, projectId },
      options: [{ id: `${id}1`, name: 'Extensive' }],
    });
    const [project] = germanSite.projects;
    const site = {
      ...germanSite,
      projects: [project!, { ...project!, id: '2' }],
      issueTypes: [...germanSite.issueTypes, { ...germanSite.issueTypes[0]!, id: '8', projectId: '2' }],
      fields: [impact('customfield_1', '1'), impact('customfield_2', '2')],
    };
    const { map } = proposeSiteMap(site);
    expect(map.fields['impact']).toEqual({ fields: ['customfield_1', 'customfield_2'], options: { extensive: ['Extensive'] } });
    expect(parseSiteMap(map, site).ok).toBe(true);
  });

  test('of a large site fits into the store', () => {
    const { map, reasons } = proposeSiteMap(largeSite);
    expect(largeSite.fields).toHaveLength(1000);
    expect(Object.keys(map.kinds).length).toBeGreaterThan(50);
    // The key-value store takes 240 KiB a value.
    expect(Buffer.byteLength(JSON.stringify({ map, reasons }))).toBeLessThan(220 * 1024);
  });
});

interface Work {
  reads: number;
  lookUps: number;
  names: number;
}

/** What a proposal costs: how often it reads a member of the schema, looks a name up, and works out how one compares. */
function workOf(site: SiteSchema): Work {
  let reads = 0;
  const watched = new WeakMap<object, object>();
  const watch = <T>(value: T): T => {
    if (typeof value !== 'object' || value === null) return value;
    const known = watched.get(value);
    if (known !== undefined) return known as T;
    const proxy = new Proxy(value, {
      get(target, key, receiver) {
        reads += 1;
        return watch(Reflect.get(target, key, receiver) as unknown);
      },
    });
    watched.set(value, proxy);
    return proxy;
  };
  const lookUps = jest.spyOn(Map.prototype, 'get');
  const names = jest.spyOn(String.prototype, 'normalize');
  proposeSiteMap(watch(site));
  const work = { reads, lookUps: lookUps.mock.calls.length, names: names.mock.calls.length };
  lookUps.mockRestore();
  names.mockRestore();
  return work;
}

describe('the work of a proposal', () => {
  const sizes = { projects: 200, fields: 1000, statuses: 300, requestTypes: 200 };
  const sized = (times: number, what: readonly (keyof typeof sizes)[]): SiteSchema =>
    siteOfSize(
      Object.fromEntries(
        Object.entries(sizes).map(([key, n]) => [key, what.includes(key as keyof typeof sizes) ? n * times : n]),
      ) as typeof sizes,
    );
  // The vocabulary is prepared once, by whoever comes first.
  proposeSiteMap(largeSite);

  test.each<[string, (keyof typeof sizes)[]]>([
    ['fields', ['fields']],
    ['statuses', ['statuses']],
    ['projects', ['projects']],
    ['request types', ['requestTypes']],
    ['everything', ['projects', 'fields', 'statuses', 'requestTypes']],
  ])('grows with the number of %s, and not with its square', (_what, grown) => {
    const [once, twice, fourfold] = [1, 2, 4].map((times) => workOf(sized(times, grown))) as [Work, Work, Work];
    for (const kind of ['reads', 'lookUps', 'names'] as const) {
      // Were there a square in it, the second step would be four times the first.
      const [first, second] = [twice[kind] - once[kind], fourfold[kind] - twice[kind]];
      expect([kind, second <= 2.3 * Math.max(first, 0) + 200]).toEqual([kind, true]);
    }
  });

  test('on a site of 1,000 fields, 300 statuses and 200 projects is far less than comparing each name with each word', () => {
    const { reads, lookUps, names } = workOf(sized(1, []));
    expect(reads).toBeLessThan(150_000);
    expect(lookUps).toBeLessThan(80_000);
    expect(names).toBeLessThan(30_000);
    // Some 2,700 words for fields alone.
    const words = Object.values(fieldRoles).reduce((sum, { suggest }) => sum + allWords(suggest).length, 0);
    expect(words * sizes.fields).toBeGreaterThan(30 * lookUps);
  });
});
