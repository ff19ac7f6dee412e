import { documentKey } from '../assess';
import { checks } from '../checks';
import type { AppCalls, CheckFigures, Figures, PeriodUnit, SiteFindingView, Tally } from '../contract';
import { MONTHS_SURVEYED } from '../jobs/survey-site';
import { failure, success } from '../problem';
import { lastPeriods } from '../record/periods';
import type { SiteSettings } from '../record/settings';
import { requirements } from '../standard';
import { OPEN, rollupsOf, type Rollup } from '../store';
import { reportableProjects, siteMapForJudging, visibleProjects } from './authorise';
import { checkTally, quarterOf, requirementTally } from './counts';
import { parseInput, projectIds } from './parse';
import { standOf } from './required';
import { siteFindings, viewOf } from './site-findings';

/**
 * All roll-ups of the given projects, summed, and what was found of registers, periods and documents. `records` is keyed by kind;
 * `records`, `checks` and `requirements` are over all records, open ones included; `periods` and `requirementPeriods` hold the closed
 * ones, the latter being what the gadget shows of the same period. Refused as a whole when the viewer may not browse one of the
 * projects: an export that silently leaves something out is worse than none.
 */
export const figures = async (payload: unknown): ReturnType<AppCalls['figures']> => {
  const input = parseInput<{ projects: string[] }>(payload, { projects: projectIds(1) });
  if (!input.ok) return input;
  const visible = await visibleProjects();
  if (!visible.ok) return visible;
  const saved = await siteMapForJudging();
  if (!saved.ok) return saved;
  const reportable = await reportableProjects(saved.value.map, visible.value);
  if (!reportable.ok) return reportable;
  if (!input.value.projects.every((id) => reportable.value.has(id))) {
    return failure(
      'forbidden',
      'You may not browse every one of these projects. Leave out those you cannot see, or ask for access to them.',
    );
  }
  const { settings } = saved.value.map;
  const from = lastPeriods('month', MONTHS_SURVEYED, Date.now(), settings.timeZone)[0] ?? '';
  const found = await siteFindings(from, saved.value.map, reportable.value);
  if (!found.ok) return found;
  const read = await rollupsOf(input.value.projects);
  if (!read.ok) return read;
  const rollups = read.value;
  const stand = standOf(rollups, found.value, settings);
  const result: Figures = {
    records: {},
    checks: {},
    site: {},
    requirements: {},
    standing: {
      counts: { ...stand.whole.verdicts },
      clauses: Object.fromEntries(stand.clauses.map(({ clause, verdicts }) => [clause, { ...verdicts }])),
    },
    ...{ periods: none(), requirementPeriods: none() },
  };
  for (const { kind, records } of rollups) result.records[kind] = (result.records[kind] ?? 0) + records;
  for (const check of checks) {
    if (check.ask !== null) result.checks[check.id] = checkFigures(check, rollups, settings);
    if (check.site !== null) addView(result.site, check.id, viewOf(found.value, check.id));
  }
  for (const { id, verdict, met, gap, waived, coverage } of stand.requirements) {
    result.requirements[id] = { verdict, met, gap, waived, coverage };
    addView(result.site, documentKey(id), viewOf(found.value, documentKey(id)));
  }
  const asked = Object.keys(result.checks);
  addPeriods(result.periods, rollups, (some) => Object.fromEntries(asked.map((id) => [id, checkTally(some, id)])));
  addPeriods(result.requirementPeriods, rollups, (some) =>
    Object.fromEntries(requirements.map(({ id }) => [id, requirementTally(some, id)])),
  );
  return success(result);
};

const addView = (into: Record<string, SiteFindingView>, subject: string, view: SiteFindingView | null): void => {
  if (view !== null) into[subject] = view;
};

const checkFigures = (check: (typeof checks)[number], rollups: readonly Rollup[], settings: SiteSettings): CheckFigures => ({
  process: check.process,
  level: check.level,
  answers: [...check.answers],
  notRun: check.needsSetting.filter((name) => !isSet(settings, name)),
  ...checkTally(rollups, check.id),
});

const isSet = (settings: SiteSettings, name: keyof SiteSettings): boolean => settings[name] !== undefined && settings[name] !== false;

type ByPeriod = Figures['periods'];

const none = (): ByPeriod => ({ month: {}, quarter: {} });

const LABELS: Readonly<Record<PeriodUnit, (month: string) => string>> = { month: (month) => month, quarter: quarterOf };

/** Adds the tallies of every period that has closed records. */
const addPeriods = (into: ByPeriod, rollups: readonly Rollup[], tallies: (some: readonly Rollup[]) => Record<string, Tally>): void => {
  const closed = rollups.filter(({ period }) => period !== OPEN);
  for (const unit of ['month', 'quarter'] as const) {
    const labelOf = LABELS[unit];
    for (const label of [...new Set(closed.map(({ period }) => labelOf(period)))].sort())
      into[unit][label] = tallies(closed.filter(({ period }) => labelOf(period) === label));
  }
};
