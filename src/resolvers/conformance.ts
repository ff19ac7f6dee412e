import { shareOf, verdictOf } from '../assess';
import type { AppCalls, Conformance, ConformanceQuery, RequirementConformance, Reply } from '../contract';
import { assessedProcesses, projectsInScope } from '../jobs/record-row';
import { failure, success } from '../problem';
import { lastPeriods } from '../record/periods';
import { COUNTING_CONVENTION, requirementsOf } from '../standard';
import { OPEN, rollupsOf, type Rollup, type SavedSiteMap } from '../store';
import { siteMapInForce, visibleProjects, type VisibleProject } from './authorise';
import { firstMonthOf, quarterOf, requirementTally, sumOf } from './counts';
import { oneOf, parseInput, projectIds, wholeNumber } from './parse';

const MOST_PERIODS = 24;

/**
 * Conformance per requirement over the projects the viewer may browse. Periods go by closing date in the site's time zone. Reads
 * roll-ups only, so that its cost does not grow with the number of records.
 */
export const conformance = async (payload: unknown): ReturnType<AppCalls['conformance']> => {
  const query = parseInput<ConformanceQuery>(payload, {
    process: oneOf(assessedProcesses.map(({ id }) => id)),
    projects: projectIds(0),
    unit: oneOf(['month', 'quarter']),
    count: wholeNumber(1, MOST_PERIODS),
  });
  if (!query.ok) return query;
  const visible = await visibleProjects();
  if (!visible.ok) return visible;
  const saved = await siteMapInForce();
  if (!saved.ok) return saved;
  const wanted = query.value.projects.length > 0 ? query.value.projects : projectsInScope(saved.value.map);
  const projects = wanted.map((id) => visible.value.get(id)).filter((project): project is VisibleProject => project !== undefined);
  return figuresFor(query.value, saved.value, projects, wanted.length - projects.length);
};

const figuresFor = async (
  { process: processId, unit, count }: ConformanceQuery,
  { map }: SavedSiteMap,
  projects: readonly VisibleProject[],
  hiddenProjects: number,
): Promise<Reply<Conformance>> => {
  const process = assessedProcesses.find(({ id }) => id === processId);
  if (process === undefined) return failure('bad-request', 'This process has no checks.');
  const { timeZone } = map.settings;
  const periods = lastPeriods(unit, count, Date.now(), timeZone);
  const found = await rollupsOf(
    projects.map(({ id }) => id),
    { process: process.id, from: firstMonthOf(periods[0] ?? '') },
  );
  if (!found.ok) return found;
  const rollups = found.value;
  const labelOf = ({ period }: Rollup): string => (period === OPEN || unit === 'month' ? period : quarterOf(period));
  const byPeriod = periods.map((period) => ({ period, rollups: rollups.filter((rollup) => labelOf(rollup) === period) }));
  const closed = byPeriod.flatMap((entry) => entry.rollups);
  const required = requirementsOf(process.id);
  const requirements = required.map((requirement): RequirementConformance => {
    const tally = requirementTally(closed, requirement.id);
    return {
      id: requirement.id,
      clause: requirement.clause,
      title: requirement.title,
      statement: requirement.statement,
      verdict: verdictOf(requirement.id, tally, map.settings),
      tally,
      ...shareOf(tally),
      trend: byPeriod.map((entry) => ({ period: entry.period, ...shareOf(requirementTally(entry.rollups, requirement.id)) })),
    };
  });
  const overall = (of: readonly Rollup[]) => shareOf(sumOf(required.map(({ id }) => requirementTally(of, id))));
  return success({
    process: { id: process.id, name: process.name, clause: process.clause },
    periods,
    records: recordsIn(closed),
    open: recordsIn(rollups.filter(({ period }) => period === OPEN)),
    requirements,
    overall: { ...overall(closed), trend: byPeriod.map((entry) => ({ period: entry.period, ...overall(entry.rollups) })) },
    hiddenProjects,
    projects: [...projects],
    countedAt: rollups.length === 0 ? null : new Date(Math.min(...rollups.map(({ countedAt }) => countedAt))).toISOString(),
    convention: COUNTING_CONVENTION,
    timeZone,
  });
};

const recordsIn = (rollups: readonly Rollup[]): number => rollups.reduce((sum, { records }) => sum + records, 0);
