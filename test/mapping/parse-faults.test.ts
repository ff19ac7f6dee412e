import { describe, expect, test } from '@jest/globals';
import { exportSiteMap, parseSiteMap, type DocumentProblem, type SiteMap } from '../../src/mapping';
import { deskMap, KNOWN } from './any-map';
import { deskSite } from './sites';

/** A document that fits the desk, in a form that can be taken apart. */
const document = (): Record<string, never> => JSON.parse(exportSiteMap(deskMap)) as Record<string, never>;

/** What is said of a document. */
function problemsOf(json: unknown): readonly DocumentProblem[] {
  const parsed = parseSiteMap(json, deskSite, { checks: KNOWN });
  return parsed.ok ? [] : parsed.problems;
}

/** Puts a value at a path of the document, whatever was there; undefined takes it out. Members are made by their names only. */
function put(json: object, path: readonly (string | number)[], value: unknown): void {
  const place = path.slice(0, -1).reduce((inner, key) => (inner[key] ??= {}) as Record<string, unknown>, json as Record<string, unknown>);
  const key = String(path.at(-1));
  if (value === undefined) delete place[key];
  else Object.defineProperty(place, key, { value, enumerable: true, configurable: true, writable: true });
}

const source = { projects: ['10000'], issueTypes: ['10001'] };
const long = 'x'.repeat(2001);

