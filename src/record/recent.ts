/** Places: a power of two. */
const PLACES = 1024;

/**
 * Remembers what was worked out of texts: names of options, people and services come again and again. Each text has a place by its length
 * and its ends, where the last one that came stays; so nothing grows, and a look costs less than one into a map.
 */
export class Recent<T> {
  readonly #texts = Array.from({ length: PLACES }, (): string | null => null);
  readonly #found: (T | undefined)[] = this.#texts.map(() => undefined);

  constructor(private readonly workOut: (text: string) => T) {}

  of(text: string): T {
    // The codes of an empty text are NaN, which counts as 0.
    const place = (text.length * 67 + text.charCodeAt(0) * 31 + text.charCodeAt(text.length - 1)) & (PLACES - 1);
    if (this.#texts[place] === text) return this.#found[place] as T;
    const found = this.workOut(text);
    this.#texts[place] = text;
    this.#found[place] = found;
    return found;
  }
}
