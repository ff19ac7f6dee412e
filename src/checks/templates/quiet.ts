import type { Instant } from '../../record/record';
import { inOrder } from '../../record/timeline';
import type { Subject } from '../subject';
import { isWork } from './agent-comment';

/** The last sign of work: creation, a work update, being resolved, or the last time the record was taken up again. */
export function lastWork(subject: Subject): Instant {
  const { began, resolved } = subject.cycle;
  let last = Math.max(subject.record.created, began, typeof resolved === 'number' ? resolved : -Infinity);
  for (const update of subject.record.updates)
    if (update.at > last && update.at <= subject.now && isWork(subject, update) !== false) last = update.at;
  return last;
}

/** Whether a record stands in a status in which it waits. */
export function isWaiting({ record }: Subject): boolean {
  const statuses = inOrder(record.statuses);
  return statuses[statuses.length - 1]?.milestones.includes('waiting') ?? false;
}
