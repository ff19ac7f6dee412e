import type { FieldJson, IssueTypeJson, ProjectJson } from '../archive';
import type { Directory } from './directory';
import { isReadOnly } from './field-change';
import { CREATE_META_DEFAULT, CREATE_META_MAX } from './limits';
import { childOptionsOf, optionsOf } from './options';
import { answered, hiddenProject, refused, type Handler } from './reply';

/** Fields that every create screen has. */
const ALWAYS: readonly string[] = ['summary', 'issuetype', 'project'];

/**
 * What an issue of a type may be created with. A site archive holds no screens: a field counts as on the screen where issues of the type
 * in the project carry it, or where a transition of its workflow asks for it.
 */
export const createMeta = (directory: Directory) => {
  const { store } = directory;

  const optionViews = (field: FieldJson): Record<string, unknown>[] =>
    [...optionsOf(store, field)]
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([id, value]) => {
        const children = [...childOptionsOf(store, field, id)].map(([child, text]) => ({ ...optionSelf(child), value: text, id: child }));
        return { ...optionSelf(id), value, id, ...(children.length > 0 && { children }) };
      });
  const optionSelf = (id: string): { self: string } => ({ self: directory.url(`customFieldOption/${id}`) });

  /** The list of values of a field; undefined where Jira gives none, or the archive has none to give (components, versions). */
  const allowedValues = (field: FieldJson, project: ProjectJson, type: IssueTypeJson): unknown[] | undefined => {
    const kind = field.schema?.type === 'array' ? field.schema.items : field.schema?.type;
    if (field.id === 'issuetype') return [type];
    if (field.id === 'project') {
      const { permissions, issueTypes, ...view } = project;
      void permissions;
      void issueTypes;
      return [view];
    }
    if (kind === 'priority') return [...directory.site.priorities];
    return kind === 'option' || kind === 'option-with-child' ? optionViews(field) : undefined;
  };

  const fieldsOf = (project: ProjectJson, type: IssueTypeJson): Record<string, unknown>[] => {
    const workflow = directory.workflow(project, type);
    const onScreen = new Set([
      ...ALWAYS,
      ...store.fieldsSeen(project.id, type.id),
      ...(workflow?.transitions ?? []).flatMap(({ fields }) => fields ?? []),
    ]);
    return directory.site.fields
      .filter((field) => onScreen.has(field.id) && (ALWAYS.includes(field.id) || !isReadOnly(field)))
      .map((field) => {
        const values = allowedValues(field, project, type);
        return {
          required: ALWAYS.includes(field.id),
          schema: field.schema ?? { type: 'any' },
          name: field.name,
          key: field.key,
          hasDefaultValue: false,
          operations: field.schema?.type === 'array' ? ['add', 'set', 'remove'] : ['set'],
          ...(values !== undefined && { allowedValues: values }),
          fieldId: field.id,
        };
      });
  };

  const getCreateIssueMetaIssueTypeId: Handler = ({ actor, params, query }) => {
    const idOrKey = params['projectIdOrKey'] ?? '';
    const project = directory.project(idOrKey);
    if (project === undefined || !directory.mayIn(actor, 'CREATE_ISSUES', project)) return hiddenProject(idOrKey);
    const type = directory.issueTypesOf(project).find(({ id }) => id === params['issueTypeId']);
    if (type === undefined) return refused(400, [], { issuetype: 'The issue type selected is invalid.' });
    const startAt = Number(query['startAt'] ?? 0);
    const maxResults = Number(query['maxResults'] ?? CREATE_META_DEFAULT);
    if (maxResults > CREATE_META_MAX) return refused(400, [`Parameter 'maxResults' must not exceed the limit '${CREATE_META_MAX}'`]);
    const all = fieldsOf(project, type);
    const fields = all.slice(startAt, startAt + maxResults);
    return answered({ startAt, maxResults, total: all.length, fields }, fields.length);
  };

  return { getCreateIssueMetaIssueTypeId };
};
