import type { Duration } from '../record/duration';
import { objectAt, quoted, refuseOthers, type Problems } from './problems';

/**
 * Units with the most of each that can be set, about ten years: nothing of the standard is looked at more rarely, and working time is
 * counted day by day.
 */
const MOST: Readonly<Record<Duration['unit'], number>> = {
  minutes: 5_256_000,
  hours: 87_600,
  days: 3_650,
  workingHours: 20_800,
  workingDays: 2_600,
};
const UNITS = Object.keys(MOST) as readonly Duration['unit'][];
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** An IANA name of a time zone. */
export function parseTimeZone(zone: unknown, path: string, problems: Problems): string {
  if (typeof zone === 'string' && isTimeZone(zone)) return zone;
  problems.add(path, zone === undefined ? 'is missing' : `there is no time zone called ${quoted(zone)}; write one such as "Europe/Berlin"`);
  return 'UTC';
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** A day of the calendar as an ISO date. */
export function parseDate(value: unknown, path: string, problems: Problems): string {
  const isDate = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isDayOfCalendar(value);
  if (!isDate) problems.add(path, `has to be a date such as "2026-01-31", not ${quoted(value)}`);
  return isDate ? value : '';
}

/** `2026-02-31` parses, but not to itself. */
function isDayOfCalendar(date: string): boolean {
  const parsed = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(date);
}

/** A duration of at most about ten years, above zero unless `positive` is false. */
export function parseDuration(value: unknown, path: string, problems: Problems, positive = true): Duration {
  const members = objectAt(value, path, problems);
  if (members === null) return { value: 0, unit: 'days' };
  refuseOthers(members, ['value', 'unit'], path, problems);
  const { value: amount, unit } = members;
  const known = UNITS.find((one) => one === unit);
  const isNumber = typeof amount === 'number' && Number.isFinite(amount);
  const message = `has to be a number ${positive ? 'above 0' : 'from 0 on'}, not ${quoted(amount)}`;
  if (!isNumber) problems.add(`${path}.value`, amount === undefined ? 'is missing' : message);
  else if (positive ? amount <= 0 : amount < 0) problems.addMisfit(`${path}.value`, message);
  else if (known !== undefined && amount > MOST[known])
    problems.addMisfit(`${path}.value`, `has to be at most ${MOST[known]} ${known} (about ten years), not ${amount}`);
  if (known === undefined)
    problems.add(`${path}.unit`, unit === undefined ? 'is missing' : `there is no unit ${quoted(unit)}; known are ${UNITS.join(', ')}`);
  return { value: isNumber ? amount : 0, unit: known ?? 'days' };
}

/** Whether a value is a time of day such as `09:00`. */
export const isClock = (value: unknown): value is string => typeof value === 'string' && CLOCK.test(value);
