type KeyOf = (member: unknown) => string;

/** Theirs without what mine took out of `base`, and what mine added to it at the end. */
export function mergeSets(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[], keyOf: KeyOf): unknown[] {
  const before = keysOf(base, keyOf);
  const kept = keysOf(mine, keyOf);
  const there = keysOf(theirs, keyOf);
  return [
    ...theirs.filter((member) => kept.has(keyOf(member)) || !before.has(keyOf(member))),
    ...mine.filter((member) => !before.has(keyOf(member)) && !there.has(keyOf(member))),
  ];
}

/**
 * The same for a list whose order counts: the order is that of the side that put members in another order or a new one before an old
 * one. Null when both did.
 */
export function mergeOrdered(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
  keyOf: KeyOf,
): unknown[] | null {
  const before = base.map(keyOf);
  if (keepsOrder(before, mine.map(keyOf))) return mergeSets(base, mine, theirs, keyOf);
  return keepsOrder(before, theirs.map(keyOf)) ? mergeSets(base, theirs, mine, keyOf) : null;
}

/** Whether a list is the one before without some of its members and with new ones at its end. */
function keepsOrder(before: readonly string[], after: readonly string[]): boolean {
  const kept = before.filter((key) => after.includes(key));
  return kept.every((key, index) => after[index] === key);
}

const keysOf = (list: readonly unknown[], keyOf: KeyOf): ReadonlySet<string> => new Set(list.map(keyOf));
