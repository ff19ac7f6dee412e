import type { Instant } from '../../src/record/record';
import type { Subject } from '../../src/checks/subject';

/** What a site without a history, a third truth value and code of its own can ask of a record: yes or no over a flat view of it. */
export type Formula =
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] }
  | { readonly not: Formula }
  /** A yes/no of the view. */
  | { readonly yes: string }
  /** A text of the view is one of these. */
  | { readonly text: string; readonly in: readonly string[] }
  /** A number of the view is at least this. */
  | { readonly least: string; readonly n: number }
  /** An instant of the view comes no later than another, or than so many milliseconds after it. */
  | { readonly instant: string; readonly noLaterThan: string; readonly plus: number };

/** Why a check cannot be put as a formula over a flat view, in the order in which reasons are looked for. */
export const BEYOND = {
  followed: 'records at the other end of a link',
  code: 'a rule that is code (a matrix, a checklist, an account that is active)',
  history: 'a history (what was said, changed or decided, by whom and when)',
  calendar: 'days of a calendar in a time zone',
} as const;
export type Beyond = keyof typeof BEYOND;

export type Reading = (subject: Subject) => boolean | number | string;

/** A record as these engines want it: one level, names that are identifiers, every name there. */
export type View = Readonly<Record<string, boolean | number | string>>;

/** A question with what it reads of the view. */
export interface Question {
  readonly id: string;
  readonly formula: Formula;
  readonly readings: ReadonlyMap<string, Reading>;
}

/** An instant to which values can be rebuilt, and its name; infinite: as it is now. */
export interface Moment {
  readonly name: string;
  of(subject: Subject): Instant;
}

/** Stands for an instant that has not come: later than any, and a number that every engine takes. */
export const NEVER: Instant = 8_640_000_000_000_000;

/** The view of a record for some questions. */
export function viewOf(subject: Subject, questions: readonly Question[]): View {
  const view: Record<string, boolean | number | string> = {};
  for (const { readings } of questions) for (const [name, read] of readings) view[name] ??= read(subject);
  return view;
}
