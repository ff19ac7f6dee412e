import { checksAskedOf, RECORD_KINDS, rulesetOf, type RecordKind } from '../checks';
import { success, type Result } from '../problem';
import type { Instant } from '../record/record';
import { isRecordKind } from '../record/vocabulary';
import type { Waiver } from '../record/waiver';
import {
  chunksOf,
  mapForJudging,
  markDueAt,
  markRecordDue,
  recordsAt,
  recordsOf,
  ROWS_PER_STATEMENT,
  waivedGroups,
  waiversTurned,
  type CheckPlace,
  type RecordRow,
  type WaivedGroup,
} from '../store';
import { checksIn } from './ruleset-in-force';
import { reassess } from './reassess';
import { recount } from './roll-up';

/** Letters in packed outcomes of a gap that nothing covers, and of one that a waiver covers. */
const UNCOVERED = 'g';
const WAIVED = 'w';
const GAPS = [UNCOVERED, WAIVED];

/** Records that are judged again at once when a waiver of many begins or ends: what one bulk fetch reads. The sweep takes the others. */
const AT_ONCE = ROWS_PER_STATEMENT;

/**
 * How far back the sweep looks for waivers that began or ended: a function that had read the waivers before may write what it judged
 * without them for as long as it lives, and the next sweep comes within the hour.
 */
const LOOK_BACK_MS = 2 * 3_600_000;

/** Where the outcome of its check stands in rows, for each kind that is asked it. */
const placesOf = ({ checkId }: Pick<Waiver, 'checkId'>): CheckPlace[] =>
  (Object.keys(RECORD_KINDS) as RecordKind[]).flatMap((kind) => {
    const index = checksAskedOf(kind).findIndex(({ id }) => id === checkId);
    return index < 0 ? [] : [{ kind, place: index + 1, checks: rulesetOf(kind) }];
  });

/**
 * Judges again what a waiver concerns that has just begun or ended: its record, or the records of its project with a gap at its check, up
 * to a hundred of them at once. All are marked as due first, so that the sweep takes what is left here for whatever reason: that Jira is
 * busy is no failure of the one who decided.
 */
export const judgeWaived = async (waiver: Waiver): Promise<void> => {
  const now = Date.now();
  const marked = await markConcerned(waiver, GAPS, now);
  const ids = waiver.recordId !== null ? success([waiver.recordId]) : await recordsAt(waiver.projectId, placesOf(waiver), GAPS, AT_ONCE);
  const judging = await mapForJudging();
  if (!marked.ok || !ids.ok || judging === null || ids.value.length === 0) return;
  const touched = await reassess(ids.value, judging);
  if (touched.ok) await recount(touched.value);
};

const markConcerned = (waiver: Waiver, letters: readonly string[], now: Instant): Promise<Result<null>> =>
  waiver.recordId === null ? markDueAt(waiver.projectId, placesOf(waiver), letters, now) : markRecordDue(waiver.recordId, now);

/**
 * For the sweep, before it looks at what is due: rows that were judged without a waiver that began meanwhile, or with one that ended.
 */
export const markTurned = async (now: Instant): Promise<Result<null>> => {
  const turned = await waiversTurned(now - LOOK_BACK_MS, now);
  if (!turned.ok) return turned;
  for (const waiver of turned.value) {
    const hasEnded = waiver.until !== null && waiver.until <= now;
    const marked = await markConcerned(waiver, [hasEnded ? WAIVED : UNCOVERED], now);
    if (!marked.ok) return marked;
  }
  return success(null);
};

/** How many records a waiver covers now. */
export type WaivedRecords = (waiver: Waiver) => number;

/**
 * How many records each waiver of some projects covers, as rows tell. They do not say which service a record names: of a waiver of a
 * service, all records with the check waived count, but for those that have a waiver of their own.
 * @param waivers those in force in the projects; any other covers none.
 */
export const waivedRecords = async (projectIds: readonly string[], waivers: readonly Waiver[]): Promise<Result<WaivedRecords>> => {
  if (waivers.length === 0) return success(() => 0);
  const groups = await waivedGroups(projectIds);
  if (!groups.ok) return groups;
  const own = waivers.flatMap(({ recordId }) => recordId ?? []);
  const rows: RecordRow[] = [];
  for (const ids of chunksOf([...new Set(own)], ROWS_PER_STATEMENT)) {
    const read = await recordsOf(ids);
    if (!read.ok) return read;
    rows.push(...read.value);
  }
  const together = new Counter();
  for (const group of groups.value) for (const checkId of waivedIn(group)) together.add(`${group.projectId} ${checkId}`, group.n);
  const single = new Counter();
  for (const row of rows) for (const checkId of waivedIn(row)) single.add(`${row.recordId} ${checkId}`, 1);
  const withOwn = new Counter();
  for (const { recordId, projectId, checkId } of waivers)
    if (recordId !== null) withOwn.add(`${projectId} ${checkId}`, single.of(`${recordId} ${checkId}`));
  const inForce = new Set(waivers.map(({ id }) => id));
  return success(({ id, scope, projectId, checkId, recordId }) => {
    if (!inForce.has(id)) return 0;
    if (recordId !== null) return single.of(`${recordId} ${checkId}`);
    const all = together.of(`${projectId} ${checkId}`);
    return scope === 'check' ? all : Math.max(0, all - withOwn.of(`${projectId} ${checkId}`));
  });
};

class Counter {
  readonly #counts = new Map<string, number>();
  add(key: string, n: number): void {
    this.#counts.set(key, this.of(key) + n);
  }
  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }
}

/** Checks with a waived gap in some outcomes; none where they were judged by other checks than today's. */
const waivedIn = ({ kind, ruleset, outcomes }: Pick<WaivedGroup, 'kind' | 'ruleset' | 'outcomes'>): string[] => {
  if (!isRecordKind(kind) || checksIn(ruleset) !== rulesetOf(kind)) return [];
  return checksAskedOf(kind).flatMap(({ id }, index) => (outcomes[index] === WAIVED ? [id] : []));
};
