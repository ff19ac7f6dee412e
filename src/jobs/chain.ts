import { randomUUID } from 'node:crypto';
import { Queue } from '@forge/events';
import { projectsIn } from '../mapping';
import { failure, success, type Result } from '../problem';
import { holdBackfill, readCheckpoint, releaseBackfill, writeCheckpoint, type Checkpoint, type MapForJudging } from '../store';
import { changedKinds, rulesetsInForce } from './ruleset-in-force';

/** A slice of a back-fill, as it travels through the queue of manifest.yml. */
export type SliceEvent = { projectId: string; runId: string; slice: number };

const queue = new Queue<SliceEvent>({ key: 'backfill' });

/** A running back-fill that wrote nothing for this long has lost its chain: a slice takes about a minute. */
export const STALLED_MS = 20 * 60_000;

/** Queues a slice. `delay` in seconds, at most 900 (runtime-reference/async-events-api). */
export const pushSlice = async ({ projectId, runId, slice }: Checkpoint, delay: number): Promise<void> => {
  await queue.push({ body: { projectId, runId, slice }, ...(delay > 0 ? { delayInSeconds: delay } : {}) });
};

/** There is still something to work off, whoever does it and when. */
export const isUnfinished = ({ state }: Checkpoint): boolean => state === 'running' || state === 'paused';

/** At work, or waiting in the queue or for somebody to resume it, and not stalled. */
const isAlive = (checkpoint: Checkpoint, now: number): boolean =>
  isUnfinished(checkpoint) && (checkpoint.pausedByHand || (checkpoint.state === 'running' && now - checkpoint.touchedAt < STALLED_MS));

/**
 * Starts a project's back-fill anew, unless one that covers the same is at work: pressing the button twice starts it once. What one that
 * is not done yet still has to read is read by this one as well, so that neither loses anything. One that somebody paused stays paused.
 * Asks Jira nothing: the worker does.
 * @param kinds whose records are read; null: all of the project. A project that was never back-filled is read as a whole.
 * @returns the checkpoint; `not-set-up` when the site map does not name this project.
 */
export const startRun = async (
  projectId: string,
  judging: MapForJudging,
  kinds: readonly string[] | null = null,
): Promise<Result<Checkpoint>> => {
  const { map, version } = judging;
  // A project that only holds what others are linked to (problems, changes) has nothing to judge, and is done at once.
  if (!projectsIn(map).includes(projectId)) {
    return failure(
      'not-set-up',
      'The site map gives this project no record kind. A Jira administrator can add it in the set-up of Clausewise.',
    );
  }
  const now = Date.now();
  const before = await readCheckpoint(projectId);
  const inForce = rulesetsInForce(judging, projectId);
  if (before !== null && isAlive(before, now) && covers(before, kinds, inForce)) return success(before);
  const wanted = before === null ? null : before.state === 'done' ? kinds : joined(before.kinds, kinds);
  const isHeld = before !== null && isUnfinished(before) && before.pausedByHand;
  if (before?.pausedByHand === true && !isHeld) await releaseBackfill(projectId);
  const checkpoint: Checkpoint = {
    projectId,
    runId: randomUUID(),
    state: 'running',
    slice: 0,
    lastId: null,
    done: 0,
    total: 0,
    failed: 0,
    startedAt: now,
    touchedAt: now,
    finishedAt: null,
    worker: null,
    kinds: wanted,
    rulesets: wanted === null ? inForce : { ...without(before?.rulesets ?? {}, wanted), ...only(inForce, wanted) },
    mapVersion: wanted === null ? version : (before?.mapVersion ?? 0),
    note: null,
    pausedByHand: isHeld,
  };
  await writeCheckpoint(checkpoint);
  if (!isHeld) await pushSlice(checkpoint, 0);
  return success(checkpoint);
};

/** Whether what a run reads is judged otherwise by now than when it began. */
export const isOvertaken = ({ projectId, kinds, rulesets }: Checkpoint, judging: MapForJudging): boolean => {
  const changed = changedKinds(rulesets, rulesetsInForce(judging, projectId));
  return kinds === null ? changed.length > 0 : changed.some((kind) => kinds.includes(kind));
};

/** Whether a run reads these kinds, by the rulesets in force. */
const covers = (run: Checkpoint, kinds: readonly string[] | null, inForce: Readonly<Record<string, string>>): boolean => {
  if (run.kinds !== null && (kinds === null || !kinds.every((kind) => run.kinds?.includes(kind)))) return false;
  const changed = changedKinds(run.rulesets, inForce);
  return kinds === null ? changed.length === 0 : !changed.some((kind) => kinds.includes(kind));
};

const joined = (some: readonly string[] | null, others: readonly string[] | null): readonly string[] | null =>
  some === null || others === null ? null : [...new Set([...some, ...others])].sort();

const only = (rulesets: Readonly<Record<string, string>>, kinds: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(rulesets).filter(([kind]) => kinds.includes(kind)));

const without = (rulesets: Readonly<Record<string, string>>, kinds: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(rulesets).filter(([kind]) => !kinds.includes(kind)));

/**
 * Pauses a project's back-fill until somebody resumes it: whoever is at work stops after the page, and nobody else begins. Nothing
 * happens to one that is done, failed or was never started.
 * @returns the checkpoint; null where there is none.
 */
export const pauseRun = async (projectId: string): Promise<Checkpoint | null> => {
  const checkpoint = await readCheckpoint(projectId);
  if (checkpoint === null || !isUnfinished(checkpoint) || checkpoint.pausedByHand) return checkpoint;
  await holdBackfill(projectId, Date.now());
  return { ...checkpoint, pausedByHand: true };
};

/**
 * Lets a back-fill that somebody paused go on where it stopped; nothing happens to another one.
 * @returns the checkpoint; null where there is none.
 */
export const resumeRun = async (projectId: string): Promise<Checkpoint | null> => {
  const checkpoint = await readCheckpoint(projectId);
  if (checkpoint === null || !checkpoint.pausedByHand) return checkpoint;
  await releaseBackfill(projectId);
  // Also where the worker has not seen the pause yet and goes on: a slice that comes twice changes nothing.
  if (isUnfinished(checkpoint)) await pushSlice(checkpoint, 0);
  return { ...checkpoint, pausedByHand: false };
};
