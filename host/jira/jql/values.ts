import type { IssueJson } from '../../archive';
import { instantOf, isObject, strings } from '../reply';

const NAMES = ['id', 'value', 'name', 'key', 'accountId', 'displayName', 'emailAddress'];

/** The text inside an Atlassian document (or any value): words in reading order. */
export const plainText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(plainText).filter(Boolean).join(' ');
  if (!isObject(value)) return '';
  if (value['type'] === 'text') return String(value['text'] ?? '');
  if (Array.isArray(value['content'])) return plainText(value['content']);
  if (isObject(value['attrs']) && typeof value['attrs']['text'] === 'string') return value['attrs']['text'];
  return strings([value['value'] ?? value['name'] ?? value['displayName'] ?? value['summary'] ?? '']).join(' ');
};

/** Everything by which JQL may name a field's value, lower case; empty for an empty field. */
export const tokensOf = (value: unknown): string[] => {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap(tokensOf);
  if (isObject(value)) {
    const own = NAMES.flatMap((name) =>
      typeof value[name] === 'string' || typeof value[name] === 'number' ? [String(value[name]).toLowerCase()] : [],
    );
    return own.length === 0 ? [plainText(value).toLowerCase()].filter(Boolean) : [...own, ...tokensOf(value['child'])];
  }
  return [String(value).toLowerCase()];
};

/** A field without a value: null, empty text, empty list, a document without text, a comment page without comments. */
export const isEmpty = (value: unknown): boolean => {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  if (!isObject(value)) return false;
  if (value['type'] === 'doc') return plainText(value).trim() === '';
  if (Array.isArray(value['comments'])) return value['comments'].length === 0;
  return Array.isArray(value['worklogs']) && value['worklogs'].length === 0;
};

/** `~`: every word (a trailing `*` matches the beginning of a word), or the phrase in escaped quotes. */
export const containsText = (text: string, search: string): boolean => {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}_]+/u);
  const phrase = /^"(.*)"$/.exec(search.trim().replace(/\\"/g, '"'))?.[1];
  if (phrase !== undefined)
    return ` ${words.join(' ')} `.includes(
      ` ${phrase
        .toLowerCase()
        .split(/[^\p{L}\p{N}_]+/u)
        .join(' ')} `,
    );
  const wanted = search.toLowerCase().split(/[^\p{L}\p{N}_*]+/u).filter(Boolean); // prettier-ignore
  return wanted.every((word) => (word.endsWith('*') ? words.some((each) => each.startsWith(word.slice(0, -1))) : words.includes(word)));
};

/** All that `text ~` looks into: summary, description, environment, comments and text fields. */
export const searchableText = (issue: IssueJson, textFields: readonly string[]): string => {
  const comment = issue.fields['comment'];
  const comments = isObject(comment) && Array.isArray(comment['comments']) ? (comment['comments'] as unknown[]) : [];
  return [...textFields.map((id) => issue.fields[id]), ...comments.map((each) => (isObject(each) ? each['body'] : ''))]
    .map(plainText)
    .join('\n');
};

/** States of a JSM SLA field, by the names of the JQL functions. */
const SLA: Readonly<Record<string, (ongoing: unknown, completed: readonly unknown[]) => boolean>> = {
  breached: (ongoing, completed) =>
    isObject(ongoing)
      ? ongoing['breached'] === true
      : isObject(completed.at(-1)) && (completed.at(-1) as Record<string, unknown>)['breached'] === true,
  everbreached: (ongoing, completed) => [ongoing, ...completed].some((cycle) => isObject(cycle) && cycle['breached'] === true),
  running: (ongoing) => isObject(ongoing) && ongoing['paused'] !== true,
  paused: (ongoing) => isObject(ongoing) && ongoing['paused'] === true,
  completed: (_, completed) => completed.length > 0,
};

/** `breached()`, `everBreached()`, `running()`, `paused()`, `completed()` on an SLA field; undefined for another function. */
export const slaFunction = (name: string): ((value: unknown) => boolean) | undefined => {
  const state = SLA[name.toLowerCase()];
  if (state === undefined) return undefined;
  return (value) =>
    isObject(value) && state(value['ongoingCycle'], Array.isArray(value['completedCycles']) ? (value['completedCycles'] as unknown[]) : []);
};

/** Days (`2026-03-01`) and instants of a field, as milliseconds; days count from midnight UTC plus `midnight`. */
export const momentOf = (value: unknown, midnight: (day: string) => number | null): number | null =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? midnight(value) : instantOf(value);
