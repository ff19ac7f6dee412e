import type { Instant } from '../record/record';
import { success, type Result } from '../problem';
import { chunksOf, execute, places, type SqlRow } from './database';
import { ROWS_PER_STATEMENT, SITE_FINDING_BYTES } from './limits';
import { monthNumber, periodOfMonth } from './periods';

/** What was found of the whole site at the end of a month, or up to now in the running one. */
export interface SiteFindingRow {
  /** The id of the check, or `document:` and that of a requirement. */
  readonly subject: string;
  /** `2026-05`, in the site's time zone. */
  readonly month: string;
  /** The finding as JSON: an outcome, counts and ids of issues; no text of anybody's. */
  readonly found: string;
  readonly judgedAt: Instant;
}

const COLUMNS = 'subject, month, found, judged_at';

const rowOf = (row: SqlRow): SiteFindingRow => ({
  subject: String(row['subject']),
  month: periodOfMonth(Number(row['month'])),
  found: String(row['found']),
  judgedAt: Number(row['judged_at']),
});

/**
 * Keeps the findings of one survey and forgets those of earlier ones: what is kept was found by one set of questions under one site
 * map. A survey that dies in between leaves findings of two surveys, each of them whole; the next one mends that.
 * @param rows all findings of the survey, all judged at the same instant.
 * @throws RangeError when one does not fit its column: the survey lists too many issues.
 */
export const saveSiteFindings = async (rows: readonly SiteFindingRow[]): Promise<Result<null>> => {
  for (const { subject, found } of rows)
    if (Buffer.byteLength(found) > SITE_FINDING_BYTES)
      throw new RangeError(`The finding of ${subject} has ${Buffer.byteLength(found)} bytes.`);
  for (const chunk of chunksOf(rows, ROWS_PER_STATEMENT)) {
    const written = await execute(
      `REPLACE INTO site_finding (${COLUMNS}) VALUES ${chunk.map(() => '(?, ?, ?, ?)').join(', ')}`,
      chunk.flatMap(({ subject, month, found, judgedAt }) => [subject, monthNumber(month), found, judgedAt]),
    );
    if (!written.ok) return written;
  }
  const forgotten = await execute('DELETE FROM site_finding WHERE judged_at < ?', [Math.min(...rows.map(({ judgedAt }) => judgedAt))]);
  return forgotten.ok ? success(null) : forgotten;
};

/**
 * Findings of the months from `from` (`2026-05`) on, by subject and month.
 * @param subjects those that are asked for; absent: all. At most a few hundred.
 */
export const siteFindingsSince = async (from: string, subjects?: readonly string[]): Promise<Result<readonly SiteFindingRow[]>> => {
  const found: SiteFindingRow[] = [];
  if (subjects !== undefined && subjects.length === 0) return success(found);
  const which = subjects === undefined ? '' : ` AND subject IN (${places(subjects.length)})`;
  for (let offset = 0; ; offset += ROWS_PER_READ) {
    const rows = await execute(`SELECT ${COLUMNS} FROM site_finding WHERE month >= ?${which} ORDER BY subject, month LIMIT ? OFFSET ?`, [
      monthNumber(from),
      ...(subjects ?? []),
      ROWS_PER_READ,
      offset,
    ]);
    if (!rows.ok) return rows;
    found.push(...rows.value.map(rowOf));
    if (rows.value.length < ROWS_PER_READ) return success(found);
  }
};

/** A finding is about 300 bytes, at most SITE_FINDING_BYTES: a read stays within half of what an answer may hold (limits-sql). */
const ROWS_PER_READ = 500;
