const LATIN_WORD = /^[a-z]+$/u;
/** "SMS", "status", "analysis", "process": the s is no plural. */
const SINGULAR_S = /(?:[siu]|ou)s$/u;

/**
 * A normalised name without what tells singular from plural in English, German, French and Spanish, and without its spaces: "Affected
 * services" is "affected service", "Work-around" is "workaround". No word, only something to compare. What differs in more ("Kunde",
 * "Kundin") has to be in the vocabulary twice.
 */
export const stemOf = (name: string): string => name.split(' ').map(stem).join('');

function stem(word: string): string {
  if (!LATIN_WORD.test(word)) return word.replace(/(?<=\p{Script=Katakana})ー$/u, '');
  return ended(word).replace(/y$/u, 'i');
}

function ended(word: string): string {
  for (const [ending, fewest] of [
    ['es', 4],
    ['en', 4],
    ['s', 3],
    ['e', 4],
  ] as const) {
    const left = word.length - ending.length;
    if (word.endsWith(ending) && left >= fewest && !(ending === 's' && SINGULAR_S.test(word))) return word.slice(0, left);
  }
  return word;
}
