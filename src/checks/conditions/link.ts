import { linkedAt } from '../../record/link-events';
import type { Instant, RecordFacts, RecordLink } from '../../record/record';
import type { Subject } from '../subject';
import { NOW, truth, type Truth } from '../truth';
import type { FieldRole, LinkRole, RecordEvent } from '../vocabulary';
import { isIn } from './value';
import { earlier } from './combined';
import type { Since, Test } from './test';

export type LinkState = 'any' | 'open' | 'approved' | 'completed' | 'deployed';

/** What has to be told of a linked record to know its state. */
export const STATE_READS: Readonly<Record<LinkState, { readonly events: readonly RecordEvent[]; readonly fields: readonly FieldRole[] }>> =
  {
    any: { events: [], fields: [] },
    open: { events: [], fields: [] },
    completed: { events: [], fields: [] },
    approved: { events: ['approved'], fields: [] },
    deployed: { events: ['deployed', 'failed'], fields: ['changeOutcome'] },
  };

/** At least `min` links of these roles lead to records in the state. */
export function linkTest(roles: readonly LinkRole[], state: LinkState, min: number): Test {
  const wanted: ReadonlySet<string> = new Set(roles);
  const none = ({ record }: Subject): 'no' | 'unmapped' => (roles.some((role) => record.mappedLinks.has(role)) ? 'no' : 'unmapped');
  return {
    holds(subject, at) {
      let yes = 0;
      let unknown = false;
      for (const link of subject.record.links) {
        if (!wanted.has(link.role)) continue;
        const stands = linkHolds(subject, link, state, at);
        if (stands === 'yes') yes++;
        else if (stands === 'unknown') unknown = true;
      }
      return yes >= min ? 'yes' : unknown ? 'unknown' : none(subject);
    },
    since(subject, from) {
      const instants: Instant[] = [];
      let unknown = false;
      for (const link of subject.record.links) {
        if (!wanted.has(link.role)) continue;
        const instant = linkSince(subject, link, state);
        if (instant === 'unknown') unknown = true;
        else if (instant !== 'no' && (instant >= from || instant === -Infinity)) instants.push(instant);
      }
      if (instants.length >= min) return instants.sort((a, b) => a - b)[min - 1]!;
      return unknown ? 'unknown' : none(subject);
    },
  };
}

/** A condition asked of the records linked in a role, one of which has to meet it. */
export function viaLink(role: LinkRole, test: Test): Test {
  return {
    holds(subject, at) {
      let unknown = false;
      let unmapped = false;
      for (const link of subject.record.links) {
        if (link.role !== role) continue;
        const value = typeof link.target === 'string' ? 'unknown' : test.holds(subject.linked(link.target), at);
        if (value === 'yes') return 'yes';
        if (value === 'unknown') unknown = true;
        else if (value === 'unmapped') unmapped = true;
      }
      if (unknown) return 'unknown';
      return unmapped || !subject.record.mappedLinks.has(role) ? 'unmapped' : 'no';
    },
    since(subject, from) {
      let first: Since = subject.record.mappedLinks.has(role) ? 'no' : 'unmapped';
      for (const link of subject.record.links) {
        if (link.role === role)
          first = earlier(first, typeof link.target === 'string' ? 'unknown' : test.since(subject.linked(link.target), from));
      }
      return first;
    },
  };
}

/** Whether a link was there at an instant and led to a record in the state. One the history does not name is judged by its presence. */
export function linkHolds(subject: Subject, link: RecordLink, state: LinkState, at: Instant): Truth {
  const made = at === NOW ? null : linkedAt(subject.record, link);
  if (made !== null && made > at) return 'no';
  if (link.target === 'unreadable') return 'unknown';
  if (state === 'any') return 'yes';
  return link.target === 'unread' ? 'unknown' : IN_STATE[state](subject.linked(link.target), at);
}

type InState = (target: Subject, at: Instant) => Truth;

/** Whether an event of a linked record had come by an instant. */
function came(target: Subject, event: RecordEvent, at: Instant): Truth {
  const when = target.at(event);
  return when === 'unknown' ? 'unknown' : truth(when !== 'not-yet' && when <= Math.min(at, target.now));
}

function ended(target: Subject, at: Instant): Truth {
  const resolved = came(target, 'resolved', at);
  return resolved === 'yes' ? resolved : either(resolved, came(target, 'closed', at));
}

const either = (a: Truth, b: Truth): Truth => (a === 'yes' || b === 'yes' ? 'yes' : a === 'no' && b === 'no' ? 'no' : 'unknown');

/** The first that is no yes. */
const both = (a: Truth, b: Truth): Truth => (a === 'no' || b === 'no' ? 'no' : a === 'yes' && b === 'yes' ? 'yes' : 'unknown');
const NOT = { yes: 'no', no: 'yes', unknown: 'unknown', unmapped: 'unknown' } as const;

const failed = isIn('changeOutcome', ['failed', 'backed-out']);

const IN_STATE: Readonly<Record<Exclude<LinkState, 'any'>, InState>> = {
  open: (target, at) => both(NOT[ended(target, at)], NOT[came(target, 'cancelled', at)]),
  completed: (target, at) => both(ended(target, at), NOT[came(target, 'cancelled', at)]),
  approved: (target, at) => came(target, 'approved', at),
  deployed(target, at) {
    const live = came(target, 'deployed', at);
    if (live === 'no') return live;
    const outcome = failed.holds(target, at);
    return both(live, both(NOT[came(target, 'failed', at)], outcome === 'unmapped' ? 'yes' : NOT[outcome]));
  },
};

/** The date of a link: its making, or what put the record it leads to into the state. */
function linkSince(subject: Subject, link: RecordLink, state: LinkState): Instant | 'no' | 'unknown' {
  const now = linkHolds(subject, link, state, NOW);
  if (now !== 'yes') return now === 'no' ? 'no' : 'unknown';
  if (state === 'any' || state === 'open') return linkedAt(subject.record, link) ?? -Infinity;
  const target = subject.linked(link.target as RecordFacts);
  if (state !== 'completed') return target.at(state) as Instant;
  const { resolved, closed } = target.cycle;
  return typeof resolved === 'number' ? resolved : (closed as Instant);
}
