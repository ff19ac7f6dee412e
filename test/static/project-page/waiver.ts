import type { WaiverView } from '../../../src/contract';

/** A waiver of one record that waits for a decision, changed as the test needs it. */
export const aWaiver = (more: Partial<WaiverView> = {}): WaiverView => ({
  id: 'w',
  check: { id: '8.6.1-01.b', name: 'Impact and urgency decided', question: 'Were both decided?' },
  requirements: [{ id: '8.6.1-01', clause: '8.6.1', title: 'Incidents handled' }],
  scope: 'record',
  project: { id: '10000', key: 'OPS', name: 'Service desk' },
  issue: { id: '1', key: 'OPS-1' },
  service: null,
  state: 'asked',
  reason: 'Taken over from the old desk.',
  until: '2026-06-30',
  askedUntil: null,
  askedBy: 'asker',
  askedAt: '2026-05-15T08:12:00.000Z',
  decidedBy: null,
  decidedAt: null,
  note: '',
  records: 1,
  may: { decide: false, extend: false, withdraw: false },
  history: [],
  ...more,
});