/** What is broken in an otherwise good document, and all that is said of it: where, and what with the remedy. */
const FAULTS: readonly (readonly [fault: string, path: readonly (string | number)[], value: unknown, at: string, message: string])[] = [
  ['another file', ['clausewise'], 'plan', 'clausewise', 'has to be "site-map", not "plan"; is this the right file?'],
  ['a newer version', ['version'], 3, 'version', 'has to be 2, the newest this app reads, not 3; update the app, or export anew'],
  ['an unknown part', ['extras'], {}, 'extras', 'is not known here; take it out, known are clausewise, version, kinds, fields, links, scope, settings'], // prettier-ignore
  ['no links', ['links'], undefined, 'links', 'is missing'],
  ['kinds in a list', ['kinds'], [], 'kinds', 'has to be an object, not []'],
  ['an unknown kind', ['kinds', 'incidence'], { sources: [source], statuses: {} }, 'kinds.incidence', 'there is no kind of record called "incidence"; correct its name, or take it out'], // prettier-ignore
  ['a prototype as a kind', ['kinds', '__proto__'], {}, 'kinds.__proto__', 'cannot be used as a name; take it out'],
  ['a kind of version 1', ['kinds', 'change'], { sources: [{ ...source, jql: 'a' }], statuses: {}, projects: [] }, 'kinds.change.projects', 'is not known here; take it out, known are sources, statuses'], // prettier-ignore
  ['a kind without a source', ['kinds', 'change'], { sources: [], statuses: {} }, 'kinds.change.sources', 'is empty; add a source, or take the kind out'], // prettier-ignore
  ['sources that are none', ['kinds', 'incident', 'sources'], 'all', 'kinds.incident.sources', 'has to be a list, not "all"'],
  ['51 sources', ['kinds', 'change'], { sources: Array.from({ length: 51 }, () => ({ ...source, jql: 'a' })), statuses: {} }, 'kinds.change.sources', 'has 51 sources; at most 50 can be kept, put some together'], // prettier-ignore
  ['an unknown project', ['kinds', 'problem', 'sources', 0, 'projects', 0], '5', 'kinds.problem.sources[0].projects[0]', 'this site has no project "5"; choose one it has, or take it out'], // prettier-ignore
  ['no project', ['kinds', 'incident', 'sources', 0, 'projects'], [], 'kinds.incident.sources[0].projects', 'is empty; choose at least one project, or take the source out'], // prettier-ignore
  ['an unknown issue type', ['kinds', 'incident', 'sources', 0, 'issueTypes', 0], '5', 'kinds.incident.sources[0].issueTypes[0]', 'this site has no issue type "5"; choose one it has, or take it out'], // prettier-ignore
  ['an id that is a number', ['kinds', 'incident', 'sources', 0, 'issueTypes', 0], 10001, 'kinds.incident.sources[0].issueTypes[0]', 'has to be a text, not 10001'], // prettier-ignore
  ['an id twice', ['kinds', 'incident', 'sources', 0, 'projects'], ['10000', '10000'], 'kinds.incident.sources[0].projects[1]', '"10000" is there twice; take one out'], // prettier-ignore
  ['empty JQL', ['kinds', 'incident', 'sources', 0, 'jql'], ' ', 'kinds.incident.sources[0].jql', 'is empty; write something, or take it out'], // prettier-ignore
  ['long JQL', ['kinds', 'incident', 'sources', 0, 'jql'], long, 'kinds.incident.sources[0].jql', 'has 2001 characters; at most 2000 can be kept, shorten it'], // prettier-ignore
  ['JQL that is none', ['kinds', 'incident', 'sources', 0, 'jql'], 7, 'kinds.incident.sources[0].jql', 'has to be a text, not 7'],
  ['a type that two kinds claim', ['kinds', 'change'], { sources: [source], statuses: {} }, 'kinds.change.sources[0].issueTypes', 'issue type "10001" already serves "incident" in project "10000"; take it out of one of the two, or tell them apart by JQL'], // prettier-ignore
  ['an unknown milestone', ['kinds', 'incident', 'statuses', 'approved'], ['1'], 'kinds.incident.statuses.approved', 'no status can stand for "approved" here; possible are created, inProgress, resolved, closed, waiting, escalated, reopened, cancelled'], // prettier-ignore
  ['an unknown status', ['kinds', 'incident', 'statuses', 'closed'], ['77'], 'kinds.incident.statuses.closed[0]', 'this site has no status "77"; choose one it has, or take it out'], // prettier-ignore
  ['an unknown role', ['fields', 'impct'], { fields: [] }, 'fields.impct', 'there is no field role called "impct"; correct its name, or take it out'], // prettier-ignore
  ['a constructor as a role', ['fields', 'constructor'], { fields: [] }, 'fields.constructor', 'cannot be used as a name; take it out'],
  ['an unknown field', ['fields', 'impact', 'fields'], ['customfield_9'], 'fields.impact.fields[0]', 'this site has no field "customfield_9"; choose one it has, or take it out'], // prettier-ignore
  ['an unknown option', ['fields', 'impact', 'options', 'huge'], ['x'], 'fields.impact.options.huge', 'there is no option called "huge"; known are extensive, significant, moderate, minor'], // prettier-ignore
  ['an option of two keys', ['fields', 'impact', 'options'], { minor: ['x'], moderate: ['x'] }, 'fields.impact.options.moderate[0]', '"x" already stands for "minor"; take it out of one of the two'], // prettier-ignore
  ['options of a role that has none', ['fields', 'team', 'options'], { me: ['x'] }, 'fields.team.options.me', 'this role has no options; take it out'], // prettier-ignore
  ['an unknown link role', ['links', 'buddy'], [], 'links.buddy', 'there is no link role called "buddy"; correct its name, or take it out'],
  ['an unknown link type', ['links', 'change'], [{ type: '9', direction: 'inward' }], 'links.change[0].type', 'this site has no link type "9"; choose one it has, or take it out'], // prettier-ignore
  ['a direction', ['links', 'change'], [{ type: '10', direction: 'both' }], 'links.change[0].direction', 'has to be "inward" or "outward", not "both"'], // prettier-ignore
  ['a project that is in and out', ['scope', 'projectsOut', '10000'], 'Not ours', 'scope.projectsOut.10000', 'project "10000" is also in a source of "incident"; take it out of one of the two'], // prettier-ignore
  ['a project by its key', ['scope', 'projectsOut', 'OPS'], 'Not ours', 'scope.projectsOut.OPS', '"OPS" is no id of a project; write its number, or take it out'], // prettier-ignore
  ['an empty reason', ['scope', 'projectsOut', '10010'], '', 'scope.projectsOut.10010', 'is empty; write something, or take it out'],
  ['a long reason', ['scope', 'servicesOut', 'Payroll v2.1'], 'x'.repeat(501), 'scope.servicesOut["Payroll v2.1"]', 'has 501 characters; at most 500 can be kept, shorten it'], // prettier-ignore
  ['a reason that is none', ['scope', 'servicesOut', 'Payroll'], true, 'scope.servicesOut.Payroll', 'has to be a text, not true'],
  ['a long name', ['scope', 'servicesOut', 'y'.repeat(256)], 'Old', `scope.servicesOut["${'y'.repeat(60)}…"]`, 'has 256 characters; the name of a service has at most 255, correct it'], // prettier-ignore
  ['a time zone', ['settings', 'timeZone'], 'Mars/Olympus', 'settings.timeZone', 'there is no time zone called "Mars/Olympus"; write one such as "Europe/Berlin"'], // prettier-ignore
  ['a day that is none', ['settings', 'assessFrom'], '2026-02-31', 'settings.assessFrom', 'has to be a date such as "2026-01-31", not "2026-02-31"'], // prettier-ignore
  ['a priority', ['settings', 'priorityMatrix', 'extensive', 'high'], 'Urgent', 'settings.priorityMatrix.extensive.high', 'this site has no priority "Urgent"; known are Highest, High, Medium'], // prettier-ignore
  ['a condition', ['settings', 'majorIncidentRule'], { reached: 'moonrise' }, 'settings.majorIncidentRule', 'is no condition that the checks can read; correct it: {"reached":"moonrise"}'], // prettier-ignore
  ['an owner', ['settings', 'processOwners', 'internal-audit'], '', 'settings.processOwners.internal-audit', 'has to be an account id, not ""; take it out where nobody owns it'], // prettier-ignore
  ['a setting of version 1', ['settings', 'off'], [], 'settings.off', 'is not known here; take it out, known are timeZone, assessFrom, workingTime, approvalSource, excludedResolutions, priorityMatrix, majorIncidentRule, escalationRules, incidentEscalateAfter, problemEscalateAfter, complaintEscalateAfter, topManagement, placeholders, noneTexts, tolerance, changeCategoriesPreApproved, attributesPerTier, processOwners, clusterSize, registerReview, waiverMaximumDays, checks'], // prettier-ignore
  ['an unknown check', ['settings', 'checks', '8.6.1-99.z'], {}, 'settings.checks["8.6.1-99.z"]', 'there is no check called "8.6.1-99.z"; correct its name, or take it out'], // prettier-ignore
  ['an unknown part of a check', ['settings', 'checks', '8.6.1-01.a'], { off: true }, 'settings.checks["8.6.1-01.a"].off', 'is not known here; take it out, known are level, severity, params'], // prettier-ignore
  ['a level', ['settings', 'checks', '8.6.1-01.a'], { level: 'shout' }, 'settings.checks["8.6.1-01.a"].level', 'has to be one of off, advise, warn, block, not "shout"'], // prettier-ignore
  ['a warning of a check of the site', ['settings', 'checks', '9.2.1-01.a'], { level: 'warn' }, 'settings.checks["9.2.1-01.a"].level', 'the check 9.2.1-01.a asks no single record, so that nothing can warn; choose "off" or "advise"'], // prettier-ignore
  ['a block by a check of a register', ['settings', 'checks', '8.2.4-01.a'], { level: 'block' }, 'settings.checks["8.2.4-01.a"].level', 'the check 8.2.4-01.a asks no single record, so that nothing can block; choose "off" or "advise"'], // prettier-ignore
  ['a severity', ['settings', 'checks', '8.6.1-01.a'], { severity: 1 }, 'settings.checks["8.6.1-01.a"].severity', 'has to be one of high, medium, low, not 1'], // prettier-ignore
  ['an unknown parameter', ['settings', 'checks', '8.6.1-01.a'], { params: { speed: 1 } }, 'settings.checks["8.6.1-01.a"].params.speed', 'the check 8.6.1-01.a has no parameter called "speed"; known are within, threshold, min'], // prettier-ignore
  ['a parameter of another type', ['settings', 'checks', '8.6.1-01.a'], { params: { within: 5 } }, 'settings.checks["8.6.1-01.a"].params.within', 'has to be an object, not 5'], // prettier-ignore
  ['a share above one', ['settings', 'checks', '8.6.1-01.a'], { params: { threshold: 95 } }, 'settings.checks["8.6.1-01.a"].params.threshold', 'has to be a number from 0 to 1, not 95'], // prettier-ignore
  ['half a ticket', ['settings', 'checks', '8.6.1-01.a'], { params: { min: 0.5 } }, 'settings.checks["8.6.1-01.a"].params.min', 'has to be a whole number from 0 to 1000000, not 0.5'], // prettier-ignore
  ['an interval of nothing', ['settings', 'checks', '9.2.1-01.a'], { params: { interval: { value: 0, unit: 'days' } } }, 'settings.checks["9.2.1-01.a"].params.interval.value', 'has to be a number above 0, not 0'], // prettier-ignore
  ['an interval of a lifetime', ['settings', 'checks', '9.2.1-01.a'], { params: { interval: { value: 36500, unit: 'days' } } }, 'settings.checks["9.2.1-01.a"].params.interval.value', 'has to be at most 3650 days (about ten years), not 36500'], // prettier-ignore
  ['a unit', ['settings', 'checks', '9.2.1-01.a'], { params: { interval: { value: 1, unit: 'moons' } } }, 'settings.checks["9.2.1-01.a"].params.interval.unit', 'there is no unit "moons"; known are minutes, hours, days, workingHours, workingDays'], // prettier-ignore
];

