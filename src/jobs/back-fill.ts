import { randomUUID } from 'node:crypto';
import { InvocationLimitReachedError, type AsyncEvent, type InvocationError } from '@forge/events';
import { approximateCount, ISSUES_PER_WRITE, jiraAs, searchRecords, type RecordPage } from '../jira';
import { success, type Problem, type Result } from '../problem';
import {
  mapForJudging,
  POINTS_PER_HOUR,
  readCheckpoint,
  recordsNotMet,
  saveRecords,
  spendPoints,
  writeCheckpoint,
  type Checkpoint,
  type MapForJudging,
} from '../store';
import { isOvertaken, isUnfinished, pushSlice, startRun, type SliceEvent } from './chain';
import { keepGapFields } from './gap-fields';
import { planOf, recordTypesOf } from './record-row';
import { pushSurvey } from './survey';
import { mayPass, retryIn, LONGEST_RETRY_SECONDS } from './retry';
import { reassess, rowsOf } from './reassess';
import { recountDirty } from './roll-up';
import { rulesetsInForce } from './ruleset-in-force';
import { SEARCH_LAG_MS } from './recent-changes';

/** Issues of a page: one point each and one for the call (Jira Cloud rate limiting), so at most 1.01 points a record. */
const PAGE_SIZE = 100;
/** Pages of a slice: about a minute, and 2.5 million records within the 1,000 pushes of one chain (limits-async-events). */
const PAGES_PER_SLICE = 25;
/** A slice ends after this long even if pages are left; far below the 900 s of the function. */
const SLICE_MS = 5 * 60_000;
/** A worker that wrote no page for this long is taken for dead, and another one may go on. */
const WORKER_SILENT_MS = 2 * 60_000;
/** What a whole slice costs, linked records and long histories aside. */
const POINTS_PER_SLICE = PAGES_PER_SLICE * (PAGE_SIZE + 1);

/** Said at the end of a run that left issues out, see `RecordPage.undecided`; the queries themselves are for administrators alone. */
const REFUSED =
  'Jira refuses a query of the site map, so that nobody can say which kind of record some issues are: they are left out. A Jira administrator can mend the query in the set-up of Clausewise.';

/** A search that hands over the same page again would otherwise be followed for ever, at a point an issue. */
const NO_PROGRESS: Problem = { code: 'jira-unavailable', message: 'Jira handed over issues it had handed over before.' };

/**
 * Consumer of the queue `backfill`: works off one slice of a project's history and queues the next. Safe to be killed at any await
 * and to get an event twice or late: rows are written by record id, the checkpoint is written after the page it covers, events of
 * older runs and slices are dropped, and of two workers the one whose checkpoint stands goes on. Of one that somebody paused all events are
 * dropped; resuming queues a new one.
 * @returns nothing, or an InvocationError that asks for the event again.
 */
export const backfill = async (event: AsyncEvent): Promise<InvocationError | undefined> => {
  const slice = sliceOf(event.body);
  const judging = await mapForJudging();
  if (slice === null || judging === null) return undefined;
  const before = await readCheckpoint(slice.projectId);
  if (before === null || before.runId !== slice.runId || !isUnfinished(before) || slice.slice < before.slice) return undefined;
  if (before.pausedByHand) return undefined;
  // All rows of a run are judged by the rulesets of its checkpoint: what changed meanwhile is a run of its own.
  if (isOvertaken(before, judging)) {
    await startRun(slice.projectId, judging, before.kinds);
    return undefined;
  }
  const now = Date.now();
  if (before.worker !== null && now - before.touchedAt < WORKER_SILENT_MS) return retryIn(WORKER_SILENT_MS / 1000);
  const mine: Checkpoint = {
    ...before,
    state: 'running',
    slice: slice.slice,
    worker: randomUUID(),
    touchedAt: now,
    note: noteLeft(before),
  };
  await writeCheckpoint(mine);
  return workOff(mine, judging, now);
};

/** What is said of a run until its end; why it waited is over when it goes on. */
const noteLeft = ({ note }: Checkpoint): string | null => (note === REFUSED ? note : null);

/** The slice an event is about; null for anything else that a queue may hold after an upgrade. */
const sliceOf = (body: unknown): SliceEvent | null => {
  if (typeof body !== 'object' || body === null) return null;
  const { projectId, runId, slice } = body as Record<string, unknown>;
  return typeof projectId === 'string' && typeof runId === 'string' && typeof slice === 'number' ? { projectId, runId, slice } : null;
};

/** Writes the checkpoint unless another worker than `worker` has taken over: null then, else what is kept. */
const keep = async (next: Checkpoint, worker: string | null): Promise<Checkpoint | null> => {
  const stored = await readCheckpoint(next.projectId);
  if (stored === null || stored.runId !== next.runId || stored.worker !== worker) return null;
  await writeCheckpoint(next);
  return { ...next, pausedByHand: stored.pausedByHand };
};

