import type { IssueTypeJson, ProjectJson } from '../archive';
import { isReadOnly } from './accepted';
import type { Directory } from './directory';
import { fieldMeta, REQUIRED } from './field-meta';
import { CREATE_META_DEFAULT, CREATE_META_MAX } from './limits';
import { answered, hiddenProject, refused, type Handler } from './reply';
import { onIssue } from './reads';

/**
 * What issues may be created with and what may be edited on them. A site archive holds no screens: a field counts as on the screen where
 * issues of the type in the project carry it, or where a transition of its workflow asks for it.
 */
export const screenMeta = (directory: Directory) => {
  const { store } = directory;

  const onScreen = (project: ProjectJson, type: IssueTypeJson): Set<string> =>
    new Set([
      ...store.seen.fieldsOf(project.id, type.id),
      ...(directory.workflow(project, type)?.transitions ?? []).flatMap(({ fields }) => fields ?? []),
    ]);

  const createFields = (project: ProjectJson, type: IssueTypeJson): Record<string, unknown>[] => {
    const ids = onScreen(project, type);
    return directory.site.fields
      .filter((field) => REQUIRED.includes(field.id) || (ids.has(field.id) && !isReadOnly(field)))
      .map((field) => ({ ...fieldMeta(directory, field, { project, type }), hasDefaultValue: false, fieldId: field.id }));
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
    const all = createFields(project, type);
    const fields = all.slice(startAt, startAt + maxResults);
    return answered({ startAt, maxResults, total: all.length, fields }, fields.length);
  };

  /** Comments and links are on Jira's list, too, but are no values that a field can be set to: they stand in operations of their own. */
  const getEditIssueMeta = onIssue(directory, (entry, { actor, query }) => {
    if (query['overrideScreenSecurity'] === true || query['overrideEditableFlag'] === true)
      return refused(403, ['You do not have permission to override the screen security or the editable flag.']);
    const project = directory.project(entry.projectId);
    const type = directory.type(entry.typeId);
    if (project === undefined || type === undefined || !directory.mayOn(actor, 'EDIT_ISSUES', entry)) return answered({ fields: {} }, 1);
    const ids = onScreen(project, type);
    const mayAssign = directory.mayOn(actor, 'ASSIGN_ISSUES', entry);
    const fields = directory.site.fields
      .filter((field) => (ids.has(field.id) || field.id === 'summary') && !isReadOnly(field) && (mayAssign || field.id !== 'assignee'))
      .map((field) => [field.id, fieldMeta(directory, field, { project, type, issueKey: entry.key })]);
    return answered({ fields: Object.fromEntries(fields) }, 1);
  });

  return { getCreateIssueMetaIssueTypeId, getEditIssueMeta };
};
