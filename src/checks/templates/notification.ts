import type { Duration } from '../../record/duration';
import type { Instant } from '../../record/record';
import { isUsable } from '../../record/site-rules';
import { isRead, valueAt } from '../../record/timeline';
import { askingEvent, together } from '../asked';
import { cannotTell, gap, met, notApplicable, pending, type Ask, type Judgement, type Say } from '../check';
import type { Subject } from '../subject';
import { NOW, truth, type Truth } from '../truth';
import { EVENTS, GROUPS, type FieldRole, type Group, type RecordEvent } from '../vocabulary';
import { durationWords, joined, roleName, startClause } from '../words';
import { audienceFields, namesAudience } from './audience';
import { askedByExtension } from './deadline';
import { commentsTo } from './message-comments';
import type { Retroactive } from './retroactive';
import { deadlineOf } from './timing';

export type Message =
  { readonly set: FieldRole } | { readonly member: FieldRole } | { readonly mention: Group } | { readonly comment: 'public' };

export interface Notification {
  readonly audience: Group;
  readonly since: RecordEvent;
  /** The deadline is `by`, or `within` after `since`. */
  readonly by?: RecordEvent;
  readonly within?: Duration;
  /** Roles that have to be set besides. */
  readonly requires?: readonly FieldRole[];
  readonly retroactive?: Retroactive;
  readonly minMessages: number;
  readonly evidence: readonly Message[];
}

type Why = 'told' | 'missing' | 'incomplete' | 'due' | 'ready' | 'waiting' | 'dropped' | 'unknown-event' | 'unknown';

/**
 * A message reached the audience in time: comments count from the event on, fields whenever they stood by the deadline. A comment is
 * one message, however many ways it counts.
 */
