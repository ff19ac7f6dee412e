import { kvs } from '@forge/kvs';
import type { SiteMap } from '../mapping/site-map';
import { failure, success, type Result } from '../problem';
import type { Instant } from '../record/record';
import { claim } from './claim';
import { inThisForm, IN_FORCE, refuseTooLarge, savedSiteMap, type SavedSiteMap } from './configuration';

/** Keys of the history; beside this file src/store/accounts.ts alone writes them. */
export const versionKey = (version: number): string => `site-map-version:${digits(version)}`;
export const noteKeyOf = (version: number): string => `site-map-note:${digits(version)}`;
/** Six digits, so that keys sort as numbers do. */
const digits = (version: number): string => String(version).padStart(6, '0');

/** Keys of one batch (Forge, limits-kvs-ce). */
const KEYS_PER_BATCH = 25;

/** What is said of a version in the list of all; the map itself is kept apart, as it may have 236 KiB. */
export interface VersionNote {
  readonly version: number;
  readonly savedAt: Instant;
  /** Account id, null where nobody or the app itself; reported to Atlassian's privacy API as long as it is kept. */
  readonly who: string | null;
  readonly why: string;
  /** How many parts differ from the version before. */
  readonly changes: number;
}

/** A version of the site map that was in force, kept for ever. */
export interface SavedVersion extends VersionNote {
  readonly map: SiteMap;
}

export interface Change {
  readonly map: SiteMap;
  readonly who: string | null;
  readonly why: string;
  readonly changes: number;
  /** The version in force that the change was made to; null: none. */
  readonly on: number | null;
}

/**
 * Puts a map in force as the next version and keeps it in the history. Nothing is lost when two do so at once: a version is claimed by
 * making its key, which only one can (keyPolicy FAIL_IF_EXISTS: 409 KEY_CONFLICT for the others), and who comes second is told so. The
 * map in force is a copy of the newest version, written after the claim; a function that dies between the two leaves a version that is
 * not in force yet, which whoever asks next puts in force (`newestSiteMap`). What remains: a function that stalls between its last look
 * and its write can put an older version in force for a moment, until then; no version is lost by that either.
 * @returns `conflict` when another version was put in force since `on`.
 */
export const putInForce = async ({ map, who, why, changes, on }: Change, now: Instant): Promise<Result<SavedSiteMap>> => {
  const tooLarge = refuseTooLarge(map);
  if (!tooLarge.ok) return tooLarge;
  const before = await newestSiteMap();
  if ((before?.version ?? null) !== on) return overtaken();
  if (before !== null) await keepUnnoted(before);
  const version: SavedVersion = { map, version: (on ?? 0) + 1, savedAt: now, who, why, changes };
  if (!(await claim(versionKey(version.version), version))) return overtaken();
  await publish(version);
  // Looks whether somebody who stalled has put an older one over it meanwhile, or a newer one has come.
  await newestSiteMap();
  return success(inForceOf(version));
};

/** Attempts of somebody who saves whatever the others do; each one means that another has just saved. */
const MOST_ATTEMPTS = 5;

/**
 * Puts a map in force as a whole, whatever was in force before: what replaces a site map that others edit uses `putInForce`. The
 * version it takes the place of stays in the history.
 */
export const saveSiteMap = async (
  map: SiteMap,
  now: Instant,
  { who, why, changes }: Pick<Change, 'who' | 'why' | 'changes'> = { who: null, why: 'Saved as a whole.', changes: 0 },
): Promise<Result<SavedSiteMap>> => {
  for (let attempt = 1; ; attempt += 1) {
    const on = (await newestSiteMap())?.version ?? null;
    const saved = await putInForce({ map, who, why, changes, on }, now);
    if (saved.ok || saved.problem.code !== 'conflict' || attempt === MOST_ATTEMPTS) return saved;
  }
};

/** The map of the newest version, which it puts in force where somebody died over that; null while there is none. */
export const newestSiteMap = async (): Promise<SavedSiteMap | null> => {
  let newest = await savedSiteMap();
  for (;;) {
    const next = await savedVersion((newest?.version ?? 0) + 1);
    if (next === null) return newest;
    await publish(next);
    newest = inForceOf(next);
  }
};

/** A version of the history; null where there is none of this number. */
export const savedVersion = async (version: number): Promise<SavedVersion | null> => {
  const saved = await kvs.get<SavedVersion>(versionKey(version));
  return saved === undefined ? null : inThisForm(saved);
};

/** What is said of every version from 1 to `newest`, newest first: a request for each 25. */
export const versionNotes = async (newest: number): Promise<readonly VersionNote[]> => {
  const notes: VersionNote[] = [];
  for (let last = newest; last > 0; last -= KEYS_PER_BATCH) {
    const keys = Array.from({ length: Math.min(KEYS_PER_BATCH, last) }, (_, index) => ({ key: noteKeyOf(last - index) }));
    const { successfulKeys } = await kvs.batchGet<VersionNote>(keys);
    notes.push(...successfulKeys.map(({ value }) => value));
  }
  return notes.sort((one, other) => other.version - one.version);
};

const overtaken = () =>
  failure('conflict', 'Somebody else has changed the site map in force meanwhile. Look at what it is now, then try again.');

const inForceOf = ({ map, version, savedAt }: SavedVersion): SavedSiteMap => ({ map, version, savedAt });

export const noteOf = ({ map: _map, ...note }: SavedVersion): VersionNote => note;

/** Not where a newer one is in force already: whoever claimed that one has put this one in force before. */
const publish = async (version: SavedVersion): Promise<void> => {
  if (((await savedSiteMap())?.version ?? 0) >= version.version) return;
  await kvs.transact().set(noteKeyOf(version.version), noteOf(version)).set(IN_FORCE, inForceOf(version)).execute();
};

/** A map that was put in force before there was a history becomes its first entry, so that it can be restored like any other. */
const keepUnnoted = async ({ map, version, savedAt }: SavedSiteMap): Promise<void> => {
  const kept: SavedVersion = { map, version, savedAt, who: null, why: 'Kept from before the history began.', changes: 0 };
  if (await claim(versionKey(version), kept)) await kvs.set(noteKeyOf(version), noteOf(kept));
};
