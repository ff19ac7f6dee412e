import { freshList } from './fresh-list';

/** Careful looks at JSON that nobody has checked: a wrong type is the same as nothing. None of these throws. */

export type Json = Readonly<Record<string, unknown>>;

/** The value as an object, or null for anything else, arrays included. */
export const objectOf = (value: unknown): Json | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;

/**
 * For a look at a member where it does not matter what the value is: `peek(value)?.['id']` is undefined for whatever has no `id`. On
 * pages of issues this is done so often that the question whether it is an object costs more than the answer.
 */
export const peek = (value: unknown): Json | null | undefined => value as Json | null | undefined;

const NOTHING: readonly unknown[] = [];

export const arrayOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : NOTHING);

/** The objects of a list; whatever else is in it is left out. */
export function objectsIn(value: unknown): Json[] {
  const objects = freshList<Json>();
  for (const item of arrayOf(value)) {
    const object = objectOf(item);
    if (object !== null) objects.push(object);
  }
  return objects;
}

/** A string that is not empty, or null. */
export const stringOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** An id: Jira writes the same id as a string in one place and as a number in another. */
export const idOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' && Number.isFinite(value) ? String(value) : null;

export const numberOf = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);
