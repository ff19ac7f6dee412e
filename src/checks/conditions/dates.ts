import type { Duration } from '../../record/duration';
import { endOfDay, isBareDate } from '../../record/dates';
import type { Cell, Instant } from '../../record/record';
import { isRead, valueAt } from '../../record/timeline';
import { addSpan, spanFrom, spanOf, type Span } from '../span';
import type { Subject } from '../subject';
import { missing, NOW, truth, type Truth } from '../truth';
import type { FieldRole } from '../vocabulary';
import type { Test } from './test';
import { valueTest, type OfValue } from './value';

/** The date is not older than a duration, or than what another field of the record allows; a date without a time means the whole day. */
export function isRecent(role: FieldRole, within: Duration, withinRole: FieldRole | undefined): Test {
  const usual = spanOf(within);
  return dateTest(role, (value, subject, at) => {
    const allowed = withinRole === undefined ? usual : allowedBy(subject, withinRole, usual, at);
    if (allowed === 'unknown') return 'unknown';
    const { timeZone } = subject.rules;
    const bare = isBareDate(value);
    const last = allowed === null ? subject.after(value.at!, within) : addSpan(value.at!, allowed, timeZone, bare);
    return truth(bare ? endOfDay(last, timeZone) > at : last >= at);
  });
}

/** The date is today or later, in the site's time zone. */
export const isNotPast = (role: FieldRole): Test =>
  dateTest(role, (value, subject, at) => truth(endOfDay(value.at!, subject.rules.timeZone) > at));

/** The date is not before that of another role; nothing lies before a date that is not there. */
export function isNotBefore(role: FieldRole, other: FieldRole): Test {
  return dateTest(role, (value, subject, at) => {
    const field = subject.field(other);
    if (!isRead(field)) return missing(field);
    const than = valueAt(field, at, subject.known);
    if (than === null) return 'yes';
    if (than === 'unknown' || than.at === null) return 'unknown';
    return truth(isBareDate(value) ? endOfDay(value.at!, subject.rules.timeZone) > than.at : value.at! >= than.at);
  });
}

/** Of a value that holds a date; none is a no, another text nobody can read. `at` is handed on as an instant, today's as now. */
function dateTest(role: FieldRole, judged: (value: Cell, subject: Subject, at: Instant) => Truth): Test {
  const ofValue: OfValue = (value, subject, at) =>
    value === null ? 'no' : value.at === null ? 'unknown' : judged(value, subject, at === NOW ? subject.now : at);
  return valueTest(role, ofValue);
}

/** The span that a field of the record names, the usual one where it names none. */
function allowedBy(subject: Subject, role: FieldRole, usual: Span | null, at: Instant): Span | null | 'unknown' {
  const field = subject.field(role);
  if (!isRead(field)) return field === 'unmapped' ? usual : 'unknown';
  const value = valueAt(field, at, subject.known);
  if (value === null) return usual;
  return value === 'unknown' ? 'unknown' : (spanFrom(value.text) ?? 'unknown');
}
