import { randomUUID } from 'node:crypto';
import { Queue } from '@forge/events';
import { approximateCount, jiraAs } from '../jira';
import { failure, success, type Result } from '../problem';
import { readCheckpoint, writeCheckpoint, type Checkpoint, type SavedSiteMap } from '../store';
import { recordTypesOf, rulesetsInForce } from './record-row';

/** A slice of a back-fill, as it travels through the queue of manifest.yml. */
export type SliceEvent = { projectId: string; runId: string; slice: number };

const queue = new Queue<SliceEvent>({ key: 'backfill' });

/** A running back-fill that wrote nothing for this long has lost its chain: a slice takes about a minute. */
export const STALLED_MS = 20 * 60_000;

/** Queues a slice. `delay` in seconds, at most 900 (runtime-reference/async-events-api). */
export const pushSlice = async ({ projectId, runId, slice }: Checkpoint, delay: number): Promise<void> => {
  await queue.push({ body: { projectId, runId, slice }, ...(delay > 0 ? { delayInSeconds: delay } : {}) });
};

/** At work, or waiting in the queue, and not stalled. */
export const isAlive = (checkpoint: Checkpoint, now: number): boolean =>
  checkpoint.state === 'running' && now - checkpoint.touchedAt < STALLED_MS;

/**
 * Starts a project's back-fill anew, unless one is at work: pressing the button twice starts it once.
 * @returns the checkpoint; `not-set-up` when the site map does not name this project.
 */
export const startRun = async (projectId: string, saved: SavedSiteMap): Promise<Result<Checkpoint>> => {
  const issueTypes = recordTypesOf(saved.map, projectId);
  // A project that only holds what others are linked to (problems, changes) has nothing to judge, and is done at once.
  if (!Object.values(saved.map.kinds).some(({ projects }) => projects.includes(projectId))) {
    return failure(
      'not-set-up',
      'The site map gives this project no record kind. A Jira administrator can add it in the set-up of Clausewise.',
    );
  }
  const now = Date.now();
  const before = await readCheckpoint(projectId);
  if (before !== null && isAlive(before, now) && before.mapVersion === saved.version) return success(before);
  const jql = `project = ${projectId} AND issuetype in (${issueTypes.join(', ')})`;
  const total = issueTypes.length === 0 ? success(0) : await approximateCount(jiraAs('app'), jql);
  if (!total.ok) return total;
  const checkpoint: Checkpoint = {
    projectId,
    runId: randomUUID(),
    state: 'running',
    slice: 0,
    lastId: null,
    done: 0,
    total: total.value,
    failed: 0,
    startedAt: now,
    touchedAt: now,
    finishedAt: null,
    worker: null,
    rulesets: rulesetsInForce(saved.map, projectId),
    mapVersion: saved.version,
    note: null,
  };
  await writeCheckpoint(checkpoint);
  await pushSlice(checkpoint, 0);
  return success(checkpoint);
};
