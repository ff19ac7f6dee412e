/** Places of the sieve: a power of two, several times as many as a kind has fields. */
const PLACES = 1024;

/**
 * A map that is asked mostly for keys it does not have: the items of a changelog name every field of the site, in strings that JSON.parse
 * has just made, whose hash would have to be worked out for each. The length and the last three characters tell most of them apart.
 */
export class Sieve<V> {
  readonly #there = new Uint8Array(PLACES);

  constructor(readonly entries: ReadonlyMap<string, V>) {
    for (const key of entries.keys()) this.#there[placeOf(key)] = 1;
  }

  get(key: unknown): V | undefined {
    return typeof key === 'string' && this.#there[placeOf(key)] === 1 ? this.entries.get(key) : undefined;
  }
}

function placeOf(key: string): number {
  const last = key.length - 1;
  // Beyond the beginning of a short key there is NaN, which counts as 0.
  return (key.length * 7 + key.charCodeAt(last) + key.charCodeAt(last - 1) * 10 + (key.charCodeAt(last - 2) | 0) * 100) & (PLACES - 1);
}
