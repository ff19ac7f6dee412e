import { memberOf } from './paths';

/** Most problems that one message names; a map for another site can be wrong in hundreds of places. */
const MOST_NAMED = 20;
/** Most problems that a list holds: it goes to a page, and what is wrong a thousand times is wrong as a whole. */
const MOST_LISTED = 1000;
/** Longest piece of somebody's JSON that a message repeats. */
const LONGEST_QUOTE = 60;

/** What is wrong with a document: the path, such as `fields.impact.fields[0]`, and words that name the thing and the remedy. */
export interface DocumentProblem {
  /** Empty where it is the document as a whole. */
  readonly path: string;
  readonly message: string;
}

/** Collects what is wrong with a document that somebody handed over, each under its path. */
export class Problems {
  private readonly found: DocumentProblem[] = [];
  private formless = false;

  /** Something has not the form of a site map: nothing can be made of it. */
  add(path: string, message: string): void {
    this.formless = true;
    this.found.push({ path, message });
  }

  /** Something has the right form but does not fit the site or the rest of the document: a draft may hold it until somebody mends it. */
  addMisfit(path: string, message: string): void {
    this.found.push({ path, message });
  }

  get count(): number {
    return this.found.length;
  }

  /** Whether what was read has the form of a site map, whatever it says. */
  get hasForm(): boolean {
    return !this.formless;
  }

  /** Every problem; of more than a thousand the first, and how many more there are. */
  list(): DocumentProblem[] {
    const more = this.found.length - MOST_LISTED;
    return more > 0 ? [...this.found.slice(0, MOST_LISTED), { path: '', message: `… and ${more} more` }] : [...this.found];
  }

  /** All problems in one text, one a line, at most 20. */
  message(intro: string): string {
    const more = this.found.length - MOST_NAMED;
    const named = this.found.slice(0, MOST_NAMED).map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
    return [intro, ...named, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n');
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

/**
 * The members of an object; null after saying that it is not one. A member called like what every object has (`constructor`) is left out
 * after saying so: whoever looks for a name nobody wrote would find it.
 */
export function objectAt(value: unknown, path: string, problems: Problems): Members | null {
  const members = membersOf(value);
  if (members === null) {
    problems.add(path, value === undefined ? 'is missing' : `has to be an object, not ${quoted(value)}`);
    return null;
  }
  const entries = Object.entries(members);
  const usable = entries.filter(([key]) => !(key in Object.prototype));
  if (usable.length === entries.length) return members;
  for (const [key] of entries) if (key in Object.prototype) problems.add(memberOf(path, key), 'cannot be used as a name; take it out');
  return Object.fromEntries(usable);
}

/** The same as a list of names and values; none where it is not an object. */
export const entriesAt = (value: unknown, path: string, problems: Problems): [key: string, value: unknown][] =>
  Object.entries(objectAt(value, path, problems) ?? {});

/** Says so for every member that is not one of `known`. */
export function refuseOthers(members: Members, known: readonly string[], path: string, problems: Problems): void {
  for (const key of Object.keys(members)) {
    if (!known.includes(key)) problems.add(memberOf(path, key), `is not known here; take it out, known are ${known.join(', ')}`);
  }
}

/** Says what is wrong with a text, and whether it is kept all the same. */
export type CheckText = (text: string, at: string, problems: Problems) => boolean;

/** A list of different, non-empty texts. */
export function stringsAt(value: unknown, path: string, problems: Problems, check: CheckText = () => true): string[] {
  if (!Array.isArray(value)) {
    problems.add(path, value === undefined ? 'is missing' : `has to be a list, not ${quoted(value)}`);
    return [];
  }
  const texts = new Set<string>();
  for (const [index, item] of value.entries()) {
    const at = `${path}[${index}]`;
    if (typeof item !== 'string' || item === '') problems.add(at, `has to be a text, not ${quoted(item)}`);
    else if (texts.has(item)) problems.add(at, `${quoted(item)} is there twice; take one out`);
    else if (check(item, at, problems)) texts.add(item);
  }
  return [...texts];
}

/** A text of 1 to `longest` characters that says something. */
export function textAt(value: unknown, longest: number, path: string, problems: Problems): string {
  if (typeof value !== 'string') problems.add(path, value === undefined ? 'is missing' : `has to be a text, not ${quoted(value)}`);
  else if (value.trim() === '') problems.addMisfit(path, 'is empty; write something, or take it out');
  else if (value.length > longest) problems.addMisfit(path, `has ${value.length} characters; at most ${longest} can be kept, shorten it`);
  return typeof value === 'string' ? value : '';
}

/** Says that a text is none of those known, `what` being what they are. */
export const unlessIn =
  (known: readonly string[], what: string): CheckText =>
  (text, at, problems) => {
    if (known.includes(text)) return true;
    problems.add(at, `there is no ${what} called ${quoted(text)}; ${remedy(known)}`);
    return false;
  };

/** Longest list of names that a message holds out. */
const MOST_CHOICES = 20;

/** What to write instead of a name nobody knows. */
export const remedy = (known: readonly string[], word = 'known'): string =>
  known.length === 0 || known.length > MOST_CHOICES ? 'correct its name, or take it out' : `${word} are ${known.join(', ')}`;
