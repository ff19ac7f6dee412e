import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jiraAs, readSchema, type JiraClient } from '../../src/jira';
import { fakeJira, type Reply } from './desk';

type Json = Record<string, unknown>;

const scope = { type: 'PROJECT', project: { id: '2' } };
const project = (id: string, types: string[], more: Json = {}): Json => ({
  id,
  key: `P${id}`,
  name: `Project ${id}`,
  projectTypeKey: 'service_desk',
  style: 'classic',
  issueTypes: types.map((type) => ({ id: type })),
  ...more,
});
const desks = (...projects: string[]): Json => ({
  isLastPage: true,
  values: projects.map((projectId) => ({ id: `9${projectId}`, projectId })),
});
const select = (fieldId: string, ...options: Json[]): Json => ({ fieldId, allowedValues: options });
const form = (...fields: Json[]): Json => ({ startAt: 0, maxResults: 200, total: fields.length, fields });
const high = { id: '100', value: 'High' };
const low = { id: '101', value: 'Low' };

/** What Jira answers, by the address without its query; what is not there is not found. */
const SITE: Record<string, unknown> = {
  '/api/3/project/search': {
    total: 2,
    values: [
      project('1', ['10'], { key: 'OPS', name: 'Operations' }),
      { id: '2', key: 'T', name: 'Team', style: 'next-gen', issueTypes: [{ id: '11' }] },
    ],
  },
  '/api/3/issuetype': [
    { id: '10', name: 'Incident', subtask: false, hierarchyLevel: 0 },
    { id: '11', name: 'Wish', subtask: false, scope },
  ],
  '/api/3/status': [
    { id: '5', name: 'Resolved', statusCategory: { key: 'done' } },
    { id: '6', name: 'Odd', scope },
  ],
  '/api/3/priority': [{ id: '1', name: 'High' }],
  '/api/3/resolution': [{ id: '1', name: 'Done' }, null],
  '/api/3/field': [
    { id: 'customfield_1', name: 'Impact', custom: true, schema: { type: 'option', custom: 'x:select', customId: 1 } },
    { id: 'issuekey', name: 'Key', custom: false },
  ],
  '/api/3/issueLinkType': { issueLinkTypes: [{ id: '20', name: 'Review', inward: 'is reviewed by', outward: 'reviews' }] },
  '/api/3/serverInfo': { serverTimeZone: 'Europe/Berlin' },
  '/api/3/project/1/statuses': [{ id: '10', name: 'Incident', statuses: [{ id: '5' }] }],
  '/servicedeskapi/servicedesk': desks('1'),
  '/servicedeskapi/servicedesk/91/requesttype': {
    isLastPage: true,
    values: [{ id: '30', name: 'Report a fault', issueTypeId: '10', serviceDeskId: '91', practice: 'incidents' }],
  },
  '/api/3/issue/createmeta/1/issuetypes/10': form(select('customfield_1', high, low), select('issuekey', high)),
};

const address = (path: string): string => path.replace('/rest', '').split('?')[0] ?? '';
const start = (path: string): number => Number(/[?&]start(?:At)?=(\d+)/.exec(path)?.[1] ?? 0);

/** A Jira with this site; a function answers by the place where the page starts. */
const siteWith = (changes: Record<string, unknown> = {}, statuses: Record<string, Reply> = {}) =>
  fakeJira((path) => {
    const found = statuses[address(path)];
    if (found !== undefined) return found;
    const answers = { ...SITE, ...changes };
    if (!(address(path) in answers)) return { status: 404 };
    const answer = answers[address(path)];
    return { body: typeof answer === 'function' ? (answer as (at: number) => unknown)(start(path)) : answer };
  });

const schemaOf = async ({ jira }: { jira: JiraClient }) => {
  const result = await readSchema(jira);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};

