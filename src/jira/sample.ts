import { route } from '@forge/api';
import type { ReadPlan } from '../mapping/read-plan';
import { failure, success, type Result } from '../problem';
import { approvalsIn } from './approvals';
import type { JiraClient } from './client';
import { carriedField } from './field-facts';
import { matchedKinds } from './issue-kinds';
import { idOf, objectOf, objectsIn, peek, stringOf, type Json } from './json';
import { linksOf } from './links';
import { mappedRoles, prepare, type KindReading } from './prepared-plan';
import type { RoleReading } from './role-readings';
import { approximateCount } from './search';
import { slaCycles } from './slas';
import { presentValue } from './values';

/** Issues that are looked at, one point each: enough to tell nine in ten from all to within a few in a hundred. */
const MOST_ISSUES = 200;
/** What Jira fills of a page when fields are asked for. */
const PAGE = 100;
const DAYS = 90;
const DIGITS = /^[0-9]{1,18}$/;

/** What a read plan makes of the newest issues of a project. Ids are Jira's. */
export interface Sample {
  readonly sampled: number;
  /** About how many issues there are of those days. */
  readonly total: number;
  /** Kind → sampled issues that are records of it. */
  readonly kinds: Record<string, number>;
  /** Issue types of the sampled issues that are no record, with how many, most first. */
  readonly unmappedTypes: { issueType: string; n: number }[];
  /** Statuses of sampled records that stand for no milestone, with how many, most first. */
  readonly unmappedStatuses: { kind: string; status: string; n: number }[];
  /** Field role → on how many records it is filled in today, of those whose kind is read for it and that carry a field for it. */
  readonly fields: Record<string, { filled: number; of: number }>;
  /** Link role → how many records have such a link, or such a sub-task. Roles that no sampled record could have are left out. */
  readonly links: Record<string, number>;
  /** Issues whose kind Jira refuses to tell, which are counted nowhere else, and the queries it refuses. */
  readonly undecided: number;
  readonly refused: readonly string[];
}

/**
 * Looks at up to 200 issues of a project that were created in the last 90 days, the newest first, whatever their type: two searches and a
 * count, and one request more where queries of the site map have to be matched; at most 204 points. Only today's values, so no histories
 * are asked for.
 */
export async function sampleOf(jira: JiraClient, projectId: string, plan: ReadPlan): Promise<Result<Sample>> {
  if (!DIGITS.test(projectId)) return failure('bad-request', 'A project is searched for by its numeric id.');
  const jql = `project = ${projectId} AND created >= -${DAYS}d`;
  const issues = await newest(jira, jql, fieldsFor(plan, projectId));
  if (!issues.ok) return issues;
  const count = await approximateCount(jira, jql);
  if (!count.ok) return count;
  const matched = await matchedKinds(jira, issues.value, plan, projectId);
  if (!matched.ok) return matched;
  const { of, undecided, refused } = matched.value;
  const tally = new Tally();
  const { kindOf } = prepare(plan);
  for (const issue of issues.value) {
    const fields = objectOf(issue['fields']) ?? {};
    const id = idOf(issue['id']) ?? '';
    const type = idOf(peek(fields['issuetype'])?.['id']);
    const kind = kindOf.get(type ?? '')?.get(projectId) ?? of.get(id);
    if (kind !== undefined) tally.addRecord(kind, fields);
    else if (type !== null && !undecided.has(id)) tally.addOther(type);
  }
  const sampled = issues.value.length;
  return success({ sampled, total: Math.max(count.value, sampled), ...tally.result(), undecided: undecided.size, refused });
}

/** Of every kind that the project may have records of. */
function fieldsFor(plan: ReadPlan, projectId: string): string[] {
  const { kindOf, narrowed } = prepare(plan);
  const kinds = new Set<KindReading>();
  for (const byProject of kindOf.values()) {
    const kind = byProject.get(projectId);
    if (kind !== undefined) kinds.add(kind);
  }
  for (const byProject of narrowed.values()) for (const { kind } of byProject.get(projectId) ?? []) kinds.add(kind);
  const wanted = new Set(['issuetype', 'status', 'issuelinks']);
  for (const kind of kinds) {
    for (const { fields } of mappedRoles(kind)) for (const field of fields) wanted.add(field);
    if (kind.childLinks.size > 0) wanted.add('subtasks');
  }
  return [...wanted];
}