const broken = (path: readonly (string | number)[], value: unknown): unknown => {
  const json = document();
  put(json, path, value);
  return json;
};

describe('a document with one fault', () => {
  test('the document without it is taken', () => expect(problemsOf(document())).toEqual([]));

  test.each(FAULTS)('%s', (_fault, path, value, at, message) => {
    // JSON.stringify and back, as a file is read; what is undefined is not in a file.
    expect(problemsOf(JSON.parse(JSON.stringify(broken(path, value))))).toEqual([{ path: at, message }]);
  });

  test('there are at least thirty kinds of fault, each with words of its own', () => {
    expect(FAULTS.length).toBeGreaterThanOrEqual(30);
    expect(new Set(FAULTS.map(([, , , at, message]) => `${at} ${message}`)).size).toBe(FAULTS.length);
  });
});

describe('a document with every fault that can stand beside the others', () => {
  // Those that leave out or replace what others are found in.
  const whole = new Set(['no links', 'kinds in a list', 'a newer version', 'sources that are none', 'no project', 'a kind without a source', '51 sources']); // prettier-ignore
  const together = FAULTS.filter(
    ([fault, path], index) => !whole.has(fault) && FAULTS.findIndex(([other, one]) => !whole.has(other) && overlap(one, path)) === index,
  );
  const json = document();
  for (const [, path, value] of together) put(json, path, value);
  const found = problemsOf(JSON.parse(JSON.stringify(json)));

  test('each is named once, where it is', () => {
    expect(together.length).toBeGreaterThanOrEqual(30);
    const said = found.map(({ path, message }) => `${path}: ${message}`);
    expect([...said].sort()).toEqual(together.map(([, , , at, message]) => `${at}: ${message}`).sort());
  });

  test('one text names twenty and says how many more there are', () => {
    const parsed = parseSiteMap(JSON.parse(JSON.stringify(json)), deskSite, { checks: KNOWN });
    const lines = parsed.ok ? [] : parsed.problem.message.split('\n');
    expect(lines[0]).toBe('This site map does not fit the site:');
    expect(lines).toHaveLength(22);
    expect(lines[21]).toBe(`… and ${found.length - 20} more`);
  });
});

