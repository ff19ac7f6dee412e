import type { Duration } from '../record/duration';
import type { Instant } from '../record/record';
import { instantOf, localTime } from '../record/zone';

/** A span as people write it into a field: calendar months, then days, then minutes of the clock. */
export interface Span {
  readonly months: number;
  readonly days: number;
  readonly minutes: number;
}

const UNITS: Readonly<Record<string, Span>> = {
  minute: { months: 0, days: 0, minutes: 1 },
  hour: { months: 0, days: 0, minutes: 60 },
  day: { months: 0, days: 1, minutes: 0 },
  week: { months: 0, days: 7, minutes: 0 },
  month: { months: 1, days: 0, minutes: 0 },
  quarter: { months: 3, days: 0, minutes: 0 },
  year: { months: 12, days: 0, minutes: 0 },
};

/** Rhythms that a choice on a site may be called by. */
const RHYTHMS: Readonly<Record<string, Span>> = {
  daily: UNITS['day']!,
  weekly: UNITS['week']!,
  monthly: UNITS['month']!,
  quarterly: UNITS['quarter']!,
  'half-yearly': { months: 6, days: 0, minutes: 0 },
  yearly: UNITS['year']!,
  annually: UNITS['year']!,
};

const ISO = /^p(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)w)?(?:(\d+)d)?(?:t(?:(\d+)h)?(?:(\d+)m)?)?$/;

/** `90 days`, `3 months`, ISO 8601 `P3M`, `quarterly`; a bare number is days. Null for anything else, and for nothing at all. */
export function spanFrom(text: string): Span | null {
  const plain = text.trim().toLowerCase();
  const rhythm = RHYTHMS[plain];
  if (rhythm) return rhythm;
  const counted = /^(\d+)\s*(?:(minute|hour|day|week|month|quarter|year)s?)?$/.exec(plain);
  if (counted) return unlessNone(times(UNITS[counted[2] ?? 'day']!, Number(counted[1])));
  const iso = ISO.exec(plain);
  if (!iso) return null;
  const [years, months, weeks, days, hours, minutes] = iso.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return unlessNone({ months: years * 12 + months, days: weeks * 7 + days, minutes: hours * 60 + minutes });
}

/** A duration as a span; working units have no such form and give null. */
export function spanOf({ value, unit }: Duration): Span | null {
  if (unit === 'minutes' || unit === 'hours') return { months: 0, days: 0, minutes: value * (unit === 'hours' ? 60 : 1) };
  return unit === 'days' ? { months: 0, days: value, minutes: 0 } : null;
}

const times = (span: Span, factor: number): Span => ({
  months: span.months * factor,
  days: span.days * factor,
  minutes: span.minutes * factor,
});
const unlessNone = (span: Span): Span | null => (span.months + span.days + span.minutes === 0 ? null : span);

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/**
 * An instant so much later. Months are those of the calendar in the time zone (a month after 31 January is the last of February); days
 * are 24 hours, or calendar days where the instant stands for a whole day. Throws RangeError for an unknown zone.
 */
export function addSpan(instant: Instant, { months, days, minutes }: Span, timeZone: string, wholeDay = false): Instant {
  let at = instant;
  if (months > 0 || wholeDay) {
    const { year, month, day, hour } = localTime(instant, timeZone);
    const first = instantOf(year, month, day, hour, timeZone);
    const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
    at = instantOf(year, month + months, Math.min(day, last) + (wholeDay ? days : 0), hour, timeZone) + (instant - first);
  }
  return at + (wholeDay ? 0 : days * DAY) + minutes * MINUTE;
}
