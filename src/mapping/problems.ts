/** Most problems that one message names; a map for another site can be wrong in hundreds of places. */
const MOST_NAMED = 20;
/** Longest piece of somebody's JSON that a message repeats. */
const LONGEST_QUOTE = 60;

/** Collects what is wrong with a document that somebody handed over, each under its path. */
export class Problems {
  private readonly found: string[] = [];

  add(path: string, message: string): void {
    this.found.push(`${path}: ${message}`);
  }

  get count(): number {
    return this.found.length;
  }

  /** All problems in one text, one a line, at most 20. */
  message(intro: string): string {
    const more = this.found.length - MOST_NAMED;
    const rest = more > 0 ? [`… and ${more} more`] : [];
    return [intro, ...this.found.slice(0, MOST_NAMED), ...rest].join('\n');
  }
}

/** A value as a message quotes it: short, in JSON's own escapes. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

export type Members = Readonly<Record<string, unknown>>;

export const membersOf = (value: unknown): Members | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : null;

/** The members of an object, or none after saying that it is not one. */
export function objectAt(value: unknown, path: string, problems: Problems): Members {
  const members = membersOf(value);
  if (members === null) problems.add(path, value === undefined ? 'is missing' : `has to be an object, not ${quoted(value)}`);
  return members ?? {};
}

/** Says so for every member that is not one of `known`. */
export function refuseOthers(members: Members, known: readonly string[], path: string, problems: Problems): void {
  for (const key of Object.keys(members)) {
    if (!known.includes(key)) problems.add(path === '' ? key : `${path}.${key}`, `is not known here; known are ${known.join(', ')}`);
  }
}

/** A list of different, non-empty strings; `check` says what is wrong with one, or null. */
export function stringsAt(value: unknown, path: string, problems: Problems, check: (text: string) => string | null = () => null): string[] {
  if (!Array.isArray(value)) {
    problems.add(path, value === undefined ? 'is missing' : `has to be a list, not ${quoted(value)}`);
    return [];
  }
  const texts: string[] = [];
  for (const [index, item] of value.entries()) {
    const at = `${path}[${index}]`;
    if (typeof item !== 'string' || item === '') problems.add(at, `has to be a text, not ${quoted(item)}`);
    else if (texts.includes(item)) problems.add(at, `${quoted(item)} is there twice`);
    else {
      const wrong = check(item);
      if (wrong === null) texts.push(item);
      else problems.add(at, wrong);
    }
  }
  return texts;
}

/** Says that a text is none of those known, `what` being what they are. */
export const unlessIn =
  (known: readonly string[], what: string) =>
  (text: string): string | null =>
    known.includes(text) ? null : `there is no ${what} called ${quoted(text)}`;
