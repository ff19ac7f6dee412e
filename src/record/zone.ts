import type { Instant } from './record';

/** Calendar date and wall-clock time in a time zone; month 1–12. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** Zones change their offset at most every quarter of an hour of the clock, so one look-up serves the whole quarter. */
const QUARTER = 15 * 60_000;
/** Quarters kept a zone: some 30 years of office hours; the whole list is dropped when it is full. */
const MOST_QUARTERS = 20_000;
const offsets = new Map<string, Map<number, number>>();

/** Milliseconds by which the zone's wall clock is ahead of UTC at this instant. */
function offsetAt(instant: Instant, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  let known = offsets.get(timeZone);
  if (!known) offsets.set(timeZone, (known = new Map()));
  const quarter = Math.floor(instant / QUARTER);
  let offset = known.get(quarter);
  if (offset === undefined) {
    if (known.size >= MOST_QUARTERS) known.clear();
    known.set(quarter, (offset = lookedUp(quarter * QUARTER, timeZone)));
  }
  return offset;
}

function lookedUp(instant: Instant, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterOf(timeZone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
}

/** The wall-clock time of an instant in an IANA time zone. Throws RangeError for an unknown zone. */
export function localTime(instant: Instant, timeZone: string): LocalTime {
  const wall = new Date(instant + offsetAt(instant, timeZone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
  };
}

/** The instant of a wall-clock time; where the clock is put forward over it, the instant just as far after the jump. `day` may run over. */
export function instantOf(year: number, month: number, day: number, hour: number, timeZone: string): Instant {
  const wall = Date.UTC(year, month - 1, day, hour);
  const before = offsetAt(wall - 86_400_000, timeZone);
  const guess = wall - before;
  if (offsetAt(guess, timeZone) === before) return guess;
  const after = offsetAt(wall + 86_400_000, timeZone);
  return offsetAt(wall - after, timeZone) === after ? wall - after : guess;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `2 Mar 2026, 14:05`, in the time zone: in English, as the sentences beside it are, and the month as a word, so that nobody mixes it up with the day. */
export function shownTime(instant: Instant, timeZone: string): string {
  const { year, month, day, hour, minute } = localTime(instant, timeZone);
  return `${day} ${MONTHS[month - 1]} ${year}, ${two(hour)}:${two(minute)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
