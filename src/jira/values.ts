import type { Cell, Instant, Value } from '../record/record';
import { isDocument, plainText, trimmed } from './documents';
import { instantOf } from './instants';
import { idOf, objectOf, stringOf, type Json } from './json';
import { MOST_REMEMBERED, type RoleReading } from './role-readings';

const NO_MEMBERS: readonly string[] = [];

/**
 * A field's value of `fields` in the JSON of an issue as one cell, whatever the type of the field: text, rich text, number, date, select,
 * cascading select, user, group, team, service, Assets object, request type, organization, version, attachment, rating, checkbox, list.
 * Null is empty, and so is a shape that Jira does not use, as nothing may be read into it: which of the two it is, `saysNothing` tells.
 */
export function presentValue(value: unknown, role: RoleReading): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return cell(role, trimmed(value), null);
  if (typeof value === 'number') return Number.isFinite(value) ? cell(role, String(value), null) : null;
  if (typeof value === 'boolean') return role.type === 'yesNo' ? yesOrNo(role, value) : null;
  if (Array.isArray(value)) return listValue(value, role);
  const object = objectOf(value);
  return object === null ? null : objectValue(object, role);
}

/**
 * Whether a value without a cell is empty as Jira writes it: a text of spaces, a list or an object without members, a document without
 * text, a rating that nobody gave. Anything else holds something that cannot be read.
 */
export function saysNothing(value: unknown, { type }: RoleReading): boolean {
  if (typeof value === 'string') return true;
  if (Array.isArray(value)) return value.length === 0;
  const object = objectOf(value);
  return object !== null && (isDocument(object) || type === 'rating' || Object.keys(object).length === 0);
}

function yesOrNo(role: RoleReading, yes: boolean): Cell {
  const made: Cell = { text: yes ? 'Yes' : 'No', id: null, option: yes ? 'yes' : 'no', at: null, members: NO_MEMBERS };
  return { ...made, option: role.optionOf(null, made.text) ?? made.option };
}

function cell(role: RoleReading, text: string, id: string | null): Value {
  if (text === '') return null;
  return { text, id, option: role.optionOf(id, text), at: dateIn(role, text), members: NO_MEMBERS };
}

/** What a date or time field says: a bare date begins with the day on this site. */
function dateIn(role: RoleReading, text: string): Instant | null {
  if (role.type !== 'date' && role.type !== 'datetime') return null;
  return text.length === 10 ? role.startOf(text) : instantOf(text);
}

function listValue(list: readonly unknown[], role: RoleReading): Value {
  const texts: string[] = [];
  const members: string[] = [];
  let option: string | null = null;
  for (const item of list) {
    if (Array.isArray(item)) continue;
    const one = presentValue(item, role);
    if (one === null) continue;
    texts.push(one.text);
    members.push(one.id ?? one.text);
    if (role.type !== 'users') option ??= one.option;
  }
  if (texts.length === 0) return null;
  const at = role.type === 'versions' ? releasedAt(list, role) : null;
  return { text: texts.join(', '), id: null, option: option ?? tickedBox(role), at, members };
}

/** A checkbox with a single choice says yes by being ticked, whatever the choice is called. */
const tickedBox = (role: RoleReading): string | null => (role.type === 'yesNo' ? 'yes' : null);

/** When the last of these versions was released; null while one is not, or has no date. */
function releasedAt(list: readonly unknown[], role: RoleReading): Instant | null {
  let last: Instant | null = null;
  for (const item of list) {
    const version = objectOf(item);
    const at = version?.['released'] === true ? role.startOf(stringOf(version['releaseDate']) ?? '') : null;
    if (at === null) return null;
    last = Math.max(last ?? at, at);
  }
  return last;
}

function objectValue(object: Json, role: RoleReading): Value {
  if (role.cells === null) return objectCell(object, role);
  const id = object['id'];
  const known = typeof id === 'string' ? role.cells.get(id) : undefined;
  if (known !== undefined && object['child'] === undefined && known.text === (object['value'] ?? object['name'])) return known;
  return remembered(objectCell(object, role), role.cells);
}

/** Only what is fully told by id and text may be handed out again. */
function remembered(value: Value, cells: Map<string, Cell>): Value {
  if (value !== null && value.id !== null && value.at === null && cells.size < MOST_REMEMBERED) cells.set(value.id, value);
  return value;
}

/** A user; `option` says whether the account is active, which Jira tells of today's value only. */
function userCell(role: RoleReading, user: Json, account: string): Value {
  const text = trimmed(stringOf(user['displayName']) ?? account);
  const active = user['active'];
  if (text === '' || typeof active !== 'boolean') return cell(role, text, account);
  return { text, id: account, option: active ? 'active' : 'inactive', at: null, members: NO_MEMBERS };
}

