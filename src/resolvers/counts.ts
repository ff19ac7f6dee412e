import type { Tally } from '../contract';
import type { Counts, Rollup } from '../store';

const NONE: Tally = { met: 0, gap: 0, pending: 0, notApplicable: 0, cannotTell: 0, failed: 0, waived: 0 };

/** Roll-ups of before there were waivers have none. */
const tallyOf = ([met, gap, pending, notApplicable, cannotTell, failed, waived = 0]: Counts): Tally => ({
  met,
  gap,
  pending,
  notApplicable,
  cannotTell,
  failed,
  waived,
});

/** The sum of tallies; all zero for none. */
export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, tally) => ({
      met: sum.met + tally.met,
      gap: sum.gap + tally.gap,
      pending: sum.pending + tally.pending,
      notApplicable: sum.notApplicable + tally.notApplicable,
      cannotTell: sum.cannotTell + tally.cannotTell,
      failed: sum.failed + tally.failed,
      waived: sum.waived + tally.waived,
    }),
    NONE,
  );

/** Tallies by id, out of the counts a roll-up holds. */
export const talliesById = (counts: Readonly<Record<string, Counts>>): Record<string, Tally> =>
  Object.fromEntries(Object.entries(counts).map(([id, some]) => [id, tallyOf(some)]));

/** The tally of one requirement over roll-ups: months add up to quarters and projects to a whole, as each record is in one of them. */
export const requirementTally = (rollups: readonly Rollup[], id: string): Tally =>
  sumOf(rollups.flatMap(({ tallies }) => talliesOf(tallies.requirements[id])));

/** The tally of one check over roll-ups. */
export const checkTally = (rollups: readonly Rollup[], id: string): Tally =>
  sumOf(rollups.flatMap(({ tallies }) => talliesOf(tallies.checks[id])));

const talliesOf = (counts: Counts | undefined): Tally[] => (counts === undefined ? [] : [tallyOf(counts)]);

/** `2026-05` → `2026-Q2`. */
export const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;

/** The first month of `2026-Q2` (`2026-04`) or of a month (itself). */
export const firstMonthOf = (period: string): string => {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  return quarter ? `${quarter[1]}-${String((Number(quarter[2]) - 1) * 3 + 1).padStart(2, '0')}` : period;
};

/** An instant as the contract writes it; null stays null. */
export const instantText = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());
