import type { AppCalls, Health, MissingPart } from '../contract';
import { isUnfinished } from '../jobs/chain';
import { checksLookingAt } from '../jobs/lost';
import { projectsInScope } from '../jobs/record-row';
import { mappedIds, type Missing, type SiteMap } from '../mapping';
import type { RecordKind } from '../record/vocabulary';
import { success } from '../problem';
import {
  effectiveMap,
  FUNCTION_LIFE_MS,
  lastSurvey,
  lastSweep,
  readCheckpoint,
  readDrift,
  storageSize,
  type Checkpoint,
  type Drift,
  type Gone,
  type MapForJudging,
} from '../store';
import { asAdministrator, siteMapForJudging } from './authorise';
import { pointsView } from './back-fill';
import { instantText } from './counts';

type Job = Health['jobs'][number];

const HOUR_MS = 60 * 60_000;
/** The sweep comes by every hour: one that is missing may be late, two are not. */
const SWEEP_LATE_MS = 2 * HOUR_MS;
/** The site is surveyed once a day. */
const SURVEY_LATE_MS = 48 * HOUR_MS;

/**
 * How the app itself is doing: its jobs, points, storage, and what of the site map in force the site no longer has, with the checks that
 * cannot tell because of it and what could take its place. Asks Jira nothing but who the viewer is: the hourly sweep has looked. Jira
 * administrators.
 */
export const health = async (): ReturnType<AppCalls['health']> => {
  const may = await asAdministrator();
  if (!may.ok) return may;
  const judging = await siteMapForJudging();
  if (!judging.ok) return judging;
  const storage = await storageSize();
  if (!storage.ok) return storage;
  const drift = await readDrift();
  const now = Date.now();
  return success({
    jobs: [await sweepJob(now), await surveyJob(now), await backfillJob(judging.value)],
    points: await pointsView(),
    storage: storage.value,
    missing: missingViews(judging.value, drift),
    renamed: renamedViews(judging.value, drift),
    lookedAt: instantText(drift?.lookedAt ?? null),
  });
};

const sweepJob = async (now: number): Promise<Job> => {
  const last = await lastSweep();
  if (last === null) return { name: 'sweep', state: 'never', lastAt: null, note: 'It runs by itself every hour.' };
  const late = now - last.endedAt > SWEEP_LATE_MS;
  const state = late ? 'late' : last.problems.length > 0 ? 'failed' : 'well';
  const note = late ? 'It should run every hour; Atlassian has not started it.' : last.problems.join(' ');
  return { name: 'sweep', state, lastAt: instantText(last.endedAt), note: note === '' ? null : note };
};

const surveyJob = async (now: number): Promise<Job> => {
  const last = await lastSurvey();
  const job = (state: Job['state'], note: string | null = null): Job => ({
    name: 'survey',
    state,
    lastAt: instantText(last?.endedAt ?? null),
    note,
  });
  if (last === null) return job('never', 'It runs once a day, and after each back-fill.');
  if (last.endedAt === null) {
    const atWork = now - last.begunAt < FUNCTION_LIFE_MS;
    return atWork ? job('at-work') : job('failed', 'It did not come to its end. The hourly sweep starts it again.');
  }
  return now - last.endedAt > SURVEY_LATE_MS
    ? job('late', 'It should run once a day; it waits while a back-fill is at work.')
    : job('well');
};

const backfillJob = async ({ map }: MapForJudging): Promise<Job> => {
  const checkpoints: Checkpoint[] = [];
  for (const projectId of projectsInScope(map)) {
    const checkpoint = await readCheckpoint(projectId);
    if (checkpoint !== null) checkpoints.push(checkpoint);
  }
  const failed = checkpoints.filter(({ state }) => state === 'failed').length;
  const unfinished = checkpoints.filter(isUnfinished).length;
  const state = failed > 0 ? 'failed' : unfinished > 0 ? 'at-work' : checkpoints.length === 0 ? 'never' : 'well';
  const lastAt = checkpoints.length === 0 ? null : Math.max(...checkpoints.map(({ touchedAt }) => touchedAt));
  const note = failed > 0 ? `${failed} of ${checkpoints.length} projects could not be read; their back-fills say why.` : null;
  return { name: 'back-fill', state, lastAt: instantText(lastAt), note };
};

const missingViews = ({ whole }: MapForJudging, drift: Drift | null): MissingPart[] => {
  const gone = new Map((drift?.gone ?? []).map((one) => [`${one.what} ${one.id}`, one]));
  const replacements = new Map((drift?.replacements ?? []).map((one) => [one.path, one]));
  return mappedIds(whole).flatMap((part): MissingPart[] => {
    const one = gone.get(`${part.what} ${part.id}`);
    if (one === undefined) return [];
    const replacement = replacements.get(part.path);
    return [
      {
        ...{ path: part.path, what: part.what, id: part.id, name: one.name, role: part.role },
        checks: checksOn(one, whole),
        proposal: replacement === undefined ? null : { id: replacement.id, name: replacement.name, reason: replacement.reason },
      },
    ];
  });
};

/** Those that are switched off are left out. */
const checksOn = (gone: Gone, map: SiteMap): MissingPart['checks'] => {
  const kinds = Object.keys(map.kinds) as RecordKind[];
  const { lost } = effectiveMap(map, [{ ...gone, project: null }]);
  const checks = new Map(lost.flatMap((part) => checksLookingAt(part, kinds)).map((check) => [check.id, check]));
  return [...checks.values()].filter(({ id }) => map.settings.checks?.[id]?.level !== 'off').map(({ id, name }) => ({ id, name }));
};

const renamedViews = ({ whole }: MapForJudging, drift: Drift | null): Health['renamed'] => {
  const renamed = new Map((drift?.renamed ?? []).map((one) => [`${one.what} ${one.id}`, one]));
  return mappedIds(whole).flatMap((part: Missing) => {
    const one = renamed.get(`${part.what} ${part.id}`);
    const label = `${part.what.charAt(0).toUpperCase()}${part.what.slice(1)} for ${part.role}`;
    return one === undefined ? [] : [{ path: part.path, label, before: one.before, after: one.after }];
  });
};
