import type { Asked, SiteAsk, Surveyed } from '../check';
import { described } from '../described';
import { SETS } from '../sets';
import { leftOutWords, notMappedWords, percent, shareWords } from '../survey-counts';
import { RECORD_KINDS } from '../vocabulary';
import { durationWords, joined } from '../words';
import type { Ratio } from './ratio';

/** The sentences of a question about a share. */
export function ratioSays({ population, counts, operator, threshold, minSample, period }: Ratio, { needs }: Asked): SiteAsk['says'] {
  const who =
    'set' in population ? SETS[population.set].name : `${joined(population.recordKinds.map((kind) => RECORD_KINDS[kind].name))} records`;
  const where = population.where ? ` of which this holds: ${described(population.where)}` : '';
  const what = described(counts);
  const wanted =
    operator === '>='
      ? threshold === 1
        ? 'all of them wanted'
        : `at least ${percent(threshold)} wanted`
      : `at most ${percent(threshold)} wanted`;
  // Records that carry no date of their own are counted as they stand.
  const span = 'recordKinds' in population && population.dateBy === undefined ? '' : `, over the last ${durationWords(period)}`;
  const share = (found: Surveyed): string => {
    const all = found.met + found.gap;
    const some = operator === '>=' ? shareWords(found.met, all) : shareWords(found.gap, all, 'up');
    return `${who}${where}${span}: ${some} meet this, ${wanted}: ${what}`;
  };
  const waiting = 'still in the first period';
  const full: SiteAsk['says'][string] = (found) => `${share(found)}${leftOutWords(found, waiting)}.`;
  return {
    reached: full,
    missed: full,
    undecided: (found) => `${share(found)}${leftOutWords(found, waiting)}, and that decides.`,
    few: (found) =>
      `${who}${where}${span}: ${found.met + found.gap} counted so far, and ${minSample} are wanted before the share says anything${leftOutWords(found, waiting)}.`,
    running: (found) => `${full(found).slice(0, -1)}; ${durationWords(period)} have not passed yet.`,
    none: () => `${who}${where}${span}: there is none, so nothing is asked.`,
    'not-mapped': () => notMappedWords(needs),
    'not-readable': () => `It cannot be told: Jira does not hand over ${who}.`,
  };
}
