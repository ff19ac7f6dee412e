import type { FieldJson, HistoryItemJson, IssueJson, IssueTypeJson, ProjectJson } from '../archive';
import { isAppField } from './accepted';
import type { Directory } from './directory';
import { isEmpty, plainText } from './jql/values';
import { isObject, strings, textOf } from './reply';

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
export const blankIssue = (directory: Directory, id: number, project: ProjectJson, type: IssueTypeJson, key: string): IssueJson => {
  const { permissions, issueTypes, ...view } = project;
  void permissions;
  void issueTypes;
  // Custom fields are in the context of some projects and types: those whose issues carry them, as far as an archive tells.
  const carried = new Set(directory.store.seen.fieldsOf(project.id, type.id));
  const applies = (field: FieldJson): boolean => !field.custom || carried.size === 0 || carried.has(field.id) || isAppField(field);
  const empty = Object.fromEntries(
    directory.site.fields
      .filter((field) => field.id !== 'issuekey' && field.id !== 'thumbnail' && applies(field))
      .map((field) => [field.id, field.schema?.type === 'array' && !isAppField(field) ? [] : null]),
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
