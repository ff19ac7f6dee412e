import type { Instant } from '../record/record';
import { instantOf } from './instants';
import { arrayOf, idOf, numberOf, objectOf, type Json } from './json';

/** One entry of a changelog whose time could be read. */
export interface HistoryEntry {
  readonly at: Instant;
  /** Jira's history id as a number, which orders entries of the same instant; -1 where there is none. */
  readonly id: number;
  readonly author: unknown;
  readonly items: readonly unknown[];
}

/** A changelog as far as it is known. */
export interface Histories {
  /** Oldest first. */
  readonly entries: readonly HistoryEntry[];
  readonly extent: 'complete' | 'partial' | 'unavailable';
}

/** The changelog inside an issue. Jira puts the newest entries there and says in `total` how many there are. */
export function embeddedHistories(issue: Json): Histories {
  const changelog = objectOf(issue['changelog']);
  if (changelog === null || !Array.isArray(changelog['histories'])) return { entries: [], extent: 'unavailable' };
  const raw = arrayOf(changelog['histories']);
  const total = numberOf(changelog['total']);
  const entries = inOrder(raw);
  // An entry without a readable time is as good as missing.
  const complete = total !== null && total <= raw.length && entries.length === raw.length;
  return { entries, extent: complete ? 'complete' : 'partial' };
}

/** Entries of both lists, each once, oldest first. */
export function withEntries(known: readonly HistoryEntry[], more: readonly unknown[]): HistoryEntry[] {
  const ids = new Set(known.map(({ id }) => id));
  return sortEntries([...known, ...entriesOf(more).filter(({ id }) => id < 0 || !ids.has(id))]);
}

function inOrder(raw: readonly unknown[]): HistoryEntry[] {
  const entries = entriesOf(raw);
  const first = entries[0];
  const last = entries[entries.length - 1];
  // Newest first is Jira's order: turning it round is cheaper than sorting.
  if (first !== undefined && last !== undefined && compare(first, last) > 0) entries.reverse();
  return sortEntries(entries);
}

function sortEntries(entries: HistoryEntry[]): HistoryEntry[] {
  for (let i = 1; i < entries.length; i += 1) {
    const before = entries[i - 1];
    const after = entries[i];
    if (before !== undefined && after !== undefined && compare(before, after) > 0) return entries.sort(compare);
  }
  return entries;
}

const compare = (one: HistoryEntry, other: HistoryEntry): number => one.at - other.at || one.id - other.id;

function entriesOf(raw: readonly unknown[]): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  for (const value of raw) {
    const entry = objectOf(value);
    const at = entry === null ? null : instantOf(entry['created']);
    if (entry === null || at === null) continue;
    const id = Number(idOf(entry['id']) ?? '-1');
    entries.push({ at, id: Number.isSafeInteger(id) ? id : -1, author: entry['author'], items: arrayOf(entry['items']) });
  }
  return entries;
}
