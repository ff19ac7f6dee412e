import type { FindingView, FindingWaiver, Fix, Hint, IssueAssessment, OutcomeName } from '../../src/contract';

/** Made-up assessments of one incident, for looking at the panel without the app. Every name and value is invented. */
export const NOW = '2026-05-18T09:30:00.000Z';

export const requirement = (id: string, title: string) => ({ id, clause: id.replace(/-\d+$/, ''), title });
export const HANDLED = requirement('8.6.1-01', 'Incidents handled from record to closure');
export const RECORDED = requirement('8.6.1-02', 'Work on incidents recorded');
export const INFORMED = requirement('8.6.1-05', 'Top management kept up to date');
export const REVIEWED = requirement('8.6.1-07', 'Major incidents reported and reviewed');

const finding = (
  check: string,
  outcome: OutcomeName,
  question: string,
  sentence: string,
  more: Partial<FindingView> = {},
): FindingView => ({
  check,
  outcome,
  question,
  sentence,
  late: false,
  severity: 'medium',
  requirements: [HANDLED],
  read: [],
  dueAt: null,
  page: check,
  waiver: null,
  ...more,
});

export const FINDINGS: FindingView[] = [
  finding(
    '8.6.1-01.a',
    'met',
    'Was the incident classified when work began?',
    'Filled in no later than 4 hours after work began: Classification.',
    {
      read: [
        { label: 'Category', value: 'E-mail' },
        { label: 'Work began', value: '18 May 2026, 08:14' },
      ],
    },
  ),
  finding(
    '8.6.1-01.b',
    'gap',
    'Were impact and urgency both decided when work began?',
    'Not all filled in no later than 4 hours after work began: Impact, Urgency.',
    {
      severity: 'high',
      read: [
        { label: 'Impact', value: 'nothing' },
        { label: 'Urgency', value: 'nothing' },
        { label: 'Work began', value: '16 May 2026, 08:14' },
      ],
    },
  ),
  finding(
    '8.6.1-01.c',
    'cannot-tell',
    'Does the priority follow from impact and urgency, or is the exception explained?',
    'The priority matrix of this site is not known.',
  ),
  finding(
    '8.6.1-01.d',
    'not-applicable',
    'Was the incident escalated when your own rule called for it?',
    'Nothing called for an escalation.',
  ),
  finding(
    '8.6.1-01.e',
    'met',
    'Is the incident resolved with an outcome, or still being worked on?',
    'It was resolved with a resolution.',
    { read: [{ label: 'Resolution', value: 'Done' }] },
  ),
  finding('8.6.1-01.f', 'met', 'Was the resolved incident closed in time?', 'It was closed, no more than 30 days after it was resolved.', {
    late: true,
  }),
  finding(
    '8.6.1-02.a',
    'gap',
    'Does the record show what was done before the incident was resolved?',
    'It was resolved without a comment, worklog or note by a person.',
    {
      requirements: [RECORDED],
      read: [
        { label: 'Comments', value: '0' },
        { label: 'Worklogs', value: '0' },
      ],
    },
  ),
  finding(
    '8.6.1-02.b',
    'gap',
    'Is there a note on how the incident was resolved?',
    'Not filled in no later than 24 hours after it was resolved: Resolution note.',
    { severity: 'low', requirements: [RECORDED], read: [{ label: 'Resolution note', value: 'nothing' }] },
  ),
  finding(
    '8.6.1-05.a',
    'gap',
    'Was top management told soon after the incident became major?',
    'No message to top management is on record within 4 hours after it became a major incident.',
    {
      severity: 'high',
      requirements: [INFORMED],
      read: [
        { label: 'Became major', value: '16 May 2026, 09:02' },
        { label: 'Top management informed', value: 'nothing' },
      ],
    },
  ),
  finding(
    '8.6.1-07.a',
    'pending',
    'Was a review completed after the major incident was resolved?',
    'Expected within 14 days after it is resolved.',
    { requirements: [REVIEWED], dueAt: '2026-05-21T10:00:00.000Z' },
  ),
  finding(
    '8.6.1-07.b',
    'gap',
    'Is there a report, with improvements linked or ruled out?',
    'There is no report, and no improvement is linked or ruled out.',
    { requirements: [REVIEWED] },
  ),
];

