import { allWords, type Words } from './vocabulary/words';

const LEADING_SYSTEM = /^\s*\[[^\]]*\]\s*/u;
const LEADING_EMOJI = /^[\p{Extended_Pictographic}\uFE0F\u200D\s]+/u;
const LEADING_NUMBER = /^\d+\s*[-.:)\u2010-\u2015]\s*/u;
const GAPS = /[\s\-_\u2010-\u2015]+/gu;
const SPACELESS_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LETTER = /[\p{L}\p{N}]/u;

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

/** Whether a normalised text is of a script that puts no space between words. */
export const isSpaceless = (text: string): boolean => SPACELESS_SCRIPT.test(text);

/** A word of the vocabulary that stands for `key`. `rank` is its place in the list, over all languages. */
export interface Sign<K> {
  readonly key: K;
  readonly word: string;
  readonly rank: number;
}

/** What each normalised word stands for; two spellings of one thing count once, as the one named first. */
export type Signs<K> = ReadonlyMap<string, readonly Sign<K>[]>;

/** Words by their normalised form, so that a name is looked up and not compared with every word there is. */
export function signsOf<K>(lists: Iterable<readonly [K, readonly string[]]>): Signs<K> {
  const signs = new Map<string, Sign<K>[]>();
  for (const [key, words] of lists) {
    for (const [rank, word] of words.entries()) {
      const name = normaliseName(word);
      const known = signs.get(name) ?? [];
      if (!known.some((sign) => sign.key === key)) signs.set(name, [...known, { key, word, rank }]);
    }
  }
  return signs;
}

/** A part of a name that could be a name itself: the name starts or ends with it. `rest` is what is left. */
export interface Edge {
  readonly how: 'starts' | 'ends';
  readonly part: string;
  readonly rest: string;
}

/** All parts at the two edges of a normalised name, longest first; of equally long ones the one it starts with. */
export function edgesOf(name: string): Edge[] {
  const edges: Edge[] = [];
  for (let length = name.length - 1; length > 0; length--) {
    for (const how of ['starts', 'ends'] as const) {
      const at = how === 'starts' ? length : name.length - length;
      const part = how === 'starts' ? name.slice(0, at) : name.slice(at);
      const rest = how === 'starts' ? name.slice(at) : name.slice(0, at);
      if (standsAlone(part, how === 'starts' ? rest.charAt(0) : rest.slice(-1))) edges.push({ how, part, rest: rest.trim() });
    }
  }
  return edges;
}

/** Scripts without spaces have no word boundary to look for; a single sign of them is too little to go by. */
function standsAlone(part: string, next: string): boolean {
  if (part.startsWith(' ') || part.endsWith(' ')) return false;
  return isSpaceless(part) ? part.length > 1 : !LETTER.test(next);
}

/** How a name matched: `exact` after normalising, or because it starts or ends with the word. `rank` is the word's place in the list. */
export interface NameMatch {
  readonly how: 'exact' | Edge['how'];
  readonly word: string;
  readonly rank: number;
}

const prepared = new WeakMap<Words, Signs<null>>();

/** The best match of a name with the words of all languages: exact, or the longest word that the name starts or ends with. */
export function matchName(name: string, words: Words): NameMatch | null {
  let signs = prepared.get(words);
  if (signs === undefined) {
    signs = signsOf([[null, allWords(words)]]);
    prepared.set(words, signs);
  }
  const wanted = normaliseName(name);
  const exact = signs.get(wanted)?.[0];
  if (exact !== undefined) return { how: 'exact', word: exact.word, rank: exact.rank };
  for (const { how, part } of edgesOf(wanted)) {
    const sign = signs.get(part)?.[0];
    if (sign !== undefined) return { how, word: sign.word, rank: sign.rank };
  }
  return null;
}
