import type { FieldJson, IssueJson, SiteArchive, SiteJson } from '../../host/archive';
import { createJiraSite, type FaultyJiraSite } from '../../host/jira';
import type { AppField, Clock, JiraActor, JiraResponse } from '../../host/seams';

/** A small site of two projects for the tests of the Jira stand-in: OPS is open to `staff`, SEC to `admins` only. */

const T0 = Date.parse('2026-03-10T08:00:00Z');
export const NOW = Date.parse('2026-03-20T12:00:00Z');
const at = (hours: number): string => new Date(T0 + hours * 3_600_000).toISOString().replace('Z', '+0000');
const category = {
  new: { id: 2, key: 'new', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', name: 'In Progress' },
  done: { id: 3, key: 'done', name: 'Done' },
};
const custom = (number: number, name: string, type: string, kind: string, items?: string): FieldJson => ({
  id: `customfield_${number}`,
  key: `customfield_${number}`,
  name,
  custom: true,
  schema: {
    type,
    custom: `com.atlassian.jira.plugin.system.customfieldtypes:${kind}`,
    customId: number,
    ...(items !== undefined && { items }),
  },
});
const system = (id: string, type: string, items?: string): FieldJson => ({
  id,
  key: id,
  name: id,
  custom: false,
  schema: { type, system: id, ...(items !== undefined && { items }) },
});
const statuses = [
  { id: '1', name: 'Open', statusCategory: category.new },
  { id: '3', name: 'In Progress', statusCategory: category.indeterminate },
  { id: '5', name: 'Resolved', statusCategory: category.done },
  { id: '6', name: 'Closed', statusCategory: category.done },
];
const person = (accountId: string, displayName: string, timeZone = 'UTC') => ({
  accountId,
  accountType: 'atlassian',
  displayName,
  active: true,
  timeZone,
});
const link = { id: '700', name: 'Causes', inward: 'is caused by', outward: 'causes' };

export const site = (): SiteJson => ({
  archive: 1,
  site: { baseUrl: 'https://small.example', cloudId: 'c', timeZone: 'UTC', exportedAt: '2026-03-20T12:00:00Z' },
  users: [person('agent', 'Agent'), person('admin', 'Admin'), person('reader', 'Reader'), person('outsider', 'Outsider'), person('east', 'East', 'Asia/Tokyo')],
  groups: [
    { name: 'staff', accountIds: ['agent', 'east'] },
    { name: 'admins', accountIds: ['admin'] },
  ],
  projects: [
    { id: '100', key: 'OPS', name: 'Operations', projectTypeKey: 'service_desk', permissions: { BROWSE_PROJECTS: ['group:staff', 'group:admins', 'user:reader'], EDIT_ISSUES: ['group:staff', 'group:admins'], ADMINISTER_PROJECTS: ['group:admins'] } },
    { id: '200', key: 'SEC', name: 'Security', projectTypeKey: 'service_desk', permissions: { BROWSE_PROJECTS: ['group:admins'], EDIT_ISSUES: ['group:admins'], ADMINISTER_PROJECTS: ['group:admins'] } },
  ],
  globalPermissions: { ADMINISTER: ['group:admins'] },
  issueTypes: [
    { id: '10', name: 'Incident', subtask: false },
    { id: '11', name: 'Service Request', subtask: false },
  ],
  statuses,
  priorities: [{ id: '1', name: 'High' }, { id: '2', name: 'Medium' }, { id: '3', name: 'Low' }], // prettier-ignore
  resolutions: [{ id: '40', name: 'Done' }, { id: '41', name: 'Duplicate' }], // prettier-ignore
  fields: [
    system('summary', 'string'), system('description', 'string'), system('status', 'status'), system('priority', 'priority'), system('resolution', 'resolution'), system('assignee', 'user'), system('reporter', 'user'), system('labels', 'array', 'string'), system('duedate', 'date'),
    system('created', 'datetime'), system('updated', 'datetime'), system('resolutiondate', 'datetime'), system('project', 'project'), system('issuetype', 'issuetype'), system('comment', 'comments-page'), system('issuelinks', 'array', 'issuelinks'), system('components', 'array', 'component'),
    custom(10, 'Impact', 'option', 'select'), custom(11, 'Symptom', 'string', 'textfield'), custom(12, 'Effort', 'number', 'float'), custom(13, 'Owner', 'user', 'userpicker'), custom(14, 'Services', 'array', 'multiselect', 'option'), custom(15, 'Start', 'date', 'datepicker'),
    { ...custom(16, 'Time to resolution', 'sd-servicelevelagreement', 'x'), schema: { type: 'sd-servicelevelagreement', custom: 'com.atlassian.servicedesk:sd-sla-field', customId: 16 } },
  ],
  issueLinkTypes: [link],
  requestTypes: [
    { id: '71', name: 'Order a laptop', description: 'For new colleagues', serviceDeskId: '7', issueTypeId: '11', practice: 'service_requests' },
    { id: '72', name: 'Report an outage', description: '', serviceDeskId: '7', issueTypeId: '10', practice: 'incidents' },
    { id: '81', name: 'Report a phishing mail', description: '', serviceDeskId: '8', issueTypeId: '10' },
  ],
  serviceDesks: [{ id: '7', projectId: '100' }, { id: '8', projectId: '200' }],
}); // prettier-ignore

/** A seed of one issue: fields over the defaults. */
export const issue = (
  id: number,
  key: string,
  fields: Record<string, unknown> = {},
  histories: IssueJson['changelog']['histories'] = [],
): IssueJson => {
  const project = key.startsWith('OPS') ? { id: '100', key: 'OPS', name: 'Operations' } : { id: '200', key: 'SEC', name: 'Security' };
  return {
    id: String(id),
    key,
    fields: {
      summary: `Issue ${key}`, project, issuetype: { id: '10', name: 'Incident', subtask: false }, status: statuses[0], priority: { id: '2', name: 'Medium' }, resolution: null, assignee: null, reporter: { accountId: 'agent', displayName: 'Agent' }, creator: { accountId: 'agent', displayName: 'Agent' },
      created: at(id % 1000), updated: at(id % 1000), resolutiondate: null, duedate: null, labels: [], issuelinks: [], description: null, comment: { comments: [], total: 0, maxResults: 0, startAt: 0 },
      customfield_10: null, customfield_11: null, customfield_12: null, customfield_13: null, customfield_14: null, customfield_15: null, customfield_16: null,
      ...fields,
    },
    changelog: { histories },
  }; // prettier-ignore
};

const moved = (id: string, hours: number, from: string, to: string) => ({
  id,
  author: { accountId: 'agent', displayName: 'Agent' },
  created: at(hours),
  items: [
    {
      field: 'status',
      fieldtype: 'jira',
      fieldId: 'status',
      from,
      fromString: statuses.find((s) => s.id === from)?.name ?? null,
      to,
      toString: statuses.find((s) => s.id === to)?.name ?? null,
    },
  ],
});

export const SMALL: IssueJson[] = [
  issue(1001, 'OPS-1', { summary: 'Mail server down', status: statuses[1], customfield_10: { id: '500', value: 'High' }, labels: ['mail', 'night'] }, [moved('9001', 5, '1', '3')]),
  issue(1002, 'OPS-2', { status: statuses[3], resolution: { id: '40', name: 'Done' }, resolutiondate: at(30), priority: { id: '1', name: 'High' }, assignee: { accountId: 'agent', displayName: 'Agent' }, customfield_10: { id: '501', value: 'Low' }, customfield_12: 5, customfield_14: [{ id: '510', value: 'Mail' }, { id: '511', value: 'Web' }] }, [moved('9002', 6, '1', '3'), moved('9003', 20, '3', '5'), moved('9004', 30, '5', '6')]),
  issue(1003, 'OPS-3', { issuetype: { id: '11', name: 'Service Request', subtask: false }, priority: { id: '3', name: 'Low' }, duedate: '2026-03-25', customfield_11: 'blue screen', customfield_15: '2026-03-01' }),
  issue(1004, 'OPS-4', { assignee: { accountId: 'admin', displayName: 'Admin' }, customfield_16: { id: '16', name: 'Time to resolution', completedCycles: [], ongoingCycle: { breached: true, paused: false } }, issuelinks: [{ id: '800', type: link, outwardIssue: { id: '2001', key: 'SEC-1' } }] }),
  issue(2001, 'SEC-1', { summary: 'Secret', issuelinks: [{ id: '800', type: link, inwardIssue: { id: '1004', key: 'OPS-4' } }] }),
]; // prettier-ignore

/** A clock that stands still until it is moved. */
export const standingClock = (start = NOW): Clock => {
  let now = start;
  return {
    now: () => now,
    set: (instant) => void (now = instant),
    advance: (span) => void (now += span),
    freeze: () => undefined,
    resume: () => undefined,
  };
};

export const archiveOf = (issues: readonly IssueJson[], settings: SiteJson = site()): SiteArchive => ({
  site: settings,
  async *issues() {
    for (const each of issues) yield structuredClone(each);
  },
  async *remoteLinks() {
    yield { issueKey: 'OPS-1', links: [{ id: 1, object: { url: 'https://x.example', title: 'x' } }] };
  },
  warnings: [],
});

export interface Desk {
  readonly jira: FaultyJiraSite;
  readonly clock: Clock;
  /** Asks as a user (account id), as the app, or as nobody. */
  ask(who: string, method: string, path: string, body?: unknown): Promise<JiraResponse>;
  /** Keys that JQL finds for a user, in order. */
  keys(jql: string, who?: string): Promise<string[] | { errors: unknown }>;
}

export const SCOPES = ['read:jira-work', 'write:jira-work', 'read:jira-user', 'write:app-data:jira'];

const ari = (key: string): string => `ari:cloud:ecosystem::extension/app/environment/static/${key}`;
/** `customfield_19001` and `customfield_19002` of a site whose desk is opened with them. */
export const APP_FIELDS: readonly AppField[] = [
  { type: ari('gaps'), name: 'Gaps', value: 'number', list: false },
  { type: ari('gap-checks'), name: 'Gap checks', value: 'string', list: true },
];

export const desk = async (
  issues: readonly IssueJson[] = SMALL,
  settings: SiteJson = site(),
  fields: readonly AppField[] = [],
): Promise<Desk> => {
  const clock = standingClock();
  const jira = await createJiraSite({ archive: archiveOf(issues, settings), clock, fields });
  const ask: Desk['ask'] = (who, method, path, body) => {
    const actor: JiraActor = who === 'app' || who === 'anonymous' ? { type: who } : { type: 'user', accountId: who };
    return jira.handle({ method, path: `/rest/api/3/${path}`, headers: {}, actor, scopes: SCOPES, ...(body !== undefined && { body }) });
  };
  const keys: Desk['keys'] = async (jql, who = 'agent') => {
    const { status, body } = await ask(who, 'POST', 'search/jql', { jql, fields: ['key'], maxResults: 1000 });
    const answer = body as { issues: { key: string }[]; errorMessages: string[] };
    return status === 200 ? answer.issues.map(({ key }) => key) : { errors: answer.errorMessages };
  };
  return { jira, clock, ask, keys };
};
