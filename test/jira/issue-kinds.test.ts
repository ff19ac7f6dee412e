import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readIssue, readIssues, searchRecords } from '../../src/jira';
import { prepare } from '../../src/jira/prepared-plan';
import { candidatesFor, type KindSource, type ReadPlan, type SiteMap } from '../../src/mapping';
import type { RecordKind } from '../../src/record/vocabulary';
import { fakeJira, issueJson, map, nothing, type Reply } from './desk';

type Json = Record<string, unknown>;

const from = (jql?: string, projects = ['100'], issueTypes = ['1']): KindSource => ({
  projects,
  issueTypes,
  ...(jql === undefined ? {} : { jql }),
});
const planOf = (sources: Partial<Record<RecordKind, KindSource[]>>, reads: ReadPlan['reads'] = {}): ReadPlan => {
  const kinds = Object.fromEntries(Object.entries(sources).map(([kind, list]) => [kind, { sources: list, statuses: {} }]));
  return { map: { ...map, kinds: kinds as SiteMap['kinds'], fields: {}, links: {} }, reads };
};

/** A Jira whose queries match the issues named; one that is not there is refused. `also` answers all other requests. */
const matching = (matches: Record<string, number[]>, also: (path: string, body: Json | null) => Reply, match: Reply = {}) =>
  fakeJira((path, body) => {
    if (!path.endsWith('/jql/match')) return also(path, body);
    if (match.status !== undefined) return match;
    const answers = (body as { jqls: string[] }).jqls.map((jql) =>
      jql in matches ? { matchedIssues: matches[jql], errors: [] } : { matchedIssues: [], errors: ['Invalid JQL'] },
    );
    return { body: { matches: answers } };
  });

const page = (...issues: Json[]): Reply => ({ body: { issues, isLast: true } });
const typed = (id: string, type = '1', more: Json = {}): Json =>
  issueJson({ id, key: `OPS-${id}`, fields: { issuetype: { id: type }, ...more } });
const query = { projectId: '100', issueTypes: ['1', '2'] };
const matchesAsked = ({ asked }: { asked: string[] }): number => asked.filter((one) => one.endsWith('/jql/match')).length;

/** Of one type in one project: incidents and problems by a query, the rest changes. */
const three = planOf({
  change: [from()],
  problem: [from('labels = cause')],
  incident: [from('labels = broken')],
  'service-request': [from(undefined, ['100'], ['2'])],
});

