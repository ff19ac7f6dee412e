import { normaliseName } from './name-form';
import { LANGUAGE_NAMES, type Language, type SpokenWord } from './vocabulary/words';
import { stemOf } from './word-stem';

/** A word of the vocabulary that stands for `key`. `rank` is its place in the list, over all languages. */
export interface Sign<K> extends SpokenWord {
  readonly key: K;
  readonly rank: number;
  /** The word as it is compared. */
  readonly name: string;
}

/** What each word stands for, by its stem. */
export type Signs<K> = ReadonlyMap<string, readonly Sign<K>[]>;

/** Words by their stem, so that a name is looked up and not compared with every word there is. */
export function signsOf<K>(lists: Iterable<readonly [K, readonly SpokenWord[]]>): Signs<K> {
  const signs = new Map<string, Sign<K>[]>();
  for (const [key, words] of lists) {
    for (const [rank, { word, language }] of words.entries()) {
      for (const name of spellingsOf(word, language)) {
        const stem = stemOf(name);
        const known = signs.get(stem) ?? [];
        if (known.some((sign) => sign.key === key && sign.name === name)) continue;
        known.push({ key, word, language, rank, name });
        signs.set(stem, known);
      }
    }
  }
  return signs;
}

/** What a normalised name stands for, each key once: those with this very name, or else those that differ in number and spaces alone. */
export function signsFor<K>(signs: Signs<K>, name: string): readonly Sign<K>[] {
  const alike = signs.get(stemOf(name)) ?? [];
  const same = alike.filter((sign) => sign.name === name);
  const found = new Map<K, Sign<K>>();
  for (const sign of same.length > 0 ? same : alike) if (!found.has(sign.key)) found.set(sign.key, sign);
  return [...found.values()];
}

const UMLAUTS: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
]);

/** German keyboards elsewhere write "Stoerung". */
function spellingsOf(word: string, language: Language): readonly string[] {
  const name = normaliseName(word);
  if (language !== 'de' || !/[äöü]/iu.test(word)) return [name];
  return [name, normaliseName(word.toLowerCase().replace(/[äöü]/gu, (letter) => UMLAUTS.get(letter) ?? letter))];
}

/** How a word of the vocabulary is named in a reason: `"Störung" (German)`. */
export const inWords = ({ word, language }: SpokenWord): string => `"${word}" (${LANGUAGE_NAMES[language]})`;
