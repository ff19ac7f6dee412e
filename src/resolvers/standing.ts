import type { AppCalls, StandingQuery, StandingRequirement } from '../contract';
import { success } from '../problem';
import { lastPeriods } from '../record/periods';
import { amendment, clauses, COUNTING_CONVENTION, processById, requirementById } from '../standard';
import { rollupsOf } from '../store';
import { chosenProjects, reportableProjects, siteMapForJudging, visibleProjects } from './authorise';
import { instantText } from './counts';
import { parseInput, projectIds } from './parse';
import { countedFor, standOf } from './required';
import { findingViews, siteFindings } from './site-findings';

/** Months that the standing looks back over: a year of closed records. */
const MONTHS = 12;

/**
 * Every requirement of the standard with its verdict: from the records closed in the last twelve months in the projects the viewer may
 * have figures of, and from what was last found of registers, periods and documents. The same as `conformance` says of each process over twelve
 * months. Reads roll-ups only.
 */
export const standing = async (payload: unknown): ReturnType<AppCalls['standing']> => {
  const query = parseInput<StandingQuery>(payload, { projects: projectIds(0) });
  if (!query.ok) return query;
  const visible = await visibleProjects();
  if (!visible.ok) return visible;
  const saved = await siteMapForJudging();
  if (!saved.ok) return saved;
  const { map } = saved.value;
  const reportable = await reportableProjects(map, visible.value);
  if (!reportable.ok) return reportable;
  const { projects, hiddenProjects } = chosenProjects(query.value.projects, map, reportable.value);
  const from = lastPeriods('month', MONTHS, Date.now(), map.settings.timeZone)[0] ?? '';
  const rollups = await rollupsOf(
    projects.map(({ id }) => id),
    { from },
  );
  if (!rollups.ok) return rollups;
  const found = await siteFindings(from, map, reportable.value);
  if (!found.ok) return found;
  const stand = standOf(countedFor(rollups.value), found.value, map.settings);
  const countsOf = new Map(stand.clauses.map(({ clause, verdicts }) => [clause, verdicts]));
  return success({
    counts: { ...stand.whole.verdicts },
    requirements: stand.requirements.map(({ id, tally: _records, ...standing }): StandingRequirement => {
      const { clause, title, statement, guidance, kind, processes } = requirementById(id);
      const process = { id: processes[0], name: processById(processes[0])?.name ?? processes[0] };
      return { id, clause, title, statement, guidance, kind, process, findings: findingViews(found.value, id), ...standing };
    }),
    clauses: clauses.map((clause) => ({ ...clause, counts: { ...countsOf.get(clause.number)! } })),
    amendment: { ...amendment, verdict: stand.amendment.verdict },
    convention: COUNTING_CONVENTION,
    hiddenProjects,
    projects: [...projects],
    surveyedAt: instantText(found.value.surveyedAt),
  });
};
