import { assessRecord } from '../assess';
import type { AppCalls, IssueAssessment } from '../contract';
import { jiraAs, readIssue, readIssues } from '../jira';
import { withoutFalseFindings } from '../jobs/lost';
import { circumstancesOf, planOf, processOfKind } from '../jobs/record-row';
import { failure, success } from '../problem';
import type { RecordFacts } from '../record/record';
import { processById } from '../standard';
import type { MapForJudging } from '../store';
import { siteMapForJudging } from './authorise';
import { issueView, type FieldNames } from './issue-view';
import { issueRef, listOf, parseInput } from './parse';

/** Issues of one call, as the contract says. */
const MOST_ISSUES = 100;

/**
 * The findings of one issue. Jira is asked as the viewer, so whoever may not see the issue gets what Jira says: it does not exist.
 * Judged now, from what Jira holds now; nothing stored is read or written.
 */
export const assessIssue = async (payload: unknown): ReturnType<AppCalls['assessIssue']> => {
  const input = parseInput<{ issue: string }>(payload, { issue: issueRef });
  if (!input.ok) return input;
  const saved = await siteMapForJudging();
  if (!saved.ok) return saved;
  const now = Date.now();
  const read = await readIssue(jiraAs('user'), input.value.issue, planOf(saved.value.map));
  if (!read.ok) {
    const { code } = read.problem;
    if (code === 'not-found' || code === 'forbidden') return failure('not-found', 'This issue does not exist, or you may not see it.');
    return code === 'not-a-record' ? notARecord() : read;
  }
  const view = viewOf(read.value.record, saved.value, read.value.names, now);
  return view === null ? notARecord() : success(view);
};

/** The findings of several issues, in the order Jira gives; those that are hidden, gone or no records are left out without a word. */
export const assessIssues = async (payload: unknown): ReturnType<AppCalls['assessIssues']> => {
  const input = parseInput<{ issues: string[] }>(payload, { issues: listOf(issueRef, 0, MOST_ISSUES) });
  if (!input.ok) return input;
  const saved = await siteMapForJudging();
  if (!saved.ok) return saved;
  const now = Date.now();
  const read = await readIssues(jiraAs('user'), input.value.issues, planOf(saved.value.map));
  if (!read.ok) return read;
  const issues = read.value
    .map((record) => viewOf(record, saved.value, null, now))
    .filter((view): view is IssueAssessment => view !== null);
  return success({ issues });
};

const notARecord = () =>
  failure(
    'not-a-record',
    'Issues of this type in this project are not checked. A Jira administrator can give them a part in the set-up of Clausewise.',
  );

const viewOf = (record: RecordFacts, judging: MapForJudging, names: FieldNames | null, now: number): IssueAssessment | null => {
  const { map } = judging;
  const processId = processOfKind(record.kind);
  const process = processId === null ? null : processById(processId);
  const findings = withoutFalseFindings(assessRecord(record, circumstancesOf(map, now)), record, judging);
  return process === null ? null : issueView(record, process, findings, map, names, now);
};
