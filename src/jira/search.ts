import { route } from '@forge/api';
import type { ReadPlan } from '../mapping/read-plan';
import { failure, success, type Result } from '../problem';
import type { RecordFacts } from '../record/record';
import type { JiraClient } from './client';
import { recordsOf } from './fetch-issues';
import { idOf, numberOf, objectOf, objectsIn, stringOf } from './json';
import { kindsOfTypes } from './prepared-plan';
import { wantedFields } from './wanted-fields';

/** Largest page that Jira fills when fields and changelogs are asked for. */
const MOST_ISSUES = 100;
const DIGITS = /^[0-9]{1,18}$/;

/**
 * `afterId`: only issues with a higher id, so that a back-fill that was interrupted goes on where it stopped even when its page token has
 * run out (7 days). `withinDays`: only issues created or resolved in the last so many days, back from now.
 */
export interface RecordQuery {
  readonly projectId: string;
  readonly issueTypes: readonly string[];
  readonly afterId?: string | null;
  readonly withinDays?: number;
  readonly pageToken?: string | null;
  /** 1 to 100; 100 unless told. */
  readonly pageSize?: number;
  readonly plan: ReadPlan;
}

export interface RecordPage {
  /** Made one by one, see `RecordsInTurn`. */
  readonly records: Iterable<RecordFacts> & { readonly length: number };
  /** Issues on the page, records or not. */
  readonly issues: number;
  /** The highest issue id on the page: what `afterId` takes. */
  readonly lastId: string | null;
  readonly nextPageToken: string | null;
  /** Issues on the page that are left out because Jira refuses the query that would tell their kind. */
  readonly undecided: number;
  /** The queries of the site map that Jira refuses, each once. */
  readonly refused: readonly string[];
}

/** Which issues of a project a search is about. Ids are Jira's. */
export type Searched = Pick<RecordQuery, 'projectId' | 'issueTypes' | 'afterId' | 'withinDays'>;

/**
 * The JQL for issues of some types in a project; null where an id or the days are none, as they go into it as they are.
 *
 * Within so many days an issue counts when it was created or resolved then: by creation alone, records that took long would be left out
 * although figures count them when they close; by closing alone, all that is still open.
 */
export function recordsJql({ projectId, issueTypes, afterId = null, withinDays }: Searched): string | null {
  if (![projectId, ...issueTypes, ...(afterId === null ? [] : [afterId])].every((id) => DIGITS.test(id))) return null;
  if (withinDays !== undefined && !(Number.isInteger(withinDays) && withinDays > 0)) return null;
  return [
    `project = ${projectId} AND issuetype in (${issueTypes.join(', ')})`,
    ...(afterId === null ? [] : [`id > ${afterId}`]),
    ...(withinDays === undefined ? [] : [`(created >= -${withinDays}d OR resolved >= -${withinDays}d)`]),
  ].join(' AND ');
}

/**
 * A page of the issues of a project, by rising id, as records. One request, and one more each where kinds, histories, links or neighbours
 * need it.
 */
export async function searchRecords(jira: JiraClient, query: RecordQuery): Promise<Result<RecordPage>> {
  const { issueTypes, plan } = query;
  const jql = recordsJql(query);
  if (jql === null) return failure('bad-request', 'Projects, issue types and issues are searched for by their numeric ids.');
  if (issueTypes.length === 0) return success({ records: [], issues: 0, lastId: null, nextPageToken: null, undecided: 0, refused: [] });
  const kinds = kindsOfTypes(plan, issueTypes);
  const answer = await jira.post(route`/rest/api/3/search/jql`, {
    jql: `${jql} ORDER BY id ASC`,
    fields: wantedFields(plan, kinds),
    expand: 'changelog',
    maxResults: Math.min(Math.max(1, query.pageSize ?? MOST_ISSUES), MOST_ISSUES),
    ...(query.pageToken === null || query.pageToken === undefined ? {} : { nextPageToken: query.pageToken }),
  });
  if (!answer.ok) return answer;
  const body = objectOf(answer.value);
  if (body === null || !Array.isArray(body['issues']))
    return failure('jira-unavailable', 'Jira answered without issues. Try again in a moment.');
  const issues = objectsIn(body['issues']);
  const found = await recordsOf(jira, issues, plan, kinds);
  if (!found.ok) return found;
  const next = body['isLast'] === true ? null : stringOf(body['nextPageToken']);
  return success({
    ...found.value,
    issues: issues.length,
    lastId: highest(issues.map((issue) => idOf(issue['id']))),
    nextPageToken: next,
  });
}

/** About how many issues a JQL query finds, for progress; Jira does not promise the exact number. The query has to be bounded. */
export async function approximateCount(jira: JiraClient, jql: string): Promise<Result<number>> {
  const answer = await jira.post(route`/rest/api/3/search/approximate-count`, { jql });
  if (!answer.ok) return answer;
  const count = numberOf(objectOf(answer.value)?.['count']);
  return count === null
    ? failure('jira-unavailable', 'Jira did not say how many issues there are. Try again in a moment.')
    : success(count);
}

function highest(ids: readonly (string | null)[]): string | null {
  let best: string | null = null;
  for (const id of ids) if (id !== null && (best === null || Number(id) > Number(best))) best = id;
  return best;
}
