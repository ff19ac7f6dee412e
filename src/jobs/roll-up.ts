import { tallyChecks, tallyRequirements } from '../assess';
import { checksAskedOf, rulesetOf } from '../checks';
import type { Tally } from '../contract';
import { success, type Result } from '../problem';
import { dirtyBuckets, recountBuckets, type Bucket, type Counts, type Summarise } from '../store';
import { isRecordKind } from '../record/vocabulary';
import { checksIn } from './ruleset-in-force';

/** Letter of cannot-tell in packed outcomes, see packOutcomes. */
const CANNOT_TELL = 'c';

const countsOf = ({ met, gap, pending, notApplicable, cannotTell, failed, waived }: Tally): Counts => [
  met,
  gap,
  pending,
  notApplicable,
  cannotTell,
  failed,
  waived,
];

const countsById = (tallies: Readonly<Record<string, Tally>>): Record<string, Counts> =>
  Object.fromEntries(Object.entries(tallies).map(([id, tally]) => [id, countsOf(tally)]));

/**
 * Counts per check and requirement from the groups of a bucket. Records judged by another set of checks cannot be read by this one:
 * they count as cannot-tell until they are judged again (the sweep starts that), so that they lower the coverage instead of vanishing. Those
 * judged under another site map count as they were found until then.
 */
export const summarise: Summarise = (kind, groups) => {
  if (!isRecordKind(kind)) return { tallies: { checks: {}, requirements: {} }, ruleset: '' };
  const ruleset = rulesetOf(kind);
  const unreadable = CANNOT_TELL.repeat(checksAskedOf(kind).length);
  const readable = groups.map((group) => ({ outcomes: checksIn(group.ruleset) === ruleset ? group.outcomes : unreadable, n: group.n }));
  return {
    tallies: { checks: countsById(tallyChecks(kind, readable)), requirements: countsById(tallyRequirements(kind, readable)) },
    ruleset,
  };
};

/** Recounts these buckets as of now. */
export const recount = (buckets: readonly Bucket[]): Promise<Result<null>> => recountBuckets(buckets, summarise, Date.now());

/** Dirty buckets of one pass: 20 years of months for a few projects. What is left waits for the next pass. */
const BUCKETS_PER_PASS = 1_000;

/** Recounts whatever is marked dirty, in one project or everywhere. */
export const recountDirty = async (projectId: string | null): Promise<Result<null>> => {
  const buckets = await dirtyBuckets(projectId, BUCKETS_PER_PASS);
  return buckets.ok ? (buckets.value.length === 0 ? success(null) : recount(buckets.value)) : buckets;
};
