import type { Problem, Reply } from '../../../src/contract';
import type { Conflict, DocumentProblem, DraftSaved, SiteMapDocument } from '../../../src/set-up-contract';
import { isWithin, sameJson, stepsOf, valueAt, withValueAt } from './document-path';
import { mergeDrafts } from './merge-drafts';

/** A draft as the app keeps it. */
export type KeptDraft = { revision: number; map: SiteMapDocument };

/** What a page knows of the draft: what the app has, what the reader made of it, and how far saving is. */
export type DraftState = {
  kept: KeptDraft;
  local: SiteMapDocument;
  /** What is on its way to the app. */
  sending: SiteMapDocument | null;
  failed: Problem | null;
  conflict: DraftConflict | null;
  problems: readonly DocumentProblem[];
  /** Whether the last save brought changes of others along. */
  merged: boolean;
};

/** Both sides changed the same parts. Nothing is saved until the reader has decided all that is open; what they do meanwhile is kept. */
type DraftConflict = { ancestor: SiteMapDocument; theirs: KeptDraft; open: readonly Conflict[]; decided: readonly string[] };

/** How a page says where saving stands. */
export type Saving = 'saved' | 'saving' | 'unsaved' | 'conflict' | Problem;

/** Says what a path is in words, for clashes that the page itself finds. */
export type LabelOf = (path: string) => string;

/** The state before anything was done. */
export const opened = (kept: KeptDraft): DraftState => ({
  kept,
  local: kept.map,
  sending: null,
  failed: null,
  conflict: null,
  problems: [],
  merged: false,
});

/** Whether there is something that the app does not have yet. */
export const isUnsaved = ({ kept, local }: DraftState): boolean => !sameJson(kept.map, local);

/** The state in one word, or the problem that the last save ran into. */
export function savingOf(state: DraftState): Saving {
  if (state.conflict) return 'conflict';
  if (state.sending) return 'saving';
  if (!isUnsaved(state)) return 'saved';
  return state.failed ?? 'unsaved';
}

/** The state after the reader changed something. */
export function changed(state: DraftState, update: (draft: SiteMapDocument) => SiteMapDocument): DraftState {
  const local = update(state.local);
  return local === state.local ? state : { ...state, local, failed: null };
}

/** What to send now, or null: nothing to save, a save under way, or a conflict to be decided first. */
export function toSend(state: DraftState): { base: number; map: SiteMapDocument } | null {
  if (state.sending || state.conflict || !isUnsaved(state)) return null;
  return { base: state.kept.revision, map: state.local };
}

/** The state once `map` is on its way. */
export const sent = (state: DraftState, map: SiteMapDocument): DraftState => ({ ...state, sending: map, failed: null });

/** The state after the answer to a save. What the reader did meanwhile is kept and remains to be saved. */
export function answeredSave(state: DraftState, reply: Reply<DraftSaved>, labelOf: LabelOf): DraftState {
  const { sending } = state;
  if (sending === null) return state;
  const idle = { ...state, sending: null };
  if (!reply.ok) return { ...idle, failed: reply.problem };
  const { value } = reply;
  const theirs = { revision: value.revision, map: value.draft };
  const answered = { ...idle, problems: value.problems, merged: value.saved && value.merged };
  if (value.saved) return broughtTogether(answered, sending, theirs, [], [], labelOf);
  return broughtTogether(answered, state.kept.map, theirs, value.conflicts, [], labelOf);
}

/** The state after the draft was read anew: what is not saved yet is put on top of it. */
export const reread = (state: DraftState, kept: KeptDraft, labelOf: LabelOf): DraftState =>
  broughtTogether(state, state.kept.map, kept, [], [], labelOf);

/** The state after the reader decided one conflict. With the last one both sides are brought together, to be saved. */
export function resolved(state: DraftState, path: string, side: 'mine' | 'theirs', labelOf: LabelOf): DraftState {
  const { conflict } = state;
  if (!conflict?.open.some((one) => one.path === path)) return state;
  const { ancestor, theirs } = conflict;
  const steps = stepsOf(path, state.local, theirs.map, ancestor);
  const local = side === 'mine' ? state.local : (withValueAt(state.local, steps, valueAt(theirs.map, steps)) as SiteMapDocument);
  const open = conflict.open.filter((one) => one.path !== path);
  const decided = [...conflict.decided, path];
  if (open.length > 0) return { ...state, local, conflict: { ...conflict, open, decided } };
  return broughtTogether({ ...state, local }, ancestor, theirs, [], decided, labelOf);
}

/**
 * Puts what the reader changed since `ancestor` on top of `theirs`. Where both changed the same, and nobody has decided it, the reader is
 * asked; `told` are the conflicts the app has named itself.
 */
function broughtTogether(
  state: DraftState,
  ancestor: SiteMapDocument,
  theirs: KeptDraft,
  told: readonly Conflict[],
  decided: readonly string[],
  labelOf: LabelOf,
): DraftState {
  const { merged, clashes } = mergeDrafts(ancestor, state.local, theirs.map);
  const known = [...told.map(({ path }) => path), ...decided];
  const found = clashes.filter((path) => !known.some((one) => isWithin(path, one)));
  // A list that both changed as a whole is decided as a whole: what the app named within it goes with it.
  const named = told.filter(({ path }) => !found.some((one) => isWithin(path, one)));
  const open = [...named, ...found.map((path) => conflictAt(path, ancestor, state.local, theirs.map, labelOf))];
  if (open.length > 0) return { ...state, conflict: { ancestor, theirs, open, decided } };
  return { ...state, kept: theirs, local: merged, conflict: null };
}

function conflictAt(path: string, base: SiteMapDocument, mine: SiteMapDocument, theirs: SiteMapDocument, labelOf: LabelOf): Conflict {
  const steps = stepsOf(path, mine, theirs, base);
  const at = (document: SiteMapDocument): unknown => valueAt(document, steps) ?? null;
  return { path, label: labelOf(path), base: at(base), mine: at(mine), theirs: at(theirs) };
}
