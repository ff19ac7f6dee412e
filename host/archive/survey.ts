import type { IssueJson, SiteJson } from './site-json';

/** What issues name and site.json does not list. */
export interface Survey {
  read(issue: IssueJson): void;
  note(what: string, key: string): void;
  warnings(): string[];
}

const idOf = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null) return null;
  const id = (value as { id?: unknown }).id;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
};

const nameOf = (value: unknown): string => {
  const { name, key } = value as { name?: unknown; key?: unknown };
  return typeof name === 'string' ? name : typeof key === 'string' ? key : '';
};

/** Members of `fields` that Jira hands over without listing them among the fields. */
const UNLISTED = new Set([
  'statuscategorychangedate',
  'statusCategory',
  'comment',
  'worklog',
  'attachment',
  'issuelinks',
  'subtasks',
  'watches',
  'votes',
  'timetracking',
  'parent',
]);

/** Collects, issue by issue, the projects, types, statuses and fields that the site does not list. */
export const surveyOf = (site: SiteJson): Survey => {
  const known = {
    project: new Set(site.projects.map((entry) => String(entry.id))),
    issuetype: new Set(site.issueTypes.map((entry) => String(entry.id))),
    status: new Set(site.statuses.map((entry) => String(entry.id))),
  };
  const fields = new Set(site.fields.map((entry) => entry.id));
  const found = new Map<string, { first: string; count: number }>();
  const note = (what: string, key: string): void => {
    const entry = found.get(what);
    if (entry === undefined) found.set(what, { first: key, count: 1 });
    else entry.count += 1;
  };
  const names = { project: 'project', issuetype: 'issue type', status: 'status' } as const;
  return {
    note,
    read(issue) {
      for (const part of ['project', 'issuetype', 'status'] as const) {
        const value = issue.fields[part];
        const id = idOf(value);
        if (id === null) note(`no ${names[part]}`, issue.key);
        else if (!known[part].has(id)) note(`the unknown ${names[part]} "${nameOf(value)}" (id ${id})`, issue.key);
      }
      for (const id of Object.keys(issue.fields)) if (!fields.has(id) && !UNLISTED.has(id)) note(`the unknown field "${id}"`, issue.key);
    },
    warnings: () =>
      [...found].map(
        ([what, { first, count }]) => `${count} ${count === 1 ? 'issue has' : 'issues have'} ${what}, first ${first}; loaded as it is`,
      ),
  };
};
