import type { Reader } from './figures';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

const timeOf = (day: string): number => (DAY.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN);

/** A day in the reader's language: `31 Mar 2026`. In: `2026-03-31`, a day of the site, so no time zone moves it; else it stays as it is. */
export function dayText(day: string, reader: Reader): string {
  const time = timeOf(day);
  if (Number.isNaN(time)) return day;
  return new Intl.DateTimeFormat(reader.locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
}

/** Whole days from one day to another, negative when it is earlier; null when one of them is no day. */
export function daysBetween(from: string, to: string): number | null {
  const days = (timeOf(to) - timeOf(from)) / DAY_MS;
  return Number.isNaN(days) ? null : Math.round(days);
}

/** The day that is so many days after another; the same text when it is no day. */
export function dayAfter(day: string, days: number): string {
  const time = timeOf(day);
  return Number.isNaN(time) ? day : new Date(time + days * DAY_MS).toISOString().slice(0, 10);
}
