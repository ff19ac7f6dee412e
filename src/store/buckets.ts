import { randomUUID } from 'node:crypto';
import type { Instant } from '../record/record';
import { success, type Result } from '../problem';
import { chunksOf, execute, type SqlRow } from './database';
import { MARK_LIFE_MS, ROLLUP_BYTES, ROWS_PER_STATEMENT } from './limits';
import { monthNumber, periodOfMonth } from './periods';

/**
 * Roll-ups are recounted per bucket, never incremented, so duplicates, reordering and replay change nothing. What is left to lose is
 * a bucket that changed and is never counted again. The protocol against it:
 *
 *   1. A writer marks the old and the new bucket of its rows, then writes the rows, then recounts.
 *   2. A recount reads the mark, counts, writes the roll-up, and takes the mark away only if its token is unchanged and it is at
 *      least MARK_LIFE_MS old. The hourly sweep recounts whatever is still marked.
 *
 * Why the age: without transactions a recount may fall between another writer's mark and its rows, a slower recount may write an
 * older count over a newer one, and a writer may move a row out of a bucket it never saw because a second writer had just put it
 * there. Each of these lags at most one function's life (FUNCTION_LIFE_MS) behind the event it follows from, and they chain at most
 * three deep: a change of a bucket happens within two lives of some mark on it (the writer's own, or that of the writer it
 * overlapped with), and the slowest recount that missed the change writes within one more. A recount that starts later than that
 * sees everything and writes last; it alone removes the mark. test/store/kill.test.ts plays this with functions dying anywhere.
 */
export interface Bucket {
  readonly projectId: string;
  readonly kind: string;
  /** `2026-05`, or `open`. */
  readonly period: string;
}

/** Records of a bucket with equal outcomes. */
export interface OutcomeGroup {
  readonly ruleset: string;
  readonly outcomes: string;
  readonly n: number;
}

/** met, gap, pending, not applicable, cannot tell, failed, and of the gaps those that are waived; older roll-ups end before that. */
export type Counts = readonly [number, number, number, number, number, number, waived?: number];

/**
 * What a roll-up holds: counts per check and per requirement. Not the groups they come from: groups grow with the variety of the
 * records, counts do not, and keyed by id they stay readable when checks are added.
 */
export interface RollupTallies {
  readonly checks: Readonly<Record<string, Counts>>;
  readonly requirements: Readonly<Record<string, Counts>>;
}

/** Turns the groups of a bucket into its counts; `ruleset` is the one in force. */
export type Summarise = (kind: string, groups: readonly OutcomeGroup[]) => { tallies: RollupTallies; ruleset: string };

const sameBucket = 'project_id = ? AND kind = ? AND closed_month = ?';
const keyOf = (bucket: Bucket): [number, string, number] => [Number(bucket.projectId), bucket.kind, monthNumber(bucket.period)];

const bucketOf = (row: SqlRow): Bucket => ({
  projectId: String(row['project_id']),
  kind: String(row['kind']),
  period: periodOfMonth(Number(row['closed_month'])),
});

/** The given buckets, each once. */
export const distinctBuckets = (buckets: readonly Bucket[]): Bucket[] => [
  ...new Map(buckets.map((bucket) => [`${bucket.projectId}/${bucket.kind}/${bucket.period}`, bucket])).values(),
];

/** Marks buckets as dirty, as of `now`. */
export const markDirty = async (buckets: readonly Bucket[], now: Instant): Promise<Result<null>> => {
  for (const chunk of chunksOf(distinctBuckets(buckets), ROWS_PER_STATEMENT)) {
    const marked = await execute(
      `REPLACE INTO dirty_bucket (project_id, kind, closed_month, token, marked_at) VALUES ${chunk.map(() => '(?, ?, ?, ?, ?)').join(', ')}`,
      chunk.flatMap((bucket) => [...keyOf(bucket), randomUUID(), now]),
    );
    if (!marked.ok) return marked;
  }
  return success(null);
};

/** Buckets that carry a mark, the longest marked first; of one project, or of all. At most `limit`. */
export const dirtyBuckets = async (projectId: string | null, limit: number): Promise<Result<readonly Bucket[]>> => {
  const rows = await execute(
    `SELECT project_id, kind, closed_month FROM dirty_bucket ${projectId === null ? '' : 'WHERE project_id = ? '}ORDER BY marked_at, project_id, kind, closed_month LIMIT ?`,
    [...(projectId === null ? [] : [Number(projectId)]), limit],
  );
  return rows.ok ? success(rows.value.map(bucketOf)) : rows;
};

/**
 * Counts the buckets' records anew and writes their roll-ups. `now` is when this recount began (UTC milliseconds).
 * @throws RangeError when a roll-up would not fit its column: a bug in `summarise`.
 */
export const recountBuckets = async (buckets: readonly Bucket[], summarise: Summarise, now: Instant): Promise<Result<null>> => {
  for (const bucket of distinctBuckets(buckets)) {
    const counted = await recountBucket(bucket, summarise, now);
    if (!counted.ok) return counted;
  }
  return success(null);
};

const recountBucket = async (bucket: Bucket, summarise: Summarise, now: Instant): Promise<Result<null>> => {
  const key = keyOf(bucket);
  const marks = await execute(`SELECT token, marked_at FROM dirty_bucket WHERE ${sameBucket}`, key);
  if (!marks.ok) return marks;
  const rows = await execute(
    `SELECT ruleset, outcomes, COUNT(*) AS n FROM assessed_record WHERE ${sameBucket} GROUP BY ruleset, outcomes`,
    key,
  );
  if (!rows.ok) return rows;
  const groups = rows.value.map((row) => ({
    ruleset: String(row['ruleset']),
    outcomes: String(row['outcomes']),
    n: Number(row['n']),
  }));
  const written = await writeRollup(bucket, groups, summarise, now);
  if (!written.ok) return written;
  const mark = marks.value[0];
  if (mark === undefined || Number(mark['marked_at']) > now - MARK_LIFE_MS) return success(null);
  const removed = await execute(`DELETE FROM dirty_bucket WHERE ${sameBucket} AND token = ?`, [...key, String(mark['token'])]);
  return removed.ok ? success(null) : removed;
};

const writeRollup = (bucket: Bucket, groups: readonly OutcomeGroup[], summarise: Summarise, now: Instant): Promise<Result<unknown>> => {
  const key = keyOf(bucket);
  if (groups.length === 0) return execute(`DELETE FROM period_rollup WHERE ${sameBucket}`, key);
  const { tallies, ruleset } = summarise(bucket.kind, groups);
  const json = JSON.stringify(tallies);
  if (Buffer.byteLength(json) > ROLLUP_BYTES)
    throw new RangeError(`The roll-up of ${bucket.kind} has ${Buffer.byteLength(json)} bytes, more than ${ROLLUP_BYTES}.`);
  const records = groups.reduce((sum, group) => sum + group.n, 0);
  return execute(
    'REPLACE INTO period_rollup (project_id, kind, closed_month, records, tallies, ruleset, counted_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [...key, records, json, ruleset, now],
  );
};
