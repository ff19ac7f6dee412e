import type { Candidates } from '../../../src/contract';

/** More words than this make a query slow and no better. */
const MOST_WORDS = 5;
/** How far back something counts as recent, in days. */
export const RECENT_DAYS = 14;

/** A value in a query: in quotes, with what could end them escaped; control characters have no place in one. */
export const quoted = (text: string): string => `"${text.replace(/[\u0000-\u001f\u007f]/g, ' ').replace(/[\\"]/g, '\\$&')}"`;

/**
 * Words worth looking for: letters and digits only, as Jira's text search takes signs for operators; longest first, and in lower case, so that
 * AND, OR and NOT are words like any other.
 */
export function wordsIn(text: string): string[] {
  const words = (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => [...word].length > 2 && !STOP.has(word));
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}

const STOP = new Set([
  'and',
  'are',
  'but',
  'can',
  'for',
  'from',
  'has',
  'have',
  'not',
  'our',
  'that',
  'the',
  'this',
  'was',
  'with',
  'you',
  'after',
]);

const anyOf = (clauses: readonly string[]): string => `(${clauses.join(' OR ')})`;

type About = { issue: string; summary: string };

/** What bounds a search, and what makes an issue likely. */
export type Bounds = Pick<Candidates, 'jql' | 'same'>;

/**
 * The bounds to try one after the other, as Jira refuses a query that names a project or a field which the reader may not see: as given,
 * without projects, and without what makes an issue likely.
 */
export const boundsToTry = ({ jql, anywhere, same }: Candidates): Bounds[] => [
  { jql, same },
  { jql: anywhere, same },
  ...(same.length > 0 ? [{ jql: anywhere, same: [] }] : []),
];

/**
 * What may be the issue to link, before anything is typed: of the right kind and about the same service or item, with a similar summary, or
 * recent. One query; which of these it is, is worked out from its answer.
 */
export function suggestionsJql({ jql, same }: Bounds, { issue, summary }: About): string {
  const words = wordsIn(summary).slice(0, MOST_WORDS);
  const likely = [
    ...same.map((clause) => `(${clause})`),
    ...words.map((word) => `summary ~ ${quoted(word)}`),
    `updated >= -${RECENT_DAYS}d`,
  ];
  return `(${jql}) AND ${anyOf(likely)} AND key != ${quoted(issue)} ORDER BY updated DESC`;
}

const KEY = /^\s*([a-z][a-z0-9_]*-\d+)\s*$/i;

/** The issue key that was typed, or the one in a pasted address; null when it is something else. */
export const keyIn = (typed: string): string | null =>
  (KEY.exec(typed) ?? /\/browse\/([a-z][a-z0-9_]*-\d+)/i.exec(typed))?.[1]?.toUpperCase() ?? null;

/** By a key that was typed. Jira refuses a key that does not exist. */
export const keyJql = ({ jql }: Bounds, key: string): string => `(${jql}) AND key = ${quoted(key)}`;

/** By words that were typed, the last of them perhaps not finished; null when there is nothing to look for. */
export function typedJql({ jql }: Bounds, typed: string, issue: string): string | null {
  const words = (typed.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
  if (words.length === 0) return null;
  const clauses = words.map((word) => `summary ~ ${quoted(`${word}*`)}`);
  return `(${jql}) AND ${clauses.join(' AND ')} AND key != ${quoted(issue)} ORDER BY updated DESC`;
}
