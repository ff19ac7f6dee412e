import { ask, type Answer } from '../answer';
import { jira, type AllowedValue, type FieldMeta, type Issue, type Permissions, type Schema } from '../jira';

type Field = { id: string; name: string; custom?: boolean; schema?: Schema };

/** System fields that the issue view edits; the others change by transitions, links and comments. */
const EDITABLE_SYSTEM_FIELDS = new Set(['summary', 'description', 'priority', 'assignee', 'reporter', 'labels', 'duedate', 'environment']);
/** How many issues of the project are looked at to learn which fields it uses and which options they have. */
const SAMPLE = 100;

/**
 * What the person may edit of an issue. Jira's own `editmeta` where the site gives it. Where not (a site archive holds no screens and
 * no option lists), it is learned: the fields and options that issues of the same project carry.
 */
export const editMetaOf = async (issue: Issue): Promise<Answer<Record<string, FieldMeta>>> => {
  if (issue.editmeta) return { ok: true, value: issue.editmeta.fields };
  const { project, issuetype } = issue.fields;
  const [permissions, fields, priorities, sample] = await Promise.all([
    ask<Permissions>('GET', `/rest/api/3/mypermissions?permissions=EDIT_ISSUES&issueKey=${encodeURIComponent(issue.key)}`),
    ask<Field[]>('GET', '/rest/api/3/field'),
    ask<AllowedValue[]>('GET', '/rest/api/3/priority'),
    jira.search(`project = ${project?.key} AND issuetype = ${issuetype?.id} ORDER BY created DESC`, undefined, ['*all'], SAMPLE),
  ]);
  if (!permissions.ok) return permissions;
  if (!permissions.value.permissions['EDIT_ISSUES']?.havePermission) return { ok: true, value: {} };
  if (!fields.ok) return fields;
  if (!priorities.ok) return priorities;
  if (!sample.ok) return sample;
  const issues = [issue, ...sample.value.issues];
  const meta = fields.value.flatMap(({ id, name, custom, schema }): [string, FieldMeta][] => {
    const values = issues.flatMap(({ fields: carried }) => (id in carried ? [carried[id]] : []));
    if (!schema || !(EDITABLE_SYSTEM_FIELDS.has(id) || (custom === true && values.length > 0))) return [];
    const options = schema.type === 'priority' ? priorities.value : optionsIn(values, schema);
    return [[id, { name, required: id === 'summary', schema, ...(options.length > 0 ? { allowedValues: options } : {}) }]];
  });
  return { ok: true, value: Object.fromEntries(meta) };
};

/** The different options among the values of a select field, in the order of their ids, as Jira lists them by default. */
const optionsIn = (values: readonly unknown[], schema: Schema): AllowedValue[] => {
  if (schema.type !== 'option' && schema.items !== 'option') return [];
  const byId = new Map<string, AllowedValue>();
  for (const value of values.flat()) {
    const option = value as AllowedValue | null | undefined;
    if (option?.id !== undefined) byId.set(option.id, option);
  }
  return [...byId.values()].sort((a, b) => Number(a.id) - Number(b.id));
};
