import { kvs } from '@forge/kvs';
import { migrateSiteMap } from '../mapping';
import { claim } from './claim';

/** The newest revision's number. Where it lags behind (somebody died over it), the revisions after it are found by their keys. */
const DRAFT = 'site-map-draft';
export const draftKey = (revision: number): string => `${DRAFT}:${revision}`;

/** Revisions that are kept, so that what is saved from an older one can still be merged. */
export const REVISIONS_KEPT = 20;

/** One revision of the draft of the set-up; nobody's name is kept with it. */
export interface Draft {
  /** JSON that need not be a site map yet: half-finished work is kept as it is. */
  readonly map: object;
  /** Counts up from 1 with every saving; no number is used twice. */
  readonly revision: number;
  /** The version in force that it takes account of; null where none was in force. */
  readonly on: number | null;
  /** Somebody has changed it: it differs from what is in force, or from the proposal it was made of. */
  readonly edited: boolean;
}

/** The newest revision of the draft; null while there is none. */
export const newestDraft = async (): Promise<Draft | null> => {
  let revision = await notedRevision();
  let newest = revision === 0 ? null : await draftOf(revision);
  for (;;) {
    const next = await draftOf(++revision);
    if (next === null) return newest;
    newest = next;
  }
};

/** A revision that is still kept; null for others. One that an older app kept comes in the form of this one. */
export const draftOf = async (revision: number): Promise<Draft | null> => {
  const draft = await kvs.get<Draft>(draftKey(revision));
  return draft === undefined ? null : { ...draft, map: migrateSiteMap(draft.map) as object };
};

/**
 * Keeps a revision as the newest one. Two who save at once claim the same key, and one gets it: nobody overwrites what he has not seen.
 * @returns false when this revision exists already: read the newest one and merge again.
 */
export const keepDraft = async (draft: Draft): Promise<boolean> => {
  if (!(await claim(draftKey(draft.revision), draft))) return false;
  if ((await notedRevision()) < draft.revision) await kvs.set(DRAFT, { revision: draft.revision });
  if (draft.revision > REVISIONS_KEPT) await kvs.delete(draftKey(draft.revision - REVISIONS_KEPT));
  return true;
};

/** Every revision that is still kept, oldest first. */
export const keptRevisions = async (): Promise<readonly Draft[]> => {
  const newest = (await newestDraft())?.revision ?? 0;
  const kept: Draft[] = [];
  for (let revision = Math.max(1, newest - REVISIONS_KEPT); revision <= newest; revision += 1) {
    const draft = await draftOf(revision);
    if (draft !== null) kept.push(draft);
  }
  return kept;
};

const notedRevision = async (): Promise<number> => (await kvs.get<{ revision: number }>(DRAFT))?.revision ?? 0;
