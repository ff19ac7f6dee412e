import { route } from '@forge/api';
import type { ReadPlan } from '../mapping/read-plan';
import { failure, success, type Result } from '../problem';
import { finalDecision } from '../record/approvals';
import { isBareDate } from '../record/dates';
import type { Instant, Neighbour, RecordFacts } from '../record/record';
import { inOrder, isRead } from '../record/timeline';
import type { JiraClient } from './client';
import { matchedKinds } from './issue-kinds';
import { issueToRecord, type ChosenKinds } from './issue-to-record';
import { numberOf, objectOf, objectsIn, stringOf, type Json } from './json';
import { neighbourQueries, type Planned } from './neighbour-queries';
import { prepare, type KindReading } from './prepared-plan';

/** Of records with a planned window, by record id: the others planned for the same time. */
export type Neighbours = ReadonlyMap<string, readonly Neighbour[] | 'unreadable'>;

export const NO_NEIGHBOURS: Neighbours = new Map();

/** Issues of a page: what Jira fills when fields are asked for. One point each (Jira Cloud rate limiting). */
const PAGE_SIZE = 100;
/** Others that are read for one page of records; where there are more, nobody can say. */
const MOST_FOUND = 500;
/** Jira may fill its pages with less than it was asked for. */
const MOST_PAGES = 10;

const WANTED = ['status', 'created', 'issuetype', 'project'];
const PAST_APPROVAL: ReadonlySet<string> = new Set(['approved', 'implementStart', 'deployed', 'reviewed', 'closed']);
const NEVER_DONE: ReadonlySet<string> = new Set(['rejected', 'cancelled', 'failed']);

/**
 * The neighbours of those records whose kind is read for them and whose window has times. Those handed in know of each other; the rest is
 * asked of Jira by one search a kind (more where it finds more than a page), and by none where nothing is planned or no service and no
 * item is named that could be shared. Jira is asked by whoever reads the records: the app finds all that it may browse, a viewer what
 * they may see themselves, so that a panel gives no hidden change away. Only a busy Jira is a failure; what cannot be found out
 * otherwise is `unreadable`.
 */
export async function neighboursOf(jira: JiraClient, records: readonly RecordFacts[], plan: ReadPlan): Promise<Result<Neighbours>> {
  const found = new Map<string, readonly Neighbour[] | 'unreadable'>();
  for (const kind of prepare(plan).kinds.values()) {
    if (!kind.reads.neighbours) continue;
    const ofKind = records.filter((record) => record.kind === kind.kind);
    const own = ofKind.flatMap((record) => planned(record, plan));
    const others = await elsewhere(jira, own, ofKind.map(({ id }) => id), kind, plan); // prettier-ignore
    if (!others.ok) return others;
    for (const one of own) found.set(one.id, others.value === 'unreadable' ? 'unreadable' : around(one, [...own, ...others.value]));
  }
  return success(found);
}

/** Windows that touch share no time. */
const around = ({ id, from, to }: Planned, all: readonly Planned[]): Planned[] =>
  all.filter((other) => other.id !== id && other.from < to && other.to > from);

function planned(record: RecordFacts, plan: ReadPlan): Planned[] {
  const from = timeOf(record, 'plannedStart');
  const to = timeOf(record, 'plannedEnd');
  if (from === null || to === null) return [];
  const services = namesIn(record, 'affectedServices');
  return [{ id: record.id, from, to, approved: isApproved(record, plan), services, items: namesIn(record, 'configItems') }];
}

function timeOf({ fields }: RecordFacts, role: string): Instant | null {
  const field = fields[role];
  return !isRead(field) || field.present === null || isBareDate(field.present) ? null : field.present.at;
}

function namesIn({ fields }: RecordFacts, role: string): readonly string[] {
  const field = fields[role];
  if (!isRead(field) || field.present === null) return [];
  const { id, members, text } = field.present;
  return members.length > 0 ? members : [id ?? text];
}

