import { createHash } from 'node:crypto';
import { Queue, type AsyncEvent, type InvocationError } from '@forge/events';
import { success, type Result } from '../problem';
import { FUNCTION_LIFE_MS, lastSurvey, noteSurvey, readCheckpoint, savedSiteMap, type SavedSiteMap, type SurveyNote } from '../store';
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

/** Queues a survey when one is due: the last one is a day old, died, or has not seen the site map or a back-fill. For the hourly round. */
export const pushSurveyWhenDue = async (saved: SavedSiteMap): Promise<Result<null>> => {
  const of = await surveyable(saved);
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
  const saved = await savedSiteMap();
  const of = saved === null ? null : await surveyable(saved);
  if (saved === null || of === null) return undefined;
  const [last, now] = [await lastSurvey(), Date.now()];
  if (isAtWork(last, now)) return retryIn(BUSY_RETRY_SECONDS);
  if (!isDue(last, of, now)) return undefined;
  await noteSurvey({ begunAt: now, endedAt: null, of: last?.of ?? '', projects: last?.projects ?? {} });
  const done = await surveySite(saved);
  if (done.ok) {
    await noteSurvey({ begunAt: now, endedAt: Date.now(), of, projects: projectsByKind(saved) });
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
 * A short text for what a survey would look at now: the site map and the runs of all back-fills. Null while one of them is still at work:
 * what its records add is not known yet, and the one that finishes last asks for a survey of its own.
 */
const surveyable = async ({ map, version }: SavedSiteMap): Promise<string | null> => {
  const runs: string[] = [String(version)];
  for (const projectId of projectsInScope(map)) {
    const checkpoint = await readCheckpoint(projectId);
    if (checkpoint?.state === 'running' || checkpoint?.state === 'paused') return null;
    runs.push(`${projectId} ${checkpoint?.runId ?? ''}`);
  }
  return createHash('sha256').update(runs.join('\n')).digest('hex').slice(0, 16);
};

const projectsByKind = ({ map }: SavedSiteMap): SurveyNote['projects'] =>
  Object.fromEntries(Object.entries(map.kinds).map(([kind, { projects }]) => [kind, projects]));
