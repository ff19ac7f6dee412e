import type { Conformance, PeriodUnit, Share } from '../../src/contract';

/** For whom figures are written: numbers and dates follow the reader's language and time zone; sentences are English. */
export type Reader = { locale: string; timeZone: string };

/** Below this many judged records a percentage says more than is known, so counts are shown (design/product.md, C5). */
export const FEW_RECORDS = 20;

/** What is shown where there is nothing to show. */
export const NOTHING = '–';

const works = (attempt: () => unknown): boolean => {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
};

/** A reader from what Jira says; anything Intl does not know falls back to English and UTC. */
export function readerOf(locale: unknown, timeZone: unknown): Reader {
  const tag = typeof locale === 'string' ? locale.replace('_', '-') : '';
  return {
    locale: tag !== '' && works(() => new Intl.NumberFormat(tag)) ? tag : 'en',
    timeZone:
      typeof timeZone === 'string' && timeZone !== '' && works(() => new Intl.DateTimeFormat('en', { timeZone })) ? timeZone : 'UTC',
  };
}

/** `1,234`. */
export const number = (value: number, reader: Reader): string => new Intl.NumberFormat(reader.locale).format(value);

/**
 * A share as a percentage with at most one decimal. In: 0–1. Never rounds up to 100 % or down to 0 %: one gap in ten thousand
 * must not read as none.
 */
export function percent(share: number, reader: Reader): string {
  const rounded = Math.round(share * 1000) / 1000;
  const honest = rounded >= 1 && share < 1 ? 0.999 : rounded <= 0 && share > 0 ? 0.001 : rounded;
  return new Intl.NumberFormat(reader.locale, { style: 'percent', maximumFractionDigits: 1 }).format(honest);
}

/** Records that were judged: met and gap. */
export const judged = (share: Pick<Share, 'met' | 'gap'>): number => share.met + share.gap;

/** The share in words: `87.5%`, `3 of 12` below twenty records, `No data` where nothing was judged (never 100 %). */
export function shareText(share: Pick<Share, 'met' | 'gap' | 'share'>, reader: Reader): string {
  if (share.share === null || judged(share) === 0) return 'No data';
  if (judged(share) < FEW_RECORDS) return `${number(share.met, reader)} of ${number(judged(share), reader)}`;
  return percent(share.share, reader);
}

/** Whether nothing at all is known of a process: no record and no entry was assessed, and nothing was found of the whole site. */
export const nothingKnown = ({ records, open, entries, requirements }: Conformance): boolean =>
  records + open + entries === 0 && requirements.every(({ findings }) => findings.length === 0);

/** `85%–89.4%`, or null where no percentage is shown either. */
export function intervalText(share: Pick<Share, 'met' | 'gap' | 'interval'>, reader: Reader): string | null {
  if (share.interval === null || judged(share) < FEW_RECORDS) return null;
  return `${percent(share.interval[0], reader)}–${percent(share.interval[1], reader)}`;
}

/** Coverage as a percentage, or a dash. */
export const coverageText = (coverage: number | null, reader: Reader): string => (coverage === null ? NOTHING : percent(coverage, reader));

/** `3 gaps`, `1 gap`. The plural is the word with an s unless it is given. */
export const counted = (count: number, word: string, reader: Reader, plural = `${word}s`): string =>
  `${number(count, reader)} ${count === 1 ? word : plural}`;

const UNITS = [
  { word: 'day', seconds: 86_400, half: 1_800 },
  { word: 'hour', seconds: 3_600, half: 30 },
  { word: 'minute', seconds: 60, half: 0 },
] as const;

/** A length of time in its largest fitting unit: `3 days`, `1 hour`, `40 minutes`, `less than a minute`. In: seconds, not negative. */
export function durationText(seconds: number, reader: Reader): string {
  // Half a smaller unit early, so that what rounds up to 60 minutes reads 1 hour.
  const unit = UNITS.find((each) => seconds >= each.seconds - each.half);
  return unit === undefined ? 'less than a minute' : counted(Math.max(1, Math.round(seconds / unit.seconds)), unit.word, reader);
}

/**
 * How far a deadline is away: `in 3 days`, `now`. In: two instants in ISO 8601; `now` is the app's (`assessedAt`), never the
 * browser's clock, which may be wrong.
 */
export function dueText(dueAt: string, now: string, reader: Reader): string {
  const seconds = (Date.parse(dueAt) - Date.parse(now)) / 1000;
  if (!(seconds > 0)) return 'now';
  return `in ${durationText(seconds, reader)}`;
}

/** Date and time in the reader's language and zone; empty for what is no instant. */
export function instantText(instant: string, reader: Reader): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return '';
  return new Intl.DateTimeFormat(reader.locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: reader.timeZone }).format(time);
}

const PERIOD = /^(\d{4})-(?:(\d{2})|Q([1-4]))$/;

/** `2026-05` → `May 2026`, `2026-Q2` → `Q2 2026`; `short` leaves the century out: `May 26`. Anything else is returned as it is. */
export function periodText(period: string, reader: Reader, short = false): string {
  const [, year, month, quarter] = PERIOD.exec(period) ?? [];
  if (year === undefined) return period;
  if (month === undefined) return `Q${quarter} ${short ? `’${year.slice(2)}` : year}`;
  const first = Date.UTC(Number(year), Number(month) - 1, 1);
  const style = short ? ({ month: 'short', year: '2-digit' } as const) : ({ month: 'long', year: 'numeric' } as const);
  return new Intl.DateTimeFormat(reader.locale, { ...style, timeZone: 'UTC' }).format(first);
}

/** `12 months` or `4 quarters`, with the span they cover. */
export function spanText(periods: readonly string[], unit: PeriodUnit, reader: Reader): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return counted(0, unit, reader);
  if (first === last) return periodText(first, reader);
  return `${counted(periods.length, unit, reader)}, ${periodText(first, reader)} to ${periodText(last, reader)}`;
}
