import { FIELD_ROLES } from './vocabulary';

const ROLES: readonly string[] = Object.keys(FIELD_ROLES);
const PLACES: ReadonlyMap<string, number> = new Map(ROLES.map((role, place) => [role, place]));

/**
 * Which roles such an object has: `slots` says, by the place of a role among all, where it is kept, -1 for those that are not there;
 * `blank` has an empty place for each slot.
 */
export interface RoleSlots {
  readonly slots: readonly number[];
  readonly blank: readonly undefined[];
}

/** The slots of some roles, in their order. @param blank as many empty places as there are roles. */
export function slotsFor(roles: readonly string[], blank: readonly undefined[]): RoleSlots {
  const slotOf = new Map(roles.map((role, slot) => [role, slot]));
  return { blank, slots: ROLES.map((role) => slotOf.get(role) ?? -1) };
}

/**
 * Something of each role, worked out when it is first asked for and kept from then on: of the many fields a kind of record may have, the
 * checks of one record look at few. The roles are members as well, so that it can stand where an object with roles for names is wanted:
 * one without a slot is undefined, and all are seen by `for … in`, as they are not the object's own. `of` finds them faster.
 */
export abstract class ByRole<T> {
  readonly #slots: readonly number[];
  readonly #known: (T | undefined)[];

  constructor({ slots, blank }: RoleSlots) {
    this.#slots = slots;
    this.#known = blank.slice();
  }

  of(role: string): T | undefined {
    const place = PLACES.get(role);
    return place === undefined ? undefined : this.at(place);
  }

  /** Works out what is kept in a slot; asked once. */
  protected abstract read(slot: number): T;

  /** By the place of a role among all. */
  at(place: number): T | undefined {
    const slot = this.#slots[place]!;
    if (slot < 0) return undefined;
    const known = this.#known[slot];
    return known !== undefined ? known : (this.#known[slot] = this.read(slot));
  }

  static {
    for (const [place, role] of ROLES.entries()) {
      const get = function (this: ByRole<unknown>): unknown {
        return this.at(place);
      };
      Object.defineProperty(ByRole.prototype, role, { enumerable: true, get });
    }
  }
}

/** What is there of a role: one look-up for objects of either sort. */
export const ofRole = <T>(all: Readonly<Record<string, T>>, role: string): T | undefined =>
  all instanceof ByRole ? (all as ByRole<T>).of(role) : all[role];

/** The same for a role that is asked for again and again: its place is looked up once. */
export function looking<T>(role: string): (all: Readonly<Record<string, T>>) => T | undefined {
  const place = PLACES.get(role);
  return place === undefined ? (all) => all[role] : (all) => (all instanceof ByRole ? (all as ByRole<T>).at(place) : all[role]);
}
