import type { Conformance, FindingView, Hint, IssueAssessment, RequirementConformance, SiteFindingView } from '../../src/contract';
import { COUNTING_CONVENTION, requirementsOf } from '../../src/standard';
import { assessment, NOW, requirement } from './assessments';
import { SITE_FINDINGS } from './standing';

/** Made-up replies about registers, for looking at the pages without the app: a process without records, an entry, a change. */

const NO_SHARE = { met: 0, gap: 0, waived: 0, share: null, interval: null, shareWithWaivers: null, coverage: null };
const NO_TALLY = { met: 0, gap: 0, pending: 0, notApplicable: 0, cannotTell: 0, failed: 0, waived: 0 };

/** What somebody sees who may not browse the project of the register. */
const HIDDEN: Partial<SiteFindingView> = {
  ...{
    outcome: 'cannot-tell',
    met: 0,
    gap: 0,
    missing: [],
    missingNames: [],
    trend: [{ period: '2026-05', outcome: 'cannot-tell', met: 0, gap: 0 }],
  },
  sentence: 'Not shown: it is drawn from projects that you may not browse.',
};

/** A process of registers and reviews: long findings, and where `hidden` nothing but cannot tell. */
export function registers(hidden: boolean): Conformance {
  const periods = ['2026-03', '2026-04', '2026-05'];
  const requirements = requirementsOf('supplier-management').map((one, index): RequirementConformance => {
    const { id, clause, title, statement, kind } = one;
    const finding = SITE_FINDINGS[index % SITE_FINDINGS.length];
    const findings = finding && index !== 4 ? [{ ...finding, check: `${id}.a`, ...(hidden ? HIDDEN : {}) }] : [];
    const verdicts = { met: 'reached', gap: 'not-reached', pending: 'no-data', 'cannot-tell': 'cannot-tell' } as const;
    const verdict = findings[0] ? verdicts[findings[0].outcome as keyof typeof verdicts] : 'by-people';
    const trend = periods.map((period) => ({ period, ...NO_SHARE }));
    return { id, clause, title, statement, kind, verdict, findings, tally: NO_TALLY, ...NO_SHARE, trend };
  });
  return {
    process: { id: 'supplier-management', name: 'Suppliers', clause: '8.3.4' },
    ...{ periods, requirements, records: 0, open: 0, entries: hidden ? 0 : 21 },
    overall: { ...NO_SHARE, trend: periods.map((period) => ({ period, ...NO_SHARE })) },
    ...{ hiddenProjects: hidden ? 2 : 0, projects: [], countedAt: hidden ? null : NOW, surveyedAt: NOW },
    ...{ convention: COUNTING_CONVENTION, timeZone: 'Europe/Berlin' },
  };
}

const finding = (check: string, title: string, outcome: FindingView['outcome'], question: string, sentence: string): FindingView => ({
  ...{ check, outcome, question, sentence, late: false, severity: 'medium', dueAt: null, page: check, waiver: null },
  requirements: [requirement(check.replace(/\.[a-z]$/, ''), title)],
  read: outcome === 'gap' ? [{ label: 'Was read', value: 'empty' }] : [],
});

/** An entry of a register: a service that is live, with checks of seven clauses. */
const SERVICE: FindingView[] = [
  finding(
    '7.6-01.a',
    'Knowledge determined and maintained',
    'cannot-tell',
    'Does every live service have a knowledge article with an owner, updated within the review time?',
    'It cannot be told whether this is so: it has a current article with an owner.',
  ),
  finding(
    '8.2.2-01.a',
    'Service requirements determined and documented',
    'met',
    'Does every service, live or in design, have its requirements written down?',
    'Service requirements are filled in.',
  ),
  finding(
    '8.2.2-02.a',
    'Criticality of services determined',
    'gap',
    'Does every live service have a criticality?',
    'Criticality is empty.',
  ),
  finding(
    '8.2.4-02.a',
    'Catalogue describes services fully',
    'gap',
    'Does every live service entry describe the service, its intended outcome and its dependencies?',
    'Intended outcome is empty.',
  ),
  finding(
    '8.7.1-02.a',
    'Availability requirements and targets determined',
    'pending',
    'Does every live service have an availability target?',
    'Availability target is empty; the entry is not older than 30 days.',
  ),
  finding(
    '8.7.2-02.a',
    'Continuity requirements determined',
    'met',
    'Does every live service have a continuity requirement?',
    'Continuity requirement is filled in.',
  ),
];

const hintsOf = (findings: readonly FindingView[]): Hint[] =>
  findings
    .filter(({ outcome }) => outcome === 'gap')
    .slice(0, 3)
    .map((one) => ({
      ...one,
      hint: `Fill in what is missing: ${one.sentence.toLowerCase()}`,
      fixes: [{ do: 'set-fields', fields: [{ role: 'x', field: 'customfield_10004', name: 'Impact' }], instead: false }],
      mendable: true,
    }));

/** An entry that is asked much and lacks some of it. */
export const serviceEntry = (): IssueAssessment => ({
  ...assessment(SERVICE, hintsOf(SERVICE)),
  issue: { id: '10301', key: 'SMS-1' },
  process: { id: 'service-catalogue-management', name: 'Service catalogue', clause: '8.2.4' },
  kind: { id: 'service', name: 'Service' },
});

const OUTCOMES = ['met', 'gap', 'cannot-tell', 'not-applicable', 'pending', 'cannot-tell', 'gap', 'met', 'cannot-tell'] as const;

/** A change with as many checks as any record is asked, a third of which cannot be told. */
export function changeWithManyChecks(): IssueAssessment {
  const findings = Array.from({ length: 26 }, (_, index) =>
    finding(
      `8.5.1.3-0${1 + (index % 9)}.${'abc'[Math.floor(index / 9)]}`,
      'Approval and priority of changes decided',
      OUTCOMES[index % OUTCOMES.length] ?? 'met',
      'For a risky change, is it stated whether the back-out was tried out or why it cannot be?',
      'When implementation began: no approved change is linked, and Service requirements, Planned start and Planned end are empty.',
    ),
  );
  return {
    ...assessment(findings, hintsOf(findings)),
    process: { id: 'change-management', name: 'Change management', clause: '8.5.1' },
    kind: { id: 'change', name: 'Change' },
  };
}

/** A record that is evidence for others and is asked nothing itself. */
export const asksNothing = (): IssueAssessment => ({
  ...assessment([], []),
  kind: { id: 'post-incident-review', name: 'Post-incident review' },
});
