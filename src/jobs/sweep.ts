import { jiraAs } from '../jira';
import { success, type Result } from '../problem';
import {
  lastLook,
  mapForJudging,
  migrate,
  noteLook,
  noteSweep,
  projectsWithRollups,
  readCheckpoint,
  recordsDue,
  recordsIn,
  recordsNotMet,
  removeRecords,
  writeCheckpoint,
  type Checkpoint,
  type MapForJudging,
  proposedSiteMap,
} from '../store';
import { proposeAnew } from './lifecycle';
import { isUnfinished, pushSlice, STALLED_MS, startRun } from './chain';
import { lookAtSite } from './drift';
import { mendGapFields } from './gap-fields';
import { missedChanges } from './recent-changes';
import { projectsInScope, recordTypesOf } from './record-row';
import { reassess } from './reassess';
import { reportAccountsWhenOverdue } from './report-accounts';
import { recount, recountDirty } from './roll-up';
import { changedKinds, rulesetsInForce } from './ruleset-in-force';
import { pushSurveyWhenDue } from './survey';
import { markTurned } from './waived';

/** Records looked at again for their deadlines in one sweep, one point each; the rest follows in the next. */
const DUE_PER_SWEEP = 1_000;
/** Records that a site map in between left behind and that one sweep judges again, one point each. */
const STALE_PER_SWEEP = 1_000;
/** Records of projects that left the site map that one sweep forgets; no points. */
const FORGOTTEN_PER_SWEEP = 10_000;

/**
 * The hourly round: makes what is missing and mends what was lost. Every part stands alone, so that one that fails (Jira is busy, say)
 * does not hold up the others; what was not done, the next round does.
 * @returns the status the platform asks of a scheduled trigger: 204, or 500 when a part failed in a way that waiting does not mend.
 */
export const sweep = async (): Promise<{ statusCode: number }> => {
  const problems = (await parts()).flatMap((part) => (part.ok ? [] : [part.problem]));
  for (const { code, message } of problems) console.warn(`Clausewise: a part of the sweep was not done: ${code}: ${message}`);
  await noteSweep({ endedAt: Date.now(), problems: problems.map(({ message }) => message) });
  return { statusCode: problems.some(({ code }) => code === 'unexpected') ? 500 : 204 };
};

const parts = async (): Promise<readonly Result<unknown>[]> => {
  const migrated = await migrate();
  if (!migrated.ok) return [migrated];
  // First, so that all that follows judges by what the site has now.
  const looked = await lookAtSite();
  const judging = await mapForJudging();
  // Once: to read all that the site has costs some hundred requests, and the set-up looks again when somebody opens it.
  if (judging === null) return (await proposedSiteMap()) === null ? [await proposeAnew()] : [];
  return [
    looked,
    await tendBackfills(judging),
    await mendMissed(judging),
    await markTurned(Date.now()),
    await lookAtDue(judging),
    await forgetOutOfScope(judging),
    await recountDirty(null),
    await mendGapFields(),
    await pushSurveyWhenDue(judging),
    await reportAccountsWhenOverdue(),
  ];
};

/** Starts chains anew that have lost their slice, and back-fills of kinds whose ruleset has changed since; a failed one only then. */
const tendBackfills = async (judging: MapForJudging): Promise<Result<null>> => {
  let result: Result<null> = success(null);
  for (const projectId of projectsInScope(judging.map)) {
    const checkpoint = await readCheckpoint(projectId);
    if (checkpoint === null) continue;
    const changed = changedKinds(checkpoint.rulesets, rulesetsInForce(judging, projectId));
    if (changed.length > 0) {
      // One that cannot start must not keep the others waiting.
      const started = await startRun(projectId, judging, changed);
      if (!started.ok && result.ok) result = started;
    } else if (isUnfinished(checkpoint)) {
      if (!checkpoint.pausedByHand) await goOn(checkpoint);
    } else if (checkpoint.state === 'done' && checkpoint.mapVersion !== judging.version) {
      const mended = await mendStale(checkpoint, judging);
      if (!mended.ok && result.ok) result = mended;
    }
  }
  await noteAbsent(judging);
  return result;
};

