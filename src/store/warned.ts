import { kvs } from '@forge/kvs';
import type { Instant } from '../record/record';

/** How long somebody who was asked may go on without being asked again. */
export const WARNED_FOR_MINUTES = 10;
const MINUTE_MS = 60_000;

/** Of which checks somebody was told, and when; not who. */
interface Warned {
  readonly at: Instant;
  readonly checks: readonly string[];
}

const keyOf = (issueId: string, statusId: string): string => `guard-asked:${issueId}:${statusId}`;

/**
 * Whether somebody was told of all these checks before the same move of the same issue, in the last ten minutes. The time is kept with it:
 * the platform deletes what has expired some time later, and hands it over until then (limits-kvs-ce).
 */
export const wasWarned = async (issueId: string, statusId: string, checks: readonly string[], now: Instant): Promise<boolean> => {
  const warned = await kvs.get<Warned>(keyOf(issueId, statusId));
  if (warned === undefined || now - warned.at > WARNED_FOR_MINUTES * MINUTE_MS) return false;
  return checks.every((check) => warned.checks.includes(check));
};

/** Notes that somebody is being told of these checks now. It goes away by itself. */
export const noteWarned = (issueId: string, statusId: string, checks: readonly string[], now: Instant): Promise<void> => {
  const warned: Warned = { at: now, checks };
  return kvs.set(keyOf(issueId, statusId), warned, { ttl: { value: WARNED_FOR_MINUTES, unit: 'MINUTES' } });
};
