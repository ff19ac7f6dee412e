import { useCallback, useEffect, useRef, useState } from 'react';
import type { IssueAssessment } from '../../src/contract';
import type { ReplyState } from '../shared/reply-state';

/** Jira's search and histories take a moment after a write. */
const AGAIN_AFTER_MS = 2_000;

/** What was done last; `open`: the app looked twice since, and still finds the gap. */
export type LastFix = { check: string; message: string; open: boolean };

const stillOpen = (state: ReplyState<IssueAssessment>, check: string): boolean =>
  state.phase === 'ready' && state.value.hints.some((hint) => hint.check === check);

/**
 * What the reader did, and asking the app again after it: at once, and once more when the gap is still there. In: the state of the question
 * and how to ask it again. Out: the last thing done, and what to call when something was done (null for a check: nothing to wait for).
 */
export function useAfterFix(state: ReplyState<IssueAssessment>, again: () => void) {
  const [last, setLast] = useState<(LastFix & { asked: 1 | 2 }) | null>(null);
  const latest = useRef(state);
  latest.current = state;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const done = useCallback(
    (check: string, message: string, closes: boolean) => {
      clearTimeout(timer.current);
      setLast({ check, message, open: false, asked: 1 });
      again();
      if (!closes) return;
      timer.current = setTimeout(() => {
        if (!stillOpen(latest.current, check)) return;
        setLast((before) => before && { ...before, asked: 2 });
        again();
      }, AGAIN_AFTER_MS);
    },
    [again],
  );
  const settled = state.phase === 'ready' && !state.refreshing;
  const open = last !== null && last.asked === 2 && settled && stillOpen(state, last.check);
  return { last: last === null ? null : { check: last.check, message: last.message, open }, done };
}
