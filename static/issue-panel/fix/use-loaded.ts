import { useCallback, useEffect, useRef, useState } from 'react';
import type { JiraAnswer } from '../../shared/jira';
import type { JiraFault } from '../../shared/jira-fault';

export type Loaded<T> = { phase: 'loading' } | { phase: 'failed'; fault: JiraFault } | { phase: 'ready'; value: T };

/** Reads something of Jira when a form opens and whenever `load` changes (give it `useCallback`); only the newest answer counts. */
export function useLoaded<T>(load: () => Promise<JiraAnswer<T>>): { state: Loaded<T>; again: () => void } {
  const [state, setState] = useState<Loaded<T>>({ phase: 'loading' });
  const newest = useRef(0);
  const again = useCallback(() => {
    const mine = ++newest.current;
    setState({ phase: 'loading' });
    void load().then((answer) => {
      if (mine !== newest.current) return;
      setState(answer.ok ? { phase: 'ready', value: answer.value } : { phase: 'failed', fault: answer.fault });
    });
  }, [load]);
  useEffect(() => {
    again();
    return () => {
      newest.current++;
    };
  }, [again]);
  return { state, again };
}
