import type { WaiverState, WaiverView } from '../../../src/contract';
import { dayText, daysBetween } from '../../shared/day-text';
import { counted, instantText, number, type Reader } from '../../shared/figures';
import type { Tone } from '../../shared/lozenge';
import { daysLeft, isInForce, takesBackRequest, type WaiverAct } from './model';

export const STATES: Readonly<Record<WaiverState, { label: string; tone: Tone }>> = {
  asked: { label: 'Waiting for a decision', tone: 'warning' },
  approved: { label: 'In force', tone: 'discovery' },
  extending: { label: 'In force, a later end waits', tone: 'warning' },
  refused: { label: 'Refused', tone: 'neutral' },
  withdrawn: { label: 'Taken back', tone: 'neutral' },
  ended: { label: 'Ended', tone: 'neutral' },
};

/** What a waiver covers: words, or the key of its one record to link. */
export function coversText({ scope, project, issue, service }: WaiverView): { words: string; key: string | null } {
  const place = `${project.name} (${project.key})`;
  if (scope === 'check') return { words: `All records of ${place}`, key: null };
  if (scope === 'service') return { words: `Records of ${place} that name the service “${service}”`, key: null };
  return issue?.key ? { words: '', key: issue.key } : { words: 'One record, which you may not see', key: null };
}

/** `12 records now`, `no record now`; null for one record, where the number says nothing. */
export const recordsText = ({ scope, records }: Pick<WaiverView, 'scope' | 'records'>, reader: Reader): string | null =>
  scope === 'record' ? null : records === 0 ? 'no record now' : `${counted(records, 'record', reader)} now`;

/** From how many days on it is time to think of what comes after. */
const SOON_DAYS = 14;

/** How long a waiver still counts: `12 days left`, `Ends today`; null where it does not count. `soon`: it deserves to be seen. */
export function leftText(
  waiver: Pick<WaiverView, 'state' | 'until'>,
  today: string,
  reader: Reader,
): { text: string; soon: boolean } | null {
  const days = daysLeft(waiver, today);
  if (days === null || days < 0) return null;
  const text = days === 0 ? 'Ends today' : days === 1 ? 'Ends tomorrow' : `${number(days, reader)} days left`;
  return { text, soon: days <= SOON_DAYS };
}

/** Until when a waiver counts, counted or would count. */
export function untilText(waiver: WaiverView, today: string, reader: Reader): string {
  const day = dayText(waiver.until, reader);
  if (waiver.state === 'asked') return (daysBetween(today, waiver.until) ?? 0) < 0 ? `${day}, which has passed` : `${day}, if approved`;
  if (waiver.state === 'extending' && waiver.askedUntil !== null) return `${day}; asked for: ${dayText(waiver.askedUntil, reader)}`;
  return day;
}

/** One line of what happened to a waiver. `by`: an account id, null for somebody who left, `nobody` where it happened by itself. */
export type HistoryLine = { what: string; when: string; text: string; by: string | null; said: string };

type Step = WaiverView['history'][number];

/** In: a step and the one before it, as what is decided on is a later end when one was asked for. */
function stepText({ what, until }: Step, before: Step | undefined, reader: Reader): string {
  const day = until === null ? '' : ` until ${dayText(until, reader)}`;
  const later = before?.what === 'extension asked';
  switch (what) {
    case 'asked':
      return `Asked for${day}`;
    case 'extension asked':
      return `Asked for longer,${day}`;
    case 'approved':
      return `Approved${day}`;
    case 'refused':
      return later ? 'The later end was refused' : 'Refused';
    case 'withdrawn':
      return later ? 'The later end was taken back' : 'Taken back';
    case 'ended':
      return 'Ended early';
  }
}

/** What happened to a waiver, oldest first; that it ran out is no step of its own to the app, and is told as one here. */
export function linesOf({ history, state, until }: WaiverView, reader: Reader): HistoryLine[] {
  const lines = history.map((step, index): HistoryLine => ({
    ...{ what: step.what, when: instantText(step.at, reader), by: step.by, said: step.text },
    text: stepText(step, history[index - 1], reader),
  }));
  if (state !== 'ended' || history.at(-1)?.what === 'ended') return lines;
  return [...lines, { what: 'ran out', when: dayText(until, reader), text: 'Ended by itself after this day', by: 'nobody', said: '' }];
}

const subjectOf = ({ scope, issue }: WaiverView): string =>
  scope === 'record' ? `this gap${issue?.key ? ` of ${issue.key}` : ''}` : 'these gaps';

/** `text`: what the form asks for in words; empty: nothing. */
export type ActWords = { button: string; says: string; send: string; text: string };

/** How each action is called on its button, and what the form says it will do. */
export function actWords(act: WaiverAct, waiver: WaiverView, viewer: string | null, reader: Reader): ActWords {
  const end = dayText(waiver.askedUntil ?? waiver.until, reader);
  const inForce = isInForce(waiver);
  if (act === 'approve')
    return {
      button: 'Approve',
      says: `Until ${end}, ${subjectOf(waiver)} will count as waived beside the share. The share itself stays as it is.`,
      send: `Approve until ${end}`,
      text: 'Note (optional)',
    };
  if (act === 'refuse')
    return {
      button: 'Refuse',
      says: inForce
        ? `It stays in force until ${dayText(waiver.until, reader)}, and no longer.`
        : 'It never comes into force. It stays in this list.',
      send: 'Refuse',
      text: 'Why',
    };
  if (act === 'extend')
    return {
      button: 'Ask for a later end',
      says: `Somebody else has to approve the later end. Until then it ends on ${dayText(waiver.until, reader)}, as now.`,
      send: 'Ask for it',
      text: 'Why it has to last longer',
    };
  if (takesBackRequest(waiver, viewer)) return { ...TAKE_BACK, says: takeBackText(waiver, reader) };
  return {
    button: 'End it now',
    says: `From now on ${subjectOf(waiver)} will count as open again. The waiver stays in this list.`,
    send: 'End it now',
    text: '',
  };
}

const TAKE_BACK = { button: 'Take it back', send: 'Take it back', text: '' };

const takeBackText = (waiver: WaiverView, reader: Reader): string =>
  isInForce(waiver)
    ? `Nobody has to decide on the later end any more. It ends on ${dayText(waiver.until, reader)}, as approved.`
    : 'Nobody has to decide on it any more. It stays in this list.';

/** What is said once an action went through. */
export function doneText(waiver: WaiverView, act: WaiverAct): string {
  const of = waiver.check.name;
  if (act === 'approve') return `Approved: ${of}.`;
  if (act === 'refuse') return `Refused: ${of}.`;
  if (act === 'extend') return `Asked for a later end: ${of}. Somebody else has to approve it.`;
  if (isInForce(waiver)) return `Taken back: the later end of ${of}.`;
  return waiver.state === 'withdrawn' ? `Taken back: ${of}.` : `Ended: ${of}.`;
}
