import type { FieldRole, LinkRole, RecordEvent } from './vocabulary';

/** What has to be read of a record to tell an event, beside its statuses. */
export interface EventReads {
  readonly fields?: readonly FieldRole[];
  /** Links that count as they are, and those whose record has to be read. */
  readonly links?: readonly LinkRole[];
  readonly follow?: readonly LinkRole[];
  readonly updates?: true;
  readonly approvals?: true;
}

const DEPLOYED: readonly FieldRole[] = ['actualEnd', 'fixVersions', 'resolution'];
const IMPLEMENT_START: readonly FieldRole[] = ['actualStart', ...DEPLOYED];

/** By event; one that is not there needs the statuses alone. */
export const EVENT_READS: Readonly<Partial<Record<RecordEvent, EventReads>>> = {
  created: { fields: ['originalCreated'] },
  classified: { fields: ['classification'] },
  prioritized: { fields: ['priority', 'impact', 'urgency'] },
  firstWork: { fields: ['assignee'], updates: true },
  majorFlagged: { fields: ['majorFlag'] },
  rootCauseSet: { fields: ['rootCause'] },
  due: { fields: ['dueDate'] },
  approved: { approvals: true },
  decided: { fields: IMPLEMENT_START, approvals: true },
  implementStart: { fields: IMPLEMENT_START },
  deployed: { fields: DEPLOYED },
  executed: { fields: ['executedOn'] },
  reviewed: { fields: [...DEPLOYED, 'executedOn'] },
  failureSeen: { fields: ['changeOutcome'], links: ['causedIncident'], follow: ['causedIncident'] },
  actionsPlanned: { links: ['action'], follow: ['action'] },
  actionsDone: { links: ['action'], follow: ['action'] },
};
