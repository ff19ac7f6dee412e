import { ask, type Answer } from './answer';

/** The parts of Jira's REST answers that the pages show. Everything may be missing: an archive may hold a site's own fields only. */
export type Named = { id: string; name: string };
export type User = { accountId: string; displayName: string };
export type Status = Named & { statusCategory?: { key: string; name?: string } };
export type Project = Named & { key: string; projectTypeKey?: string };
export type Schema = { type: string; items?: string; system?: string; custom?: string };
export type FieldMeta = {
  key?: string;
  name: string;
  required: boolean;
  schema: Schema;
  operations?: string[];
  allowedValues?: AllowedValue[];
};
export type AllowedValue = { id: string; name?: string; value?: string; children?: AllowedValue[] };
export type FieldInfo = Named & { custom: boolean; schema?: Schema };
export type Permissions = { permissions: Record<string, { havePermission?: boolean } | undefined> };
export type Adf = { type: string; text?: string; content?: Adf[]; attrs?: Record<string, unknown> };
export type LinkedIssue = { id: string; key: string; fields?: { summary?: string; status?: Status } };
export type IssueLinkType = Named & { inward: string; outward: string };
export type IssueLink = { id: string; type: IssueLinkType; inwardIssue?: LinkedIssue; outwardIssue?: LinkedIssue };
export type HistoryItem = { field: string; fieldId?: string; fromString: string | null; toString: string | null };
export type History = { id: string; created: string; author?: User; items: HistoryItem[] };
export type Comment = { id: string; author?: User; created: string; body?: Adf | string; jsdPublic?: boolean };
export type Transition = Named & { to: Status; fields?: Record<string, FieldMeta> };

export type IssueFields = Record<string, unknown> & {
  summary?: string;
  description?: Adf | string | null;
  status?: Status;
  issuetype?: Named;
  project?: Project;
  priority?: Named | null;
  assignee?: User | null;
  reporter?: User | null;
  resolution?: Named | null;
  created?: string;
  updated?: string;
  resolutiondate?: string | null;
  issuelinks?: IssueLink[];
};

export type Issue = {
  id: string;
  key: string;
  fields: IssueFields;
  names?: Record<string, string>;
  schema?: Record<string, Schema>;
  changelog?: { histories: History[] };
};

export type SearchPage = { issues: Issue[]; nextPageToken?: string; isLast?: boolean };

/** What a list of issues shows of each. */
export const LIST_FIELDS = ['summary', 'status', 'issuetype', 'priority', 'assignee', 'updated', 'project'];
const PAGE = 50;
const at = encodeURIComponent;

/** Jira's REST API, version 3, as the signed-in user. */
export const jira = {
  projects: () => ask<{ values: Project[] }>('GET', '/rest/api/3/project/search?maxResults=100&orderBy=key'),
  project: (key: string) => ask<Project>('GET', `/rest/api/3/project/${at(key)}`),
  /** What the person may do; of a project's permissions, in this project. */
  permissions: (permissions: readonly string[], projectKey?: string) =>
    ask<Permissions>(
      'GET',
      `/rest/api/3/mypermissions?permissions=${at(permissions.join(','))}${projectKey === undefined ? '' : `&projectKey=${at(projectKey)}`}`,
    ),
  /** Projects that the person administers. */
  administered: () =>
    ask<{ projects: { key: string }[] }>('POST', '/rest/api/3/permissions/project', { permissions: ['ADMINISTER_PROJECTS'] }),
  statuses: () => ask<Status[]>('GET', '/rest/api/3/status'),
  fields: () => ask<FieldInfo[]>('GET', '/rest/api/3/field'),
  search: (jql: string, nextPageToken?: string, fields: readonly string[] = LIST_FIELDS, maxResults = PAGE) =>
    ask<SearchPage>('POST', '/rest/api/3/search/jql', { jql, fields, maxResults, ...(nextPageToken ? { nextPageToken } : {}) }),
  issue: (key: string) => ask<Issue>('GET', `/rest/api/3/issue/${at(key)}?expand=names,schema,changelog`),
  editMeta: (key: string) => ask<{ fields: Record<string, FieldMeta> }>('GET', `/rest/api/3/issue/${at(key)}/editmeta`),
  groups: () => ask<{ groups: { name: string }[] }>('GET', '/rest/api/3/groups/picker'),
  edit: (key: string, fields: Record<string, unknown>) => ask<void>('PUT', `/rest/api/3/issue/${at(key)}`, { fields }),
  transitions: (key: string) =>
    ask<{ transitions: Transition[] }>('GET', `/rest/api/3/issue/${at(key)}/transitions?expand=transitions.fields`),
  transition: (key: string, id: string, fields?: Record<string, unknown>) =>
    ask<void>('POST', `/rest/api/3/issue/${at(key)}/transitions`, { transition: { id }, ...(fields ? { fields } : {}) }),
  comments: (key: string) => ask<{ comments: Comment[] }>('GET', `/rest/api/3/issue/${at(key)}/comment?orderBy=created&maxResults=100`),
  /** An internal note is a comment that Jira Service Management keeps from the customer. */
  comment: (key: string, text: string, internal: boolean) =>
    ask<Comment>('POST', `/rest/api/3/issue/${at(key)}/comment`, {
      body: adfOf(text),
      ...(internal ? { properties: [{ key: 'sd.public.comment', value: { internal: true } }] } : {}),
    }),
  resolutions: () => ask<Named[]>('GET', '/rest/api/3/resolution'),
  linkTypes: () => ask<{ issueLinkTypes: IssueLinkType[] }>('GET', '/rest/api/3/issueLinkType'),
  /** `source` reads the outward name towards `target`: in Jira's request the source is the inward issue. */
  link: (type: string, source: string, target: string) =>
    ask<void>('POST', '/rest/api/3/issueLink', { type: { name: type }, inwardIssue: { key: source }, outwardIssue: { key: target } }),
  assignable: (key: string) => ask<User[]>('GET', `/rest/api/3/user/assignable/search?issueKey=${at(key)}&maxResults=100`),
};

/** Plain text as a document of Atlassian's format, a paragraph a line. */
export const adfOf = (text: string): unknown => ({
  type: 'doc',
  version: 1,
  content: text.split('\n').map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] })),
});

const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'codeBlock', 'blockquote', 'tableRow']);

/** The text of a document of Atlassian's format, a line a block. */
export const textOfAdf = (value: Adf | string | null | undefined): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  const inner = (node: Adf): string => {
    if (node.type === 'text') return node.text ?? '';
    if (node.type === 'hardBreak') return '\n';
    if (node.type === 'mention') return String(node.attrs?.['text'] ?? '@someone');
    const text = (node.content ?? []).map(inner).join('');
    return BLOCKS.has(node.type) && !text.endsWith('\n') ? `${text}\n` : text;
  };
  return inner(value).trimEnd();
};

export type { Answer };
