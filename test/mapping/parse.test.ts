import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exportSiteMap, parseSiteMap, planFor } from '../../src/mapping';
import { anyMapOf, deskMap, KNOWN } from './any-map';
import { deskSite, germanSite } from './sites';

/** The message of a refusal, or what was accepted. */
function refusal(json: unknown): string {
  const result = parseSiteMap(json, deskSite);
  return result.ok ? 'accepted' : result.problem.message;
}

/** Two kinds, each with the sources given. */
const twoKinds = (incident: object[], problem: object[]): object => ({
  ...deskMap,
  kinds: { incident: { sources: incident, statuses: {} }, problem: { sources: problem, statuses: {} } },
});
const source = { projects: ['10000'], issueTypes: ['10001', '10002'] };

describe('an issue type in a project', () => {
  test.each<[string, object[], object[]]>([
    ['two kinds', [source], [source]],
    ['two kinds, one type of several', [source], [{ projects: ['10010', '10000'], issueTypes: ['10002', '10003'] }]],
    ['two kinds by the same JQL', [{ ...source, jql: 'labels = a' }], [{ ...source, jql: 'labels = a' }]],
    ['two kinds, by one of several sources', [{ ...source, projects: ['10010'] }, source], [source]],
  ])('cannot be of %s', (_what, incident, problem) =>
    expect(refusal(twoKinds(incident, problem))).toMatch(
      /kinds\.problem\.sources\[0\]\.issueTypes: issue types? .* already serves? "incident" in project/,
    ),
  );

  test.each<[string, object[], object[]]>([
    ['two kinds in different projects', [source], [{ ...source, projects: ['10010'] }]],
    ['two kinds that JQL tells apart', [{ ...source, jql: 'labels = a' }], [{ ...source, jql: 'labels = b' }]],
    ['one kind, and another by JQL', [source], [{ ...source, jql: 'labels = b' }]],
    ['one kind twice', [source, { ...source, projects: ['10000', '10010'] }], [{ ...source, jql: 'labels = b' }]],
  ])('can be of %s', (_what, incident, problem) => expect(refusal(twoKinds(incident, problem))).toBe('accepted'));
});

describe('what is left out', () => {
  const scope = (projectsOut: object, servicesOut = {}): object => ({ ...deskMap, scope: { projectsOut, servicesOut } });

  test.each<[string, object]>([
    ['a project of the site', scope({ '10010': 'Not a service' })],
    ['a project that the site no longer has', scope({ '99999': 'Closed down' })],
    ['a service by whatever name', scope({}, { 'Payroll v2.1 ("old")': 'x'.repeat(500) })],
  ])('%s, with a reason', (_what, json) => expect(refusal(json)).toBe('accepted'));
});

test('checks are compared where they are known, and parameters where they are told', () => {
  const json = {
    ...deskMap,
    settings: { timeZone: 'UTC', checks: { 'no-such': { params: { speed: 5, pace: { value: 0, unit: 'days' } } } } },
  };
  expect(refusal(json)).toBe('accepted');
  expect(refusal({ ...json, settings: { timeZone: 'UTC', checks: { 'no-such': { params: { speed: 'fast' } } } } })).toContain(
    'settings.checks.no-such.params.speed: has to be an object, not "fast"',
  );
  const check = { id: 'no-such', level: 'record' as const };
  expect(parseSiteMap(json, deskSite, { checks: [check] }).ok).toBe(true);
  expect(parseSiteMap(json, deskSite, { checks: [{ ...check, params: [] }] }).ok).toBe(false);
});

test('no JSON whatever makes it throw, and none that is refused is without a reason', () => {
  const settings = Object.keys(deskMap.settings);
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('kinds', 'fields', 'links', 'scope', 'settings'), (json, part) => {
      const documents = [
        json,
        { ...deskMap, [part]: json },
        { ...deskMap, settings: Object.fromEntries(settings.map((key) => [key, json])) },
        { ...deskMap, kinds: { incident: { sources: [json], statuses: json } } },
        {
          ...deskMap,
          settings: { timeZone: 'UTC', checks: { '8.6.1-01.a': json, '9.2.1-01.a': { level: json, params: { interval: json } } } },
        },
      ];
      for (const document of documents) {
        const parsed = parseSiteMap(document, deskSite, { checks: KNOWN });
        if (!parsed.ok) expect(parsed.problems.every(({ message }) => message !== '') && parsed.problems.length > 0).toBe(true);
      }
    }),
  );
});

describe('export', () => {
  test.each([
    ['the desk', deskSite, deskMap],
    [
      'a German site',
      { ...germanSite, priorities: deskSite.priorities, projects: [...germanSite.projects, { ...germanSite.projects[0]!, id: '2' }] },
      null,
    ],
  ])('of any map of %s, imported and exported again, gives the same bytes', (_what, site, own) => {
    fc.assert(
      fc.property(own === null ? anyMapOf(site) : fc.oneof(anyMapOf(site), fc.constant(own)), (map) => {
        const text = exportSiteMap(map);
        const parsed = parseSiteMap(JSON.parse(text), site, { checks: KNOWN });
        expect(parsed.ok ? exportSiteMap(parsed.value) : parsed.problem.message).toBe(text);
      }),
    );
  });

  test('sorted keys, two spaces, one newline at the end', () => {
    const text = exportSiteMap(deskMap);
    expect(text.startsWith('{\n  "clausewise": "site-map",\n  "fields": {\n    "assignee"')).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
  });
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
  expect(Object.keys(planFor(deskMap, () => reads).reads)).toEqual(['incident', 'post-incident-review', 'problem', 'security-incident']);
});
