import { instantAt, localTime, type LocalTime } from './zone';

/** A moment in the reader's time: now, and the zone in which dates are meant. */
export interface Moment {
  readonly now: number;
  readonly zone: string;
}

const UNIT_MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/**
 * A date of JQL: `2026-03-01`, `2026/03/01 14:30`, `-90m`, `-4w 2d`. Returns milliseconds since 1970, or null if it is none.
 * Absolute dates are meant in the reader's zone.
 */
export const dateOf = (text: string, { now, zone }: Moment): number | null => {
  const absolute = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/.exec(text.trim());
  if (absolute) {
    const [, year, month, day, hour = '0', minute = '0'] = absolute;
    const local = { year: Number(year), month: Number(month), day: Number(day), hour: Number(hour), minute: Number(minute), second: 0 };
    const valid = local.month >= 1 && local.month <= 12 && local.day >= 1 && local.day <= 31 && local.hour < 24 && local.minute < 60;
    return valid ? instantAt(local, zone) : null;
  }
  const relative = /^([+-]?)((?:\d+[wdhm]\s*)+)$/.exec(text.trim());
  if (relative) {
    let span = 0;
    for (const [, count, unit] of (relative[2] ?? '').matchAll(/(\d+)([wdhm])/g)) span += Number(count) * (UNIT_MS[unit ?? ''] ?? 0);
    return now + (relative[1] === '-' ? -span : span);
  }
  return /^\d{9,}$/.test(text) ? Number(text) : null;
};

const START: Readonly<Record<string, (local: LocalTime) => LocalTime>> = {
  day: (local) => ({ ...local, hour: 0, minute: 0, second: 0 }),
  // Weeks begin on Sunday, as in Jira's default.
  week: (local) => ({
    ...local,
    day: local.day - new Date(Date.UTC(local.year, local.month - 1, local.day)).getUTCDay(),
    hour: 0,
    minute: 0,
    second: 0,
  }),
  month: (local) => ({ ...local, day: 1, hour: 0, minute: 0, second: 0 }),
  year: (local) => ({ ...local, month: 1, day: 1, hour: 0, minute: 0, second: 0 }),
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
