import type { InvocationError } from '@forge/events';
import { candidatesFor } from '../mapping';
import { success, type Result } from '../problem';
import { forgetWritten, mapForJudging, removeRecords, type Bucket, type MapForJudging } from '../store';
import { keepGapFields } from './gap-fields';
import { processOfKind } from './record-row';
import { mayPass, retryIn } from './retry';
import { reassess } from './reassess';
import { recount } from './roll-up';

const DELETED = 'avi:jira:deleted:issue';

/**
 * Handles the product events of manifest.yml: judges the issues concerned again and keeps the result. Payloads come late, twice, in
 * any order and in part (events-reference/product_events), so only ids are taken from them and Jira is asked for the rest; what is
 * lost altogether, the sweep finds.
 * @returns nothing, or an InvocationError that asks for the event again (at most four times).
 */
export const onIssueEvent = async (event: unknown): Promise<InvocationError | undefined> => {
  const judging = await mapForJudging();
  if (judging === null) return undefined;
  const touched = await handle(event, judging);
  const result = touched.ok ? await recount(touched.value) : touched;
  if (result.ok) return undefined;
  if (mayPass(result.problem)) return retryIn(result.problem.retryAfter);
  console.warn(`Clausewise: an event was left to the sweep: ${result.problem.code}.`);
  return undefined;
};

const handle = async (event: unknown, judging: MapForJudging): Promise<Result<readonly Bucket[]>> => {
  const issue = idOf(at(event, 'issue', 'id'));
  if (at(event, 'eventType') === DELETED) return issue === null ? success([]) : forgetDeleted(issue);
  if (issue !== null) return isOutOfScope(event, judging) ? forget(issue) : reassess([issue], judging);
  return reassess(endsOfLink(event), judging);
};

/** Its fields are gone with it: there is nothing to empty. */
const forgetDeleted = async (issue: string): Promise<Result<readonly Bucket[]>> => {
  const gone = await forgetWritten([issue]);
  return gone.ok ? removeRecords([issue], Date.now(), Date.now()) : gone;
};

const forget = async (issue: string): Promise<Result<readonly Bucket[]>> => {
  const removed = await removeRecords([issue], Date.now(), Date.now());
  if (removed.ok) await keepGapFields([issue]);
  return removed;
};

/**
 * True only when the payload itself says so, and no JQL would have to be matched: then Jira need not be asked, and a row of the issue's
 * former life goes.
 */
const isOutOfScope = (event: unknown, judging: MapForJudging): boolean => {
  const project = idOf(at(event, 'issue', 'fields', 'project', 'id'));
  const type = idOf(at(event, 'issue', 'fields', 'issuetype', 'id')) ?? idOf(at(event, 'issue', 'fields', 'issueType', 'id'));
  if (project === null || type === null) return false;
  return candidatesFor(judging.map, project, type).every(([kind]) => processOfKind(kind) === null);
};

/** Both ends of a link event, flat or nested: either may be a record. */
const endsOfLink = (event: unknown): string[] =>
  ['sourceIssueId', 'destinationIssueId']
    .map((end) => idOf(at(event, end)) ?? idOf(at(event, 'issueLink', end)))
    .filter((id): id is string => id !== null);

/** The member at a path of an untrusted value; undefined where the path ends early. */
const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name) ? (inner as Record<string, unknown>)[name] : undefined,
    value,
  );

/** Jira's numeric ids, as text or number; null for anything else. */
const idOf = (value: unknown): string | null => {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? text : null;
};