/** Whether one path leads through the other: then only one of the two faults can be in a document. */
function overlap(one: readonly (string | number)[], other: readonly (string | number)[]): boolean {
  return one.slice(0, other.length).every((key, index) => key === other[index]);
}

describe('a document that cannot be read as a whole', () => {
  test.each<[unknown]>([[null], ['site-map'], [[]], [5]])('%j is no site map', (json) =>
    expect(problemsOf(json)).toEqual([{ path: '', message: 'A site map has to be a JSON object.' }]),
  );

  test('one that is too large is refused with its size and the limit', () => {
    const noneTexts = Array.from({ length: 3 }, (_, at) => `${at}${'ü'.repeat(50_000)}`);
    const parsed = parseSiteMap({ ...deskMap, settings: { ...deskMap.settings, noneTexts } }, deskSite);
    expect(parsed.ok ? '' : parsed.problem.message).toMatch(
      /^This site map has 29\d\.\d KiB; at most 236 KiB can be kept. Take projects, options or texts out of it.$/,
    );
  });

  test('one of just the size that can be kept is looked into', () => {
    const bytes = Buffer.byteLength(JSON.stringify({ ...deskMap, extra: '' }));
    const filled = (length: number): unknown => ({ ...deskMap, extra: 'x'.repeat(length - bytes) });
    expect(problemsOf(filled(236 * 1024)).map(({ path }) => path)).toEqual(['extra']);
    expect(problemsOf(filled(236 * 1024 + 1)).map(({ path }) => path)).toEqual(['']);
  });

  test('one nested without end is refused before anything else', () => {
    let deep: unknown = {};
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(problemsOf({ ...deskMap, kinds: deep })).toEqual([
      { path: '', message: 'A site map is at most 28 levels deep; this one goes deeper. Take what is nested apart.' },
    ]);
  });
});

