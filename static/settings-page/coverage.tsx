import { createContext, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { SiteMapDocument } from '../../src/set-up-contract';
import { call } from '../shared/call';
import { useSetUp } from './set-up-state';
import { CoverageRun, totalsOf, type CoverageState, type CoverageTotals } from './state/coverage-run';
import { sameJson } from './state/document-path';

/** What is known of the draft's coverage. */
export type CoverageStore = CoverageState & {
  totals: CoverageTotals | null;
  /** Whether the draft says something else by now than what was measured. */
  outOfDate: boolean;
  /** Measures the projects whose issues the draft reads. */
  measure: () => void;
  /** The same, but only the first time. */
  measureOnce: () => void;
  stop: () => void;
};

const Context = createContext<CoverageStore | null>(null);

/** The coverage of the draft, shared by all steps. Only below `CoverageProvider`. */
export function useCoverage(): CoverageStore {
  const store = useContext(Context);
  if (store === null) throw new Error('useCoverage is for what stands within a CoverageProvider');
  return store;
}

/** Up to how many projects are measured by themselves: each costs some 200 points, of the 65,000 an hour that all customers share. */
const MOST_UNASKED = 5;

/**
 * The same for a step that shows it: measures once by itself, as whoever opens the set-up wants to know. After changes the reader says when.
 */
export function useMeasuredCoverage(): CoverageStore {
  const store = useCoverage();
  const { draft } = useSetUp();
  const { measureOnce } = store;
  const projects = projectsRead(draft).length;
  const wanted = projects > 0 && projects <= MOST_UNASKED;
  useEffect(() => {
    if (wanted) measureOnce();
  }, [wanted, measureOnce]);
  return store;
}

/** Projects that the draft reads, each once. */
export const projectsRead = (draft: SiteMapDocument): string[] => [
  ...new Set(Object.values(draft.kinds).flatMap(({ sources }) => sources.flatMap(({ projects }) => projects))),
];

/** What coverage depends on. Settings change outcomes, not what is found. */
const measuredPart = ({ kinds, fields, links, scope }: SiteMapDocument) => ({ kinds, fields, links, scope });

/** Holds what was measured while the reader goes from step to step. */
export function CoverageProvider({ children }: { children: ReactNode }) {
  const { draft, saveNow } = useSetUp();
  const [run] = useState(() => new CoverageRun({ ask: (project) => call('coverage', { project }), clock: () => performance.now() }));
  const [measured, setMeasured] = useState<SiteMapDocument | null>(null);
  // Not a state: React may render what was measured before it renders that measuring began, and would begin again, for ever.
  const begun = useRef(false);
  const state = useSyncExternalStore(run.subscribe, run.now);
  useEffect(() => run.stop, [run]);
  const store = useMemo(() => {
    const measure = () => {
      begun.current = true;
      setMeasured(draft);
      // The app measures the draft it has, so that must be this one; a conflict or a failure is told by the saving line.
      void saveNow().then((saved) => (saved ? run.start(projectsRead(draft)) : undefined));
    };
    const measureOnce = () => {
      if (!begun.current) measure();
    };
    const outOfDate = measured !== null && !sameJson(measuredPart(measured), measuredPart(draft));
    return { ...state, totals: totalsOf(state.results), outOfDate, measure, measureOnce, stop: run.stop };
  }, [state, measured, draft, saveNow, run]);
  return <Context.Provider value={store}>{children}</Context.Provider>;
}
