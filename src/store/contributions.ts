import { success, type Result } from '../problem';
import { execute, places } from './database';
import { monthNumber } from './periods';

/** What records of a kind added to figures over many, packed, and how many added the same. */
export interface ContributedRow {
  readonly kind: string;
  readonly contributed: string;
  readonly n: number;
}

/** Rows of one read, at most 400 bytes each (limits-sql: an answer holds 4 MiB). */
const ROWS_PER_READ = 8_000;

/**
 * What records of these kinds add, over some projects; of closed ones those of the months from `from` (`2026-05`) on. Counted page by
 * page of record ids, so that no single answer grows with the number of records.
 */
export const contributionsSince = async (
  kinds: readonly string[],
  projectIds: readonly string[],
  from: string,
): Promise<Result<readonly ContributedRow[]>> => {
  const counts = new Map<string, { kind: string; contributed: string; n: number }>();
  const projects = new Set(projectIds);
  for (let after = 0; kinds.length > 0;) {
    const rows = await execute(
      `SELECT record_id, project_id, kind, contributed FROM assessed_record WHERE kind IN (${places(kinds.length)}) AND contributed <> '' AND (closed_month = 0 OR closed_month >= ?) AND record_id > ? ORDER BY record_id LIMIT ?`,
      [...kinds, monthNumber(from), after, ROWS_PER_READ],
    );
    if (!rows.ok) return rows;
    for (const row of rows.value) {
      after = Number(row['record_id']);
      if (!projects.has(String(row['project_id']))) continue;
      const kind = String(row['kind']);
      const contributed = String(row['contributed']);
      const known = counts.get(`${kind} ${contributed}`);
      if (known) known.n += 1;
      else counts.set(`${kind} ${contributed}`, { kind, contributed, n: 1 });
    }
    if (rows.value.length < ROWS_PER_READ) break;
  }
  return success([...counts.values()]);
};