describe('records of a source with JQL', () => {
  const read = async (plan: ReadPlan, matches: Record<string, number[]>, ...issues: Json[]) => {
    const fake = matching(matches, () => page(...issues));
    const result = await searchRecords(fake.jira, { ...query, plan });
    if (!result.ok) throw new Error(result.problem.message);
    const { records, undecided, refused } = result.value;
    return {
      fake,
      kinds: Object.fromEntries([...records].map(({ id, kind }) => [id, kind])),
      undecided,
      refused,
      issues: result.value.issues,
    };
  };

  test('the first query that matches tells the kind, what is left is of the source without one; one request a page', async () => {
    const all = ['1', '2', '3', '4'].map((id) => typed(id));
    const { fake, kinds, undecided } = await read(three, { 'labels = broken': [1, 2], 'labels = cause': [2, 3] }, ...all, typed('5', '2'));
    expect(kinds).toEqual({ '1': 'incident', '2': 'incident', '3': 'problem', '4': 'change', '5': 'service-request' });
    expect(undecided).toBe(0);
    expect(fake.asked).toEqual(['POST /rest/api/3/search/jql', 'POST /rest/api/3/jql/match']);
    expect(fake.bodies[1]).toEqual({ jqls: ['labels = broken', 'labels = cause'], issueIds: [1, 2, 3, 4] });
  });

  test('an issue that no query matches, and that nothing is left for, is no record', async () => {
    const { kinds, undecided, issues } = await read(
      planOf({ incident: [from('labels = broken')] }),
      { 'labels = broken': [1] },
      typed('1'),
      typed('2'),
    );
    expect(kinds).toEqual({ '1': 'incident' });
    expect([undecided, issues]).toEqual([0, 2]);
  });

  test('nothing is asked where no query could tell: other types and projects, or the same kind in any case', async () => {
    const other = await read(three, {}, typed('5', '2'), typed('6', '9'), typed('7', '1', { project: { id: '200' } }));
    expect(other.kinds).toEqual({ '5': 'service-request' });
    expect(matchesAsked(other.fake)).toBe(0);
    const same = await read(planOf({ incident: [from('labels = broken'), from()] }), {}, typed('1'));
    expect(same.kinds).toEqual({ '1': 'incident' });
    expect(matchesAsked(same.fake)).toBe(0);
  });

  test('what is read of any kind that an issue may be is asked for', async () => {
    const plan = planOf({ incident: [from('labels = broken')] }, { incident: { ...nothing, fields: ['rootCause'] } });
    const fake = matching({}, () => page());
    const mapped = { ...plan, map: { ...plan.map, fields: { rootCause: { fields: ['customfield_4'] } } } };
    await searchRecords(fake.jira, { ...query, plan: mapped });
    expect(fake.bodies[0]?.['fields']).toContain('customfield_4');
    await searchRecords(fake.jira, { ...query, issueTypes: ['2'], plan: mapped });
    expect(fake.bodies[1]?.['fields']).not.toContain('customfield_4');
  });

  test('several projects of one source: each is told apart', async () => {
    const plan = planOf({ incident: [from('labels = broken', ['100', '200'])], change: [from(undefined, ['200'])] });
    const moved = typed('2', '1', { project: { id: '200' } });
    const { kinds } = await read(plan, { 'labels = broken': [] }, typed('1'), moved);
    expect(kinds).toEqual({ '2': 'change' });
  });

  test('a query that Jira refuses leaves out what it would decide, and nothing else; the page says how many and why', async () => {
    const { kinds, undecided, refused } = await read(three, { 'labels = cause': [2] }, typed('1'), typed('2'), typed('5', '2'));
    expect(kinds).toEqual({ '5': 'service-request' });
    expect([undecided, refused]).toEqual([2, ['labels = broken']]);
    const later = await read(three, { 'labels = broken': [1] }, typed('1'), typed('2'));
    expect(later.kinds).toEqual({ '1': 'incident' });
    expect([later.undecided, later.refused]).toEqual([1, ['labels = cause']]);
  });

  test('a refused query decides nothing where the kind is the same with it and without', async () => {
    const plan = planOf({ incident: [from('gone'), from('labels = broken')], change: [from('labels = x')] });
    const { kinds, undecided } = await read(plan, { 'labels = broken': [1], 'labels = x': [2] }, typed('1'), typed('2'), typed('3'));
    expect(kinds).toEqual({ '1': 'incident' });
    // 2 is a change or an incident, 3 an incident or nothing.
    expect(undecided).toBe(2);
  });

  test.each<[string, Reply, unknown]>([
    ['busy', { status: 429, headers: { 'Retry-After': '60' } }, { ok: false, problem: { code: 'jira-busy', retryAfter: 60 } }],
    ['not there', { status: 503 }, { ok: false, problem: { code: 'jira-unavailable' } }],
    [
      'refusing the request',
      { status: 400 },
      { ok: true, value: { records: [], undecided: 1, refused: ['labels = broken', 'labels = cause'] } },
    ],
  ])('a Jira that is %s', async (_what, match, wanted) => {
    const { jira } = matching({}, () => page(typed('1')), match);
    const result = await searchRecords(jira, { ...query, plan: three });
    expect(result.ok ? { ok: true, value: { ...result.value, records: [...result.value.records] } } : result).toMatchObject(wanted as Json);
  });
});

