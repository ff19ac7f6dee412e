import { counted, number, type Reader } from '../../../shared/figures';
import type { CheckCounts, DryRunPhase } from '../dry-run/model';

/** What the dry run of this page says of one check; null where it says nothing. */
export type DryRunNumber = { gap: number; judged: number; upToDate: boolean; whole: boolean };

/** The number of a check. `whole`: the run went through to its end. */
export const dryRunNumber = (counts: CheckCounts | undefined, phase: DryRunPhase, upToDate: boolean): DryRunNumber | null =>
  counts === undefined ? null : { gap: counts.gap, judged: counts.met + counts.gap, upToDate, whole: phase === 'done' };

/** `34 of 210 with a gap`. */
export const gapText = ({ gap, judged }: DryRunNumber, reader: Reader): string =>
  judged === 0 ? 'none judged' : `${number(gap, reader)} of ${number(judged, reader)} with a gap`;

/** `would have stopped 34 of 210 records in the last 90 days`, with how far the number is to be believed. */
export function stoppedText(found: DryRunNumber, reader: Reader): string {
  const { gap, judged, upToDate, whole } = found;
  const sentence =
    judged === 0
      ? 'No record of the last 90 days could be judged, so nobody knows how many it would stop.'
      : `It would have stopped ${number(gap, reader)} of ${counted(judged, 'record', reader)} in the last 90 days.`;
  const doubts = [
    ...(whole ? [] : ['The dry run has not looked at all issues yet.']),
    ...(upToDate ? [] : ['The draft has changed since, so the number may be another now.']),
  ];
  return [sentence, ...doubts].join(' ');
}
