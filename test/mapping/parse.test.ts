import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exportSiteMap, kindOf, parseSiteMap, planFor, proposeSiteMap, type SiteMap } from '../../src/mapping';
import type { SiteSettings } from '../../src/record/settings';
import { deskSite } from './sites';

const { map } = proposeSiteMap(deskSite);

/** The message of a refusal, or what was accepted. */
function refusal(json: unknown, checks?: readonly string[]): string {
  const result = parseSiteMap(json, deskSite, checks === undefined ? {} : { checks });
  return result.ok ? 'accepted' : result.problem.message;
}

describe('parsing a site map', () => {
  test.each<[string, unknown, string]>([
    [
      'a field',
      { ...map, fields: { impact: { fields: ['customfield_99999'] } } },
      'fields.impact.fields[0]: this site has no field "customfield_99999"',
    ],
    ['a field role', { ...map, fields: { impct: { fields: [] } } }, 'fields.impct: there is no field role called "impct"'],
    [
      'an option',
      { ...map, fields: { impact: { fields: [], options: { huge: ['x'] } } } },
      'fields.impact.options.huge: there is no option called "huge"',
    ],
    [
      'an option twice',
      { ...map, fields: { impact: { fields: [], options: { minor: ['x'], moderate: ['x'] } } } },
      'fields.impact.options.moderate[0]: "x" already stands for "minor"',
    ],
    ['a kind', { ...map, kinds: { incidence: {} } }, 'kinds.incidence: there is no kind of record called "incidence"'],
    [
      'a project',
      { ...map, kinds: { incident: { projects: ['5'], issueTypes: [], statuses: {} } } },
      'kinds.incident.projects[0]: this site has no project "5"',
    ],
    [
      'an issue type',
      { ...map, kinds: { incident: { projects: [], issueTypes: ['5'], statuses: {} } } },
      'kinds.incident.issueTypes[0]: this site has no issue type "5"',
    ],
    [
      'a milestone',
      { ...map, kinds: { incident: { projects: [], issueTypes: [], statuses: { approved: ['1'] } } } },
      'kinds.incident.statuses.approved: no status can stand for "approved" here',
    ],
    [
      'a status',
      { ...map, kinds: { incident: { projects: [], issueTypes: [], statuses: { closed: ['77'] } } } },
      'kinds.incident.statuses.closed[0]: this site has no status "77"',
    ],
    ['a link role', { ...map, links: { buddy: [] } }, 'links.buddy: there is no link role called "buddy"'],
    [
      'a link type',
      { ...map, links: { problem: [{ type: '9', direction: 'inward' }] } },
      'links.problem[0].type: this site has no link type "9"',
    ],
    [
      'a direction',
      { ...map, links: { problem: [{ type: '10', direction: 'both' }] } },
      'links.problem[0].direction: has to be "inward" or "outward"',
    ],
    ['a member', { ...map, extra: 1 }, 'extra: is not known here'],
    ['a setting', { ...map, settings: { timeZone: 'UTC', wish: 1 } }, 'settings.wish: is not known here'],
    ['a time zone', { ...map, settings: { timeZone: 'Mars/Olympus' } }, 'settings.timeZone: there is no time zone called "Mars/Olympus"'],
    ['a date', { ...map, settings: { timeZone: 'UTC', assessFrom: '2026-02-31' } }, 'settings.assessFrom: has to be a date'],
    [
      'a priority',
      { ...map, settings: { timeZone: 'UTC', priorityMatrix: { extensive: { high: 'Urgent' } } } },
      'settings.priorityMatrix.extensive.high: this site has no priority "Urgent"',
    ],
    [
      'a unit',
      { ...map, settings: { timeZone: 'UTC', incidentEscalateAfter: { High: { value: 2, unit: 'moons' } } } },
      'settings.incidentEscalateAfter.High.unit: there is no unit "moons"',
    ],
    [
      'a condition',
      { ...map, settings: { timeZone: 'UTC', majorIncidentRule: { role: 'impact', in: ['vast'] } } },
      'settings.majorIncidentRule.in[0]: there is no option called "vast"',
    ],
    ...[{ reached: 'moonrise' }, { fact: 'isHuge' }, { role: 'impact' }, { link: ['problem'], state: 'lost' }].map(
      (rule): [string, unknown, string] => [
        `a condition that the checks cannot read: ${JSON.stringify(rule)}`,
        { ...map, settings: { timeZone: 'UTC', majorIncidentRule: { all: [rule] } } },
        'settings.majorIncidentRule.all[0]: is no condition that the checks can read',
      ],
    ),
    [
      'a milestone of another lifecycle',
      { ...map, kinds: { service: { projects: [], issueTypes: [], statuses: { resolved: ['5'] } } } },
      'kinds.service.statuses.resolved: no status can stand for "resolved" here; possible are created, reviewed, approved, closed, cancelled',
    ],
    [
      'a milestone that is read from a field',
      { ...map, kinds: { problem: { projects: [], issueTypes: [], statuses: { rootCauseSet: ['5'] } } } },
      'kinds.problem.statuses.rootCauseSet: no status can stand for "rootCauseSet" here',
    ],
    [
      'an option of a role that has none',
      { ...map, fields: { owner: { fields: [], options: { me: ['x'] } } } },
      'fields.owner.options.me: this role has no options',
    ],
    ['a version', { ...map, version: 2 }, 'version: has to be 1, not 2'],
    [
      'a prototype',
      JSON.parse(
        '{"clausewise":"site-map","version":1,"kinds":{"__proto__":{}},"fields":{"constructor":{}},"links":{},"settings":{"timeZone":"UTC"}}',
      ),
      'fields.constructor: there is no field role',
    ],
    ['nothing', null, 'A site map has to be a JSON object.'],
  ])('names %s that is unknown, by its path', (_what, json, message) => expect(refusal(json)).toContain(message));

  test('an issue type serves one kind in a project', () => {
    const twice = { projects: ['10000'], issueTypes: ['10001'], statuses: {} };
    expect(refusal({ ...map, kinds: { incident: twice, problem: twice } })).toContain('already serves "incident" in the same project');
  });

  test('checks to switch off are compared where the checks are known', () => {
    const off = { ...map, settings: { timeZone: 'UTC', off: ['incident-closed', 'no-such'] } };
    expect(refusal(off)).toBe('accepted');
    expect(refusal(off, ['incident-closed'])).toContain('settings.off[1]: there is no check called "no-such"');
  });

  test('all problems in one message, twenty of them named', () => {
    const fields = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`role${i}`, { fields: [] }]));
    const lines = refusal({ ...map, fields }).split('\n');
    expect(lines).toHaveLength(22);
    expect(lines[21]).toBe('… and 10 more');
  });

  test('no JSON whatever makes it throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('kinds', 'fields', 'links', 'settings'), (json, part) => {
        refusal(json);
        refusal({ ...map, [part]: json });
        refusal({
          ...map,
          settings: Object.fromEntries(Object.keys(everySetting(true, [], 1)).map((key) => [key, json])),
        });
      }),
    );
  });
});

