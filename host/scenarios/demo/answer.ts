export type Outcome = 'met' | 'gap' | 'pending' | 'not-applicable' | 'cannot-tell';

/** What a check must answer on a told record, and why. `late`: met after the deadline. */
export interface KnownAnswer {
  story: string;
  check: string;
  outcome: Outcome;
  late: boolean;
  why: string;
}

export const answer = (story: string, check: string, outcome: Outcome | 'late', why: string): KnownAnswer => ({
  ...{ story, check, why },
  outcome: outcome === 'late' ? 'met' : outcome,
  late: outcome === 'late',
});

/** Check id → story, outcome and why. */
export type AnswerTable = Readonly<Record<string, readonly (readonly [story: string, outcome: Outcome | 'late', why: string])[]>>;

export const answersOf = (table: AnswerTable): KnownAnswer[] =>
  Object.entries(table).flatMap(([check, lines]) => lines.map(([story, outcome, why]) => answer(story, check, outcome, why)));
