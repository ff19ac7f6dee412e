import { instantAt, localTime, type LocalTime } from './zone';

/** A moment in the reader's time: now, and the zone in which dates are meant. */
export interface Moment {
  readonly now: number;
  readonly zone: string;
}

const UNIT_MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** `quoted` matters for bare numbers only. */
export interface WrittenDate {
  readonly text: string;
  readonly quoted: boolean;
}

/**
 * A date of JQL: `2026-03-01`, `2026/03/01 14:30`, `-90m`, `-4w 2d` (one sign, for all of it); of bare numbers `"90"` is minutes from
 * now and `90` is milliseconds since 1970. Returns milliseconds since 1970, or null if it is none. Absolute dates are meant in the
 * reader's zone; without a time they are the beginning of the day. Atlassian's JQL reference, "Due", "Created" and "Custom field".
 */
export const dateOf = ({ text, quoted }: WrittenDate, moment: Moment): number | null => {
  const trimmed = text.trim();
  return !quoted && /^-?\d+$/.test(trimmed) ? Number(trimmed) : (absolute(trimmed, moment.zone) ?? relative(trimmed, moment.now));
};

const absolute = (text: string, zone: string): number | null => {
  const match = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?: (\d{1,2}):(\d{1,2}))?$/.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = [1, 3, 4, 5, 6].map((group) => Number(match[group] ?? 0));
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return isDay && hour < 24 && minute < 60 ? instantAt({ year, month, day, hour, minute, second: 0 }, zone) : null;
};

/** Units in either case, minutes where there is none; `M` is minutes as well, unlike in the functions. */
const relative = (text: string, now: number): number | null => {
  const match = /^([+-]?)(\d+[wdhm]?(?: +\d+[wdhm]?)*)$/i.exec(text);
  if (match === null) return null;
  let span = 0;
  for (const [, count, unit = 'm'] of (match[2] ?? '').matchAll(/(\d+)([wdhm])?/gi))
    span += Number(count) * (UNIT_MS[unit.toLowerCase()] ?? 0);
  return now + (match[1] === '-' ? -span : span);
};

/** The day in the reader's zone into which an instant falls, as its beginning: fields without a time are compared by the day. */
export const dayOf = (instant: number, zone: string): number => instantAt(startOfDay(localTime(instant, zone)), zone);

const startOfDay = (local: LocalTime): LocalTime => ({ ...local, hour: 0, minute: 0, second: 0 });

const START: Readonly<Record<string, (local: LocalTime) => LocalTime>> = {
  day: startOfDay,
  // Weeks begin on Sunday, as in Jira's default.
  week: (local) => ({
    ...startOfDay(local),
    day: local.day - new Date(Date.UTC(local.year, local.month - 1, local.day)).getUTCDay(),
  }),
  month: (local) => ({ ...startOfDay(local), day: 1 }),
  year: (local) => ({ ...startOfDay(local), month: 1, day: 1 }),
};

const shifted = (local: LocalTime, count: number, unit: string): LocalTime => {
  if (unit === 'y') return { ...local, year: local.year + count };
  if (unit === 'M') return { ...local, month: local.month + count };
  if (unit === 'w') return { ...local, day: local.day + 7 * count };
  if (unit === 'd') return { ...local, day: local.day + count };
  if (unit === 'h') return { ...local, hour: local.hour + count };
  return { ...local, minute: local.minute + count };
};

const OWN_UNIT: Readonly<Record<string, string>> = { day: 'd', week: 'w', month: 'M', year: 'y' };

/** `startOfMonth("-1")`, `endOfDay("+2d")`, `now()`: milliseconds since 1970; null if there is no such function; a text says what is wrong. */
export const dateFunction = (name: string, args: readonly string[], { now, zone }: Moment): number | string | null => {
  const known = /^(start|end)of(day|week|month|year)$/.exec(name.toLowerCase());
  if (name.toLowerCase() === 'now')
    return args.length === 0 ? now : `Function '${name}' expected '0' arguments but received '${args.length}'.`;
  if (known === null) return null;
  const [, edge = 'start', span = 'day'] = known;
  const own = OWN_UNIT[span] ?? 'd';
  let start = (START[span] as (local: LocalTime) => LocalTime)(localTime(now, zone));
  if (edge === 'end') start = shifted(start, 1, own);
  const [shift] = args;
  if (shift !== undefined) {
    const parsed = /^([+-]?\d+)([yMwdhm]?)$/.exec(shift.trim());
    if (parsed === null) return `Duration for function '${name}' should have the format (+/-)n(yMwdhm), e.g -1M for 1 month earlier.`;
    start = shifted(start, Number(parsed[1]), parsed[2] === '' ? own : (parsed[2] ?? own));
  }
  return instantAt(start, zone) - (edge === 'end' ? 1 : 0);
};
