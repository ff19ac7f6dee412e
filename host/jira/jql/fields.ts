import type { FieldJson, IssueJson } from '../../archive';
import type { JiraActor } from '../../seams';
import { isAppField } from '../accepted';
import { named, type Directory } from '../directory';
import type { Entry } from '../issues';
import { isObject } from '../reply';
import { JIRA_FIELDS } from './beyond';
import { dateOf, type Moment } from './dates';
import { isEmpty, momentOf, plainText, searchableText } from './values';

/** What a query is compiled in; `wrong` collects Jira's error messages. */
export interface Context {
  readonly directory: Directory;
  readonly actor: JiraActor;
  readonly moment: Moment;
  readonly wrong: string[];
  /** What Jira would understand and the stand-in does not. */
  readonly beyond: string[];
}

export type Body = () => IssueJson;

/** How JQL sees a field. Values from the index need no body. */
export type FieldRule =
  /** One id of a list that the site knows. `resolve` gives the ids that a text names, null for none. */
  | {
      kind: 'choice';
      name: string;
      value: (entry: Entry) => string | null;
      resolve: (text: string) => string[] | null;
      rank?: (id: string) => number;
      mayBeEmpty: boolean;
      sort: (id: string) => string | number;
    }
  | { kind: 'issue'; name: string }
  /** `days`: a field without a time, its value the beginning of the day in the reader's zone. */
  | { kind: 'instant'; name: string; days: boolean; value: (entry: Entry, body: Body) => number | null }
  | { kind: 'text'; name: string; value: (entry: Entry, body: Body) => string }
  | { kind: 'body'; name: string; value: (entry: Entry, body: Body) => unknown; field: FieldJson | undefined }
  | { kind: 'linkType'; name: string };

const ids = (found: { id: string } | undefined): string[] | null => (found === undefined ? null : [found.id]);
const positions = (list: readonly { id: string }[]): Map<string, number> => new Map(list.map(({ id }, position) => [id, position]));

const userRule = (context: Context, name: string, value: (entry: Entry) => string | null): FieldRule => {
  const { users } = context.directory.site;
  const resolve = (text: string): string[] | null => {
    if (context.directory.user(text) !== undefined) return [text];
    const found = users.filter(({ displayName, emailAddress }) =>
      [displayName, emailAddress].some((each) => typeof each === 'string' && each.toLowerCase() === text.toLowerCase()),
    );
    return found.length === 0 ? null : found.map(({ accountId }) => accountId);
  };
  return { kind: 'choice', name, value, resolve, mayBeEmpty: true, sort: (id) => context.directory.user(id)?.displayName ?? id };
};

/** Names of all issue types or statuses may occur twice: JQL means all of them. */
const allNamed = <T extends { id: string; name: string }>(list: readonly T[], text: string): string[] | null => {
  const found = list.filter(({ id, name }) => id === text || name.toLowerCase() === text.toLowerCase());
  return found.length === 0 ? null : found.map(({ id }) => id);
};

