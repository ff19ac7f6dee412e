import type { Duration } from '../../record/duration';
import type { Instant } from '../../record/record';
import { described } from '../described';
import type { Subject } from '../subject';
import type { Truth } from '../truth';
import { EVENTS, type RecordEvent } from '../vocabulary';
import { durationWords, startClause } from '../words';
import { extendedBy } from './deadline';
import type { Retroactive } from './retroactive';

/** When evidence has to be there, and what later evidence is worth. */
export interface Timing {
  readonly by: RecordEvent;
  readonly grace?: Duration;
  readonly retroactive?: Retroactive;
  /** Evidence after the deadline but up to this event meets the check and is marked late; absent: too late stays a gap. */
  readonly lateUntil?: RecordEvent | 'ever';
}

export interface Deadline {
  readonly from: Instant;
  /** Without the time that `retroactive` gives besides. */
  readonly plain: Instant;
  readonly at: Instant;
  readonly running: boolean;
}

const NO_GRACE: Duration = { value: 0, unit: 'minutes' };

/** Works out the deadline of records: `open` while the event is to come, `dropped` when it never will, `unknown` when nobody can say. */
export function deadlineOf({ by, grace = NO_GRACE, retroactive }: Timing): (subject: Subject) => Deadline | 'open' | 'dropped' | 'unknown' {
  const extended = extendedBy(retroactive);
  return (subject) => {
    if (subject.missed(by)) return 'dropped';
    const from = subject.startOf(by);
    if (typeof from !== 'number') return from === 'unknown' ? from : 'open';
    const plain = subject.after(from, grace);
    const at = extended(subject, plain);
    return { from, plain, at, running: subject.now <= at };
  };
}

/** What evidence after the deadline is worth: `no` also where none counts any more; `mendable`: some still may. */
export function lateness(
  subject: Subject,
  lateUntil: RecordEvent | 'ever' | undefined,
  deadline: Instant,
  holds: (subject: Subject, at: Instant) => Truth,
): { readonly found: 'yes' | 'no' | 'unknown'; readonly at: Instant; readonly mendable: boolean } {
  if (lateUntil === undefined) return { found: 'no', at: deadline, mendable: false };
  const end = lateUntil === 'ever' ? 'not-yet' : subject.at(lateUntil);
  if (typeof end === 'number' && end <= deadline) return { found: 'no', at: deadline, mendable: false };
  const at = typeof end === 'number' && end <= subject.now ? end : subject.now;
  const late = holds(subject, at === subject.now ? Infinity : at);
  if (late === 'unknown' || (late === 'yes' && end === 'unknown')) return { found: 'unknown', at, mendable: false };
  return { found: late === 'yes' ? 'yes' : 'no', at, mendable: end === 'not-yet' || (typeof end === 'number' && end > subject.now) };
}

/** How the time allowed is said: `when it was closed`, `within 4 hours after work began`. */
export function limitWords({ by, grace = NO_GRACE, retroactive }: Timing): {
  /** For what is over. */
  past(subject: Subject, deadline: Pick<Deadline, 'from' | 'at' | 'plain'>): string;
  /** For what is to come. */
  readonly ahead: string;
  /** Added to evidence that came too late. */
  late(limit: Deadline | string): string;
  /** Added to evidence that came in the time that `retroactive` gives. */
  readonly extra: string;
} {
  const allowed = (span: Duration): string => `within ${durationWords(span)} after `;
  return {
    past(subject, { at, plain }) {
      const clause = startClause(subject, by);
      if (retroactive !== undefined && at > plain) return `${allowed(retroactive.within)}${clause}`;
      return grace.value === 0 ? `when ${clause}` : `${allowed(grace)}${clause}`;
    },
    late(limit) {
      if (retroactive !== undefined && typeof limit === 'object' && limit.at > limit.plain)
        return `later than the ${durationWords(retroactive.within)} allowed`;
      return grace.value === 0 ? 'which is late' : `later than the ${durationWords(grace)} allowed`;
    },
    extra: retroactive === undefined ? '' : `in time as ${described(retroactive.when)}`,
    ahead: grace.value === 0 ? `before ${EVENTS[by].soon}` : `${allowed(grace)}${EVENTS[by].soon}`,
  };
}
