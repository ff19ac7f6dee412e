import type { FieldFacts, Instant, RecordFacts, Unknown, Value } from './record';

/** A value as it stood at an instant, or `unknown` where the history does not reach back so far. */
export type ValueAt = Value | 'unknown';

interface Dated {
  readonly at: Instant;
  readonly seq: number;
}

/** The entries by time, then by Jira's own order for the same instant. The list itself when it is in order already. */
export function inOrder<T extends Dated>(entries: readonly T[]): readonly T[] {
  for (let index = 1; index < entries.length; index++) {
    if (compare(entries[index - 1]!, entries[index]!) > 0) return [...entries].sort(compare);
  }
  return entries;
}

const compare = (a: Dated, b: Dated): number => a.at - b.at || a.seq - b.seq;

/** Whether a role could be read. */
export function isRead(field: FieldFacts | Unknown | undefined): field is FieldFacts {
  return typeof field === 'object';
}

/**
 * From when on the record's history can be trusted: −∞ when it is complete, +∞ when there is none. A truncated history keeps its
 * newest part, so everything from its oldest entry on is known. The first status is left out: nobody knows when it was entered.
 */
export function knownFrom(record: RecordFacts): Instant {
  if (record.history === 'complete') return -Infinity;
  if (record.history === 'unavailable') return Infinity;
  let oldest = Infinity;
  const statuses = inOrder(record.statuses);
  for (let index = 1; index < statuses.length; index++) oldest = Math.min(oldest, statuses[index]!.at);
  for (const role in record.fields) {
    const field = record.fields[role];
    if (isRead(field)) for (const change of field.changes) oldest = Math.min(oldest, change.at);
  }
  return oldest;
}

/**
 * The value at an instant, that instant's own changes included, rebuilt going back from the present value.
 * `known` is `knownFrom(record)`. A value set later does not count.
 */
export function valueAt(field: FieldFacts, instant: Instant, known: Instant): ValueAt {
  if (instant < known) return 'unknown';
  // As it is now: the changes of a field are not even read for that.
  if (instant === Infinity) return field.present;
  const changes = inOrder(field.changes);
  let value = field.present;
  for (let index = changes.length - 1; index >= 0 && changes[index]!.at > instant; index--) value = changes[index]!.from;
  return value;
}

/** The value at creation. Only meaningful where the history is complete. */
export function firstValue(field: FieldFacts): Value {
  const first = inOrder(field.changes)[0];
  return first ? first.from : field.present;
}

/** First instant at which the value passed a test, null when it never did. Only meaningful where the history is complete. */
export function firstInstant(field: FieldFacts, created: Instant, passes: (value: Value) => boolean): Instant | null {
  if (passes(firstValue(field))) return created;
  for (const change of inOrder(field.changes)) if (passes(change.to)) return change.at;
  return null;
}

/**
 * Whether the value passed a test at any time up to an instant (+∞: up to now); `unknown` where only an older, unknown value might have.
 */
export function everPassed(field: FieldFacts, until: Instant, known: Instant, passes: (value: Value) => boolean): boolean | 'unknown' {
  if (until === Infinity && passes(field.present)) return true;
  for (const change of field.changes) if (change.at <= until && passes(change.to)) return true;
  // What stood before the oldest change was there from creation on, or from where the known part of the history begins.
  if (passes(firstValue(field)) && known <= until) return true;
  return known === -Infinity ? false : 'unknown';
}
