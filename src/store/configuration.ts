import { kvs } from '@forge/kvs';
import type { Instant } from '../record/record';
import type { SiteMap } from '../mapping/site-map';
import { failure, success, type Result } from '../problem';
import { SITE_MAP_BYTES } from './limits';

/** Keys of the key-value store. */
const SITE_MAP = 'site-map';
const PROPOSED = 'site-map-proposed';

/** The site map in force. Who saved it is not kept: an account id that is stored has to be reported, and nothing asks for it yet. */
export interface SavedSiteMap {
  readonly map: SiteMap;
  /** Counts up with every saving; rows carry it. */
  readonly version: number;
  readonly savedAt: Instant;
}

/** What the app proposed from the site's schema; nothing is switched on by it. */
export interface ProposedSiteMap {
  readonly map: SiteMap;
  readonly reasons: readonly { readonly part: string; readonly reason: string; readonly sure: boolean }[];
  readonly proposedAt: Instant;
}

/** The saved site map; null while nobody has saved one. */
export const savedSiteMap = async (): Promise<SavedSiteMap | null> => (await kvs.get<SavedSiteMap>(SITE_MAP)) ?? null;

/**
 * Saves a site map as the next version. Two administrators saving in the same second: the later one wins, as a whole. A map that the
 * key-value store would not take is refused.
 */
export const saveSiteMap = async (map: SiteMap, now: Instant): Promise<Result<SavedSiteMap>> => {
  const bytes = Buffer.byteLength(JSON.stringify(map));
  if (bytes > SITE_MAP_BYTES)
    return failure(
      'bad-request',
      `The site map has ${Math.ceil(bytes / 1024)} KiB; at most ${SITE_MAP_BYTES / 1024} KiB can be kept. Take projects or options out of it.`,
    );
  const saved: SavedSiteMap = { map, version: ((await savedSiteMap())?.version ?? 0) + 1, savedAt: now };
  await kvs.set(SITE_MAP, saved);
  return success(saved);
};

/** The stored proposal; null where none was made yet. */
export const proposedSiteMap = async (): Promise<ProposedSiteMap | null> => (await kvs.get<ProposedSiteMap>(PROPOSED)) ?? null;

export const storeProposal = (proposal: ProposedSiteMap): Promise<void> => kvs.set(PROPOSED, proposal);
