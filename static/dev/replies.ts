import type { BackfillStatus, Conformance, Reply, RequirementConformance, RequirementVerdict, Share } from '../../src/contract';
import { failure, success } from '../../src/problem';
import { processes } from '../../src/standard';
import { asksNothing, changeWithManyChecks, registers, serviceEntry } from './registers';
import { EMPTY_MANAGER_REPLIES, FAILED_MANAGER_REPLIES, MANAGER_CASES, MANAGER_REPLIES } from './managers';
import { SET_UP_CASES } from './set-up';
import { SET_UP_CASES_2 } from './set-up-replies-2';
import { SITE_FINDINGS, standing } from './standing';
import { TICKET_CASES } from './tickets';
import { assessment, FINDINGS, HANDLED, HINTS, INFORMED, NOW, RECORDED, requirement, REVIEWED } from './assessments';

/** Made-up replies of the app, for looking at the pages without it. Every name and number is invented. */

const wilson = (met: number, n: number): [number, number] => {
  const z = 1.96;
  const p = met / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return [middle - half, middle + half];
};
const share = (met: number, gap: number, waived = 0): Share => {
  const n = met + gap;
  const of = <T>(value: T): T | null => (n === 0 ? null : value);
  return {
    met,
    gap,
    waived,
    share: of(met / n),
    interval: of(wilson(met, n)),
    coverage: of(0.97),
    shareWithWaivers: of((met + waived) / n),
  };
};

const PERIODS: Readonly<Record<string, string[]>> = {
  month: [
    '2025-06',
    '2025-07',
    '2025-08',
    '2025-09',
    '2025-10',
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
  ],
  quarter: [
    '2023-Q3',
    '2023-Q4',
    '2024-Q1',
    '2024-Q2',
    '2024-Q3',
    '2024-Q4',
    '2025-Q1',
    '2025-Q2',
    '2025-Q3',
    '2025-Q4',
    '2026-Q1',
    '2026-Q2',
  ],
};
const row = (
  base: { id: string; clause: string; title: string },
  verdict: RequirementVerdict,
  met: number,
  gap: number,
  labels: string[],
  wave: number[],
  waived = 0,
): RequirementConformance => ({
  ...base,
  ...share(met, gap, Math.min(waived, gap)),
  statement: '',
  kind: verdict === 'by-people' ? 'document' : 'record',
  findings: base.id === '8.6.1-04' && met + gap > 0 ? SITE_FINDINGS.slice(0, 2) : [],
  verdict,
  tally: { met, gap, pending: 12, notApplicable: met === 0 ? 0 : 41, cannotTell: 9, failed: 0, waived: Math.min(waived, gap) },
  trend: labels.map((period, index) => {
    const n = Math.round((met + gap) / 12);
    const ok = Math.round(n * (wave[index % wave.length] ?? 0));
    // Waivers came up in the last months.
    const covered = index < 7 ? 0 : Math.min(n - ok, Math.round(waived / 5));
    return { period, ...(index === 2 || n === 0 ? share(0, 0) : share(ok, n - ok, covered)) };
  }),
});
const WAVE = [0.78, 0.8, 0.8, 0.83, 0.79, 0.85, 0.88, 0.86, 0.9, 0.91, 0.89, 0.93];
const conformance = (unit: string, filled: boolean): Conformance => {
  const periods = PERIODS[unit] ?? [];
  const figures = (met: number, gap: number): [number, number] => (filled ? [met, gap] : [0, 0]);
  const none = (verdict: RequirementVerdict) => (filled ? verdict : 'no-data');
  const requirements = [
    row(HANDLED, none('reached'), ...figures(1082, 158), periods, WAVE, 38),
    row(RECORDED, none('not-reached'), ...figures(744, 496), periods, [0.55, 0.6, 0.6, 0.58, 0.62, 0.57, 0.6, 0.64, 0.6, 0.61, 0.59, 0.63]),
    row(requirement('8.6.1-03', 'Major incident criteria set'), 'by-people', 0, 0, periods, WAVE),
    row(requirement('8.6.1-04', 'Major incidents follow the procedure'), none('cannot-tell'), ...figures(3, 9), periods, [0.25], 2),
    row(INFORMED, none('not-reached'), ...figures(17, 6), periods, WAVE),
    row(requirement('8.6.1-06', 'Somebody in charge of each major incident'), none('reached'), ...figures(23, 0), periods, [1]),
    row(REVIEWED, 'no-data', 0, 0, periods, WAVE),
  ];
  const overall = row(HANDLED, 'reached', ...figures(982, 258), periods, WAVE, 40);
  return {
    process: { id: 'incident-management', name: 'Incident management', clause: '8.6.1' },
    periods,
    records: filled ? 1240 : 0,
    open: filled ? 37 : 0,
    requirements,
    overall,
    hiddenProjects: filled ? 2 : 0,
    projects: filled
      ? [
          { id: '10000', key: 'OPS', name: 'Service desk' },
          { id: '10001', key: 'NET', name: 'Network' },
        ]
      : [],
    ...{ countedAt: filled ? NOW : null, surveyedAt: filled ? NOW : null, entries: 0 },
    timeZone: 'Europe/Berlin',
    convention:
      '212 as one reading of the standard: one requirement for each sentence that says what an organization shall do; ISO itself does not number them.',
  };
};
const backfill = (state: BackfillStatus['state'], done: number, note: string | null = null): BackfillStatus => ({
  project: '10000',
  state,
  done,
  total: state === 'never' ? 0 : 24918,
  startedAt: NOW,
  finishedAt: state === 'done' ? NOW : null,
  secondsLeft: state === 'running' ? 820 : null,
  note,
  pausedByHand: state === 'paused' && note === null,
});

