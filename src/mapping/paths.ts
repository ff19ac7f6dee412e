/** Longest name of a member that a path repeats. */
const LONGEST_SEGMENT = 60;
const PLAIN = /^[\p{L}\p{N}_*-]+$/u;

/**
 * The path of a member: `fields.impact`; with brackets where a point in the name would be taken for another member:
 * `settings.checks["8.6.1-01.b"]`. Names somebody made up may be long and are cut at 60 characters.
 * @param path of the object; empty for the document itself.
 */
export function memberOf(path: string, key: string): string {
  const short = key.length > LONGEST_SEGMENT ? `${key.slice(0, LONGEST_SEGMENT)}…` : key;
  if (!PLAIN.test(short)) return `${path}[${JSON.stringify(short)}]`;
  return path === '' ? short : `${path}.${short}`;
}

/** The path of such members, one in the other: `pathOf('kinds', 'incident', 'sources')`. */
export const pathOf = (...keys: readonly string[]): string => keys.reduce(memberOf, '');
