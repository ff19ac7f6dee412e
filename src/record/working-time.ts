import type { Duration } from './duration';
import type { Instant } from './record';
import { instantOf, localTime } from './zone';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Working time until a site can set its own: Monday to Friday, 09:00 to 17:00, in the site's time zone. */
const OPENS = 9;
const CLOSES = 17;

/**
 * The instant a duration after another. Days are 24 hours; working units count working time only (a working day is 8 working hours);
 * docs/decisions/0003-durations.md.
 */
export function after(instant: Instant, duration: Duration, timeZone: string): Instant {
  const { value, unit } = duration;
  if (unit === 'minutes') return instant + value * MINUTE;
  if (unit === 'hours') return instant + value * HOUR;
  if (unit === 'days') return instant + value * DAY;
  return afterWorkingTime(instant, value * (unit === 'workingDays' ? (CLOSES - OPENS) * HOUR : HOUR), timeZone);
}

function afterWorkingTime(instant: Instant, milliseconds: number, timeZone: string): Instant {
  const { year, month, day } = localTime(instant, timeZone);
  let left = milliseconds;
  for (let offset = 0; ; offset++) {
    const weekday = new Date(Date.UTC(year, month - 1, day + offset)).getUTCDay();
    if (weekday === 0 || weekday === 6) continue;
    const opens = Math.max(instant, instantOf(year, month, day + offset, OPENS, timeZone));
    const closes = instantOf(year, month, day + offset, CLOSES, timeZone);
    if (closes <= opens) continue;
    if (left <= closes - opens) return opens + left;
    left -= closes - opens;
  }
}
