import { approvedAt, decidedAt } from './approvals';
import { lastCycle } from './cycle';
import { created, due, firstTime, firstUsable, firstWork, prioritized } from './field-events';
import { actionsDone, actionsPlanned, failureSeen } from './link-events';
import { eventOf, firstEntry, firstLeft, type EventAt, type Told } from './milestones';
import type { Instant, RecordFacts } from './record';
import { isYes, rulesOf, type SiteRules } from './site-rules';
import { LEFT_MILESTONES, SIDE_MILESTONES, type FieldRole, type RecordEvent } from './vocabulary';
import { deployed, executed, implementStart, reviewed } from './work-events';

export type { RecordEvent } from './vocabulary';
export type { EventAt } from './milestones';

const DEFAULT_RULES = rulesOf({ timeZone: 'UTC' });

/**
 * When an event happened on a record, in UTC; `unknown` where the site map, a permission or a cut history does not let anybody say.
 * After a reopening the last cycle counts for resolved, closed, cancelled and rejected; everything else is the first time. Events that
 * are read from a date field (`due`, the actual start …) may lie in the future. `rules` matter for the events that ask for a usable
 * value, an approval or a day.
 */
export const eventAt = (record: RecordFacts, event: RecordEvent, rules: SiteRules = DEFAULT_RULES): EventAt =>
  eventOf(told(record, event, rules));

function told(record: RecordFacts, event: RecordEvent, rules: SiteRules): Told {
  switch (event) {
    case 'created':
      return created(record);
    case 'resolved':
    case 'closed':
    case 'cancelled':
    case 'rejected':
      return lastCycle(record)[event];
    case 'reopened':
      return record.mappedMilestones.has('reopened') ? firstEntry(record, 'reopened') : lastCycle(record).reopened;
    case 'firstWork':
      return firstWork(record);
    case 'majorFlagged':
      return firstTime(record, 'majorFlag', isYes);
    case 'classified':
      return firstUsable(record, 'classification', rules);
    case 'rootCauseSet':
      return firstUsable(record, 'rootCause', rules);
    case 'prioritized':
      return prioritized(record, rules);
    case 'approved':
      return approvedAt(record, rules);
    case 'decided':
      return decidedAt(record, rules, () => implementStart(record, rules));
    case 'implementStart':
      return implementStart(record, rules);
    case 'deployed':
      return deployed(record, rules);
    case 'executed':
      return executed(record, rules);
    case 'reviewed':
      return reviewed(record, rules);
    case 'failureSeen':
      return failureSeen(record);
    case 'actionsPlanned':
      return actionsPlanned(record);
    case 'actionsDone':
      return actionsDone(record);
    case 'due':
      return due(record, rules);
    default:
      return LEFT_MILESTONES.has(event) ? firstLeft(record, event) : firstEntry(record, event);
  }
}

/** Whether the site map gives a record what it takes to tell this event at all. */
export function isEventMapped(record: RecordFacts, event: RecordEvent, rules: SiteRules = DEFAULT_RULES): boolean {
  switch (event) {
    case 'created':
    case 'firstWork':
      return true;
    case 'resolved':
      return hasEnd(record) || record.resolutionDate !== null;
    // With one final status, resolved and closed are the same instant, so either will do.
    case 'closed':
      return hasEnd(record);
    case 'majorFlagged':
      return hasField(record, 'majorFlag');
    case 'classified':
      return hasField(record, 'classification');
    case 'rootCauseSet':
      return hasField(record, 'rootCause');
    case 'prioritized':
      return hasField(record, 'priority') || (hasField(record, 'impact') && hasField(record, 'urgency'));
    case 'due':
      return hasField(record, 'dueDate');
    case 'approved':
      return (hasStatus(record, 'approved') && rules.approvalSource !== 'approvals') || byApprovals(record, rules);
    case 'decided':
      return (
        byApprovals(record, rules) ||
        (rules.approvalSource !== 'approvals' &&
          (hasStatus(record, 'approved') || hasStatus(record, 'rejected') || isEventMapped(record, 'implementStart', rules)))
      );
    case 'implementStart':
      return hasField(record, 'actualStart') || hasStatus(record, 'implementStart') || isEventMapped(record, 'deployed', rules);
    case 'deployed':
      return hasField(record, 'actualEnd') || hasStatus(record, 'deployed') || (hasEnd(record) && hasField(record, 'resolution'));
    case 'executed':
      return hasField(record, 'executedOn') || hasStatus(record, 'executed') || hasStatus(record, 'closed');
    case 'failureSeen':
      return hasField(record, 'changeOutcome') || hasStatus(record, 'failed') || record.mappedLinks.has('causedIncident');
    case 'actionsPlanned':
      return record.mappedLinks.has('action') || hasStatus(record, 'actionsPlanned') || hasStatus(record, 'closed');
    case 'actionsDone':
      return record.mappedLinks.has('action');
    default:
      return SIDE_MILESTONES.has(event) || hasStatus(record, event);
  }
}

const hasField = (record: RecordFacts, role: FieldRole): boolean => (record.fields[role] ?? 'unmapped') !== 'unmapped';
const hasStatus = (record: RecordFacts, milestone: RecordEvent): boolean => record.mappedMilestones.has(milestone);
const hasEnd = (record: RecordFacts): boolean => hasStatus(record, 'resolved') || hasStatus(record, 'closed');

const byApprovals = (record: RecordFacts, rules: SiteRules): boolean =>
  rules.approvalSource !== 'milestone' && record.approvals !== 'unmapped';

/** When the record was closed (a register entry: retired), or null while it is not, or when nobody can say. Periods go by it. */
export function closedAt(record: RecordFacts): Instant | null {
  const { closed, cancelled, rejected } = lastCycle(record);
  for (const end of [closed, cancelled, rejected]) if (typeof end === 'number') return end;
  return null;
}
