import type { Check, KindReads, SiteAsk } from '../check';
import type { SetId } from '../sets';
import type { Tallied } from '../survey-counts';
import type { World } from '../world';
import { clauses } from './population-clauses';
import { clusters } from './population-clusters';
import { edits } from './population-edits';
import { records } from './population-records';
import { ofRegister } from './population-register';
import { requestTypes } from './population-request-types';
import type { Ratio } from './ratio';

/** What a share is taken of. */
export interface Population {
  /** Kinds of record that have to be mapped, beside what the conditions need. */
  readonly needs: readonly (readonly string[])[];
  readonly reads: readonly KindReads[];
  readonly contributes: SiteAsk['contributes'];
  /** Counts what meets it and what does not; a text where it cannot be told at all. `world.asked` says from when on. */
  tally(world: World, check: Check): Tallied | 'not-mapped' | 'not-readable';
}

type Made = (params: Ratio) => Population;

/** Sets that are no register. */
const COMPUTED: Readonly<Partial<Record<SetId, Made>>> = {
  'released-versions': (params) => records(params, { recordKinds: ['release'], dateBy: 'deployed' }),
  'request-types-in-use': requestTypes,
  'incident-clusters': clusters,
  'ci-edits': edits,
  'clauses-and-processes': clauses,
};

/** How the population of a share is found. Throws for a set that has no such way: a mistake in a declaration. */
export function populationOf(params: Ratio): Population {
  const { population } = params;
  if ('recordKinds' in population) return records(params, population);
  return (COMPUTED[population.set] ?? ofRegister)(params);
}
