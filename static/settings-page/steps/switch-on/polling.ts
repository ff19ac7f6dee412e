import { useEffect, useRef } from 'react';
import type { BackfillStatus } from '../../../../src/contract';
import type { ReplyState } from '../../../shared/reply-state';
import { sameJson } from '../../state/document-path';

/** Between two looks at something that moves: far below the bridge's 500 calls in 25 seconds. */
const FIRST_MS = 3_000;
/** Between two looks at something that stands still for now. */
const SLOWEST_MS = 60_000;

/**
 * How long to wait before the next look, or null when nothing moves by itself. In: what was seen, and how many looks in a row saw
 * nothing new or failed. Each of them doubles the wait, up to a minute.
 */
export function nextLook(projects: readonly Pick<BackfillStatus, 'state' | 'pausedByHand'>[], unchanged: number): number | null {
  if (projects.some(({ state }) => state === 'running')) return Math.min(FIRST_MS * 2 ** unchanged, SLOWEST_MS);
  // One that ran out of points goes on by itself in the next hour.
  return projects.some(({ state, pausedByHand }) => state === 'paused' && !pausedByHand) ? SLOWEST_MS : null;
}

type Looked = { value: unknown; unchanged: number };

/**
 * Asks again and again while `delayOf` says so; not while the page is hidden, and at once when it is seen again. In: the state of a call
 * and what asks once more (`useReply`).
 */
export function usePolling<T>(state: ReplyState<T>, again: () => void, delayOf: (value: T, unchanged: number) => number | null): void {
  const last = useRef<Looked>({ value: undefined, unchanged: 0 });
  useEffect(() => {
    if (state.phase !== 'ready' || state.refreshing) return;
    const same = state.problem !== null || sameJson(last.current.value, state.value);
    last.current = { value: state.value, unchanged: same ? last.current.unchanged + 1 : 0 };
    const delay = delayOf(state.value, last.current.unchanged);
    if (delay === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') timer = setTimeout(again, delay);
    };
    const seen = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') again();
    };
    follow();
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [state, again, delayOf]);
}
