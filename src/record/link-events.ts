import { lastCycle } from './cycle';
import { earliest, eventOf, firstEntry, type EventAt, type Told } from './milestones';
import type { Instant, RecordFacts, RecordLink } from './record';
import { firstInstant, isRead } from './timeline';

/** Outcomes that show that a change went wrong, wholly or in part. */
const FAILED: ReadonlySet<string> = new Set(['partly-failed', 'failed', 'backed-out']);

/**
 * When a link was made. One that the history does not name was made together with the younger of its two ends: Jira keeps no entry for
 * what an issue was created with. Null where the other end is not read or the history is cut, so that nobody can say.
 */
export function linkedAt(record: RecordFacts, link: RecordLink): Instant | null {
  if (link.at !== null) return link.at;
  if (typeof link.target === 'string' || record.history !== 'complete') return null;
  return Math.max(record.created, link.target.created);
}

/** Whether Jira withheld what is linked altogether: one such link stands for each role that may or may not have some. */
export const isWithheld = ({ id }: Pick<RecordLink, 'id'>): boolean => id === '';

/** First link of a role; `unmapped` where the site map does not know the role. */
function firstLink(record: RecordFacts, role: string): Told {
  if (!record.mappedLinks.has(role)) return 'unmapped';
  return earliest(record.links.flatMap((link) => (link.role === role ? [linkedAt(record, link) ?? 'unknown'] : [])));
}

/** Actions are planned with the first linked action, the status, or the end of the record, whichever comes first. */
export function actionsPlanned(record: RecordFacts): Told {
  const closed = record.mappedMilestones.has('closed') ? lastCycle(record).closed : 'unmapped';
  return firstOf(firstLink(record, 'action'), firstEntry(record, 'actionsPlanned'), closed);
}

const ACTION: readonly string[] = ['action'];
/** What corrects a nonconformity may be a change or an improvement as well (checks 10.1.1-01.b and .c). */
const CORRECTIVE: readonly string[] = ['action', 'change', 'improvement'];

/**
 * When the last linked action was resolved, or closed where it never was. Cancelled ones are left out. Not yet while one is open or none
 * is linked.
 */
export function actionsDone(record: RecordFacts): Told {
  const roles = record.kind === 'nonconformity' ? CORRECTIVE : ACTION;
  if (!roles.some((role) => record.mappedLinks.has(role))) return 'unmapped';
  let last: EventAt = 'not-yet';
  let open = false;
  for (const { role, target } of record.links) {
    if (!roles.includes(role)) continue;
    if (typeof target === 'string') return 'unknown';
    const { resolved, closed, cancelled } = lastCycle(target);
    const done = resolved === 'not-yet' ? closed : resolved;
    if (typeof cancelled === 'number') continue;
    if (done === 'unknown' || cancelled === 'unknown') return 'unknown';
    if (done === 'not-yet') open = true;
    else if (last === 'not-yet' || done > last) last = done;
  }
  return open ? 'not-yet' : last;
}

/** A failure is seen with a failing outcome, the status, or a link to an incident it caused, whichever comes first. */
export function failureSeen(record: RecordFacts): Told {
  // Without a status of its own a failure shows in the other two.
  const status = record.mappedMilestones.has('failed') ? firstEntry(record, 'failed') : 'unmapped';
  return firstOf(badOutcome(record), status, firstLink(record, 'causedIncident'));
}

function badOutcome(record: RecordFacts): Told {
  const outcome = record.fields['changeOutcome'] ?? 'unmapped';
  if (outcome === 'unmapped') return 'unmapped';
  if (!isRead(outcome) || record.history !== 'complete') return 'unknown';
  return firstInstant(outcome, record.created, (value) => value !== null && value.option !== null && FAILED.has(value.option)) ?? 'not-yet';
}

/** The first of those the site map knows. */
function firstOf(...all: Told[]): Told {
  const mapped = all.filter((told) => told !== 'unmapped');
  return mapped.length === 0 ? 'unmapped' : earliest(mapped.map(eventOf));
}
