import type { FieldJson, HistoryItemJson, IssueJson, ProjectJson } from '../archive';
import type { Directory } from './directory';
import { isEmpty, plainText } from './jql/values';
import { SUMMARY_LENGTH } from './limits';
import { childOptionsOf, optionsOf } from './options';
import { isObject, strings, textOf } from './reply';

/** A value accepted for a field, or Jira's message for it. */
export type Accepted = { value: unknown } | { error: string };

/** The two texts a change shows of one value: id and words. */
interface Shown {
  id: string | null;
  text: string | null;
}

const nothing: Shown = { id: null, text: null };
const inBrackets = (ids: readonly string[]): string => `[${ids.join(', ')}]`;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const shortDay = (day: string): string => `${Number(day.slice(8, 10))}/${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''}/${day.slice(2, 4)}`;

const shownMember = (value: unknown): Shown => ({
  id: textOf(value, 'accountId') ?? textOf(value, 'id') ?? textOf(value, 'groupId'),
  text: textOf(value, 'displayName') ?? textOf(value, 'value') ?? textOf(value, 'name') ?? plainText(value),
});

/** How Jira's changelog shows a value of the field. Free text and numbers have no id; several options stand in brackets. */
const shown = (field: FieldJson, value: unknown): Shown => {
  const type = field.schema?.type;
  const labels = field.id === 'labels' || field.schema?.items === 'string';
  if (labels) return { id: field.id === 'labels' ? '' : null, text: strings(value).join(' ') };
  if (isEmpty(value)) return nothing;
  if (Array.isArray(value)) {
    const members = value.map(shownMember);
    return {
      id: inBrackets(members.flatMap(({ id }) => id ?? [])),
      text: members.map(({ text }) => text).join(field.schema?.items === 'option' ? ',' : ', '),
    };
  }
  if (type === 'date')
    return field.custom ? { id: String(value), text: shortDay(String(value)) } : { id: String(value), text: `${String(value)} 00:00:00.0` };
  if (type === 'datetime') return { id: String(value), text: `${shortDay(String(value))} ${String(value).slice(11, 16)}` };
  if (type === 'option-with-child' && isObject(value)) {
    const child = isObject(value['child']) ? value['child'] : null;
    const ids = [
      `Parent id: ${String(value['id'])}(${String(value['value'])})`,
      ...(child === null ? [] : [`Level 1 id: ${String(child['id'])}(${String(child['value'])})`]),
    ];
    return { id: null, text: `Parent values: ${ids.join('')}` };
  }
  return isObject(value) && value['type'] !== 'doc' ? shownMember(value) : { id: null, text: plainText(value) };
};

/** The words Jira uses for a system field in the changelog; custom fields go by their name. */
const FIELD_WORDS: Readonly<Record<string, string>> = { components: 'Component', fixVersions: 'Fix Version', versions: 'Version' };

/** The changelog items of a field that went from one value to another; none if the change does not show. */
export const changeItems = (field: FieldJson, before: unknown, after: unknown): HistoryItemJson[] => {
  const word = field.custom ? field.name : (FIELD_WORDS[field.id] ?? field.id);
  const base = { field: word, fieldtype: field.custom ? 'custom' : 'jira', fieldId: field.id };
  if (field.id in FIELD_WORDS) {
    // One item a member that came or went.
    const members = (value: unknown): Shown[] => (Array.isArray(value) ? value.map(shownMember) : []);
    const gone = members(before).filter(({ id }) => !members(after).some((each) => each.id === id));
    const come = members(after).filter(({ id }) => !members(before).some((each) => each.id === id));
    return [
      ...gone.map(({ id, text }) => ({ ...base, from: id, fromString: text, to: null, toString: null })),
      ...come.map(({ id, text }) => ({ ...base, from: null, fromString: null, to: id, toString: text })),
    ];
  }
  const from = shown(field, before);
  const to = shown(field, after);
  if (from.id === to.id && from.text === to.text) return [];
  const accounts = field.schema?.type === 'user' ? { tmpFromAccountId: from.id, tmpToAccountId: to.id } : {};
  return [{ ...base, from: from.id, fromString: from.text, to: to.id, toString: to.text, ...accounts }];
};

