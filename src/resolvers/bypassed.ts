import { arrivalOf, assessRecord, pathOf, waivedChecks, type Arrival, type Finding } from '../assess';
import { checkById, checksAskedOf, rulesetOf } from '../checks';
import type { AppCalls, Bypassed } from '../contract';
import { jiraAs, matchJql, movesOf, readTitledIssues } from '../jira';
import { withoutFalseFindings } from '../jobs/lost';
import { circumstancesOf, planOf } from '../jobs/record-row';
import type { SiteMap } from '../mapping/site-map';
import { success, type Result } from '../problem';
import { periodOf } from '../record/periods';
import type { Instant, RecordFacts } from '../record/record';
import { factsAt } from '../record/rewind';
import { isRecordKind, RECORD_KINDS, type RecordKind } from '../record/vocabulary';
import { blockingSince, recordsWithGapAt, type CheckPlace, type MapForJudging } from '../store';
import { readableProjects } from './authorise';
import { instantText } from './counts';
import { parseInput, projectOrAll } from './parse';

/** Issues that are read, as the contract says. */
const MOST_READ = 100;
/** Records that are not closed and of which Jira is asked whether they are resolved: two requests. */
const MOST_OPEN = 200;

/**
 * Records that came to their end although a check that blocks has a gap that no waiver covers, and by which path. Only since the check
 * blocks: before, there was nothing to go past. From what the sweep and the events have kept, read again as the viewer: whoever may not
 * see an issue does not see it here.
 */
export const bypassed = async (payload: unknown): ReturnType<AppCalls['bypassed']> => {
  const input = parseInput<{ project: string | null }>(payload, { project: projectOrAll });
  if (!input.ok) return input;
  const readable = await readableProjects(input.value.project);
  if (!readable.ok) return readable;
  const { judging, projects, hiddenProjects } = readable.value;
  const places = placesOf(judging.map);
  const since = await blockingSince([...new Set(places.map(({ checkId }) => checkId))]);
  const blocking = [...since].map(([id, at]) => ({ id, name: checkById(id)?.name ?? id, since: new Date(at).toISOString() }));
  const found = await recordsAtTheirEnd([...projects.keys()], places, since, judging.map);
  if (!found.ok) return found;
  const records = await viewsOf(found.value.recordIds, since, judging);
  if (!records.ok) return records;
  return success({ records: records.value, more: found.value.more, blocking, hiddenProjects });
};

/** Checks that block, each with since when. */
type BlockingSince = ReadonlyMap<string, Instant>;

interface BlockingPlace extends CheckPlace {
  readonly checkId: string;
  readonly kind: RecordKind;
}

/** Where the outcomes of the checks that block stand, by kind. */
const placesOf = ({ kinds, settings }: SiteMap): BlockingPlace[] =>
  Object.keys(kinds)
    .filter(isRecordKind)
    .flatMap((kind) =>
      checksAskedOf(kind).flatMap(({ id }, index) =>
        settings.checks?.[id]?.level === 'block' ? [{ checkId: id, kind, place: index + 1, checks: rulesetOf(kind) }] : [],
      ),
    );

/** Candidates: those that are resolved and not closed first, as they are the ones that can be mended best. */
const recordsAtTheirEnd = async (
  projects: readonly string[],
  places: readonly BlockingPlace[],
  since: BlockingSince,
  map: SiteMap,
): Promise<Result<{ readonly recordIds: readonly string[]; readonly more: boolean }>> => {
  if (since.size === 0) return success({ recordIds: [], more: false });
  const { month } = periodOf(Math.min(...since.values()), map.settings.timeZone);
  const closed = await recordsWithGapAt(projects, places, { since: month, limit: MOST_READ + 1 });
  if (!closed.ok) return closed;
  const open = await recordsWithGapAt(projects, places, { since: null, limit: MOST_OPEN });
  if (!open.ok) return open;
  const resolved = await inFinalStatus(open.value, places, map);
  if (!resolved.ok) return resolved;
  const recordIds = [...resolved.value, ...closed.value];
  return success({ recordIds: recordIds.slice(0, MOST_READ), more: recordIds.length > MOST_READ || open.value.length === MOST_OPEN });
};

