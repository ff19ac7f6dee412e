import { success, type Result } from '../problem';
import type { Instant } from '../record/record';
import { execute } from './database';

/** That somebody said of a check's hint on an issue that it is wrong: not who, and no text. */
export interface HintReport {
  readonly checkId: string;
  readonly recordId: string;
  readonly projectId: string;
  readonly reason: string;
  readonly reportedAt: Instant;
}

/** What was said of one check. */
export interface HintReports {
  readonly checkId: string;
  /** How often each reason was given; one issue and reason count once. */
  readonly reasons: Readonly<Record<string, number>>;
  /** The latest, newest first. */
  readonly issues: readonly string[];
  readonly lastAt: Instant;
}

/** Checks times reasons: more rows a grouping cannot have. */
const MOST_GROUPS = 2_000;

/** Keeps a report; the same once more only moves its date on. */
export const addHintReport = async ({ checkId, recordId, projectId, reason, reportedAt }: HintReport): Promise<Result<null>> => {
  const added = await execute('REPLACE INTO hint_report (check_id, record_id, reason, project_id, reported_at) VALUES (?, ?, ?, ?, ?)', [
    ...[checkId, Number(recordId), reason, Number(projectId), reportedAt],
  ]);
  return added.ok ? success(null) : added;
};

/**
 * What was said of which checks, the last one first.
 * @param mostIssues how many issues are listed of each check.
 */
export const hintReports = async (mostIssues: number): Promise<Result<readonly HintReports[]>> => {
  const groups = await execute(
    'SELECT check_id, reason, COUNT(*) AS n, MAX(reported_at) AS last_at FROM hint_report GROUP BY check_id, reason ORDER BY check_id LIMIT ?',
    [MOST_GROUPS],
  );
  if (!groups.ok) return groups;
  const found = new Map<string, { reasons: Record<string, number>; lastAt: Instant }>();
  for (const row of groups.value) {
    const checkId = String(row['check_id']);
    const { reasons, lastAt } = found.get(checkId) ?? { reasons: {}, lastAt: 0 };
    reasons[String(row['reason'])] = Number(row['n']);
    found.set(checkId, { reasons, lastAt: Math.max(lastAt, Number(row['last_at'])) });
  }
  const reports: HintReports[] = [];
  for (const [checkId, about] of found) {
    const issues = await execute(
      'SELECT record_id, MAX(reported_at) AS last_at FROM hint_report WHERE check_id = ? GROUP BY record_id ORDER BY last_at DESC, record_id DESC LIMIT ?',
      [checkId, mostIssues],
    );
    if (!issues.ok) return issues;
    reports.push({ checkId, ...about, issues: issues.value.map((row) => String(row['record_id'])) });
  }
  return success(reports.sort((one, other) => other.lastAt - one.lastAt || (one.checkId < other.checkId ? -1 : 1)));
};

/** Forgets all that was said of a check. */
export const settleHintReports = async (checkId: string): Promise<Result<null>> => {
  const gone = await execute('DELETE FROM hint_report WHERE check_id = ?', [checkId]);
  return gone.ok ? success(null) : gone;
};
