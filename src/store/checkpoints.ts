import { kvs } from '@forge/kvs';
import type { Instant } from '../record/record';

/** How far a project's back-fill has come. `done` always counts the issues up to `lastId`: the two are written together. */
export interface Checkpoint {
  readonly projectId: string;
  /** A new start is a new run; events of earlier runs are ignored. */
  readonly runId: string;
  readonly state: 'running' | 'done' | 'paused' | 'failed';
  /** The slice that is due or at work; events of earlier slices are ignored. */
  readonly slice: number;
  /** Id of the last issue that was written; null: none yet. */
  readonly lastId: string | null;
  readonly done: number;
  /** Jira's approximate count at the start. */
  readonly total: number;
  /** Issues Jira named but did not hand over as records. */
  readonly failed: number;
  readonly startedAt: Instant;
  readonly touchedAt: Instant;
  readonly finishedAt: Instant | null;
  /** The invocation at work; null between two slices. */
  readonly worker: string | null;
  readonly rulesets: Readonly<Record<string, string>>;
  readonly mapVersion: number;
  /** Why it is paused or failed, in safe words. */
  readonly note: string | null;
}

const keyOf = (projectId: string): string => `backfill:${projectId}`;

/** The checkpoint of a project; null where no back-fill was ever started. */
export const readCheckpoint = async (projectId: string): Promise<Checkpoint | null> =>
  (await kvs.get<Checkpoint>(keyOf(projectId))) ?? null;

export const writeCheckpoint = (checkpoint: Checkpoint): Promise<void> => kvs.set(keyOf(checkpoint.projectId), checkpoint);
