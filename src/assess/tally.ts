import { checksOf } from '../checks/index';
import { requirementsOf, type ProcessId, type RequirementId } from '../standard/index';
import { unpackOutcomes, type OutcomeName, type Unpacked } from './pack';

/** Records by outcome; the six always add up to the records. Met includes met late. */
export interface Tally {
  met: number;
  gap: number;
  pending: number;
  notApplicable: number;
  cannotTell: number;
  failed: number;
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
export const emptyTally = (): Tally => ({ met: 0, gap: 0, pending: 0, notApplicable: 0, cannotTell: 0, failed: 0 });

/** Records by outcome for each check of a process, by check id. Checks added after a group was packed count as cannot tell. */
export function tallyChecks(processId: ProcessId, groups: readonly OutcomeGroup[]): Record<string, Tally> {
  const checks = checksOf(processId);
  const tallies = checks.map(emptyTally);
  for (const { outcomes, n } of groups) {
    const unpacked = unpackOutcomes(outcomes);
    tallies.forEach((tally, index) => (tally[KEYS[unpacked[index]?.outcome ?? 'cannot-tell']] += n));
  }
  return Object.fromEntries(checks.map((check, index) => [check.id, tallies[index]!]));
}

/**
 * Records by roll-up for each requirement of a process. Requirements without checks of their own count no records. Checks that are not
 * run on the site are left out, as otherwise one missing setting would hide what all others say; a requirement none of whose checks is
 * run cannot be told.
 */
export function tallyRequirements(processId: ProcessId, groups: readonly OutcomeGroup[]): Record<RequirementId, Tally> {
  const checks = checksOf(processId);
  const result = {} as Record<RequirementId, Tally>;
  for (const { id } of requirementsOf(processId)) {
    const tally = (result[id] = emptyTally());
    const places = checks.flatMap((check, index) => (check.answers.includes(id) ? [index] : []));
    if (places.length === 0) continue;
    for (const { outcomes, n } of groups) {
      const unpacked = unpackOutcomes(outcomes);
      tally[KEYS[rollUpRun(places.map((place) => unpacked[place]))]] += n;
    }
  }
  return result;
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