/**
 * By today's status, else by its approvals. Of a record that is found by a search no history is known, so none is looked at here either:
 * what is found must not depend on which records were read together.
 */
function isApproved(record: RecordFacts, { map }: ReadPlan): boolean {
  const milestones = inOrder(record.statuses).at(-1)?.milestones ?? [];
  if (milestones.some((one) => NEVER_DONE.has(one))) return false;
  if (milestones.some((one) => PAST_APPROVAL.has(one))) return true;
  return map.settings.approvalSource !== 'milestone' && finalDecision(record)?.decision === 'approved';
}

/** What is planned for the time of these, beside the records whose ids are `known`. */
async function elsewhere(
  jira: JiraClient,
  own: readonly Planned[],
  known: readonly string[],
  kind: KindReading,
  plan: ReadPlan,
): Promise<Result<readonly Planned[] | 'unreadable'>> {
  const asking = own.filter(({ services, items }) => services.length + items.length > 0);
  if (asking.length === 0) return success([]);
  const fields = [...WANTED, ...[...kind.roles.list, ...(kind.approvals ? [kind.approvals] : [])].flatMap(wantedOf)];
  for (const jql of neighbourQueries(kind, asking, known, plan)) {
    const answer = await search(jira, jql, fields);
    if (answer.ok) {
      if (answer.value === null) return success('unreadable');
      const issues = [...new Map(answer.value.map((issue) => [issue['id'], issue])).values()];
      const matched = await matchedKinds(jira, issues, plan);
      if (!matched.ok) return matched.problem.code === 'jira-busy' ? matched : success('unreadable');
      const { of, undecided } = matched.value;
      return success(undecided.size > 0 ? 'unreadable' : issues.flatMap((issue) => plannedIn(issue, kind, plan, of)));
    }
    if (answer.problem.code === 'jira-busy') return answer;
    if (answer.problem.code !== 'bad-request') break;
  }
  return success('unreadable');
}

const ROLES: ReadonlySet<string> = new Set(['plannedStart', 'plannedEnd', 'affectedServices', 'configItems', 'approvals']);
const wantedOf = ({ role, fields }: { role: string; fields: readonly string[] }): readonly string[] => (ROLES.has(role) ? fields : []);

function plannedIn(issue: Json, kind: KindReading, plan: ReadPlan, chosen: ChosenKinds): Planned[] {
  const record = issueToRecord(issue, plan, {}, chosen);
  return record === null || record.kind !== kind.kind ? [] : planned(record, plan);
}

/** All issues that a query finds; null where there are too many. */
async function search(jira: JiraClient, jql: string, fields: readonly string[]): Promise<Result<readonly Json[] | null>> {
  const issues: Json[] = [];
  let next: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const more = next === null ? {} : { nextPageToken: next };
    const answer = await jira.post(route`/rest/api/3/search/jql`, { jql, fields, maxResults: PAGE_SIZE, ...more });
    if (!answer.ok) return answer;
    const body = objectOf(answer.value);
    if (body === null || !Array.isArray(body['issues']))
      return failure('jira-unavailable', 'Jira answered without issues. Try again in a moment.');
    issues.push(...objectsIn(body['issues']));
    next = body['isLast'] === true ? null : stringOf(body['nextPageToken']);
    if (next === null) return success(issues.length > MOST_FOUND ? null : issues);
    if (issues.length >= MOST_FOUND) break;
    // A point for the count spares up to four hundred for a result of no use.
    if (page === 0 && (await countOf(jira, jql)) > MOST_FOUND) break;
  }
  return success(null);
}

/** About how many issues a query finds; 0 where Jira does not say. */
async function countOf(jira: JiraClient, jql: string): Promise<number> {
  const answer = await jira.post(route`/rest/api/3/search/approximate-count`, { jql });
  return answer.ok ? (numberOf(objectOf(answer.value)?.['count']) ?? 0) : 0;
}
