import { checksAskedOf, type RecordKind } from '../checks/index';
import type { RequirementId } from '../standard/index';
import { unpackOutcomes, type OutcomeName, type Unpacked } from './pack';

/** Records by outcome; the first six always add up to the records. Met includes met late. */
export interface Tally {
  met: number;
  gap: number;
  pending: number;
  notApplicable: number;
  cannotTell: number;
  failed: number;
  /** Of the gaps, those that waivers cover. */
  waived: number;
}

/** Records with the same packed outcomes, and how many there are. */
export interface OutcomeGroup {
  readonly outcomes: string;
  readonly n: number;
}

const KEYS = {
  met: 'met',
  gap: 'gap',
  pending: 'pending',
  'not-applicable': 'notApplicable',
  'cannot-tell': 'cannotTell',
  failed: 'failed',
} as const satisfies Record<OutcomeName, keyof Tally>;

/** A tally of nothing. */
export const emptyTally = (): Tally => ({ met: 0, gap: 0, pending: 0, notApplicable: 0, cannotTell: 0, failed: 0, waived: 0 });

const ALL_KEYS = Object.keys(emptyTally()) as (keyof Tally)[];

/** Several tallies as one. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const tally of tallies) for (const key of ALL_KEYS) sum[key] += tally[key];
  return sum;
}

/** Records by outcome for each check asked of a kind, by check id. Checks added after a group was packed count as cannot tell. */
export function tallyChecks(kind: RecordKind, groups: readonly OutcomeGroup[]): Record<string, Tally> {
  const checks = checksAskedOf(kind);
  const tallies = checks.map(emptyTally);
  for (const { outcomes, n } of groups) {
    const unpacked = unpackOutcomes(outcomes);
    tallies.forEach((tally, index) => {
      const found = unpacked[index];
      tally[KEYS[found?.outcome ?? 'cannot-tell']] += n;
      if (found?.waived) tally.waived += n;
    });
  }
  return Object.fromEntries(checks.map((check, index) => [check.id, tallies[index]!]));
}

/**
 * Records by roll-up for each requirement that checks of single records of this kind answer, by its id. Checks of a register are left out: what
 * they say of its entries is counted when the register is judged as a whole. So are checks that are not run on the site, as otherwise one
 * missing setting would hide what all others say; a requirement none of whose checks is run cannot be told. A record counts as waived where
 * each of its gaps at the requirement is.
 */
export function tallyRequirements(kind: RecordKind, groups: readonly OutcomeGroup[]): Record<string, Tally> {
  const unpacked = groups.map(({ outcomes, n }) => ({ outcomes: unpackOutcomes(outcomes), n }));
  const result: Record<string, Tally> = {};
  for (const [id, places] of placesOf(kind)) {
    const tally = (result[id] = emptyTally());
    for (const { outcomes, n } of unpacked) {
      const found = places.map((place) => outcomes[place]);
      const rolledUp = rollUpRun(found);
      tally[KEYS[rolledUp]] += n;
      if (rolledUp === 'gap' && found.every((one) => one?.outcome !== 'gap' || one.waived)) tally.waived += n;
    }
  }
  return result;
}

const PLACES = new Map<RecordKind, ReadonlyMap<RequirementId, readonly number[]>>();

/** Which checks asked of a kind answer which requirement, by their place in the packed outcomes. */
function placesOf(kind: RecordKind): ReadonlyMap<RequirementId, readonly number[]> {
  let places = PLACES.get(kind);
  if (!places) {
    const found = new Map<RequirementId, number[]>();
    checksAskedOf(kind).forEach(({ level, answers }, index) => {
      if (level === 'record') for (const id of answers) found.set(id, [...(found.get(id) ?? []), index]);
    });
    PLACES.set(kind, (places = found));
  }
  return places;
}

function rollUpRun(findings: readonly (Unpacked | undefined)[]): OutcomeName {
  const run = findings.filter((finding) => !finding?.notRun);
  return run.length === 0 ? 'cannot-tell' : rollUp(run.map((finding) => finding?.outcome ?? 'cannot-tell'));
}

/**
 * What several checks say of one record and requirement: a gap if one has a gap; else failed or cannot tell if one is; else pending;
 * else met; not applicable only when all are.
 */
export function rollUp(outcomes: readonly OutcomeName[]): OutcomeName {
  for (const outcome of ['gap', 'failed', 'cannot-tell', 'pending', 'met'] as const) if (outcomes.includes(outcome)) return outcome;
  return 'not-applicable';
}