const LISTS = {
  timeZone: 'Europe/Berlin',
  issueTypes: [
    { id: '10', name: 'Incident', subtask: false, hierarchyLevel: 0 },
    { id: '11', name: 'Wish', subtask: false, hierarchyLevel: 0, projectId: '2' },
  ],
  statuses: [
    { id: '5', name: 'Resolved', categoryKey: 'done' },
    { id: '6', name: 'Odd', categoryKey: 'undefined', projectId: '2' },
  ],
  priorities: [{ id: '1', name: 'High' }],
  resolutions: [{ id: '1', name: 'Done' }],
  linkTypes: [{ id: '20', name: 'Review', inward: 'is reviewed by', outward: 'reviews' }],
};
const IMPACT = { id: 'customfield_1', name: 'Impact', custom: true, schema: { type: 'option', custom: 'x:select' } };
const KEY = { id: 'issuekey', name: 'Key', custom: false };
const OPS = { id: '1', key: 'OPS', name: 'Operations', projectTypeKey: 'service_desk', style: 'classic' };
const TEAM = { id: '2', key: 'T', name: 'Team', projectTypeKey: '', style: 'next-gen', issueTypes: [{ id: '11' }] };

test('all of a site: workflows, request types with their practice, and options of custom fields alone', async () => {
  const fake = siteWith();
  expect(await schemaOf(fake)).toEqual({
    ...LISTS,
    projects: [{ ...OPS, issueTypes: [{ id: '10', statuses: ['5'] }] }, TEAM],
    fields: [
      {
        ...IMPACT,
        options: [
          { id: '100', name: 'High' },
          { id: '101', name: 'Low' },
        ],
      },
      KEY,
    ],
    requestTypes: [{ id: '30', name: 'Report a fault', projectId: '1', issueTypeId: '10', practice: 'incidents' }],
  });
  expect(fake.asked).toHaveLength(12);
  expect(fake.asked).toContain('GET /rest/servicedeskapi/servicedesk?start=0&limit=100');
  expect(fake.asked).toContain('GET /rest/servicedeskapi/servicedesk/91/requesttype?start=0&limit=100');
  expect(fake.asked).toContain('GET /rest/api/3/issue/createmeta/1/issuetypes/10?startAt=0&maxResults=200');
});

test('the lists alone: eight requests, and nothing about workflows, request types and options', async () => {
  const fake = siteWith();
  const result = await readSchema(fake.jira, 'lists');
  expect(result).toEqual({
    ok: true,
    value: { ...LISTS, projects: [{ ...OPS, issueTypes: [{ id: '10' }] }, TEAM], fields: [IMPACT, KEY] },
  });
  expect(fake.asked).toHaveLength(8);
});

