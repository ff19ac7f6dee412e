import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createJiraSite, type FaultyJiraSite } from '../../host/jira';
import { DEMO_NOW, demoArchive } from '../../host/scenarios/demo';
import { createClock } from '../../host/storage';
import { jiraAs, matchJql, readSchema, searchRecords, type JiraClient } from '../../src/jira';
import { nothing } from './desk';
import type { SiteMap } from '../../src/mapping';

/** What the set-up asks of Jira, answered by the stand-in, which checks every request and reply against Atlassian's documents. */
let site: FaultyJiraSite;
let jira: JiraClient;
let scopes: readonly string[];
beforeAll(async () => {
  const clock = createClock(DEMO_NOW);
  clock.freeze();
  clock.set(DEMO_NOW);
  site = await createJiraSite({ archive: demoArchive(), clock });
  scopes = ['read:jira-work', 'read:servicedesk-request'];
  jira = jiraAs('app', async (path, init) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const headers = init.headers as Record<string, string>;
    const request = { method: init.method ?? 'GET', path: path.value, headers, actor: { type: 'app' } as const, scopes };
    const reply = await site.handle({ ...request, ...(body === undefined ? {} : { body }) });
    return { status: reply.status, headers: new Headers(reply.headers) as never, text: async () => JSON.stringify(reply.body ?? null) };
  });
});
afterAll(async () => {
  const wrong = [...site.refused(), ...site.violations()];
  await site.close();
  // The one that a test below provokes.
  expect(wrong).toEqual(['scope: GET /rest/servicedeskapi/servicedesk needs read:servicedesk-request']);
});

test('the schema of the demo site has request types with practices, and the options of select fields', async () => {
  const schema = await readSchema(jira);
  if (!schema.ok) throw new Error(schema.problem.message);
  const { requestTypes = [], fields, issueTypes, projects } = schema.value;
  const typeOf = new Map(issueTypes.map(({ id, name }) => [id, name]));
  const outage = requestTypes.find(({ name }) => name === 'Report an outage');
  expect([typeOf.get(outage?.issueTypeId ?? ''), outage?.practice, projects.some(({ id }) => id === outage?.projectId)]).toEqual([
    'Incident',
    'incidents',
    true,
  ]);
  const impact = fields.find(({ name }) => name === 'Impact');
  expect(impact?.options?.map(({ name }) => name)).toContain('Extensive / Widespread');
  expect(fields.filter(({ custom, options }) => !custom && options !== undefined)).toEqual([]);
});

test('without the scope of Service Management the request types are not known, and everything else is', async () => {
  scopes = ['read:jira-work'];
  const schema = await readSchema(jira);
  scopes = ['read:jira-work', 'read:servicedesk-request'];
  expect(schema.ok && 'requestTypes' in schema.value).toBe(false);
  expect(schema.ok && schema.value.fields.some(({ options }) => options !== undefined)).toBe(true);
});

test('queries tell kinds apart as a search does; one that Jira refuses leaves issues out', async () => {
  const schema = await readSchema(jira, 'lists');
  if (!schema.ok) throw new Error(schema.problem.message);
  const type = schema.value.issueTypes.find(({ name }) => name === 'Incident')?.id ?? '';
  const project = schema.value.projects.find(({ projectTypeKey }) => projectTypeKey === 'service_desk')?.id ?? '';
  const mapOf = (jql: string): SiteMap => ({
    clausewise: 'site-map',
    version: 2,
    kinds: {
      'security-incident': { sources: [{ projects: [project], issueTypes: [type], jql }], statuses: {} },
      incident: { sources: [{ projects: [project], issueTypes: [type] }], statuses: {} },
    },
    fields: {},
    links: {},
    scope: { projectsOut: {}, servicesOut: {} },
    settings: { timeZone: 'UTC' },
  });
  const read = async (jql: string) => {
    const reads = { incident: nothing, 'security-incident': nothing };
    const page = await searchRecords(jira, { projectId: project, issueTypes: [type], plan: { map: mapOf(jql), reads } });
    if (!page.ok) throw new Error(page.problem.message);
    return { ...page.value, records: [...page.value.records] };
  };
  const found = await read('priority in (Highest, High)');
  const matched = await matchJql(jira, ['priority in (Highest, High)', 'cf[4711] = x'], found.records.map(({ id }) => id)); // prettier-ignore
  if (!matched.ok) throw new Error(matched.problem.message);
  const high = matched.value.get('priority in (Highest, High)');
  expect(matched.value.get('cf[4711] = x')).toBeNull();
  expect(found.records.length).toBe(found.issues);
  expect(high?.size).toBeGreaterThan(0);
  expect(high?.size).toBeLessThan(found.issues);
  for (const { id, kind } of found.records) expect([id, kind]).toEqual([id, high?.has(id) === true ? 'security-incident' : 'incident']);
  const refused = await read('cf[4711] = x');
  expect([refused.records, refused.undecided, refused.refused]).toEqual([[], refused.issues, ['cf[4711] = x']]);
});
