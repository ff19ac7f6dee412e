import type { Hint, WrongHintReason } from '../../src/contract';

/** A hint as it is shown; `closed`: the app no longer finds the gap, and it stays only because a form is open on it. */
export type ShownHint = { hint: Hint; closed: boolean };

/**
 * Hints in their order, with the one that has a form open: what somebody is typing must not vanish because the issue changed meanwhile.
 * In: the hints now, and the one held open with the place it had.
 */
export function shownHints(hints: readonly Hint[], held: { hint: Hint; at: number } | null): ShownHint[] {
  const shown = hints.map((hint) => ({ hint, closed: false }));
  if (held === null || hints.some(({ check }) => check === held.hint.check)) return shown;
  return [...shown.slice(0, held.at), { hint: held.hint, closed: true }, ...shown.slice(held.at)];
}

/** Why a hint is wrong, in the words of whoever says so. */
export const WRONG_REASONS: readonly { reason: WrongHintReason; text: string }[] = [
  { reason: 'not-so', text: 'It was done' },
  { reason: 'not-ours', text: 'It does not apply here' },
  { reason: 'unclear', text: 'I do not understand it' },
  { reason: 'other', text: 'Something else' },
];
