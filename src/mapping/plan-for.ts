import type { Reads } from '../record/reads';
import type { SiteSettings } from '../record/settings';
import type { RecordKind } from '../record/vocabulary';
import type { ReadPlan } from './read-plan';
import type { SiteMap } from './site-map';

/**
 * What has to be read of each kind of record the site map names. `readsFor` is handed in, as the checks know it; it gets the settings,
 * because a rule of the site's own may look at more than the checks do.
 */
export function planFor(map: SiteMap, readsFor: (kind: RecordKind, settings: SiteSettings) => Reads): ReadPlan {
  const reads: Record<string, Reads> = {};
  for (const kind of Object.keys(map.kinds) as RecordKind[]) reads[kind] = readsFor(kind, map.settings);
  return { map, reads };
}
