import type { Duration } from '../record/duration';
import type { Instant } from '../record/record';
import type { Subject } from './subject';
import { EVENTS, FIELD_ROLES, type FieldRole, type RecordEvent } from './vocabulary';

const MINUTE = 60_000;
const UNITS: readonly (readonly [name: string, minutes: number])[] = [
  ['day', 1440],
  ['hour', 60],
  ['minute', 1],
];
const UNIT_NAMES = { minutes: 'minute', hours: 'hour', days: 'day', workingHours: 'working hour', workingDays: 'working day' } as const;

const counted = (value: number, name: string): string => `${value} ${name}${value === 1 ? '' : 's'}`;

/** `4 hours`, `1 working day`. */
export const durationWords = ({ value, unit }: Duration): string => counted(value, UNIT_NAMES[unit]);

/** A span in at most two neighbouring units, rounded down: `2 days 3 hours`, `12 minutes`. */
export function spanWords(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
  if (minutes === 0) return 'less than a minute';
  const first = UNITS.findIndex(([, size]) => minutes >= size);
  const [name, size] = UNITS[first]!;
  const head = counted(Math.floor(minutes / size), name);
  const next = UNITS[first + 1];
  const rest = next ? Math.floor((minutes % size) / next[1]) : 0;
  return next && rest > 0 ? `${head} ${counted(rest, next[0])}` : head;
}

/** `12 minutes after work began`, `when work began`, `1 day before it was resolved`. */
export function relativeTo(instant: Instant, start: Instant, clause: string): string {
  const span = instant - start;
  if (Math.abs(span) < MINUTE) return `when ${clause}`;
  return `${spanWords(span)} ${span > 0 ? 'after' : 'before'} ${clause}`;
}

/** The clause for what a deadline runs from; says so when the record ended without the event (see `Subject.startOf`). */
export function startClause(subject: Subject, event: RecordEvent): string {
  return subject.at(event) === 'not-yet' ? `it ended with no sign that ${EVENTS[event].clause}` : EVENTS[event].clause;
}

/** Why nobody can say when an event came, as a clause. */
export function untold(event: RecordEvent): string {
  switch (event) {
    case 'firstWork':
      return 'part of the history, the comments or the assignee cannot be read';
    case 'implementStart':
    case 'deployed':
      return 'the history or a date cannot be read, or it ended without a resolution';
    case 'actionsDone':
      return 'a linked record cannot be read';
    default:
      return 'part of the history or a date cannot be read';
  }
}

/** `Impact, Urgency and Priority`. */
export function joined(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}

export const roleName = (role: FieldRole): string => FIELD_ROLES[role].name;

/** Whether the name of a role is a plural: by its head noun, before any "of" or "with". A question with yes or no is none. */
export function isPlural(role: FieldRole): boolean {
  const { name, type } = FIELD_ROLES[role];
  const head = name.split(/ (?:of|with|on|to|by|against|for|served) /)[0]!.toLowerCase();
  return type !== 'yesNo' && type !== 'date' && !/^(?:why|how) /.test(head) && /(?:[^suia]s|criteria)$/.test(head);
}

/** First letter in upper case. */
export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
