import { kvs } from '@forge/kvs';
import type { Instant } from '../record/record';

/** Jira's points are counted from one full hour UTC to the next (developer.atlassian.com, rate limiting). */
const HOUR_MS = 3_600_000;
const KEY = 'points';

/**
 * Points the app allows itself in an hour on one site: 20 % of the 65,000 that one app has over all its customers (Jira Cloud rate
 * limiting, tier 1; docs/decisions/0005-points.md). A back-fill waits for the next hour rather than spend more.
 */
export const POINTS_PER_HOUR = 13_000;

interface Spent {
  readonly hour: number;
  readonly points: number;
}

/**
 * Adds points to what the app has spent on this site in the running hour. An estimate: two functions adding at once may lose one
 * addition, and Jira's own 429 has the last word.
 * @returns points spent in this hour, and seconds until the next one.
 */
export const spendPoints = async (points: number, now: Instant): Promise<{ points: number; secondsLeft: number }> => {
  const hour = Math.floor(now / HOUR_MS);
  const before = await kvs.get<Spent>(KEY);
  const spent = (before?.hour === hour ? before.points : 0) + points;
  await kvs.set(KEY, { hour, points: spent });
  return { points: spent, secondsLeft: Math.ceil(((hour + 1) * HOUR_MS - now) / 1000) };
};

/** Points spent in the running hour, without spending any, and when the next one begins. */
export const pointsSpent = async (now: Instant): Promise<{ used: number; resetsAt: Instant }> => {
  const hour = Math.floor(now / HOUR_MS);
  const before = await kvs.get<Spent>(KEY);
  return { used: before?.hour === hour ? before.points : 0, resetsAt: (hour + 1) * HOUR_MS };
};