/** Those of some records that are in a status for resolved or closed. Where Jira refuses the question (a status is gone), the first of them. */
const inFinalStatus = async (
  recordIds: readonly string[],
  places: readonly BlockingPlace[],
  { kinds }: SiteMap,
): Promise<Result<readonly string[]>> => {
  const statuses = [
    ...new Set(places.flatMap(({ kind }) => [...(kinds[kind]?.statuses['resolved'] ?? []), ...(kinds[kind]?.statuses['closed'] ?? [])])),
  ].filter((id) => /^\d+$/.test(id));
  if (statuses.length === 0 || recordIds.length === 0) return success([]);
  const jql = `status in (${statuses.join(', ')})`;
  const matches = await matchJql(jiraAs('user'), [jql], recordIds);
  if (!matches.ok) return matches;
  const matched = matches.value.get(jql) ?? null;
  return success(matched === null ? recordIds.slice(0, MOST_READ) : recordIds.filter((id) => matched.has(id)));
};

interface Arrived {
  readonly record: RecordFacts;
  readonly arrival: Arrival;
  /** Gaps of checks that block. */
  readonly gaps: readonly Finding[];
}

const viewsOf = async (recordIds: readonly string[], since: BlockingSince, judging: MapForJudging): Promise<Result<Bypassed[]>> => {
  const jira = jiraAs('user');
  const now = Date.now();
  const read = await readTitledIssues(jira, recordIds, planOf(judging.map));
  if (!read.ok) return read;
  const { records, titles } = read.value;
  const arrived = records.flatMap((record): Arrived[] => {
    const arrival = arrivalOf(record);
    return arrival === null ? [] : [{ record, arrival, gaps: gapsOf(record, arrival, since, judging, now) }];
  });
  const past = arrived.filter(({ gaps }) => gaps.length > 0);
  const moves = await movesOf(
    jira,
    past.map(({ record }) => record.id),
  );
  const views = past.map(({ record, arrival, gaps }) => {
    const { id, key, kind } = record;
    const others = arrived.filter((other) => other.record.id !== id).map((other) => other.arrival);
    const path = pathOf(record, arrival, { wasMet: wasMet(record, arrival, gaps, judging), movedAt: moves.get(id) ?? [], others });
    return {
      at: arrival.at,
      view: {
        issue: { id, key, summary: titles.get(id) ?? '' },
        kind: { id: kind, name: isRecordKind(kind) ? RECORD_KINDS[kind].name : kind },
        checks: gaps.map(({ check, sentence }) => ({ id: check.id, name: check.name, hint: check.hint, sentence })),
        path,
        from: arrival.before?.name ?? null,
        to: arrival.entry?.name ?? null,
        at: instantText(arrival.at),
      },
    };
  });
  return success(views.sort((one, other) => (other.at ?? -Infinity) - (one.at ?? -Infinity)).map(({ view }) => view));
};

/** As things are now: what was mended since the record was judged last is no gap any more. */
const gapsOf = (record: RecordFacts, { at }: Arrival, since: BlockingSince, judging: MapForJudging, now: Instant): readonly Finding[] => {
  const waived = waivedChecks(record, judging.waivers, now);
  const blockedIt = (check: string): boolean => {
    const from = since.get(check);
    return from !== undefined && (at === null || at >= from);
  };
  return findingsAt(record, judging, now).filter(({ check, outcome }) => outcome === 'gap' && blockedIt(check.id) && !waived.has(check.id));
};

/** Whether the guard would have let it through: nothing of what is missing now was missing when it arrived. */
const wasMet = (record: RecordFacts, { at }: Arrival, gaps: readonly Finding[], judging: MapForJudging): boolean => {
  const then = at === null ? null : factsAt(record, at);
  if (at === null || then === null) return false;
  const found = new Map(findingsAt(then, judging, at + 1).map(({ check, outcome }) => [check.id, outcome]));
  return gaps.every(({ check }) => found.get(check.id) === 'met');
};

const findingsAt = (record: RecordFacts, judging: MapForJudging, now: Instant): readonly Finding[] =>
  withoutFalseFindings(assessRecord(record, circumstancesOf(judging.map, now)), record, judging);