function objectCell(object: Json, role: RoleReading): Value {
  const account = stringOf(object['accountId']);
  if (account !== null) return userCell(role, object, account);
  if (isDocument(object)) return cell(role, plainText(object, role.type === 'checklist'), null);
  // The field of the request type wraps it together with the customer's status.
  const requestType = objectOf(object['requestType']);
  if (requestType !== null) return cell(role, trimmed(nameOf(requestType) ?? ''), idOf(requestType['id']));
  if (typeof object['value'] === 'boolean' && role.type === 'yesNo') return yesOrNo(role, object['value']);
  // The satisfaction field of Service Management; what the customer wrote beside it is nobody's business here.
  if (role.type === 'rating') return cell(role, idOf(object['rating']) ?? '', null);
  const id = idOf(object['id']) ?? stringOf(object['groupId']);
  const text = nameOf(object) ?? id;
  if (text === null) return null;
  const child = objectOf(object['child']);
  const childText = child === null ? null : nameOf(child);
  const parent = cell(role, trimmed(text), id);
  if (parent === null || childText === null || child === null) return parent;
  return cascade(role, parent, trimmed(childText), idOf(child['id']));
}

/** Under these members Jira writes what a person reads: options, named things, teams, Assets objects, users, files. */
function nameOf(object: Json): string | null {
  return (
    stringOf(object['value']) ??
    stringOf(object['name']) ??
    stringOf(object['title']) ??
    stringOf(object['label']) ??
    stringOf(object['displayName']) ??
    stringOf(object['filename']) ??
    stringOf(object['objectKey'])
  );
}

function cascade(role: RoleReading, parent: Cell, childText: string, childId: string | null): Cell {
  if (childText === '') return parent;
  const option = role.optionOf(childId, childText) ?? parent.option;
  return { ...parent, text: `${parent.text} - ${childText}`, id: childId ?? parent.id, option };
}

/**
 * One side of a changelog item: `id` is its `from` or `to`, `text` its `fromString` or `toString`; each may be missing. Lists come as
 * `[10100, 10101]` or, for users, as ids with commas; a cascading select as `Parent values: A(1)Level 1 values: B(2)`.
 */
export function changedValue(rawId: unknown, rawText: unknown, role: RoleReading): Value {
  const known = role.cells !== null && typeof rawId === 'string' ? role.cells.get(rawId) : undefined;
  if (known !== undefined && known.text === rawText) return known;
  const id = idOf(rawId);
  const text = trimmed(stringOf(rawText) ?? id ?? '');
  if (text === '' || text === '[]') return null;
  if (text.startsWith(PARENT)) return cascadeFromText(text, role);
  if (id === null) return cell(role, text, null);
  if (role.type === 'date' || role.type === 'datetime') {
    const at = dateIn(role, id);
    // As in the issue itself, and not in the words of the site's language.
    return at === null ? cell(role, text, null) : { text: id, id: null, option: null, at, members: NO_MEMBERS };
  }
  const bracketed = id.startsWith('[') && id.endsWith(']');
  if (!bracketed && role.type !== 'users') return role.cells === null ? cell(role, text, id) : remembered(cell(role, text, id), role.cells);
  const members = (bracketed ? id.slice(1, -1) : id)
    .split(',')
    .map(trimmed)
    .filter((member) => member !== '');
  if (members.length === 0) return null;
  return { text, id: null, option: optionOfList(role, members, text) ?? tickedBox(role), at: null, members };
}

function optionOfList(role: RoleReading, members: readonly string[], text: string): string | null {
  const whole = role.optionOf(null, text);
  if (whole !== null) return whole;
  const texts = text.split(',');
  for (const [index, member] of members.entries()) {
    const key = role.optionOf(member, trimmed(texts[index] ?? ''));
    if (key !== null) return key;
  }
  return null;
}

const PARENT = 'Parent values: ';
const CHILD = 'Level 1 values: ';

function cascadeFromText(text: string, role: RoleReading): Value {
  const split = text.indexOf(CHILD);
  const parent = namedWithId(text.slice(PARENT.length, split < 0 ? text.length : split));
  const value = cell(role, parent.text, parent.id);
  if (value === null || split < 0) return value;
  const child = namedWithId(text.slice(split + CHILD.length));
  return cascade(role, value, child.text, child.id);
}

/** `Network(10100)` → its two parts. */
function namedWithId(text: string): { text: string; id: string | null } {
  const open = text.lastIndexOf('(');
  const close = text.lastIndexOf(')');
  if (open < 0 || close < open) return { text: trimmed(text), id: null };
  return { text: trimmed(text.slice(0, open)), id: text.slice(open + 1, close) };
}
