import type { Instant } from '../record/record';
import { newestSiteMap, savedVersion } from './versions';

/** Versions looked through, a read each: who changes the site map more often than that sees the latest of them. */
const MOST_VERSIONS = 20;

/**
 * Since when each of these checks has been set to block without a break, by the history of the site map. Where the history goes back
 * further than is looked through, the oldest version that was looked at counts. UTC milliseconds; checks that do not block are left out.
 */
export const blockingSince = async (checkIds: readonly string[]): Promise<ReadonlyMap<string, Instant>> => {
  const since = new Map<string, Instant>();
  const newest = (await newestSiteMap())?.version ?? 0;
  let open = [...checkIds];
  for (let number = newest; number > Math.max(0, newest - MOST_VERSIONS) && open.length > 0; number -= 1) {
    const version = await savedVersion(number);
    if (version === null) break;
    const { checks } = version.map.settings;
    open = open.filter((id) => checks?.[id]?.level === 'block');
    for (const id of open) since.set(id, version.savedAt);
  }
  return since;
};
