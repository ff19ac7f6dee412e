import type { Instant } from '../../record/record';
import { stateAt, type KeptWaiver, type WaiverEvent } from '../../record/waiver';
import { failure, success, type Result } from '../../problem';
import { MOST_EVENTS } from '../../store';

/**
 * What may happen to a waiver, as functions from what is kept of it to what is to be kept. Whoever calls has made sure that the one who
 * acts may do so; who may never is refused here, as it goes with the waiver itself.
 */

/** Who acts, and when. */
export interface Act {
  readonly by: string;
  readonly at: Instant;
}

const OVER = 'This waiver is not waiting for a decision any more. Please look at the list again.';
const NOT_IN_FORCE = 'This waiver is not in force any more. Please ask for a new one.';

/** Accounts that asked for what waits for a decision: neither of them may decide. */
const askersOf = ({ state, askedBy, history }: KeptWaiver): readonly (string | null)[] =>
  state === 'extending' ? [askedBy, extensionAsker(history)] : [askedBy];

const extensionAsker = (history: readonly WaiverEvent[]): string | null =>
  history.findLast(({ what }) => what === 'extension asked')?.by ?? null;

/** Whether somebody asked for what waits for a decision. */
export const hasAsked = (waiver: KeptWaiver, accountId: string): boolean => askersOf(waiver).includes(accountId);

const waits = (waiver: KeptWaiver, now: Instant): boolean => ['asked', 'extending'].includes(stateAt(waiver, now));

const event = (what: WaiverEvent['what'], { by, at }: Act, until: string | null, text: string): WaiverEvent => ({
  what,
  by,
  at,
  until,
  text,
});

/** Agrees to what was asked for. `endOf`: the first instant at which a last day is over. */
export const approved = (waiver: KeptWaiver, act: Act, note: string, endOf: (lastDay: string) => Instant): Result<KeptWaiver> => {
  const may = mayDecide(waiver, act);
  if (!may.ok) return may;
  const lastDay = waiver.askedLastDay ?? waiver.lastDay;
  const until = endOf(lastDay);
  if (until <= act.at)
    return failure('conflict', `The last day that was asked for, ${lastDay}, is over. Please refuse it; a new waiver can be asked for.`);
  return success({
    ...waiver,
    ...{ state: 'approved', from: waiver.from ?? act.at, until, lastDay, askedLastDay: null },
    ...{ decidedBy: act.by, decidedAt: act.at, note },
    history: [...waiver.history, event('approved', act, lastDay, note)],
  });
};

/** Does not agree. Of an extension, what was approved before stays as it is. */
export const refused = (waiver: KeptWaiver, act: Act, note: string): Result<KeptWaiver> => {
  const may = mayDecide(waiver, act);
  if (!may.ok) return may;
  const history = [...waiver.history, event('refused', act, waiver.askedLastDay ?? waiver.lastDay, note)];
  return success(
    waiver.state === 'extending'
      ? { ...waiver, state: 'approved', askedLastDay: null, history }
      : { ...waiver, state: 'refused', decidedBy: act.by, decidedAt: act.at, note, history },
  );
};

const mayDecide = (waiver: KeptWaiver, { by, at }: Act): Result<null> => {
  if (!waits(waiver, at)) return failure('conflict', OVER);
  if (hasAsked(waiver, by))
    return failure('forbidden', 'Somebody else has to decide: nobody approves or refuses what they asked for themselves.');
  return success(null);
};

/** Asks for a later end; the old one stays in force until somebody agrees. */
export const extensionAsked = (waiver: KeptWaiver, act: Act, lastDay: string, reason: string): Result<KeptWaiver> => {
  const state = stateAt(waiver, act.at);
  if (state === 'extending') return failure('conflict', 'A later end was asked for already. It waits for a decision.');
  if (state !== 'approved') return failure('conflict', NOT_IN_FORCE);
  if (lastDay <= waiver.lastDay)
    return failure('bad-request', `The new last day has to be later than ${waiver.lastDay}, which is approved already.`);
  // Room for the decision on it, and for an end by hand.
  if (waiver.history.length + 3 > MOST_EVENTS)
    return failure('conflict', 'This waiver was extended too often. Please let it end and ask for a new one.');
  const history = [...waiver.history, event('extension asked', act, lastDay, reason)];
  return success({ ...waiver, state: 'extending', askedLastDay: lastDay, history });
};

/** Whether the one who asked can take it back now. */
export const canTakeBack = (waiver: KeptWaiver, { by, at }: Act): boolean =>
  waits(waiver, at) && (waiver.state === 'extending' ? extensionAsker(waiver.history) : waiver.askedBy) === by;

/** Takes back what waits for a decision, for the one who asked; what was approved before stays. */
export const takenBack = (waiver: KeptWaiver, act: Act): Result<KeptWaiver> => {
  if (!canTakeBack(waiver, act)) return failure('conflict', OVER);
  const history = [...waiver.history, event('withdrawn', act, waiver.askedLastDay ?? waiver.lastDay, '')];
  const state = waiver.state === 'extending' ? 'approved' : 'withdrawn';
  return success({ ...waiver, state, askedLastDay: null, history });
};

/** Ends what is in force, for those who may decide. */
export const ended = (waiver: KeptWaiver, act: Act): Result<KeptWaiver> => {
  if (!['approved', 'extending'].includes(stateAt(waiver, act.at))) return failure('conflict', NOT_IN_FORCE);
  const history = [...waiver.history, event('ended', act, null, '')];
  return success({ ...waiver, state: 'ended', until: act.at, askedLastDay: null, history });
};
