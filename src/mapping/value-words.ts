import { conditionFrom } from '../checks';
import { described } from '../checks/described';
import { durationWords } from '../checks/words';
import type { Duration } from '../record/duration';
import { FIELD_ROLES, type FieldRole } from '../record/vocabulary';
import { processes } from '../standard';
import { exportOf } from './export';
import { membersOf } from './problems';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** Longest piece of a value that has no words. */
const LONGEST = 200;

/** Settings that say something by the keys of the vocabulary. */
const NAMES: Readonly<Record<string, (key: string) => string>> = {
  processOwners: (key) => processes.find(({ id }) => id === key)?.name ?? key,
  attributesPerTier: (key) => (Object.hasOwn(FIELD_ROLES, key) ? FIELD_ROLES[key as FieldRole].name : key),
};
const asIs = (key: string): string => key;

/** The value of a setting in words: `3 working days`, `yes`, `extensive (high: Highest, low: Medium)`. Any JSON. */
export function settingWords(key: string, value: unknown): string {
  const condition = key === 'majorIncidentRule' ? conditionFrom(value) : null;
  if (condition !== null) return described(condition);
  const members = membersOf(value);
  if (key === 'workingTime' && members !== null && Array.isArray(members['days'])) {
    const days = members['days'].map((day: unknown) => DAYS[Number(day) - 1] ?? String(day));
    return `${days.join(', ')}; ${plainWords(members['from'])} to ${plainWords(members['to'])}`;
  }
  return valueWords(value, NAMES[key]);
}

/** A plain value, a duration, a list or an object of such, in words; `none` where it is empty. */
export function valueWords(value: unknown, nameOf = asIs): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((one) => plainWords(one, nameOf)).join(', ');
  const members = membersOf(value);
  if (members === null || isDuration(members)) return plainWords(value, nameOf);
  const parts = Object.entries(members).map(([key, member]) => {
    const inner = membersOf(member);
    return inner === null || isDuration(inner)
      ? `${nameOf(key)}: ${valueWords(member, nameOf)}`
      : `${nameOf(key)} (${valueWords(member, nameOf)})`;
  });
  return parts.length === 0 ? 'none' : parts.join('; ');
}

function plainWords(value: unknown, nameOf = asIs): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return nameOf(value);
  const members = membersOf(value);
  return members !== null && isDuration(members) ? durationWords(members) : rawWords(value);
}

/** A value as JSON, cut where it is long: for what has no words. */
export function rawWords(value: unknown): string {
  const text = exportOf(value) ?? '';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const UNITS: readonly unknown[] = ['minutes', 'hours', 'days', 'workingHours', 'workingDays'] satisfies Duration['unit'][];
const isDuration = (members: object): members is Duration =>
  'value' in members && 'unit' in members && typeof members.value === 'number' && UNITS.includes(members.unit);
