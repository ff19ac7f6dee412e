import { useCallback, useEffect, useMemo, useState } from 'react';
import type { WaiverList, WaiverView } from '../../../src/contract';
import { call } from '../../shared/call';
import type { ReplyState } from '../../shared/reply-state';
import { useReply } from '../../shared/use-reply';
import { withWaiver } from './model';

export type Waivers = {
  state: ReplyState<WaiverList>;
  again: () => void;
  /** Takes in a waiver as the app gave it back, without asking for the whole list again. */
  changed: (waiver: WaiverView) => void;
};

/** The waivers of a project. Asked for with the page: that a decision waits has to be seen without looking for it. In: project id. */
export function useWaivers(project: string): Waivers {
  const { state, again } = useReply(useCallback(() => call('waivers', { project }), [project]));
  const [newer, setNewer] = useState<readonly WaiverView[]>([]);
  const asked = state.phase === 'ready' ? state.value : null;
  // A fresh list knows everything that was known before.
  useEffect(() => setNewer([]), [asked]);
  const changed = useCallback((waiver: WaiverView) => setNewer((before) => [...before, waiver]), []);
  const shown = useMemo(
    () => (state.phase === 'ready' ? { ...state, value: newer.reduce(withWaiver, state.value) } : state),
    [state, newer],
  );
  return { state: shown, again, changed };
}
