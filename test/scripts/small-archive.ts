import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeArchive, type HistoryJson, type IssueJson, type SiteJson } from '../../host/archive';
import { demoArchive } from '../../host/scenarios/demo';

const AGENT = { accountId: 'demo:agent-1', accountType: 'atlassian', displayName: 'Desk Agent 1', active: true };

/** Instants of an incident, as Jira writes them in UTC: `2026-05-01T09:00`. What is left out has not happened. */
export interface Life {
  created: string;
  resolved?: string;
  closed?: string;
}

const jira = (minute: string): string => `${minute}:00.000+0000`;

const status = (id: string, name: string): Record<string, unknown> => ({ id, name });
const STATUS = { open: status('10001', 'Open'), resolved: status('10005', 'Resolved'), closed: status('10006', 'Closed') };

/** An incident of the demo site that goes from open to resolved to closed. */
export const incident = (number: number, { created, resolved, closed }: Life): IssueJson => {
  const histories: HistoryJson[] = [];
  const move = (at: string, from: keyof typeof STATUS, to: keyof typeof STATUS): void => {
    const items = [{ field: 'status', fieldtype: 'jira', fieldId: 'status', ...sides(STATUS[from], STATUS[to]) }];
    if (to === 'resolved')
      items.push({ field: 'resolution', fieldtype: 'jira', fieldId: 'resolution', ...sides(null, { id: '10000', name: 'Done' }) });
    histories.push({ id: String(number * 10 + histories.length), author: AGENT, created: jira(at), items });
  };
  if (resolved !== undefined) move(resolved, 'open', 'resolved');
  if (closed !== undefined) move(closed, 'resolved', 'closed');
  return {
    id: String(30_000 + number),
    key: `IT-${number}`,
    fields: {
      summary: `Incident ${number}`,
      issuetype: { id: '10001', name: 'Incident' },
      project: { id: '10001', key: 'IT', name: 'Service desk' },
      status: closed !== undefined ? STATUS.closed : resolved !== undefined ? STATUS.resolved : STATUS.open,
      resolution: resolved === undefined ? null : { id: '10000', name: 'Done' },
      resolutiondate: resolved === undefined ? null : jira(resolved),
      assignee: null,
      reporter: null,
      created: jira(created),
      updated: jira(closed ?? resolved ?? created),
      statuscategorychangedate: jira(resolved ?? created),
      priority: { id: '3', name: 'Medium' },
      issuelinks: [],
      comment: { comments: [], startAt: 0, maxResults: 0, total: 0 },
      worklog: { worklogs: [], startAt: 0, maxResults: 0, total: 0 },
      attachment: [],
    },
    changelog: { startAt: 0, maxResults: histories.length, total: histories.length, histories },
  };
};

const sides = (from: Record<string, unknown> | null, to: Record<string, unknown>) => ({
  from: from === null ? null : String(from.id),
  fromString: from === null ? null : String(from.name),
  to: String(to.id),
  toString: String(to.name),
});

/** site.json of the demo, exported at another time where one is given. */
export const demoSite = (exportedAt?: string): SiteJson => {
  const site = structuredClone(demoArchive().site);
  return exportedAt === undefined ? site : { ...site, site: { ...site.site, exportedAt } };
};

/** Some issues of the demo site, spread over all of them: tickets, reviews and entries of registers. */
export const slice = async (size: number): Promise<IssueJson[]> => {
  const issues: IssueJson[] = [];
  for await (const issue of demoArchive().issues()) issues.push(issue);
  const step = Math.floor(issues.length / size);
  return issues.filter((_, index) => index % step === 0).slice(0, size);
};

export const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'assess-test-'));

/** Writes an archive into a folder of its own. */
export const archiveIn = async (issues: readonly IssueJson[], site: SiteJson = demoSite()): Promise<string> => {
  const dir = await folder();
  await writeArchive(dir, site, issues);
  return dir;
};

/** Every file of a folder with its text: what a failed run must leave as it was. */
export const contents = async (dir: string): Promise<Record<string, string>> => {
  const names = (await readdir(dir)).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(dir, name), 'utf8')] as const)));
};

const folders: string[] = [];

/** Notes a folder for `removeFolders`. */
export const kept = async (dir: Promise<string>): Promise<string> => {
  folders.push(await dir);
  return dir;
};

export const removeFolders = async (): Promise<void> => {
  await Promise.all(folders.map((dir) => rm(dir, { recursive: true, force: true })));
};
