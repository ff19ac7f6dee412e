import { createHash } from 'node:crypto';
import { Queue, type AsyncEvent, type InvocationError } from '@forge/events';
import { exportSiteMap, projectsOf } from '../mapping';
import { success, type Result } from '../problem';
import { FUNCTION_LIFE_MS, lastSurvey, mapForJudging, noteSurvey, readCheckpoint, type MapForJudging, type SurveyNote } from '../store';
import { isUnfinished } from './chain';
import { projectsInScope } from './record-row';
import { mayPass, retryIn } from './retry';
import { surveySite } from './survey-site';

/** The site is surveyed anew when the last survey is older than this: once a day, by an hourly round. */
const SURVEY_EVERY_MS = 20 * 60 * 60_000;
/** Registers of a few hundred entries take seconds; who finds another one at work looks again after this long. */
const BUSY_RETRY_SECONDS = 120;

const queue = new Queue<{ survey: true }>({ key: 'survey' });

/** Queues a survey of the site. */
export const pushSurvey = async (): Promise<void> => {
  await queue.push({ body: { survey: true } });
};

/** Queues a survey when one is due: the last one is a day old, died, or has not seen the map in force or a back-fill. For the hourly round. */
export const pushSurveyWhenDue = async (judging: MapForJudging): Promise<Result<null>> => {
  const of = await surveyable(judging);
  if (of === null) return success(null);
  const last = await lastSurvey();
  if (!isAtWork(last, Date.now()) && isDue(last, of, Date.now())) await pushSurvey();
  return success(null);
};

/**
 * Consumer of the queue `survey`. Safe to be killed at any await, and to get an event twice or late: nothing is written before all is
 * read, and an event that finds its back-fill surveyed already does nothing.
 * @returns nothing, or an InvocationError that asks for the event again.
 */
export const onSurvey = async (_event: AsyncEvent): Promise<InvocationError | undefined> => {
  const judging = await mapForJudging();
  const of = judging === null ? null : await surveyable(judging);
  if (judging === null || of === null) return undefined;
  const [last, now] = [await lastSurvey(), Date.now()];
  if (isAtWork(last, now)) return retryIn(BUSY_RETRY_SECONDS);
  if (!isDue(last, of, now)) return undefined;
  await noteSurvey({ begunAt: now, endedAt: null, of: last?.of ?? '', projects: last?.projects ?? {} });
  const done = await surveySite(judging);
  if (done.ok) {
    await noteSurvey({ begunAt: now, endedAt: Date.now(), of, projects: projectsByKind(judging) });
    return undefined;
  }
  await noteSurvey({ begunAt: 0, endedAt: null, of: last?.of ?? '', projects: last?.projects ?? {} });
  console.warn(`Clausewise: the survey of the site was not done: ${done.problem.code}.`);
  return mayPass(done.problem) ? retryIn(done.problem.retryAfter) : undefined;
};

/** A survey cannot outlive its function. */
const isAtWork = (last: SurveyNote | null, now: number): boolean =>
  last !== null && last.endedAt === null && now - last.begunAt < FUNCTION_LIFE_MS;

const isDue = (last: SurveyNote | null, of: string, now: number): boolean =>
  last === null || last.endedAt === null || last.of !== of || now - last.begunAt >= SURVEY_EVERY_MS;

/**
 * A short text for what a survey would look at now: the map that is judged by and the runs of all back-fills. Null while one of them is
 * still at work: what its records add is not known yet, and the one that finishes last asks for a survey of its own. One that somebody
 * paused may stay so for weeks and is not waited for.
 */
const surveyable = async ({ map, lost }: MapForJudging): Promise<string | null> => {
  const runs: string[] = [exportSiteMap(map), JSON.stringify(lost)];
  for (const projectId of projectsInScope(map)) {
    const checkpoint = await readCheckpoint(projectId);
    const unfinished = checkpoint !== null && isUnfinished(checkpoint);
    if (unfinished && !checkpoint.pausedByHand) return null;
    runs.push(`${projectId} ${checkpoint?.runId ?? ''}${unfinished ? ' paused' : ''}`);
  }
  return createHash('sha256').update(runs.join('\n')).digest('hex').slice(0, 16);
};

const projectsByKind = ({ map }: MapForJudging): SurveyNote['projects'] =>
  Object.fromEntries(Object.entries(map.kinds).map(([kind, sources]) => [kind, projectsOf(sources)]));
