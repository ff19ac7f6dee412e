import { mergeMaps, proposeSiteMap } from '../../mapping';
import { exportOf } from '../../mapping/export';
import type { SiteMap } from '../../mapping/site-map';
import type { SiteSchema } from '../../mapping/site-schema';
import { failure, success, type Result } from '../../problem';
import {
  keepDraft,
  newestDraft,
  newestSiteMap,
  proposedSiteMap,
  refuseTooLarge,
  savedVersion,
  type Draft,
  type SavedSiteMap,
} from '../../store';
import { proposeFor } from '../../jobs/lifecycle';

/** The draft as it stands, and what is in force; null where nothing is. */
export interface Current {
  readonly draft: Draft;
  readonly saved: SavedSiteMap | null;
}

/** Attempts to write the next revision; each one that fails means that somebody else has just written it. */
const MOST_ATTEMPTS = 8;

/**
 * The draft as it stands: made where there is none, and brought up to what others put in force since (a project's administrator, an older
 * version restored). Authorise first.
 */
export const currentDraft = async (schema: SiteSchema): Promise<Result<Current>> => {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const saved = await newestSiteMap();
    const draft = await newestDraft();
    // The proposal of the installation may be weeks old.
    if (draft === null && saved === null) await proposeFor(schema);
    const next = draft === null ? await firstDraft(saved, schema) : await broughtUpTo(saved, draft);
    if (next === draft || (await keepDraft(next))) return success({ draft: next, saved });
  }
  return crowded();
};

/** The same without keeping anything: for those who only look. */
export const lookAtDraft = async (schema: SiteSchema): Promise<Current> => {
  const saved = await newestSiteMap();
  const draft = await newestDraft();
  return { saved, draft: draft === null ? await firstDraft(saved, schema) : await broughtUpTo(saved, draft) };
};

/**
 * Writes the next revision of the draft, made from the one before it.
 * @param change makes the next map from the draft as it stands; null: leave it as it is. Called again when somebody else was faster.
 */
export const changeDraft = async (
  schema: SiteSchema,
  change: (current: Current) => Promise<Result<Pick<Draft, 'map' | 'edited'> | null>>,
): Promise<Result<Current>> => {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const current = await currentDraft(schema);
    if (!current.ok) return current;
    const { draft, saved } = current.value;
    const changed = await change(current.value);
    if (!changed.ok) return changed;
    if (changed.value === null) return current;
    const next: Draft = { ...changed.value, revision: draft.revision + 1, on: draft.on };
    if (await keepDraft(next)) return success({ draft: next, saved });
  }
  return crowded();
};

/** Whether two documents say the same, whatever the order of their members. */
export const saysTheSame = (one: unknown, other: unknown): boolean => exportOf(one) === exportOf(other);

const crowded = () => failure('conflict', 'Others are saving the set-up at this very moment. Try again in a few seconds.');

const firstDraft = async (saved: SavedSiteMap | null, schema: SiteSchema): Promise<Draft> => {
  const map: SiteMap = (saved ?? (await proposedSiteMap()) ?? proposeSiteMap(schema)).map;
  return { map, revision: 1, on: saved?.version ?? null, edited: false };
};

/**
 * A draft that nobody changed follows what is in force. One that somebody changed keeps those changes and takes the others; where both
 * changed the same part it keeps its own: the preview shows that before it is applied.
 */
const broughtUpTo = async (saved: SavedSiteMap | null, draft: Draft): Promise<Draft> => {
  if (saved === null || draft.on === saved.version) return draft;
  const next = { revision: draft.revision + 1, on: saved.version };
  if (!draft.edited) return { ...next, map: saved.map, edited: false };
  const base = draft.on === null ? null : await savedVersion(draft.on);
  const merged = base === null ? draft.map : mergeMaps<object>(base.map, saved.map, draft.map).merged;
  const map = refuseTooLarge(merged).ok ? merged : draft.map;
  return { ...next, map, edited: !saysTheSame(map, saved.map) };
};
