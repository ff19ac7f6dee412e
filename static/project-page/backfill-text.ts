import type { BackfillStatus } from '../../src/contract';
import { counted, durationText, instantText, number, type Reader } from '../shared/figures';
import type { Tone } from '../shared/lozenge';

export type BackfillText = { label: string; tone: Tone; sentence: string; button: string | null; progress: number | null };

/**
 * What the card says of a back-fill. `progress` is 0–1, or null where there is no bar; `button` is null while a run goes on.
 * Jira's count at the start is approximate, so a run may do a little more or less than the total: the bar stops short of full until
 * the run says it is done.
 */
export function backfillText(status: BackfillStatus, reader: Reader): BackfillText {
  const { done, total, state, secondsLeft, finishedAt, note } = status;
  const progress = total > 0 ? Math.min(done / total, 0.99) : 0;
  const soFar = `${number(done, reader)} of about ${counted(Math.max(total, done), 'record', reader)} assessed`;
  switch (state) {
    case 'never':
      return {
        label: 'Not assessed',
        tone: 'neutral',
        sentence:
          note ??
          'Records are assessed whenever they change. Start once for those that are already there; nothing is written to your issues.',
        button: 'Assess this project',
        progress: null,
      };
    case 'running': {
      const left = secondsLeft === null ? '' : `, ${durationText(secondsLeft, reader)} left`;
      return { label: 'Running', tone: 'information', sentence: `${soFar}${left}.`, button: null, progress };
    }
    case 'paused':
      return { label: 'Paused', tone: 'warning', sentence: `${soFar}. ${note ?? ''}`.trim(), button: 'Go on', progress };
    case 'failed':
      return { label: 'Stopped', tone: 'danger', sentence: `${soFar}. ${note ?? ''}`.trim(), button: 'Start again', progress };
    case 'done': {
      const when = finishedAt === null ? '' : ` Finished ${instantText(finishedAt, reader)}.`;
      return {
        label: 'Done',
        tone: 'success',
        sentence: `${counted(done, 'record', reader)} assessed.${when} Changes are assessed as they happen.`,
        button: 'Assess again',
        progress: null,
      };
    }
  }
}

/** How much of the run has to go by before the figures are fetched again: at most some twenty times a run. */
const STEP = 0.05;

/** Whether the figures are worth fetching again. In: the status at which they last were, and the present one. */
export const movedOn = (before: BackfillStatus, after: BackfillStatus): boolean =>
  before.state !== after.state || Math.abs(after.done - before.done) >= Math.max(1, after.total * STEP);