describe('request types', () => {
  test.each<[string, Reply]>([
    ['forbidden', { status: 403 }],
    ['not there', { status: 404 }],
    ['failing', { status: 500 }],
    ['of no shape', { body: { values: 'none' } }],
    ['null', { body: null }],
  ])('service desks that are %s: the request types are not known, which is not the same as none', async (_what, reply) => {
    const schema = await schemaOf(siteWith({}, { '/servicedeskapi/servicedesk': reply }));
    expect(schema).not.toHaveProperty('requestTypes');
    expect(schema.projects).toHaveLength(2);
  });

  test('a desk that is withheld has none; the others have theirs', async () => {
    const more = {
      '/servicedeskapi/servicedesk': {
        isLastPage: true,
        values: [{ id: '92', projectId: '2' }, { id: '91', projectId: 1 }, { id: '93' }, null],
      },
    };
    const schema = await schemaOf(siteWith(more, { '/servicedeskapi/servicedesk/92/requesttype': { status: 403 } }));
    expect(schema.requestTypes?.map(({ id, projectId }) => [id, projectId])).toEqual([['30', '1']]);
  });

  test('a site without a service desk has none, and is not asked', async () => {
    const fake = siteWith({ '/api/3/project/search': { total: 1, values: [project('1', ['10'], { projectTypeKey: 'software' })] } });
    expect((await schemaOf(fake)).requestTypes).toEqual([]);
    expect(fake.asked.some((path) => path.includes('servicedeskapi'))).toBe(false);
  });

  test('page by page, by what came; what is no request type is left out', async () => {
    const values = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => ({ id: String(from + i), name: 'Ask', issueTypeId: '10' }));
    const pages = (at: number) => ({
      isLastPage: at >= 80,
      values: at < 80 ? values(at, 50) : [...values(at, 2), { id: '7' }, { name: 'x' }, 3],
    });
    const fake = siteWith({ '/servicedeskapi/servicedesk/91/requesttype': pages });
    expect((await schemaOf(fake)).requestTypes).toHaveLength(102);
    expect(fake.asked.filter((path) => path.includes('requesttype')).map((path) => start(path))).toEqual([0, 50, 100]);
    const endless = siteWith({
      '/servicedeskapi/servicedesk/91/requesttype': (at: number) => ({ isLastPage: false, values: values(at, 1) }),
    });
    expect((await schemaOf(endless)).requestTypes).toHaveLength(10);
    const empty = siteWith({ '/servicedeskapi/servicedesk/91/requesttype': { isLastPage: false, values: [] } });
    expect((await schemaOf(empty)).requestTypes).toEqual([]);
  });

  test('a practice makes the project of an issue type one that may hold records, whatever the type is called', async () => {
    const told = {
      '/api/3/issuetype': [{ id: '10', name: 'Ask us' }],
      '/servicedeskapi/servicedesk/91/requesttype': {
        values: [{ id: '30', name: 'Ask', issueTypeId: '10', practice: 'incidents' }],
      },
    };
    expect((await schemaOf(siteWith(told))).projects[0]?.issueTypes).toEqual([{ id: '10', statuses: ['5'] }]);
    const untold = { '/api/3/issuetype': [{ id: '10', name: 'Ask us' }] };
    const practiceless = {
      ...untold,
      '/servicedeskapi/servicedesk/91/requesttype': { values: [{ id: '30', name: 'Ask', issueTypeId: '10' }] },
    };
    for (const site of [practiceless, { ...untold, '/api/3/issuetype': [{ id: '10', name: 'Task' }] }]) {
      const fake = siteWith({ ...site, '/servicedeskapi/servicedesk': desks() });
      expect((await schemaOf(fake)).projects[0]?.issueTypes).toEqual([{ id: '10' }]);
      expect(fake.asked.some((path) => path.includes('createmeta') || path.includes('/1/statuses'))).toBe(false);
    }
  });
});

