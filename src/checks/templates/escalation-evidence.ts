import type { Instant } from '../../record/record';
import { isUsable } from '../../record/site-rules';
import { inOrder, isRead } from '../../record/timeline';
import type { Subject } from '../subject';
import type { FieldRole, LinkRole, RecordEvent } from '../vocabulary';

export type EscalationEvidence =
  | { readonly changed: FieldRole }
  | { readonly set: FieldRole }
  | { readonly reached: RecordEvent }
  | { readonly link: readonly LinkRole[] };

type Shown = 'yes' | 'no' | 'unknown';

/** Whether one item of evidence is dated in the span, ends included. Items that are not mapped are left out. */
export function shown(subject: Subject, evidence: readonly EscalationEvidence[], from: Instant, to: Instant): Shown {
  // What came before the known part of a history cannot be seen.
  let doubtful = subject.known > from;
  for (const one of evidence) {
    const seen =
      'changed' in one
        ? edited(subject, one.changed, false, from, to)
        : 'set' in one
          ? edited(subject, one.set, true, from, to)
          : 'link' in one
            ? linked(subject, one.link, from, to)
            : entered(subject, one.reached, from, to);
    if (seen === 'yes') return seen;
    doubtful ||= seen === 'unknown';
  }
  return doubtful ? 'unknown' : 'no';
}

/** `filled`: only a change to something counts. */
function edited(subject: Subject, role: FieldRole, filled: boolean, from: Instant, to: Instant): Shown {
  const field = subject.field(role);
  if (!isRead(field)) return field === 'unreadable' ? 'unknown' : 'no';
  for (const change of field.changes)
    if (change.at >= from && change.at <= to && (!filled || isUsable(change.to, subject.rules))) return 'yes';
  return 'no';
}

function linked({ record }: Subject, roles: readonly LinkRole[], from: Instant, to: Instant): Shown {
  for (const link of record.links) {
    if (!(roles as readonly string[]).includes(link.role)) continue;
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
  for (const { at, milestones } of inOrder(subject.record.statuses)) {
    // In a history that is cut off, the first status stands at the creation, whenever it was really entered.
    if (at >= subject.known && at >= from && at <= to && milestones.includes(event)) return 'yes';
  }
  return 'no';
}
