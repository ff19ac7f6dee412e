import type { RequirementVerdict } from '../../src/contract';
import type { Tone } from './lozenge';

/** How a verdict is shown, and what it means in a sentence. */
export const VERDICTS: Readonly<Record<RequirementVerdict, { label: string; tone: Tone; meaning: string }>> = {
  reached: { label: 'Reached', tone: 'success', meaning: 'The target is reached.' },
  'not-reached': { label: 'Not reached', tone: 'warning', meaning: 'The target is not reached.' },
  'no-data': { label: 'No data', tone: 'neutral', meaning: 'No record was judged in this time. That is not 100%.' },
  'cannot-tell': { label: 'Cannot tell', tone: 'discovery', meaning: 'Too few records could be judged to say.' },
  'by-people': { label: 'By people', tone: 'information', meaning: 'Records cannot show this; a person judges it from documents.' },
};
