import type { Formula, Question, View } from './question';

/** Some questions, ready to be asked of many records. */
export interface Asking {
  /** Ids of the questions to which the answer is yes. */
  yes(view: View): ReadonlySet<string> | Promise<ReadonlySet<string>>;
}

/** An engine that is measured beside our own. */
export interface Engine {
  readonly name: string;
  /** Why it cannot put a formula although the view has all it takes; null: it can. */
  lacks(formula: Formula): string | null;
  prepare(questions: readonly Question[]): Asking;
}

/** Whether any part of a formula passes. */
export function some(formula: Formula, passes: (part: Formula) => boolean): boolean {
  if (passes(formula)) return true;
  if ('all' in formula) return formula.all.some((one) => some(one, passes));
  if ('any' in formula) return formula.any.some((one) => some(one, passes));
  return 'not' in formula && some(formula.not, passes);
}

const addsTime = (part: Formula): boolean => 'instant' in part && part.plus !== 0;

/** For engines that compare two members of the view but do not reckon with them. */
export const noSums = (formula: Formula): string | null => (some(formula, addsTime) ? 'a time after an instant: it does not reckon' : null);
