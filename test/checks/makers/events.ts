import type { RecordEvent } from '../../../src/checks/vocabulary';
import { aRecord, DAY, MINUTE, type RecordBuilder } from '../../record/a-record';
import { aDate, aValue, choice } from './values';

/** Statuses that stand for a phase: the event comes when it is left for a later one. */
const LEFT: Partial<Record<RecordEvent, readonly [phase: string, next: string]>> = {
  assessed: ['Assessment', 'Awaiting approval'],
  planned: ['Planning', 'Building'],
  designed: ['Design', 'Building'],
  tested: ['Testing', 'Awaiting approval'],
  reviewed: ['In review', 'Closed'],
  analysed: ['Analysis', 'Actions planned'],
};

const ENTERED: Partial<Record<RecordEvent, string>> = {
  inProgress: 'In progress',
  waiting: 'Pending',
  escalated: 'Escalated',
  reopened: 'Reopened',
  scheduled: 'Scheduled',
  awaitingApproval: 'Awaiting approval',
  approved: 'Approved',
  decided: 'Approved',
  rejected: 'Rejected',
  buildStarted: 'Building',
  implementStart: 'Implementing',
  deployed: 'Deployed',
  executed: 'Carried out',
  contained: 'Contained',
  actionsPlanned: 'Actions planned',
  knownError: 'Known error',
  closed: 'Closed',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

/**
 * Puts into a record what makes an event come at an instant; everything has to be mapped. An event of a phase that is left (`reviewed`)
 * enters the phase a minute before; `reviewed` closes the record. The event `created` is there already.
 */
export function reach(builder: RecordBuilder, event: RecordEvent, when: number): RecordBuilder {
  const left = LEFT[event];
  if (left) return builder.status(left[0], when - MINUTE).status(left[1], when);
  const entered = ENTERED[event];
  if (entered !== undefined) return builder.status(entered, when);
  switch (event) {
    case 'created':
      return builder;
    case 'resolved':
      return builder.resolved(when);
    case 'firstWork':
      return builder.set('assignee', aValue('assignee'), when);
    case 'classified':
      return builder.set('classification', aValue('classification'), when);
    case 'prioritized':
      return builder.set('priority', 'High', when);
    case 'majorFlagged':
      return builder.major(when);
    case 'rootCauseSet':
      return builder.set('rootCause', aValue('rootCause'), when);
    case 'failureSeen':
      return builder.set('changeOutcome', choice('failed'), when);
    case 'actionsDone':
      return builder.link(
        'action',
        aRecord('action', when - DAY)
          .named('30001')
          .resolved(when)
          .build(),
        when - DAY,
      );
    case 'due':
      return builder.with('dueDate', aDate(when - DAY));
    default:
      throw new Error(`No way to make ${event} happen`);
  }
}
