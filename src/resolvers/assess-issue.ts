import { assessRecord } from '../assess';
import type { AppCalls, IssueAssessment } from '../contract';
import { jiraAs, readIssue, readIssues } from '../jira';
import { withoutFalseFindings } from '../jobs/lost';
import { circumstancesOf, planOf, processOfKind } from '../jobs/record-row';
import { failure, success, type Result } from '../problem';
import type { RecordFacts } from '../record/record';
import { processById } from '../standard';
import type { KeptWaiver } from '../record/waiver';
import { waiversIn, waiversOn, type MapForJudging } from '../store';
import { siteMapForJudging } from './authorise';
import { issueView, type Reading } from './issue-view';
import { issueRef, listOf, parseInput } from './parse';

/** Issues of one call, as the contract says. */
const MOST_ISSUES = 100;

/**
 * The findings of one issue. Jira is asked as the viewer, so whoever may not see the issue gets what Jira says: it does not exist.
 * Judged now, from what Jira holds now; of what is stored only waivers are read, and nothing is written.
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
  const { record, names, wordings } = read.value;
  const waivers = await waiversOn(record.id, record.projectId);
  const view = viewOf(record, saved.value, { names, wordings, waivers: orNone(waivers) }, now);
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
  const waivers = orNone(await waiversIn([...new Set(read.value.map(({ projectId }) => projectId))]));
  const issues = read.value
    .map((record) => viewOf(record, saved.value, { names: null, wordings: {}, waivers }, now))
    .filter((view): view is IssueAssessment => view !== null);
  return success({ issues });
};

/** Where the database is busy, the findings are shown all the same: the gaps are there, waived or not. */
const orNone = (waivers: Result<readonly KeptWaiver[]>): readonly KeptWaiver[] => (waivers.ok ? waivers.value : []);

const notARecord = () =>
  failure(
    'not-a-record',
    'Issues of this type in this project are not checked. A Jira administrator can give them a part in the set-up of Clausewise.',
  );

const viewOf = (
  record: RecordFacts,
  judging: MapForJudging,
  reading: Pick<Reading, 'names' | 'wordings' | 'waivers'>,
  now: number,
): IssueAssessment | null => {
  const { map } = judging;
  const processId = processOfKind(record.kind);
  const process = processId === null ? null : processById(processId);
  const circumstances = circumstancesOf(map, now);
  const findings = withoutFalseFindings(assessRecord(record, circumstances), record, judging);
  return process === null ? null : issueView(record, process, findings, { ...reading, map, circumstances, inForce: judging.waivers });
};
