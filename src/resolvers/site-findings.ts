import { DOCUMENT_CHECK, documentKey, type SiteFinding } from '../assess';
import { checkById, siteChecks } from '../checks';
import { tuned } from '../checks/tuned';
import type { SiteFindingView } from '../contract';
import { browsableIssues, jiraAs } from '../jira';
import { projectsOf } from '../mapping';
import type { SiteMap } from '../mapping/site-map';
import { success, type Result } from '../problem';
import type { SiteSettings } from '../record/settings';
import { requirementById, type RequirementId } from '../standard';
import { lastSurvey, siteFindingsSince, type SiteFindingRow } from '../store';
import type { VisibleProject } from './authorise';

/** What was found of registers, periods and documents, as far as the viewer may know it. */
export interface SiteFindings {
  /** By check id, or `document:` and a requirement id: the findings of each month, oldest first. */
  readonly months: ReadonlyMap<string, readonly MonthFinding[]>;
  /** When the site was surveyed; null: not yet. UTC milliseconds. */
  readonly surveyedAt: number | null;
  /** The site's own: severities are among them. */
  readonly settings: SiteSettings;
}

interface MonthFinding {
  readonly month: string;
  readonly finding: SiteFinding;
}

/** What stands in for a finding that is drawn from what the viewer may not see: neither counts nor a trend. */
const HIDDEN: SiteFinding = {
  ...{ outcome: 'cannot-tell', why: 'hidden', met: 0, gap: 0, pending: 0, cannotTell: 0, missing: [], missingNames: [], dueAt: null },
  ...{ sentence: 'Not shown: it is drawn from projects that you may not browse.', notRun: [] },
};

/** The keys under which findings that answer a requirement are kept: its checks of registers and periods, and its document. */
export const subjectsOf = (requirement: RequirementId): string[] => {
  const { kind, also } = requirementById(requirement);
  const ofChecks = siteChecks.filter(({ answers }) => answers.includes(requirement)).map(({ id }) => id);
  return kind === 'document' || also.some((one) => one === 'document') ? [...ofChecks, documentKey(requirement)] : ofChecks;
};

/**
 * Reads the findings from a month (`2026-05`) on. They are drawn from the whole site, so that whoever may not browse one of the projects
 * behind a finding gets none of it; and of the entries that miss something, Jira says which the viewer may see, in one request.
 * @param subjects the keys that are asked for; absent: all.
 * @param visible the viewer's own projects, by id.
 */
export const siteFindings = async (
  from: string,
  map: SiteMap,
  visible: ReadonlyMap<string, VisibleProject>,
  subjects?: readonly string[],
): Promise<Result<SiteFindings>> => {
  const rows = await siteFindingsSince(from, subjects);
  if (!rows.ok) return rows;
  const surveyed = (await lastSurvey())?.projects ?? {};
  const found = new Map<string, MonthFinding[]>();
  for (const row of rows.value) listIn(found, row.subject).push({ month: row.month, finding: findingIn(row) });
  const months = new Map<string, readonly MonthFinding[]>();
  for (const [subject, list] of found) {
    const projects = kindsBehind(subject).flatMap((kind) => [...(surveyed[kind] ?? []), ...projectsOf(map.kinds[kind])]);
    const hidden = projects.some((id) => !visible.has(id));
    months.set(subject, hidden ? list.slice(-1).map(({ month }) => ({ month, finding: HIDDEN })) : list);
  }
  const listed = await withoutHiddenIssues(months);
  if (!listed.ok) return listed;
  const surveyedAt = rows.value.length === 0 ? null : Math.min(...rows.value.map(({ judgedAt }) => judgedAt));
  return success({ months: listed.value, surveyedAt, settings: map.settings });
};

/** Written by the survey in src/jobs and by nothing else. */
const findingIn = ({ found }: SiteFindingRow): SiteFinding => JSON.parse(found) as SiteFinding;

/** Kinds of records that a finding is drawn from; none for a subject that nobody knows. */
const kindsBehind = (subject: string): readonly (keyof SiteMap['kinds'])[] => {
  if (subject.startsWith(documentKey(''))) return ['controlled-document'];
  const site = checkById(subject)?.site;
  return site ? [...new Set([...site.reads.map(({ kind }) => kind), ...(site.contributes?.kinds ?? [])])] : [];
};

/** Issue security hides entries in projects that the viewer may browse: of those no id is given, though they count. */
const withoutHiddenIssues = async (months: SiteFindings['months']): Promise<Result<SiteFindings['months']>> => {
  const last = [...months.values()].flatMap((list) => list.at(-1)?.finding.missing ?? []);
  const seen = await browsableIssues(jiraAs('user'), [...new Set(last)]);
  if (!seen.ok) return seen;
  const listed = (finding: SiteFinding): SiteFinding => ({ ...finding, missing: finding.missing.filter((id) => seen.value.has(id)) });
  return success(
    new Map([...months].map(([subject, list]) => [subject, list.map(({ month, finding }) => ({ month, finding: listed(finding) }))])),
  );
};

const listIn = (lists: Map<string, MonthFinding[]>, key: string): MonthFinding[] => {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
};

/** The last finding under each key. */
export const latestFindings = ({ months }: SiteFindings): Record<string, SiteFinding> =>
  Object.fromEntries([...months].flatMap(([subject, list]) => list.slice(-1).map(({ finding }) => [subject, finding])));

/**
 * The views of all findings that answer a requirement: of its checks of registers and periods, and of its document. Findings of
 * subjects that no longer exist (a check of an older version) are left out.
 */
export const findingViews = (found: SiteFindings, requirement: RequirementId): SiteFindingView[] =>
  subjectsOf(requirement).flatMap((subject) => viewOf(found, subject) ?? []);

/** The view of one subject; null where nothing was found or nobody knows the subject. */
export const viewOf = (found: SiteFindings, subject: string): SiteFindingView | null => {
  const months = found.months.get(subject) ?? [];
  const last = months.at(-1)?.finding;
  const asked = last === undefined ? null : questionOf(subject, found.settings);
  if (last === undefined || asked === null) return null;
  const { outcome, sentence, met, gap, pending, cannotTell, missing, missingNames } = last;
  return {
    ...asked,
    ...{ outcome, sentence, met, gap, pending, cannotTell, missing: [...missing], missingNames: [...missingNames] },
    trend: months.map(({ month, finding }) => ({ period: month, outcome: finding.outcome, met: finding.met, gap: finding.gap })),
  };
};

const questionOf = (subject: string, settings: SiteSettings): Pick<SiteFindingView, 'check' | 'question' | 'severity'> | null => {
  if (subject.startsWith(documentKey('')))
    return { check: 'document', question: DOCUMENT_CHECK.question, severity: DOCUMENT_CHECK.severity };
  const check = checkById(subject);
  return check === null ? null : { check: check.id, question: check.question, severity: tuned(check, settings).severity };
};
