import type { FindingView, IssueAssessment, OutcomeName } from '../../src/contract';
import { counted, dueText, instantText, number, type Reader } from '../shared/figures';
import type { Tone } from '../shared/lozenge';
import { inForce } from './waiver-text';

/** How the panel opens: what it says first, and in which tone. */
export type Summary = { tone: 'success' | 'warning' | 'neutral'; title: string; detail: string };

/**
 * The first two lines of the panel. Green only when something was judged and nothing is open; what cannot be judged or is not due is told
 * beside the count and never in it. A waived gap is nobody's to do, and never met either.
 */
export function summaryOf(assessment: IssueAssessment, reader: Reader): Summary {
  const { counts, gaps, waived } = assessment;
  const judged = counts.met + counts.gap;
  const beside = [
    ...(waived > 0 ? [`${number(waived, reader)} waived`] : []),
    ...(counts.pending > 0 ? [`${counts.pending} not due yet`] : []),
    ...(counts['cannot-tell'] > 0 ? [`${counts['cannot-tell']} cannot be judged`] : []),
    ...(counts.failed > 0 ? [`${counts.failed} failed to run`] : []),
  ];
  const met = judged === 0 ? 'No check judged yet' : gaps > 0 ? `${counts.met} met` : `${counts.met} of ${judged} checks met`;
  const detail = [met, ...beside].join(' · ');
  if (assessment.findings.length === 0)
    return { tone: 'neutral', title: 'Nothing is asked of this issue itself', detail: 'It is evidence where other records are judged.' };
  if (gaps > 0) return { tone: 'warning', title: `${number(gaps, reader)} of ${number(judged, reader)} left`, detail };
  if (judged > 0) return { tone: counts.met > 0 ? 'success' : 'neutral', title: 'Nothing to do', detail };
  return { tone: 'neutral', title: counts.pending > 0 ? 'Nothing to do yet' : 'Nothing to judge', detail };
}

/** What assistive technology is told when the panel changed by itself. */
export const announcementOf = (assessment: IssueAssessment, reader: Reader): string => {
  const { title, detail } = summaryOf(assessment, reader);
  return `ISO 20000: ${title}. ${detail}.`;
};

const uncapitalised = (text: string): string => `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`;

/** `Next, due in 3 days: was a review completed?`; null when nothing is pending with a date. */
export function nextText(assessment: IssueAssessment, reader: Reader): string | null {
  if (assessment.next === null) return null;
  return `Next, due ${dueText(assessment.next.dueAt, assessment.assessedAt, reader)}: ${uncapitalised(assessment.next.question)}`;
}

/** `Due in 3 days: May 21, 2026, 12:00 PM.`; what has no date yet says so in its own sentence, so null. */
export const dueLine = (dueAt: string | null, now: string, reader: Reader): string | null =>
  dueAt === null ? null : `Due ${dueText(dueAt, now, reader)}: ${instantText(dueAt, reader)}.`;

/** `3 of 5 gaps shown`; null when all are shown. Waived ones count in neither. */
export const shownText = ({ hints, gaps }: Pick<IssueAssessment, 'hints' | 'gaps'>): string | null =>
  gaps > hints.length ? `${hints.length} of ${gaps} gaps shown` : null;

/** What the button for all checks says: `Show all 17 checks`, `Show the check`. */
export const allText = (checks: number, reader: Reader): string =>
  checks === 1 ? 'Show the check' : `Show all ${counted(checks, 'check', reader)}`;

/** `quiet`: nobody who works on the issue has to read it, so that it stays closed until it is opened. */
export type FindingGroup = {
  id: OutcomeName | 'waived';
  title: string;
  note: string | null;
  tone: Tone;
  quiet: boolean;
  findings: FindingView[];
};

const GROUPS: readonly Omit<FindingGroup, 'findings'>[] = [
  { id: 'gap', title: 'Gaps', tone: 'warning', quiet: false, note: 'Something is missing, or came too late.' },
  {
    id: 'waived',
    title: 'Waived gaps',
    tone: 'discovery',
    quiet: false,
    note: 'Still gaps, and nobody has to close them until the waiver ends.',
  },
  { id: 'pending', title: 'Pending', tone: 'information', quiet: false, note: 'Not due yet: there is still time.' },
  { id: 'met', title: 'Met', tone: 'success', quiet: false, note: null },
  { id: 'not-applicable', title: 'Not applicable', tone: 'neutral', quiet: true, note: 'These do not concern this issue.' },
  {
    ...{ id: 'cannot-tell', title: 'Cannot tell', tone: 'discovery', quiet: true },
    note: 'For your Jira admin: something that these checks read is not set up, cannot be read or is not known here. None of it is a gap.',
  },
  { id: 'failed', title: 'Failed to run', tone: 'danger', quiet: false, note: 'A fault in the app, not in this issue.' },
];

const groupIdOf = ({ outcome, waiver }: FindingView): FindingGroup['id'] => (outcome === 'gap' && inForce(waiver) ? 'waived' : outcome);

/** Findings by outcome, what needs attention first; the order of the checks stays inside a group, and empty groups are left out. */
export const groupsOf = (findings: readonly FindingView[]): FindingGroup[] =>
  GROUPS.map((group) => ({ ...group, findings: findings.filter((finding) => groupIdOf(finding) === group.id) })).filter(
    (group) => group.findings.length > 0,
  );

export const SEVERITIES = { high: 'High', medium: 'Medium', low: 'Low' } as const;
