import { approvedAt, decidedAt } from './approvals';
import { ofRole } from './by-role';
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

type Teller = (record: RecordFacts, rules: SiteRules) => Told;

/** How events are told that are more than entering a status; in a table, as going through the names one after another costs more. */
const TELLERS: ReadonlyMap<RecordEvent, Teller> = new Map<RecordEvent, Teller>([
  ['created', created],
  ['resolved', (record) => lastCycle(record).resolved],
  ['closed', (record) => lastCycle(record).closed],
  ['cancelled', (record) => lastCycle(record).cancelled],
  ['rejected', (record) => lastCycle(record).rejected],
  ['reopened', (record) => (record.mappedMilestones.has('reopened') ? firstEntry(record, 'reopened') : lastCycle(record).reopened)],
  ['firstWork', firstWork],
  ['majorFlagged', (record) => firstTime(record, 'majorFlag', isYes)],
  ['classified', (record, rules) => firstUsable(record, 'classification', rules)],
  ['rootCauseSet', (record, rules) => firstUsable(record, 'rootCause', rules)],
  ['prioritized', prioritized],
  ['approved', approvedAt],
  ['decided', (record, rules) => decidedAt(record, rules, () => implementStart(record, rules))],
  ['implementStart', implementStart],
  ['deployed', deployed],
  ['executed', executed],
  ['reviewed', reviewed],
  ['failureSeen', failureSeen],
  ['actionsPlanned', actionsPlanned],
  ['actionsDone', actionsDone],
  ['due', due],
]);

function told(record: RecordFacts, event: RecordEvent, rules: SiteRules): Told {
  const teller = TELLERS.get(event);
  if (teller !== undefined) return teller(record, rules);
  return LEFT_MILESTONES.has(event) ? firstLeft(record, event) : firstEntry(record, event);
}

type Mapped = (record: RecordFacts, rules: SiteRules) => boolean;

/** What the site map has to give a record for an event that is more than entering a status. */
const MAPPED: ReadonlyMap<RecordEvent, Mapped> = new Map<RecordEvent, Mapped>([
  ['created', () => true],
  ['firstWork', () => true],
  ['resolved', (record) => record.resolutionDate !== null || hasEnd(record)],
  // With one final status, resolved and closed are the same instant, so either will do.
  ['closed', (record) => hasEnd(record)],
  ['majorFlagged', (record) => hasField(record, 'majorFlag')],
  ['classified', (record) => hasField(record, 'classification')],
  ['rootCauseSet', (record) => hasField(record, 'rootCause')],
  ['prioritized', (record) => hasField(record, 'priority') || (hasField(record, 'impact') && hasField(record, 'urgency'))],
  ['due', (record) => hasField(record, 'dueDate')],
  ['approved', (record, rules) => (hasStatus(record, 'approved') && rules.approvalSource !== 'approvals') || byApprovals(record, rules)],
  [
    'decided',
    (record, rules) =>
      byApprovals(record, rules) ||
      (rules.approvalSource !== 'approvals' && (hasStatus(record, 'approved') || hasStatus(record, 'rejected') || isStartMapped(record))),
  ],
  ['implementStart', (record) => isStartMapped(record)],
  ['deployed', (record) => isDeploymentMapped(record)],
  ['executed', (record) => hasField(record, 'executedOn') || hasStatus(record, 'executed') || hasStatus(record, 'closed')],
  ['failureSeen', (record) => hasField(record, 'changeOutcome') || hasStatus(record, 'failed') || record.mappedLinks.has('causedIncident')],
  ['actionsPlanned', (record) => record.mappedLinks.has('action') || hasStatus(record, 'actionsPlanned') || hasStatus(record, 'closed')],
  ['actionsDone', (record) => record.mappedLinks.has('action')],
]);

/** Whether the site map gives a record what it takes to tell this event at all. */
export const isEventMapped = (record: RecordFacts, event: RecordEvent, rules: SiteRules = DEFAULT_RULES): boolean =>
  mappingOf(event)(record, rules);

/** The same as `isEventMapped`, for what asks every record for the same event. */
export const mappingOf = (event: RecordEvent): Mapped =>
  MAPPED.get(event) ?? (SIDE_MILESTONES.has(event) ? () => true : (record) => hasStatus(record, event));

const isStartMapped = (record: RecordFacts): boolean =>
  hasField(record, 'actualStart') || hasStatus(record, 'implementStart') || isDeploymentMapped(record);
const isDeploymentMapped = (record: RecordFacts): boolean =>
  hasField(record, 'actualEnd') || hasStatus(record, 'deployed') || (hasEnd(record) && hasField(record, 'resolution'));

const hasField = (record: RecordFacts, role: FieldRole): boolean => (ofRole(record.fields, role) ?? 'unmapped') !== 'unmapped';
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
