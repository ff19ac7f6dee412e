import { jiraAs } from '../jira';
import { success, type Result } from '../problem';
import {
  lastLook,
  migrate,
  noteLook,
  projectsWithRollups,
  readCheckpoint,
  recordsDue,
  recordsIn,
  removeRecords,
  savedSiteMap,
  writeCheckpoint,
  type Checkpoint,
  type SavedSiteMap,
} from '../store';
import { proposeAnew } from './lifecycle';
import { pushSlice, STALLED_MS, startRun } from './chain';
import { missedChanges } from './recent-changes';
import { projectsInScope, recordTypesOf, rulesetsInForce } from './record-row';
import { reassess } from './reassess';
import { recount, recountDirty } from './roll-up';
import { pushSurveyWhenDue } from './survey';

/** Records looked at again for their deadlines in one sweep, one point each; the rest follows in the next. */
const DUE_PER_SWEEP = 1_000;
/** Records of projects that left the site map that one sweep forgets; no points. */
const FORGOTTEN_PER_SWEEP = 10_000;

/**
 * The hourly round: makes what is missing and mends what was lost. Every part stands alone, so that one that fails (Jira is busy, say)
 * does not hold up the others; what was not done, the next round does.
 * @returns the status the platform asks of a scheduled trigger: 204, or 500 when a part failed in a way that waiting does not mend.
 */
export const sweep = async (): Promise<{ statusCode: number }> => {
  const migrated = await migrate();
  if (!migrated.ok) return report([migrated]);
  const saved = await savedSiteMap();
  if (saved === null) return report([await proposeAnew()]);
  return report([
    await tendBackfills(saved),
    await mendMissed(saved),
    await lookAtDue(saved),
    await forgetOutOfScope(saved),
    await recountDirty(null),
    await pushSurveyWhenDue(saved),
  ]);
};

const report = (parts: readonly Result<unknown>[]): { statusCode: number } => {
  const problems = parts.flatMap((part) => (part.ok ? [] : [part.problem]));
  for (const { code, message } of problems) console.warn(`Clausewise: a part of the sweep was not done: ${code}: ${message}`);
  return { statusCode: problems.some(({ code }) => code === 'unexpected') ? 500 : 204 };
};

/** Starts chains anew that have lost their slice, and back-fills whose checks or site map have changed since. */
const tendBackfills = async (saved: SavedSiteMap): Promise<Result<null>> => {
  let result: Result<null> = success(null);
  for (const projectId of projectsInScope(saved.map)) {
    const checkpoint = await readCheckpoint(projectId);
    if (checkpoint === null || checkpoint.state === 'failed') continue;
    if (checkpoint.state === 'done' || checkpoint.mapVersion !== saved.version) {
      if (!isOutdated(checkpoint, saved)) continue;
      // One that cannot start (its project is gone, say) must not keep the others waiting.
      const started = await startRun(projectId, saved);
      if (!started.ok && result.ok) result = started;
    } else if (checkpoint.state === 'paused' || Date.now() - checkpoint.touchedAt >= STALLED_MS) {
      const next: Checkpoint = { ...checkpoint, state: 'running', worker: null, touchedAt: Date.now() };
      await writeCheckpoint(next);
      await pushSlice(next, 0);
    }
  }
  return result;
};

/** Only the checks of kinds that the project has count: a check of suppliers does not judge the incidents of a desk again. */
const isOutdated = ({ projectId, mapVersion, rulesets }: Checkpoint, saved: SavedSiteMap): boolean => {
  if (mapVersion !== saved.version) return true;
  const inForce = rulesetsInForce(saved.map, projectId);
  return [...new Set([...Object.keys(rulesets), ...Object.keys(inForce)])].some((kind) => rulesets[kind] !== inForce[kind]);
};

/** A project that the site map no longer names is not back-filled again, so that nothing else would ever take its records away. */
const forgetOutOfScope = async (saved: SavedSiteMap): Promise<Result<null>> => {
  const counted = await projectsWithRollups();
  if (!counted.ok) return counted;
  const inScope = new Set(projectsInScope(saved.map));
  for (const projectId of counted.value) {
    if (inScope.has(projectId)) continue;
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
const mendMissed = async (saved: SavedSiteMap): Promise<Result<null>> => {
  const projects = projectsInScope(saved.map);
  const types = [...new Set(projects.flatMap((projectId) => recordTypesOf(saved.map, projectId)))];
  const now = Date.now();
  const missed = await missedChanges(jiraAs('app'), projects, types, { now, lookedAt: await lastLook() });
  if (!missed.ok) return missed;
  const judged = await judgeAgain(missed.value.recordIds, saved);
  if (!judged.ok) return judged;
  for (const projectId of missed.value.tooMany ? projects : []) {
    const started = await startRun(projectId, saved);
    if (!started.ok) return started;
  }
  await noteLook(now);
  return success(null);
};

/** Records whose outcome time alone may have changed. */
const lookAtDue = async (saved: SavedSiteMap): Promise<Result<null>> => {
  const due = await recordsDue(Date.now(), DUE_PER_SWEEP);
  return due.ok ? judgeAgain(due.value, saved) : due;
};

const judgeAgain = async (recordIds: readonly string[], saved: SavedSiteMap): Promise<Result<null>> => {
  if (recordIds.length === 0) return success(null);
  const touched = await reassess(recordIds, saved);
  return touched.ok ? recount(touched.value) : touched;
};
