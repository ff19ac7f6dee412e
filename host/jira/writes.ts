import type { HistoryItemJson, IssueJson } from '../archive';
import type { Clock, JiraActor } from '../seams';
import { accepted } from './accepted';
import { named, type Directory } from './directory';
import type { Events } from './events';
import { blankIssue, changeItems, updated } from './field-change';
import type { Entry } from './issues';
import { answered, isObject, jiraTime, nothing, refused, textOf, type Handler, type Reply } from './reply';
import { onIssue } from './reads';
import { issueView, selectionOf } from './view';
import { ISSUE_HISTORIES } from './limits';

/** 403 in Jira's words. */
export const forbidden = (what: string): Reply => refused(403, [`You do not have permission to ${what}.`]);

/** Records a change in the body: history, `updated`. Items stand as given. */
export const record = (
  directory: Directory,
  clock: Clock,
  actor: JiraActor,
  issue: IssueJson,
  items: readonly HistoryItemJson[],
): string | undefined => {
  const now = jiraTime(clock.now());
  issue.fields['updated'] = now;
  if (items.length === 0) return undefined;
  const id = directory.store.nextHistoryId();
  const account = directory.accountOf(actor)?.accountId;
  issue.changelog.histories.push({
    id,
    ...(account !== undefined && { author: directory.userDetails(account) as { accountId: string } }),
    created: now,
    items: [...items],
  });
  return id;
};