const READ_ONLY: ReadonlySet<string> = new Set(['status', 'created', 'updated', 'creator', 'resolutiondate', 'statuscategorychangedate', 'project', 'issuetype', 'comment', 'worklog', 'issuelinks', 'attachment', 'votes', 'watches', 'subtasks', 'lastViewed', 'workratio', 'issuekey', 'parent']); // prettier-ignore

/** Custom fields that only the platform writes. */
const PLATFORM_OWNED = [
  ':sd-sla-field',
  ':vp-origin',
  ':sd-approvals',
  ':sd-request-feedback',
  ':sd-request-feedback-date',
  ':sd-incidents-link',
];

/** Nobody can set the field: Jira itself or Jira Service Management writes it. */
export const isReadOnly = ({ id, schema }: FieldJson): boolean =>
  READ_ONLY.has(id) || PLATFORM_OWNED.some((custom) => schema?.custom?.endsWith(custom) === true);

/** Reads what an editor hands over for a field; `store` learns of options nobody has used before only where the field has none at all. */
export const accepted = (directory: Directory, field: FieldJson | undefined, id: string, given: unknown, creating: boolean): Accepted => {
  const unknown = { error: `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.` };
  if (field === undefined || (isReadOnly(field) && !(creating && id === 'parent'))) return unknown;
  const type = field.schema?.type ?? 'any';
  if (given === null || given === undefined)
    return id === 'summary' ? { error: 'You must specify a summary of the issue.' } : { value: type === 'array' ? [] : null };
  if (type === 'array') {
    if (!Array.isArray(given)) return { error: 'data was not an array' };
    const members = (given as unknown[]).map((each) => one(directory, field, field.schema?.items ?? 'any', each));
    const wrong = members.find((each) => 'error' in each);
    return wrong ?? { value: members.map((each) => ('value' in each ? each.value : null)) };
  }
  return one(directory, field, type, given);
};

const isDocument = (field: FieldJson): boolean =>
  field.id === 'description' || field.id === 'environment' || field.schema?.custom?.endsWith(':textarea') === true;

