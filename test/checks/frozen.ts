/** Freezes a record all the way down, so that a check that changes it throws. Sets cannot be frozen; theirs are read-only by type. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
