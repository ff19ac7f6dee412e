import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mappedIds, missingParts, parseSiteMap, replacementFor, withoutMissing, type SiteMap } from '../../src/mapping';
import type { SiteSchema } from '../../src/mapping/site-schema';
import { anyMapOf, deskMap, KNOWN } from './any-map';
import { deskSite } from './sites';

const without = (list: 'projects' | 'issueTypes' | 'statuses' | 'fields' | 'linkTypes', ...gone: string[]): SiteSchema => ({
  ...deskSite,
  [list]: deskSite[list].filter(({ id }) => !gone.includes(id)),
});
const brief = (map: SiteMap, site: SiteSchema): string[] =>
  missingParts(map, site).map(({ path, what, id, role }) => `${path}: ${what} ${id}, ${role}`);
const map: SiteMap = {
  ...deskMap,
  kinds: {
    incident: {
      sources: [
        { projects: ['10000', '10010'], issueTypes: ['10001', '10009'] },
        { projects: ['10010'], issueTypes: ['10005'], jql: 'labels = incident' },
      ],
      statuses: { resolved: ['5', '6'], closed: ['6'] },
    },
    problem: { sources: [{ projects: ['10010'], issueTypes: ['10003'] }], statuses: {} },
  },
  fields: {
    impact: { fields: ['customfield_10004', 'customfield_10005'], options: { minor: ['x'] } },
    team: { fields: ['customfield_10060'] },
  },
  links: {
    problem: [
      { type: '10', direction: 'inward' },
      { type: '10', direction: 'outward' },
      { type: '11', direction: 'inward' },
    ],
    change: [{ type: '10', direction: 'inward' }],
  },
  scope: { projectsOut: { '77777': 'Gone and out' }, servicesOut: {} },
};

describe('what is missing', () => {
  test('nothing on the site that the map was made for', () => expect(missingParts(map, deskSite)).toEqual([]));

  test.each<[string, SiteSchema, string[]]>([
    [
      'a project, wherever it is named',
      without('projects', '10010'),
      [
        'kinds.incident.sources[0].projects[1]: project 10010, incident',
        'kinds.incident.sources[1].projects[0]: project 10010, incident',
        'kinds.problem.sources[0].projects[0]: project 10010, problem',
      ],
    ],
    ['an issue type', without('issueTypes', '10003'), ['kinds.problem.sources[0].issueTypes[0]: issue type 10003, problem']],
    [
      'a status',
      without('statuses', '6'),
      [
        'kinds.incident.statuses.resolved[1]: status 6, resolved (incident)',
        'kinds.incident.statuses.closed[0]: status 6, closed (incident)',
      ],
    ],
    ['a field', without('fields', 'customfield_10004'), ['fields.impact.fields[0]: field customfield_10004, impact']],
    ['a link type', without('linkTypes', '11'), ['links.problem[2].type: link type 11, problem']],
    ['a project that is left out is not looked for', without('projects', '77777'), []],
  ])('%s', (_what, site, missing) => expect(brief(map, site)).toEqual(missing));

  test.each(['projects', 'issueTypes', 'statuses', 'fields', 'linkTypes'] as const)(
    'a list that came back empty was not read: %s',
    (list) => expect(missingParts(map, { ...deskSite, [list]: [] })).toEqual([]),
  );

  test('a list that is known to be cut off was not read to its end', () => {
    const site = { ...without('projects', '10010'), fields: without('fields', 'customfield_10004').fields };
    expect(missingParts(map, site, ['project']).map(({ what }) => what)).toEqual(['field']);
  });
});

