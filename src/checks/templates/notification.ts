import type { Duration } from '../../record/duration';
import type { RecordEvent } from '../../record/events';
import type { Instant, Value } from '../../record/record';
import { isUsable } from '../../record/site-rules';
import { isRead, valueAt } from '../../record/timeline';
import { askingEvent, together } from '../asked';
import { cannotTell, gap, met, pending, type Ask, type Judgement, type Say } from '../check';
import type { Subject } from '../subject';
import { EVENTS, GROUPS, type FieldRole, type Group } from '../vocabulary';
import { durationWords, joined, roleName } from '../words';

export type Message = { readonly set: FieldRole } | { readonly member: FieldRole } | { readonly mention: Group };

export interface Notification {
  readonly audience: Group;
  readonly since: RecordEvent;
  readonly within: Duration;
  readonly minMessages: number;
  readonly evidence: readonly Message[];
}

type Why = 'told' | 'missing' | 'due' | 'waiting' | 'unknown-event' | 'unknown';

/** A message reached the audience in time: mentions count from the event on, fields whenever they stood by the deadline. */
export function notification(params: Notification): Ask {
  const { audience, since, within, minMessages, evidence } = params;

  const judge = (subject: Subject): Judgement<Why> => {
    const from = subject.startOf(since);
    if (from === 'unknown') return cannotTell('unknown-event');
    if (from === 'not-yet') return pending('waiting', null);
    const deadline = subject.after(from, within);
    const running = subject.now <= deadline;
    let count = 0;
    let doubtful = false;
    for (const message of evidence) {
      const found = messages(subject, message, from, running ? Infinity : deadline);
      if (found === 'unknown') doubtful = true;
      else count += found;
    }
    if (count >= minMessages) return met('told', { from });
    if (doubtful) return cannotTell('unknown');
    return running ? pending('due', deadline) : gap('missing', false, { from });
  };

  const name = GROUPS[audience].name;
  const limit = `${durationWords(within)} after`;
  const places = joined(
    [...evidence.map((one) => ('mention' in one ? 'a comment that mentions them' : roleName('set' in one ? one.set : one.member)))],
    'or',
  );
  const says: Record<Why, Say> = {
    told: () => `A message to ${name} is on record within ${limit} ${EVENTS[since].clause}.`,
    missing: () => `No message to ${name} is on record within ${limit} ${EVENTS[since].clause} (${places}).`,
    due: () => `A message to ${name} is expected within ${limit} ${EVENTS[since].clause}.`,
    waiting: () => `A message to ${name} is expected within ${limit} ${EVENTS[since].soon}.`,
    'unknown-event': () => `It cannot be told when ${EVENTS[since].clause}: the history cannot be read so far back.`,
    unknown: () => `It cannot be told whether ${name} had a message: a field, the comments or the history cannot be read.`,
  };
  const fields = evidence.flatMap((one) => ('set' in one ? [one.set] : 'member' in one ? [one.member] : []));
  const { waiting, ...reachable } = says;
  return {
    template: 'NOTIFICATION',
    params: { ...params },
    asked: together(askingEvent(since), { fields, groups: [audience], updates: true }),
    // The check is asked of records on which the event has happened; see its condition.
    says: since === 'majorFlagged' ? reachable : { ...reachable, waiting },
    judge,
  };
}

/** How many messages an item of evidence shows by an instant (+∞: by now). Roles that are not mapped show none. */
function messages(subject: Subject, message: Message, from: Instant, until: Instant): number | 'unknown' {
  if ('mention' in message) {
    let found = 0;
    for (const update of subject.record.updates) {
      if (update.what === 'comment' && update.at >= from && update.at <= until && update.mentions.some((who) => isAudience(subject, who)))
        found++;
    }
    return found > 0 || subject.record.updatesComplete ? found : 'unknown';
  }
  const field = subject.field('set' in message ? message.set : message.member);
  if (!isRead(field)) return field === 'unmapped' ? 0 : 'unknown';
  const value = valueAt(field, until, subject.known);
  if (value === 'unknown') return 'unknown';
  return 'set' in message ? Number(isUsable(value, subject.rules)) : Number(names(subject, value));
}

const isAudience = (subject: Subject, who: string): boolean => subject.rules.topManagement.has(who.toLowerCase());

const names = (subject: Subject, value: Value): boolean =>
  value !== null && (value.members.some((who) => isAudience(subject, who)) || (value.id !== null && isAudience(subject, value.id)));
