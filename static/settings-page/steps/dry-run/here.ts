import { useSyncExternalStore } from 'react';
import { call } from '../../../shared/call';
import type { DryRun } from './model';
import { DryRunStore } from './dry-run-store';

/** The dry run of this page: one, whatever step is shown. */
export const dryRun = new DryRunStore({
  ask: (input) => call('dryRun', input),
  now: () => Date.now(),
  later: (work, ms) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
});

/** What was counted so far, kept up to date. */
export const useDryRun = (): DryRun => useSyncExternalStore(dryRun.subscribe, dryRun.get);
