import type { FieldJson } from './site-json';

type Schema = { type: string; items?: string; custom?: string };

const SYSTEM: readonly [id: string, name: string, schema: Schema][] = [
  ['summary', 'Summary', { type: 'string' }],
  ['description', 'Description', { type: 'string' }],
  ['issuetype', 'Issue Type', { type: 'issuetype' }],
  ['project', 'Project', { type: 'project' }],
  ['status', 'Status', { type: 'status' }],
  ['priority', 'Priority', { type: 'priority' }],
  ['resolution', 'Resolution', { type: 'resolution' }],
  ['assignee', 'Assignee', { type: 'user' }],
  ['reporter', 'Reporter', { type: 'user' }],
  ['creator', 'Creator', { type: 'user' }],
  ['created', 'Created', { type: 'datetime' }],
  ['updated', 'Updated', { type: 'datetime' }],
  ['resolutiondate', 'Resolved', { type: 'datetime' }],
  ['statuscategorychangedate', 'Status Category Changed', { type: 'datetime' }],
  ['duedate', 'Due date', { type: 'date' }],
  ['labels', 'Labels', { type: 'array', items: 'string' }],
  ['issuelinks', 'Linked Issues', { type: 'array', items: 'issuelinks' }],
  ['comment', 'Comment', { type: 'comments-page' }],
  ['worklog', 'Log Work', { type: 'array', items: 'worklog' }],
  ['attachment', 'Attachment', { type: 'array', items: 'attachment' }],
];

const fieldJson = (id: string, name: string, custom: boolean) => ({
  id,
  key: id,
  name,
  custom,
  orderable: true,
  navigable: true,
  searchable: true,
});

/** Jira's own fields that issues of a written site carry, as `GET /rest/api/3/field` lists them. */
export const systemFields = (): FieldJson[] =>
  SYSTEM.map(([id, name, schema]) => ({ ...fieldJson(id, name, false), clauseNames: [id], schema: { ...schema, system: id } }));

/** A custom field as `GET /rest/api/3/field` lists it; `id` as in `customfield_10001`. */
export const customField = (id: string, name: string, schema: Schema): FieldJson => {
  const customId = Number(id.replace('customfield_', ''));
  return { ...fieldJson(id, name, true), clauseNames: [`cf[${customId}]`, name], schema: { ...schema, customId } };
};
