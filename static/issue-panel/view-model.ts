import type { FindingView, IssueAssessment, OutcomeName, Remedy } from '../../src/contract';
import { counted, dueText, instantText, type Reader } from '../shared/figures';
import type { Tone } from '../shared/lozenge';

/** How the panel opens: what it says first, and in which tone. */
export type Summary = { tone: 'success' | 'warning' | 'neutral'; title: string; detail: string };

/**
 * The first two lines of the panel. Green only when something was judged and nothing is open; the share leaves out what cannot be
 * judged or is not due, and says so.
 */
export function summaryOf(assessment: IssueAssessment, reader: Reader): Summary {
  const { counts, gaps } = assessment;
  const judged = counts.met + counts.gap;
  const beside = [
    ...(counts.pending > 0 ? [`${counts.pending} not due yet`] : []),
    ...(counts['cannot-tell'] > 0 ? [`${counts['cannot-tell']} cannot be judged`] : []),
    ...(counts.failed > 0 ? [`${counts.failed} failed to run`] : []),
  ];
  const detail = [...(judged > 0 ? [`${counts.met} of ${judged} checks met`] : ['No check judged yet']), ...beside].join(' · ');
  if (assessment.findings.length === 0)
    return { tone: 'neutral', title: 'Nothing is asked of this issue itself', detail: 'It is evidence where other records are judged.' };
  if (gaps > 0) return { tone: 'warning', title: `${counted(gaps, 'thing', reader)} to put right`, detail };
  if (counts.met > 0) return { tone: 'success', title: 'Nothing to do', detail };
  return { tone: 'neutral', title: counts.pending > 0 ? 'Nothing to do yet' : 'Nothing to judge', detail };
}

/** What assistive technology is told when the panel changed by itself. */
export const announcementOf = (assessment: IssueAssessment, reader: Reader): string => {
  const { title, detail } = summaryOf(assessment, reader);
  return `ISO 20000: ${title}. ${detail}.`;
};

const list = (names: readonly string[], word: 'and' | 'or'): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;

/**
 * What to do in Jira, in one sentence; null when the app knows no action. Fields are set together; the other ways stand beside
 * each other as alternatives, last the field that says why none of it is needed.
 */
export function actionOf(remedy: Remedy): string | null {
  const names = remedy.setFields.map((field) => field.name);
  const reasons = remedy.orSetFields.map((field) => field.name);
  const fields = names.length > 0 ? `set ${list(names, 'and')}` : null;
  const move = remedy.moveTo === null ? null : `move this issue to ${remedy.moveTo}`;
  const ways = [
    remedy.createLinked && `create ${article(remedy.createLinked.name)} and link it to this issue`,
    remedy.addLinks.length > 0 &&
      `link ${list(
        remedy.addLinks.map((link) => article(link.name)),
        'or',
      )}`,
    move !== null && fields !== null ? `${move} and ${fields}` : (move ?? fields),
    remedy.comment && 'write it in a comment',
    reasons.length > 0 && `say why in ${list(reasons, 'or')}`,
  ].filter((way): way is string => typeof way === 'string');
  const sentence = ways.join(', or ');
  return sentence === '' ? null : `${sentence[0]?.toUpperCase()}${sentence.slice(1)}.`;
}

const article = (name: string): string => `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;

const uncapitalised = (text: string): string => `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`;

/** `Next, due in 3 days: was a review completed?`; null when nothing is pending with a date. */
export function nextText(assessment: IssueAssessment, reader: Reader): string | null {
  if (assessment.next === null) return null;
  return `Next, due ${dueText(assessment.next.dueAt, assessment.assessedAt, reader)}: ${uncapitalised(assessment.next.question)}`;
}

/** `Due in 3 days: May 21, 2026, 12:00 PM.`; what has no date yet says so in its own sentence, so null. */
export const dueLine = (dueAt: string | null, now: string, reader: Reader): string | null =>
  dueAt === null ? null : `Due ${dueText(dueAt, now, reader)}: ${instantText(dueAt, reader)}.`;

/** `3 of 5 gaps shown`; null when all are shown. */
export const shownText = ({ hints, gaps }: Pick<IssueAssessment, 'hints' | 'gaps'>): string | null =>
  gaps > hints.length ? `${hints.length} of ${gaps} gaps shown` : null;

/** What the button for all checks says: `Show all 17 checks`, `Show the check`. */
export const allText = (checks: number, reader: Reader): string =>
  checks === 1 ? 'Show the check' : `Show all ${counted(checks, 'check', reader)}`;

/** `quiet`: nobody who works on the issue has to read it, so that it stays closed until it is opened. */
export type OutcomeGroup = {
  outcome: OutcomeName;
  title: string;
  note: string | null;
  tone: Tone;
  quiet: boolean;
  findings: FindingView[];
};

const GROUPS: readonly Omit<OutcomeGroup, 'findings'>[] = [
  { outcome: 'gap', title: 'Gaps', tone: 'warning', quiet: false, note: 'Something is missing, or came too late.' },
  { outcome: 'pending', title: 'Pending', tone: 'information', quiet: false, note: 'Not due yet: there is still time.' },
  { outcome: 'met', title: 'Met', tone: 'success', quiet: false, note: null },
  { outcome: 'not-applicable', title: 'Not applicable', tone: 'neutral', quiet: true, note: 'These do not concern this issue.' },
  {
    ...{ outcome: 'cannot-tell', title: 'Cannot tell', tone: 'discovery', quiet: true },
    note: 'For your Jira admin: something that these checks read is not set up, cannot be read or is not known here. None of it is a gap.',
  },
  { outcome: 'failed', title: 'Failed to run', tone: 'danger', quiet: false, note: 'A fault in the app, not in this issue.' },
];

/** Findings by outcome, what needs attention first; the order of the checks stays inside a group, and empty groups are left out. */
export const groupsOf = (findings: readonly FindingView[]): OutcomeGroup[] =>
  GROUPS.map((group) => ({ ...group, findings: findings.filter((finding) => finding.outcome === group.outcome) })).filter(
    (group) => group.findings.length > 0,
  );

export const SEVERITIES = { high: 'High', medium: 'Medium', low: 'Low' } as const;
