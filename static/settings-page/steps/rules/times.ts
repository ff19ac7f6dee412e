import type { DurationValue, ParameterValue, SiteView } from '../../../../src/contract';

/** How a unit is called beside its number. */
export const UNITS: Readonly<Record<DurationValue['unit'], string>> = {
  minutes: 'minutes',
  hours: 'hours',
  days: 'days',
  workingHours: 'working hours',
  workingDays: 'working days',
};

/** `4 hours`, `1 working day`. */
export const durationWords = ({ value, unit }: DurationValue): string =>
  `${value} ${value === 1 ? UNITS[unit].replace(/s$/, '') : UNITS[unit]}`;

/** A parameter in words: a duration, a percentage or a number. */
export const valueWords = (type: 'duration' | 'share' | 'count', value: ParameterValue): string => {
  if (typeof value !== 'number') return durationWords(value);
  return type === 'share' ? `${percentOf(value)}%` : String(value);
};

/** A share as a percentage with at most one decimal, free of the noise of floating point: 0.07 → 7. */
export const percentOf = (share: number): number => Math.round(share * 1000) / 10;

/** What somebody typed, as a value of the document; or what is wrong with it. */
export type Typed = { value: number } | { wrong: string };

/** Reads a number as it is typed. `share`: a percentage, kept as 0–1 with three decimals. */
export function readNumber(type: 'duration' | 'share' | 'count', text: string, least: number, most = Infinity): Typed {
  const number = Number(text.trim().replace(',', '.'));
  if (text.trim() === '' || !Number.isFinite(number)) return { wrong: 'Type a number.' };
  if (type === 'share')
    return number < 0 || number > 100 ? { wrong: 'A percentage from 0 to 100.' } : { value: Math.round(number * 10) / 1000 };
  if (type === 'count' && !Number.isSafeInteger(number)) return { wrong: 'A whole number.' };
  if (type === 'duration' && number <= 0 && least > 0) return { wrong: 'More than 0.' };
  if (number < least) return { wrong: `At least ${least}.` };
  if (number > most) return { wrong: `At most ${most}.` };
  return { value: number };
}

/** Priority name → how long; `*` for all others. */
export type PriorityTimes = Record<string, DurationValue>;

/** Everybody else: priorities without a time of their own. */
export const OTHERS = '*';

export type PriorityRow = {
  priority: string;
  name: string;
  time: DurationValue | null;
  /** The site has a priority of that name. */ known: boolean;
};

const isDuration = (value: unknown): value is DurationValue =>
  typeof value === 'object' &&
  value !== null &&
  'value' in value &&
  typeof value.value === 'number' &&
  'unit' in value &&
  String(value.unit) in UNITS;

/** A duration of the settings, or null where there is none that can be shown. */
export const durationOf = (value: unknown): DurationValue | null => (isDuration(value) ? value : null);

/** Times by priority as the settings keep them. */
export const timesOf = (value: unknown): PriorityTimes =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, DurationValue] => isDuration(entry[1])))
    : {};

/** A row for each priority of the site, then those that the site no longer has, and last all others. */
export function priorityRows(times: PriorityTimes, priorities: SiteView['priorities']): PriorityRow[] {
  const names = priorities.map(({ name }) => name);
  const gone = Object.keys(times).filter((name) => name !== OTHERS && !names.includes(name));
  return [
    ...names.map((name) => ({ priority: name, name, time: times[name] ?? null, known: true })),
    ...gone.map((name) => ({ priority: name, name, time: times[name] ?? null, known: false })),
    { priority: OTHERS, name: 'All others', time: times[OTHERS] ?? null, known: true },
  ];
}

/** The times with one set or taken away; null when none is left. */
export function withTime(times: PriorityTimes, priority: string, time: DurationValue | null): PriorityTimes | null {
  const { [priority]: _, ...others } = times;
  const all = time === null ? others : { ...others, [priority]: time };
  return Object.keys(all).length > 0 ? all : null;
}
