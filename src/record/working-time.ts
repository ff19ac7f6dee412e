import type { Duration } from './duration';
import type { Instant } from './record';
import { SETTING_DEFAULTS } from './setting-defaults';
import type { WorkingTime } from './settings';
import { instantOf, localTime } from './zone';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * The instant a duration after another. Days are 24 hours; working units count working time only (a working day is as long as the site's
 * working time, 8 hours unless it sets its own), in the given time zone; docs/decisions/0003-durations.md. Throws RangeError for an
 * unknown zone, or a working time without any day or hour in it.
 */
export function after(
  instant: Instant,
  duration: Duration,
  timeZone: string,
  workingTime: WorkingTime = SETTING_DEFAULTS.workingTime,
): Instant {
  const { value, unit } = duration;
  if (unit === 'minutes') return instant + value * MINUTE;
  if (unit === 'hours') return instant + value * HOUR;
  if (unit === 'days') return instant + value * DAY;
  const { days, from, to } = workingTime;
  const opens = minutesOf(from);
  const closes = minutesOf(to);
  if (!(closes > opens) || ![1, 2, 3, 4, 5, 6, 7].some((day) => days.includes(day)))
    throw new RangeError('A working time needs days, and has to end after it begins.');
  const left = value * (unit === 'workingDays' ? (closes - opens) * MINUTE : HOUR);
  return afterWorkingTime(instant, left, timeZone, { days, opens, closes });
}

/** Minutes since midnight of a time such as `09:00`. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

interface Hours {
  readonly days: readonly number[];
  readonly opens: number;
  readonly closes: number;
}

function afterWorkingTime(instant: Instant, milliseconds: number, timeZone: string, { days, opens, closes }: Hours): Instant {
  const { year, month, day } = localTime(instant, timeZone);
  let left = milliseconds;
  for (let offset = 0; ; offset++) {
    const weekday = new Date(Date.UTC(year, month - 1, day + offset)).getUTCDay();
    if (!days.includes(weekday === 0 ? 7 : weekday)) continue;
    const from = Math.max(instant, wallTime(year, month, day + offset, opens, timeZone));
    const to = wallTime(year, month, day + offset, closes, timeZone);
    if (to <= from) continue;
    if (left <= to - from) return from + left;
    left -= to - from;
  }
}

const wallTime = (year: number, month: number, day: number, minutes: number, timeZone: string): Instant =>
  instantOf(year, month, day, Math.floor(minutes / 60), timeZone) + (minutes % 60) * MINUTE;
