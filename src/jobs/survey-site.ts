import { documentFindings, survey, unpackContributions, worldFrom, type SiteFinding } from '../assess';
import { siteChecks, type Counted, type RecordKind } from '../checks';
import { jiraAs, searchRecords, type RecordPage } from '../jira';
import { issueTypesOf, projectsByKind, projectsOf } from '../mapping';
import type { SiteMap } from '../mapping/site-map';
import { success, type Problem, type Result } from '../problem';
import { endOfMonth, lastPeriods } from '../record/periods';
import type { Instant, RecordFacts } from '../record/record';
import { factsAt } from '../record/rewind';
import { isRecordKind } from '../record/vocabulary';
import { contributionsSince, saveSiteFindings, spendPoints, type MapForJudging, type SiteFindingRow } from '../store';
import { withoutFalseSiteFinding } from './lost';
import { circumstancesOf, planOf, projectsInScope } from './record-row';

/** Months that are judged, the running one included. */
export const MONTHS_SURVEYED = 15;
/** The longest period a share of tickets looks back over, in months: what records closed earlier added is not read. */
const LONGEST_PERIOD = 12;
const PAGE_SIZE = 100;

/** Kinds whose records leave contributions. */
const CONTRIBUTING: readonly RecordKind[] = [...new Set(siteChecks.flatMap(({ site }) => site?.contributes?.kinds ?? []))];

/** Kinds whose records the questions look at one by one: registers, reviews, reports. Tickets only leave contributions. */
const SURVEYED: readonly RecordKind[] = [
  ...new Set(
    siteChecks.flatMap(({ site }) => site?.reads.map(({ kind }) => kind).filter((kind) => !site.contributes?.kinds.includes(kind)) ?? []),
  ),
  'controlled-document',
];

/**
 * Reads the registers and reviews as the app and puts every question to the site: as of now, and as of the end of each month before, from
 * the entries as they stood then and from what tickets add today. All that is kept of earlier surveys is replaced, and only when
 * everything was read: a search that fails leaves the findings as they were. A point for each entry; tickets are not read again. It does
 * not wait for a budget, as registers are small beside tickets, but what it spends the back-fills see, and wait for it.
 */
export const surveySite = async (judging: MapForJudging): Promise<Result<null>> => {
  const { map, incomplete } = judging;
  const read = await readSurveyed(map, incomplete);
  if (!read.ok) return read;
  const { settings } = map;
  const kinds = projectsByKind(map);
  // From here on, so that nothing that was read is newer.
  const now = Date.now();
  const months = lastPeriods('month', MONTHS_SURVEYED, now, settings.timeZone);
  const counted = await contributions(map, months[0] ?? '');
  if (!counted.ok) return counted;
  const rows: SiteFindingRow[] = [];
  for (const month of months) {
    const at = Math.min(now, endOfMonth(month, settings.timeZone) - 1);
    const records = read.value.records.map((record) => factsAt(record, at, now)).filter((record) => record !== null);
    const until = counted.value.filter((one) => one.at === null || one.at <= at);
    const world = worldFrom(records, until, kinds, circumstancesOf(map, at), read.value.withheld);
    const found = { ...survey(world), ...documentFindings(world) };
    rows.push(
      ...Object.entries(found).map(([subject, finding]) => rowOf(subject, month, withoutFalseSiteFinding(subject, finding, judging), now)),
    );
  }
  return saveSiteFindings(rows);
};

const rowOf = (subject: string, month: string, finding: SiteFinding, judgedAt: Instant): SiteFindingRow => ({
  subject,
  month,
  found: JSON.stringify(finding),
  judgedAt,
});

interface Surveyed {
  readonly records: readonly RecordFacts[];
  /**
   * Kinds with a project or issue type that is gone, that Jira does not let the app search, or whose issues Jira does not tell the kind
   * of: half a register tells nothing of the whole.
   */
  readonly withheld: ReadonlySet<RecordKind>;
}

const readSurveyed = async (map: SiteMap, incomplete: ReadonlySet<RecordKind>): Promise<Result<Surveyed>> => {
  const records: RecordFacts[] = [];
  const withheld = new Set<RecordKind>(incomplete);
  for (const projectId of projectsInScope(map)) {
    const kinds = SURVEYED.filter((kind) => projectsOf(map.kinds[kind]).includes(projectId));
    if (kinds.length === 0) continue;
    const found = await readProject(map, projectId, kinds);
    if (!found.ok && !isGone(found.problem)) return found;
    if (found.ok) records.push(...found.value.records);
    if (!found.ok || found.value.undecided > 0) for (const kind of kinds) withheld.add(kind);
  }
  return success({ records, withheld });
};

/** Jira refuses to search a project that is deleted or closed to the app; that must not cost the others their survey. */
const isGone = ({ code }: Problem): boolean => code === 'bad-request' || code === 'not-found' || code === 'forbidden';

const readProject = async (
  map: SiteMap,
  projectId: string,
  kinds: readonly RecordKind[],
): Promise<Result<{ readonly records: readonly RecordFacts[]; readonly undecided: number }>> => {
  const jira = jiraAs('app');
  const plan = planOf(map);
  const issueTypes = [...new Set(kinds.flatMap((kind) => issueTypesOf(map.kinds[kind], projectId)))];
  // By id: an issue that is edited while pages are read may be handed over twice.
  const records = new Map<string, RecordFacts>();
  let undecided = 0;
  let pageToken: string | null = null;
  do {
    const page: Result<RecordPage> = await searchRecords(jira, { projectId, issueTypes, pageToken, pageSize: PAGE_SIZE, plan });
    if (!page.ok) return page;
    await spendPoints(1 + page.value.issues, Date.now());
    for (const record of page.value.records) records.set(record.id, record);
    undecided += page.value.undecided;
    pageToken = page.value.nextPageToken;
  } while (pageToken !== null);
  return success({ records: [...records.values()], undecided });
};

/** What tickets left, of the months that any question about the first of these months looks back to. */
const contributions = async (map: SiteMap, firstMonth: string): Promise<Result<readonly Counted[]>> => {
  const rows = await contributionsSince(CONTRIBUTING, projectsInScope(map), monthsBefore(firstMonth, LONGEST_PERIOD));
  if (!rows.ok) return rows;
  return success(
    rows.value.flatMap(({ kind, contributed, n }) =>
      isRecordKind(kind) ? unpackContributions(kind, contributed, map.settings.timeZone).map((one) => ({ ...one, n })) : [],
    ),
  );
};

/** `2026-05` and 12 → `2025-05`. */
const monthsBefore = (month: string, count: number): string => {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
};
