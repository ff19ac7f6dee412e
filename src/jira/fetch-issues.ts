import { route } from '@forge/api';
import type { ReadPlan } from '../mapping/read-plan';
import { failure, success, type Result } from '../problem';
import type { RecordFacts } from '../record/record';
import type { JiraClient } from './client';
import { completeMany } from './complete-history';
import { freshList } from './fresh-list';
import { matchedKinds } from './issue-kinds';
import { issueToRecord, recordIn, type ChosenKinds, type FoundRecord } from './issue-to-record';
import { idOf, objectOf, objectsIn, type Json } from './json';
import { endsToFollow, type Targets } from './links';
import { neighboursOf } from './neighbours';
import { kindsOfTypes, prepare } from './prepared-plan';
import { RecordsInTurn } from './records-in-turn';
import { wantedFields, wantedHistory } from './wanted-fields';

/** Issues a bulk fetch takes (OpenAPI document, operation bulkFetchIssues). */
export const BULK_ISSUES = 100;

/** The issues Jira hands over of those asked for, in its JSON, with their changelogs where these are wanted; at most 100 a request. */
export async function fetchIssues(
  jira: JiraClient,
  issueIdsOrKeys: readonly string[],
  fields: readonly string[],
  expand: readonly 'changelog'[] = ['changelog'],
): Promise<Result<Json[]>> {
  const issues = freshList<Json>();
  for (let start = 0; start < issueIdsOrKeys.length; start += BULK_ISSUES) {
    const some = issueIdsOrKeys.slice(start, start + BULK_ISSUES);
    const answer = await jira.post(route`/rest/api/3/issue/bulkfetch`, { issueIdsOrKeys: some, fields, expand });
    if (!answer.ok) return answer;
    const body = objectOf(answer.value);
    if (body === null) return failure('jira-unavailable', 'Jira answered without issues. Try again in a moment.');
    issues.push(...objectsIn(body['issues']));
  }
  return success(issues);
}

/** The records among some issues, and those of which Jira refuses to tell whether they are. */
export interface RecordsFound {
  readonly records: RecordsInTurn;
  /** Issues left out because Jira refuses a query that would tell their kind: as a record of another kind they would be judged wrongly. */
  readonly undecided: number;
  /** The queries of the site map that Jira refuses, each once. */
  readonly refused: readonly string[];
}

/**
 * Issues as records: kinds matched where the site map has queries for them, histories completed, links to follow followed and neighbours
 * looked for: seldom more than one request for each of them.
 */
export async function recordsOf(
  jira: JiraClient,
  issues: readonly Json[],
  plan: ReadPlan,
  kinds: readonly string[],
): Promise<Result<RecordsFound>> {
  const matched = await matchedKinds(jira, issues, plan);
  if (!matched.ok) return matched;
  const { of, undecided, refused } = matched.value;
  const found = recordsIn(issues, plan, of);
  const histories = await completeMany(
    jira,
    found.map(({ json }) => json),
    wantedHistory(plan, kinds),
  );
  const targets = await followedTargets(jira, found, plan);
  if (!targets.ok) return targets;
  const made = new RecordsInTurn(found, histories, targets.value);
  const neighbours = await neighboursOf(jira, [...made.of(({ reads }) => reads.neighbours)], plan);
  if (!neighbours.ok) return neighbours;
  return success({ records: made.withNeighbours(neighbours.value), undecided: undecided.size, refused });
}

/** Those of the issues that are records. */
function recordsIn(issues: readonly Json[], plan: ReadPlan, chosen: ChosenKinds): FoundRecord[] {
  const found = freshList<FoundRecord>();
  const prepared = prepare(plan);
  for (const issue of issues) {
    const record = recordIn(issue, prepared, chosen);
    if (record !== null) found.push(record);
  }
  return found;
}

/**
 * The records at the other end of the links that the plan follows, by issue id. An issue Jira does not hand over, or does not tell the
 * kind of, is `unreadable`; one that is no record on this site is left out. The histories of targets are as long as the bulk fetch gives
 * them.
 */
export async function followedTargets(jira: JiraClient, records: readonly FoundRecord[], plan: ReadPlan): Promise<Result<Targets>> {
  const targets = new Map<string, RecordFacts | 'unreadable'>();
  const ids = new Set<string>();
  const types = new Set<string | null>();
  for (const { fields, kind } of records) {
    for (const { id, issueType } of endsToFollow(fields, kind)) {
      ids.add(id);
      types.add(issueType);
    }
  }
  if (ids.size === 0) return success(targets);
  const answer = await fetchIssues(jira, [...ids], wantedFields(plan, kindsOfTypes(plan, types)));
  if (!answer.ok && answer.problem.code === 'jira-busy') return answer;
  for (const id of ids) targets.set(id, 'unreadable');
  if (!answer.ok) return success(targets);
  const matched = await matchedKinds(jira, answer.value, plan);
  if (!matched.ok) return matched.problem.code === 'jira-busy' ? matched : success(targets);
  const { of, undecided } = matched.value;
  for (const issue of answer.value) {
    const id = idOf(issue['id']);
    if (id === null || undecided.has(id)) continue;
    const record = issueToRecord(issue, plan, {}, of);
    if (record === null) targets.delete(id);
    else targets.set(id, record);
  }
  return success(targets);
}