describe('options of fields', () => {
  const FORM = '/api/3/issue/createmeta/1/issuetypes/10';
  const optionsOf = async (changes: Record<string, unknown>, statuses?: Record<string, Reply>) => {
    const schema = await schemaOf(siteWith(changes, statuses));
    return schema.fields[0]?.options?.map(({ name }) => name);
  };

  test('both levels of a cascading select; what has no value is no option', async () => {
    const cascade = { id: '100', value: 'Network', children: [{ id: '200', value: 'Router' }, null, { id: '201' }] };
    const users = { id: 'x', displayName: 'Agent' };
    expect(await optionsOf({ [FORM]: form(select('customfield_1', cascade, { id: '3', name: 'v1' }, users, { value: 'x' })) })).toEqual([
      'Network',
      'Router',
    ]);
    expect(await optionsOf({ [FORM]: form(select('customfield_1', { id: '3', name: 'v1' })) })).toBeUndefined();
    expect(await optionsOf({ [FORM]: form({ fieldId: 'customfield_1' }, { allowedValues: [high] }) })).toBeUndefined();
  });

  test('of all forms together, each option once', async () => {
    const two = {
      '/api/3/project/search': { total: 1, values: [project('1', ['10', '12'])] },
      '/api/3/issuetype': [{ id: '10', name: 'Incident' }, { id: '12', name: 'Problem' }], // prettier-ignore
      '/api/3/project/1/statuses': [{ id: '10' }, { id: '12' }],
      '/api/3/issue/createmeta/1/issuetypes/12': form(select('customfield_1', low, { id: '102', value: 'None' })),
    };
    expect(await optionsOf(two)).toEqual(['High', 'Low', 'None']);
    expect(await optionsOf(two, { [FORM]: { status: 404 } })).toEqual(['Low', 'None']);
    expect(await optionsOf({ ...two, [FORM]: 'odd' })).toEqual(['Low', 'None']);
  });

  test('a list of more than 300 is no vocabulary', async () => {
    const many = (count: number) =>
      form(select('customfield_1', ...Array.from({ length: count }, (_, i) => ({ id: String(i), value: `v${i}` }))));
    expect(await optionsOf({ [FORM]: many(300) })).toHaveLength(300);
    expect(await optionsOf({ [FORM]: many(301) })).toBeUndefined();
  });

  test('a form of more than a page is asked for to its end, and no further', async () => {
    const page = (at: number) => ({
      startAt: at,
      total: 201,
      fields: at < 200 ? Array.from({ length: 200 }, () => select('x')) : [select('customfield_1', high)],
    });
    expect(await optionsOf({ [FORM]: page })).toEqual(['High']);
    const fake = siteWith({ [FORM]: { total: 900, fields: [] } });
    await readSchema(fake.jira);
    expect(fake.asked.filter((path) => path.includes('createmeta'))).toHaveLength(1);
  });

  test('at most 60 requests, every type before any of them twice', async () => {
    const projects = Array.from({ length: 50 }, (_, i) => project(String(i + 1), ['10', '12', '13'].slice(0, i === 49 ? 3 : 2)));
    const types = [{ id: '10', name: 'Incident' }, { id: '12', name: 'Problem' }, { id: '13', name: 'Change' }]; // prettier-ignore
    const fake = siteWith({
      '/api/3/project/search': { total: 50, values: projects },
      '/api/3/issuetype': types,
      '/servicedeskapi/servicedesk': desks(),
    });
    await schemaOf(fake);
    const forms = fake.asked.flatMap((path) => /createmeta\/(\d+)\/issuetypes\/(\d+)/.exec(path)?.slice(1, 3).join('/') ?? []);
    expect(forms).toHaveLength(60);
    expect(new Set(forms).size).toBe(60);
    expect(forms.slice(0, 3).sort()).toEqual(['1/10', '2/12', '50/13']);
  });
});

test.each([
  ['/api/3/project/search'],
  ['/api/3/field'],
  ['/api/3/serverInfo'],
  ['/api/3/project/1/statuses'],
  ['/servicedeskapi/servicedesk'],
  ['/servicedeskapi/servicedesk/91/requesttype'],
  ['/api/3/issue/createmeta/1/issuetypes/10'],
])('a busy Jira at %s is handed back', async (path) => {
  const { jira } = siteWith({}, { [path]: { status: 429, headers: { 'Retry-After': '30' } } });
  expect(await readSchema(jira)).toMatchObject({ ok: false, problem: { code: 'jira-busy', retryAfter: 30 } });
});

test('what Jira withholds of workflows and links stays unknown; a list of no shape is a failure', async () => {
  const withheld = await schemaOf(siteWith({}, { '/api/3/project/1/statuses': { status: 404 }, '/api/3/issueLinkType': { status: 404 } }));
  expect(withheld.projects[0]?.issueTypes).toEqual([{ id: '10' }]);
  expect(withheld.linkTypes).toEqual([]);
  expect(await readSchema(siteWith({ '/api/3/status': {} }).jira)).toMatchObject({ problem: { code: 'jira-unavailable' } });
  expect(await readSchema(siteWith({}, { '/api/3/project/1/statuses': { status: 500 } }).jira)).toMatchObject({
    problem: { code: 'jira-unavailable' },
  });
});

