import { route } from '@forge/api';
import type { ReadPlan } from '../mapping/read-plan';
import { failure, success, type Result } from '../problem';
import type { RecordFacts } from '../record/record';
import type { JiraClient } from './client';
import { completeOne } from './complete-history';
import { BULK_ISSUES, fetchIssues, followedTargets, recordsOf } from './fetch-issues';
import { carriedField } from './field-facts';
import { matchedKinds } from './issue-kinds';
import { recordFrom, recordIn } from './issue-to-record';
import { idOf, objectOf, objectsIn, stringOf, type Json } from './json';
import { neighboursOf } from './neighbours';
import { mappedRoles, prepare, type KindReading } from './prepared-plan';
import { wantedFields } from './wanted-fields';

/**
 * A record, the field that plays each mapped role on this issue with its name in the reader's language, and how links read in both
 * directions, by the id of their type, as far as the issue has any of the type.
 */
export interface IssueReading {
  readonly record: RecordFacts;
  readonly names: Readonly<Record<string, { readonly field: string; readonly name: string }>>;
  readonly wordings: Readonly<Record<string, { readonly inward: string; readonly outward: string }>>;
}

/** An issue key or id: letters, digits, hyphen and underscore. Anything else is not sent to Jira. */
const ISSUE = /^[A-Za-z0-9_]+(-[0-9]+)?$/;
/** Characters of field ids in the address of a request. Gateways take lines of 8 KiB; a site that maps more is asked for all fields. */
const LONGEST_FIELDS = 6000;

const KIND_UNKNOWN =
  'Jira refuses a query of the site map, so nobody can say which kind of record this issue is. A Jira administrator can mend it in the set-up of Clausewise.';

/**
 * Reads one issue as a record. At most three requests for an issue with 200 changelog entries and up to 100 links: the issue, the
 * older half of its changelog, and the linked records that the plan follows; a fourth for a change with a planned window, as only a
 * search can say what else is planned then; and one before these where a query of the site map has to tell its kind. `not-a-record` when
 * the site map gives it no kind, `not-set-up` when Jira refuses to tell which.
 */
export async function readIssue(jira: JiraClient, idOrKey: string, plan: ReadPlan): Promise<Result<IssueReading>> {
  if (!ISSUE.test(idOrKey)) return failure('bad-request', 'This is not an issue key.');
  const wanted = wantedFields(plan, Object.keys(plan.map.kinds)).join(',');
  const fields = encodeURIComponent(wanted).length > LONGEST_FIELDS ? '*all' : wanted;
  const answer = await jira.get(route`/rest/api/3/issue/${idOrKey}?fields=${fields}&expand=${'changelog,names'}`);
  if (!answer.ok) return answer;
  const matched = await matchedKinds(jira, objectsIn([answer.value]), plan);
  if (!matched.ok) return matched;
  if (matched.value.undecided.size > 0) return failure('not-set-up', KIND_UNKNOWN);
  const found = recordIn(answer.value, prepare(plan), matched.value.of);
  if (found === null) return failure('not-a-record', 'The site map gives issues of this type in this project no part to play.');
  // Somebody waits for the panel, and none of the three needs another.
  const [history, targets, neighbours] = await Promise.all([
    completeOne(jira, found.json),
    followedTargets(jira, [found], plan),
    neighboursOf(jira, [recordFrom(found)], plan),
  ]);
  if (!targets.ok) return targets;
  if (!neighbours.ok) return neighbours;
  return success({
    record: recordFrom(found, { history, targets: targets.value, neighbours: neighbours.value.get(found.id) }),
    names: namesOf(found.json, found.kind),
    wordings: wordingsOf(found.fields),
  });
}

function wordingsOf(fields: Json): IssueReading['wordings'] {
  const wordings = new Map<string, { inward: string; outward: string }>();
  for (const link of objectsIn(fields['issuelinks'])) {
    const type = objectOf(link['type']);
    const id = idOf(type?.['id']);
    const inward = stringOf(type?.['inward']);
    const outward = stringOf(type?.['outward']);
    if (id !== null && inward !== null && outward !== null) wordings.set(id, { inward, outward });
  }
  return Object.fromEntries(wordings);
}

function namesOf(issue: Readonly<Record<string, unknown>>, kind: KindReading): IssueReading['names'] {
  const fields = objectOf(issue['fields']) ?? {};
  const display = objectOf(issue['names']);
  const names: Record<string, { field: string; name: string }> = {};
  for (const role of mappedRoles(kind)) {
    const field = carriedField(fields, role, null);
    if (field !== null) names[role.role] = { field, name: stringOf(display?.[field]) ?? field };
  }
  return names;
}

/**
 * Reads up to 100 issues as records, in Jira's order. Issues that are hidden, gone or no records are left out, and so are those of which
 * Jira refuses to tell the kind.
 */
export async function readIssues(jira: JiraClient, idsOrKeys: readonly string[], plan: ReadPlan): Promise<Result<RecordFacts[]>> {
  const read = await readSome(jira, idsOrKeys, plan, []);
  return read.ok ? success(read.value.records) : read;
}

/** Some records, and the titles of the issues that were read, by id. */
export interface TitledRecords {
  readonly records: RecordFacts[];
  readonly titles: ReadonlyMap<string, string>;
}

/** The same with their titles, which no check reads: they come with the issues, at no further cost. */
export async function readTitledIssues(jira: JiraClient, idsOrKeys: readonly string[], plan: ReadPlan): Promise<Result<TitledRecords>> {
  const read = await readSome(jira, idsOrKeys, plan, ['summary']);
  if (!read.ok) return read;
  const { issues, records } = read.value;
  const titles = issues.map((issue) => [idOf(issue['id']) ?? '', stringOf(objectOf(issue['fields'])?.['summary']) ?? ''] as const);
  return success({ records, titles: new Map(titles) });
}

async function readSome(
  jira: JiraClient,
  idsOrKeys: readonly string[],
  plan: ReadPlan,
  besides: readonly string[],
): Promise<Result<{ issues: readonly Json[]; records: RecordFacts[] }>> {
  const asked = [...new Set(idsOrKeys)];
  if (asked.length > BULK_ISSUES) return failure('bad-request', `At most ${BULK_ISSUES} issues can be read at once.`);
  if (!asked.every((idOrKey) => ISSUE.test(idOrKey))) return failure('bad-request', 'One of these is not an issue key.');
  if (asked.length === 0) return success({ issues: [], records: [] });
  const kinds = [...prepare(plan).kinds.keys()];
  const issues = await fetchIssues(jira, asked, [...wantedFields(plan, kinds), ...besides]);
  if (!issues.ok) return issues;
  const found = await recordsOf(jira, issues.value, plan, kinds);
  return found.ok ? success({ issues: issues.value, records: [...found.value.records] }) : found;
}