const systemRule = (context: Context, name: string): FieldRule | undefined => {
  const { directory } = context;
  const { site } = directory;
  switch (name) {
    case 'project': {
      const seen = site.projects.filter(({ id }) => directory.browsable(context.actor).has(id));
      const resolve = (text: string): string[] | null =>
        ids(seen.find(({ key }) => key.toLowerCase() === text.toLowerCase()) ?? named(seen, text));
      return {
        kind: 'choice',
        name,
        value: (entry) => entry.projectId,
        resolve,
        mayBeEmpty: false,
        sort: (id) => directory.project(id)?.key ?? id,
      };
    }
    case 'issuetype':
    case 'type':
      return {
        kind: 'choice',
        name,
        value: (entry) => entry.typeId,
        resolve: (text) => allNamed(site.issueTypes, text),
        mayBeEmpty: false,
        sort: (id) => directory.type(id)?.name ?? id,
      };
    case 'status': {
      const rank = positions(site.statuses);
      return {
        kind: 'choice',
        name,
        value: (entry) => entry.statusId,
        resolve: (text) => allNamed(site.statuses, text),
        mayBeEmpty: false,
        sort: (id) => rank.get(id) ?? 0,
      };
    }
    case 'statuscategory': {
      const categories = new Map(site.statuses.map(({ statusCategory }) => [String(statusCategory.id), statusCategory]));
      const resolve = (text: string): string[] | null => {
        const found = [...categories.values()].find(({ id, key, name: own }) =>
          [String(id), key, own].some((each) => each.toLowerCase() === text.toLowerCase()),
        );
        return found === undefined ? null : [String(found.id)];
      };
      const value = (entry: Entry): string | null => String(directory.status(entry.statusId)?.statusCategory.id ?? '');
      return { kind: 'choice', name: 'statusCategory', value, resolve, mayBeEmpty: false, sort: (id) => Number(id) };
    }
    case 'priority': {
      const rank = positions(site.priorities);
      // The list begins with the highest priority, which is also the greatest in JQL.
      const height = (id: string): number => -(rank.get(id) ?? 0);
      return {
        kind: 'choice',
        name,
        value: (entry) => entry.priorityId,
        resolve: (text) => ids(directory.priority(text)),
        rank: height,
        mayBeEmpty: true,
        sort: height,
      };
    }
    case 'resolution':
      return {
        kind: 'choice',
        name,
        value: (entry) => entry.resolutionId,
        resolve: (text) => ids(directory.resolution(text)),
        mayBeEmpty: true,
        sort: (id) => directory.resolution(id)?.name ?? id,
      };
    case 'assignee':
      return userRule(context, name, (entry) => entry.assignee);
    case 'reporter':
      return userRule(context, name, (entry) => entry.reporter);
    case 'creator':
      return userRule(context, name, (entry) => entry.creator);
    case 'key':
    case 'issuekey':
    case 'issue':
    case 'id':
      return { kind: 'issue', name };
    case 'created':
    case 'createddate':
      return { kind: 'instant', name, days: false, value: (entry) => entry.created };
    case 'updated':
    case 'updateddate':
      return { kind: 'instant', name, days: false, value: (entry) => entry.updated };
    case 'resolved':
    case 'resolutiondate':
      return { kind: 'instant', name, days: false, value: (entry) => entry.resolved };
    case 'due':
    case 'duedate':
      return { kind: 'instant', name, days: true, value: (entry) => (entry.due === null ? null : beginningOf(context, entry.due)) };
    case 'summary':
      return { kind: 'text', name, value: (entry) => entry.summary };
    case 'description':
    case 'environment':
      return { kind: 'text', name, value: (_, body) => plainText(body().fields[name]) };
    case 'comment':
      return { kind: 'text', name, value: (_, body) => searchableText(body(), []) };
    case 'text': {
      const textFields = site.fields.filter(({ schema }) => schema?.type === 'string').map(({ id }) => id);
      return { kind: 'text', name, value: (_, body) => searchableText(body(), textFields) };
    }
    case 'issuelinktype':
      return { kind: 'linkType', name: 'issueLinkType' };
    case 'labels':
    case 'parent':
    case 'environmentText':
      return { kind: 'body', name, value: (_, body) => body().fields[name], field: undefined };
    case 'component':
    case 'components':
      return { kind: 'body', name, value: (_, body) => body().fields['components'], field: undefined };
    case 'fixversion':
      return { kind: 'body', name: 'fixVersion', value: (_, body) => body().fields['fixVersions'], field: undefined };
    default:
      return undefined;
  }
};

/** The beginning of a day (`2026-03-01`) for the reader. */
const beginningOf = (context: Context, day: string): number | null => dateOf({ text: day, quoted: true }, context.moment);

/** Values of date fields that were looked at, by issue; a changed body has another place in the spool. */
const seen = new WeakMap<Entry, { readonly offset: number; readonly values: Map<string, unknown> }>();