test('the time zone is the site’s, else the asker’s, else UTC', async () => {
  const zone = async (info: unknown, myself?: unknown) =>
    (await schemaOf(siteWith({ '/api/3/serverInfo': info, '/api/3/myself': myself }))).timeZone;
  expect(await zone({ serverTimeZone: { timeZoneId: 'Asia/Tokyo' } })).toBe('Asia/Tokyo');
  expect(await zone({}, { timeZone: 'Asia/Tokyo' })).toBe('Asia/Tokyo');
  expect(await zone({}, {})).toBe('UTC');
});

/** A Jira in which time passes only when everybody waits: how often is how many requests wait for one another. */
const ticking = (answer: (path: string) => unknown) => {
  const waiting: (() => void)[] = [];
  const work = { requests: 0, ticks: 0, atOnce: 0 };
  const jira = jiraAs('app', async (path) => {
    work.requests += 1;
    await new Promise<void>((done) => waiting.push(done));
    const body = answer(path.value);
    return { status: body === undefined ? 404 : 200, headers: new Headers() as never, text: async () => JSON.stringify(body ?? null) };
  });
  const until = async <T>(job: Promise<T>): Promise<T> => {
    let done = false;
    void job.finally(() => (done = true));
    for (;;) {
      await new Promise((next) => setImmediate(next));
      if (done) return job;
      work.ticks += 1;
      work.atOnce = Math.max(work.atOnce, waiting.length);
      for (const go of waiting.splice(0)) go();
    }
  };
  return { jira, work, until };
};

test('a site of any size stays within 25 s at 200 ms a request', async () => {
  const PROJECTS = 1200;
  const all = Array.from({ length: PROJECTS }, (_, i) => project(String(i + 1), ['10', '12', '13', '14', '15']));
  const types = ['Incident', 'Problem', 'Change', 'Service request', 'Release'].map((name, i) => ({
    id: ['10', '12', '13', '14', '15'][i],
    name,
  }));
  const { jira, work, until } = ticking((path) => {
    const at = start(path);
    if (path.includes('project/search')) return { total: PROJECTS, values: all.slice(at, at + 100) };
    if (address(path) === '/servicedeskapi/servicedesk')
      return { isLastPage: false, values: desks(...all.slice(at, at + 100).map(({ id }) => String(id)))['values'] };
    if (path.includes('requesttype')) return { isLastPage: true, values: [] };
    if (path.includes('/statuses')) return types.map(({ id }) => ({ id, statuses: [{ id: '5' }] }));
    return path.includes('createmeta') ? form() : path.endsWith('issuetype') ? types : SITE[address(path)];
  });
  const result = await until(readSchema(jira));
  expect(result.ok && result.value.projects).toHaveLength(1000);
  expect(work.ticks * 200).toBeLessThanOrEqual(25_000);
  expect(work).toEqual({ requests: 10 + 6 + 1 + 10 + 100 + 200 + 60, ticks: 10 + 2 + 1 + 10 + 25 + 50 + 15, atOnce: 4 });
});

test('odd JSON in any answer throws nothing', async () => {
  const paths = fc.constantFrom(...Object.keys(SITE));
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.record({
      values: fc.array(fc.jsonValue({ maxDepth: 2 })),
      fields: fc.jsonValue({ maxDepth: 2 }),
      total: fc.jsonValue({ maxDepth: 0 }),
      isLastPage: fc.jsonValue({ maxDepth: 0 }),
    }),
    fc.array(
      fc.record({
        id: fc.jsonValue({ maxDepth: 1 }),
        name: fc.jsonValue({ maxDepth: 1 }),
        statuses: fc.jsonValue({ maxDepth: 2 }),
        schema: fc.jsonValue({ maxDepth: 2 }),
        scope: fc.jsonValue({ maxDepth: 2 }),
      }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.dictionary(paths, odd, { maxKeys: 4 }), async (changes) => {
      const result = await readSchema(siteWith(changes).jira);
      expect(result.ok ? typeof result.value.timeZone : result.problem.code).toBe(result.ok ? 'string' : 'jira-unavailable');
    }),
    { numRuns: 300 },
  );
});
