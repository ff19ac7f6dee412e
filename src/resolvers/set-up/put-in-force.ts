import { noteSite } from '../../jobs/drift';
import type { SiteMap } from '../../mapping/site-map';
import { success, type Result } from '../../problem';
import type { Impact } from '../../set-up-contract';
import { mapForJudging, putInForce, readDrift, type SavedSiteMap } from '../../store';
import type { Caller } from '../caller';
import { assessAnew, impactViews } from './impact';
import type { SeenSite } from '../../jobs/site';
import { changeCount, EMPTY } from './words';

/** What is put in force, by whom and why; `before` is what the change was made to, null where nothing was in force. */
export interface Applying {
  readonly map: SiteMap;
  readonly before: SavedSiteMap | null;
  readonly site: SeenSite;
  readonly caller: Caller;
  readonly why: string;
}

/**
 * Puts a map in force as a new version and starts the back-fill of what has to be assessed again. Authorise and parse first.
 * @returns `conflict` where somebody else put another one in force since `before`; nothing is changed then.
 */
export const applyMap = async ({
  map,
  before,
  site,
  caller,
  why,
}: Applying): Promise<Result<{ saved: SavedSiteMap; impact: Impact[] }>> => {
  const { schema, readAt } = site;
  const impact = await impactViews(before?.map ?? null, map, schema);
  if (!impact.ok) return impact;
  const judging = await mapForJudging();
  const changes = changeCount(before?.map ?? EMPTY, map);
  const saved = await putInForce({ map, who: caller.accountId, why, changes, on: before?.version ?? null }, Date.now());
  if (!saved.ok) return saved;
  // An older reading would bring back what the sweep has found gone since. Where this is left out or fails, the next sweep does it.
  if (readAt >= ((await readDrift())?.lookedAt ?? 0)) await noteSite(saved.value, schema, readAt);
  await assessAnew(judging?.map ?? null);
  return success({ saved: saved.value, impact: impact.value });
};