const one = (directory: Directory, field: FieldJson, type: string, given: unknown): Accepted => {
  switch (type) {
    case 'string':
      if (isDocument(field))
        return isObject(given) && given['type'] === 'doc'
          ? { value: given }
          : { error: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)' };
      if (typeof given !== 'string') return { error: 'Operation value must be a string' };
      if (field.id === 'summary' && given.trim() === '') return { error: 'You must specify a summary of the issue.' };
      if (field.id === 'summary' && given.length > SUMMARY_LENGTH) return { error: `Summary can't exceed ${SUMMARY_LENGTH} characters.` };
      if (field.schema?.type === 'array' && /\s/.test(given)) return { error: `The label '${given}' contains spaces which is invalid.` };
      return { value: given };
    case 'number':
      return typeof given === 'number' ? { value: given } : { error: 'Operation value must be a number' };
    case 'date':
      return typeof given === 'string' && /^\d{4}-\d\d-\d\d$/.test(given)
        ? { value: given }
        : { error: 'Operation value must be a string in the format yyyy-MM-dd' };
    case 'datetime':
      return typeof given === 'string' && !Number.isNaN(Date.parse(given.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')))
        ? { value: given }
        : { error: 'Operation value must be a date-time' };
    case 'user': {
      const accountId = textOf(given, 'accountId') ?? textOf(given, 'id');
      const user = accountId === null ? undefined : directory.user(accountId);
      return user === undefined ? { error: `User '${accountId ?? ''}' does not exist.` } : { value: directory.userDetails(user.accountId) };
    }
    case 'priority': {
      const found = directory.priority(textOf(given, 'id') ?? textOf(given, 'name') ?? '');
      return found === undefined ? { error: 'The priority selected is invalid.' } : { value: found };
    }
    case 'resolution': {
      const found = directory.resolution(textOf(given, 'id') ?? textOf(given, 'name') ?? '');
      return found === undefined ? { error: 'The resolution selected is invalid.' } : { value: found };
    }
    case 'option':
    case 'option-with-child':
      return option(directory, field, optionsOf(directory.store, field), given);
    case 'group': {
      const name = textOf(given, 'name');
      return name !== null && directory.members(name) !== undefined
        ? { value: { name, groupId: textOf(given, 'groupId') ?? name, self: directory.url(`group?groupname=${encodeURIComponent(name)}`) } }
        : { error: `Group '${name ?? ''}' does not exist.` };
    }
    default:
      // Components, versions, teams, services, assets: the site archive has no list of them, so they are taken as they are.
      return { value: given };
  }
};

const option = (directory: Directory, field: FieldJson, known: Map<string, string>, given: unknown): Accepted => {
  const id = textOf(given, 'id');
  const value = textOf(given, 'value');
  let found = id !== null ? [...known].find(([each]) => each === id) : [...known].find(([, each]) => each === value);
  if (found === undefined && known.size === 0 && value !== null) {
    // No issue carries the field and no list names its options: the first one is made.
    found = [id ?? directory.store.nextRowId(), value];
    known.set(...found);
  }
  if (found === undefined) return { error: id !== null ? `Option id '${id}' is not valid` : `Option value '${value ?? ''}' is not valid` };
  const view = { self: directory.url(`customFieldOption/${found[0]}`), value: found[1], id: found[0] };
  const child =
    isObject(given) && isObject(given['child'])
      ? option(directory, field, childOptionsOf(directory.store, field, found[0]), given['child'])
      : undefined;
  if (child !== undefined && 'error' in child) return child;
  return { value: child === undefined ? view : { ...view, child: child.value } };
};

/** Values after `update` operations of one field: `set`, `add`, `remove`, `edit`. */
export const updated = (present: unknown, operations: unknown): { value: unknown } | { error: string } => {
  let value: unknown = present;
  const isSame = (a: unknown, b: unknown): boolean =>
    a === b ||
    (isObject(a) &&
      isObject(b) &&
      ['id', 'accountId', 'value', 'name'].some((member) => textOf(b, member) !== null && textOf(a, member) === textOf(b, member)));
  for (const operation of Array.isArray(operations) ? (operations as unknown[]) : []) {
    if (!isObject(operation)) return { error: 'Operation must be an object' };
    if ('set' in operation) value = operation['set'];
    else if ('edit' in operation) value = operation['edit'];
    else if ('add' in operation)
      value = [...(Array.isArray(value) ? (value as unknown[]) : []).filter((each) => !isSame(each, operation['add'])), operation['add']];
    else if ('remove' in operation)
      value = (Array.isArray(value) ? (value as unknown[]) : []).filter((each) => !isSame(each, operation['remove']));
    else return { error: 'Operation is not supported' };
  }
  return { value };
};

/** The body of a new issue without its own values. Histories: none. */
export const blankIssue = (directory: Directory, id: number, project: ProjectJson, key: string): IssueJson => {
  const { permissions, issueTypes, ...view } = project;
  void permissions;
  void issueTypes;
  const empty = Object.fromEntries(
    directory.site.fields
      .filter(({ id: field }) => field !== 'issuekey' && field !== 'thumbnail')
      .map(({ id: field, schema }) => [field, schema?.type === 'array' ? [] : null]),
  );
  return {
    id: String(id),
    key,
    self: directory.url(`issue/${id}`),
    fields: {
      ...empty,
      project: view,
      comment: { comments: [], maxResults: 0, total: 0, startAt: 0 },
      worklog: { worklogs: [], maxResults: 20, total: 0, startAt: 0 },
      issuelinks: [],
    },
    changelog: { histories: [] },
  };
};