/**
 * Projects of the site map that the app does not see any more. What is kept of them is shown nowhere and is not forgotten either, as a
 * project may come back (from Jira's bin, or to the app's sight).
 */
const noteAbsent = async ({ map, whole }: MapForJudging): Promise<void> => {
  const inScope = new Set(projectsInScope(map));
  for (const projectId of projectsInScope(whole)) if (!inScope.has(projectId)) await readAnewLater(projectId);
};

/** Nobody looks at a project that is out of scope: should it come back, all of it is read anew. */
const readAnewLater = async (projectId: string): Promise<void> => {
  const checkpoint = await readCheckpoint(projectId);
  if (checkpoint === null || Object.keys(checkpoint.rulesets).length === 0) return;
  await writeCheckpoint({ ...checkpoint, state: 'done', worker: null, rulesets: {} });
};

/**
 * Rows that events wrote under a site map in between: one that said something else, and was taken back before any round came by, so that
 * no back-fill was needed. Looked for once after each change of the map.
 */
const mendStale = async (checkpoint: Checkpoint, judging: MapForJudging): Promise<Result<null>> => {
  const rulesets = Object.values(rulesetsInForce(judging, checkpoint.projectId));
  const stale = await recordsNotMet(checkpoint.projectId, { before: 0, kinds: null, rulesets }, '0', STALE_PER_SWEEP);
  if (!stale.ok) return stale;
  const judged = await judgeAgain(stale.value, judging);
  if (judged.ok && stale.value.length < STALE_PER_SWEEP) await writeCheckpoint({ ...checkpoint, mapVersion: judging.version });
  return judged;
};

/** Takes up a run that waits or has stalled; nothing happens to one at work. */
const goOn = async (checkpoint: Checkpoint): Promise<void> => {
  if (checkpoint.state === 'running' && Date.now() - checkpoint.touchedAt < STALLED_MS) return;
  const next: Checkpoint = { ...checkpoint, state: 'running', worker: null, touchedAt: Date.now() };
  await writeCheckpoint(next);
  await pushSlice(next, 0);
};

/** A project that the site map no longer names is not back-filled again, so that nothing else would ever take its records away. */
const forgetOutOfScope = async (judging: MapForJudging): Promise<Result<null>> => {
  const counted = await projectsWithRollups();
  if (!counted.ok) return counted;
  const inScope = new Set(projectsInScope(judging.whole));
  for (const projectId of counted.value) {
    if (inScope.has(projectId)) continue;
    await readAnewLater(projectId);
    const records = await recordsIn(projectId, FORGOTTEN_PER_SWEEP);
    if (!records.ok) return records;
    const touched = await removeRecords(records.value, Date.now(), Date.now());
    if (!touched.ok) return touched;
    const recounted = await recount(touched.value);
    if (!recounted.ok) return recounted;
  }
  return success(null);
};

/** Records whose event was lost: product events are not guaranteed, and some changes send none (ECO-395, payloads above 200 kB). */
const mendMissed = async (judging: MapForJudging): Promise<Result<null>> => {
  const projects = projectsInScope(judging.map);
  const types = [...new Set(projects.flatMap((projectId) => recordTypesOf(judging.map, projectId)))];
  const now = Date.now();
  const missed = await missedChanges(jiraAs('app'), projects, types, { now, lookedAt: await lastLook() });
  if (!missed.ok) return missed;
  const judged = await judgeAgain(missed.value.recordIds, judging);
  if (!judged.ok) return judged;
  for (const projectId of missed.value.tooMany ? projects : []) {
    const started = await startRun(projectId, judging);
    if (!started.ok) return started;
  }
  await noteLook(now);
  return success(null);
};

/** Records whose outcome time alone may have changed. */
const lookAtDue = async (judging: MapForJudging): Promise<Result<null>> => {
  const due = await recordsDue(Date.now(), DUE_PER_SWEEP);
  return due.ok ? judgeAgain(due.value, judging) : due;
};

const judgeAgain = async (recordIds: readonly string[], judging: MapForJudging): Promise<Result<null>> => {
  if (recordIds.length === 0) return success(null);
  const touched = await reassess(recordIds, judging);
  return touched.ok ? recount(touched.value) : touched;
};
