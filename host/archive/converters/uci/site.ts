import type { IssueTypeJson, NamedJson, ProjectJson, SiteJson, StatusJson, UserJson } from '../../site-json';
import { COLUMNS, uciFields, type Column } from './columns';

const CATEGORIES = {
  undefined: { id: 1, key: 'undefined', colorName: 'medium-gray', name: 'No Category' },
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

/** `active` is false on Closed rows only (and on one Resolved row of 25,751); `-100` is junk in the log and gets no category. */
const STATES: readonly [string, keyof typeof CATEGORIES][] = [
  ['New', 'new'],
  ['Active', 'indeterminate'],
  ['Awaiting User Info', 'indeterminate'],
  ['Awaiting Vendor', 'indeterminate'],
  ['Awaiting Problem', 'indeterminate'],
  ['Awaiting Evidence', 'indeterminate'],
  ['Resolved', 'indeterminate'],
  ['Closed', 'done'],
  ['-100', 'undefined'],
  // Problems and changes are only numbers in the log: nothing is known of their state.
  ['Not in the log', 'undefined'],
];

export const STATUSES: readonly StatusJson[] = STATES.map(([name, category], at) => ({
  id: String(10001 + at),
  name,
  description: '',
  statusCategory: CATEGORIES[category],
}));

export const PROJECTS: readonly ProjectJson[] = [
  ['10001', 'INC', 'Incident log', 'service_desk'],
  ['10002', 'PRB', 'Problem numbers', 'service_desk'],
  ['10003', 'CHG', 'Change numbers', 'service_desk'],
].map(([id, key, name, projectTypeKey]) => ({
  ...{
    id: id as string,
    key: key as string,
    name: name as string,
    projectTypeKey: projectTypeKey as string,
    simplified: false,
    style: 'classic',
    isPrivate: false,
  },
  permissions: {
    BROWSE_PROJECTS: ['group:agents', 'group:jira-administrators'],
    EDIT_ISSUES: ['group:agents'],
    ADMINISTER_PROJECTS: ['group:jira-administrators'],
  },
}));

export const ISSUE_TYPES: readonly IssueTypeJson[] = ['Incident', 'Problem', 'Change'].map((name, at) => ({
  ...{ id: String(10001 + at), name, description: '', subtask: false, hierarchyLevel: 0 },
}));

export const LINK_TYPES = {
  problem: { id: '10001', name: 'Problem/Incident', inward: 'is caused by', outward: 'causes' },
  rfc: { id: '10002', name: 'Fix', inward: 'is fixed by', outward: 'fixes' },
  causedBy: { id: '10003', name: 'Change/Incident', inward: 'was brought about by the change', outward: 'brought about' },
} as const;

/** Names for the codes that the log uses, given out as they turn up, and everything else that site.json needs. */
export interface Registry {
  user(code: string | null, customer?: boolean): UserJson | null;
  option(column: Column, text: string): { id: string; text: string };
  site(exportedAt: number): SiteJson;
}

const slug = (code: string): string =>
  code
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

/** The account id of one of the log's codes: `uci:resolver-17`. The code lists of the log's columns cannot be joined with one another. */
export const accountIdOf = (code: string): string => `uci:${slug(code)}`;

const ADMIN: UserJson = {
  accountId: 'uci:administrator',
  accountType: 'atlassian',
  displayName: 'Administrator of the archive',
  active: true,
  timeZone: 'UTC',
};

/** Makes an empty registry. Option ids are given out in the order of appearance, so the same log gives the same ids. */
export const createRegistry = (): Registry => {
  const users = new Map<string, UserJson>([[ADMIN.accountId, ADMIN]]);
  const options = new Map<string, Map<string, string>>(COLUMNS.map(({ field }) => [field, new Map()]));
  return {
    user(code, customer = false) {
      if (code === null) return null;
      const accountId = accountIdOf(code);
      let user = users.get(accountId);
      if (user === undefined) {
        user = {
          accountId,
          accountType: customer ? 'customer' : 'atlassian',
          displayName: code.replace(/\s+/g, ' '),
          active: true,
          timeZone: 'UTC',
        };
        users.set(accountId, user);
      }
      return user;
    },
    option(column, text) {
      const known = options.get(column.field) as Map<string, string>;
      let id = known.get(text);
      if (id === undefined) {
        const base = column.field.startsWith('customfield_') ? (Number(column.field.slice(-3)) - 100) * 10000 : 10000;
        id = String(base + known.size + 1);
        known.set(text, id);
      }
      return { id, text };
    },
    site(exportedAt) {
      const named = (field: string): NamedJson[] =>
        [...(options.get(field) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, id]) => ({ id, name, description: '' }));
      const fields = uciFields().map((field) => {
        const values = field.schema?.type === 'option' || field.schema?.items === 'option' ? options.get(field.id) : undefined;
        return values === undefined ? field : { ...field, allowedValues: [...values].map(([value, id]) => ({ id, value })) };
      });
      const agents = [...users.values()].filter((user) => user.accountType === 'atlassian').map((user) => user.accountId);
      return {
        archive: 1,
        site: {
          ...{ baseUrl: 'https://uci-incident-log.example', cloudId: '00000000-0000-4000-8000-000000000498', timeZone: 'UTC' },
          exportedAt: new Date(exportedAt).toISOString(),
          source: 'Incident management process enriched event log, UCI no. 498, doi 10.24432/C57S4H, CC BY 4.0; converted',
        },
        users: [...users.values()],
        groups: [
          { name: 'agents', groupId: 'agents', accountIds: agents },
          { name: 'jira-administrators', groupId: 'jira-administrators', accountIds: [ADMIN.accountId] },
        ],
        projects: [...PROJECTS],
        globalPermissions: { ADMINISTER: ['group:jira-administrators'] },
        issueTypes: [...ISSUE_TYPES],
        statuses: [...STATUSES],
        priorities: named('priority'),
        resolutions: named('resolution'),
        fields,
        issueLinkTypes: Object.values(LINK_TYPES),
        requestTypes: [],
      };
    },
  };
};
