import { InvocationError, InvocationErrorCode } from '@forge/events';
import type { Problem } from '../problem';

/** Longest wait the platform accepts, in seconds (events-reference/product_events, async-events-api). */
export const LONGEST_RETRY_SECONDS = 900;
const USUAL_RETRY_SECONDS = 60;

/** Whether waiting may help: Jira or the database is busy. Missing tables are left to the sweep, which makes them. */
export const mayPass = ({ code, retryAfter }: Problem): boolean =>
  code === 'jira-busy' || code === 'jira-unavailable' || (code === 'storage-not-ready' && retryAfter !== undefined);

/** Asks the platform to deliver the event again; `seconds` is cut to what it accepts. */
export const retryIn = (seconds: number | undefined): InvocationError =>
  new InvocationError({
    retryAfter: Math.min(LONGEST_RETRY_SECONDS, Math.max(1, Math.ceil(seconds ?? USUAL_RETRY_SECONDS))),
    retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
  });
