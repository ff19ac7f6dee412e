import type { AppCalls } from '../../contract';
import { failure } from '../../problem';
import type { Caller } from '../caller';
import { calendarDay, ownId, parseInput } from '../parse';
import { REASON } from './ask';
import { changedTo } from './changed-view';
import { withinBounds } from './days';
import { actingOn } from './rights';
import { extensionAsked } from './steps';
import { mayExtend } from './view';

type Extension = Parameters<AppCalls['extendWaiver']>[0];

/**
 * Asks for a later end of a waiver in force: whoever asked for it, those who may decide, and those who may edit its record. Somebody else has
 * to agree; until then the old end stays.
 */
export const extendWaiver = async (payload: unknown, caller: Caller): ReturnType<AppCalls['extendWaiver']> => {
  const input = parseInput<Extension>(payload, { waiver: ownId, until: calendarDay, reason: REASON });
  if (!input.ok) return input;
  const acting = await actingOn(caller, input.value.waiver);
  if (!acting.ok) return acting;
  const { account, judging, seen } = acting.value;
  const { waiver, decides, edits } = seen;
  if (!mayExtend(waiver, { viewer: account, decides, edits }))
    return failure('forbidden', 'Only whoever asked for this waiver, and those who decide on waivers, can ask for a later end.');
  const act = { by: account, at: Date.now() };
  const within = withinBounds(input.value.until, judging.map.settings, act.at);
  if (!within.ok) return within;
  const after = extensionAsked(waiver, act, input.value.until, input.value.reason);
  return after.ok ? changedTo(seen, after.value, account) : after;
};
