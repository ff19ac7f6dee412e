import type { Lifecycle, LIFECYCLES } from '../../record/vocabulary';
import type { Words } from './words';

type MilestoneOf<L extends Lifecycle> = (typeof LIFECYCLES)[L][number];

/** Names by the milestone they stand for. */
type NamesOf<M extends string> = { readonly [Milestone in M]?: Words };

/**
 * What statuses mean in one lifecycle and not elsewhere. `overrides`: names that stand for another milestone here, or are known here
 * only; `guesses`: likewise, but an administrator should look; `fallback`: for a status that only its category tells.
 */
export interface LifecycleSigns<M extends string = string> {
  readonly overrides: NamesOf<M>;
  readonly guesses?: NamesOf<M>;
  readonly fallback: Readonly<Record<'new' | 'indeterminate' | 'done', M>>;
}

/** The signs of some lifecycles, each with milestones of its own. */
export type SignsOf<L extends Lifecycle> = { readonly [One in L]: LifecycleSigns<MilestoneOf<One>> };
