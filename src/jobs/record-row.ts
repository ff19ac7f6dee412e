import { packRecord } from '../assess';
import { readsFor, RECORD_KINDS, rulesetOf, type RecordKind } from '../checks';
import { planFor } from '../mapping';
import type { ReadPlan } from '../mapping/read-plan';
import type { SiteMap } from '../mapping/site-map';
import { closedAt } from '../record/events';
import { periodOf } from '../record/periods';
import type { Instant, RecordFacts } from '../record/record';
import { isRecordKind } from '../record/vocabulary';
import { processById, processes, requirementsOf, type ProcessId } from '../standard';
import { OPEN, type RecordRow, type SavedSiteMap } from '../store';

/**
 * A pending outcome may change although nobody touches the record: at its deadline, and within a day in any case, as a linked record
 * (a review that is completed) sends no event for this one.
 */
const DAY_MS = 86_400_000;
/** Letter of a pending outcome, see packOutcomes. */
const PENDING = 'p';

/** Kinds whose records are kept: every kind of the vocabulary, as each is judged, counted or evidence for a question about the site. */
export const assessedKinds = Object.keys(RECORD_KINDS) as RecordKind[];

/** The processes that requirements belong to: by checks, or by a document alone. */
export const assessedProcesses = processes.filter(({ id }) => requirementsOf(id).length > 0);

/** The process that records of this kind belong to; null for a kind that is not known. */
export const processOfKind = (kind: string): ProcessId | null =>
  isRecordKind(kind) ? (processById(RECORD_KINDS[kind].process)?.id ?? null) : null;

/** What Jira is asked for under this site map. */
export const planOf = (map: SiteMap): ReadPlan => planFor(map, readsFor);

/** The rulesets in force for the kinds of record that the site map has in a project. */
export const rulesetsInForce = (map: SiteMap, projectId: string): Record<string, string> =>
  Object.fromEntries(assessedKinds.filter((kind) => map.kinds[kind]?.projects.includes(projectId)).map((kind) => [kind, rulesetOf(kind)]));

/** Issue types of a project that are records of an assessed process, each once. */
export const recordTypesOf = (map: SiteMap, projectId: string): string[] => [
  ...new Set(
    Object.entries(map.kinds)
      .filter(([kind, { projects }]) => processOfKind(kind) !== null && projects.includes(projectId))
      .flatMap(([, { issueTypes }]) => issueTypes),
  ),
];

/** Projects with at least one record type, each once. */
export const projectsInScope = (map: SiteMap): string[] =>
  [...new Set(Object.values(map.kinds).flatMap(({ projects }) => projects))].filter(
    (projectId) => recordTypesOf(map, projectId).length > 0,
  );

/**
 * Judges a record and makes the row that is kept of it; null when no process judges this kind.
 * @param askedAt when Jira was asked for the record; it is judged as of then.
 * @param asOf the facts are at least that new: earlier than `askedAt` where Jira's search handed them over.
 */
export const rowOf = (record: RecordFacts, { map, version }: SavedSiteMap, askedAt: Instant, asOf: Instant): RecordRow | null => {
  const { kind } = record;
  if (!isRecordKind(kind)) return null;
  const { outcomes, contributed, dueAt } = packRecord(record, { now: askedAt, settings: map.settings });
  const closed = closedAt(record);
  return {
    recordId: record.id,
    projectId: record.projectId,
    kind,
    period: closed === null ? OPEN : periodOf(closed, map.settings.timeZone).month,
    outcomes,
    contributed,
    ruleset: rulesetOf(kind),
    mapVersion: version,
    assessedAt: asOf,
    dueAt: outcomes.includes(PENDING) ? Math.min(askedAt + DAY_MS, dueAt ?? Infinity) : dueAt,
  };
};
