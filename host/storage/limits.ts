/**
 * Limits of Forge's storage, each with the page of developer.atlassian.com/platform/forge it stands on (read August 2026).
 * Sizes in bytes, times in milliseconds unless the name says otherwise.
 */
const KIB = 1024;
const MIB = 1024 * KIB;

/** Forge SQL: /limits-sql. */
export const SQL_LIMITS = {
  requestBytes: 1 * MIB,
  responseBytes: 4 * MIB,
  selectMs: 5_000,
  dmlMs: 10_000,
  ddlMs: 20_000,
  tables: 200,
  databaseBytes: 1024 * MIB,
} as const;

/** Key-value store: /limits-kvs-ce and /runtime-reference/storage-api-basic-api. */
export const KVS_LIMITS = {
  keyCharacters: 500,
  valueBytes: 240 * KIB,
  valueDepth: 31,
  queryDefault: 10,
  queryMax: 100,
  batchItems: 25,
  transactionOperations: 25,
  transactionBytes: 4 * MIB,
  /** Longest time to live. */
  ttlDays: 365,
  /** Expired values are deleted some time later and may be read, and stand in the way of FAIL_IF_EXISTS, until then. */
  expiryLagMs: 48 * 60 * 60 * 1000,
} as const;

/** Async events: /limits-async-events and /runtime-reference/async-events-api; the client-side ones also stand in @forge/events 3.0.8. */
export const QUEUE_LIMITS = {
  eventsPerPush: 50,
  pushBytes: 200 * KIB,
  /** Per event, when the consumer's timeout is longer than 55 s. */
  longConsumerEventBytes: 100 * KIB,
  delaySeconds: 900,
  retryAfterSeconds: 900,
  /** Redeliveries of an event whose function failed. */
  retries: 4,
  /** First wait after a failure; doubles each time up to `delaySeconds`. */
  firstBackoffSeconds: 5,
  /** Pushes in the whole chain of invocations that descends from one. */
  chainPushes: 1_000,
  /** Events not delivered within this time are dropped. */
  retentionMs: 24 * 60 * 60 * 1000,
} as const;
