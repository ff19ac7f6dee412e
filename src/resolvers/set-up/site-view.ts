import type { SiteView } from '../../contract';
import type { SchemaField, SiteSchema } from '../../mapping/site-schema';
import type { Instant } from '../../record/record';

/** Words for Jira's kinds of project; of others the key is shown. */
const PROJECT_TYPES: Readonly<Record<string, string>> = {
  service_desk: 'Service management',
  software: 'Software',
  business: 'Business',
  product_discovery: 'Product discovery',
};

/** Words for Jira's field types, from `schema.type`; a list as `<items>[]`, or `[]` where Jira does not say of what. */
const FIELD_KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  'string[]': 'labels',
  number: 'number',
  date: 'date',
  datetime: 'date and time',
  user: 'user',
  'user[]': 'users',
  group: 'group',
  'group[]': 'groups',
  option: 'choice',
  'option[]': 'options',
  'option-with-child': 'choice in two steps',
  boolean: 'yes or no',
  priority: 'priority',
  status: 'status',
  resolution: 'resolution',
  project: 'project',
  'version[]': 'versions',
  version: 'version',
  'component[]': 'components',
  'attachment[]': 'attachments',
  'issuelinks[]': 'links',
  issuelinks: 'link',
  issuetype: 'issue type',
  team: 'team',
  timetracking: 'time tracking',
  securitylevel: 'security level',
  'cmdb-object-field[]': 'assets',
  'service-entity-field[]': 'services',
  'service-entity[]': 'services',
  'sd-approvals': 'approvals',
  'sd-servicelevelagreement': 'SLA',
  'sd-feedback': 'satisfaction',
  'sd-customerrequesttype': 'request type',
  'sd-customerorganization[]': 'organizations',
  'sd-request-lang': 'language',
};

/** A field whose own type says more than the type of its values; from the end of `schema.custom`. */
const CUSTOM_KINDS: Readonly<Record<string, string>> = {
  textarea: 'long text',
  url: 'link',
  multicheckboxes: 'checkboxes',
  radiobuttons: 'choice',
  'rm-teams-custom-field-team': 'team',
  'atlassian-team': 'team',
  'gh-sprint': 'sprint',
  'gh-epic-link': 'parent',
};

/** What a page shows of a site: its own names, with short plain words for the types. `readAt`: when Jira was asked. */
export const siteView = (schema: SiteSchema, readAt: Instant): SiteView => ({
  timeZone: schema.timeZone,
  projects: schema.projects.map(({ id, key, name, projectTypeKey, style, issueTypes = [] }) => ({
    ...{ id, key, name },
    type: PROJECT_TYPES[projectTypeKey] ?? projectTypeKey,
    teamManaged: style === 'next-gen',
    issueTypes: issueTypes.map((type) => ({ id: type.id, statuses: [...(type.statuses ?? [])] })),
  })),
  issueTypes: schema.issueTypes.map(({ id, name, subtask, projectId = null }) => ({ id, name, project: projectId, subtask })),
  requestTypes: (schema.requestTypes ?? []).map(({ id, name, projectId, issueTypeId, practice = null }) => ({
    ...{ id, name, practice },
    project: projectId,
    issueType: issueTypeId,
  })),
  statuses: schema.statuses.map(({ id, name, categoryKey, projectId = null }) => ({ id, name, category: categoryKey, project: projectId })),
  fields: schema.fields.map((field) => ({
    ...{ id: field.id, name: field.name, custom: field.custom },
    kind: kindOfField(field),
    project: field.projectId ?? null,
    options: (field.options ?? []).map(({ name }) => name),
  })),
  linkTypes: schema.linkTypes.map(({ id, name, inward, outward }) => ({ id, name, inward, outward })),
  priorities: schema.priorities.map(({ id, name }) => ({ id, name })),
  resolutions: schema.resolutions.map(({ id, name }) => ({ id, name })),
  readAt: new Date(readAt).toISOString(),
});

const kindOfField = ({ schema }: SchemaField): string => {
  if (schema === undefined) return 'other';
  const own = schema.custom?.split(':').at(-1) ?? '';
  if (Object.hasOwn(CUSTOM_KINDS, own)) return CUSTOM_KINDS[own] ?? 'other';
  const type = schema.type === 'array' ? `${schema.items ?? ''}[]` : schema.type;
  return Object.hasOwn(FIELD_KINDS, type) ? (FIELD_KINDS[type] ?? 'other') : 'other';
};
