import { inOrder } from '../record/timeline';
import type { Subject } from './subject';
import type { Truth } from './truth';

/** Where an entry of a register stands: in force, in the register but not in force, or taken out of it. */
export type Standing = 'live' | 'open' | 'ended' | 'unknown';

/**
 * By the status it is in now, so that a cut history does not matter: closed or cancelled is out, approved is in force. Where the site maps
 * no status to closed, a final status that is no milestone may be one or the other.
 */
export function standingOf({ record }: Subject): Standing {
  const statuses = inOrder(record.statuses);
  const last = statuses[statuses.length - 1];
  if (!last) return 'unknown';
  const { milestones, category } = last;
  if (milestones.includes('closed') || milestones.includes('cancelled')) return 'ended';
  if (milestones.includes('approved')) return 'live';
  if (milestones.length === 0 && category !== 'new' && category !== 'indeterminate' && !record.mappedMilestones.has('closed'))
    return 'unknown';
  return 'open';
}

/** Whether it is in the register at all. */
export function isKept(subject: Subject): Truth {
  const standing = standingOf(subject);
  return standing === 'unknown' ? 'unknown' : standing === 'ended' ? 'no' : 'yes';
}

/** Whether it is in force (live, active, published). */
export function isLive(subject: Subject): Truth {
  const standing = standingOf(subject);
  if (standing === 'live') return 'yes';
  if (standing === 'ended') return 'no';
  return subject.record.mappedMilestones.has('approved') ? (standing === 'unknown' ? 'unknown' : 'no') : 'unmapped';
}
