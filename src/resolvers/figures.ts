import { shareOf, verdictOf } from '../assess';
import { checksOf } from '../checks';
import type { AppCalls, CheckFigures, Figures, PeriodUnit, Tally } from '../contract';
import { assessedProcesses } from '../jobs/record-row';
import { failure, success } from '../problem';
import type { SiteSettings } from '../record/settings';
import { requirementsOf } from '../standard';
import { OPEN, rollupsOf, type Rollup } from '../store';
import { siteMapInForce, visibleProjects } from './authorise';
import { checkTally, quarterOf, requirementTally } from './counts';
import { parseInput, projectIds } from './parse';

/**
 * All roll-ups of the given projects, summed. `records` is keyed by process; `records`, `checks` and `requirements` are over all
 * records, open ones included; `periods` and `requirementPeriods` hold the closed ones, the latter being what the gadget shows of the
 * same period. Refused as a whole when the viewer may not browse one of the projects: an export that silently leaves something out is
 * worse than none.
 */
export const figures = async (payload: unknown): ReturnType<AppCalls['figures']> => {
  const input = parseInput<{ projects: string[] }>(payload, { projects: projectIds(1) });
  if (!input.ok) return input;
  const visible = await visibleProjects();
  if (!visible.ok) return visible;
  if (!input.value.projects.every((id) => visible.value.has(id))) {
    return failure(
      'forbidden',
      'You may not browse every one of these projects. Leave out those you cannot see, or ask for access to them.',
    );
  }
  const saved = await siteMapInForce();
  if (!saved.ok) return saved;
  const found = await rollupsOf(input.value.projects);
  if (!found.ok) return found;
  const { settings } = saved.value.map;
  const result: Figures = { records: {}, checks: {}, requirements: {}, periods: none(), requirementPeriods: none() };
  for (const process of assessedProcesses) {
    const rollups = found.value.filter((rollup) => rollup.process === process.id);
    result.records[process.id] = rollups.reduce((sum, { records }) => sum + records, 0);
    for (const check of checksOf(process.id)) {
      const figure: CheckFigures = {
        process: process.id,
        answers: [...check.answers],
        notRun: check.needsSetting.filter((name) => !isSet(settings, name)),
        ...checkTally(rollups, check.id),
      };
      result.checks[check.id] = figure;
    }
    for (const requirement of requirementsOf(process.id)) {
      const tally = requirementTally(rollups, requirement.id);
      const { met, gap, coverage } = shareOf(tally);
      result.requirements[requirement.id] = { verdict: verdictOf(requirement.id, tally, settings), met, gap, coverage };
    }
    const checks = checksOf(process.id).map(({ id }) => id);
    const requirements = requirementsOf(process.id).map(({ id }) => id);
    addPeriods(result.periods, rollups, (some) => Object.fromEntries(checks.map((id) => [id, checkTally(some, id)])));
    addPeriods(result.requirementPeriods, rollups, (some) =>
      Object.fromEntries(requirements.map((id) => [id, requirementTally(some, id)])),
    );
  }
  return success(result);
};

const isSet = (settings: SiteSettings, name: keyof SiteSettings): boolean => settings[name] !== undefined && settings[name] !== false;

type ByPeriod = Figures['periods'];

const none = (): ByPeriod => ({ month: {}, quarter: {} });

const LABELS: Readonly<Record<PeriodUnit, (month: string) => string>> = { month: (month) => month, quarter: quarterOf };

/** Adds one process's tallies of every period that has closed records. */
const addPeriods = (into: ByPeriod, rollups: readonly Rollup[], tallies: (some: readonly Rollup[]) => Record<string, Tally>): void => {
  const closed = rollups.filter(({ period }) => period !== OPEN);
  for (const unit of ['month', 'quarter'] as const) {
    const labelOf = LABELS[unit];
    for (const label of [...new Set(closed.map(({ period }) => labelOf(period)))].sort()) {
      const some = closed.filter(({ period }) => labelOf(period) === label);
      into[unit][label] = { ...into[unit][label], ...tallies(some) };
    }
  }
};