/** Call name → reply. A call that is not there, or of which the reply is null, never answers. */
export type Canned = Readonly<Record<string, (payload: Record<string, unknown>) => Reply<unknown> | null>>;
const figures = (filled = true) => ({
  ...(filled ? MANAGER_REPLIES : EMPTY_MANAGER_REPLIES),
  standing: () => success(standing(filled)),
  conformance: (payload: Record<string, unknown>) => success(conformance(String(payload['unit']), filled)),
  conformanceOptions: () =>
    success({
      projects: Array.from({ length: 10 }, (_, n) => ({ id: String(10000 + n), key: `PRJ${n}`, name: `Service ${n + 1}` })),
      processes: processes.map(({ id, name, clause }) => ({ id, name, clause })),
    }),
});
const fine = FINDINGS.filter((each) => each.outcome === 'met' || each.outcome === 'not-applicable');
export const CASES: Readonly<Record<string, Canned>> = {
  gaps: {
    assessIssue: () => success(assessment(FINDINGS, HINTS)),
    ...figures(),
    backfillStatus: () => success(backfill('running', 8342)),
    startBackfill: () => success(backfill('running', 0)),
  },
  fine: { assessIssue: () => success(assessment(fine, [])), ...figures(), backfillStatus: () => success(backfill('done', 24918)) },
  pending: {
    assessIssue: () =>
      success(
        assessment(
          FINDINGS.filter((each) => each.outcome !== 'gap'),
          [],
        ),
      ),
    ...figures(),
    backfillStatus: () => success(backfill('paused', 9000, 'Jira is busy; it goes on by itself in about an hour.')),
  },
  empty: {
    assessIssue: () => failure('not-a-record', 'Issues of type Task in OPS are not records of a process of ISO 20000 on this site.'),
    ...figures(false),
    backfillStatus: () => success(backfill('never', 0)),
    startBackfill: () => failure('forbidden', 'Only administrators of this project and Jira administrators may start this.'),
  },
  failed: {
    assessIssue: () => failure('jira-busy', 'Jira is busy and did not answer.', 30),
    conformance: () => failure('storage-not-ready', 'The app is still being set up on this site.'),
    standing: () => failure('storage-not-ready', 'The app is still being set up on this site.'),
    ...FAILED_MANAGER_REPLIES,
    conformanceOptions: () => failure('unexpected', 'The app did not answer.'),
    backfillStatus: () => failure('forbidden', 'You may not browse this project.'),
  },
  registers: {
    assessIssue: () => success(serviceEntry()),
    ...figures(),
    conformance: () => success(registers(false)),
    backfillStatus: () => success(backfill('done', 1597)),
  },
  hidden: {
    assessIssue: () => success(asksNothing()),
    ...figures(),
    conformance: () => success(registers(true)),
    backfillStatus: () => success(backfill('done', 1597)),
  },
  many: { assessIssue: () => success(changeWithManyChecks()) },
  loading: {},
  ...SET_UP_CASES,
  ...SET_UP_CASES_2,
  ...MANAGER_CASES,
  ...TICKET_CASES,
};