/** With every setting there is, so that none is forgotten. */
const everySetting = (escalationRules: boolean, texts: string[], hours: number): Required<SiteSettings> => ({
  timeZone: 'Asia/Tokyo',
  assessFrom: '2026-01-31',
  workingTime: { days: [7, 1], from: '00:00', to: '23:59' },
  approvalSource: 'milestone',
  excludedResolutions: ['test'],
  priorityMatrix: { extensive: { high: 'Highest' } },
  majorIncidentRule: { any: [{ role: 'impact', in: ['extensive'] }, { not: { set: 'team' } }] },
  escalationRules,
  incidentEscalateAfter: { '*': { value: hours, unit: 'hours' } },
  problemEscalateAfter: { High: { value: hours, unit: 'workingDays' } },
  complaintEscalateAfter: { value: hours, unit: 'days' },
  topManagement: { groups: texts, accounts: [] },
  placeholders: texts,
  noneTexts: texts,
  tolerance: { high: 1, medium: 0.95, low: 0 },
  changeCategoriesPreApproved: ['standard', 'emergency'],
  attributesPerTier: { 'tier-1': ['owner', 'relations'], 'tier-4': [] },
  processOwners: { 'incident-management': 'account-1' },
  clusterSize: hours + 1,
  registerReview: { value: hours, unit: 'days' },
  intervalsConfirmed: texts,
  off: texts,
});

const some = <T>(list: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...list]);
const anyMap: fc.Arbitrary<SiteMap> = fc
  .record({
    projects: some(['10000', '10010']),
    types: some(['10001', '10002', '10003']),
    created: some(deskSite.statuses.map(({ id }) => id)),
    fields: some(deskSite.fields.map(({ id }) => id)),
    spelling: fc.string({ minLength: 1 }),
    links: fc.array(fc.record({ type: fc.constantFrom('10', '11'), direction: fc.constantFrom('inward' as const, 'outward' as const) })),
    escalationRules: fc.boolean(),
    noneTexts: fc.uniqueArray(fc.string({ minLength: 1 })),
    hours: fc.integer({ min: 1, max: 1e9 }),
    statuses: fc.constantFrom('reviewed' as const, 'approved' as const),
  })
  .map(({ projects, types, created, fields, spelling, links, escalationRules, noneTexts, hours, statuses }) => ({
    clausewise: 'site-map',
    version: 1,
    kinds: {
      problem: { projects, issueTypes: types, statuses: { created } },
      'controlled-document': { projects: [], issueTypes: ['10005'], statuses: { [statuses]: created } },
    },
    fields: {
      urgency: { fields, options: { high: [spelling] } },
      team: { fields },
      coreDocument: { fields, options: { slas: [spelling] } },
    },
    links: { problem: links, plannedReport: links },
    settings: everySetting(escalationRules, noneTexts, hours),
  }));

describe('export', () => {
  test('export, import, export gives the same bytes', () => {
    fc.assert(
      fc.property(fc.oneof(anyMap, fc.constant(map)), (one) => {
        const text = exportSiteMap(one);
        const parsed = parseSiteMap(JSON.parse(text), deskSite);
        expect(parsed.ok ? exportSiteMap(parsed.value) : parsed.problem.message).toBe(text);
      }),
    );
  });

  test('sorted keys, two spaces, one newline at the end', () => {
    const text = exportSiteMap(map);
    expect(text.startsWith('{\n  "clausewise": "site-map",\n  "fields": {\n    "assignee"')).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
  });
});

test('the kind of an issue by project and type', () => {
  expect(kindOf(map, '10000', '10001')).toBe('incident');
  expect(kindOf(map, '10010', '10001')).toBeNull();
  expect(kindOf(map, '10000', '10009')).toBe('security-incident');
  expect(kindOf(map, '10000', '10005')).toBeNull();
});

test('a plan holds the reads of every mapped kind', () => {
  const reads = {
    fields: ['impact'],
    slas: [],
    links: [],
    follow: [],
    updates: true,
    approvals: false,
    children: false,
    neighbours: false,
  };
  expect(Object.keys(planFor(map, () => reads).reads)).toEqual(['incident', 'post-incident-review', 'security-incident', 'problem']);
});
