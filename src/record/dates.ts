import type { Cell, Instant, RecordFacts } from './record';
import { isRead } from './timeline';
import { instantOf, localTime } from './zone';

/**
 * When a date field says: `empty` where it has no value; `withheld` where Jira did not hand it over, or it holds no date. Null for no
 * such role on this site.
 */
export function dateOf(record: RecordFacts, role: string): Cell | 'empty' | 'withheld' | null {
  const field = record.fields[role] ?? 'unmapped';
  if (!isRead(field)) return field === 'unmapped' ? null : 'withheld';
  if (field.present === null) return 'empty';
  return field.present.at === null ? 'withheld' : field.present;
}

/** Whether a value is a date without a time of day (`2026-03-02`). */
export const isBareDate = (value: Cell): boolean => value.text.length === 10;

/** The instant of a value; with `day` `end`, a bare date counts when it is over, so that what is done that day is in time. */
export function instantIn(value: Cell, day: 'start' | 'end', timeZone: string): Instant {
  const at = value.at ?? NaN;
  return day === 'end' && isBareDate(value) ? endOfDay(at, timeZone) : at;
}

/** The first instant after the local day into which an instant falls. Throws RangeError for an unknown zone. */
export function endOfDay(instant: Instant, timeZone: string): Instant {
  const { year, month, day } = localTime(instant, timeZone);
  return instantOf(year, month, day + 1, 0, timeZone);
}
