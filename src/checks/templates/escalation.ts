import type { Duration } from '../../record/duration';
import type { Instant } from '../../record/record';
import { together } from '../asked';
import { cannotTell, gap, met, notApplicable, pending, type Ask, type Judgement, type Say } from '../check';
import { compile } from '../condition';
import type { Subject } from '../subject';
import { NOW } from '../truth';
import type { FieldRole, LinkRole, RecordEvent } from '../vocabulary';
import { durationWords, joined, roleName } from '../words';
import { evidenceSeen, type EscalationEvidence } from './escalation-evidence';
import { triggerOf, type Trigger } from './escalation-trigger';

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
  const asking = triggers.map(triggerOf);
  const shown = evidenceSeen(evidence);

  const judge = (subject: Subject): Judgement<Why> => {
    const occurred: Instant[] = [];
    let doubtful = false;
    let unmapped = 0;
    for (const ask of asking) {
      const told = ask(subject, occurred);
      if (told === 'unknown') doubtful = true;
      else if (told === 'unmapped') unmapped++;
    }
    if (occurred.length === 0)
      return doubtful || unmapped === triggers.length ? cannotTell('unknown-trigger') : notApplicable('no-trigger');
    const explained = reason.holds(subject, NOW);
    if (explained === 'yes') return met('explained');
    let running = Infinity;
    let unseen = false;
    let missed = false;
    for (const from of occurred) {
      const deadline = subject.after(from, within);
      const seen = shown(subject, from, deadline);
      if (seen === 'yes') continue;
      if (subject.now <= deadline) running = Math.min(running, deadline);
      else if (seen === 'unknown') unseen = true;
      else missed = true;
    }
    if (missed) return explained === 'unknown' ? cannotTell('unknown-evidence') : gap('missing', true);
    if (running < Infinity) return pending('due', running);
    if (unseen) return cannotTell('unknown-evidence');
    return doubtful ? cannotTell('unknown-trigger') : met('escalated');
  };

  const limit = durationWords(within);
  const sources = triggers.flatMap((trigger) => {
    if ('sla' in trigger) return ['the clock'];
    if ('openLongerThan' in trigger)
      return ['the time allowed', ...(trigger.openLongerThan === 'complaintEscalateAfter' ? [] : ['Priority'])];
    return ['event' in trigger ? 'the history' : roleName(trigger.role)];
  });
  const says: Record<Why, Say> = {
    'no-trigger': () => 'It does not apply: nothing in your escalation rules called for an escalation.',
    escalated: () => `An escalation can be seen within ${limit} after your rules called for it.`,
    explained: () => `A reason is given in ${roleName(noneDeclared)}.`,
    missing: () =>
      `No escalation can be seen within ${limit} after your rules called for it, and no reason is given in ${roleName(noneDeclared)}.`,
    due: () => `Your rules call for an escalation; it is expected within ${limit} after that.`,
    'unknown-trigger': () =>
      `It cannot be told whether your rules called for an escalation: ${joined([...new Set([...sources, 'the history'])], 'or')} cannot be read or is not there.`,
    'unknown-evidence': () => 'It cannot be told whether it was escalated: a field or the history cannot be read.',
  };
  const fields: FieldRole[] = [noneDeclared];
  const links: LinkRole[] = [];
  const events: RecordEvent[] = [];
  for (const trigger of triggers) {
    if ('sla' in trigger) fields.push(trigger.sla);
    else if ('event' in trigger) events.push(trigger.event);
    else if ('role' in trigger) fields.push(trigger.role);
  }
  for (const one of evidence) {
    if ('changed' in one) fields.push(one.changed);
    else if ('set' in one) fields.push(one.set);
    else if ('link' in one) links.push(...one.link);
    else events.push(one.reached);
  }
  const settings = triggers.flatMap((trigger) => ('openLongerThan' in trigger ? [trigger.openLongerThan] : []));
  return { template: 'ESCALATION', params: { ...params }, asked: together({ fields, links, events, settings }), says: { ...says }, judge };
}
