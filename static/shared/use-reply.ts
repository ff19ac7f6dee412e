import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reply } from '../../src/contract';
import { answered, asked, type ReplyState } from './reply-state';

/**
 * Asks the app when the page opens and whenever `ask` changes (give it `useCallback`). Out: the state and `again`, which asks once
 * more. Only the newest answer counts, as answers may overtake each other.
 */
export function useReply<T>(ask: () => Promise<Reply<T>>): { state: ReplyState<T>; again: () => void } {
  const [state, setState] = useState<ReplyState<T>>({ phase: 'loading' });
  const newest = useRef(0);
  const again = useCallback(() => {
    const mine = ++newest.current;
    setState(asked);
    void ask().then((reply) => {
      if (mine === newest.current) setState((before) => answered(before, reply));
    });
  }, [ask]);
  useEffect(() => {
    again();
    return () => {
      newest.current++;
    };
  }, [again]);
  return { state, again };
}
