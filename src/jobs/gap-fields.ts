import { unpackOutcomes } from '../assess';
import { checksAskedOf, rulesetOf } from '../checks';
import {
  countingPoints,
  findGapFields,
  ISSUES_PER_WRITE,
  jiraAs,
  writeGapFields,
  type GapFieldIds,
  type GapValue,
  type JiraClient,
} from '../jira';
import { success, type Problem, type Result } from '../problem';
import { isRecordKind } from '../record/vocabulary';
import {
  forgetWritten,
  gapRowsOf,
  keepKnownGapFields,
  knownGapFields,
  lookedThroughTo,
  noteLookedThroughTo,
  noteWritten,
  ROWS_PER_STATEMENT,
  spendPoints,
  unwritten,
  writtenAmong,
  type GapRow,
  type WrittenGaps,
} from '../store';
import { checksIn } from './ruleset-in-force';

/** A site that does not have the fields is asked again after this long: the list of all fields may cost a point for each. */
const ASK_AGAIN_MS = 6 * 60 * 60_000;
/** Values a field takes; no kind is asked half as many checks. Jira publishes no limit for lists: our assumption. */
const MOST_CHECKS = 50;

/** Records a sweep looks through for fields that do not say what is kept, and how many it writes: a point each ISSUES_PER_WRITE. */
const RECORDS_PER_WINDOW = 10_000;
const WINDOWS_PER_SWEEP = 20;
const WRITES_PER_SWEEP = 1_000;
/** Requests a sweep spends on finding the issue that Jira refuses among others. */
const REQUESTS_PER_SEARCH = 50;

/** Ids of the checks with a gap that no waiver covers, in order; null where these outcomes were packed by other checks than today's. */
export const gapChecksIn = (kind: string, { outcomes, checks }: Pick<WrittenGaps, 'outcomes' | 'checks'>): readonly string[] | null => {
  if (!isRecordKind(kind) || checks !== rulesetOf(kind) || outcomes === '') return null;
  const asked = checksAskedOf(kind);
  return unpackOutcomes(outcomes)
    .flatMap(({ outcome, waived }, place) => (outcome === 'gap' && !waived ? (asked[place]?.id ?? []) : []))
    .sort()
    .slice(0, MOST_CHECKS);
};

/**
 * Brings the two custom fields of some issues in line with what is kept of them: those whose value has changed are written, a request for
 * each ISSUES_PER_WRITE, and those that are no records any more are emptied. A write that fails is noted as not done and left to the sweep; nothing here
 * holds up who judges.
 * @param recordIds Jira's ids, any number; just judged or forgotten.
 * @returns the points it took: to be added to the app's budget.
 */
export const keepGapFields = async (recordIds: readonly string[]): Promise<number> => {
  const jira = countingPoints(jiraAs('app'));
  const kept = await inLine(jira, recordIds, 0);
  if (!kept.ok) warn(kept.problem);
  return jira.points();
};

const warn = ({ code }: Problem): void =>
  console.warn(`Clausewise: the fields that say how many gaps there are were left to the sweep: ${code}.`);

/**
 * Repeats what was not written: looks through the records from where the last sweep stopped. An issue that Jira refuses on its own (archived,
 * say, or deleted) is not tried again until its outcomes change. Nothing where the site does not have the fields.
 */
export const mendGapFields = async (): Promise<Result<null>> => {
  const jira = countingPoints(jiraAs('app'));
  const mended = await lookThrough(jira);
  if (jira.points() > 0) await spendPoints(jira.points(), Date.now());
  return mended;
};

const lookThrough = async (jira: JiraClient): Promise<Result<null>> => {
  const ids = await gapFields(jira);
  if (!ids.ok) return ids;
  if (ids.value === null) return success(null);
  let after = await lookedThroughTo();
  let left = WRITES_PER_SWEEP;
  for (let window = 0; window < WINDOWS_PER_SWEEP && left > 0; window += 1) {
    const found = await unwritten(after, RECORDS_PER_WINDOW, left);
    if (!found.ok) return found;
    const kept = await inLine(jira, found.value.recordIds, REQUESTS_PER_SEARCH);
    if (!kept.ok) return kept;
    left -= found.value.recordIds.length;
    await noteLookedThroughTo(found.value.after);
    if (found.value.after === null) break;
    after = found.value.after;
  }
  return success(null);
};

/** The app's fields on this site, as far as is known; Jira is asked every six hours where it has none. */
const gapFields = async (jira: JiraClient, anew = false): Promise<Result<GapFieldIds | null>> => {
  const known = anew ? null : await knownGapFields();
  const now = Date.now();
  if (known !== null && (known.ids !== null || now - known.readAt < ASK_AGAIN_MS)) return success(known.ids);
  const found = await findGapFields(jira);
  if (found.ok) await keepKnownGapFields({ ids: found.value, readAt: now });
  return found;
};