describe('one issue and several', () => {
  test('one: its kind is matched before anything else is read; `not-a-record` and `not-set-up` are told apart', async () => {
    const plan = planOf({ incident: [from('labels = broken')], problem: [from('labels = cause')] });
    const kindOf = async (matches: Record<string, number[]>, issue: unknown = typed('1')) => {
      const { jira } = matching(matches, () => ({ body: issue }));
      const result = await readIssue(jira, 'OPS-1', plan);
      return result.ok ? result.value.record.kind : result.problem.code;
    };
    expect(await kindOf({ 'labels = broken': [], 'labels = cause': [1] })).toBe('problem');
    expect(await kindOf({ 'labels = broken': [], 'labels = cause': [] })).toBe('not-a-record');
    expect(await kindOf({ 'labels = broken': [] })).toBe('not-set-up');
    expect(await kindOf({}, [typed('1')])).toBe('not-a-record');
    const busy = matching({}, () => ({ body: typed('1') }), { status: 429 });
    expect(await readIssue(busy.jira, 'OPS-1', plan)).toMatchObject({ problem: { code: 'jira-busy' } });
  });

  test('several: those that Jira refuses to tell the kind of are left out', async () => {
    const { jira } = matching({ 'labels = cause': [] }, () => page(typed('1'), typed('5', '2')));
    const result = await readIssues(jira, ['OPS-1', 'OPS-5'], three);
    expect(result.ok && result.value.map(({ id }) => id)).toEqual(['5']);
  });
});

describe('linked records and neighbours', () => {
  const linked = (id: string): Json => ({ type: { id: '20' }, inwardIssue: { id, key: `OPS-${id}`, fields: { issuetype: { id: '1' } } } });
  const plan: ReadPlan = {
    map: {
      ...planOf({
        'service-request': [from(undefined, ['100'], ['2'])],
        incident: [from('labels = broken')],
        problem: [from('labels = cause')],
      }).map,
      links: { problem: [{ type: '20', direction: 'inward' }] },
    },
    reads: { 'service-request': { ...nothing, links: ['problem'], follow: ['problem'] } },
  };
  const targets = async (matches: Record<string, number[]>, match?: Reply) => {
    const source = typed('5', '2', { issuelinks: [linked('7'), linked('8')] });
    const { jira } = matching(matches, (path) => (path.includes('bulkfetch') ? page(typed('7'), typed('8')) : page(source)), match);
    const result = await searchRecords(jira, { ...query, plan });
    if (!result.ok) return result.problem.code;
    return [...result.value.records][0]?.links.map(({ target }) => (typeof target === 'object' ? target.kind : target));
  };

  test('a linked record is of the kind that its query tells, unreadable where Jira refuses, and none where nothing matches', async () => {
    expect(await targets({ 'labels = broken': [8], 'labels = cause': [7] })).toEqual(['problem', 'incident']);
    expect(await targets({ 'labels = broken': [8] })).toEqual(['unreadable', 'incident']);
    expect(await targets({ 'labels = broken': [8], 'labels = cause': [] })).toEqual(['unread', 'incident']);
    expect(await targets({}, { status: 500 })).toEqual(['unreadable', 'unreadable']);
    expect(await targets({}, { status: 429 })).toBe('jira-busy');
  });

  const window = {
    customfield_20: '2026-03-02T10:00:00.000+0000',
    customfield_21: '2026-03-02T12:00:00.000+0000',
    customfield_14: [{ id: '1', value: 'Mail' }],
  };
  const roles = { plannedStart: 'customfield_20', plannedEnd: 'customfield_21', affectedServices: 'customfield_14' };
  const changes: ReadPlan = {
    map: {
      ...planOf({ change: [from('labels = change'), from(undefined, ['100'], ['2'])], release: [from()] }).map,
      fields: Object.fromEntries(Object.entries(roles).map(([role, field]) => [role, { fields: [field] }])),
    },
    reads: { change: { ...nothing, fields: Object.keys(roles), neighbours: true }, release: nothing },
  };
  const neighbours = async (matches: Record<string, number[]>, match?: Reply) => {
    const issues = [typed('5', '2', window)];
    const others = [typed('7', '1', window), typed('8', '1', window)];
    const fake = matching(matches, (_path, body) => page(...(String(body?.['jql']).includes('id not in') ? others : issues)), match);
    const result = await searchRecords(fake.jira, { ...query, plan: changes });
    if (!result.ok) return result.problem.code;
    const found = [...result.value.records][0]?.neighbours;
    return typeof found === 'object' ? found.map(({ id }) => id) : found;
  };

  test('a neighbour is a record of the same kind by its query; where that is not told, nobody can say', async () => {
    expect(await neighbours({ 'labels = change': [8] })).toEqual(['8']);
    expect(await neighbours({})).toBe('unreadable');
    expect(await neighbours({}, { status: 500 })).toBe('unreadable');
    expect(await neighbours({}, { status: 429 })).toBe('jira-busy');
  });

  test('neighbours are looked for in the types and projects of all sources, and nowhere where none names any', async () => {
    const two = planOf({ change: [from(undefined, ['100'], ['2']), from(undefined, ['200'], ['1', '2']), from(undefined, [], ['9'])] });
    const plan = { ...changes, map: { ...changes.map, kinds: two.map.kinds } };
    const fake = fakeJira((_path, body) => page(...(String(body?.['jql']).includes('id not in') ? [] : [typed('5', '2', window)])));
    await searchRecords(fake.jira, { ...query, plan });
    expect(fake.bodies[1]?.['jql']).toContain('project in (100, 200) AND issuetype in (2, 1) AND id not in (5)');
  });
});

