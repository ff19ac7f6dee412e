import { packRecord, withWaivers, type Circumstances } from '../assess';
import { readsFor, RECORD_KINDS, type RecordKind } from '../checks';
import { issueTypesOf, planFor, projectsIn } from '../mapping';
import type { ReadPlan } from '../mapping/read-plan';
import type { SiteMap } from '../mapping/site-map';
import { closedAt } from '../record/events';
import { periodOf } from '../record/periods';
import type { Instant, RecordFacts } from '../record/record';
import { isRecordKind } from '../record/vocabulary';
import { processById, processes, requirementsOf, type ProcessId } from '../standard';
import { OPEN, type MapForJudging, type RecordRow } from '../store';
import { withoutFalseGaps } from './lost';
import { rulesetIn } from './ruleset-in-force';

/**
 * A pending outcome may change although nobody touches the record: at its deadline, and within a day in any case, as a linked record
 * (a review that is completed) sends no event for this one.
 */
const DAY_MS = 86_400_000;
/** Letter of a pending outcome, see packOutcomes. */
const PENDING = 'p';
/** Letter of a gap. */
const GAP = 'g';
/** A gap judged while nobody could say whether it is waived is judged again by the next sweep. */
const HOUR_MS = 3_600_000;

/** Kinds whose records are kept: every kind of the vocabulary, as each is judged, counted or evidence for a question about the site. */
export const assessedKinds = Object.keys(RECORD_KINDS) as RecordKind[];

/** The processes that requirements belong to: by checks, or by a document alone. */
export const assessedProcesses = processes.filter(({ id }) => requirementsOf(id).length > 0);

/** The process that records of this kind belong to; null for a kind that is not known. */
export const processOfKind = (kind: string): ProcessId | null =>
  isRecordKind(kind) ? (processById(RECORD_KINDS[kind].process)?.id ?? null) : null;

/** What Jira is asked for under this site map. */
export const planOf = (map: SiteMap): ReadPlan => planFor(map, readsFor);

const leftOut = new WeakMap<SiteMap, readonly string[]>();

/** What records are judged with under a site map. The list of services is the same object for the same map, as it is prepared once. */
export const circumstancesOf = (map: SiteMap, now: Instant): Circumstances => {
  let servicesOut = leftOut.get(map);
  if (servicesOut === undefined) leftOut.set(map, (servicesOut = Object.keys(map.scope.servicesOut)));
  return { now, settings: map.settings, servicesOut };
};

/** Issue types of a project that are records of an assessed process, each once; of these kinds only, where they are given. */
export const recordTypesOf = (map: SiteMap, projectId: string, kinds: readonly string[] | null = null): string[] => [
  ...new Set(
    Object.entries(map.kinds)
      .filter(([kind]) => processOfKind(kind) !== null && (kinds === null || kinds.includes(kind)))
      .flatMap(([, kind]) => issueTypesOf(kind, projectId)),
  ),
];

/** Projects with at least one record type, each once. */
export const projectsInScope = (map: SiteMap): string[] => projectsIn(map).filter((projectId) => recordTypesOf(map, projectId).length > 0);

/**
 * Judges a record and makes the row that is kept of it; null when no process judges this kind, or the site map has none in its project.
 * @param askedAt when Jira was asked for the record; it is judged as of then.
 * @param asOf the facts are at least that new: earlier than `askedAt` where Jira's search handed them over.
 */
export const rowOf = (record: RecordFacts, judging: MapForJudging, askedAt: Instant, asOf: Instant): RecordRow | null => {
  const { map, version, waivers, waiversUnread } = judging;
  const { kind, projectId } = record;
  const ruleset = isRecordKind(kind) ? rulesetIn(kind, judging, projectId) : null;
  if (ruleset === null || !isRecordKind(kind)) return null;
  const { outcomes, contributed, dueAt } = packRecord(record, circumstancesOf(map, askedAt));
  const closed = closedAt(record);
  const waived = withWaivers(withoutFalseGaps(outcomes, kind, projectId, judging), record, waivers, askedAt);
  return {
    recordId: record.id,
    projectId,
    kind,
    period: closed === null ? OPEN : periodOf(closed, map.settings.timeZone).month,
    outcomes: waived.outcomes,
    contributed,
    ruleset,
    mapVersion: version,
    assessedAt: asOf,
    dueAt: soonest(
      dueAt,
      outcomes.includes(PENDING) ? askedAt + DAY_MS : null,
      waived.endsAt,
      waiversUnread && waived.outcomes.includes(GAP) ? askedAt + HOUR_MS : null,
    ),
  };
};

const soonest = (...instants: readonly (Instant | null)[]): Instant | null =>
  instants.reduce((first, at) => (first === null || (at !== null && at < first) ? at : first), null);
