import type { AppCalls, BackfillStatus, PointsView } from '../contract';
import { isUnfinished, pauseRun, resumeRun, startRun } from '../jobs/chain';
import { projectsInScope } from '../jobs/record-row';
import { success } from '../problem';
import { driftNames, POINTS_PER_HOUR, pointsSpent, readCheckpoint, type Checkpoint } from '../store';
import { asAdministrator, asProjectAdministrator, asReaderOf, siteMapForJudging, visibleProjects } from './authorise';
import { parseInput, projectId } from './parse';

/** State of a project's back-fill, for anyone who may browse the project. */
export const backfillStatus = async (payload: unknown): ReturnType<AppCalls['backfillStatus']> => {
  const input = parseInput<{ project: string }>(payload, { project: projectId });
  if (!input.ok) return input;
  const may = await asReaderOf(input.value.project);
  if (!may.ok) return may;
  return success(statusOf(input.value.project, await readCheckpoint(input.value.project)));
};

/** Starts a project's back-fill over all its kinds, or leaves the one at work alone; one that somebody paused goes on. */
export const startBackfill = async (payload: unknown): ReturnType<AppCalls['startBackfill']> => {
  const input = parseInput<{ project: string }>(payload, { project: projectId });
  if (!input.ok) return input;
  const may = await asProjectAdministrator(input.value.project);
  if (!may.ok) return may;
  const judging = await siteMapForJudging();
  if (!judging.ok) return judging;
  await resumeRun(input.value.project);
  const started = await startRun(input.value.project, judging.value);
  return started.ok ? success(statusOf(input.value.project, started.value)) : started;
};

/** Stops a running back-fill after its page, until somebody resumes it. Jira administrators, and administrators of the project. */
export const pauseBackfill = async (payload: unknown): ReturnType<AppCalls['pauseBackfill']> => changed(payload, pauseRun);

/** Lets a back-fill that somebody paused go on. Jira administrators, and administrators of the project. */
export const resumeBackfill = async (payload: unknown): ReturnType<AppCalls['resumeBackfill']> => changed(payload, resumeRun);

const changed = async (
  payload: unknown,
  change: (project: string) => Promise<Checkpoint | null>,
): ReturnType<AppCalls['pauseBackfill']> => {
  const input = parseInput<{ project: string }>(payload, { project: projectId });
  if (!input.ok) return input;
  const may = await asProjectAdministrator(input.value.project);
  if (!may.ok) return may;
  return success(statusOf(input.value.project, await change(input.value.project)));
};

/** The back-fills of all projects in scope, by key, and the points of the running hour. Jira administrators. */
export const backfills = async (): ReturnType<AppCalls['backfills']> => {
  const may = await asAdministrator();
  if (!may.ok) return may;
  const judging = await siteMapForJudging();
  if (!judging.ok) return judging;
  const visible = await visibleProjects();
  if (!visible.ok) return visible;
  // Administrators may not browse every project, but see all of the set-up: the app has read the names of what the site map names.
  const names = await driftNames('project');
  const projects = await Promise.all(
    projectsInScope(judging.value.map).map(async (id) => {
      const { key, name } = visible.value.get(id) ?? { key: id, name: names[id] ?? id };
      return { ...statusOf(id, await readCheckpoint(id)), key, name };
    }),
  );
  return success({ projects: projects.sort((one, other) => (one.key < other.key ? -1 : 1)), points: await pointsView() });
};

/** Points of the running hour. `left` is what back-fills may still spend: what else the app spends may go beyond the limit. */
export const pointsView = async (): Promise<PointsView> => {
  const { used, resetsAt } = await pointsSpent(Date.now());
  return { used, limit: POINTS_PER_HOUR, left: Math.max(0, POINTS_PER_HOUR - used), resetsAt: new Date(resetsAt).toISOString() };
};

const PAUSED = 'Somebody paused it. It goes on where it stopped once somebody resumes it.';

const statusOf = (project: string, checkpoint: Checkpoint | null): BackfillStatus => {
  if (checkpoint === null) {
    const none = { startedAt: null, finishedAt: null, secondsLeft: null, note: null };
    return { project, state: 'never', done: 0, total: 0, ...none, pausedByHand: false };
  }
  const { state, done, total, startedAt, touchedAt, finishedAt, note } = checkpoint;
  const pausedByHand = checkpoint.pausedByHand && isUnfinished(checkpoint);
  return {
    project,
    state: pausedByHand ? 'paused' : state,
    done,
    total,
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: finishedAt === null ? null : new Date(finishedAt).toISOString(),
    secondsLeft:
      state === 'running' && done > 0 && !pausedByHand
        ? Math.max(0, Math.ceil((((touchedAt - startedAt) / done) * (total - done)) / 1000))
        : null,
    note: pausedByHand ? PAUSED : note,
    pausedByHand,
  };
};