test('prepared, a map says of every pair and every answer of Jira what its candidates say', async () => {
  const kinds = ['incident', 'problem', 'change'] as const;
  const queries = ['a', 'b', 'c'];
  const source = fc.record({
    projects: fc.uniqueArray(fc.constantFrom('100', '200'), { maxLength: 2 }),
    issueTypes: fc.uniqueArray(fc.constantFrom('1', '2'), { maxLength: 2 }),
    jql: fc.option(fc.constantFrom(...queries), { nil: undefined }),
  });
  const sources = fc.record(Object.fromEntries(kinds.map((kind) => [kind, fc.array(source, { maxLength: 3 })])));
  const answers = fc.record(
    Object.fromEntries(queries.map((jql) => [jql, fc.constantFrom<'yes' | 'no' | 'refused'>('yes', 'no', 'refused')])),
  );
  await fc.assert(
    fc.asyncProperty(sources, answers, fc.constantFrom('100', '200'), fc.constantFrom('1', '2'), async (some, says, project, type) => {
      const given = Object.fromEntries(
        Object.entries(some).map(([kind, list]) => [kind, list.map(({ jql, ...rest }) => (jql === undefined ? rest : { ...rest, jql }))]),
      );
      const plan = planOf(given as Partial<Record<RecordKind, KindSource[]>>);
      const matches = Object.fromEntries(
        queries.filter((jql) => says[jql] !== 'refused').map((jql) => [jql, says[jql] === 'yes' ? [1] : []]),
      );
      const { jira } = matching(matches, () => page(typed('1', type, { project: { id: project } })));
      const result = await searchRecords(jira, { projectId: project, issueTypes: ['1', '2'], plan });
      const kind =
        result.ok && result.value.undecided > 0 ? 'undecided' : result.ok ? ([...result.value.records][0]?.kind ?? null) : 'failed';
      expect(kind).toBe(byCandidates(plan.map, project, type, says));
      const { kindOf, narrowed } = prepare(plan);
      expect(kindOf.get(type)?.has(project) === true && narrowed.get(type)?.has(project) === true).toBe(false);
    }),
    { numRuns: 400 },
  );
});

/** What the kind is under every answer that the refused queries could have given; undecided where these differ. */
function byCandidates(site: SiteMap, project: string, type: string, says: Record<string, 'yes' | 'no' | 'refused'>): string | null {
  const refused = Object.keys(says).filter((jql) => says[jql] === 'refused');
  const worlds = refused.reduce<Record<string, string>[]>(
    (known, jql) => known.flatMap((world) => ['yes', 'no'].map((answer) => ({ ...world, [jql]: answer }))),
    [says],
  );
  const candidates = candidatesFor(site, project, type);
  const kinds = new Set(worlds.map((world) => candidates.find(([, jql]) => jql === null || world[jql] === 'yes')?.[0] ?? null));
  return kinds.size === 1 ? ([...kinds][0] ?? null) : 'undecided';
}
