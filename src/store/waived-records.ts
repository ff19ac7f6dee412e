import type { Instant } from '../record/record';
import { success, type Result } from '../problem';
import { change, execute, places, type SqlValue } from './database';

/** Where the outcome of a check stands in the rows of a kind. */
export interface CheckPlace {
  readonly kind: string;
  /** Counted from 1. */
  readonly place: number;
  /** The version of the kind's checks, which rulesets begin with: rows of another one cannot be read. */
  readonly checks: string;
}

const AT_PLACE = 'project_id = ? AND kind = ? AND ruleset LIKE ? AND SUBSTR(outcomes, ?, 1)';
const placed = (projectId: string, { kind, place, checks }: CheckPlace): SqlValue[] => [Number(projectId), kind, `${checks}.%`, place];

/**
 * Has the sweep judge records of a project again that have one of these outcomes at the place of a check.
 * @param letters of packed outcomes.
 */
export const markDueAt = async (
  projectId: string,
  checkPlaces: readonly CheckPlace[],
  letters: readonly string[],
  now: Instant,
): Promise<Result<null>> => {
  for (const one of checkPlaces) {
    const marked = await change(
      `UPDATE assessed_record SET due_at = ? WHERE ${AT_PLACE} IN (${places(letters.length)}) AND (due_at = 0 OR due_at > ?)`,
      [now, ...placed(projectId, one), ...letters, now],
    );
    if (!marked.ok) return marked;
  }
  return success(null);
};

/** The same for one record, whatever its outcomes. */
export const markRecordDue = async (recordId: string, now: Instant): Promise<Result<null>> => {
  const marked = await change('UPDATE assessed_record SET due_at = ? WHERE record_id = ? AND (due_at = 0 OR due_at > ?)', [
    now,
    Number(recordId),
    now,
  ]);
  return marked.ok ? success(null) : marked;
};

/** Ids of records of a project that have one of these outcomes at the place of a check, the newest first; at most `limit`. */
export const recordsAt = async (
  projectId: string,
  checkPlaces: readonly CheckPlace[],
  letters: readonly string[],
  limit: number,
): Promise<Result<readonly string[]>> => {
  const found: string[] = [];
  for (const one of checkPlaces) {
    if (found.length >= limit) break;
    const rows = await execute(
      `SELECT record_id FROM assessed_record WHERE ${AT_PLACE} IN (${places(letters.length)}) ORDER BY record_id DESC LIMIT ?`,
      [...placed(projectId, one), ...letters, limit - found.length],
    );
    if (!rows.ok) return rows;
    found.push(...rows.value.map((row) => String(row['record_id'])));
  }
  return success(found);
};

/** Records of a project and kind with equal outcomes, some of which are waived. */
export interface WaivedGroup {
  readonly projectId: string;
  readonly kind: string;
  readonly ruleset: string;
  readonly outcomes: string;
  readonly n: number;
}

/** The records of some projects that have a waived gap, in groups of equal outcomes. */
export const waivedGroups = async (projectIds: readonly string[]): Promise<Result<readonly WaivedGroup[]>> => {
  if (projectIds.length === 0) return success([]);
  const rows = await execute(
    `SELECT project_id, kind, ruleset, outcomes, COUNT(*) AS n FROM assessed_record WHERE project_id IN (${places(projectIds.length)}) AND outcomes LIKE '%w%' GROUP BY project_id, kind, ruleset, outcomes`,
    projectIds.map(Number),
  );
  if (!rows.ok) return rows;
  return success(
    rows.value.map((row) => ({
      projectId: String(row['project_id']),
      kind: String(row['kind']),
      ruleset: String(row['ruleset']),
      outcomes: String(row['outcomes']),
      n: Number(row['n']),
    })),
  );
};
