import { outcomesOf, unpackOutcomes, type Circumstances } from '../../assess';
import { checksAskedOf } from '../../checks';
import type { AppCalls } from '../../contract';
import { approximateCount, countingPoints, jiraAs, recordsJql, searchRecords } from '../../jira';
import { circumstancesOf, planOf, recordTypesOf } from '../../jobs/record-row';
import { failure, success } from '../../problem';
import type { RecordFacts } from '../../record/record';
import { isRecordKind } from '../../record/vocabulary';
import type { DryRunPage } from '../../set-up-contract';
import { asAdministrator, asReaderOf } from '../authorise';
import { parseInput, projectId, type Parser } from '../parse';
import { mapToTry, refusedQueries } from './map-to-try';

/** As many as Jira hands over with fields and changelogs. */
const PAGE_SIZE = 100;
const DAYS = 90;
const MOST_EXAMPLES = 10;
/** Who may have the page: two questions to Jira, each a point and two for the permission it is about (Jira Cloud rate limiting). */
const PERMISSION_POINTS = 6;

/**
 * One page of the dry run: the issues of a project that were created or resolved in the last 90 days and that the draft makes records of,
 * read as the user and judged now under the draft's settings. Jira administrators who may browse the project. Nothing is written, not
 * even the points that were spent: the page drives it, and adds up. A check that is off is not counted. Where Jira refuses a query that
 * has to tell what is a record, the query is named and nothing is counted.
 */
export const dryRun = async (payload: unknown): ReturnType<AppCalls['dryRun']> => {
  const input = parseInput<{ project: string; pageToken: string | null }>(payload, { project: projectId, pageToken: pageTokenOrNull });
  if (!input.ok) return input;
  const { project, pageToken } = input.value;
  const may = await asAdministrator();
  if (!may.ok) return may;
  const reads = await asReaderOf(project);
  if (!reads.ok) return reads;
  const map = await mapToTry();
  if (!map.ok) return map;
  const searched = { projectId: project, issueTypes: recordTypesOf(map.value, project), withinDays: DAYS };
  if (searched.issueTypes.length === 0) return success(pageOf(project, 0, 0, PERMISSION_POINTS, null));
  const jira = countingPoints(jiraAs('user'));
  const circumstances = circumstancesOf(map.value, Date.now());
  const found = await searchRecords(jira, { ...searched, pageToken, pageSize: PAGE_SIZE, plan: planOf(map.value) });
  if (!found.ok) return found.problem.code === 'bad-request' && pageToken !== null ? failure('bad-request', RUN_OUT) : found;
  const { records, issues, nextPageToken, undecided, refused } = found.value;
  if (undecided > 0) return refusedQueries(refused);
  const total = await approximateCount(jira, recordsJql(searched) ?? '');
  if (!total.ok) return total;
  const page = pageOf(project, issues, Math.max(total.value, issues), PERMISSION_POINTS + jira.points(), nextPageToken);
  for (const record of records) count(record, circumstances, page);
  return success(page);
};

const RUN_OUT = 'Jira does not know this page of the dry run any more. Begin the dry run again.';

/** Jira's own tokens: a line of printable signs without spaces. What it says is for Jira to judge. */
const PAGE_TOKEN = /^[\x21-\x7e]{1,4000}$/;

const pageTokenOrNull: Parser<string | null> = (value, name) =>
  value === null || (typeof value === 'string' && PAGE_TOKEN.test(value))
    ? success(value)
    : failure('bad-request', `The field "${name}" has to be null, or what the page before gave as "next".`);

const pageOf = (project: string, issues: number, total: number, points: number, next: string | null): DryRunPage => ({
  project,
  issues,
  total,
  records: {},
  checks: {},
  points,
  next,
});

const MEMBERS = {
  met: 'met',
  gap: 'gap',
  pending: 'pending',
  'not-applicable': 'notApplicable',
  'cannot-tell': 'cannotTell',
  failed: 'failed',
} as const;

/** Adds the outcomes of a record to the page. */
const count = (record: RecordFacts, circumstances: Circumstances, page: DryRunPage): void => {
  const { kind, key } = record;
  if (!isRecordKind(kind)) return;
  page.records[kind] = (page.records[kind] ?? 0) + 1;
  const outcomes = unpackOutcomes(outcomesOf(record, circumstances));
  for (const [place, { id }] of checksAskedOf(kind).entries()) {
    const outcome = outcomes[place]?.outcome;
    if (outcome === undefined || circumstances.settings.checks?.[id]?.level === 'off') continue;
    const counts = (page.checks[id] ??= { met: 0, gap: 0, pending: 0, notApplicable: 0, cannotTell: 0, failed: 0, examples: [] });
    counts[MEMBERS[outcome]] += 1;
    if (outcome === 'gap' && counts.examples.length < MOST_EXAMPLES) counts.examples.push(key);
  }
};
