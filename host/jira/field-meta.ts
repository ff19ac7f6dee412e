import type { FieldJson, IssueTypeJson, ProjectJson } from '../archive';
import type { Directory } from './directory';
import { childOptionsOf, optionsOf } from './options';
import { componentsOf, versionsOf } from './project-members';

/** Where a field is edited. */
export interface MetaPlace {
  project: ProjectJson;
  type: IssueTypeJson;
  /** Of the issue that is edited; absent for a new one. */
  issueKey?: string;
}

const kindOf = ({ schema }: FieldJson): string | undefined => (schema?.type === 'array' ? schema.items : schema?.type);

const optionViews = (directory: Directory, field: FieldJson): Record<string, unknown>[] => {
  const view = (id: string, value: string) => ({ self: directory.url(`customFieldOption/${id}`), value, id });
  return [...optionsOf(directory.store, field)]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([id, value]) => {
      const children = [...childOptionsOf(directory.store, field, id)].map(([child, text]) => view(child, text));
      return { ...view(id, value), ...(children.length > 0 && { children }) };
    });
};

/** The list of values of a field; undefined where Jira gives none (texts, dates, people, groups). */
const allowedValues = (directory: Directory, field: FieldJson, { project, type }: MetaPlace): unknown[] | undefined => {
  if (field.id === 'issuetype') return [type];
  if (field.id === 'project') {
    const { permissions, issueTypes, ...view } = project;
    void permissions;
    void issueTypes;
    return [view];
  }
  switch (kindOf(field)) {
    case 'priority':
      return [...directory.site.priorities];
    case 'resolution':
      return [...directory.site.resolutions];
    case 'component':
      return componentsOf(directory, project);
    case 'version':
      return versionsOf(directory, project);
    case 'option':
    case 'option-with-child':
      return optionViews(directory, field);
    default:
      return undefined;
  }
};

/** Where Jira's own pages ask for proposals; some of these addresses are of its pages and not of its REST API, as in Jira's answers. */
const autoCompleteUrl = ({ baseUrl }: Directory, field: FieldJson, { project, issueKey }: MetaPlace): string | undefined => {
  const ofPages = (path: string): string => `${baseUrl}/rest/api/1.0/${path}`;
  const kind = kindOf(field);
  if (field.id === 'assignee')
    return `${baseUrl}/rest/api/3/user/assignable/search?${issueKey === undefined ? `project=${project.key}` : `issueKey=${issueKey}`}&query=`;
  if (field.id === 'reporter') return `${baseUrl}/rest/api/3/user/search?query=`;
  if (field.id === 'labels') return ofPages('labels/suggest?query=');
  if (kind === 'user') return ofPages(`users/picker?fieldName=${field.id}&query=`);
  if (kind === 'group') return ofPages(`groups/picker?fieldName=${field.id}&query=`);
  if (field.custom && field.schema?.type === 'array' && kind === 'string')
    return ofPages(`labels/suggest?customFieldId=${field.id.replace('customfield_', '')}&query=`);
  return undefined;
};

/** Fields that Jira never leaves empty. */
export const REQUIRED: readonly string[] = ['summary', 'issuetype', 'project'];

/** What editmeta, createmeta and transitions tell of a field. */
export const fieldMeta = (directory: Directory, field: FieldJson, place: MetaPlace): Record<string, unknown> => {
  const values = allowedValues(directory, field, place);
  const url = autoCompleteUrl(directory, field, place);
  return {
    required: REQUIRED.includes(field.id),
    schema: field.schema ?? { type: 'any' },
    name: field.name,
    key: field.key,
    operations: field.schema?.type === 'array' ? ['add', 'set', 'remove'] : ['set'],
    ...(url !== undefined && { autoCompleteUrl: url }),
    ...(values !== undefined && { allowedValues: values }),
  };
};
