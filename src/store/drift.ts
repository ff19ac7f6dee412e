import { kvs } from '@forge/kvs';
import type { Missing, SiteMap } from '../mapping';
import type { Instant } from '../record/record';
import { savedSiteMap, type SavedSiteMap } from './configuration';
import type { Waiver } from '../record/waiver';
import { effectiveMap, type EffectiveMap, type Gone } from './effective-map';
import { SITE_MAP_BYTES } from './limits';
import { isBusy, NO_WAIVERS, waiversInForce } from './waivers';

const DRIFT = 'site-drift';

/** A thing that the site map names, under the name it had when that map was first compared with the site. */
export interface NamedThing {
  readonly what: Missing['what'];
  readonly id: string;
  readonly name: string;
  /** The team-managed project it belongs to; null: to the whole site. */
  readonly project: string | null;
}

/** Something the site map names whose name has changed since: it still counts. */
export interface Renamed {
  readonly what: Missing['what'];
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/** What could take the place of something that is gone. */
export interface Replacement {
  /** Where the site map names what is gone. */
  readonly path: string;
  readonly id: string;
  readonly name: string;
  readonly reason: string;
}

/** How the site map in force and the site have drifted apart, when they were last compared. Names of things are kept here and nowhere else. */
export interface Drift {
  /** The version of the site map that was compared. */
  readonly version: number;
  readonly lookedAt: Instant;
  readonly gone: readonly Gone[];
  readonly renamed: readonly Renamed[];
  readonly replacements: readonly Replacement[];
  /** When the replacements were looked for; null: nothing was missing. */
  readonly proposedAt: Instant | null;
  readonly things: readonly NamedThing[];
}

/** How the map in force and the site differ; null: nobody has looked yet. */
export const readDrift = async (): Promise<Drift | null> => (await kvs.get<Drift>(DRIFT)) ?? null;

/**
 * Keeps what was found. Where that would be more than a value of the key-value store holds (a site map that names thousands of things),
 * names are left out, the last ones first, then replacements: what is gone is never left out.
 */
export const storeDrift = async (drift: Drift): Promise<void> => {
  let { things, replacements } = drift;
  const fits = (): boolean => Buffer.byteLength(JSON.stringify({ ...drift, things, replacements })) <= SITE_MAP_BYTES;
  while (things.length > 0 && !fits()) things = things.slice(0, Math.floor(things.length / 2));
  while (replacements.length > 0 && !fits()) replacements = replacements.slice(0, Math.floor(replacements.length / 2));
  await kvs.set(DRIFT, { ...drift, things, replacements });
};

/** Names by id of the things of one sort that the site map in force names; what nobody has seen is left out. */
export const driftNames = async (what: Missing['what']): Promise<Readonly<Record<string, string>>> => {
  const drift = await readDrift();
  const renamed = new Map(drift?.renamed.map((one) => [`${one.what} ${one.id}`, one.after]));
  return Object.fromEntries(
    (drift?.things ?? []).filter((one) => one.what === what).map(({ id, name }) => [id, renamed.get(`${what} ${id}`) ?? name]),
  );
};

/** The map that everything is judged by: what is in force, as far as the site still has it. */
export interface MapForJudging extends SavedSiteMap, EffectiveMap {
  /** The document in force as it was saved: for what an administrator decided (which projects are in scope), never for judging. */
  readonly whole: SiteMap;
  /** Those in force. */
  readonly waivers: readonly Waiver[];
  /** The database was too busy to say which are in force: what is judged now has to be judged again soon. */
  readonly waiversUnread: boolean;
}

/**
 * The one way to the map by which records are read and judged; null while none is in force. Two reads of the key-value store, and one of
 * the waivers in force: none while there is no table for them yet, as nothing may keep records from being judged. Whatever is
 * judged by `savedSiteMap` instead would find gaps where a field or status was deleted: that one is for those who edit the document.
 */
export const mapForJudging = async (): Promise<MapForJudging | null> => {
  const [saved, drift, waivers] = await Promise.all([savedSiteMap(), readDrift(), waiversInForce(Date.now())]);
  if (saved === null) return null;
  const effective = effectiveMap(saved.map, drift?.gone ?? []);
  return { ...saved, whole: saved.map, ...effective, waivers: waivers.ok ? waivers.value : NO_WAIVERS, waiversUnread: isBusy(waivers) };
};
