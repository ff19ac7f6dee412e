import type { FindingWaiver } from '../../src/contract';
import { dayText } from '../shared/day-text';
import type { Reader } from '../shared/figures';
import type { Tone } from '../shared/lozenge';

/** A waiver in words, without who it was: the label and the text read as one sentence. */
export type WaiverLine = { label: string; tone: Tone; text: string };

const SCOPES = { record: '', service: ' It covers all records of the service.', check: ' It covers all records of the project.' } as const;

const stop = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** What the panel says of a waiver: `Waived until 31 Mar 2026: the supplier …`. */
export function waiverLine({ state, scope, reason, until }: FindingWaiver, reader: Reader): WaiverLine {
  const day = dayText(until, reader);
  const why = stop(reason);
  switch (state) {
    case 'asked':
      return { label: 'Waiver asked for', tone: 'information', text: `until ${day}, waits for approval: ${why}${SCOPES[scope]}` };
    case 'approved':
      return { label: 'Waived', tone: 'discovery', text: `until ${day}: ${why}${SCOPES[scope]}` };
    case 'extending':
      return { label: 'Waived', tone: 'discovery', text: `until ${day}: ${why} A later end waits for approval.${SCOPES[scope]}` };
    case 'refused':
      return { label: 'Waiver refused', tone: 'neutral', text: `that was asked for until ${day}: ${why}` };
    case 'withdrawn':
      return { label: 'Waiver taken back', tone: 'neutral', text: `that was asked for until ${day}: ${why}` };
    case 'ended':
      return { label: 'Waiver ended', tone: 'warning', text: `${day}: ${why}` };
  }
}

/** Whether a waiver covers its gap now. */
export const inForce = (waiver: FindingWaiver | null): boolean => waiver?.state === 'approved' || waiver?.state === 'extending';

/** Whether there may be a waiver soon or now, so that asking for another makes no sense. */
export const isRunning = (waiver: FindingWaiver | null): boolean => inForce(waiver) || waiver?.state === 'asked';
