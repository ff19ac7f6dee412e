import { normaliseName } from '../../src/mapping/names';
import { allWords, type Words } from '../../src/mapping/vocabulary/words';
import { stemOf } from '../../src/mapping/word-stem';

/** Pairs of keys that have a name in common, but for number and spaces, with that name. */
export function sharedNames<K extends string>(lists: readonly (readonly [K, Words])[]): [K, K, string][] {
  const keys = new Map<string, K[]>();
  for (const [key, words] of lists) {
    for (const stem of new Set(allWords(words).map((word) => stemOf(normaliseName(word)))))
      keys.set(stem, [...(keys.get(stem) ?? []), key]);
  }
  return [...keys].flatMap(([stem, some]) =>
    some.flatMap((one, at) => some.slice(at + 1).map((other): [K, K, string] => [one, other, stem])),
  );
}
