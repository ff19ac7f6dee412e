import type { WaiverList, WaiverState, WaiverView } from '../../../src/contract';
import { dayAfter, daysBetween } from '../../shared/day-text';

/** Which waivers are shown. What ended or was refused is never dropped: it has a place of its own. */
export type WaiverFilter = 'all' | 'waiting' | 'in-force' | 'ended';

export const FILTERS: readonly { id: WaiverFilter; name: string; none: string }[] = [
  { id: 'waiting', name: 'Waiting for a decision', none: 'No waiver waits for a decision.' },
  { id: 'in-force', name: 'In force', none: 'No waiver is in force.' },
  { id: 'ended', name: 'Ended or refused', none: 'No waiver has ended or was refused.' },
  { id: 'all', name: 'All', none: 'No waiver was ever asked for in this project.' },
];

/** A waiver in force whose later end waits is at both places. */
const PLACES: Readonly<Record<WaiverState, readonly WaiverFilter[]>> = {
  asked: ['waiting'],
  approved: ['in-force'],
  extending: ['waiting', 'in-force'],
  refused: ['ended'],
  withdrawn: ['ended'],
  ended: ['ended'],
};

export const isWaiting = ({ state }: Pick<WaiverView, 'state'>): boolean => PLACES[state].includes('waiting');
export const isInForce = ({ state }: Pick<WaiverView, 'state'>): boolean => PLACES[state].includes('in-force');

const isAt = (waiver: WaiverView, filter: WaiverFilter): boolean => filter === 'all' || PLACES[waiver.state].includes(filter);

/** How many waivers there are at each place. */
export const countsOf = (waivers: readonly WaiverView[]): Record<WaiverFilter, number> => {
  const count = (filter: WaiverFilter) => waivers.filter((waiver) => isAt(waiver, filter)).length;
  return { all: waivers.length, waiting: count('waiting'), 'in-force': count('in-force'), ended: count('ended') };
};

/** How many decisions wait for the viewer. */
export const decisionsOf = (waivers: readonly WaiverView[]): number =>
  waivers.filter((waiver) => isWaiting(waiver) && waiver.may.decide).length;

/** What was asked for last, a later end or the waiver itself: who asked, when, and why. */
export function requestOf({ history, askedBy, askedAt, reason }: WaiverView): { by: string | null; at: string; reason: string } {
  const last = history.findLast(({ what }) => what === 'asked' || what === 'extension asked');
  return last === undefined ? { by: askedBy, at: askedAt, reason } : { by: last.by, at: last.at, reason: last.text };
}

/** Where a reader starts: at what waits, else at what counts now, else at everything. */
export function firstFilter(waivers: readonly WaiverView[]): WaiverFilter {
  const counts = countsOf(waivers);
  return counts.waiting > 0 ? 'waiting' : counts['in-force'] > 0 ? 'in-force' : 'all';
}

/** Whether a text is in what a waiver says of itself: check, clause, title, issue, service, reason. */
function says(waiver: WaiverView, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return true;
  const { check, requirements, issue, service, reason, project } = waiver;
  const words = [check.id, check.name, check.question, issue?.key, service, reason, project.key, project.name];
  return [...words, ...requirements.flatMap(({ id, title }) => [id, title])].some((each) => each?.toLowerCase().includes(wanted));
}

/**
 * The waivers of a place that say a text. What waits longest and what ends soonest come first, as they are next; elsewhere the order of
 * the list stays, which is newest first.
 */
export function shownOf(waivers: readonly WaiverView[], filter: WaiverFilter, text: string): WaiverView[] {
  const shown = waivers.filter((waiver) => isAt(waiver, filter) && says(waiver, text));
  if (filter === 'waiting') return shown.reverse();
  return filter === 'in-force' ? shown.sort((one, other) => one.until.localeCompare(other.until)) : shown;
}

/** The list with one waiver as it is now; a waiver that the list does not have is not added. */
export const withWaiver = (list: WaiverList, changed: WaiverView): WaiverList => ({
  ...list,
  waivers: list.waivers.map((waiver) => (waiver.id === changed.id ? changed : waiver)),
});

/** What can be done to a waiver. */
export type WaiverAct = 'approve' | 'refuse' | 'extend' | 'withdraw';

export const OWN_REQUEST = 'You asked for this one; somebody else has to decide.';
export const HIDDEN_ISSUE = 'You may not see its issue, so somebody who may has to decide.';
export const LONGEST = 'It lasts as long as the site allows; nearer to its end a later one can be asked for.';

/** Whether it is about one issue that the viewer may not see: nothing that was written in it is told then. */
export const isHidden = ({ issue }: Pick<WaiverView, 'issue'>): boolean => issue !== null && issue.key === null;

export type OfferedAct = { act: WaiverAct; refusal: string | null };

/**
 * The actions to offer. `refusal` says why one cannot be done now: what the viewer may never do is left out, as it would stand there for
 * nothing.
 */
export function actsOf(waiver: WaiverView, list: Pick<WaiverList, 'mayDecide' | 'today' | 'maximumDays'>): OfferedAct[] {
  const { may } = waiver;
  const { first, last } = endsAllowed(waiver, list);
  const shut = may.decide ? null : isHidden(waiver) ? HIDDEN_ISSUE : OWN_REQUEST;
  const decisions = isWaiting(waiver) && (may.decide || list.mayDecide) ? (['approve', 'refuse'] as const) : [];
  return [
    ...decisions.map((act) => ({ act, refusal: shut })),
    ...(may.extend ? [{ act: 'extend' as const, refusal: first > last ? LONGEST : null }] : []),
    ...(may.withdraw ? [{ act: 'withdraw' as const, refusal: null }] : []),
  ];
}

/**
 * Whether taking it back takes back only what waits for a decision, and not what is in force. Those who decide end a waiver by the same
 * action, unless they asked themselves for what waits.
 */
export const takesBackRequest = (waiver: WaiverView, viewer: string | null): boolean =>
  waiver.state === 'asked' || (waiver.state === 'extending' && (viewer === null ? !waiver.may.decide : requestOf(waiver).by === viewer));

/** Days left in which a waiver counts, the last one included: 0 on its last day. Null where it does not count (any more). */
export const daysLeft = (waiver: Pick<WaiverView, 'state' | 'until'>, today: string): number | null =>
  isInForce(waiver) ? daysBetween(today, waiver.until) : null;

/** The days that a later end can be: after the present end and not before today, within what the site allows from today on. */
export function endsAllowed(waiver: Pick<WaiverView, 'until'>, { today, maximumDays }: Pick<WaiverList, 'today' | 'maximumDays'>) {
  const next = dayAfter(waiver.until, 1);
  return { first: next > today ? next : today, last: dayAfter(today, maximumDays) };
}

/** The app wants a reason to be one. */
const LEAST_REASON = 5;

/** What is still missing before a form can be sent, or null. */
export function missingOf(act: WaiverAct, text: string, until: string, allowed: { first: string; last: string }): string | null {
  if (act === 'extend' && daysBetween(until, allowed.last) === null) return 'Choose the new last day.';
  if (act === 'extend' && (until < allowed.first || until > allowed.last)) return 'That day is outside of what is allowed.';
  if (act === 'extend' && text.trim().length < LEAST_REASON) return 'Say why it has to last longer.';
  return act === 'refuse' && text.trim() === '' ? 'Say why, so that they know what to do next.' : null;
}
