import type { AppCalls } from '../../contract';
import { failure } from '../../problem';
import type { Caller } from '../caller';
import { ownId, parseInput } from '../parse';
import { changedTo } from './changed-view';
import { actingOn } from './rights';
import { canTakeBack, ended, takenBack } from './steps';

/** Takes back what the viewer asked for and nobody has decided on; otherwise, for those who may decide, ends what is in force. */
export const withdrawWaiver = async (payload: unknown, caller: Caller): ReturnType<AppCalls['withdrawWaiver']> => {
  const input = parseInput<{ waiver: string }>(payload, { waiver: ownId });
  if (!input.ok) return input;
  const acting = await actingOn(caller, input.value.waiver);
  if (!acting.ok) return acting;
  const { account, seen } = acting.value;
  const { waiver, decides } = seen;
  const act = { by: account, at: Date.now() };
  const isOwn = canTakeBack(waiver, act);
  if (!isOwn && !decides)
    return failure(
      'forbidden',
      'Only whoever asked can take this back while it waits for a decision, and only those who decide on waivers can end it.',
    );
  if (!isOwn && waiver.state === 'asked')
    return failure('forbidden', 'Somebody else asked for this waiver. You can refuse it, or they can take it back.');
  const after = isOwn ? takenBack(waiver, act) : ended(waiver, act);
  return after.ok ? changedTo(seen, after.value, account) : after;
};
