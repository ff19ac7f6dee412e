import { kvs } from '@forge/kvs';
import { success, type Result } from '../problem';
import type { Instant } from '../record/record';
import { chunksOf, execute, places, type SqlRow } from './database';
import { ROWS_PER_STATEMENT } from './limits';

/**
 * What the app's custom fields of an issue say, as far as the app knows: the outcomes they were written from. Without a row nothing was
 * written; with empty outcomes it is not known what stands there.
 */
export interface WrittenGaps {
  readonly recordId: string;
  /** The version of the kind's checks, which rulesets begin with: the outcomes can be read by it alone. */
  readonly checks: string;
  readonly outcomes: string;
}

/** A stored record with what its fields say. */
export interface GapRow {
  readonly recordId: string;
  readonly kind: string;
  readonly outcomes: string;
  readonly ruleset: string;
  /** Null: nothing was written. */
  readonly written: WrittenGaps | null;
}

const JOINED = 'assessed_record a LEFT JOIN gap_field f ON f.record_id = a.record_id';

/** Rows of those records that are kept and asked anything, with what their fields say; of at most ROWS_PER_STATEMENT ids. */
export const gapRowsOf = async (recordIds: readonly string[]): Promise<Result<readonly GapRow[]>> => {
  if (recordIds.length === 0) return success([]);
  const rows = await execute(
    `SELECT a.record_id, a.kind, a.outcomes, a.ruleset, f.checks AS written_checks, f.outcomes AS written FROM ${JOINED} WHERE a.record_id IN (${places(recordIds.length)}) AND a.outcomes <> ''`,
    recordIds.map(Number),
  );
  return rows.ok ? success(rows.value.map(gapRowOf)) : rows;
};

const gapRowOf = (row: SqlRow): GapRow => {
  const recordId = String(row['record_id']);
  const written = row['written'] === null ? null : { recordId, checks: String(row['written_checks']), outcomes: String(row['written']) };
  return { recordId, kind: String(row['kind']), outcomes: String(row['outcomes']), ruleset: String(row['ruleset']), written };
};

/** Those of some issues whose fields were written, be they records or not any more; of at most ROWS_PER_STATEMENT ids. */
export const writtenAmong = async (recordIds: readonly string[]): Promise<Result<readonly string[]>> => {
  if (recordIds.length === 0) return success([]);
  const rows = await execute(`SELECT record_id FROM gap_field WHERE record_id IN (${places(recordIds.length)})`, recordIds.map(Number));
  return rows.ok ? success(idsIn(rows.value)) : rows;
};

/** Notes what the fields of these issues say now. */
export const noteWritten = async (written: readonly WrittenGaps[], now: Instant): Promise<Result<null>> => {
  for (const chunk of chunksOf(written, ROWS_PER_STATEMENT)) {
    const noted = await execute(
      `REPLACE INTO gap_field (record_id, checks, outcomes, written_at) VALUES ${chunk.map(() => '(?, ?, ?, ?)').join(', ')}`,
      chunk.flatMap(({ recordId, checks, outcomes }) => [Number(recordId), checks, outcomes, now]),
    );
    if (!noted.ok) return noted;
  }
  return success(null);
};

/** Forgets issues whose fields are empty again. */
export const forgetWritten = async (recordIds: readonly string[]): Promise<Result<null>> => {
  for (const chunk of chunksOf(recordIds, ROWS_PER_STATEMENT)) {
    const gone = await execute(`DELETE FROM gap_field WHERE record_id IN (${places(chunk.length)})`, chunk.map(Number));
    if (!gone.ok) return gone;
  }
  return success(null);
};

/** Larger than any id. */
const NO_END = Number.MAX_SAFE_INTEGER;

/** Issues whose fields do not say what is kept of them, and how far was looked. */
export interface Unwritten {
  readonly recordIds: readonly string[];
  /** Where to go on; null: at the end. */
  readonly after: string | null;
}

/**
 * Records whose fields were not written from what is kept of them now, and issues whose fields were written although nothing is asked of them
 * any more: by rising id, after `after`. Looks through `window` records by their primary key and stops at `limit` found of each sort.
 */
export const unwritten = async (after: string, window: number, limit: number): Promise<Result<Unwritten>> => {
  const bound = await execute(
    'SELECT MAX(record_id) AS last, COUNT(*) AS n FROM (SELECT record_id FROM assessed_record WHERE record_id > ? ORDER BY record_id LIMIT ?) AS w',
    [Number(after), window],
  );
  if (!bound.ok) return bound;
  const isLast = Number(bound.value[0]?.['n'] ?? 0) < window;
  const until = isLast ? NO_END : Number(bound.value[0]?.['last']);
  const stale = await execute(
    `SELECT a.record_id FROM ${JOINED} WHERE a.record_id > ? AND a.record_id <= ? AND a.outcomes <> '' AND (f.record_id IS NULL OR f.outcomes <> a.outcomes OR SUBSTR(a.ruleset, 1, LENGTH(f.checks)) <> f.checks) ORDER BY a.record_id LIMIT ?`,
    [Number(after), until, limit],
  );
  if (!stale.ok) return stale;
  const orphans = await execute(
    "SELECT f.record_id FROM gap_field f LEFT JOIN assessed_record a ON a.record_id = f.record_id WHERE f.record_id > ? AND f.record_id <= ? AND (a.record_id IS NULL OR a.outcomes = '') ORDER BY f.record_id LIMIT ?",
    [Number(after), until, limit],
  );
  if (!orphans.ok) return orphans;
  const found = [idsIn(stale.value), idsIn(orphans.value)];
  // Where one list was cut, nothing beyond its end has been looked at.
  const reached = Math.min(until, ...found.map((ids) => (ids.length === limit ? Number(ids.at(-1)) : until)));
  const recordIds = found.flat().filter((id) => Number(id) <= reached);
  return success({ recordIds, after: reached === NO_END ? null : String(reached) });
};

const idsIn = (rows: readonly SqlRow[]): string[] => rows.map((row) => String(row['record_id']));

const FIELDS = 'gap-fields';
const LOOKED = 'gap-fields-looked-through';

/** Ids of the app's two fields as they were last found. */
export interface KnownGapFields {
  /** Null: the site did not have them. */
  readonly ids: { readonly gaps: string; readonly checks: string } | null;
  readonly readAt: Instant;
}

/** Null: nobody has looked, or what was known has turned out to be wrong. */
export const knownGapFields = async (): Promise<KnownGapFields | null> => (await kvs.get<KnownGapFields>(FIELDS)) ?? null;

export const keepKnownGapFields = (known: KnownGapFields): Promise<void> => kvs.set(FIELDS, known);

/** Up to which record the sweep has looked through all of them; `0`: it begins anew. */
export const lookedThroughTo = async (): Promise<string> => (await kvs.get<{ after: string }>(LOOKED))?.after ?? '0';

export const noteLookedThroughTo = (after: string | null): Promise<void> => kvs.set(LOOKED, { after: after ?? '0' });
