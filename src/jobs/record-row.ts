import { assessRecord, packOutcomes, type Finding } from '../assess';
import { checksOf, kindsOf, readsFor, rulesetOf } from '../checks';
import { planFor } from '../mapping';
import type { ReadPlan } from '../mapping/read-plan';
import type { SiteMap } from '../mapping/site-map';
import { closedAt } from '../record/events';
import { periodOf } from '../record/periods';
import type { Instant, RecordFacts } from '../record/record';
import { processes, type ProcessId } from '../standard';
import { OPEN, type RecordRow, type SavedSiteMap } from '../store';

const DAY_MS = 86_400_000;

/** The processes that have checks. */
export const assessedProcesses = processes.filter((process) => checksOf(process.id).length > 0);

/** The process that judges records of this kind; null for kinds that are only read beside another record. */
export const processOfKind = (kind: string): ProcessId | null =>
  assessedProcesses.find((process) => kindsOf(process.id).includes(kind))?.id ?? null;

/** What Jira is asked for under this site map. */
export const planOf = (map: SiteMap): ReadPlan => planFor(map, readsFor);

/** The rulesets in force, by process. */
export const currentRulesets = (): Record<string, string> =>
  Object.fromEntries(assessedProcesses.map((process) => [process.id, rulesetOf(process.id)]));

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
  const process = processOfKind(record.kind);
  if (process === null) return null;
  const findings = assessRecord(record, process, { now: askedAt, settings: map.settings });
  const closed = closedAt(record);
  return {
    recordId: record.id,
    projectId: record.projectId,
    process,
    kind: record.kind,
    period: closed === null ? OPEN : periodOf(closed, map.settings.timeZone).month,
    outcomes: packOutcomes(findings),
    ruleset: rulesetOf(process),
    mapVersion: version,
    assessedAt: asOf,
    dueAt: lookAgainAt(findings, askedAt),
  };
};

/**
 * When an outcome may change although nobody touches the record: at the soonest deadline, and within a day in any case, as a linked
 * record (a review that is completed) sends no event for this one.
 */
const lookAgainAt = (findings: readonly Finding[], now: Instant): Instant | null => {
  const pending = findings.filter((finding) => finding.outcome === 'pending');
  if (pending.length === 0) return null;
  return Math.min(...pending.map(({ dueAt }) => Math.min(now + DAY_MS, dueAt !== null && dueAt > now ? dueAt : Infinity)));
};