describe('what is wrong only in what it says', () => {
  const draftOf = (json: unknown): SiteMap | null => {
    const parsed = parseSiteMap(json, deskSite, { checks: KNOWN });
    return parsed.ok ? parsed.value : parsed.draft;
  };

  test.each([
    'an unknown project',
    'no project',
    'empty JQL',
    'a type that two kinds claim',
    'an unknown status',
    'an option of two keys',
    'an unknown field',
    'an unknown link type',
    'a project that is in and out',
    'an empty reason',
    'a priority',
    'an unknown check',
    'a share above one',
    'an interval of nothing',
  ])('%s: a draft may be kept with it, as it is', (fault) => {
    const [, path = [], value] = FAULTS.find(([name]) => name === fault) ?? [];
    const json = JSON.parse(JSON.stringify(broken(path, value))) as SiteMap;
    expect(draftOf(json)).toEqual(json);
  });

  test.each(['no links', 'an unknown kind', 'an unknown role', 'a direction', 'an id that is a number', 'a level'])(
    '%s: nothing can be made of it',
    (fault) => {
      const [, path = [], value] = FAULTS.find(([name]) => name === fault) ?? [];
      expect(draftOf(JSON.parse(JSON.stringify(broken(path, value))))).toBeNull();
    },
  );
});

test('of more than a thousand problems the first are listed, and how many more there are', () => {
  const kinds = Object.fromEntries(Array.from({ length: 1200 }, (_, at) => [`kind${at}`, {}]));
  const found = problemsOf({ ...deskMap, kinds });
  expect(found).toHaveLength(1001);
  expect(found.at(-1)).toEqual({ path: '', message: '… and 200 more' });
});