/** A date field's value: searches for a stretch of time ask it of every issue of a type, which is slow from the bodies. */
const dateValue = (entry: Entry, body: Body, id: string): unknown => {
  let known = seen.get(entry);
  if (known?.offset !== entry.offset) seen.set(entry, (known = { offset: entry.offset, values: new Map() }));
  if (!known.values.has(id)) known.values.set(id, body().fields[id]);
  return known.values.get(id);
};

/** A request type goes by its id, its name, or its name with the project's key in brackets, as Jira's own queries have it. */
const requestTypeOf = (context: Context, entry: Entry, value: unknown): Record<string, unknown> | null => {
  const type = isObject(value) ? value['requestType'] : undefined;
  if (!isObject(type)) return null;
  const key = context.directory.project(entry.projectId)?.key ?? '';
  return { id: type['id'], name: type['name'], value: `${String(type['name'])} (${key})` };
};

const customRule = (context: Context, text: string): FieldRule | undefined => {
  const byNumber = /^cf\[(\d+)\]$/i.exec(text)?.[1];
  // Jira's own queries may name the field type behind the name: "Impact[Dropdown]".
  const name = text.replace(/\[[^\]]*\]$/, '');
  const { fields } = context.directory.site;
  const customs = fields.filter(({ custom }) => custom);
  const field =
    byNumber !== undefined
      ? customs.find(({ id }) => id === `customfield_${byNumber}`)
      : (customs.find((each) => each.name.toLowerCase() === text.toLowerCase()) ??
        customs.find((each) => each.name.toLowerCase() === name.toLowerCase()));
  if (field === undefined) return undefined;
  const { id, schema } = field;
  if (schema?.type === 'date' || schema?.type === 'datetime')
    return {
      kind: 'instant',
      name: text,
      days: schema.type === 'date',
      value: (entry, body) => momentOf(dateValue(entry, body, id), (day) => beginningOf(context, day)),
    };
  if (schema?.type === 'sd-customerrequesttype')
    return { kind: 'body', name: text, value: (entry, body) => requestTypeOf(context, entry, body().fields[id]), field };
  // Fields of apps are compared as wholes.
  if (schema?.type === 'string' && !isAppField(field))
    return { kind: 'text', name: text, value: (_, body) => plainText(body().fields[id]) };
  return { kind: 'body', name: text, value: (_, body) => body().fields[id], field };
};

/** The field that JQL means by `text`; undefined after noting Jira's error. System names go before custom fields; case does not matter. */
export const fieldRule = (context: Context, text: string): FieldRule | undefined => {
  const rule = systemRule(context, text.toLowerCase()) ?? customRule(context, text);
  if (rule === undefined && JIRA_FIELDS.has(text.toLowerCase())) context.beyond.push(`the JQL field '${text}'`);
  else if (rule === undefined) context.wrong.push(`Field '${text}' does not exist or you do not have permission to view it.`);
  return rule;
};

/** A value to sort by, null for an empty field. */
export const sortValue = (rule: FieldRule, context: Context): ((entry: Entry, body: Body) => string | number | null) => {
  switch (rule.kind) {
    case 'choice':
      return (entry) => {
        const id = rule.value(entry);
        return id === null ? null : rule.sort(id);
      };
    case 'issue':
      return rule.name === 'id'
        ? (entry) => entry.id
        : (entry) => `${context.directory.project(entry.projectId)?.key ?? ''}-${String(entry.number).padStart(9, '0')}`;
    case 'instant':
      return rule.value;
    case 'text':
      return (entry, body) => rule.value(entry, body).toLowerCase() || null;
    default:
      return (entry, body) => {
        const value = rule.kind === 'body' ? rule.value(entry, body) : null;
        if (isEmpty(value)) return null;
        return typeof value === 'number'
          ? value
          : isObject(value) && typeof value['value'] === 'number'
            ? value['value']
            : plainText(value).toLowerCase();
      };
  }
};
