import type { Instant } from '../record/record';
import { instantOf, localTime } from '../record/zone';

const DAY = 86_400_000;

/** Days begin with a quarter of an hour of the clock in every zone, so one look-up serves the whole quarter. */
const QUARTER = 15 * 60_000;
/** Quarters kept a zone; the whole list is dropped when it is full. */
const MOST_QUARTERS = 20_000;
const known = new Map<string, Map<number, number>>();
let lastZone = '';
let lastDays = new Map<number, number>();

/** The calendar day of an instant in a time zone, in days since 1970-01-01. Throws RangeError for an unknown zone. */
export function dayOf(instant: Instant, timeZone: string): number {
  if (timeZone !== lastZone) {
    lastDays = known.get(timeZone) ?? new Map<number, number>();
    known.set(timeZone, lastDays);
    lastZone = timeZone;
  }
  const days = lastDays;
  const quarter = Math.floor(instant / QUARTER);
  let found = days.get(quarter);
  if (found === undefined) {
    if (days.size >= MOST_QUARTERS) days.clear();
    const { year, month, day } = localTime(instant, timeZone);
    days.set(quarter, (found = Date.UTC(year, month - 1, day) / DAY));
  }
  return found;
}

/** The instant at which such a day begins in the time zone. */
export function startOfDay(day: number, timeZone: string): Instant {
  const date = new Date(day * DAY);
  return instantOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), 0, timeZone);
}

/** Whether an instant falls on one of the days from that of one instant to that of another. */
export function daysFrom(from: Instant, until: Instant, timeZone: string): (at: Instant) => boolean {
  const first = dayOf(from, timeZone);
  const last = dayOf(until, timeZone);
  return (at) => {
    const day = dayOf(at, timeZone);
    return day >= first && day <= last;
  };
}