async function newest(jira: JiraClient, jql: string, fields: readonly string[]): Promise<Result<Json[]>> {
  const issues: Json[] = [];
  let next: string | null = null;
  for (let page = 0; page < MOST_ISSUES / PAGE; page += 1) {
    const answer = await jira.post(route`/rest/api/3/search/jql`, {
      jql: `${jql} ORDER BY created DESC`,
      fields,
      maxResults: PAGE,
      ...(next === null ? {} : { nextPageToken: next }),
    });
    if (!answer.ok) return answer;
    const body = objectOf(answer.value);
    if (body === null || !Array.isArray(body['issues']))
      return failure('jira-unavailable', 'Jira answered without issues. Try again in a moment.');
    issues.push(...objectsIn(body['issues']));
    next = body['isLast'] === true ? null : stringOf(body['nextPageToken']);
    if (next === null) break;
  }
  return success(issues);
}

class Tally {
  readonly #kinds = new Map<string, number>();
  readonly #types = new Map<string, number>();
  readonly #statuses = new Map<string, Map<string, number>>();
  readonly #fields = new Map<string, { filled: number; of: number }>();
  readonly #links = new Map<string, number>();

  addRecord(kind: KindReading, fields: Json): void {
    this.#kinds.set(kind.kind, (this.#kinds.get(kind.kind) ?? 0) + 1);
    const status = idOf(peek(fields['status'])?.['id']);
    if (status !== null && !kind.statusParts.has(status)) {
      const ofKind = this.#statuses.get(kind.kind) ?? new Map<string, number>();
      this.#statuses.set(kind.kind, ofKind.set(status, (ofKind.get(status) ?? 0) + 1));
    }
    for (const role of mappedRoles(kind)) this.#addField(role, fields);
    // No target was read here, so that only links that may be there are unreadable.
    const sure = linksOf(fields, kind, [], new Map()).filter(({ target }) => target !== 'unreadable');
    const linked = new Set(sure.map(({ role }) => role));
    for (const role of linkRolesOf(kind)) this.#links.set(role, (this.#links.get(role) ?? 0) + (linked.has(role) ? 1 : 0));
  }

  addOther(type: string): void {
    this.#types.set(type, (this.#types.get(type) ?? 0) + 1);
  }

  #addField(role: RoleReading, fields: Json): void {
    const known = this.#fields.get(role.role) ?? { filled: 0, of: 0 };
    const field = carriedField(fields, role, null);
    if (field !== null) {
      known.of += 1;
      if (isFilled(fields[field], role)) known.filled += 1;
    }
    this.#fields.set(role.role, known);
  }

  result(): Pick<Sample, 'kinds' | 'unmappedTypes' | 'unmappedStatuses' | 'fields' | 'links'> {
    const statuses = [...this.#statuses].flatMap(([kind, found]) => [...found].map(([status, n]) => ({ kind, status, n })));
    return {
      kinds: Object.fromEntries(this.#kinds),
      unmappedTypes: [...this.#types].map(([issueType, n]) => ({ issueType, n })).sort(mostFirst),
      unmappedStatuses: statuses.sort(mostFirst),
      fields: Object.fromEntries(this.#fields),
      links: Object.fromEntries(this.#links),
    };
  }
}

const mostFirst = (one: { n: number }, other: { n: number }): number => other.n - one.n;

function isFilled(value: unknown, role: RoleReading): boolean {
  const listed = role.type === 'sla' ? slaCycles(value) : role.type === 'approvals' ? approvalsIn(value) : null;
  return listed === null ? presentValue(value, role) !== null : typeof listed === 'object' && listed.length > 0;
}

/** The roles that a link or a sub-task of a record of this kind can play. */
function linkRolesOf({ linkEnds, childLinks }: KindReading): ReadonlySet<string> {
  const readings = [
    ...[...linkEnds.values()].flatMap(({ inward, outward }) => [...inward, ...outward]),
    ...[...childLinks.values()].flat(),
  ];
  return new Set(readings.map(({ role }) => role));
}
