import type { Instant } from '../record/record';
import { success, type Result } from '../problem';
import type { RollupTallies } from './buckets';
import { execute, places, type SqlRow } from './database';
import { ROLLUPS_PER_READ } from './limits';
import { monthNumber, periodOfMonth } from './periods';

/** The counts of one project, kind of record and month (or `open`). */
export interface Rollup {
  readonly projectId: string;
  readonly kind: string;
  readonly period: string;
  readonly records: number;
  readonly tallies: RollupTallies;
  /** The checks in force when it was counted. */
  readonly ruleset: string;
  readonly countedAt: Instant;
}

const COLUMNS = 'project_id, kind, closed_month, records, tallies, ruleset, counted_at';
/** Bound parameters of one list; far below MySQL's 65,535. */
const PROJECTS_PER_READ = 500;

const rollupOf = (row: SqlRow): Rollup => ({
  projectId: String(row['project_id']),
  kind: String(row['kind']),
  period: periodOfMonth(Number(row['closed_month'])),
  records: Number(row['records']),
  // Written by writeRollup in buckets.ts and by nothing else.
  tallies: JSON.parse(String(row['tallies'])) as RollupTallies,
  ruleset: String(row['ruleset']),
  countedAt: Number(row['counted_at']),
});

/**
 * The roll-ups of some projects, ordered by project, kind and month.
 * @param filter.kinds kinds of record; absent: all.
 * @param filter.from the first month (`2026-05`); open records come in any case; absent: all months.
 */
export const rollupsOf = async (
  projectIds: readonly string[],
  filter: { readonly kinds?: readonly string[]; readonly from?: string } = {},
): Promise<Result<readonly Rollup[]>> => {
  const found: Rollup[] = [];
  const { kinds } = filter;
  if (kinds !== undefined && kinds.length === 0) return success(found);
  const ids = [...new Set(projectIds)].map(Number).sort((a, b) => a - b);
  for (let start = 0; start < ids.length; start += PROJECTS_PER_READ) {
    const some = ids.slice(start, start + PROJECTS_PER_READ);
    for (let offset = 0; ; offset += ROLLUPS_PER_READ) {
      const rows = await execute(
        `SELECT ${COLUMNS} FROM period_rollup WHERE project_id IN (${places(some.length)})${kinds === undefined ? '' : ` AND kind IN (${places(kinds.length)})`}${
          filter.from === undefined ? '' : ' AND (closed_month = 0 OR closed_month >= ?)'
        } ORDER BY project_id, kind, closed_month LIMIT ? OFFSET ?`,
        [...some, ...(kinds ?? []), ...(filter.from === undefined ? [] : [monthNumber(filter.from)]), ROLLUPS_PER_READ, offset],
      );
      if (!rows.ok) return rows;
      found.push(...rows.value.map(rollupOf));
      if (rows.value.length < ROLLUPS_PER_READ) break;
    }
  }
  return success(found);
};

/** Ids of all projects that have roll-ups. */
export const projectsWithRollups = async (): Promise<Result<readonly string[]>> => {
  const rows = await execute('SELECT DISTINCT project_id FROM period_rollup ORDER BY project_id');
  return rows.ok ? success(rows.value.map((row) => String(row['project_id']))) : rows;
};
