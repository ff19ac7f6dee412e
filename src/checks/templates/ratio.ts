import type { Duration } from '../../record/duration';
import { askedBy, askingEvent, together } from '../asked';
import type { SiteAsk, Surveyed } from '../check';
import type { Condition } from '../condition';
import { lapseOf, soonest } from '../lapse';
import type { SetId } from '../sets';
import { kindsMapped, nothingFound, reaches, staysBelow, type Tallied } from '../survey-counts';
import { after } from '../../record/working-time';
import type { RecordEvent, RecordKind } from '../vocabulary';
import type { World } from '../world';
import { populationOf } from './populations';
import { ratioSays } from './ratio-says';
import { readsOfFacts } from './reads';

export interface Ratio {
  readonly population:
    | { readonly recordKinds: readonly RecordKind[]; readonly where?: Condition; readonly dateBy?: RecordEvent; readonly minAge?: Duration }
    | { readonly set: SetId; readonly where?: Condition };
  readonly counts: Condition;
  readonly operator: '>=' | '<=';
  readonly threshold: number;
  readonly minSample: number;
  readonly period: Duration;
}

/** A share over the period. */
export function ratio(params: Ratio): SiteAsk {
  const { population, counts } = params;
  const counted = populationOf(params);
  const dateBy = 'dateBy' in population ? population.dateBy : undefined;
  const asked = together(
    { needs: counted.needs },
    ...(population.where ? [askedBy(population.where)] : []),
    askedBy(counts),
    dateBy === undefined ? {} : { ...askingEvent(dateBy), needs: [] },
  );
  const lapses = [population.where, counts].flatMap((condition) => (condition && lapseOf(condition)) ?? []);
  const kinds = 'recordKinds' in population ? population.recordKinds : [];
  return {
    template: 'RATIO',
    params: { ...params },
    asked,
    reads: [...counted.reads, ...[population.where, counts].flatMap((condition) => (condition ? readsOfFacts(condition) : []))],
    member: null,
    contributes: counted.contributes,
    lapses: lapses.length === 0 || kinds.length === 0 ? null : { kinds, at: (subject) => soonest(lapses.map((lapse) => lapse(subject))) },
    says: ratioSays(params, asked),
    survey(world, check) {
      const from = beginOf(params, world);
      const scoped: World = { ...world, asked: { check: check.id, from } };
      if (!kindsMapped(asked.needs, world)) return nothingFound('cannot-tell', 'not-mapped');
      const tallied = counted.tally(scoped, check);
      return typeof tallied === 'string' ? nothingFound('cannot-tell', tallied) : whole(tallied, params);
    },
  };
}

/** When the period began that ends now. */
const beginOf = ({ period }: Ratio, { bench }: World): number =>
  after(bench.now, { ...period, value: -period.value }, bench.settings.timeZone, bench.settings.workingTime);

function whole(tallied: Tallied, { operator, threshold, minSample }: Ratio): Surveyed {
  const { met, gap, pending, cannotTell, total } = tallied;
  const judged = met + gap;
  if (total === 0) return tallied.found('not-applicable', 'none');
  if (judged + cannotTell === 0) return tallied.found('pending', 'running');
  if (judged < minSample)
    return judged + cannotTell >= minSample ? tallied.found('cannot-tell', 'undecided') : tallied.found('pending', 'few');
  const reached = operator === '>=' ? reaches(tallied, threshold) : staysBelow(tallied, threshold);
  if (reached === null) return tallied.found('cannot-tell', 'undecided');
  if (!reached) return tallied.found('gap', 'missed');
  return pending > 0 && operator === '>=' && met / total < threshold
    ? tallied.found('pending', 'running')
    : tallied.found('met', 'reached');
}
