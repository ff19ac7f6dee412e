import type { Duration } from '../../record/duration';
import type { RecordEvent } from '../../record/events';
import type { Instant } from '../../record/record';
import { inOrder, isRead } from '../../record/timeline';
import { together } from '../asked';
import { cannotTell, gap, met, notApplicable, pending, type Ask, type Judgement, type Say } from '../check';
import { compile } from '../condition';
import { NOW } from '../facts';
import type { Subject } from '../subject';
import type { FieldRole, LinkRole } from '../vocabulary';
import { durationWords, roleName } from '../words';

export type Trigger = { readonly sla: FieldRole; readonly state: 'breached' } | { readonly openLongerThan: 'incidentEscalateAfter' };
export type EscalationEvidence =
  { readonly changed: FieldRole } | { readonly reached: RecordEvent } | { readonly link: readonly LinkRole[] };

export interface Escalation {
  readonly triggers: readonly Trigger[];
  readonly evidence: readonly EscalationEvidence[];
  readonly within: Duration;
  readonly noneDeclared: FieldRole;
}

type Why = 'no-trigger' | 'escalated' | 'explained' | 'missing' | 'due' | 'unknown-trigger' | 'unknown-evidence';

/** Where the site's own rule calls for it, an escalation can be seen. Without a trigger it does not apply. */
export function escalation(params: Escalation): Ask {
  const { triggers, evidence, within, noneDeclared } = params;
  const reason = compile({ set: noneDeclared, explicitNone: true });

  const judge = (subject: Subject): Judgement<Why> => {
    const occurred: Instant[] = [];
    let doubtful = 0;
    let unmapped = 0;
    for (const trigger of triggers) {
      const at = triggered(subject, trigger);
      if (at === 'unknown') doubtful++;
      else if (at === 'unmapped') unmapped++;
      else occurred.push(...at);
    }
    if (occurred.length === 0)
      return doubtful > 0 || unmapped === triggers.length ? cannotTell('unknown-trigger') : notApplicable('no-trigger');
    const explained = reason.holds(subject, NOW);
    if (explained === 'yes') return met('explained');
    let running = Infinity;
    let unseen = false;
    let missed: Instant | null = null;
    for (const from of occurred) {
      const deadline = subject.after(from, within);
      const seen = shown(subject, evidence, from, deadline);
      if (seen === 'yes') continue;
      if (subject.now <= deadline) running = Math.min(running, deadline);
      else if (seen === 'unknown') unseen = true;
      else missed = from;
    }
    if (missed !== null) return unseen || explained === 'unknown' ? cannotTell('unknown-evidence') : gap('missing', true);
    if (running < Infinity) return pending('due', running);
    if (unseen) return cannotTell('unknown-evidence');
    return doubtful > 0 ? cannotTell('unknown-trigger') : met('escalated');
  };

  const limit = durationWords(within);
  const says: Record<Why, Say> = {
    'no-trigger': () => 'It does not apply: nothing in your escalation rules called for an escalation.',
    escalated: () => `An escalation can be seen within ${limit} after your rules called for it.`,
    explained: () => `A reason is given in ${roleName(noneDeclared)}.`,
    missing: () =>
      `No escalation can be seen within ${limit} after your rules called for it, and no reason is given in ${roleName(noneDeclared)}.`,
    due: () => `Your rules call for an escalation; it is expected within ${limit} after that.`,
    'unknown-trigger': () =>
      `It cannot be told whether your rules called for an escalation: neither the clock nor the time allowed can be read, or Priority is missing.`,
    'unknown-evidence': () => 'It cannot be told whether it was escalated: a field or the history cannot be read.',
  };
  const fields: FieldRole[] = [noneDeclared];
  const links: LinkRole[] = [];
  const events: RecordEvent[] = [];
  for (const trigger of triggers) if ('sla' in trigger) fields.push(trigger.sla);
  for (const one of evidence) {
    if ('changed' in one) fields.push(one.changed);
    else if ('link' in one) links.push(...one.link);
    else events.push(one.reached);
  }
  const settings = triggers.flatMap((trigger) => ('openLongerThan' in trigger ? [trigger.openLongerThan] : []));
  return { template: 'ESCALATION', params: { ...params }, asked: together({ fields, links, events, settings }), says: { ...says }, judge };
}

/** The instants at which a trigger occurred. */
function triggered(subject: Subject, trigger: Trigger): readonly Instant[] | 'unknown' | 'unmapped' {
  if ('sla' in trigger) {
    const cycles = subject.sla(trigger.sla);
    if (typeof cycles === 'string') return cycles === 'unmapped' ? 'unmapped' : 'unknown';
    const broken = cycles.filter((cycle) => cycle.breached);
    if (broken.some((cycle) => cycle.breachedAt === null)) return 'unknown';
    return broken.map((cycle) => cycle.breachedAt!);
  }
  const limits = subject.settings[trigger.openLongerThan];
  if (!limits) return 'unmapped';
  const priority = subject.field('priority');
  const named = isRead(priority) && priority.present ? limits[priority.present.text] : undefined;
  // A limit of its own for some priorities: which one holds cannot be told without the priority.
  if (!isRead(priority) && Object.keys(limits).some((name) => name !== '*')) return priority === 'unmapped' ? 'unmapped' : 'unknown';
  const limit = named ?? limits['*'];
  if (!limit) return [];
  const at = subject.after(subject.record.created, limit);
  const resolved = subject.at('resolved');
  if (resolved === 'unknown') return 'unknown';
  return (resolved === 'not-yet' ? subject.now : resolved) > at ? [at] : [];
}

/** Whether one item of evidence is dated in the span, ends included. Items that are not mapped are left out. */
function shown(subject: Subject, evidence: readonly EscalationEvidence[], from: Instant, to: Instant): 'yes' | 'no' | 'unknown' {
  let doubtful = subject.known > from;
  // In a history that is cut off, the first status stands at the creation, whenever it was really entered.
  const dated = (at: Instant): boolean => at >= subject.known;
  for (const one of evidence) {
    if ('changed' in one) {
      const field = subject.field(one.changed);
      if (isRead(field)) {
        if (field.changes.some(({ at }) => at >= from && at <= to)) return 'yes';
      } else if (field === 'unreadable') doubtful = true;
    } else if ('link' in one) {
      for (const link of subject.record.links) {
        if (!(one.link as readonly string[]).includes(link.role)) continue;
        // Links without history are judged by their presence.
        if (link.at === null || (link.at >= from && link.at <= to)) return 'yes';
      }
    } else {
      const at = one.reached === 'resolved' ? subject.at('resolved') : null;
      if (typeof at === 'number' && at >= from && at <= to) return 'yes';
      if (at === 'unknown') doubtful = true;
      if (
        at === null &&
        inOrder(subject.record.statuses).some(
          (entry) => dated(entry.at) && entry.at >= from && entry.at <= to && entry.milestones.includes(one.reached),
        )
      )
        return 'yes';
    }
  }
  return doubtful ? 'unknown' : 'no';
}
