import { findingWaivers, hintsOf, servicesOf, waivedChecks, type Circumstances, type Finding } from '../assess';
import { FIELD_ROLES } from '../checks';
import type { FindingView, FindingWaiver, Hint, IssueAssessment, OutcomeName } from '../contract';
import { isRecordKind, RECORD_KINDS } from '../record/vocabulary';
import type { SiteMap } from '../mapping/site-map';
import type { RecordFacts } from '../record/record';
import type { KeptWaiver, Waiver } from '../record/waiver';
import { requirementById, type Process } from '../standard';
import type { FieldNames } from './fix-fields';
import { instantText } from './counts';
import { fixesOf, type Means } from './fixes';
import { maximumDaysOf, todayOf } from './waivers/days';

/** More than three hints are not read. */
const MOST_HINTS = 3;
/** A sentence may quote what stands in a field, which may be of any length. */
const LONGEST_SENTENCE = 400;

/** What a waiver can name, and as many as somebody would choose from. */
const LONGEST_SERVICE = 255;
const MOST_SERVICES = 100;

/** What an issue is shown with, beside its findings. */
export interface Reading {
  readonly map: SiteMap;
  /** Fields by role as the viewer sees them; where they were not read, the site map's own stand in, by role name. */
  readonly names: FieldNames | null;
  readonly wordings: Means['wordings'];
  readonly circumstances: Circumstances;
  /** What there is to tell of waivers that may be about the record, in whatever state. */
  readonly waivers: readonly KeptWaiver[];
  /** All in force on the site. */
  readonly inForce: readonly Waiver[];
}

/** What the page shows of an issue. Findings of checks that are not run on this site are left out, also from the counts. */
export const issueView = (record: RecordFacts, process: Process, findings: readonly Finding[], reading: Reading): IssueAssessment => {
  const { map, names, circumstances, waivers, inForce } = reading;
  const { now } = circumstances;
  const run = findings.filter(({ notRun }) => notRun.length === 0);
  const counts: Record<OutcomeName, number> = { met: 0, gap: 0, pending: 0, 'not-applicable': 0, 'cannot-tell': 0, failed: 0 };
  for (const { outcome } of run) counts[outcome] += 1;
  const said = new Map(findingWaivers(record, run, waivers, now).map((one, index) => [run[index], one]));
  const covered = waivedChecks(record, inForce, now);
  const isCovered = (finding: Finding): boolean => covered.has(finding.check.id) || said.get(finding)?.inForce === true;
  const open = run.filter((finding) => finding.outcome === 'gap' && !isCovered(finding));
  const viewOf = (finding: Finding): FindingView => findingView(finding, names, said.get(finding)?.waiver ?? null);
  return {
    issue: { id: record.id, key: record.key },
    process: { id: process.id, name: process.name, clause: process.clause },
    kind: { id: record.kind, name: isRecordKind(record.kind) ? RECORD_KINDS[record.kind].name : record.kind },
    hints: hintsOf(open, MOST_HINTS).map((finding) => hintOf(finding, viewOf(finding), record, reading)),
    gaps: open.length,
    waived: counts.gap - open.length,
    services: servicesOf(record)
      .filter(({ length }) => length <= LONGEST_SERVICE)
      .slice(0, MOST_SERVICES),
    waiverRules: {
      maximumDays: maximumDaysOf(map.settings),
      today: todayOf(map.settings, now),
    },
    counts,
    findings: run.map(viewOf),
    next: nextDue(run),
    assessedAt: new Date(now).toISOString(),
  };
};

const findingView = (finding: Finding, names: FieldNames | null, waiver: FindingWaiver | null): FindingView => {
  const { check, outcome, late, severity, read, dueAt } = finding;
  return {
    check: check.id,
    question: check.question,
    outcome,
    late,
    sentence: sentenceOf(finding, names),
    severity,
    requirements: check.answers.map((id) => {
      const { clause, title } = requirementById(id);
      return { id, clause, title };
    }),
    read: read.map(({ label, value }) => ({ label: labelOf(label, names), value })),
    dueAt: instantText(dueAt),
    page: check.slug,
    waiver,
  };
};

const ROLES_BY_NAME = new Map(Object.entries(FIELD_ROLES).map(([role, { name }]) => [name as string, role]));

/** A value stands under the name that its field has on this site; what is no field (an event) keeps its own. */
const labelOf = (label: string, names: FieldNames | null): string => names?.[ROLES_BY_NAME.get(label) ?? '']?.name ?? label;

/** Said of a gap whose time is over: whatever is filled in now, the check would not see it as done. */
const TOO_LATE = ' It can no longer be put right on this record.';

const sentenceOf = ({ check, outcome, mendable, sentence }: Finding, names: FieldNames | null): string => {
  const late = outcome === 'gap' && !mendable ? TOO_LATE : '';
  return shortened(inSiteWords(sentence, check.reads.fields, names), LONGEST_SENTENCE - late.length) + late;
};

const shortened = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/** The sentence with the names that its fields have on this site, so that its reader finds them on the issue. */
const inSiteWords = (sentence: string, roles: readonly (keyof typeof FIELD_ROLES)[], names: FieldNames | null): string => {
  if (names === null || roles.length === 0) return sentence;
  const words = roles.map((role) => FIELD_ROLES[role].name).sort((a, b) => b.length - a.length);
  return sentence.replace(new RegExp(`\\b(?:${words.join('|')})\\b`, 'g'), (word) => labelOf(word, names));
};

/** The hint of a check of a register is for the list of its entries: on one of them its name says what is at stake. */
const hintOf = (finding: Finding, view: FindingView, record: RecordFacts, reading: Reading): Hint => ({
  ...view,
  hint: finding.check.level === 'register' ? finding.check.name : finding.check.hint,
  fixes: fixesOf(finding, record, reading),
  mendable: finding.mendable,
});

/** The pending check that falls due soonest; those whose deadline hangs on something that has not happened are no appointment. */
const nextDue = (findings: readonly Finding[]): IssueAssessment['next'] => {
  const due = findings.flatMap(({ check, outcome, dueAt }) =>
    outcome === 'pending' && dueAt !== null ? [{ check: check.id, question: check.question, at: dueAt }] : [],
  );
  const soonest = due.sort((a, b) => a.at - b.at)[0];
  return soonest === undefined ? null : { check: soonest.check, question: soonest.question, dueAt: new Date(soonest.at).toISOString() };
};