/** Ways to close the gaps of the sample; ids are those of the sample answers of Jira (`jira-answers.ts`). */
export const FIXES = {
  comment: { do: 'comment' },
  informed: {
    do: 'set-fields',
    fields: [{ role: 'managementInformed', field: 'customfield_10050', name: 'Top management informed' }],
    instead: false,
  },
  impact: {
    do: 'set-fields',
    fields: [
      { role: 'impact', field: 'customfield_10004', name: 'Impact' },
      { role: 'urgency', field: 'customfield_10005', name: 'Urgency' },
    ],
    instead: false,
  },
  everyEditor: {
    do: 'set-fields',
    fields: ['10006', '10007', '10008', '10009', '10010', '10011', '10012', '10013', '10014'].map((id) => ({
      ...{ role: id, field: `customfield_${id}`, name: `Field ${id}` },
    })),
    instead: false,
  },
  link: {
    do: 'link',
    role: 'problem',
    name: 'problem',
    link: { typeId: '10100', other: 'inward', wording: 'is caused by' },
    candidates: { jql: 'issuetype = 10004', anywhere: 'issuetype = 10004', same: ['cf[10041] = "Mail"'] },
  },
  create: {
    do: 'create',
    kind: 'problem',
    name: 'problem',
    link: { typeId: '10100', other: 'inward', wording: 'is caused by' },
    targets: [
      { projectId: '10000', issueTypeId: '10004' },
      { projectId: '10001', issueTypeId: '10004' },
    ],
    copy: ['customfield_10041', 'priority'],
  },
  move: {
    do: 'move',
    milestone: 'resolved',
    name: 'Resolved',
    statuses: ['5'],
    fields: [{ role: 'resolution', field: 'resolution', name: 'Resolution' }],
  },
} as const satisfies Record<string, unknown>;

const fix = (name: keyof typeof FIXES): Fix => structuredClone(FIXES[name]) as unknown as Fix;

export const hintOf = (check: string, hint: string, fixes: readonly (keyof typeof FIXES)[], waiver: FindingWaiver | null = null): Hint => {
  const found = FINDINGS.find((each) => each.check === check);
  if (!found) throw new Error(`no finding ${check}`);
  return { ...found, hint, fixes: fixes.map(fix), mendable: true, waiver };
};
export const HINTS: Hint[] = [
  hintOf('8.6.1-05.a', 'Send an update to top management and keep it on the ticket.', ['comment', 'informed', 'everyEditor']),
  hintOf('8.6.1-01.b', 'Set impact and urgency.', ['impact']),
  hintOf('8.6.1-07.b', 'Link the problem behind it, or open one.', ['link', 'create', 'move']),
];

export const assessment = (findings: FindingView[], hints: Hint[]): IssueAssessment => {
  const counts: IssueAssessment['counts'] = { met: 0, gap: 0, pending: 0, 'not-applicable': 0, 'cannot-tell': 0, failed: 0 };
  for (const each of findings) counts[each.outcome]++;
  const waived = findings.filter(
    ({ outcome, waiver }) => outcome === 'gap' && (waiver?.state === 'approved' || waiver?.state === 'extending'),
  ).length;
  const pending = findings.find((each) => each.outcome === 'pending' && each.dueAt !== null);
  return {
    issue: { id: '10001', key: 'OPS-1' },
    process: { id: 'incident-management', name: 'Incident management', clause: '8.6.1' },
    kind: { id: 'incident', name: 'Incident' },
    hints,
    gaps: counts.gap - waived,
    waived,
    services: ['Mail', 'Intranet'],
    waiverRules: { maximumDays: 180, today: NOW.slice(0, 10) },
    counts,
    findings,
    next: pending ? { check: pending.check, question: pending.question, dueAt: pending.dueAt ?? NOW } : null,
    assessedAt: NOW,
  };
};
