import type { AppCalls, BackfillStatus } from '../contract';
import { startRun } from '../jobs/chain';
import { success } from '../problem';
import { readCheckpoint, type Checkpoint } from '../store';
import { asProjectAdministrator, asReaderOf, siteMapInForce } from './authorise';
import { parseInput, projectId } from './parse';

/** State of a project's back-fill, for anyone who may browse the project. */
export const backfillStatus = async (payload: unknown): ReturnType<AppCalls['backfillStatus']> => {
  const input = parseInput<{ project: string }>(payload, { project: projectId });
  if (!input.ok) return input;
  const may = await asReaderOf(input.value.project);
  if (!may.ok) return may;
  return success(statusOf(input.value.project, await readCheckpoint(input.value.project)));
};

/** Starts a project's back-fill, or leaves the one at work alone. */
export const startBackfill = async (payload: unknown): ReturnType<AppCalls['startBackfill']> => {
  const input = parseInput<{ project: string }>(payload, { project: projectId });
  if (!input.ok) return input;
  const may = await asProjectAdministrator(input.value.project);
  if (!may.ok) return may;
  const saved = await siteMapInForce();
  if (!saved.ok) return saved;
  const started = await startRun(input.value.project, saved.value);
  return started.ok ? success(statusOf(input.value.project, started.value)) : started;
};

const statusOf = (project: string, checkpoint: Checkpoint | null): BackfillStatus => {
  if (checkpoint === null) {
    return { project, state: 'never', done: 0, total: 0, startedAt: null, finishedAt: null, secondsLeft: null, note: null };
  }
  const { state, done, total, startedAt, touchedAt, finishedAt, note } = checkpoint;
  return {
    project,
    state,
    done,
    total,
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: finishedAt === null ? null : new Date(finishedAt).toISOString(),
    secondsLeft:
      state === 'running' && done > 0 ? Math.max(0, Math.ceil((((touchedAt - startedAt) / done) * (total - done)) / 1000)) : null,
    note,
  };
};
