import { allWords, type Words } from './vocabulary/words';

const LEADING_SYSTEM = /^\s*\[[^\]]*\]\s*/u;
const LEADING_EMOJI = /^[\p{Extended_Pictographic}\uFE0F\u200D\s]+/u;
const LEADING_NUMBER = /^\d+\s*[-.:)\u2010-\u2015]\s*/u;
const GAPS = /[\s\-_\u2010-\u2015]+/gu;
const SPACELESS_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * A name as it is compared: Unicode NFKC, lower case, one space for runs of white space, hyphens and underscores, without a leading
 * `[System]`, emoji or number such as `1 -`. A name that consists of nothing else is kept as it is.
 */
export function normaliseName(name: string): string {
  const whole = name.normalize('NFKC').toLowerCase();
  const bare = whole.replace(LEADING_SYSTEM, '').replace(LEADING_EMOJI, '').replace(LEADING_NUMBER, '');
  const spaced = bare.replace(GAPS, ' ').trim();
  return spaced === '' ? whole.trim() : spaced;
}

/** How a name matched: `exact` after normalising, or because it starts or ends with the word. `rank` is the word's place in the list. */
export interface NameMatch {
  readonly how: 'exact' | 'starts' | 'ends';
  readonly word: string;
  readonly rank: number;
}

const QUALITY = { exact: 0, starts: 1, ends: 2 } as const;

/** The best match of a name with a list of words in all languages: exact, then starting with the longest word, then ending with it. */
export function matchName(name: string, words: Words | readonly string[]): NameMatch | null {
  const wanted = normaliseName(name);
  let best: NameMatch | null = null;
  const list = isList(words) ? words : allWords(words);
  for (const [rank, word] of list.entries()) {
    const how = howItMatches(wanted, normaliseName(word));
    if (how === null) continue;
    const match: NameMatch = { how, word, rank };
    if (best === null || isBetter(match, best)) best = match;
  }
  return best;
}

/** Whether one match says more than another: quality first; of two inexact ones the longer word; else the word named first. */
export function isBetter(one: NameMatch, other: NameMatch): boolean {
  const byQuality = QUALITY[one.how] - QUALITY[other.how];
  if (byQuality !== 0) return byQuality < 0;
  if (one.how !== 'exact' && one.word.length !== other.word.length) return one.word.length > other.word.length;
  return one.rank < other.rank;
}

function howItMatches(name: string, word: string): NameMatch['how'] | null {
  if (name === word) return 'exact';
  // Scripts without spaces have no word boundary to look for; a single sign is too little to go by.
  const spaceless = SPACELESS_SCRIPT.test(word);
  if (spaceless && word.length < 2) return null;
  if (name.startsWith(word) && (spaceless || isBoundary(name, word.length))) return 'starts';
  if (name.endsWith(word) && (spaceless || isBoundary(name, name.length - word.length - 1))) return 'ends';
  return null;
}

const isBoundary = (name: string, position: number): boolean => !/[\p{L}\p{N}]/u.test(name.charAt(position));

const isList = (words: Words | readonly string[]): words is readonly string[] => Array.isArray(words);
