import { lastCycle } from './cycle';
import type { FieldFacts, Instant, RecordFacts, Value } from './record';
import { isUsable, isYes, rulesOf, type SiteRules } from './site-rules';
import { firstInstant, inOrder, isRead } from './timeline';

/** Events of the vocabulary that incident records have. */
export type RecordEvent =
  | 'created'
  | 'classified'
  | 'prioritized'
  | 'firstWork'
  | 'inProgress'
  | 'waiting'
  | 'escalated'
  | 'reopened'
  | 'resolved'
  | 'closed'
  | 'cancelled'
  | 'majorFlagged';

/** When an event happened; `unknown` where the history, a mapping or a permission does not let anybody say. */
export type EventAt = Instant | 'not-yet' | 'unknown';

/** Milestones beside the path: without a status for them they simply have not happened. */
const SIDE: ReadonlySet<string> = new Set(['waiting', 'escalated', 'reopened', 'cancelled']);

const DEFAULT_RULES = rulesOf({ timeZone: 'UTC' });

/**
 * When an event happened on a record. After a reopening the last cycle counts for resolved and closed; everything else is the first
 * time. `rules` matter for the events that ask for a usable value.
 */
export function eventAt(record: RecordFacts, event: RecordEvent, rules: SiteRules = DEFAULT_RULES): EventAt {
  switch (event) {
    case 'created':
      return record.created;
    case 'resolved':
    case 'closed':
    case 'cancelled':
      return lastCycle(record)[event];
    case 'firstWork':
      return firstWork(record);
    case 'majorFlagged':
      return firstTime(record, 'majorFlag', isYes);
    case 'classified':
      return firstTime(record, 'classification', (value) => isUsable(value, rules));
    case 'prioritized':
      return prioritized(record, rules);
    case 'reopened':
      return record.mappedMilestones.has('reopened') ? firstEntry(record, 'reopened') : lastCycle(record).reopened;
    default:
      return firstEntry(record, event);
  }
}

/** Whether the site map gives a record what it takes to tell this event at all. */
export function isEventMapped(record: RecordFacts, event: RecordEvent): boolean {
  switch (event) {
    case 'resolved':
    case 'closed':
      // With one final status, resolved and closed are the same instant, so either will do.
      return (
        record.mappedMilestones.has('resolved') ||
        record.mappedMilestones.has('closed') ||
        (event === 'resolved' && record.resolutionDate !== null)
      );
    case 'majorFlagged':
      return isMapped(record, 'majorFlag');
    case 'classified':
      return isMapped(record, 'classification');
    case 'prioritized':
      return isMapped(record, 'priority') || (isMapped(record, 'impact') && isMapped(record, 'urgency'));
    case 'created':
    case 'firstWork':
      return true;
    default:
      return SIDE.has(event) || record.mappedMilestones.has(event);
  }
}

/** When the record was closed, or null while it is not, or when nobody can say. Periods go by it. */
export function closedAt(record: RecordFacts): Instant | null {
  const { closed, cancelled } = lastCycle(record);
  if (typeof closed === 'number') return closed;
  return typeof cancelled === 'number' ? cancelled : null;
}

const isMapped = (record: RecordFacts, role: string): boolean => (record.fields[role] ?? 'unmapped') !== 'unmapped';

function firstEntry(record: RecordFacts, milestone: string): EventAt {
  if (!record.mappedMilestones.has(milestone)) return SIDE.has(milestone) ? 'not-yet' : 'unknown';
  if (record.history !== 'complete') return 'unknown';
  for (const entry of inOrder(record.statuses)) if (entry.milestones.includes(milestone)) return entry.at;
  return 'not-yet';
}

function firstTime(record: RecordFacts, role: string, passes: (value: Value) => boolean): EventAt {
  const field = record.fields[role];
  if (!isRead(field) || record.history !== 'complete') return 'unknown';
  return firstInstant(field, record.created, passes) ?? 'not-yet';
}

/**
 * First entry into a status of category in progress (creation counts), first change of assignee by a person after creation, or first
 * comment of an agent. Where one of the three sources is withheld an earlier instant cannot be ruled out.
 */
function firstWork(record: RecordFacts): EventAt {
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
function prioritized(record: RecordFacts, rules: SiteRules): EventAt {
  if (record.history !== 'complete') return 'unknown';
  const { priority, impact, urgency } = record.fields as Readonly<Record<string, FieldFacts | 'unmapped' | 'unreadable' | undefined>>;
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
