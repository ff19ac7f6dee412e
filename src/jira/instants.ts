import type { Instant } from '../record/record';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Bulk changelogs give `created` as a number, in Atlassian's own example in seconds: below this it cannot be milliseconds (1973). */
const SMALLEST_MILLISECONDS = 100_000_000_000;

/**
 * An instant as Jira writes it: `2026-03-02T09:00:00.000+0100`, the same with `Z`, `+01:00`, without milliseconds or seconds, a bare
 * date (midnight UTC), or a number since 1970. Null for anything else. By hand, because a page of issues holds thousands of them and
 * `Date.parse` does not promise to understand `+0100`.
 */
export function instantOf(value: unknown): Instant | null {
  if (typeof value !== 'string') return typeof value === 'number' ? fromNumber(value) : null;
  if (value.length === USUAL.length) {
    const at = usual(value);
    if (at === at) return at;
  }
  if (value.length < 10) return null;
  const day = dayOf(value);
  if (day === null) return null;
  if (value.length === 10) return day;
  const separator = value.charCodeAt(10);
  return separator === 0x54 || separator === 0x20 ? timeOf(value, day) : null;
}

const USUAL = '2026-03-02T09:00:00.000+0100';
const FIRST_YEAR = 1970;
/** Midnight UTC of the first of each month up to 2100, to spare the calendar for every instant of a page. */
const MONTHS = Float64Array.from({ length: (2101 - FIRST_YEAR) * 12 + 1 }, (_, month) => Date.UTC(FIRST_YEAR, month, 1));

/** An instant in the form of `USUAL`, which is nearly all there are; NaN for anything else, valid or not. */
function usual(text: string): number {
  const sign = text.charCodeAt(23);
  if (text.charCodeAt(4) !== 0x2d || text.charCodeAt(7) !== 0x2d || text.charCodeAt(10) !== 0x54) return NaN;
  if (text.charCodeAt(13) !== 0x3a || text.charCodeAt(16) !== 0x3a || text.charCodeAt(19) !== 0x2e) return NaN;
  if (sign !== 0x2b && sign !== 0x2d) return NaN;
  const month = two(text, 5);
  const day = two(text, 8);
  const hour = two(text, 11);
  const minute = two(text, 14);
  const second = two(text, 17);
  const thousandth = two(text, 20) * 10 + (text.charCodeAt(22) - 0x30);
  const hours = two(text, 24);
  const minutes = two(text, 26);
  if (month < 1 || month > 12 || day < 1 || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return NaN;
  if (thousandth < 0 || !isDigit(text.charCodeAt(22)) || hours < 0 || hours > 18 || minutes < 0 || minutes > 59) return NaN;
  const index = (two(text, 0) * 100 + two(text, 2) - FIRST_YEAR) * 12 + month - 1;
  if (index < 0 || index >= MONTHS.length - 1) return NaN;
  const midnight = MONTHS[index]! + (day - 1) * DAY;
  if (midnight >= MONTHS[index + 1]!) return NaN;
  const offset = hours * 60 + minutes;
  return midnight + ((hour * 60 + minute + (sign === 0x2d ? offset : -offset)) * 60 + second) * 1000 + thousandth;
}

/** The number that two digits make; far below 0 where one is no digit. */
function two(text: string, start: number): number {
  const tens = text.charCodeAt(start) - 0x30;
  const ones = text.charCodeAt(start + 1) - 0x30;
  return (tens | (9 - tens) | ones | (9 - ones)) < 0 ? -1_000_000 : tens * 10 + ones;
}

function fromNumber(value: number): Instant | null {
  if (!Number.isFinite(value) || value < 0 || value > 8.64e15) return null;
  return Math.round(value < SMALLEST_MILLISECONDS ? value * 1000 : value);
}

/** Milliseconds of the midnight UTC that starts the day, by the civil calendar. */
function dayOf(text: string): number | null {
  if (text.charCodeAt(4) !== 0x2d || text.charCodeAt(7) !== 0x2d) return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  // Days since 1970-01-01, counting years from March so that the leap day comes last.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) * DAY;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function timeOf(text: string, day: number): Instant | null {
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  if (text.charCodeAt(13) !== 0x3a || hour < 0 || hour > 23 || minute < 0 || minute > 59) return null;
  let at = day + hour * 60 * MINUTE + minute * MINUTE;
  let position = 16;
  if (text.charCodeAt(position) === 0x3a) {
    const second = digits(text, position + 1, 2);
    if (second < 0 || second > 60) return null;
    at += second * 1000;
    position += 3;
    if (text.charCodeAt(position) === 0x2e) {
      let unit = 100;
      for (position += 1; isDigit(text.charCodeAt(position)); position += 1) {
        at += Math.trunc((text.charCodeAt(position) - 0x30) * unit);
        unit /= 10;
      }
    }
  }
  const offset = offsetOf(text, position);
  return offset === null ? null : at - offset;
}

/** `Z`, `+0100`, `+01:00`, `+01`, or nothing, which is UTC. In milliseconds. */
function offsetOf(text: string, position: number): number | null {
  if (position === text.length) return 0;
  const sign = text.charCodeAt(position);
  if (sign === 0x5a) return position + 1 === text.length ? 0 : null;
  if (sign !== 0x2b && sign !== 0x2d) return null;
  const hours = digits(text, position + 1, 2);
  const colon = text.charCodeAt(position + 3) === 0x3a ? 1 : 0;
  const rest = text.length - position - 3 - colon;
  const minutes = rest === 0 ? 0 : rest === 2 ? digits(text, position + 3 + colon, 2) : -1;
  if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) return null;
  return (sign === 0x2d ? -1 : 1) * (hours * 60 + minutes) * MINUTE;
}

/** The number that `count` digits from `start` make, or -1. */
function digits(text: string, start: number, count: number): number {
  let number = 0;
  for (let i = start; i < start + count; i += 1) {
    const code = text.charCodeAt(i);
    if (!isDigit(code)) return -1;
    number = number * 10 + code - 0x30;
  }
  return number;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
