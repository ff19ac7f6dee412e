import { instantOf } from './instants';
import { idOf, numberOf, objectOf, peek, type Json } from './json';

/** A changelog as far as it is known: Jira's own entries. */
export interface Histories {
  readonly entries: readonly Json[];
  /** Jira's order, and that of nearly every changelog; otherwise the oldest come first. */
  readonly newestFirst: boolean;
  /** `complete` as far as Jira's own count goes; whether each entry has a time shows when they are gone through. */
  readonly extent: 'complete' | 'partial' | 'unavailable';
}

const NONE: Histories = { entries: [], newestFirst: false, extent: 'unavailable' };

/**
 * The changelog inside an issue. Jira puts the newest entries there and says in `total` how many there are. No time is read: whoever goes
 * through the entries finds out whether they are in order, and sorts them if not (`sorted`).
 */
export function embeddedHistories(issue: Json): Histories {
  const changelog = objectOf(issue['changelog']);
  const entries = changelog?.['histories'];
  if (changelog === null || !Array.isArray(entries)) return NONE;
  const total = numberOf(changelog['total']);
  const extent = total !== null && total <= entries.length ? 'complete' : 'partial';
  return { entries: entries as Json[], newestFirst: isNewestFirst(entries), extent };
}

/** Entries of both lists, each once. */
export function withEntries({ entries }: Histories, more: readonly unknown[], complete: boolean): Histories {
  const ids = new Set(entries.map((entry) => idOf(peek(entry)?.['id'])));
  const others = more.filter((entry) => {
    const id = idOf(peek(entry)?.['id']);
    return id === null || !ids.has(id);
  });
  return { entries: sorted([...entries, ...(others as Json[])]), newestFirst: false, extent: complete ? 'complete' : 'partial' };
}

/** Oldest first, entries of the same instant by Jira's history id; those without a readable time come last. */
export const sorted = (entries: readonly Json[]): Json[] =>
  entries
    .map((entry) => ({ entry, at: instantOf(peek(entry)?.['created']) ?? Infinity, id: historyId(entry) }))
    .sort((one, other) => (one.at === other.at ? one.id - other.id : one.at - other.at))
    .map(({ entry }) => entry);

/** Jira's history id as a number; -1 where there is none. */
export function historyId(entry: unknown): number {
  const id = Number(idOf(peek(entry)?.['id']) ?? '-1');
  return Number.isSafeInteger(id) ? id : -1;
}

/** Long enough to be an instant; whether it is one shows when it is needed. An entry without a time is as good as missing. */
export function isDated(entry: Json): boolean {
  const created = entry['created'];
  return typeof created === 'string' ? created.length >= 10 : typeof created === 'number';
}

/** A guess by the texts, which is right but for entries around a change of the clock; whoever goes through them notices. */
function isNewestFirst(entries: readonly unknown[]): boolean {
  if (entries.length < 2) return false;
  const first = peek(entries[0])?.['created'];
  const last = peek(entries[entries.length - 1])?.['created'];
  if (first === last) return historyId(entries[0]) > historyId(entries[entries.length - 1]);
  return (typeof first === 'string' && typeof last === 'string') || (typeof first === 'number' && typeof last === 'number')
    ? first > last
    : false;
}
