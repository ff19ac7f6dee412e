import type { AppCalls } from '../../contract';
import { failure, type Result } from '../../problem';
import type { KeptWaiver } from '../../record/waiver';
import { MOST_IN_FORCE, type MapForJudging } from '../../store';
import type { Caller } from '../caller';
import { lineOf, oneOf, ownId, parseInput } from '../parse';
import { changedTo } from './changed-view';
import { endOf, withinBounds } from './days';
import { actingOn, asDecider } from './rights';
import { approved, refused, type Act } from './steps';

type Decision = Parameters<AppCalls['decideWaiver']>[0];

/**
 * Approves or refuses what was asked for: ISO 20000 managers, administrators of the project and of Jira, never the one who asked. Who decides
 * is who the platform says; the page has no say in it.
 */
export const decideWaiver = async (payload: unknown, caller: Caller): ReturnType<AppCalls['decideWaiver']> => {
  const input = parseInput<Decision>(payload, { waiver: ownId, decision: oneOf(['approve', 'refuse']), note: lineOf(0, 500) });
  if (!input.ok) return input;
  const acting = await actingOn(caller, input.value.waiver);
  if (!acting.ok) return acting;
  const { account, judging, seen } = acting.value;
  const may = asDecider(seen);
  if (!may.ok) return may;
  const { waiver, issueKey } = seen;
  const { note } = input.value;
  const act = { by: account, at: Date.now() };
  if (input.value.decision === 'approve' && waiver.recordId !== null && issueKey === null)
    return failure('forbidden', 'You may not see the issue of this waiver, so that you cannot approve it. You can refuse it.');
  const after = input.value.decision === 'refuse' ? refused(waiver, act, note) : approval(waiver, act, note, judging);
  return after.ok ? changedTo(seen, after.value, account) : after;
};

const approval = (waiver: KeptWaiver, act: Act, note: string, { map, waivers }: MapForJudging): Result<KeptWaiver> => {
  const { settings } = map;
  const after = approved(waiver, act, note, (lastDay) => endOf(lastDay, settings));
  if (!after.ok) return after;
  // The site may have shortened what it allows since it was asked for.
  const within = withinBounds(after.value.lastDay, settings, act.at);
  if (!within.ok) return within;
  if (waiver.from === null && waivers.length >= MOST_IN_FORCE)
    return failure('conflict', `There are ${MOST_IN_FORCE} waivers in force, the most that can be. Please end some that are not needed.`);
  return after;
};