/** @param search how many requests may be spent on finding issues that Jira refuses. */
const inLine = async (jira: JiraClient, recordIds: readonly string[], search: number): Promise<Result<null>> => {
  if (recordIds.length === 0) return success(null);
  const ids = await gapFields(jira);
  if (!ids.ok) return ids;
  if (ids.value === null) return success(null);
  const writer: Writer = { jira, ids: ids.value, isFresh: false, search };
  const changes: Change[] = [];
  for (let start = 0; start < recordIds.length; start += ROWS_PER_STATEMENT) {
    const found = await changesAmong(recordIds.slice(start, start + ROWS_PER_STATEMENT));
    if (!found.ok) return found;
    const noted = await noteWritten(found.value.same, Date.now());
    if (!noted.ok) return noted;
    changes.push(...found.value.write);
  }
  for (let first = 0; first < changes.length; first += ISSUES_PER_WRITE) {
    const written = await write(writer, changes.slice(first, first + ISSUES_PER_WRITE));
    if (!written.ok) return written;
  }
  return success(null);
};

/** An issue to be written; `from`: what it is written from, null where it is emptied. */
interface Change extends GapValue {
  readonly from: WrittenGaps | null;
}

interface Changes {
  readonly write: readonly Change[];
  /** Their outcomes are other ones, what the fields say is not. */
  readonly same: readonly WrittenGaps[];
}

const changesAmong = async (recordIds: readonly string[]): Promise<Result<Changes>> => {
  const rows = await gapRowsOf(recordIds);
  if (!rows.ok) return rows;
  const write: Change[] = [];
  const same: WrittenGaps[] = [];
  for (const row of rows.value) {
    const from: WrittenGaps = { recordId: row.recordId, checks: checksIn(row.ruleset), outcomes: row.outcomes };
    const checks = gapChecksIn(row.kind, from);
    // Judged by the checks of another version of the app: it is judged again soon.
    if (checks === null) continue;
    const before = writtenBefore(row);
    if (before === null || before.join() !== checks.join()) write.push({ issueId: row.recordId, checks, from });
    else if (row.written?.outcomes !== row.outcomes || row.written.checks !== from.checks) same.push(from);
  }
  const kept = new Set(rows.value.map(({ recordId }) => recordId));
  const gone = await writtenAmong(recordIds.filter((id) => !kept.has(id)));
  if (!gone.ok) return gone;
  return success({ write: [...write, ...gone.value.map((issueId) => ({ issueId, checks: null, from: null }))], same });
};

const writtenBefore = ({ kind, written }: GapRow): readonly string[] | null => (written === null ? null : gapChecksIn(kind, written));

interface Writer {
  readonly jira: JiraClient;
  ids: GapFieldIds;
  /** The ids were just read. */
  isFresh: boolean;
  search: number;
}

/** Writes some issues and notes it. Where Jira refuses one of them, the others are written half by half, as long as `search` lasts. */
const write = async (writer: Writer, changes: readonly Change[]): Promise<Result<null>> => {
  const written = await writeGapFields(writer.jira, writer.ids, changes);
  if (written.ok) return note(changes);
  if (written.problem.code === 'not-found' && !writer.isFresh) {
    const ids = await gapFields(writer.jira, true);
    if (!ids.ok) return ids;
    // The fields are gone from the site: there is nothing to write to.
    if (ids.value === null) return success(null);
    writer.ids = ids.value;
    writer.isFresh = true;
    return write(writer, changes);
  }
  const isRefused = written.problem.code === 'bad-request' || written.problem.code === 'not-found';
  if (isRefused && writer.search > 0) {
    if (changes.length === 1) return note(changes);
    const middle = Math.ceil(changes.length / 2);
    for (const half of [changes.slice(0, middle), changes.slice(middle)]) {
      writer.search -= 1;
      const done = await write(writer, half);
      if (!done.ok) return done;
    }
    return success(null);
  }
  const doubted = await noteWritten(
    changes.flatMap(({ from }) => (from === null ? [] : [{ ...from, outcomes: '' }])),
    Date.now(),
  );
  return doubted.ok ? written : doubted;
};

const note = async (changes: readonly Change[]): Promise<Result<null>> => {
  const noted = await noteWritten(
    changes.flatMap(({ from }) => from ?? []),
    Date.now(),
  );
  if (!noted.ok) return noted;
  return forgetWritten(changes.flatMap(({ from, issueId }) => (from === null ? [issueId] : [])));
};
