import type { RequirementVerdict, SiteFindingView, Standing, StandingRequirement, VerdictCounts } from '../../src/contract';
import { amendment, clauses, COUNTING_CONVENTION, processById, requirements } from '../../src/standard';
import { NOW } from './assessments';

/** A made-up standing of the real standard, for looking at the pages without the app: verdicts by a fixed pattern, nothing judged. */

const none = (): VerdictCounts => ({ reached: 0, 'not-reached': 0, 'no-data': 0, 'cannot-tell': 0, 'by-people': 0 });
const PATTERN: readonly RequirementVerdict[] = ['reached', 'reached', 'not-reached', 'reached', 'cannot-tell', 'reached', 'no-data'];

const finding = (check: string, outcome: SiteFindingView['outcome'], sentence: string, missing: string[] = []): SiteFindingView => ({
  ...{ check, question: 'Does every live service have a target for availability?', outcome, sentence, severity: 'high' },
  ...{ met: 9, gap: missing.length, pending: 0, cannotTell: 0, missing, missingNames: [] },
  trend: [
    { period: '2026-03', outcome: 'gap', met: 5, gap: 7 },
    { period: '2026-04', outcome, met: 7, gap: 5 },
    { period: '2026-05', outcome, met: 9, gap: missing.length },
  ],
});

/** Findings as registers, planned reviews and shares give them: the longest there are. */
export const SITE_FINDINGS: readonly SiteFindingView[] = [
  finding(
    '8.7.1-02.a',
    'gap',
    'External suppliers: 9 of 12 (75 %) meet this, all of them wanted: Contract is filled in, and the date under Contract ends on, where there is one, is today or later; 1 is too new to count.',
    ['10311', '10312', '10313'],
  ),
  finding(
    '8.7.1-01.a',
    'met',
    'There is a completed capacity review, with Usage of capacity and Analysis, of the last 180 days and 14 days of grace.',
  ),
  finding(
    '8.2.5-01.a',
    'pending',
    'Configuration items: 13 of 14 (92.8 %) meet this, at least 90 % wanted: the attributes your rules ask for are filled in; 1 that is not older than 30 days may still tip it.',
  ),
  finding('8.3.2-05.a', 'cannot-tell', 'It cannot be told: issues of these kinds have to be mapped: Supplier review; Supplier.'),
  {
    ...finding('7.5.4-01.a', 'gap', 'Core kinds of document: 10 of 12 (83.3 %) meet this, all of them wanted: Document link is filled in.'),
    missingNames: ['the policy and plans of information security', 'the procedures for service continuity'],
  },
];

/** @param filled false: nothing is mapped, so nothing can be told. */
export function standing(filled: boolean): Standing {
  const list = requirements.map((requirement, index): StandingRequirement => {
    const { id, clause, title, statement, guidance, kind, processes } = requirement;
    const verdict = kind === 'document' ? 'by-people' : filled ? (PATTERN[index % PATTERN.length] ?? 'no-data') : 'cannot-tell';
    const share = { met: 0, gap: 0, waived: 0, share: null, interval: null, shareWithWaivers: null, coverage: null };
    const finding = SITE_FINDINGS[index % SITE_FINDINGS.length];
    const findings = filled && kind !== 'record' && finding ? [finding] : [];
    return {
      id,
      clause,
      title,
      statement,
      guidance,
      kind,
      process: { id: processes[0], name: processById(processes[0])?.name ?? '' },
      verdict,
      findings,
      ...share,
    };
  });
  const countsOf = (some: readonly StandingRequirement[]): VerdictCounts => {
    const counts = none();
    for (const { verdict } of some) counts[verdict] += 1;
    return counts;
  };
  return {
    counts: countsOf(list),
    requirements: list,
    clauses: clauses.map((clause) => ({
      ...clause,
      counts: countsOf(list.filter((one) => one.clause === clause.number || one.clause.startsWith(`${clause.number}.`))),
    })),
    amendment: { ...amendment, verdict: 'by-people' },
    convention: COUNTING_CONVENTION,
    hiddenProjects: filled ? 1 : 0,
    projects: [],
    surveyedAt: filled ? NOW : null,
  };
}
