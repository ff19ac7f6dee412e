import type { KnownAnswer, Outcome } from '../../known-answers';

/** Check id → what it must answer on each story, and why. `late`: met after the deadline. */
export type Table = Readonly<Record<string, readonly (readonly [story: string, outcome: Outcome | 'late', why: string])[]>>;

/** The lines of a table; `prefix` goes before each story, as `Service: `. */
export const linesOf = (table: Table, prefix = ''): KnownAnswer[] =>
  Object.entries(table).flatMap(([check, lines]) =>
    lines.map(([story, outcome, why]) => ({
      ...{ story: `${prefix}${story}`, check, why },
      outcome: outcome === 'late' ? ('met' as const) : outcome,
      late: outcome === 'late',
    })),
  );
