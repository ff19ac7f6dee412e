import { useRef, useState } from 'react';
import type { Reply } from '../../../../src/contract';

/** Calls the app once at a time; after it said yes, never again. In: what to do then. Out: whether it is under way, and why it refused. */
export function useCall(onDone: () => void) {
  const [state, setState] = useState<{ sending: boolean; fault: string | null }>({ sending: false, fault: null });
  const closed = useRef(false);
  const run = (ask: () => Promise<Reply<unknown>>): void => {
    if (closed.current) return;
    closed.current = true;
    setState({ sending: true, fault: null });
    void ask().then((reply) => {
      if (reply.ok) return onDone();
      closed.current = false;
      setState({ sending: false, fault: reply.problem.message });
    });
  };
  return { ...state, run };
}
