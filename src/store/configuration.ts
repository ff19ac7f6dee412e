import { kvs } from '@forge/kvs';
import type { Instant } from '../record/record';
import type { SiteMap } from '../mapping/site-map';

/** Keys of the key-value store. */
const SITE_MAP = 'site-map';
const PROPOSED = 'site-map-proposed';

/** The site map in force. Who saved it is kept because identity is the point: who changed the configuration. */
export interface SavedSiteMap {
  readonly map: SiteMap;
  /** Counts up with every saving; rows carry it. */
  readonly version: number;
  readonly savedAt: Instant;
  readonly savedBy: string | null;
}

/** What the app proposed from the site's schema; nothing is switched on by it. */
export interface ProposedSiteMap {
  readonly map: SiteMap;
  readonly reasons: readonly { readonly part: string; readonly reason: string; readonly sure: boolean }[];
  readonly proposedAt: Instant;
}

/** The saved site map; null while nobody has saved one. */
export const savedSiteMap = async (): Promise<SavedSiteMap | null> => (await kvs.get<SavedSiteMap>(SITE_MAP)) ?? null;

/** Saves a site map as the next version. Two administrators saving in the same second: the later one wins, as a whole. */
export const saveSiteMap = async (map: SiteMap, savedBy: string | null, now: Instant): Promise<SavedSiteMap> => {
  const saved: SavedSiteMap = { map, version: ((await savedSiteMap())?.version ?? 0) + 1, savedAt: now, savedBy };
  await kvs.set(SITE_MAP, saved);
  return saved;
};

/** The stored proposal; null where none was made yet. */
export const proposedSiteMap = async (): Promise<ProposedSiteMap | null> => (await kvs.get<ProposedSiteMap>(PROPOSED)) ?? null;

export const storeProposal = (proposal: ProposedSiteMap): Promise<void> => kvs.set(PROPOSED, proposal);
