import type { Instant } from '../../record/record';
import { isWithheld } from '../../record/link-events';
import { isUsable } from '../../record/site-rules';
import { isRead } from '../../record/timeline';
import { fieldFor, type FieldOf } from '../field-for';
import type { Subject } from '../subject';
import type { FieldRole, LinkRole, RecordEvent } from '../vocabulary';

export type EscalationEvidence =
  | { readonly changed: FieldRole }
  | { readonly set: FieldRole }
  | { readonly reached: RecordEvent }
  | { readonly link: readonly LinkRole[] };

type Shown = 'yes' | 'no' | 'unknown';

type Seen = (subject: Subject, from: Instant, to: Instant) => Shown;

/** Whether one item of evidence is dated in a span, ends included. Items that are not mapped are left out. */
export function evidenceSeen(evidence: readonly EscalationEvidence[]): Seen {
  const items = evidence.map(seenBy);
  return (subject, from, to) => {
    // What came before the known part of a history cannot be seen.
    let doubtful = subject.known > from;
    for (const item of items) {
      const seen = item(subject, from, to);
      if (seen === 'yes') return seen;
      if (seen === 'unknown') doubtful = true;
    }
    return doubtful ? 'unknown' : 'no';
  };
}

function seenBy(one: EscalationEvidence): Seen {
  if ('changed' in one) return editedIn(fieldFor(one.changed), false);
  if ('set' in one) return editedIn(fieldFor(one.set), true);
  if ('link' in one) return (subject, from, to) => linked(subject, one.link, from, to);
  return (subject, from, to) => entered(subject, one.reached, from, to);
}

/** `filled`: only a change to something counts. */
const editedIn =
  (fieldOf: FieldOf, filled: boolean): Seen =>
  (subject, from, to) => {
    const field = fieldOf(subject);
    if (!isRead(field)) return field === 'unreadable' ? 'unknown' : 'no';
    for (const change of field.changes)
      if (change.at >= from && change.at <= to && (!filled || isUsable(change.to, subject.rules))) return 'yes';
    return 'no';
  };

function linked({ record }: Subject, roles: readonly LinkRole[], from: Instant, to: Instant): Shown {
  for (const link of record.links) {
    if (!(roles as readonly string[]).includes(link.role)) continue;
    if (isWithheld(link)) return 'unknown';
    // Links without history are judged by their presence.
    if (link.at === null || (link.at >= from && link.at <= to)) return 'yes';
  }
  return 'no';
}

function entered(subject: Subject, event: RecordEvent, from: Instant, to: Instant): Shown {
  if (event === 'resolved') {
    const at = subject.at(event);
    return at === 'unknown' ? at : typeof at === 'number' && at >= from && at <= to ? 'yes' : 'no';
  }
  for (const { at, milestones } of subject.record.statuses) {
    // In a history that is cut off, the first status stands at the creation, whenever it was really entered.
    if (at >= subject.known && at >= from && at <= to && milestones.includes(event)) return 'yes';
  }
  return 'no';
}
