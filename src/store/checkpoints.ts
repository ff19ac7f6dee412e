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
  /** Kinds whose records this run reads; null: all that the project has. */
  readonly kinds: readonly string[] | null;
  /** Kind → the ruleset by which its records are judged once this run is done: of `kinds` by this run, of the others by earlier ones. */
  readonly rulesets: Readonly<Record<string, string>>;
  /** Under the maps up to this version no row was left that another ruleset judged, whatever its kind. */
  readonly mapVersion: number;
  /** Why it is paused or failed, in safe words. */
  readonly note: string | null;
  /** Somebody paused it: nobody works it off until somebody resumes it. `holdBackfill` and `releaseBackfill` alone change it. */
  readonly pausedByHand: boolean;
}

const keyOf = (projectId: string): string => `backfill:${projectId}`;
/** A key of its own: whoever writes how far the work has come cannot undo a pause that came in between. */
const holdKeyOf = (projectId: string): string => `backfill-paused:${projectId}`;

/** The checkpoint of a project; null where no back-fill was ever started. */
export const readCheckpoint = async (projectId: string): Promise<Checkpoint | null> => {
  const [kept, hold] = await Promise.all([
    kvs.get<Omit<Checkpoint, 'pausedByHand'>>(keyOf(projectId)),
    kvs.get<{ at: Instant }>(holdKeyOf(projectId)),
  ]);
  return kept === undefined ? null : { ...kept, pausedByHand: hold !== undefined };
};

/** Keeps a checkpoint, all of it but `pausedByHand`. */
export const writeCheckpoint = ({ pausedByHand: _held, ...kept }: Checkpoint): Promise<void> => kvs.set(keyOf(kept.projectId), kept);

/** Pauses a project's back-fill by hand, as of `now`. */
export const holdBackfill = (projectId: string, now: Instant): Promise<void> => kvs.set(holdKeyOf(projectId), { at: now });

/** Takes the pause away; nothing happens where there is none. */
export const releaseBackfill = (projectId: string): Promise<void> => kvs.delete(holdKeyOf(projectId));
