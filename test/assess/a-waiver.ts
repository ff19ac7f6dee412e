import type { KeptWaiver, WaiverEvent } from '../../src/record/waiver';
import { DAY, START } from '../record/a-record';

/** A waiver of a check on a record, in force for thirty days from the beginning of the examples; `part` is what matters to a test. */
export const aWaiver = (part: Partial<KeptWaiver> = {}): KeptWaiver => {
  const asked: WaiverEvent = { what: 'asked', by: 'asker', at: START - DAY, until: '2026-03-31', text: 'The supplier mends it.' };
  return {
    id: '00000000-0000-4000-8000-000000000001',
    checkId: '8.6.1-01.b',
    scope: 'record',
    projectId: '10000',
    recordId: '10001',
    service: null,
    ...{ state: 'approved', from: START, until: START + 30 * DAY, askedAt: START - DAY },
    ...{ reason: asked.text, lastDay: '2026-03-31', askedLastDay: null, note: 'Agreed.' },
    ...{ askedBy: 'asker', decidedBy: 'decider', decidedAt: START },
    history: [asked, { what: 'approved', by: 'decider', at: START, until: '2026-03-31', text: 'Agreed.' }],
    ...part,
  };
};
