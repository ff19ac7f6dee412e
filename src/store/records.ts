import type { Instant } from '../record/record';
import { success, type Result } from '../problem';
import { distinctBuckets, markDirty, type Bucket } from './buckets';
import { chunksOf, execute, places, type SqlRow, type SqlValue } from './database';
import { ROWS_PER_STATEMENT } from './limits';
import { monthNumber, periodOfMonth } from './periods';

/** What is kept of a record: no text, no account id. */
export interface RecordRow {
  readonly recordId: string;
  readonly projectId: string;
  readonly kind: string;
  /** Month of the closing in the site's time zone (`2026-05`), or `open`. */
  readonly period: string;
  /** One character a check, in the order of the checks asked of the kind. */
  readonly outcomes: string;
  /** What the record adds to figures over many records; empty: nothing. */
  readonly contributed: string;
  /** The ruleset that it was judged by: its checks, and what the site map said of its kind and project (src/jobs/ruleset-in-force.ts). */
  readonly ruleset: string;
  /** The site map it was judged under: of two rulesets the one of the later map is the later one. */
  readonly mapVersion: number;
  /** The facts are at least that new: orders two assessments of one record. */
  readonly assessedAt: Instant;
  /** When the record has to be looked at again although nobody touched it; null: never. */
  readonly dueAt: Instant | null;
}

const COLUMNS = 'record_id, project_id, kind, closed_month, outcomes, contributed, ruleset, map_version, assessed_at, due_at';
const COLUMN_PLACES = `(${places(COLUMNS.split(', ').length)})`;

const valuesOf = (row: RecordRow): SqlValue[] => [
  Number(row.recordId),
  Number(row.projectId),
  row.kind,
  monthNumber(row.period),
  row.outcomes,
  row.contributed,
  row.ruleset,
  row.mapVersion,
  row.assessedAt,
  row.dueAt ?? 0,
];

const rowOf = (row: SqlRow): RecordRow => ({
  recordId: String(row['record_id']),
  projectId: String(row['project_id']),
  kind: String(row['kind']),
  period: periodOfMonth(Number(row['closed_month'])),
  outcomes: String(row['outcomes']),
  contributed: String(row['contributed']),
  ruleset: String(row['ruleset']),
  mapVersion: Number(row['map_version']),
  assessedAt: Number(row['assessed_at']),
  dueAt: Number(row['due_at']) === 0 ? null : Number(row['due_at']),
});

/**
 * Writes records, marking their old and new buckets first (buckets.ts). A row with older facts than the stored one is left out, unless
 * it was judged by a later site map or other checks. Between that reading and the writing another function may slip in and its newer
 * row be overwritten: there are no transactions. The row that stays then says itself that its facts are older than Jira's change, and
 * the next sweep that gets through judges the record again (jobs/recent-changes.ts). One thing no sweep finds: a row written by a
 * function that had read the issue just before its deletion, after the deletion's event was handled. It stays until the project's
 * next back-fill, or until it falls due. Roll-ups stay equal to the rows in any case.
 * @param rows one row a record; any number, written by the page.
 * @param now when this write begins, UTC milliseconds.
 * @returns the buckets that have to be recounted.
 */
export const saveRecords = async (rows: readonly RecordRow[], now: Instant): Promise<Result<readonly Bucket[]>> => {
  const touched: Bucket[] = [];
  for (const chunk of chunksOf(rows, ROWS_PER_STATEMENT)) {
    const stored = await recordsOf(chunk.map((row) => row.recordId));
    if (!stored.ok) return stored;
    const known = new Map(stored.value.map((row) => [row.recordId, row]));
    const fresh = chunk.filter((row) => {
      const before = known.get(row.recordId);
      return before === undefined || row.assessedAt >= before.assessedAt || isJudgedAnew(row, before);
    });
    if (fresh.length === 0) continue;
    const buckets = distinctBuckets([...fresh, ...fresh.flatMap((row) => known.get(row.recordId) ?? [])].map(bucketOf));
    const marked = await markDirty(buckets, now);
    if (!marked.ok) return marked;
    const written = await execute(
      `REPLACE INTO assessed_record (${COLUMNS}) VALUES ${fresh.map(() => COLUMN_PLACES).join(', ')}`,
      fresh.flatMap(valuesOf),
    );
    if (!written.ok) return written;
    touched.push(...buckets);
  }
  return success(distinctBuckets(touched));
};

/**
 * By another ruleset that is not of an earlier site map: such a row counts even when its facts are a little older. The version decides
 * nothing else: what has to be judged again, the ruleset says.
 */
const isJudgedAnew = (row: RecordRow, before: RecordRow): boolean => row.ruleset !== before.ruleset && row.mapVersion >= before.mapVersion;