describe('the map without it', () => {
  const left = (site: SiteSchema): SiteMap => withoutMissing(map, missingParts(map, site));

  test('is the same object where nothing is missing', () => expect(withoutMissing(map, [])).toBe(map));

  test('a source with nothing left goes, then a kind without a source', () => {
    const { kinds } = left(without('projects', '10010'));
    expect(kinds).toEqual({
      incident: { sources: [{ projects: ['10000'], issueTypes: ['10001', '10009'] }], statuses: map.kinds.incident?.statuses },
    });
    expect(left(without('issueTypes', '10001', '10009')).kinds.incident?.sources).toEqual([map.kinds.incident?.sources[1]]);
  });

  test('a milestone keeps the statuses that are there; with none it is not mapped', () => {
    expect(left(without('statuses', '6')).kinds.incident?.statuses).toEqual({ resolved: ['5'] });
  });

  test('a field role keeps the fields that are there, and its options; with none it is not mapped', () => {
    const { fields } = left(without('fields', 'customfield_10004', 'customfield_10060'));
    expect(fields).toEqual({ impact: { fields: ['customfield_10005'], options: { minor: ['x'] } } });
  });

  test('a link role keeps the types that are there; with none it is not mapped', () => {
    expect(left(without('linkTypes', '10')).links).toEqual({ problem: [{ type: '11', direction: 'inward' }] });
  });

  test('settings and scope are the same objects, as what is prepared from them is found by them', () => {
    const { settings, scope } = left(without('projects', '10010'));
    expect(settings).toBe(map.settings);
    expect(scope).toBe(map.scope);
  });

  const anyLess = fc
    .record({
      projects: fc.subarray([...deskSite.projects]),
      issueTypes: fc.subarray([...deskSite.issueTypes]),
      statuses: fc.subarray([...deskSite.statuses]),
      fields: fc.subarray([...deskSite.fields]),
      linkTypes: fc.subarray([...deskSite.linkTypes]),
    })
    .map((lists): SiteSchema => ({ ...deskSite, ...lists }));

  test('nothing of it is missing, nothing was added, and nothing is empty that was not', () => {
    fc.assert(
      fc.property(anyMapOf(deskSite), anyLess, (any, site) => {
        const rest = withoutMissing(any, missingParts(any, site));
        expect(missingParts(rest, site)).toEqual([]);
        const before = new Set(leaves(any));
        expect(leaves(rest).filter((leaf) => !before.has(leaf))).toEqual([]);
        for (const empty of emptyPaths(rest)) expect(emptyPaths(any)).toContain(empty);
      }),
    );
  });

  test('it fits the site that is left', () => {
    fc.assert(
      fc.property(anyMapOf(deskSite), anyLess, (any, site) => {
        // An empty list was not read: nothing of it is missing, and nothing of it fits.
        fc.pre([site.projects, site.issueTypes, site.statuses, site.fields, site.linkTypes].every((list) => list.length > 0));
        const parsed = parseSiteMap(withoutMissing(any, missingParts(any, site)), site, { checks: KNOWN });
        expect(parsed.ok ? [] : parsed.problems).toEqual([]);
      }),
    );
  });
});

describe('a replacement', () => {
  const proposal: SiteMap = {
    ...map,
    kinds: {
      incident: {
        sources: [{ projects: ['10000', '10020'], issueTypes: ['10001', '10003', '10011'] }],
        statuses: { resolved: ['5', '7'] },
      },
      change: { sources: [{ projects: ['10000'], issueTypes: ['10012'] }], statuses: { resolved: ['8'] } },
    },
    fields: { impact: { fields: ['customfield_10005', 'customfield_20000'] }, urgency: { fields: ['customfield_20001'] } },
    links: {
      problem: [
        { type: '10', direction: 'inward' },
        { type: '20', direction: 'outward' },
        { type: '21', direction: 'inward' },
      ],
    },
  };
  const forPath = (path: string, more: Partial<SiteMap> = {}): string | null => {
    const mine = { ...map, ...more };
    const missing = mappedIds(mine).find((one) => one.path === path);
    return missing === undefined ? 'no such path' : replacementFor(missing, mine, proposal);
  };

  test.each<[string, string, string | null]>([
    ['a field that the role does not use yet', 'fields.impact.fields[0]', 'customfield_20000'],
    ['no field of a role that is not proposed', 'fields.team.fields[0]', null],
    ['a status of the same milestone and kind', 'kinds.incident.statuses.resolved[1]', '7'],
    ['no status of another milestone', 'kinds.incident.statuses.closed[0]', null],
    ['an issue type that no other kind has', 'kinds.incident.sources[0].issueTypes[1]', '10011'],
    ['a project', 'kinds.incident.sources[0].projects[1]', '10020'],
    ['a link type of the same direction, inward', 'links.problem[0].type', '21'],
    ['a link type of the same direction, outward', 'links.problem[1].type', '20'],
    ['no link type of another role', 'links.change[0].type', null],
  ])('%s', (_what, path, id) => expect(forPath(path)).toBe(id));

  test('never a project that is left out on purpose', () =>
    expect(forPath('kinds.incident.sources[0].projects[1]', { scope: { projectsOut: { '10020': 'No' }, servicesOut: {} } })).toBeNull());
});

/** Every id or other plain value with the names of the members it is in. */
function leaves(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [`${path} = ${JSON.stringify(value)}`];
  if (Array.isArray(value)) return value.flatMap((one) => leaves(one, `${path}[]`));
  return Object.entries(value).flatMap(([key, member]) => leaves(member, `${path}/${key}`));
}

/** The paths of empty lists and objects, without the places in lists. */
function emptyPaths(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const members = Array.isArray(value) ? value.map((one): [string, unknown] => ['[]', one]) : Object.entries(value);
  // All kinds, fields or links may go; that is then said by nothing.
  if (members.length === 0) return ['/kinds', '/fields', '/links'].includes(path) || path.endsWith('/statuses') ? [] : [path];
  return members.flatMap(([key, member]) => emptyPaths(member, `${path}/${key}`));
}
