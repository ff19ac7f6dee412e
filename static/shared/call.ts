import { makeInvoke } from '@forge/bridge';
import type { AppCalls, Reply } from '../../src/contract';
import { failure } from '../../src/problem';

type Arguments<Name extends keyof AppCalls> = Parameters<AppCalls[Name]>;
type ReplyOf<Name extends keyof AppCalls> = Awaited<ReturnType<AppCalls[Name]>>;

const invoke = makeInvoke<AppCalls>();

const isReply = (value: unknown): value is Reply<unknown> =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean' && ('value' in value || 'problem' in value);

/**
 * Calls the app. In: a call of the contract and its input. Out: its reply; a call that never got through (time-out, no network,
 * a crashed function) is an `unexpected` problem like any other, so that pages handle one kind of failure only. Never throws.
 */
export async function call<Name extends keyof AppCalls>(name: Name, ...input: Arguments<Name>): Promise<ReplyOf<Name>> {
  try {
    // The bridge works out its arguments by a conditional type that TypeScript leaves open while `Name` is; they are the same.
    const reply: unknown = await invoke(...([name, ...input] as unknown as Parameters<typeof invoke<Name>>));
    if (isReply(reply)) return reply as ReplyOf<Name>;
    return failure('unexpected', 'The app gave an answer that this page does not understand.') as ReplyOf<Name>;
  } catch {
    // The message of the bridge is for developers (and may name internals); the reader gets a sentence of ours.
    return failure('unexpected', 'The app did not answer.') as ReplyOf<Name>;
  }
}
