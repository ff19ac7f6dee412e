import { kvs } from '@forge/kvs';
import { migrateSiteMap } from '../mapping';
import type { SiteMap } from '../mapping/site-map';
import type { Instant } from '../record/record';
import { failure, success, type Result } from '../problem';
import { DEEPEST_VALUE, SITE_MAP_BYTES } from './limits';

/** Key of the site map in force; src/store/versions.ts alone writes it. */
export const IN_FORCE = 'site-map';
const PROPOSED = 'site-map-proposed';

/** The site map in force: the newest version of the history, which also knows who made it and why. */
export interface SavedSiteMap {
  readonly map: SiteMap;
  /** Counts up with every change; rows carry it. */
  readonly version: number;
  readonly savedAt: Instant;
}

/** What the app proposed from the site's schema; nothing is switched on by it. */
export interface ProposedSiteMap {
  readonly map: SiteMap;
  readonly reasons: readonly { readonly part: string; readonly reason: string; readonly sure: boolean }[];
  readonly proposedAt: Instant;
}

/** The site map in force; null while none is. One that was saved by an older app comes in the form of this one. */
export const savedSiteMap = async (): Promise<SavedSiteMap | null> => inThisFormOrNull(await kvs.get<SavedSiteMap>(IN_FORCE));

/** The stored proposal; null where none was made yet. */
export const proposedSiteMap = async (): Promise<ProposedSiteMap | null> => inThisFormOrNull(await kvs.get<ProposedSiteMap>(PROPOSED));

export const storeProposal = (proposal: ProposedSiteMap): Promise<void> => kvs.set(PROPOSED, proposal);

const inThisFormOrNull = <T extends { readonly map: SiteMap }>(saved: T | undefined): T | null =>
  saved === undefined ? null : inThisForm(saved);

/** What is kept of a site map, with the map in the form of this app: older documents are migrated wherever they are read. */
export const inThisForm = <T extends { readonly map: SiteMap }>(saved: T): T => ({ ...saved, map: migrateSiteMap(saved.map) as SiteMap });

/**
 * Says no to a document that the key-value store would not take: more than 236 KiB of JSON, or objects in objects more than 28 deep.
 * @param map any JSON.
 */
export const refuseTooLarge = (map: object): Result<null> => {
  // First, as JSON.stringify itself gives up on what is nested thousands deep.
  if (isDeeper(map, DEEPEST_VALUE))
    return failure('bad-request', `The site map is nested more than ${DEEPEST_VALUE} levels deep. Take a rule in it apart.`);
  const bytes = Buffer.byteLength(JSON.stringify(map));
  if (bytes > SITE_MAP_BYTES)
    return failure(
      'bad-request',
      `The site map has ${Math.ceil(bytes / 1024)} KiB; at most ${SITE_MAP_BYTES / 1024} KiB can be kept. Take projects or options out of it.`,
    );
  return success(null);
};

/** Whether a value has more than `levels` levels of objects and lists; a plain value has none. */
const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' && value !== null && (levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1)));
