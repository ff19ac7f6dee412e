import { jiraAs, readIssues } from '../jira';
import { success, type Result } from '../problem';
import type { RecordFacts } from '../record/record';
import {
  distinctBuckets,
  removeRecords,
  ROWS_PER_STATEMENT,
  saveRecords,
  spendPoints,
  type Bucket,
  type MapForJudging,
  type RecordRow,
} from '../store';
import { keepGapFields } from './gap-fields';
import { planOf, rowOf } from './record-row';

/** The rows of the records that a process judges. `askedAt`: when Jira was asked; `asOf`: the facts are at least that new. */
export const rowsOf = (records: Iterable<RecordFacts>, judging: MapForJudging, askedAt: number, asOf = askedAt): RecordRow[] =>
  Array.from(records, (record) => rowOf(record, judging, askedAt, asOf)).filter((row) => row !== null);

/**
 * Reads issues anew as the app, judges those that are records and forgets the rows of those that are not (deleted, moved, retyped,
 * or taken from the app's sight): what Jira does not hand over is not evidence.
 * @param issueIds Jira's ids, any number; read by the page.
 * @returns the buckets to recount.
 */
export const reassess = async (issueIds: readonly string[], judging: MapForJudging): Promise<Result<readonly Bucket[]>> => {
  const jira = jiraAs('app');
  const plan = planOf(judging.map);
  const touched: Bucket[] = [];
  const ids = [...new Set(issueIds)];
  for (let start = 0; start < ids.length; start += ROWS_PER_STATEMENT) {
    const page = ids.slice(start, start + ROWS_PER_STATEMENT);
    const askedAt = Date.now();
    const records = await readIssues(jira, page, plan);
    if (!records.ok) return records;
    const rows = rowsOf(records.value, judging, askedAt);
    const written = await saveRecords(rows, Date.now());
    if (!written.ok) return written;
    const judged = new Set(rows.map((row) => row.recordId));
    const removed = await removeRecords(
      page.filter((id) => !judged.has(id)),
      askedAt,
      Date.now(),
    );
    if (!removed.ok) return removed;
    touched.push(...written.value, ...removed.value);
    const points = await keepGapFields(page);
    if (points > 0) await spendPoints(points, Date.now());
  }
  return success(distinctBuckets(touched));
};
