import type { ReadPlan, SiteMap } from '../../src/mapping';
import { jiraAs, type JiraClient } from '../../src/jira';
import type { Reads } from '../../src/record/reads';
import type { RecordFacts } from '../../src/record/record';

export const map: SiteMap = {
  clausewise: 'site-map',
  version: 2,
  kinds: {
    incident: {
      sources: [{ projects: ['100'], issueTypes: ['1'] }],
      statuses: { created: ['10'], inProgress: ['11'], waiting: ['12'], resolved: ['13'], closed: ['14', '13'] },
    },
    'post-incident-review': { sources: [{ projects: ['100'], issueTypes: ['2'] }], statuses: { resolved: ['13'] } },
    problem: { sources: [{ projects: ['100'], issueTypes: ['3'] }], statuses: {} },
  },
  fields: {
    impact: { fields: ['customfield_1', 'customfield_2'], options: { extensive: ['Extensive / Widespread', 'High'], minor: ['3 - Low'] } },
    classification: { fields: ['components'] },
    majorFlag: { fields: ['customfield_3'], options: { yes: ['Yes', 'Ja'], no: ['No'] } },
    rootCause: { fields: ['customfield_4'] },
    assignee: { fields: ['assignee'] },
    stakeholders: { fields: ['customfield_5'] },
    resolution: { fields: ['resolution'], options: { done: ['1'], duplicate: ['Duplicate'] } },
    timeToResolution: { fields: ['customfield_6'] },
    team: { fields: ['customfield_7'] },
    causeCategory: { fields: ['customfield_8'], options: { capacity: ['Overload'] } },
    reviewReport: { fields: ['customfield_9'] },
  },
  links: {
    postIncidentReview: [{ type: '20', direction: 'inward' }],
    problem: [{ type: '21', direction: 'inward' }],
    escalation: [{ type: '22', direction: 'outward' }],
  },
  scope: { projectsOut: {}, servicesOut: {} },
  settings: { timeZone: 'Europe/Berlin' },
};

/** Reads of a kind that nobody asks anything about. */
export const nothing: Reads = {
  fields: [],
  slas: [],
  links: [],
  follow: [],
  updates: false,
  approvals: false,
  children: false,
  neighbours: false,
};

const roles = [
  'impact',
  'classification',
  'majorFlag',
  'rootCause',
  'assignee',
  'stakeholders',
  'resolution',
  'team',
  'causeCategory',
  'reviewReport',
  'urgency',
];
export const plan: ReadPlan = {
  map,
  reads: {
    incident: {
      fields: roles,
      slas: ['timeToResolution'],
      links: ['postIncidentReview', 'problem', 'escalation'],
      follow: ['postIncidentReview'],
      updates: true,
      approvals: false,
      children: false,
      neighbours: false,
    },
    'post-incident-review': { ...nothing, fields: ['reviewReport'] },
    problem: nothing,
  },
};

export const ada = { accountId: 'acc-ada', accountType: 'atlassian', displayName: 'Agent A', active: true };
export const bot = { accountId: 'acc-bot', accountType: 'app', displayName: 'Automation for Jira' };
export const customer = { accountId: 'qm:1', accountType: 'customer', displayName: 'Customer C' };

type Json = Record<string, unknown>;

/** An incident as Jira answers it, created on 2 March 2026 at 08:00 UTC, in work, without history. */
export function issueJson(more: { fields?: Json; histories?: Json[]; total?: number; id?: string; key?: string } = {}): Json {
  const histories = more.histories ?? [];
  return {
    id: more.id ?? '5001',
    key: more.key ?? 'OPS-1',
    self: 'https://desk.example/rest/api/3/issue/5001',
    fields: {
      project: { id: '100', key: 'OPS' },
      issuetype: { id: '1', name: 'Incident', subtask: false },
      status: { id: '11', name: 'In Arbeit', statusCategory: { id: 4, key: 'indeterminate' } },
      created: '2026-03-02T09:00:00.000+0100',
      reporter: customer,
      resolutiondate: null,
      resolution: null,
      assignee: null,
      components: [],
      customfield_1: null,
      customfield_2: null,
      customfield_3: null,
      customfield_4: null,
      customfield_5: null,
      customfield_6: null,
      customfield_7: null,
      customfield_8: null,
      customfield_9: null,
      comment: { comments: [], total: 0, maxResults: 0, startAt: 0 },
      worklog: { worklogs: [], total: 0, maxResults: 20, startAt: 0 },
      attachment: [],
      issuelinks: [],
      ...more.fields,
    },
    changelog: { startAt: 0, maxResults: histories.length, total: more.total ?? histories.length, histories },
  };
}

export const entry = (id: number, created: string | number, items: Json[], author: unknown = ada): Json => ({
  id: String(id),
  author,
  created,
  items,
});

export const item = (fieldId: string, from: unknown, fromString: unknown, to: unknown, toString: unknown): Json => ({
  field: fieldId,
  fieldtype: 'jira',
  fieldId,
  from,
  fromString,
  to,
  toString,
});

/** An answer of the stand-in: a status and a body, with headers where they matter. */
export interface Reply {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A Jira that answers from a function and remembers what it was asked. Waiting takes no time. */
export function fakeJira(answer: (path: string, body: Json | null) => Reply): {
  jira: JiraClient;
  asked: string[];
  bodies: (Json | null)[];
  waited: number[];
} {
  const asked: string[] = [];
  const bodies: (Json | null)[] = [];
  const waited: number[] = [];
  const jira = jiraAs(
    'user',
    async (path, init) => {
      const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Json) : null;
      asked.push(`${init.method} ${path.value}`);
      bodies.push(body);
      const reply = answer(path.value, body);
      const headers = new Headers(reply.headers);
      const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? null);
      return { status: reply.status ?? 200, headers: headers as never, text: async () => text };
    },
    async (seconds) => {
      waited.push(seconds);
    },
  );
  return { jira, asked, bodies, waited };
}

/** A role's value today, as text. */
export function textOf(record: RecordFacts | null, role: string): string | null | undefined {
  const field = record?.fields[role];
  return typeof field === 'object' ? (field.present?.text ?? null) : field;
}
