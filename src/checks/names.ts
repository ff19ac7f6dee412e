import type { Value } from '../record/record';

/**
 * Names by which records refer to each other (a service, a category, a customer), made comparable: Unicode NFKC, trimmed, lower case,
 * one space for runs of white space, hyphens and underscores.
 */
export const normalised = (name: string): string =>
  name
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

/** Names kept: the same few come again and again; the whole list is dropped when it is full. */
const MOST = 20_000;
const hashes = new Map<string, string>();

/** A name as 8 hex digits (FNV-1a, 32 bits, of the normalised name): enough to find it again, nothing to read. */
export function hashOf(name: string): string {
  let hash = hashes.get(name);
  if (hash === undefined) {
    if (hashes.size >= MOST) hashes.clear();
    hashes.set(name, (hash = fnv1a(normalised(name))));
  }
  return hash;
}

function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const NO_NAMES: readonly string[] = [];
/** By what stands before each name, then by the text. */
const lists = new Map<string, Map<string, readonly string[]>>();

/**
 * The hashes of all that a value names, each once: Jira's lists are read as texts joined by a comma and a space. Empty for an empty value.
 * @param before put before each name, where things of several kinds may have the same name.
 */
export function namedIn(value: Value, before = ''): readonly string[] {
  if (value === null) return NO_NAMES;
  const { text } = value;
  let known = lists.get(before);
  if (known === undefined) lists.set(before, (known = new Map()));
  let named = known.get(text);
  if (named === undefined) {
    if (known.size >= MOST) known.clear();
    named = text.trim() === '' ? NO_NAMES : [...new Set(text.split(', ').map((name) => hashOf(before + name)))];
    known.set(text, named);
  }
  return named;
}

/** Whether a name is among hashed names; a name with commas of its own is when all its parts are. */
export function isAmong(name: Value, named: { includes(hash: string): boolean }): boolean {
  const parts = namedIn(name);
  return parts.length > 0 && parts.every((part) => named.includes(part));
}
