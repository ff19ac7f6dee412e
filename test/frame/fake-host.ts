import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Host, JiraRequest, JiraResponse, ProductEvent, SettingsChange, SettingsOutcome } from '../../host/seams';

const AGENT = { accountId: 'agent-1', displayName: 'Robin Agent', groups: ['agents'] };
const OUTSIDER = { accountId: 'outsider-1', displayName: 'Kim Outsider', groups: [] };

const ok = (body: unknown, status = 200): JiraResponse => ({ status, headers: {}, body });
const NOT_FOUND: JiraResponse = {
  status: 404,
  headers: {},
  body: { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} },
};

const PROJECT = { id: '10000', key: 'OPS', name: 'Operations', projectTypeKey: 'service_desk' };
const IMPACT = { type: 'option', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:select' };
const FIELDS = [
  { id: 'summary', name: 'Summary', schema: { type: 'string', system: 'summary' } },
  { id: 'assignee', name: 'Assignee', schema: { type: 'user', system: 'assignee' } },
  { id: 'priority', name: 'Priority', schema: { type: 'priority', system: 'priority' } },
  { id: 'customfield_10010', name: 'Impact', custom: true, schema: IMPACT },
];
const NEW = { id: '1', name: 'Open', statusCategory: { key: 'new' } };
const DONE = { id: '2', name: 'Closed', statusCategory: { key: 'done' } };

/** A host with one project of two issues and canned answers: enough for the pages, nothing of the app. Not visible to the outsider. */
export const fakeHost = () => {
  let now = Date.UTC(2026, 4, 4, 9);
  const listeners: ((event: ProductEvent) => void)[] = [];
  const seen: JiraRequest[] = [];
  const calls: { call: string; payload: unknown; as: unknown }[] = [];
  const issue = (n: number, impact: { id: string; value: string } | null) => ({
    id: `1000${n}`,
    key: `OPS-${n}`,
    fields: {
      ...{
        summary: `Mail is down ${n}`,
        status: NEW,
        issuetype: { id: '5', name: 'Incident' },
        project: PROJECT,
        priority: { id: '3', name: 'High' },
      },
      ...{
        assignee: null as unknown,
        description: null,
        created: '2026-05-04T08:00:00.000+0000',
        updated: '2026-05-04T08:30:00.000+0000',
        issuelinks: [],
      },
      customfield_10010: impact as { id: string; value?: string } | null,
    },
    names: Object.fromEntries(FIELDS.map(({ id, name }) => [id, name])),
    schema: Object.fromEntries(FIELDS.map(({ id, schema }) => [id, schema])),
    changelog: { histories: [] as unknown[] },
  });
  const issues = [issue(1, null), issue(2, { id: '20', value: 'Extensive' })];
  const [first] = issues;
  if (!first) throw new Error('no issue');

  const changed = (eventType: string): void => {
    const payload = { issue: { id: first.id, key: first.key, fields: { project: { id: PROJECT.id } } }, atlassianId: AGENT.accountId };
    for (const listener of listeners) listener({ eventType, payload, self: false });
  };

  const handle = async (request: JiraRequest): Promise<JiraResponse> => {
    seen.push(request);
    const path = request.path.split('?')[0] ?? '';
    const route = `${request.method} ${path.replace('/rest/api/3', '')}`;
    if (request.actor.type === 'user' && request.actor.accountId === OUTSIDER.accountId) {
      if (route === 'GET /project/search') return ok({ values: [] });
      if (route.startsWith('GET /issue') || route.startsWith('GET /project')) return NOT_FOUND;
    }
    switch (route) {
      case 'GET /project/search':
        return ok({ values: [PROJECT] });
      case 'GET /project/OPS':
        return ok(PROJECT);
      case 'POST /search/jql':
        return (request.body as { jql: string }).jql.includes('broken')
          ? ok({ errorMessages: ['Error in the JQL query.'], errors: {} }, 400)
          : ok({ issues, isLast: true });
      case 'GET /issue/OPS-1':
        return ok(first);
      case 'PUT /issue/OPS-1':
        Object.assign(first.fields, (request.body as { fields: object }).fields);
        if (first.fields.customfield_10010) first.fields.customfield_10010 = { ...first.fields.customfield_10010, value: 'Extensive' };
        changed('avi:jira:updated:issue');
        return { status: 204, headers: {}, body: undefined };
      case 'GET /issue/OPS-1/transitions':
        return ok({ transitions: [{ id: '11', name: 'Close', to: DONE }] });
      case 'POST /issue/OPS-1/transitions':
        first.fields.status = DONE;
        changed('avi:jira:updated:issue');
        return { status: 204, headers: {}, body: undefined };
      case 'GET /issue/OPS-1/comment':
        return ok({ comments: [] });
      case 'GET /mypermissions':
        return ok({ permissions: { EDIT_ISSUES: { havePermission: true } } });
      case 'GET /field':
        return ok(FIELDS);
      case 'GET /priority':
        return ok([{ id: '3', name: 'High' }]);
      case 'GET /issueLinkType':
        return ok({ issueLinkTypes: [{ id: '1', name: 'Problem', inward: 'is caused by', outward: 'causes' }] });
      default:
        return { status: 501, headers: {}, body: { errorMessages: [`${route} is not modelled`], errors: {} } };
    }
  };

  const none = { requests: 0, points: 0, writes: 0, byOperation: {} };
  const changes: { accountId: string; change: SettingsChange }[] = [];
  const administer = (accountId: string, change: SettingsChange): SettingsOutcome => {
    changes.push({ accountId, change });
    return accountId === AGENT.accountId ? { done: true } : { done: false, why: 'Only Jira administrators may change this.' };
  };
  const host: Host = {
    clock: {
      now: () => now,
      set: (instant) => void (now = instant),
      advance: (by) => void (now += by),
      freeze: () => {},
      resume: () => {},
    },
    site: {
      ...{ handle, onProductEvent: (listener) => void listeners.push(listener), work: () => none, refused: () => [], violations: () => [] },
      guardTransitions: () => {},
      ...{ administer, issueCount: () => issues.length, users: () => [AGENT, OUTSIDER], close: async () => {} },
    },
    cloudId: '11111111-2222-4333-8444-555555555555',
    environmentId: '66666666-7777-4888-8999-000000000000',
    manifest: parse(readFileSync(join(__dirname, '..', '..', 'manifest.yml'), 'utf8')) as Record<string, unknown>,
    call: async <T>(call: string, payload: unknown, as: unknown): Promise<T> => {
      calls.push({ call, payload, as });
      if (call === 'throws') throw new Error('the function failed');
      // Whoever asks decides the type, as with the real host; here it is whatever was sent.
      return { ok: true, value: payload } as T;
    },
    invoke: async () => ({ success: true, body: null, logs: [] }),
    ...{ install: async () => {}, fire: async () => {}, settle: async () => {}, run: () => {}, close: async () => {} },
    work: () => ({ jiraRequests: 0, points: 0, sqlStatements: 0, rowsRead: 0, peakRssMiB: 0 }),
    writes: () => ({ sql: 0, kvs: 0, queue: 0, jira: 0 }),
    accounts: { close: () => {}, update: () => {}, reported: () => [] },
    complaints: () => [],
  };
  return { host, seen, calls, changed, changes };
};
