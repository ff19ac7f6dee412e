import type { RecordEvent } from '../../record/vocabulary';
import type { Words } from './words';

/** What recognises the statuses of a milestone: their names, and Jira's status category of such a status. */
export interface StatusSigns {
  readonly category: 'new' | 'indeterminate' | 'done';
  readonly statuses: Words;
}

/** Only events that a status can stand for; the others are read from fields. */
export type MilestoneSigns = Readonly<Partial<Record<RecordEvent, StatusSigns>>>;
