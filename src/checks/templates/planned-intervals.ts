import type { Duration } from '../../record/duration';
import type { Instant } from '../../record/record';
import type { Outcome } from '../check';
import { presentOf } from '../site-facts/site-fact';
import { addSpan, spanFrom, type Span } from '../span';
import type { Subject } from '../subject';
import type { FieldRole } from '../vocabulary';
import type { World } from '../world';
import { after } from '../../record/working-time';
import { isAbout, type Review, type Reviewed } from './reviews';

/** A member that has to be reviewed time and again. */
export interface Due extends Reviewed {
  /** When it came into being; a review from before that is none of it. */
  readonly from: Instant;
  /** Since when it is to be reviewed. */
  readonly since: Instant;
  /** The end of the interval and its grace that began at an instant; null where the member's own interval cannot be read. */
  readonly ends: ((from: Instant) => Instant) | null;
}

export interface DueFound {
  readonly outcome: Extract<Outcome, 'met' | 'gap' | 'pending' | 'cannot-tell'>;
  /** When it may change by time alone. */
  readonly dueAt: Instant | null;
}

/** The end of an interval, and of the grace after it. */
export function endsAfter(world: World, interval: Duration | Span, grace: Duration): (from: Instant) => Instant {
  const { timeZone, workingTime } = world.bench.settings;
  return (from) => {
    const due = 'unit' in interval ? after(from, interval, timeZone, workingTime) : addSpan(from, interval, timeZone);
    return after(due, grace, timeZone, workingTime);
  };
}

/** The interval that a member sets itself; the usual one where it sets none, null where nobody can read it. */
export function ownInterval(member: Subject, role: FieldRole | undefined, usual: Duration): Duration | Span | null {
  if (role === undefined) return usual;
  const value = presentOf(member, role);
  if (value === 'unreadable') return null;
  return value === 'unmapped' || value === null ? usual : spanFrom(value.text);
}

/** Since when an entry is to be reviewed: since it is in force where that is asked, and never before the cut-over date. */
export function inScopeSince(member: Subject, live: boolean): Instant {
  const { created } = member.record;
  const approved = live ? member.at('approved') : created;
  const since = typeof approved === 'number' ? approved : created;
  return Math.max(since, member.rules.assessFrom ?? since);
}

/** What the reviews say of a member. The deadline itself is still in time. */
export function judgeDue(member: Due, reviews: readonly Review[], byLink: boolean, now: Instant): DueFound {
  const { since, ends } = member;
  if (ends === null) return { outcome: 'cannot-tell', dueAt: null };
  let latest: Instant | null = null;
  let maybe = false;
  for (const review of reviews) {
    const about = isAbout(review, member, byLink);
    if (about === 'no') continue;
    if (about === 'yes' && review.counts === 'yes') latest = Math.max(latest ?? -Infinity, review.at!);
    else if (review.at === null || now <= ends(review.at)) maybe = true;
  }
  const end = latest === null ? null : ends(latest);
  if (end !== null && now <= end) return { outcome: 'met', dueAt: end };
  if (maybe) return { outcome: 'cannot-tell', dueAt: null };
  // Whoever has been reviewed has had a first interval: the next one ran from that review, whatever the cut-over date. A review of all
  // from before the member came says nothing of it.
  if (latest !== null && latest >= member.from) return { outcome: 'gap', dueAt: null };
  const first = ends(since);
  return now <= first ? { outcome: 'pending', dueAt: first } : { outcome: 'gap', dueAt: null };
}
