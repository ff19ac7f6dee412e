import type { Draft } from './draft';
import { majorByTheBook, majorWithoutProcedure } from './major-stories';
import { instantIn, pick, randomFrom } from './random';
import { MAJOR_SUMMARIES } from './texts';
import { platformIncident, usualIncident } from './year-incidents';
import { problemAndChange, standardChange, usualRequest } from './year-others';

/** A month of the story: how much comes in, and how well it is handled. Shares are chances of 0 to 1. */
export interface MonthPlan {
  month: string;
  /** Incidents of the service desk beside the hand-written ones. */
  incidents: number;
  majors: number;
  /** Majors of which the procedure is followed. */
  byTheBook: number;
  platform: number;
  requests: number;
  /** Problems with the change that fixes them. */
  problems: number;
  standardChanges: number;
  classified: number;
  impactAndUrgency: number;
  noted: number;
  priorityRight: number;
  /** Incidents that name the affected service. */
  named: number;
  /** Resolved incidents that a lack of capacity caused. */
  capacity: number;
  /** Incidents to which an article is linked, where there is one. */
  articles: number;
  /** Requests that came in by a request type, or were given a category. */
  sorted: number;
  /** Changes that went the whole way. */
  decided: number;
}

const COLUMNS = [
  ...['incidents', 'majors', 'byTheBook', 'platform', 'requests', 'problems', 'standardChanges'],
  ...['classified', 'impactAndUrgency', 'noted', 'priorityRight', 'named', 'capacity', 'articles', 'sorted', 'decided'],
] as const;

/**
 * The way to the audit: the problems of the beginning are found in autumn; from April on the tool asks for impact and urgency before work
 * can begin, and for the category and the service; notes, articles, changes and the handling of major incidents follow over the summer.
 */
export const YEAR: readonly MonthPlan[] = (
  [
    ['2025-08', [20, 0, 0, 3, 6, 0, 1, 0.66, 0.45, 0.5, 0.72, 0.4, 0.14, 0, 0.6, 0.3]],
    ['2025-09', [24, 1, 0, 3, 7, 1, 1, 0.68, 0.48, 0.52, 0.74, 0.45, 0.15, 0.02, 0.65, 0.3]],
    ['2025-10', [27, 1, 0, 3, 8, 0, 1, 0.68, 0.48, 0.52, 0.74, 0.48, 0.15, 0.04, 0.7, 0.4]],
    ['2025-11', [36, 1, 0, 3, 9, 1, 1, 0.7, 0.5, 0.55, 0.75, 0.5, 0.14, 0.06, 0.75, 0.4]],
    ['2025-12', [32, 1, 0, 3, 8, 0, 1, 0.72, 0.52, 0.55, 0.75, 0.52, 0.12, 0.08, 0.8, 0.5]],
    ['2026-01', [40, 2, 0, 3, 10, 1, 1, 0.74, 0.55, 0.58, 0.76, 0.56, 0.1, 0.1, 0.85, 0.5]],
    ['2026-02', [36, 1, 0, 3, 9, 0, 1, 0.75, 0.56, 0.6, 0.78, 0.6, 0.08, 0.14, 0.9, 0.6]],
    ['2026-03', [38, 1, 1, 3, 10, 1, 1, 0.78, 0.6, 0.62, 0.8, 0.66, 0.06, 0.18, 0.92, 0.7]],
    ['2026-04', [36, 1, 1, 3, 9, 0, 1, 0.97, 0.98, 0.68, 0.9, 0.9, 0.05, 0.24, 0.95, 0.9]],
    ['2026-05', [35, 1, 1, 3, 9, 1, 1, 0.98, 0.99, 0.74, 0.92, 0.95, 0.03, 0.3, 1, 1]],
    ['2026-06', [36, 1, 1, 3, 9, 1, 1, 0.98, 0.99, 0.8, 0.94, 0.96, 0.02, 0.36, 1, 1]],
    ['2026-07', [33, 0, 0, 3, 8, 1, 1, 0.99, 1, 0.85, 0.96, 0.97, 0.02, 0.42, 1, 1]],
    ['2026-08', [31, 1, 1, 3, 8, 1, 1, 0.99, 1, 0.88, 0.97, 0.98, 0.01, 0.46, 1, 1]],
    ['2026-09', [37, 1, 1, 3, 9, 1, 1, 0.99, 1, 0.9, 0.97, 0.98, 0.01, 0.5, 1, 1]],
    ['2026-10', [39, 0, 0, 3, 9, 1, 1, 1, 1, 0.92, 0.98, 0.99, 0.01, 0.54, 1, 1]],
  ] as const
).map(([month, figures]) => ({ month, ...Object.fromEntries(COLUMNS.map((name, at) => [name, figures[at]])) }) as unknown as MonthPlan);

/** Seed of the demo: another one gives another year of the same story. */
export const SEED = 20_000;

const many = (count: number, one: () => Draft[]): Draft[] => Array.from({ length: count }, one).flat();

/** The months as planned: ordinary and major incidents, requests, problems, changes and the platform team's own incidents. */
export const yearOf = (seed: number): Draft[] => {
  // Each kind draws from numbers of its own, so that more of one kind does not change the others.
  const [forIncidents, forRequests, forChanges] = [randomFrom(seed), randomFrom(seed + 1), randomFrom(seed + 2)] as const;
  return YEAR.flatMap((plan) => {
    const usuals = many(plan.incidents, () => [usualIncident(plan, forIncidents)]);
    const platform = many(plan.platform, () => [platformIncident(plan.month, forIncidents)]);
    const majors = Array.from({ length: plan.majors }, (_, count) => {
      const at = instantIn(plan.month, forIncidents);
      const summary = pick(MAJOR_SUMMARIES, forIncidents);
      return count < plan.byTheBook ? majorByTheBook(at, summary) : [majorWithoutProcedure(at, summary)];
    }).flat();
    return [
      ...[...usuals, ...platform, ...majors],
      ...many(plan.requests, () => [usualRequest(plan, forRequests)]),
      ...many(plan.problems, () => problemAndChange(plan, usuals, forChanges)),
      ...many(plan.standardChanges, () => [standardChange(plan.month, forChanges)]),
    ];
  });
};
