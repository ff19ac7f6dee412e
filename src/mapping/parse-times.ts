import type { Duration } from '../record/duration';
import { objectAt, quoted, refuseOthers, type Problems } from './problems';

const UNITS: readonly Duration['unit'][] = ['minutes', 'hours', 'days', 'workingHours', 'workingDays'];
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** An IANA name of a time zone. */
export function parseTimeZone(zone: unknown, path: string, problems: Problems): string {
  if (typeof zone === 'string' && isTimeZone(zone)) return zone;
  problems.add(path, zone === undefined ? 'is missing' : `there is no time zone called ${quoted(zone)}`);
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

/** A duration above zero. */
export function parseDuration(value: unknown, path: string, problems: Problems): Duration {
  const members = objectAt(value, path, problems);
  refuseOthers(members, ['value', 'unit'], path, problems);
  const { value: amount, unit } = members;
  const known = UNITS.find((one) => one === unit);
  const fits = typeof amount === 'number' && Number.isFinite(amount) && amount > 0;
  if (!fits) problems.add(`${path}.value`, `has to be a number above 0, not ${quoted(amount)}`);
  if (known === undefined) problems.add(`${path}.unit`, `there is no unit ${quoted(unit)}; known are ${UNITS.join(', ')}`);
  return { value: fits ? amount : 0, unit: known ?? 'days' };
}

/** Whether a value is a time of day such as `09:00`. */
export const isClock = (value: unknown): value is string => typeof value === 'string' && CLOCK.test(value);
