import type { Instant } from './record';
import { instantOf, localTime } from './zone';

/**
 * The month and quarter an instant falls into in an IANA time zone: `2026-05`, `2026-Q2`. Throws RangeError for an unknown zone.
 */
export function periodOf(instant: Instant, timeZone: string): { month: string; quarter: string } {
  const { year, month } = localTime(instant, timeZone);
  return { month: label('month', year, month), quarter: label('quarter', year, month) };
}

/** The last `count` (1 or more) months or quarters, oldest first, the running one last. */
export function lastPeriods(unit: 'month' | 'quarter', count: number, now: Instant, timeZone: string): string[] {
  const { year, month } = localTime(now, timeZone);
  const step = unit === 'month' ? 1 : 3;
  return Array.from({ length: count }, (_, index) => {
    const months = year * 12 + (month - 1) - (count - 1 - index) * step;
    return label(unit, Math.floor(months / 12), (months % 12) + 1);
  });
}

/** The instant at which an ISO date (`2026-01-31`) begins in the time zone; null when it is not such a date. */
export function startOfDate(date: string, timeZone: string): Instant | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  return match ? instantOf(Number(match[1]), Number(match[2]), Number(match[3]), 0, timeZone) : null;
}

/** The instant at which a month (`2026-05`) ends and the next begins in the time zone. */
export function endOfMonth(month: string, timeZone: string): Instant {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5));
  return number === 12 ? instantOf(year + 1, 1, 1, 0, timeZone) : instantOf(year, number + 1, 1, 0, timeZone);
}

function label(unit: 'month' | 'quarter', year: number, month: number): string {
  return unit === 'month' ? `${year}-${String(month).padStart(2, '0')}` : `${year}-Q${Math.ceil(month / 3)}`;
}
