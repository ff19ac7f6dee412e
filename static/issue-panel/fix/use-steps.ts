import { useRef, useState } from 'react';
import { takeSteps, type Done, type Run, type Step } from './steps';

export type Failure = Extract<Run, { ok: false }>;
export type Sending = { phase: 'idle' | 'sending' } | { phase: 'failed'; failure: Failure };

/**
 * Writes what a form was filled with. A second press while it is under way, or after it is done, does nothing; after a failure the same steps
 * go on where they stopped. In: what to do when everything is done.
 */
export function useSteps(onDone: (done: Done) => void) {
  const [sending, setSending] = useState<Sending>({ phase: 'idle' });
  const closed = useRef(false);
  const done = useRef<Done>({});
  const take = async (steps: readonly Step[]): Promise<void> => {
    if (closed.current) return;
    closed.current = true;
    setSending({ phase: 'sending' });
    const run = await takeSteps(steps, done.current);
    done.current = run.done;
    if (run.ok) return onDone(run.done);
    closed.current = false;
    setSending({ phase: 'failed', failure: run });
  };
  /** Takes note that a step was done after all, as a look has shown. */
  const settle = (step: string, value: unknown): void => {
    done.current = { ...done.current, [step]: value };
  };
  return { sending, take, settle };
}
