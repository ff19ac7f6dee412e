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

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/**
 * A zone keeps its offset for weeks (Morocco gives its up for a month), so one that is the same at both ends of a week holds all week.
 * Where it is not, the days are looked at, and of the day on which the clock is changed the quarters of an hour, by which zones go.
 */
const WEEK = 7 * DAY;
const QUARTER = HOUR / 4;
/** Weeks kept a zone: some 80 years; the whole list is dropped when it is full. */
const MOST_WEEKS = 4000;

/** The offset of a stretch of time, or those of its equal parts. */
type Offsets = number | readonly Offsets[];

const offsets = new Map<string, Map<number, Offsets>>();
let lastZone = '';
let lastOffsets = new Map<number, Offsets>();

/** Milliseconds by which the zone's wall clock is ahead of UTC at this instant. */
function offsetAt(instant: Instant, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  if (timeZone !== lastZone) {
    lastOffsets = offsets.get(timeZone) ?? new Map<number, Offsets>();
    offsets.set(timeZone, lastOffsets);
    lastZone = timeZone;
  }
  const week = Math.floor(instant / WEEK);
  let known = lastOffsets.get(week);
  if (known === undefined) {
    if (lastOffsets.size >= MOST_WEEKS) lastOffsets.clear();
    lastOffsets.set(week, (known = offsetsOf(week * WEEK, WEEK, timeZone)));
  }
  if (typeof known === 'number') return known;
  const ofDay = known[Math.floor((instant - week * WEEK) / DAY)]!;
  return typeof ofDay === 'number' ? ofDay : (ofDay[Math.floor((((instant % DAY) + DAY) % DAY) / QUARTER)] as number);
}

function offsetsOf(start: Instant, length: number, timeZone: string): Offsets {
  const first = lookedUp(start, timeZone);
  if (length === QUARTER || first === lookedUp(start + length - QUARTER, timeZone)) return first;
  const part = length === WEEK ? DAY : QUARTER;
  return Array.from({ length: length / part }, (_, index) => offsetsOf(start + index * part, part, timeZone));
}

function lookedUp(instant: Instant, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterOf(timeZone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
}

/** The wall-clock time of an instant in an IANA time zone. Throws RangeError for an unknown zone. */
export function localTime(instant: Instant, timeZone: string): LocalTime {
  const wall = instant + offsetAt(instant, timeZone);
  const days = Math.floor(wall / DAY);
  const time = wall - days * DAY;
  // The civil calendar in years that begin in March, so that the leap day comes last: no Date is made, as this is asked for by the thousand.
  const sinceMarch = days + 719_468;
  const era = Math.floor(sinceMarch / 146_097);
  const dayOfEra = sinceMarch - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
    hour: Math.floor(time / HOUR),
    minute: Math.floor((time % HOUR) / 60_000),
    second: Math.floor((time % 60_000) / 1000),
  };
}

/** The instant of a wall-clock time; where the clock is put forward over it, the instant just as far after the jump. `day` may run over. */
export function instantOf(year: number, month: number, day: number, hour: number, timeZone: string): Instant {
  const wall = Date.UTC(year, month - 1, day, hour);
  const before = offsetAt(wall - DAY, timeZone);
  const guess = wall - before;
  if (offsetAt(guess, timeZone) === before) return guess;
  const after = offsetAt(wall + DAY, timeZone);
  return offsetAt(wall - after, timeZone) === after ? wall - after : guess;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `2 Mar 2026, 14:05`, in the time zone: in English, as the sentences beside it are, and the month as a word, so that nobody mixes it up with the day. */
export function shownTime(instant: Instant, timeZone: string): string {
  const { year, month, day, hour, minute } = localTime(instant, timeZone);
  return `${day} ${MONTHS[month - 1]} ${year}, ${two(hour)}:${two(minute)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
