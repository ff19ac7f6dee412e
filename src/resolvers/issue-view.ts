import { hintsOf, type Finding } from '../assess';
import { EVENTS, FIELD_ROLES, LINK_ROLES } from '../checks';
import type { FindingView, Hint, IssueAssessment, OutcomeName, Remedy } from '../contract';
import { isRecordKind, RECORD_KINDS } from '../record/vocabulary';
import type { KindMap, SiteMap } from '../mapping/site-map';
import type { RecordFacts } from '../record/record';
import { requirementById, type Process } from '../standard';
import { fieldsToSet } from './entry-remedy';

/** More than three hints are not read. */
const MOST_HINTS = 3;

/** The field that plays a role on this issue, with the name its reader sees. */
export type FieldNames = Readonly<Record<string, { readonly field: string; readonly name: string }>>;

/**
 * What the page shows of an issue. Findings of checks that are not run on this site are left out, also from the counts.
 * @param names fields by role as the viewer sees them; where they were not read, the site map's own stand in, by role name.
 */
export const issueView = (
  record: RecordFacts,
  process: Process,
  findings: readonly Finding[],
  map: SiteMap,
  names: FieldNames | null,
  assessedAt: number,
): IssueAssessment => {
  const run = findings.filter(({ notRun }) => notRun.length === 0);
  const counts: Record<OutcomeName, number> = { met: 0, gap: 0, pending: 0, 'not-applicable': 0, 'cannot-tell': 0, failed: 0 };
  for (const { outcome } of run) counts[outcome] += 1;
  return {
    issue: { id: record.id, key: record.key },
    process: { id: process.id, name: process.name, clause: process.clause },
    kind: { id: record.kind, name: nameOfKind(record.kind) },
    hints: hintsOf(run, MOST_HINTS).map((finding) => hintOf(finding, record.kind, map, names)),
    gaps: counts.gap,
    counts,
    findings: run.map((finding) => findingView(finding, names)),
    next: nextDue(run),
    assessedAt: new Date(assessedAt).toISOString(),
  };
};

const instantText = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());

const findingView = ({ check, outcome, late, sentence, severity, read, dueAt }: Finding, names: FieldNames | null): FindingView => ({
  check: check.id,
  question: check.question,
  outcome,
  late,
  sentence: inSiteWords(sentence, check.reads.fields, names),
  severity,
  requirements: check.answers.map((id) => {
    const { clause, title } = requirementById(id);
    return { id, clause, title };
  }),
  read: read.map(({ label, value }) => ({ label: labelOf(label, names), value })),
  dueAt: instantText(dueAt),
  page: check.slug,
});

const ROLES_BY_NAME = new Map(Object.entries(FIELD_ROLES).map(([role, { name }]) => [name as string, role]));

/** A value stands under the name that its field has on this site; what is no field (an event) keeps its own. */
const labelOf = (label: string, names: FieldNames | null): string => names?.[ROLES_BY_NAME.get(label) ?? '']?.name ?? label;

/** The sentence with the names that its fields have on this site, so that its reader finds them on the issue. */
const inSiteWords = (sentence: string, roles: readonly (keyof typeof FIELD_ROLES)[], names: FieldNames | null): string => {
  if (names === null || roles.length === 0) return sentence;
  const words = roles.map((role) => FIELD_ROLES[role].name).sort((a, b) => b.length - a.length);
  return sentence.replace(new RegExp(`\\b(?:${words.join('|')})\\b`, 'g'), (word) => labelOf(word, names));
};

/** The hint of a check of a register is for the list of its entries: on one of them its name says what is at stake. */
const hintOf = (finding: Finding, kind: string, map: SiteMap, names: FieldNames | null): Hint => ({
  ...findingView(finding, names),
  hint: finding.check.level === 'register' ? finding.check.name : finding.check.hint,
  remedy: remedyOf(finding, kind, map, names),
});

/** Only what this site has: a field, link, status or issue type that plays no part here cannot be offered. */
const remedyOf = (finding: Finding, kind: string, map: SiteMap, names: FieldNames | null): Remedy => {
  const { remedy } = finding.check;
  const { setFields = fieldsToSet(finding), orSetFields = [], addLinks = [], createLinked, comment = false, moveTo } = remedy;
  const creates =
    createLinked !== undefined && map.kinds[createLinked.recordKind] !== undefined && map.links[createLinked.link] !== undefined;
  return {
    setFields: setFields.flatMap((role) => fieldOf(role, map, names) ?? []),
    orSetFields: orSetFields.flatMap((role) => fieldOf(role, map, names) ?? []),
    addLinks: addLinks.filter((role) => map.links[role] !== undefined).map((role) => ({ role, name: LINK_ROLES[role].name })),
    createLinked: creates ? { kind: createLinked.recordKind, name: nameOfKind(createLinked.recordKind) } : null,
    comment,
    moveTo: moveTo === undefined || !kindMap(map, kind)?.statuses[moveTo]?.length ? null : EVENTS[moveTo].name,
  };
};

const fieldOf = (
  role: keyof typeof FIELD_ROLES,
  map: SiteMap,
  names: FieldNames | null,
): { role: string; field: string; name: string } | null => {
  if (names !== null) {
    const known = names[role];
    return known === undefined ? null : { role, field: known.field, name: known.name };
  }
  const field = map.fields[role]?.fields[0];
  return field === undefined ? null : { role, field, name: FIELD_ROLES[role].name };
};

const kindMap = (map: SiteMap, kind: string): KindMap | undefined => (isRecordKind(kind) ? map.kinds[kind] : undefined);

const nameOfKind = (kind: string): string => (isRecordKind(kind) ? RECORD_KINDS[kind].name : kind);

/** The pending check that falls due soonest; those whose deadline hangs on something that has not happened are no appointment. */
const nextDue = (findings: readonly Finding[]): IssueAssessment['next'] => {
  const due = findings.flatMap(({ check, outcome, dueAt }) =>
    outcome === 'pending' && dueAt !== null ? [{ check: check.id, question: check.question, at: dueAt }] : [],
  );
  const soonest = due.sort((a, b) => a.at - b.at)[0];
  return soonest === undefined ? null : { check: soonest.check, question: soonest.question, dueAt: new Date(soonest.at).toISOString() };
};
