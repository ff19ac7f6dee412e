import { instantText, number, type Reader } from '../../shared/figures';
import { dayText } from '../../shared/day-text';
import { isObject, objectAt, wordAt } from '../../shared/json';
import { docOf, isPlainDoc, textOfDoc, withText } from './adf';
import type { Editor } from './editor';
import type { Option } from './field-meta';
import { instantOf, localOf } from './zone';

export type Item = { id: string; name: string };

/** What an editor holds: text where something is typed, a list where something is chosen (a cascading choice: both steps). */
export type Input = string | readonly Item[];

const CHOSEN: readonly Editor['kind'][] = ['choice', 'radio', 'choices', 'cascading', 'people', 'groups', 'labels'];

/** What an empty editor holds. */
export const emptyInput = (editor: Editor): Input => (CHOSEN.includes(editor.kind) ? [] : '');

export const isEmpty = (input: Input): boolean => (typeof input === 'string' ? input.trim() === '' : input.length === 0);

/** Whether two inputs say the same; the order of what is chosen says nothing. */
export const same = (one: Input, other: Input): boolean => {
  const key = (input: Input) =>
    typeof input === 'string'
      ? input.trim()
      : input
          .map(({ id }) => id)
          .sort()
          .join('\n');
  return typeof one === typeof other && key(one) === key(other);
};

const itemOf = (value: unknown): Item[] => {
  if (typeof value === 'string') return value === '' ? [] : [{ id: value, name: value }];
  const id = wordAt(value, 'accountId') ?? wordAt(value, 'id') ?? wordAt(value, 'name');
  const name = wordAt(value, 'displayName') ?? wordAt(value, 'value') ?? wordAt(value, 'name') ?? id;
  return id === null || name === null ? [] : [{ id, name }];
};

/** A group is known by its name; its id may be missing. */
const groupOf = (value: unknown): Item[] => {
  const name = wordAt(value, 'name');
  return name === null ? [] : [{ id: name, name }];
};

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];

/** A long text that cannot be changed here without losing its look is added to instead. */
export const addsTo = (editor: Editor, value: unknown): boolean => editor.kind === 'paragraph' && isObject(value) && !isPlainDoc(value);

/** What an editor holds at first. In: a field's value as Jira gives it. */
export function inputOf(editor: Editor, value: unknown, reader: Reader): Input {
  if (value === null || value === undefined) return emptyInput(editor);
  switch (editor.kind) {
    case 'cascading':
      return [...itemOf(value), ...itemOf(objectAt(value, 'child'))];
    case 'groups':
      return listOf(value).flatMap(groupOf);
    case 'choice':
    case 'radio':
    case 'choices':
    case 'people':
    case 'labels':
      return listOf(value).flatMap(itemOf);
    case 'paragraph':
      return addsTo(editor, value) ? '' : textOfDoc(value);
    case 'date-time':
      return typeof value === 'string' ? localOf(value, reader.timeZone) : '';
    default:
      return typeof value === 'object' ? '' : String(value as string | number);
  }
}

const one = (items: readonly unknown[], many: boolean): unknown => (many ? items : (items[0] ?? null));

/** What Jira is sent for a field. In: what is there now, for texts that are added to. Wall times are of the reader's time zone. */
export function jiraValueOf(editor: Editor, input: Input, reader: Reader, now: unknown = null): unknown {
  if (typeof input !== 'string') {
    switch (editor.kind) {
      case 'people':
        return one(
          input.map(({ id }) => ({ accountId: id })),
          editor.many,
        );
      case 'groups':
        return one(
          input.map(({ name }) => ({ name })),
          editor.many,
        );
      case 'labels':
        return input.map(({ name }) => name);
      case 'choices':
        return input.map(({ id }) => ({ id }));
      case 'cascading': {
        const [parent, child] = input;
        return parent === undefined ? null : { id: parent.id, ...(child === undefined ? {} : { child: { id: child.id } }) };
      }
      default:
        return input[0] === undefined ? null : { id: input[0].id };
    }
  }
  const text = input.trim();
  if (text === '') return null;
  if (editor.kind === 'paragraph') return addsTo(editor, now) ? withText(now, text) : docOf(text);
  if (editor.kind === 'number') return Number(text);
  return editor.kind === 'date-time' ? instantOf(text, reader.timeZone) : text;
}

const SHOWN_LETTERS = 60;

/** What is written, in the reader's words: `High`, `Mail, Intranet`, `“The disk was full…”`. */
export function wordsOf(editor: Editor, input: Input, reader: Reader): string {
  if (typeof input !== 'string') return input.map(({ name }) => name).join(editor.kind === 'cascading' ? ' – ' : ', ');
  const text = input.trim();
  if (editor.kind === 'date') return dayText(text, reader);
  if (editor.kind === 'date-time') return instantText(instantOf(text, reader.timeZone)?.replace('+0000', 'Z') ?? '', reader) || text;
  if (editor.kind === 'number') return Number.isNaN(Number(text)) ? text : number(Number(text), reader);
  const line = text.replace(/\s+/g, ' ');
  // By characters as people see them, so that none is cut in half.
  const letters = [...line];
  return `“${letters.length > SHOWN_LETTERS ? `${letters.slice(0, SHOWN_LETTERS).join('').trimEnd()}…` : line}”`;
}

/** What is wrong with what was typed, or null. */
export function faultIn(editor: Editor, input: Input, reader: Reader): string | null {
  if (typeof input !== 'string' || input.trim() === '') return null;
  if (editor.kind === 'number' && !Number.isFinite(Number(input))) return 'This is not a number.';
  if (editor.kind === 'date-time' && instantOf(input, reader.timeZone) === null) return 'Give a date and a time.';
  if (editor.kind === 'url' && !/^https?:\/\/\S+$/i.test(input.trim())) return 'A link begins with https://.';
  return null;
}

/** The options of another place that mean the same: by id, else by name, as option lists differ between projects. */
export function translated(input: readonly Item[], options: readonly Option[]): Item[] {
  return input.flatMap(({ id, name }) => {
    const option = options.find((each) => each.id === id) ?? options.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return option === undefined ? [] : [{ id: option.id, name: option.name }];
  });
}
