import type { OutcomeName, SiteFindingView } from '../../src/contract';
import { periodText, type Reader } from './figures';

/** Outcomes that last without anybody having done anything. */
const LASTING: ReadonlySet<OutcomeName> = new Set(['not-applicable', 'cannot-tell', 'failed']);

/**
 * `So since May 2026.`: since when the outcome has been what it is, as far back as the trend goes; empty where it goes no further than a
 * month, and where nothing could be judged.
 */
export function sinceText({ outcome, trend }: Pick<SiteFindingView, 'outcome' | 'trend'>, reader: Reader): string {
  if (LASTING.has(outcome) || trend.length < 2) return '';
  const before = trend.findLastIndex((point) => point.outcome !== outcome);
  const since = trend[before + 1];
  if (since === undefined) return '';
  return before < 0 ? `So in all ${trend.length} months looked at.` : `So since ${periodText(since.period, reader)}.`;
}
