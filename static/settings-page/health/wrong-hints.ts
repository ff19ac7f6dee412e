import type { WrongHintReason, WrongHints } from '../../../src/contract';
import { number, type Reader } from '../../shared/figures';

/** What whoever reported a hint said of it, as an administrator reads it. */
const REASONS: Readonly<Record<WrongHintReason, string>> = {
  'not-so': 'it was done, the record shows it',
  'not-ours': 'it does not apply here',
  unclear: 'it is not clear',
  other: 'something else',
};

const ORDER = Object.keys(REASONS) as WrongHintReason[];

/** The reasons with their numbers, the most frequent first: `9 × it was done, the record shows it`. Reasons nobody gave are left out. */
export const reasonLines = (reasons: WrongHints['reasons'], reader: Reader): string[] =>
  ORDER.filter((reason) => reasons[reason] > 0)
    .sort((one, other) => reasons[other] - reasons[one])
    .map((reason) => `${number(reasons[reason], reader)} × ${REASONS[reason]}`);

/** Jira's own search for these issues, which shows what the reader may see. In: ids or keys, of which JQL takes either. */
export const searchAddress = (issues: readonly string[]): string => `/issues/?jql=${encodeURIComponent(`id in (${issues.join(', ')})`)}`;
