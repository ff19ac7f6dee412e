import type { Outcome } from '../../../src/checks/check';
import type { SiteSettings } from '../../../src/record/settings';
import type { RecordBuilder } from '../../record/a-record';

/** A record, when it is looked at, and what the check has to find. */
export type Row = readonly [
  given: string,
  record: RecordBuilder,
  now: number,
  is: Outcome | 'met late',
  why: string,
  settings?: SiteSettings,
];
