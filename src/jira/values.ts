import type { Cell, Value } from '../record/record';
import { isDocument, plainText, trimmed } from './documents';
import { instantOf } from './instants';
import { idOf, objectOf, stringOf, type Json } from './json';
import type { RoleReading } from './prepared-plan';

const NO_MEMBERS: readonly string[] = [];

/**
 * A field's value of `fields` in the JSON of an issue as one cell, whatever the type of the field: text, rich text, number, select,
 * cascading select, user, group, team, service, Assets object, request type, checkbox, list. Null is empty; so is a shape Jira does not
 * use, as nothing may be read into it.
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

function yesOrNo(role: RoleReading, yes: boolean): Cell {
  const made: Cell = { text: yes ? 'Yes' : 'No', id: null, option: yes ? 'yes' : 'no', at: null, members: NO_MEMBERS };
  return { ...made, option: role.optionOf(null, made.text) ?? made.option };
}

function cell(role: RoleReading, text: string, id: string | null): Value {
  if (text === '') return null;
  const dated = role.type === 'date' || role.type === 'datetime';
  return { text, id, option: role.optionOf(id, text), at: dated ? instantOf(text) : null, members: NO_MEMBERS };
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
    option ??= one.option;
  }
  if (texts.length === 0) return null;
  return { text: texts.join(', '), id: null, option: option ?? tickedBox(role), at: null, members };
}

/** A checkbox with a single choice says yes by being ticked, whatever the choice is called. */
const tickedBox = (role: RoleReading): string | null => (role.type === 'yesNo' ? 'yes' : null);

function objectValue(object: Json, role: RoleReading): Value {
  if (isDocument(object)) return cell(role, plainText(object), null);
  const account = stringOf(object['accountId']);
  if (account !== null) return cell(role, trimmed(stringOf(object['displayName']) ?? account), account);
  // The field of the request type wraps it together with the customer's status.
  const requestType = objectOf(object['requestType']);
  if (requestType !== null) return cell(role, trimmed(nameOf(requestType) ?? ''), idOf(requestType['id']));
  if (typeof object['value'] === 'boolean' && role.type === 'yesNo') return yesOrNo(role, object['value']);
  const id = idOf(object['id']) ?? stringOf(object['groupId']);
  const text = nameOf(object) ?? id;
  if (text === null) return null;
  const child = objectOf(object['child']);
  const childText = child === null ? null : nameOf(child);
  const parent = cell(role, trimmed(text), id);
  if (parent === null || childText === null || child === null) return parent;
  return cascade(role, parent, trimmed(childText), idOf(child['id']));
}

/** Under these members Jira writes what a person reads: options, named things, teams, Assets objects, users. */
function nameOf(object: Json): string | null {
  return (
    stringOf(object['value']) ??
    stringOf(object['name']) ??
    stringOf(object['title']) ??
    stringOf(object['label']) ??
    stringOf(object['displayName']) ??
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
  const id = idOf(rawId);
  const text = trimmed(stringOf(rawText) ?? id ?? '');
  if (text === '' || text === '[]') return null;
  if (text.startsWith(PARENT)) return cascadeFromText(text, role);
  if (id === null) return cell(role, text, null);
  if (role.type === 'date' || role.type === 'datetime') {
    return { text, id: null, option: null, at: instantOf(id) ?? instantOf(text), members: NO_MEMBERS };
  }
  const bracketed = id.startsWith('[') && id.endsWith(']');
  if (!bracketed && role.type !== 'users') return cell(role, text, id);
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
