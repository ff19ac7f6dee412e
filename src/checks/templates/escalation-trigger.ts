import type { Duration } from '../../record/duration';
import type { Instant, SlaCycle, Unknown } from '../../record/record';
import { inOrder, isRead } from '../../record/timeline';
import { isOption, optionSet } from '../conditions/value';
import { clockFor, fieldFor } from '../field-for';
import type { Subject } from '../subject';
import type { FieldRole, RecordEvent } from '../vocabulary';

export type Trigger =
  | { readonly sla: FieldRole; readonly state: 'breached' }
  | { readonly openLongerThan: 'incidentEscalateAfter' | 'problemEscalateAfter' | 'complaintEscalateAfter' }
  | { readonly event: RecordEvent }
  | { readonly role: FieldRole; readonly everIn: readonly string[] };

/** Adds the instants at which a trigger occurred. `unknown`: there may be more; `unmapped`: the site has nothing that could tell. */
export type AskTrigger = (subject: Subject, occurred: Instant[]) => 'told' | 'unknown' | 'unmapped';

/** A trigger, compiled once. */
export function triggerOf(trigger: Trigger): AskTrigger {
  if ('sla' in trigger) {
    const clockOf = clockFor(trigger.sla);
    return (subject, occurred) => breached(clockOf(subject), occurred);
  }
  if ('openLongerThan' in trigger) return (subject, occurred) => openTooLong(subject, trigger.openLongerThan, occurred);
  if ('event' in trigger) return (subject, occurred) => happened(subject, trigger.event, occurred);
  const values = optionSet(trigger.everIn);
  return (subject, occurred) => tookValue(subject, trigger.role, values, occurred);
}

function breached(cycles: readonly SlaCycle[] | Unknown, occurred: Instant[]): ReturnType<AskTrigger> {
  if (typeof cycles === 'string') return cycles === 'unmapped' ? cycles : 'unknown';
  let told: ReturnType<AskTrigger> = 'told';
  for (const { breached: broken, breachedAt } of cycles) {
    if (!broken) continue;
    if (breachedAt === null) told = 'unknown';
    else occurred.push(breachedAt);
  }
  return told;
}

function openTooLong(
  subject: Subject,
  setting: Extract<Trigger, { openLongerThan: string }>['openLongerThan'],
  occurred: Instant[],
): ReturnType<AskTrigger> {
  const limits = subject.settings[setting];
  if (!limits) return 'unmapped';
  const limit = 'unit' in limits ? (limits as Duration) : limitOf(subject, limits as Readonly<Record<string, Duration>>);
  if (typeof limit === 'string') return limit === 'none' ? 'told' : limit;
  const at = subject.after(subject.record.created, limit);
  const resolved = subject.at('resolved');
  if (resolved === 'unknown') return 'unknown';
  if ((resolved === 'not-yet' ? subject.now : resolved) > at) occurred.push(at);
  return 'told';
}

const priorityOf = fieldFor('priority');

/** The limit for the priority of a record; `*` is for all others. */
function limitOf(subject: Subject, limits: Readonly<Record<string, Duration>>): Duration | 'none' | 'unknown' | 'unmapped' {
  const priority = priorityOf(subject);
  // A limit of its own for some priorities: which one holds cannot be told without the priority.
  if (!isRead(priority) && Object.keys(limits).some((name) => name !== '*')) return priority === 'unmapped' ? 'unmapped' : 'unknown';
  const named = isRead(priority) && priority.present ? limits[priority.present.text] : undefined;
  return named ?? limits['*'] ?? 'none';
}

function happened(subject: Subject, event: RecordEvent, occurred: Instant[]): ReturnType<AskTrigger> {
  const at = subject.at(event);
  if (at === 'unknown') return subject.tells(event) ? at : 'unmapped';
  if (typeof at === 'number' && at <= subject.now) occurred.push(at);
  return 'told';
}

/** Each time a field came to one of the values from another. */
function tookValue(subject: Subject, role: FieldRole, values: ReadonlySet<string>, occurred: Instant[]): ReturnType<AskTrigger> {
  const field = subject.field(role);
  if (!isRead(field)) return field === 'unmapped' ? field : 'unknown';
  const changes = inOrder(field.changes);
  const complete = subject.record.history === 'complete';
  if (complete && isOption(changes.length > 0 ? changes[0]!.from : field.present, values)) occurred.push(subject.record.created);
  for (const { at, from, to } of changes) if (isOption(to, values) && !isOption(from, values)) occurred.push(at);
  return complete ? 'told' : 'unknown';
}
