import { dateOf, endOfDay } from './dates';
import type { Told } from './milestones';
import type { Instant, RecordFacts, Unknown, FieldFacts, Value } from './record';
import { isUsable, type SiteRules } from './site-rules';
import { firstInstant, isRead } from './timeline';

/** First instant at which the value of a role passed a test; at creation where it was there from the beginning. */
export function firstTime(record: RecordFacts, role: string, passes: (value: Value) => boolean): Told {
  const field = record.fields[role] ?? 'unmapped';
  if (field === 'unmapped') return field;
  if (!isRead(field) || record.history !== 'complete') return 'unknown';
  return firstInstant(field, record.created, passes) ?? 'not-yet';
}

export const firstUsable = (record: RecordFacts, role: string, rules: SiteRules): Told =>
  firstTime(record, role, (value) => isUsable(value, rules));

/** Where a record was brought over from elsewhere, the time it had there; never later than Jira's own. */
export function created(record: RecordFacts): Instant {
  const original = dateOf(record, 'originalCreated');
  return original === null || typeof original === 'string' ? record.created : Math.min(record.created, original.at ?? record.created);
}

/** A thing is due when its day is over. The due date as it stands now counts. */
export function due(record: RecordFacts, rules: SiteRules): Told {
  const date = dateOf(record, 'dueDate');
  if (date === null) return 'unmapped';
  if (date === 'withheld') return 'unknown';
  return date === 'empty' ? 'not-yet' : endOfDay(date.at!, rules.timeZone);
}

/**
 * First entry into a status of category in progress (creation counts), first change of assignee by a person after creation, or first
 * comment of an agent. Where one of the three sources is withheld an earlier instant cannot be ruled out.
 */
export function firstWork(record: RecordFacts): Told {
  if (record.history !== 'complete') return 'unknown';
  let first = Infinity;
  for (const entry of record.statuses) {
    if (entry.at < first && (entry.category === 'indeterminate' || entry.milestones.includes('inProgress'))) first = entry.at;
  }
  const assignee = record.fields['assignee'];
  if (isRead(assignee)) {
    for (const change of assignee.changes)
      if (change.by.kind === 'person' && change.at > record.created && change.at < first) first = change.at;
  }
  for (const update of record.updates) {
    if (update.what === 'comment' && update.at < first && update.by.kind === 'person' && update.by.id !== record.reporter)
      first = update.at;
  }
  if (first <= record.created) return record.created;
  if (!isRead(assignee) || !record.updatesComplete) return 'unknown';
  return first === Infinity ? 'not-yet' : first;
}

/** Priority changed by a person, or impact and urgency both there: Jira fills in Priority by default, so its presence proves nothing. */
export function prioritized(record: RecordFacts, rules: SiteRules): Told {
  if (record.history !== 'complete') return 'unknown';
  const { priority, impact, urgency } = record.fields as Readonly<Record<string, FieldFacts | Unknown | undefined>>;
  let first = Infinity;
  if (isRead(priority)) for (const change of priority.changes) if (change.by.kind === 'person') first = Math.min(first, change.at);
  if (isRead(impact) && isRead(urgency)) {
    const usable = (value: Value): boolean => isUsable(value, rules);
    const both = [firstInstant(impact, record.created, usable), firstInstant(urgency, record.created, usable)];
    if (both[0] !== null && both[1] !== null) first = Math.min(first, Math.max(both[0]!, both[1]!));
  }
  if (first < Infinity) return first;
  return isRead(priority) || (isRead(impact) && isRead(urgency)) ? 'not-yet' : 'unknown';
}
