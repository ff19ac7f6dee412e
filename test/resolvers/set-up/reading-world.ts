import { jest } from '@jest/globals';
import { createJiraSite, type FaultyJiraSite } from '../../../host/jira';
import type { IssueJson, SiteJson } from '../../../host/archive';
import { createKvs } from '../../../host/storage';
import { archiveOf, issue, NOW, site, standingClock } from '../../jira-site/small-site';
import { within, type Platform } from '../../store/platform';
import type { SiteMap } from '../../../src/mapping';
import { cacheSchema, keepDraft } from '../../../src/store';
import { jiraAs, readSchema } from '../../../src/jira';

/** Requests of the key-value store that change nothing. */
const READS = ['/api/v1/get', '/api/v1/query', '/api/v1/batch/get'];
/** POST requests to Jira that only read. */
const ASKS = ['search/jql', 'search/approximate-count', 'issue/bulkfetch', 'changelog/bulkfetch', 'jql/match'];

/** An answer instead of Jira's, or null to let Jira answer. */
export type Instead = (who: string, path: string, body: unknown) => { status: number; body?: unknown } | null;

/** The app over the small site, where whatever would write anything anywhere throws; time stands still. */
export interface ReadingWorld {
  readonly site: FaultyJiraSite;
  /** What was asked of Jira, as `user GET path`. */
  readonly asked: string[];
  /** Calls as a user (account id), or as nobody. */
  as<T>(accountId: string | null, job: () => Promise<T>, instead?: Instead): Promise<T>;
  /** Prepares what is stored; here writing is allowed. */
  prepare<T>(job: () => Promise<T>): Promise<T>;
  /** Makes this the newest revision of the draft, by what the site is seen to have now. */
  draft(map: object): Promise<void>;
  close(): Promise<void>;
}

/** `outsider` administers Jira and may browse no project. */
const settings = (): SiteJson => ({ ...site(), globalPermissions: { ADMINISTER: ['group:admins', 'user:outsider'] } });

export const openReadingWorld = async (issues: readonly IssueJson[]): Promise<ReadingWorld> => {
  const clock = standingClock();
  const now = jest.spyOn(Date, 'now').mockImplementation(() => clock.now());
  const site = await createJiraSite({ archive: archiveOf(issues, settings()), clock });
  const kvs = createKvs(clock);
  const asked: string[] = [];
  let revision = 0;
  const services = (accountId: string | null, writing: boolean, instead: Instead): Platform => ({
    kvs: {
      ...kvs,
      handle: (path, body) => {
        if (!writing && !READS.includes(path)) throw new Error(`Something was written: ${path}`);
        return kvs.handle(path, body);
      },
    },
    jira: async (who, method, path, body) => {
      asked.push(`${who} ${method} ${path}`);
      if (method !== 'GET' && !ASKS.some((ask) => path === `/rest/api/3/${ask}`))
        throw new Error(`Something was written: ${method} ${path}`);
      const answer = instead(who, path, body);
      if (answer !== null) return answer;
      if (who === 'user' && accountId === null) return { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } };
      const actor = who === 'user' ? ({ type: 'user', accountId: accountId ?? '' } as const) : ({ type: 'app' } as const);
      const scopes = ['read:jira-work', 'read:servicedesk-request'];
      return site.handle({ method, path, headers: {}, actor, scopes, ...(body === undefined ? {} : { body }) });
    },
  });
  const prepare: ReadingWorld['prepare'] = (job) =>
    within(
      services(null, true, () => null),
      job,
    );
  return {
    site,
    asked,
    as: (accountId, job, instead = () => null) => within(services(accountId, false, instead), job),
    prepare,
    draft: (map) =>
      prepare(async () => {
        const schema = await readSchema(jiraAs('app'), 'lists');
        if (!schema.ok) throw new Error(schema.problem.message);
        await cacheSchema(schema.value, Date.now());
        await keepDraft({ map, revision: ++revision, on: null, edited: true });
      }),
    close: async () => {
      now.mockRestore();
      await site.close();
    },
  };
};

const DAY = 86_400_000;
export const daysAgo = (days: number): string => new Date(NOW - days * DAY).toISOString().replace('Z', '+0000');

const STATUSES = {
  '1': { id: '1', name: 'Open', statusCategory: { id: 2, key: 'new', name: 'To Do' } },
  '3': { id: '3', name: 'In Progress', statusCategory: { id: 4, key: 'indeterminate', name: 'In Progress' } },
  '5': { id: '5', name: 'Resolved', statusCategory: { id: 3, key: 'done', name: 'Done' } },
} as const;
const DONE = { id: '40', name: 'Done' };

const move = (id: number, days: number, from: keyof typeof STATUSES, to: keyof typeof STATUSES) => ({
  id: String(id),
  author: { accountId: 'agent', displayName: 'Agent' },
  created: daysAgo(days),
  items: [
    { field: 'status', fieldtype: 'jira', fieldId: 'status', from, fromString: STATUSES[from].name, to, toString: STATUSES[to].name },
  ],
});

/** An incident of OPS that was created so many days ago and taken up at once, and resolved so many days ago where that is given. */
export const incident = (
  number: number,
  created: number,
  resolved: number | null = null,
  fields: Record<string, unknown> = {},
): IssueJson =>
  issue(
    10_000 + number,
    `OPS-${number}`,
    {
      created: daysAgo(created),
      updated: daysAgo(resolved ?? created),
      status: STATUSES['3'],
      worklog: { worklogs: [], total: 0, maxResults: 20, startAt: 0 },
      attachment: [],
      components: [],
      ...(resolved === null ? {} : { status: STATUSES['5'], resolution: DONE, resolutiondate: daysAgo(resolved) }),
      ...fields,
    },
    [move(80_000 + number, created - 0.01, '1', '3'), ...(resolved === null ? [] : [move(90_000 + number, resolved, '3', '5')])],
  );

export const request = (number: number, created: number): IssueJson =>
  incident(number, created, null, { issuetype: { id: '11', name: 'Service Request', subtask: false } });

/** A site map of the small site; incidents and nothing else. */
export const MAP: SiteMap = {
  clausewise: 'site-map',
  version: 2,
  kinds: {
    incident: {
      sources: [{ projects: ['100'], issueTypes: ['10'] }],
      statuses: { created: ['1'], inProgress: ['3'], resolved: ['5'], closed: ['6'] },
    },
  },
  fields: {
    impact: { fields: ['customfield_10'] },
    urgency: { fields: ['customfield_11'] },
    classification: { fields: ['components'] },
    assignee: { fields: ['assignee'] },
    resolution: { fields: ['resolution'], options: { done: ['40'], duplicate: ['41'] } },
    priority: { fields: ['priority'] },
    affectedServices: { fields: ['customfield_14'] },
  },
  links: { problem: [{ type: '700', direction: 'inward' }] },
  scope: { projectsOut: {}, servicesOut: {} },
  settings: { timeZone: 'UTC' },
};
