import type { RequirementVerdict, Standing, StandingRequirement, VerdictCounts } from '../../src/contract';

/** A clause with requirements of its own. */
export type Twig = { number: string; title: string; counts: VerdictCounts; requirements: readonly StandingRequirement[] };

/** A clause of the first level, and all clauses below it that have requirements of their own. */
export type Branch = { number: string; title: string; counts: VerdictCounts; twigs: readonly Twig[] };

type Whole = Pick<Standing, 'clauses' | 'requirements'>;

/**
 * The clauses in the order of the standard, with the requirements of one verdict or of all; clauses without any are left out. Two levels
 * only: a requirement is two clicks away, however deep its clause.
 */
export function branchesOf({ clauses, requirements }: Whole, only: RequirementVerdict | null): Branch[] {
  const twigs = clauses.flatMap(({ number, title }): Twig[] => {
    const all = requirements.filter(({ clause }) => clause === number);
    const shown = all.filter(({ verdict }) => only === null || verdict === only);
    return shown.length === 0 ? [] : [{ number, title, counts: countsOf(all), requirements: shown }];
  });
  return clauses
    .filter(({ parent }) => parent === null)
    .map(({ number, title, counts }) => ({ number, title, counts, twigs: twigs.filter((twig) => isUnder(twig.number, number)) }))
    .filter((branch) => branch.twigs.length > 0);
}

const isUnder = (number: string, clause: string): boolean => number === clause || number.startsWith(`${clause}.`);

function countsOf(requirements: readonly StandingRequirement[]): VerdictCounts {
  const counts: VerdictCounts = { reached: 0, 'not-reached': 0, 'no-data': 0, 'cannot-tell': 0, 'by-people': 0 };
  for (const { verdict } of requirements) counts[verdict] += 1;
  return counts;
}
