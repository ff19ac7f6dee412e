/** Places of a sieve at least: a power of two, several times as many as most kinds have fields. */
const FEWEST = 1024;

/**
 * A map that is asked mostly for keys it does not have: the items of a changelog name every field of the site, in strings that JSON.parse
 * has just made, whose hash would have to be worked out for each. The length and the last three characters tell most of them apart.
 */
export class Sieve<V> {
  readonly #mask: number;
  readonly #keys: (string | undefined)[];
  readonly #values: (V | undefined)[];

  constructor(readonly entries: ReadonlyMap<string, V>) {
    const places = Math.max(FEWEST, 1 << (34 - Math.clz32(entries.size)));
    this.#mask = places - 1;
    this.#keys = Array.from({ length: places }, () => undefined);
    this.#values = this.#keys.map(() => undefined);
    for (const [key, value] of entries) {
      let place = sum(key) & this.#mask;
      // Where two come to the same place, the second takes the next free one.
      while (this.#keys[place] !== undefined) place = (place + 1) & this.#mask;
      this.#keys[place] = key;
      this.#values[place] = value;
    }
  }

  get(key: unknown): V | undefined {
    if (typeof key !== 'string') return undefined;
    for (let place = sum(key) & this.#mask; ; place = (place + 1) & this.#mask) {
      const known = this.#keys[place];
      if (known === undefined || known === key) return this.#values[place];
    }
  }
}

function sum(key: string): number {
  const last = key.length - 1;
  // Beyond the beginning of a short key there is NaN, which counts as 0.
  return key.length * 7 + key.charCodeAt(last) + key.charCodeAt(last - 1) * 10 + (key.charCodeAt(last - 2) | 0) * 100;
}
