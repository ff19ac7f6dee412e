/**
 * Limits of the platform this folder has to stay inside, each with its source (developer.atlassian.com/platform/forge/…, August 2026).
 * Sizes in bytes, times in milliseconds.
 */

/** limits-sql: one request. A statement for a page of records is about 15 kB. */
export const SQL_REQUEST_BYTES = 1024 * 1024;

/** limits-sql: one answer. */
export const SQL_RESPONSE_BYTES = 4 * 1024 * 1024;

/** limits-sql: changing statements a second; a page of a back-fill needs two. */
export const SQL_WRITES_PER_SECOND = 150;

/** limits-sql: what all tables of a production installation may hold. */
export const SQL_STORAGE_BYTES = 1024 ** 3;

/** limits-sql: memory of one query. */
export const SQL_QUERY_BYTES = 16 * 1024 * 1024;

/** Rows of one statement: a page of Jira's search. */
export const ROWS_PER_STATEMENT = 100;

/** A roll-up is at most 3 kB of JSON (a change is asked 26 checks, no kind more); MySQL's TEXT ends at 65,535 bytes. */
export const ROLLUP_BYTES = 60_000;

/** A site finding lists at most 100 issue ids beside its counts and its sentence: 2.5 kB; MySQL's TEXT would hold 65,535 bytes. */
export const SITE_FINDING_BYTES = 4_000;

/** Roll-ups of one read: 1,000 × 3 kB stays below SQL_RESPONSE_BYTES, quotes escaped. */
export const ROLLUPS_PER_READ = 1_000;

/** limits-invocation: the longest life of a function (`timeoutSeconds`, consumers and schedules). */
export const FUNCTION_LIFE_MS = 900_000;

/**
 * How long a dirty mark outlives its writer, see buckets.ts: three function lives are needed, the fourth allows for clocks that
 * differ between machines.
 */
export const MARK_LIFE_MS = 4 * FUNCTION_LIFE_MS;

/** Of a site map, and of anything else in one value of the key-value store: that holds 240 KiB and 31 levels (Forge, limits-kvs-ce). */
export { DEEPEST as DEEPEST_VALUE, MOST_BYTES as SITE_MAP_BYTES } from '../mapping/limits';
