import { success, type Result } from '../problem';
import { execute, places, type SqlValue } from './database';
import { monthNumber } from './periods';
import type { CheckPlace } from './waived-records';

/** Letter of a gap that no waiver covers, in packed outcomes. */
const GAP = 'g';

/**
 * Ids of records of some projects with a gap at one of these places: the last that were closed, `since` this month (`2026-05`) or later, or
 * (null) of those that are not closed the last that were judged. One statement.
 */
export const recordsWithGapAt = async (
  projectIds: readonly string[],
  checkPlaces: readonly CheckPlace[],
  { since, limit }: { readonly since: string | null; readonly limit: number },
): Promise<Result<readonly string[]>> => {
  if (projectIds.length === 0 || checkPlaces.length === 0) return success([]);
  const gaps = checkPlaces.map(() => '(kind = ? AND ruleset LIKE ? AND SUBSTR(outcomes, ?, 1) = ?)').join(' OR ');
  const rows = await execute(
    `SELECT record_id FROM assessed_record WHERE project_id IN (${places(projectIds.length)}) AND closed_month ${since === null ? '= 0' : '>= ?'} AND (${gaps}) ORDER BY closed_month DESC, assessed_at DESC, record_id DESC LIMIT ?`,
    [
      ...projectIds.map(Number),
      ...(since === null ? [] : [monthNumber(since)]),
      ...checkPlaces.flatMap(({ kind, place, checks }): SqlValue[] => [kind, `${checks}.%`, place, GAP]),
      limit,
    ],
  );
  return rows.ok ? success(rows.value.map((row) => String(row['record_id']))) : rows;
};
