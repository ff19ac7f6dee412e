import { shareOf } from '../assess';
import { kindsOf } from '../checks';
import type { AppCalls, Conformance, ConformanceQuery, RequirementConformance, Reply } from '../contract';
import { assessedProcesses } from '../jobs/record-row';
import { failure, success } from '../problem';
import { lastPeriods } from '../record/periods';
import { COUNTING_CONVENTION, requirementsOf } from '../standard';
import { OPEN, rollupsOf, type Rollup, type SavedSiteMap } from '../store';
import { chosenProjects, reportableProjects, siteMapForJudging, visibleProjects, type VisibleProject } from './authorise';
import { firstMonthOf, instantText, quarterOf, requirementTally, sumOf } from './counts';
import { oneOf, parseInput, projectIds, wholeNumber } from './parse';
import { countedFor, isRegister, kindsCounted, standOf } from './required';
import { findingViews, siteFindings, subjectsOf } from './site-findings';

const MOST_PERIODS = 24;

/**
 * Conformance per requirement over the projects the viewer may have figures of. Periods go by closing date in the site's time zone. Reads
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
  const saved = await siteMapForJudging();
  if (!saved.ok) return saved;
  const reportable = await reportableProjects(saved.value.map, visible.value);
  return reportable.ok ? figuresFor(query.value, saved.value, reportable.value) : reportable;
};

const figuresFor = async (
  { process: processId, projects: named, unit, count }: ConformanceQuery,
  { map }: SavedSiteMap,
  visible: ReadonlyMap<string, VisibleProject>,
): Promise<Reply<Conformance>> => {
  const process = assessedProcesses.find(({ id }) => id === processId);
  if (process === undefined) return failure('bad-request', 'This process has no requirements.');
  const { projects, hiddenProjects } = chosenProjects(named, map, visible);
  const periods = lastPeriods(unit, count, Date.now(), map.settings.timeZone);
  const from = firstMonthOf(periods[0] ?? '');
  const required = requirementsOf(process.id);
  const ids = required.map(({ id }) => id);
  const read = await rollupsOf(
    projects.map(({ id }) => id),
    { kinds: kindsCounted(process.id, ids), from },
  );
  if (!read.ok) return read;
  const found = await siteFindings(from, map, visible, ids.flatMap(subjectsOf));
  if (!found.ok) return found;
  const rollups = read.value;
  const labelOf = ({ period }: Rollup): string => (period === OPEN || unit === 'month' ? period : quarterOf(period));
  const byPeriod = periods.map((period) => ({ period, rollups: rollups.filter((rollup) => labelOf(rollup) === period) }));
  const closed = byPeriod.flatMap((entry) => entry.rollups);
  const standings = new Map(standOf(countedFor(rollups), found.value, map.settings).requirements.map((one) => [one.id, one]));
  const requirements = required.map((requirement): RequirementConformance => {
    const { tally, verdict } = standings.get(requirement.id)!;
    return {
      id: requirement.id,
      clause: requirement.clause,
      title: requirement.title,
      statement: requirement.statement,
      kind: requirement.kind,
      verdict,
      findings: findingViews(found.value, requirement.id),
      tally,
      ...shareOf(tally),
      trend: byPeriod.map((entry) => ({ period: entry.period, ...shareOf(requirementTally(entry.rollups, requirement.id)) })),
    };
  });
  const overall = (of: readonly Rollup[]) => shareOf(sumOf(ids.map((id) => requirementTally(of, id))));
  const own = rollups.filter(({ kind }) => (kindsOf(process.id) as readonly string[]).includes(kind));
  return success({
    process: { id: process.id, name: process.name, clause: process.clause },
    periods,
    records: recordsIn(own.filter((rollup) => rollup.period !== OPEN && !isRegister(rollup))),
    open: recordsIn(own.filter((rollup) => rollup.period === OPEN && !isRegister(rollup))),
    entries: recordsIn(own.filter((rollup) => rollup.period === OPEN && isRegister(rollup))),
    requirements,
    overall: { ...overall(closed), trend: byPeriod.map((entry) => ({ period: entry.period, ...overall(entry.rollups) })) },
    hiddenProjects,
    projects: [...projects],
    countedAt: rollups.length === 0 ? null : new Date(Math.min(...rollups.map(({ countedAt }) => countedAt))).toISOString(),
    surveyedAt: instantText(found.value.surveyedAt),
    convention: COUNTING_CONVENTION,
    timeZone: map.settings.timeZone,
  });
};

const recordsIn = (rollups: readonly Rollup[]): number => rollups.reduce((sum, { records }) => sum + records, 0);
