import { RECORD_KINDS } from '../../checks';
import { startRun } from '../../jobs/chain';
import { impactOf, type ImpactPart } from '../../jobs/impact';
import { projectsIn } from '../../mapping';
import type { SiteMap } from '../../mapping/site-map';
import type { SiteSchema } from '../../mapping/site-schema';
import { success, type Result } from '../../problem';
import type { Impact } from '../../set-up-contract';
import { effectiveMap, mapForJudging, readDrift, recordCounts } from '../../store';

/** Which records would be assessed again if `after` took the place of `before` (null: nothing is in force), and why, in words. */
export const impactViews = async (before: SiteMap | null, after: SiteMap, site: SiteSchema): Promise<Result<Impact[]>> => {
  const counts = await recordCounts();
  // Before the first sweep there are no tables to count in.
  if (!counts.ok && counts.problem.code !== 'storage-not-ready') return counts;
  // Records are judged by what is left of a map without what the site no longer has.
  const gone = (await readDrift())?.gone ?? [];
  const judged = (map: SiteMap): SiteMap => effectiveMap(map, gone).map;
  const projects = new Map(site.projects.map(({ id, key, name }) => [id, { id, key, name }]));
  return success(
    impactOf(before === null ? null : judged(before), judged(after), counts.ok ? counts.value : []).map(
      ({ kind, projectId, records, why }) => ({
        kind,
        kindName: RECORD_KINDS[kind].name,
        project: projects.get(projectId) ?? { id: projectId, key: projectId, name: `${projectId} (not on this site)` },
        records,
        why: [...why],
      }),
    ),
  );
};

/** Back-fills that are started at a time: each takes a few requests to the key-value store and one to the queue. */
const AT_A_TIME = 10;

/**
 * Starts the back-fill of the kinds and projects that are now judged otherwise than by `before` (null: nothing was). What cannot be
 * started does not undo the change: it is in force, and the hourly sweep and the button on the page start what is left.
 */
export const assessAnew = async (before: SiteMap | null): Promise<void> => {
  const judging = await mapForJudging();
  if (judging === null) return;
  const inScope = new Set(projectsIn(judging.map));
  const kinds = kindsByProject(impactOf(before, judging.map, []).filter(({ projectId }) => inScope.has(projectId)));
  for (let start = 0; start < kinds.length; start += AT_A_TIME) {
    const started = await Promise.allSettled(
      kinds.slice(start, start + AT_A_TIME).map(([projectId, some]) => startRun(projectId, judging, some)),
    );
    for (const one of started) if (one.status === 'rejected') console.warn('Clausewise: a back-fill could not be started yet.');
  }
};

const kindsByProject = (parts: readonly ImpactPart[]): [projectId: string, kinds: string[]][] => {
  const kinds = new Map<string, string[]>();
  for (const { projectId, kind } of parts) kinds.set(projectId, [...(kinds.get(projectId) ?? []), kind]);
  return [...kinds];
};