export function notification(params: Notification): Ask {
  const { audience, since, by, within, requires = [], retroactive, minMessages, evidence } = params;
  const deadline = deadlineOf({ ...params, by: by ?? since, ...(by === undefined && within ? { grace: within } : {}) });
  const mention = evidence.some((one) => 'mention' in one);
  const open = evidence.some((one) => 'comment' in one);
  const wanted = { audience, mention, open };

  /** Whether enough messages are on record by an instant (`NOW`: today). */
  const told = (subject: Subject, from: Instant, until: Instant): Truth => {
    let count = 0;
    let doubtful = false;
    for (const one of evidence) {
      if ('mention' in one || 'comment' in one) continue;
      const found = 'set' in one ? stood(subject, one.set, until) : named(subject, audience, one.member, until);
      if (found === 'yes') count++;
      else if (found === 'unknown') doubtful = true;
    }
    if (count < minMessages && (mention || open)) {
      const comments = commentsTo(subject, wanted, from, until);
      count += comments.count;
      doubtful ||= comments.doubtful;
    }
    return count >= minMessages ? 'yes' : doubtful ? 'unknown' : 'no';
  };

  /** Whether all that has to be set besides is set. */
  const complete = (subject: Subject, until: Instant): Truth => {
    let found: Truth = 'yes';
    for (const role of requires) {
      const one = stood(subject, role, until);
      if (one === 'no') return one;
      if (one !== 'yes') found = 'unknown';
    }
    return found;
  };

  const judge = (subject: Subject): Judgement<Why> => {
    const from = subject.startOf(since);
    const limit = deadline(subject);
    if (limit === 'dropped') return notApplicable(limit);
    if (from === 'unknown' || limit === 'unknown') return cannotTell('unknown-event');
    if (from === 'not-yet') return pending('waiting', null);
    if (limit === 'open' || (by !== undefined && limit.from > subject.now)) {
      const ready = told(subject, from, NOW) === 'yes' && complete(subject, NOW) === 'yes';
      return pending(ready ? 'ready' : 'waiting', limit === 'open' ? null : limit.from);
    }
    const { at, running } = limit;
    const messages = told(subject, from, running ? NOW : at);
    const set = complete(subject, running ? NOW : at);
    if (messages === 'yes' && set === 'yes') return met('told');
    if (!running && messages === 'no') return gap('missing', false);
    if (!running && set === 'no') return gap('incomplete', false, null, at);
    if (messages === 'unknown' || set === 'unknown') return cannotTell('unknown');
    return pending(at > limit.from ? 'due' : 'waiting', at);
  };

  const name = GROUPS[audience].name;
  const places = joined(
    evidence.map((one) => {
      if ('mention' in one) return 'a comment that mentions them';
      return 'comment' in one ? 'a public comment' : roleName('set' in one ? one.set : one.member);
    }),
    'or',
  );
  const besides = requires.length === 0 ? '' : ` and ${joined(requires.map(roleName))} ${requires.length === 1 ? 'is' : 'are'} set`;
  const anchor = by ?? since;
  /** The time allowed, which is longer for some records. */
  const inTime = (subject: Subject): string => {
    if (by === undefined) return `within ${durationWords(within!)} after ${EVENTS[since].clause}`;
    const limit = deadline(subject);
    const extra = retroactive !== undefined && typeof limit === 'object' && limit.at > limit.plain;
    return `${extra ? `within ${durationWords(retroactive.within)} after` : 'before'} ${startClause(subject, by)}`;
  };
  const says: Record<Exclude<Why, 'dropped'>, Say> = {
    told: (subject) => `A message to ${name} is on record ${inTime(subject)}${besides}.`,
    missing: (subject) => `No message to ${name} is on record ${inTime(subject)} (${places}).`,
    incomplete: (subject, { seen }) => {
      const left = requires.filter((role) => stood(subject, role, seen!) !== 'yes').map(roleName);
      return `${joined(left)} ${left.length === 1 ? 'was' : 'were'} not set ${inTime(subject)}.`;
    },
    due: () =>
      `A message to ${name} is expected within ${durationWords((by === undefined ? within : retroactive?.within)!)} after ${EVENTS[anchor].clause}${besides === '' ? '' : `, with ${joined(requires.map(roleName))}`}.`,
    ready: () => `A message to ${name} is on record${besides}; judged when ${EVENTS[anchor].soon}.`,
    waiting: () =>
      `A message to ${name} is expected ${by === undefined ? `within ${durationWords(within!)} after` : 'before'} ${EVENTS[anchor].soon}${besides === '' ? '' : `, with ${joined(requires.map(roleName))}`}.`,
    'unknown-event': () =>
      `It cannot be told when ${EVENTS[anchor].clause}: the history ${by === undefined ? 'cannot be read so far back' : 'or a date cannot be read, or it ended without a resolution'}.`,
    unknown: () =>
      `It cannot be told whether ${name} had a message in time${besides === '' ? '' : ` and ${joined(requires.map(roleName))} ${requires.length === 1 ? 'was' : 'were'} set`}: a field, the comments or the history cannot be read${audience === 'topManagement' ? '' : ', or nobody can say whether somebody who was mentioned is concerned'}.`,
  };
  const { told: toldSentence, missing, unknown, 'unknown-event': unknownEvent, due, waiting, ready, incomplete } = says;
  const fields = evidence.flatMap((one) => ('set' in one ? [one.set] : 'member' in one ? [one.member] : []));
  return {
    template: 'NOTIFICATION',
    params: { ...params },
    asked: together(
      askingEvent(since),
      by === undefined ? {} : askingEvent(by),
      {
        needs: requires.map((role) => [`field:${role}`]),
        fields: [...fields, ...requires, ...(mention ? audienceFields(audience) : [])],
        groups: [audience],
      },
      { updates: mention || open, approvals: audience === 'interestedParties' && mention },
      askedByExtension(retroactive),
    ),
    says: {
      told: toldSentence,
      missing,
      unknown,
      'unknown-event': unknownEvent,
      ...(by === undefined || retroactive !== undefined ? { due } : {}),
      ...(by === undefined ? {} : { ready, waiting }),
      // A check that runs from the marking as major is asked of major incidents only; see its condition.
      ...(by === undefined && since !== 'majorFlagged' ? { waiting } : {}),
      ...(requires.length > 0 ? { incomplete } : {}),
    },
    judge,
  };
}

/** Whether a role had a value by an instant. One that is not mapped shows nothing. */
function stood(subject: Subject, role: FieldRole, until: Instant): Truth {
  const field = subject.field(role);
  if (!isRead(field)) return field === 'unmapped' ? 'no' : 'unknown';
  const value = valueAt(field, until, subject.known);
  return value === 'unknown' ? value : truth(isUsable(value, subject.rules));
}

/** Whether a role named somebody of the audience by an instant. */
function named(subject: Subject, audience: Group, role: FieldRole, until: Instant): Truth {
  const field = subject.field(role);
  if (!isRead(field)) return field === 'unmapped' ? 'no' : 'unknown';
  const value = valueAt(field, until, subject.known);
  return value === 'unknown' ? value : namesAudience(subject, audience, value);
}