const workOff = async (start: Checkpoint, judging: MapForJudging, startedAt: number): Promise<InvocationError | undefined> => {
  const jira = jiraAs('app');
  const plan = planOf(judging.map);
  const issueTypes = recordTypesOf(judging.map, start.projectId, start.kinds);
  let checkpoint = start.lastId === null ? { ...start, total: await countOf(start, issueTypes) } : start;
  let pageToken: string | null = null;
  let points = start.lastId === null ? 1 : 0;
  // Records whose fields in Jira do not say yet what was found. Where the slice ends early, the sweep writes them.
  let unsaid: string[] = [];
  for (let page = 0; page < PAGES_PER_SLICE && Date.now() - startedAt < SLICE_MS; page += 1) {
    const askedAt = Date.now();
    // Tokens belong to one query: the id it starts after stays that of the slice.
    const found: Result<RecordPage> = await searchRecords(jira, {
      projectId: start.projectId,
      issueTypes,
      afterId: start.lastId,
      pageToken,
      pageSize: PAGE_SIZE,
      plan,
    });
    if (!found.ok) return pause(checkpoint, found.problem);
    const rows = rowsOf(found.value.records, judging, askedAt, askedAt - SEARCH_LAG_MS);
    const written = await saveRecords(rows, Date.now());
    if (!written.ok) return pause(checkpoint, written.problem);
    unsaid.push(...rows.map(({ recordId }) => recordId));
    const { issues, lastId, nextPageToken, records, undecided } = found.value;
    if (lastId !== null && Number(lastId) <= Number(checkpoint.lastId ?? 0)) return pause(checkpoint, NO_PROGRESS);
    points += 1 + issues;
    checkpoint = {
      ...checkpoint,
      lastId: lastId ?? checkpoint.lastId,
      done: checkpoint.done + issues,
      failed: checkpoint.failed + issues - records.length,
      touchedAt: Date.now(),
      note: undecided > 0 ? REFUSED : checkpoint.note,
    };
    const kept = await keep(checkpoint, checkpoint.worker);
    if (kept === null) return undefined;
    if (nextPageToken === null || kept.pausedByHand || unsaid.length >= ISSUES_PER_WRITE) {
      points += await keepGapFields(unsaid);
      unsaid = [];
    }
    if (nextPageToken === null) {
      await spendPoints(points, Date.now());
      return finish(checkpoint, judging);
    }
    if (kept.pausedByHand) return stop(checkpoint, points);
    pageToken = nextPageToken;
  }
  points += await keepGapFields(unsaid);
  return handOver(checkpoint, points);
};

/** About how many issues the run will read, for the progress that is shown; what is known so far where Jira does not say. */
const countOf = async ({ projectId, total }: Checkpoint, issueTypes: readonly string[]): Promise<number> => {
  if (issueTypes.length === 0) return 0;
  const counted = await approximateCount(jiraAs('app'), `project = ${projectId} AND issuetype in (${issueTypes.join(', ')})`);
  return counted.ok ? counted.value : total;
};

/** Somebody paused the run: the slice is left to whoever takes it up when it is resumed. */
const stop = async (checkpoint: Checkpoint, points: number): Promise<undefined> => {
  await spendPoints(points, Date.now());
  await keep({ ...checkpoint, worker: null, touchedAt: Date.now() }, checkpoint.worker);
  return undefined;
};

/** Queues the next slice. The checkpoint goes first: a worker that dies in between stalls the chain, and the sweep takes it up. */
const handOver = async (checkpoint: Checkpoint, points: number): Promise<undefined> => {
  const spent = await spendPoints(points, Date.now());
  const delay = spent.points + POINTS_PER_SLICE <= POINTS_PER_HOUR ? 0 : Math.min(LONGEST_RETRY_SECONDS, spent.secondsLeft);
  const next: Checkpoint = { ...checkpoint, slice: checkpoint.slice + 1, worker: null, touchedAt: Date.now() };
  if ((await keep(next, checkpoint.worker)) === null) return undefined;
  try {
    await pushSlice(next, delay);
  } catch (error) {
    // 1,000 pushes in one chain (limits-async-events): the sweep begins a new chain.
    if (!(error instanceof InvocationLimitReachedError)) throw error;
    console.warn('Clausewise: the chain of slices has reached its limit; the sweep goes on with it.');
  }
  return undefined;
};

/** Says why it waits and asks for the event again where waiting helps; the sweep takes up what the platform gives up. */
const pause = async (checkpoint: Checkpoint, problem: Problem): Promise<InvocationError | undefined> => {
  const waits = mayPass(problem) || problem.code === 'storage-not-ready';
  const note = `${problem.message} ${waits ? 'It goes on by itself.' : 'It can be started again once this is mended.'}`;
  await keep({ ...checkpoint, state: waits ? 'paused' : 'failed', worker: null, touchedAt: Date.now(), note }, checkpoint.worker);
  return mayPass(problem) ? retryIn(problem.retryAfter) : undefined;
};

/** After the last page: looks again at rows this run did not meet, recounts, and says so. */
const finish = async (checkpoint: Checkpoint, judging: MapForJudging): Promise<InvocationError | undefined> => {
  const steps = [() => reviewUnseen(checkpoint, judging), () => recountDirty(checkpoint.projectId)];
  for (const step of steps) {
    const result = await step();
    if (!result.ok) return pause(checkpoint, result.problem);
  }
  const now = Date.now();
  const done = await keep(
    { ...checkpoint, state: 'done', worker: null, touchedAt: now, finishedAt: now, note: noteLeft(checkpoint) },
    checkpoint.worker,
  );
  if (done !== null) await pushSurvey();
  return undefined;
};

/**
 * Rows of the run's kinds that it did not write, or that somebody with an older site map wrote again: deleted, moved or retyped issues
 * whose event was lost, issues the search index did not have yet, pages of a former run that was still at work.
 */
const reviewUnseen = async ({ projectId, startedAt, kinds }: Checkpoint, judging: MapForJudging): Promise<Result<null>> => {
  const rulesets = Object.values(rulesetsInForce(judging, projectId));
  const run = { before: startedAt - SEARCH_LAG_MS, kinds, rulesets };
  for (let after = '0'; ;) {
    const unseen = await recordsNotMet(projectId, run, after, PAGE_SIZE);
    if (!unseen.ok) return unseen;
    const last = unseen.value.at(-1);
    if (last === undefined) return success(null);
    const again = await reassess(unseen.value, judging);
    if (!again.ok) return again;
    after = last;
  }
};
