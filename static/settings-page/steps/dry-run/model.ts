import type { CheckView, DryRunPage, Problem, SiteMapDocument } from '../../../../src/contract';
import { FEW_RECORDS } from '../../../shared/figures';
import { sameJson } from '../../state/document-path';

export type CheckCounts = DryRunPage['checks'][string];

export type ProjectRun = {
  id: string;
  key: string;
  name: string;
  /** Issues looked at, and about how many there are: 0 until the first page is there. */
  issues: number;
  total: number;
  asked: boolean;
  finished: boolean;
  next: string | null;
};

/** `waiting`: Jira asked to wait, and it goes on by itself at `retryAt`. */
export type DryRunPhase = 'none' | 'running' | 'paused' | 'waiting' | 'stopped' | 'failed' | 'done';

export type DryRun = {
  phase: DryRunPhase;
  projects: ProjectRun[];
  records: Record<string, number>;
  checks: Record<string, CheckCounts>;
  points: number;
  /** Milliseconds spent on the pages that are in. */
  worked: number;
  problem: Problem | null;
  /** Milliseconds since 1970. */
  retryAt: number | null;
  /** What of the draft decided the outcomes; see `judgedPart`. */
  basis: unknown;
};

export const NO_RUN: DryRun = {
  phase: 'none',
  projects: [],
  records: {},
  checks: {},
  points: 0,
  worked: 0,
  problem: null,
  retryAt: null,
  basis: null,
};

/** Examples that are kept of a check. */
const EXAMPLES = 10;
/** Above this share of gaps a check floods people with hints, once enough records were judged to say so. */
const FLOOD_SHARE = 0.5;

/** The project to ask next: first each project once, so that it is soon known how much there is, then one after the other. */
export const nextProject = ({ projects }: Pick<DryRun, 'projects'>): ProjectRun | null =>
  projects.find(({ asked }) => !asked) ?? projects.find(({ finished }) => !finished) ?? null;

/** Adds a page to what was counted so far. In: how many milliseconds the page took. */
export function withPage(run: DryRun, page: DryRunPage, took: number): DryRun {
  const projects = run.projects.map((project) => {
    if (project.id !== page.project) return project;
    const issues = project.issues + page.issues;
    return { ...project, issues, total: Math.max(page.total, issues), asked: true, finished: page.next === null, next: page.next };
  });
  const records = { ...run.records };
  for (const [kind, n] of Object.entries(page.records)) records[kind] = (records[kind] ?? 0) + n;
  const checks = { ...run.checks };
  for (const [id, counts] of Object.entries(page.checks)) checks[id] = together(checks[id], counts);
  return { ...run, projects, records, checks, points: run.points + page.points, worked: run.worked + took };
}

function together(before: CheckCounts | undefined, more: CheckCounts): CheckCounts {
  if (before === undefined) return { ...more, examples: more.examples.slice(0, EXAMPLES) };
  return {
    met: before.met + more.met,
    gap: before.gap + more.gap,
    pending: before.pending + more.pending,
    notApplicable: before.notApplicable + more.notApplicable,
    cannotTell: before.cannotTell + more.cannotTell,
    failed: before.failed + more.failed,
    examples: [...new Set([...before.examples, ...more.examples])].slice(0, EXAMPLES),
  };
}

/** How far a run is. `sure`: every project has been asked once, so the total is that of all of them. */
export function progressOf({ projects }: Pick<DryRun, 'projects'>): { issues: number; total: number; sure: boolean } {
  const sum = (count: (project: ProjectRun) => number) => projects.reduce((total, project) => total + count(project), 0);
  // Jira's count is about right only; of a project that is finished it is known.
  return {
    issues: sum(({ issues }) => issues),
    total: sum(({ finished, issues, total }) => (finished ? issues : Math.max(total, issues))),
    sure: projects.every(({ asked }) => asked),
  };
}

/** Seconds still needed at the rate so far; null while that cannot be told. */
export function secondsLeft(run: DryRun): number | null {
  const { issues, total, sure } = progressOf(run);
  if (!sure || issues === 0) return null;
  return (run.worked / 1000 / issues) * (total - issues);
}

export type Flood = 'floods' | 'few' | 'fine' | 'nothing';

/** Whether a check would flood people: more than half of at least twenty judged are gaps. Below twenty nothing is said. */
export function floodOf({ met, gap }: Pick<CheckCounts, 'met' | 'gap'>): Flood {
  const judged = met + gap;
  if (judged === 0) return 'nothing';
  if (judged < FEW_RECORDS) return 'few';
  return gap / judged > FLOOD_SHARE ? 'floods' : 'fine';
}

export type DryRunLine = { check: CheckView; counts: CheckCounts; flood: Flood };

/** The checks that were counted, those with the most gaps first; equal ones in the order of the app. */
export const linesOf = (run: Pick<DryRun, 'checks'>, checks: readonly CheckView[]): DryRunLine[] =>
  checks
    .flatMap((check): DryRunLine[] => {
      const counts = run.checks[check.id];
      return counts === undefined ? [] : [{ check, counts, flood: floodOf(counts) }];
    })
    .sort((one, other) => other.counts.gap - one.counts.gap);

/**
 * What of a draft decides the outcomes of a dry run: all of it but severity, and what is done about a gap (off excepted, but a check that
 * was off simply has no numbers).
 */
export function judgedPart(draft: SiteMapDocument): unknown {
  const params = Object.entries(draft.settings.checks ?? {}).flatMap(([id, setting]) => (setting.params ? [[id, setting.params]] : []));
  return { ...draft, settings: { ...draft.settings, checks: Object.fromEntries(params) as unknown } };
}

/** Whether a run was made with what the draft says now, as far as it matters. */
export const isUpToDate = (run: Pick<DryRun, 'basis'>, draft: SiteMapDocument): boolean => sameJson(run.basis, judgedPart(draft));
