import { LIFECYCLES, type Lifecycle } from '../record/vocabulary';
import { signsOf, type Signs } from './signs';
import { signsOfLifecycle } from './vocabulary/lifecycles';
import { isMilestone, statusSigns, type Milestone } from './vocabulary/milestones';
import { spokenWords, type SpokenWord, type Words } from './vocabulary/words';

/** What a name of a status stands for; `guess` where an administrator should look. */
export interface Meaning {
  readonly milestone: Milestone;
  readonly guess: boolean;
}

const prepared = new Map<Lifecycle, Signs<Meaning>>();

/** What the names of statuses mean in a lifecycle: what is its own alone first, then its milestones in their order. */
export function meaningsOf(lifecycle: Lifecycle): Signs<Meaning> {
  let meanings = prepared.get(lifecycle);
  if (meanings === undefined) {
    const { overrides, guesses = {} } = signsOfLifecycle(lifecycle);
    meanings = signsOf([
      ...Object.entries(overrides).map(([milestone, words]) => meaning(milestone, words, false)),
      ...Object.entries(guesses).map(([milestone, words]) => meaning(milestone, words, true)),
      ...LIFECYCLES[lifecycle].filter(isMilestone).map((one) => meaning(one, statusSigns(one).statuses, false)),
    ]);
    prepared.set(lifecycle, meanings);
  }
  return meanings;
}

const meaning = (milestone: string, words: Words = {}, guess: boolean): [Meaning, SpokenWord[]] => [
  { milestone: milestone as Milestone, guess },
  spokenWords(words),
];