/**
 * Forgets records that are gone or no longer mapped, unless they were assessed again after `asOf`.
 * @returns the buckets that have to be recounted; none when nothing was stored.
 */
export const removeRecords = async (recordIds: readonly string[], asOf: Instant, now: Instant): Promise<Result<readonly Bucket[]>> => {
  const touched: Bucket[] = [];
  for (const chunk of chunksOf(recordIds, ROWS_PER_STATEMENT)) {
    const stored = await recordsOf(chunk);
    if (!stored.ok) return stored;
    const going = stored.value.filter((row) => row.assessedAt <= asOf);
    if (going.length === 0) continue;
    const buckets = distinctBuckets(going.map(bucketOf));
    const marked = await markDirty(buckets, now);
    if (!marked.ok) return marked;
    const removed = await execute(`DELETE FROM assessed_record WHERE record_id IN (${places(going.length)}) AND assessed_at <= ?`, [
      ...going.map((row) => Number(row.recordId)),
      asOf,
    ]);
    if (!removed.ok) return removed;
    touched.push(...buckets);
  }
  return success(distinctBuckets(touched));
};

const bucketOf = ({ projectId, kind, period }: RecordRow): Bucket => ({ projectId, kind, period });

/** The stored rows of at most ROWS_PER_STATEMENT records, in no order. */
export const recordsOf = async (recordIds: readonly string[]): Promise<Result<readonly RecordRow[]>> => {
  if (recordIds.length === 0) return success([]);
  const rows = await execute(
    `SELECT ${COLUMNS} FROM assessed_record WHERE record_id IN (${places(recordIds.length)})`,
    recordIds.map(Number),
  );
  return rows.ok ? success(rows.value.map(rowOf)) : rows;
};

/** A back-fill, as far as it matters for what it met. */
export interface Run {
  /** Rows with facts older than this were not written by it. */
  readonly before: Instant;
  /** Kinds whose records it reads; null: all. */
  readonly kinds: readonly string[] | null;
  /** The rulesets in force for the kinds of the project. */
  readonly rulesets: readonly string[];
}

/**
 * Ids of a project's records of the run's kinds whose facts are older than the run, or that were judged by a ruleset that is not in
 * force; ascending, after `afterId`.
 */
export const recordsNotMet = async (
  projectId: string,
  { before, kinds, ...run }: Run,
  afterId: string,
  limit: number,
): Promise<Result<readonly string[]>> => {
  if (kinds !== null && kinds.length === 0) return success([]);
  // No row has an empty ruleset, and a list in SQL needs a member.
  const rulesets = run.rulesets.length === 0 ? [''] : run.rulesets;
  const ofKinds = kinds === null ? '' : ` AND kind IN (${places(kinds.length)})`;
  const rows = await execute(
    `SELECT record_id FROM assessed_record WHERE project_id = ?${ofKinds} AND (assessed_at < ? OR ruleset NOT IN (${places(rulesets.length)})) AND record_id > ? ORDER BY record_id LIMIT ?`,
    [Number(projectId), ...(kinds ?? []), before, ...rulesets, Number(afterId), limit],
  );
  return rows.ok ? success(rows.value.map((row) => String(row['record_id']))) : rows;
};

/** Ids of some of a project's records, at most `limit`. */
export const recordsIn = async (projectId: string, limit: number): Promise<Result<readonly string[]>> => {
  const rows = await execute('SELECT record_id FROM assessed_record WHERE project_id = ? ORDER BY record_id LIMIT ?', [
    Number(projectId),
    limit,
  ]);
  return rows.ok ? success(rows.value.map((row) => String(row['record_id']))) : rows;
};

/** Ids of records whose pending checks have fallen due by `now`, the longest due first. */
export const recordsDue = async (now: Instant, limit: number): Promise<Result<readonly string[]>> => {
  const rows = await execute('SELECT record_id FROM assessed_record WHERE due_at > 0 AND due_at <= ? ORDER BY due_at, record_id LIMIT ?', [
    now,
    limit,
  ]);
  return rows.ok ? success(rows.value.map((row) => String(row['record_id']))) : rows;
};

/** Records that are kept of a kind in a project. */
export interface RecordCount {
  readonly projectId: string;
  readonly kind: string;
  readonly records: number;
}

/** How many records are kept, by project and kind. */
export const recordCounts = async (): Promise<Result<readonly RecordCount[]>> => {
  const rows = await execute(
    'SELECT project_id, kind, COUNT(*) AS n FROM assessed_record GROUP BY project_id, kind ORDER BY project_id, kind',
  );
  return rows.ok
    ? success(rows.value.map((row) => ({ projectId: String(row['project_id']), kind: String(row['kind']), records: Number(row['n']) })))
    : rows;
};
