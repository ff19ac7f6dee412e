/**
 * Limits of Forge functions, each with the page of developer.atlassian.com/platform/forge it stands on (read August 2026).
 */
const KIB = 1024;
const MIB = 1024 * KIB;

/** /limits-invocation. */
export const FUNCTION_LIMITS = {
  /** Resolvers and event triggers. */
  interactiveSeconds: 25,
  /** Queue consumers and scheduled triggers without `timeoutSeconds`. */
  longRunningDefaultSeconds: 55,
  longRunningMaxSeconds: 900,
  requestBytes: 500 * KIB,
  responseBytes: 5 * MIB,
  /** Log lines kept per invocation. */
  logLines: 100,
  defaultMemoryMiB: 512,
} as const;

/** @forge/bridge, `invoke`: so many calls per window for one module instance. */
export const BRIDGE_LIMITS = { invokes: 500, windowMs: 25_000 } as const;

/** /manifest-reference/modules/scheduled-trigger: milliseconds between two runs. */
export const INTERVALS: Readonly<Record<string, number>> = {
  fiveMinute: 5 * 60_000,
  hour: 60 * 60_000,
  day: 24 * 60 * 60_000,
  week: 7 * 24 * 60 * 60_000,
};

/** /manifest-reference/modules/scheduled-trigger: the first run comes about five minutes after the app is deployed. */
export const FIRST_SCHEDULE_MS = 5 * 60_000;

/** /events-reference/product_events: a trigger that failed is tried again so often at most; only when it asks for it. */
export const TRIGGER_RETRIES = 4;

/** Same page: the longest wait that a trigger may ask for. */
export const RETRY_AFTER_SECONDS = 900;
