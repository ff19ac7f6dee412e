import { endOfDay } from '../record/dates';
import type { Instant } from '../record/record';
import { isRead } from '../record/timeline';
import type { Condition } from './condition';
import { addSpan, spanFrom, spanOf } from './span';
import type { Subject } from './subject';

type Lapse = (subject: Subject) => Instant | null;

/** The soonest of several; null: never. */
export const soonest = (instants: Iterable<Instant | null>): Instant | null => {
  let first: Instant | null = null;
  for (const one of instants) if (one !== null && (first === null || one < first)) first = one;
  return first;
};

/**
 * When a condition on a record may next turn without anybody touching it: dates grow old or pass. Null where it looks at no date. It may
 * be a day early, never late: the record is looked at again then.
 */
export function lapseOf(condition: Condition): Lapse | null {
  if ('all' in condition || 'any' in condition) {
    const parts = ('all' in condition ? condition.all : condition.any).map(lapseOf).filter((part) => part !== null);
    return parts.length === 0 ? null : (subject) => soonest(parts.map((part) => part(subject)));
  }
  if ('not' in condition) return lapseOf(condition.not);
  if ('notPast' in condition) return dated(condition.role, (at, { rules }) => endOfDay(at, rules.timeZone));
  if (!('within' in condition)) return null;
  const { role, within, withinRole } = condition;
  return dated(role, (at, subject) => {
    const named = withinRole === undefined ? null : subject.field(withinRole);
    const own = named !== null && isRead(named) && named.present !== null ? spanFrom(named.present.text) : null;
    const span = own ?? spanOf(within);
    return span === null ? subject.after(at, within) : addSpan(at, span, subject.rules.timeZone);
  });
}

/** What follows from the date in a field, where that is still to come. */
function dated(role: Parameters<Subject['field']>[0], end: (at: Instant, subject: Subject) => Instant): Lapse {
  return (subject) => {
    const field = subject.field(role);
    if (!isRead(field) || field.present === null || field.present.at === null) return null;
    // A date without a time means the whole day, so it may last a day longer: both ends are looked at.
    const first = end(field.present.at, subject);
    const last = endOfDay(first, subject.rules.timeZone);
    return first > subject.now ? first : last > subject.now ? last : null;
  };
}
