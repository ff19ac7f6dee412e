import type { CheckLevel } from '../../../../src/contract';

/** What is done about a gap, from nothing to the most. */
export const LEVELS: Readonly<Record<CheckLevel, { name: string; meaning: string }>> = {
  off: { name: 'Off', meaning: 'The check is not asked. It counts nowhere.' },
  advise: { name: 'Advise', meaning: 'A gap is shown on the issue as a hint. Nobody is held up.' },
  warn: { name: 'Warn', meaning: 'Whoever moves on an issue with a gap is asked first. They may go on.' },
  block: { name: 'Block', meaning: 'A transition is stopped until the gap is closed, where the guard is in the workflow.' },
};

export const SEVERITIES = { high: 'High', medium: 'Medium', low: 'Low' } as const;
