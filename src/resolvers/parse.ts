import { failure, success, type Result } from '../problem';

/** Reads one member of a payload. Payloads come from a page that anybody may have forged: nothing in them is believed. */
export type Parser<T> = (value: unknown, name: string) => Result<T>;

/** Longest input of each kind; what is longer is refused before it is looked at. */
const LONGEST_KEY = 255;
const MOST_PROJECTS = 200;
const LONGEST_REASON = 500;

/** Payload members by name; whatever else the payload carries is ignored. */
export const parseInput = <T extends object>(payload: unknown, shape: { readonly [K in keyof T]: Parser<T[K]> }): Result<T> => {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload))
    return failure('bad-request', 'The request has no fields.');
  const parsed: Partial<T> = {};
  for (const name of Object.keys(shape) as (keyof T & string)[]) {
    const value = Object.hasOwn(payload, name) ? (payload as Record<string, unknown>)[name] : undefined;
    const member = shape[name](value, name);
    if (!member.ok) return member;
    parsed[name] = member.value;
  }
  // Every member of the shape has been set above.
  return success(parsed as T);
};

const refuse = (name: string, wanted: string): Result<never> => failure('bad-request', `The field "${name}" has to be ${wanted}.`);

/** An issue id or key. */
export const issueRef: Parser<string> = (value, name) =>
  typeof value === 'string' && value.length <= LONGEST_KEY && /^(\d{1,15}|[A-Za-z][A-Za-z0-9_]*-\d{1,15})$/.test(value)
    ? success(value)
    : refuse(name, 'the id or key of an issue');

/** A numeric project id, as text. */
export const projectId: Parser<string> = (value, name) =>
  typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value) ? success(value) : refuse(name, 'the id of a project');

/** The same, or null for all projects. */
export const projectOrAll: Parser<string | null> = (value, name) =>
  value === null || value === undefined ? success(null) : projectId(value, name);

/** A list of `least` to `most` members, each once. */
export const listOf =
  <T>(member: Parser<T>, least: number, most: number): Parser<T[]> =>
  (value, name) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return refuse(name, `a list of ${least} to ${most}`);
    const items = new Set<T>();
    for (const [index, item] of value.entries()) {
      const parsed = member(item, `${name}[${index}]`);
      if (!parsed.ok) return parsed;
      items.add(parsed.value);
    }
    return success([...items]);
  };

/** Project ids, each once; may be empty where `least` is 0. */
export const projectIds = (least: number): Parser<string[]> => listOf(projectId, least, MOST_PROJECTS);

/** Words that a refusal lists; a longer list helps nobody. */
const MOST_NAMED = 12;

/** One of the given words. */
export const oneOf =
  <T extends string>(words: readonly T[]): Parser<T> =>
  (value, name) => {
    const word = words.find((candidate) => candidate === value);
    if (word !== undefined) return success(word);
    return refuse(name, words.length > MOST_NAMED ? 'one that the app knows' : `one of ${words.join(', ')}`);
  };

/** A whole number from `least` to `most`. */
export const wholeNumber =
  (least: number, most: number): Parser<number> =>
  (value, name) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? success(value)
      : refuse(name, `a whole number from ${least} to ${most}`);

/** Anything that is there; its own parser judges it later. */
export const present: Parser<unknown> = (value, name) => (value === undefined || value === null ? refuse(name, 'given') : success(value));

/** Any text, at most so many UTF-16 units long; empty ones as well. */
export const textUpTo =
  (longest: number): Parser<string> =>
  (value, name) =>
    typeof value === 'string' && value.length <= longest ? success(value) : refuse(name, `a text of at most ${longest} characters`);

/** What a line of text cannot hold: control characters, other line breaks, halves of characters. */
const NOT_IN_LINE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Why somebody does something, in one line: 1 to 500 characters, without the spaces around it. */
export const reason: Parser<string> = (value, name) => {
  const text = typeof value === 'string' && value.length <= 2 * LONGEST_REASON ? value.trim() : '';
  return text !== '' && text.length <= LONGEST_REASON && !NOT_IN_LINE.test(text)
    ? success(text)
    : refuse(name, `one line of 1 to ${LONGEST_REASON} characters that says why`);
};

/** Spaces that somebody puts into a text of several lines. */
const LINE_BREAKS = /[\r\n\t]+/g;

/** What somebody wrote in a text field, `least` to `most` characters without the spaces around it; its lines become one. */
export const lineOf =
  (least: number, most: number): Parser<string> =>
  (value, name) => {
    const text = typeof value === 'string' && value.length <= 2 * most ? value.replace(LINE_BREAKS, ' ').trim() : null;
    return text !== null && text.length >= least && text.length <= most && !NOT_IN_LINE.test(text)
      ? success(text)
      : refuse(name, `a text of ${least} to ${most} characters without control characters`);
  };

/** A day of the calendar, `2026-03-31`. */
export const calendarDay: Parser<string> = (value, name) => {
  const isDate = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const parsed = isDate ? Date.parse(`${value}T00:00:00Z`) : NaN;
  // `2026-02-31` parses, but not to itself.
  return isDate && !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(value)
    ? success(value)
    : refuse(name, 'a date such as 2026-03-31');
};

/** An id that the app has made up (a UUID). */
export const ownId: Parser<string> = (value, name) =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
    ? success(value)
    : refuse(name, 'the id of one in the list');
