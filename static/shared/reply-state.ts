import type { Problem, Reply } from '../../src/contract';

/**
 * What a page knows of a call. Content that has been shown stays while it is asked for again, and stays when asking again fails:
 * the failure is then told beside it.
 */
export type ReplyState<T> =
  | { phase: 'loading' }
  | { phase: 'failed'; problem: Problem; retrying: boolean }
  | { phase: 'ready'; value: T; refreshing: boolean; problem: Problem | null };

/** The state while a question is under way. */
export function asked<T>(state: ReplyState<T>): ReplyState<T> {
  if (state.phase === 'ready') return { ...state, refreshing: true };
  if (state.phase === 'failed') return { ...state, retrying: true };
  return state;
}

/** The state after an answer. */
export function answered<T>(state: ReplyState<T>, reply: Reply<T>): ReplyState<T> {
  if (reply.ok) return { phase: 'ready', value: reply.value, refreshing: false, problem: null };
  if (state.phase === 'ready' && keepsContent(reply.problem)) return { ...state, refreshing: false, problem: reply.problem };
  return { phase: 'failed', problem: reply.problem, retrying: false };
}

/** Content may stay unless the answer is that the reader may not (or no longer) see it. */
const keepsContent = (problem: Problem): boolean => !['forbidden', 'not-found', 'not-a-record'].includes(problem.code);
