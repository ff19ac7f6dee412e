/** Reads answers of Jira with care: what is not of the expected shape reads as nothing. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object at a name; an empty one where there is none. */
export const objectAt = (from: unknown, name: string): Json => {
  const value = isObject(from) ? from[name] : undefined;
  return isObject(value) ? value : {};
};

/** The list at a name; an empty one where there is none. */
export const listAt = (from: unknown, name: string): readonly unknown[] => {
  const value = isObject(from) ? from[name] : undefined;
  return Array.isArray(value) ? value : [];
};

/** The text (or number, as text) at a name; null where there is none or it is empty. */
export const wordAt = (from: unknown, name: string): string | null => {
  const value = isObject(from) ? from[name] : undefined;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
};
