import type { TrendPoint } from './chart-geometry';
import { periodText, type Reader } from './figures';
import { sharesText } from './waiver-figures';

/** A trend in words, for those who do not see the line: where it starts, where it ends, and how low it went. */
export function trendText(trend: readonly TrendPoint[], reader: Reader): string {
  const told = trend.filter((point) => point.share !== null);
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined) return `No data in any of ${trend.length} periods.`;
  const say = (point: TrendPoint) => `${sharesText(point, reader)} in ${periodText(point.period, reader)}`;
  if (first === last) return `${say(first)}; no data in the other periods.`;
  const lowest = told.reduce((low, point) => ((point.share ?? 1) < (low.share ?? 1) ? point : low), first);
  const missing = trend.length - told.length;
  const parts = [`From ${say(first)} to ${say(last)}`, ...(lowest === first || lowest === last ? [] : [`lowest ${say(lowest)}`])];
  if (missing > 0) parts.push(`no data in ${missing} of ${trend.length} periods`);
  return `${parts.join('; ')}.`;
}
