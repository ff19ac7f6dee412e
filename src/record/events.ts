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
  const field = (role: FieldRole): boolean => (record.fields[role] ?? 'unmapped') !== 'unmapped';
  const status = (...milestones: readonly RecordEvent[]): boolean => milestones.some((one) => record.mappedMilestones.has(one));
  const ended = status('resolved', 'closed');
  const also = (other: RecordEvent): boolean => isEventMapped(record, other, rules);
  switch (event) {
    case 'created':
    case 'firstWork':
      return true;
    case 'resolved':
      return ended || record.resolutionDate !== null;
    // With one final status, resolved and closed are the same instant, so either will do.
    case 'closed':
      return ended;
    case 'majorFlagged':
      return field('majorFlag');
    case 'classified':
      return field('classification');
    case 'rootCauseSet':
      return field('rootCause');
    case 'prioritized':
      return field('priority') || (field('impact') && field('urgency'));
    case 'due':
      return field('dueDate');
    case 'approved':
      return (status('approved') && rules.approvalSource !== 'approvals') || byApprovals(record, rules);
    case 'decided':
      return (
        byApprovals(record, rules) || (rules.approvalSource !== 'approvals' && (status('approved', 'rejected') || also('implementStart')))
      );
    case 'implementStart':
      return field('actualStart') || status('implementStart') || also('deployed');
    case 'deployed':
      return field('actualEnd') || status('deployed') || (ended && field('resolution'));
    case 'executed':
      return field('executedOn') || status('executed', 'closed');
    case 'failureSeen':
      return field('changeOutcome') || status('failed') || record.mappedLinks.has('causedIncident');
    case 'actionsPlanned':
      return record.mappedLinks.has('action') || status('actionsPlanned', 'closed');
    case 'actionsDone':
      return record.mappedLinks.has('action');
    default:
      return SIDE_MILESTONES.has(event) || status(event);
  }
}

const byApprovals = (record: RecordFacts, rules: SiteRules): boolean =>
  rules.approvalSource !== 'milestone' && record.approvals !== 'unmapped';

/** When the record was closed (a register entry: retired), or null while it is not, or when nobody can say. Periods go by it. */
export function closedAt(record: RecordFacts): Instant | null {
  const { closed, cancelled, rejected } = lastCycle(record);
  for (const end of [closed, cancelled, rejected]) if (typeof end === 'number') return end;
  return null;
}