/** What changing an issue takes, whichever operation asks for it. */
export const changer = (directory: Directory, clock: Clock, events: Events) => {
  /** Applies `fields` and `update` of a request to the body. Nothing is written when one of them is refused. */
  const apply = (
    actor: JiraActor,
    issue: IssueJson,
    asked: Readonly<Record<string, unknown>>,
    creating: boolean,
  ): { items: HistoryItemJson[] } | { errors: Record<string, string> } => {
    const errors: Record<string, string> = {};
    const items: HistoryItemJson[] = [];
    const project = directory.project(textOf(issue.fields['project'], 'id') ?? '');
    const mayAssign = project === undefined || directory.mayIn(actor, 'ASSIGN_ISSUES', project);
    const wanted = new Map<string, unknown>(Object.entries(isObject(asked['fields']) ? asked['fields'] : {}));
    for (const [id, operations] of Object.entries(isObject(asked['update']) ? asked['update'] : {})) {
      if (id === 'comment' || id === 'issuelinks')
        errors[id] = `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;
      else if (wanted.has(id)) errors[id] = `Field '${id}' cannot appear in both 'fields' and 'update'`;
      else {
        const after = updated(issue.fields[id], operations);
        if ('error' in after) errors[id] = after.error;
        else wanted.set(id, after.value);
      }
    }
    for (const [id, given] of wanted) {
      if (creating && (id === 'project' || id === 'issuetype')) continue;
      const field = directory.site.fields.find((each) => each.id === id);
      const result = accepted(directory, field, id, given, { project, creating, mayAssign });
      if ('error' in result || field === undefined) errors[id] = 'error' in result ? result.error : '';
      else {
        items.push(...changeItems(field, issue.fields[id], result.value));
        issue.fields[id] = result.value;
      }
    }
    return Object.keys(errors).length > 0 ? { errors } : { items };
  };

  const save = (actor: JiraActor, entry: Entry, issue: IssueJson, items: readonly HistoryItemJson[]): void => {
    const id = record(directory, clock, actor, issue, items);
    directory.store.replace(entry, issue);
    if (id !== undefined) events.issue('updated', actor, entry, issue, { id, items });
  };

  return { apply, save };
};

/** Operations that change issues: create, edit, assign, delete. */
export const issueWrites = (directory: Directory, clock: Clock, events: Events) => {
  const { store } = directory;

  const { apply, save } = changer(directory, clock, events);

  const editIssue = onIssue(directory, (entry, { actor, body, query }) => {
    if (!directory.mayOn(actor, 'EDIT_ISSUES', entry)) return forbidden('edit this issue');
    const issue = store.body(entry);
    const result = apply(actor, issue, body, false);
    if ('errors' in result) return refused(400, [], result.errors);
    if (result.items.length > 0) save(actor, entry, issue, result.items);
    return query['returnIssue'] === true
      ? answered(issueView(directory, actor, entry, store.body(entry), selectionOf(directory, query, ['*all'], ISSUE_HISTORIES)))
      : nothing;
  });

  const assignIssue = onIssue(directory, (entry, { actor, body }) => {
    if (!directory.mayOn(actor, 'ASSIGN_ISSUES', entry)) return forbidden('assign issues');
    const issue = store.body(entry);
    const result = apply(actor, issue, { fields: { assignee: textOf(body, 'accountId') === null ? null : body } }, false);
    if ('errors' in result) return refused(400, [], result.errors);
    if (result.items.length > 0) save(actor, entry, issue, result.items);
    return nothing;
  });

  const createIssue: Handler = ({ actor, body }) => {
    const fields = isObject(body['fields']) ? body['fields'] : {};
    const account = directory.accountOf(actor)?.accountId;
    const idOrKey = textOf(fields['project'], 'id') ?? textOf(fields['project'], 'key') ?? '';
    const project = directory.project(idOrKey);
    if (project === undefined || !directory.browsable(actor).has(project.id))
      return refused(400, [], { project: 'Specify a valid project ID or key' });
    if (account === undefined || !directory.mayIn(actor, 'CREATE_ISSUES', project))
      return refused(400, [], { project: 'You cannot create issues in this project.' });
    const type = named(directory.issueTypesOf(project), textOf(fields['issuetype'], 'id') ?? textOf(fields['issuetype'], 'name') ?? '');
    if (type === undefined) return refused(400, [], { issuetype: 'Specify an issue type' });
    if (textOf(fields, 'summary') === null) return refused(400, [], { summary: 'You must specify a summary of the issue.' });
    const status = directory.firstStatus(project, type);
    if (status === undefined) return refused(400, ['The site has no status.']);
    const id = store.nextId();
    const issue = blankIssue(directory, id, project, type, `${project.key}-${store.nextNumber(project.id)}`);
    const now = jiraTime(clock.now());
    const self = directory.userDetails(account);
    Object.assign(issue.fields, {
      issuetype: type,
      status,
      created: now,
      updated: now,
      statuscategorychangedate: now,
      creator: self,
      reporter: self,
    });
    const result = apply(actor, issue, body, true);
    if ('errors' in result) return refused(400, [], result.errors);
    const entry = store.add(issue);
    events.issue('created', actor, entry, issue, {});
    return answered({ id: String(id), key: issue.key, self: directory.url(`issue/${id}`) }, 0, 201);
  };

  const deleteIssue = onIssue(directory, (entry, { actor }) => {
    if (!directory.mayOn(actor, 'DELETE_ISSUES', entry)) return forbidden('delete this issue');
    const issue = store.body(entry);
    // Links go with the issue: the other ends lose them, too.
    for (const [link, { source, destination }] of [...store.links]) {
      if (source !== entry.id && destination !== entry.id) continue;
      store.links.delete(link);
      const other = store.find(String(source === entry.id ? destination : source));
      if (other === undefined) continue;
      const otherIssue = store.body(other);
      const links = Array.isArray(otherIssue.fields['issuelinks']) ? (otherIssue.fields['issuelinks'] as unknown[]) : [];
      otherIssue.fields['issuelinks'] = links.filter((each) => textOf(each, 'id') !== link);
      store.replace(other, otherIssue);
    }
    store.remove(entry);
    events.issue('deleted', actor, entry, issue, {});
    return nothing;
  });

  return { editIssue, assignIssue, createIssue, deleteIssue };
};
