/**
 * What members are worked out from: `slots` says where each of the names is kept, -1 for those that the object does not have; `blank` has
 * an empty place for each slot.
 */
export interface LazySource {
  readonly slots: readonly number[];
  readonly blank: readonly undefined[];
}

/**
 * A way to make objects with these members, each worked out from the source when it is first asked for and kept from then on: of the many
 * fields a kind of record may have, the checks of one record look at few. A member without a slot is undefined. The members are seen by
 * `for … in`, as they are not the object's own. All objects share one shape, which keeps looking into them fast.
 */
export function lazily<S, T>(
  names: readonly string[],
  layout: (source: S) => LazySource,
  read: (slot: number, source: S) => T,
): (source: S) => Readonly<Record<string, T>> {
  class Lazy {
    readonly #source: S;
    readonly #slots: readonly number[];
    readonly #known: (T | undefined)[];

    constructor(source: S) {
      const { slots, blank } = layout(source);
      this.#source = source;
      this.#slots = slots;
      this.#known = blank.slice();
    }

    static {
      for (const [place, name] of names.entries()) {
        const get = function (this: Lazy): T | undefined {
          const slot = this.#slots[place]!;
          if (slot < 0) return undefined;
          const known = this.#known[slot];
          return known !== undefined ? known : (this.#known[slot] = read(slot, this.#source));
        };
        Object.defineProperty(Lazy.prototype, name, { enumerable: true, get });
      }
    }
  }
  return (source) => new Lazy(source) as unknown as Readonly<Record<string, T>>;
}
