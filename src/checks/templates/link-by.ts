import type { Instant } from '../../record/record';
import { askedBy, askingEvent, together } from '../asked';
import { cannotTell, gap, met, notApplicable, pending, type Ask, type Judgement, type Say } from '../check';
import { compile, type Condition, type LinkState } from '../condition';
import { denied, described } from '../described';
import type { Subject } from '../subject';
import { NOW, type Truth } from '../truth';
import { EVENTS, type FieldRole, type LinkRole } from '../vocabulary';
import { sentence, startClause, untold } from '../words';
import { askedByExtension } from './deadline';
import { deadlineOf, lateness, limitWords, type Timing } from './timing';

export interface LinkBy extends Timing {
  readonly link: readonly LinkRole[];
  /** What the linked record has to be; `any` where absent. */
  readonly state?: LinkState;
  readonly min?: number;
  /** A fix version stands in for the link. */
  readonly orFixVersion?: boolean;
  /** One of these roles, filled in, stands in for the link. */
  readonly orRoles?: readonly FieldRole[];
}

type Why = 'in-time' | 'early' | 'afterwards' | 'late' | 'missing' | 'due' | 'waiting' | 'unknown-event' | 'unknown';

/** A link exists at an instant. One that the history does not date (a page, a sub-task) is judged by its presence. */
export function linkBy(params: LinkBy): Ask {
  const { by, lateUntil } = params;
  const condition = conditionOf(params);
  const test = compile(condition);
  const deadline = deadlineOf(params);

  const heldFor = (subject: Subject, at: Instant): Truth => test.holds(subject, at);

  const judge = (subject: Subject): Judgement<Why | 'dropped'> => {
    const limit = deadline(subject);
    if (limit === 'dropped') return notApplicable('dropped');
    const open = limit === 'open' || (typeof limit === 'object' && limit.from > subject.now);
    if (open) {
      const now = test.holds(subject, NOW);
      if (now === 'yes') return met('early');
      return now === 'no' ? pending('waiting', limit === 'open' ? null : limit.at) : cannotTell('unknown');
    }
    if (limit === 'unknown') return cannotTell('unknown-event');
    const { from, at, plain, running } = limit;
    const inTime = test.holds(subject, running ? NOW : at);
    if (inTime === 'yes') {
      const inExtra = at > plain && test.holds(subject, plain) !== 'yes';
      return met(inExtra ? 'afterwards' : 'in-time', from, running ? subject.now : at);
    }
    if (inTime !== 'no') return cannotTell('unknown');
    if (running) return pending('due', at, from);
    const late = lateness(subject, lateUntil, at, heldFor);
    if (late.found === 'yes') return met('late', from, late.at, true);
    return late.found === 'unknown' ? cannotTell('unknown') : gap('missing', late.mendable, from, at);
  };

  const what = described(condition);
  const lacking = denied(condition);
  const words = limitWords(params);
  const past = (subject: Subject): string => {
    const limit = deadline(subject);
    return typeof limit === 'string' ? words.ahead : words.past(subject, limit);
  };
  const says: Record<Why, Say> = {
    'in-time': (subject) => `${sentence(past(subject))}: ${what}.`,
    early: () => `Already now, ${words.ahead}: ${what}.`,
    afterwards: (subject) => `${sentence(past(subject))}, ${words.extra}: ${what}.`,
    late: (subject) => `Only after ${startClause(subject, by)}, which is late: ${what}.`,
    missing: (subject) => `${sentence(past(subject))}: ${lacking}.`,
    due: (subject) => `Still expected, due ${past(subject)}: ${what}.`,
    waiting: () => `Expected ${words.ahead}: ${what}.`,
    'unknown-event': () => `It cannot be told when ${EVENTS[by].clause}: ${untold(by)}.`,
    unknown: () => `It cannot be told whether ${what}: a linked record, a field or the history cannot be read.`,
  };
  const { afterwards, late, ...always } = says;
  return {
    template: 'LINK_BY',
    params: { ...params },
    asked: together(askedBy(condition), askingEvent(by), askedByExtension(params.retroactive), {
      events: lateUntil === undefined || lateUntil === 'ever' ? [] : [lateUntil],
    }),
    says: {
      ...always,
      ...(params.retroactive === undefined ? {} : { afterwards }),
      ...(lateUntil === undefined ? {} : { late }),
    },
    judge,
  };
}

/** The link, or what stands in for it. */
function conditionOf({ link, state, min, orFixVersion = false, orRoles = [] }: LinkBy): Condition {
  const linked: Condition = { link, ...(state === undefined ? {} : { state }), ...(min === undefined ? {} : { min }) };
  const roles: readonly FieldRole[] = [...orRoles, ...(orFixVersion ? (['fixVersions'] as const) : [])];
  return roles.length === 0 ? linked : { any: [linked, ...roles.map((role) => ({ set: role }))] };
}
