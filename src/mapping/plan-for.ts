import type { Reads } from '../record/reads';
import type { ReadPlan } from './read-plan';
import type { SiteMap } from './site-map';

/** What has to be read of each kind of record the site map names. `readsFor` is handed in, as the checks know it. */
export function planFor(map: SiteMap, readsFor: (kind: string) => Reads): ReadPlan {
  const reads: Record<string, Reads> = {};
  for (const kind of Object.keys(map.kinds)) reads[kind] = readsFor(kind);
  return { map, reads };
}
