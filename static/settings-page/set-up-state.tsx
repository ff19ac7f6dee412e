import { createContext, useCallback, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Problem, Reply } from '../../src/contract';
import type { Conflict, Discovery, DocumentProblem, SetUp, SiteMapDocument, SiteView, Vocabulary } from '../../src/set-up-contract';
import { call } from '../shared/call';
import type { Reader } from '../shared/figures';
import { isWithin, sameJson } from './state/document-path';
import { DraftKeeper } from './state/draft-keeper';
import { savingOf, type DraftState, type KeptDraft, type Saving } from './state/draft-state';
import { labelOfPath } from './state/path-label';
import { useLeaveWarning } from './state/use-leave-warning';

export type { Saving } from './state/draft-state';

/** What every step of the set-up knows and may do. */
export type SetUpStore = {
  /** Where the set-up stood when it was last read or replaced; `setUp.site` is the newest reading of the site. */
  setUp: SetUp;
  /** As `setUp.state`, but of the draft as it is on the page by now. */
  stand: SetUp['state'];
  vocabulary: Vocabulary;
  reader: Reader;
  /** The draft as it is on the page, saved or not. */
  draft: SiteMapDocument;
  /** Revision that the app has; what is on the page may be ahead of it (`saving`). */
  revision: number;
  /** Changes the draft. In: a pure function from draft to draft; the same draft back means no change. Saved after a pause. */
  change: (update: (draft: SiteMapDocument) => SiteMapDocument) => void;
  /** `unsaved`: waits for a pause; a problem: the last save failed, nothing is lost, `saveNow` tries again. */
  saving: Saving;
  /** Saves at once. Out: whether the app has everything now. Call it before the app works on the draft (dry run, preview, apply). */
  saveNow: () => Promise<boolean>;
  /** What both the reader and somebody else changed. While there is one, nothing is saved. */
  conflicts: readonly Conflict[];
  resolve: (path: string, side: 'mine' | 'theirs') => void;
  /** Whether the last save brought changes of others along. */
  merged: boolean;
  /** What the app found wrong with the draft when it was last saved. */
  problems: readonly DocumentProblem[];
  /** Messages about this part and what is in it. In: a path such as `fields.impact`. */
  problemsAt: (path: string) => string[];
  /** Takes problems that another call named (`previewDraft`). */
  setProblems: (problems: readonly DocumentProblem[]) => void;
  /** Reads the set-up anew; unsaved changes are put on top. Out: what went wrong, or null. */
  reload: () => Promise<Problem | null>;
  /** Takes a set-up that replaces this one: the reply to `applyDraft`, `discardDraft`, `restoreVersion`. Unsaved changes are dropped. */
  adopt: (setUp: SetUp) => void;
  /** Takes a newer reading of the site; the draft stays. */
  takeSite: (discovery: Discovery) => void;
};

const Context = createContext<SetUpStore | null>(null);

/** The set-up of the page: what it stands for is told at `SetUpStore`. Only below `SetUpProvider`. */
export function useSetUp(): SetUpStore {
  const store = useContext(Context);
  if (store === null) throw new Error('useSetUp is for what stands within a SetUpProvider');
  return store;
}

const keptOf = (setUp: SetUp): KeptDraft => ({ revision: setUp.revision, map: setUp.draft });
const later = (work: () => void, ms: number): (() => void) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

type ProviderProps = { first: SetUp; vocabulary: Vocabulary; reader: Reader; children: ReactNode };

/** Holds the draft for the steps within. In: the set-up and the words as they were read; later changes of `first` count for nothing. */
export function SetUpProvider({ first, vocabulary, reader, children }: ProviderProps) {
  const [setUp, setSetUp] = useState(first);
  const labelOf = useCallback((path: string) => labelOfPath(path, vocabulary), [vocabulary]);
  const [keeper] = useState(() => new DraftKeeper(keptOf(first), { save: (input) => call('saveDraft', input), later, labelOf }));
  const state = useSyncExternalStore(keeper.subscribe, keeper.now);
  const saving = savingOf(state);
  useLeaveWarning(saving !== 'saved', keeper.saveNow);
  useEffect(() => keeper.stop, [keeper]);

  const reload = useCallback(async () => {
    const reply: Reply<SetUp> = await call('setUp');
    if (!reply.ok) return reply.problem;
    setSetUp(reply.value);
    keeper.reread(keptOf(reply.value));
    return null;
  }, [keeper]);
  const adopt = useCallback(
    (next: SetUp) => {
      setSetUp(next);
      keeper.adopt(keptOf(next));
    },
    [keeper],
  );
  const takeSite = useCallback(
    ({ site, reasons }: { site: SiteView; reasons: SetUp['reasons'] }) => setSetUp((before) => ({ ...before, site, reasons })),
    [],
  );

  const store = useMemo(
    () => ({
      ...{ setUp, vocabulary, reader, saving, reload, adopt, takeSite },
      ...doings(keeper),
      ...readings(state),
      stand: standOf(setUp, state.local),
    }),
    [setUp, vocabulary, reader, saving, reload, adopt, takeSite, keeper, state],
  );
  return <Context.Provider value={store}>{children}</Context.Provider>;
}

/** While the app called the draft and what is in force the same, any change makes it another one. */
const standOf = (setUp: SetUp, draft: SiteMapDocument): SetUp['state'] =>
  setUp.state === 'on' && !sameJson(setUp.draft, draft) ? 'changed' : setUp.state;

const doings = ({ change, saveNow, resolve, setProblems }: DraftKeeper) => ({ change, saveNow, resolve, setProblems });

const readings = (state: DraftState) => ({
  draft: state.local,
  revision: state.kept.revision,
  conflicts: state.conflict?.open ?? [],
  merged: state.merged,
  problems: state.problems,
  problemsAt: (path: string) => state.problems.filter((one) => isWithin(one.path, path)).map(({ message }) => message),
});
