import type { Duration } from '../../record/duration';
import type { Instant } from '../../record/record';
import { isUsable } from '../../record/site-rules';
import { isRead } from '../../record/timeline';
import { askedBy, askingEvent, together } from '../asked';
import { cannotTell, gap, met, pending, type Ask, type Judgement, type Say } from '../check';
import { compile, type Condition } from '../condition';
import { described } from '../described';
import { fieldFor, type FieldOf } from '../field-for';
import type { Subject } from '../subject';
import { NOW } from '../truth';
import { LINK_ROLES, type FieldRole, type LinkRole } from '../vocabulary';
import { durationWords, joined, relativeTo, roleName, spanWords } from '../words';
import { isWaiting, lastWork } from './quiet';

export interface Lifecycle {
  readonly reach: 'resolved' | 'closed';
  readonly needResolution?: boolean;
  /** A role that has to say how it ended. */
  readonly outcomeRole?: FieldRole;
  /** How long after it was resolved it may take to close. */
  readonly closeWithin?: Duration;
  /** How long an open record may go without a work update. */
  readonly stale?: Duration;
  readonly staleWhileWaiting?: Duration;
  /** Where it holds, an open record is never stale. */
  readonly staleExempt?: Condition;
  /** Links that may not lead to open records at the end. */
  readonly noOpenLinks?: readonly LinkRole[];
}

type Why =
  | Lifecycle['reach']
  | 'no-resolution'
  | 'no-outcome'
  | 'open-links'
  | 'closed-late'
  | 'not-closed'
  | 'to-close'
  | 'open'
  | 'kept'
  | 'stale'
  | 'unknown-event'
  | 'unknown-links'
  | 'unknown-updates';

/** The record comes to a proper end and is not left lying. A rejected record has ended. Being slow or stale alone is a minor gap. */
export function lifecycle(params: Lifecycle): Ask {
  const { reach, needResolution = false, outcomeRole, closeWithin, stale, staleWhileWaiting = stale, staleExempt, noOpenLinks } = params;
  const openLinks: Condition | null = noOpenLinks ? { link: noOpenLinks, state: 'open', ifUnmapped: false } : null;
  const hasOpenLinks = openLinks && compile(openLinks);
  const exempt = staleExempt ? compile(staleExempt) : null;
  const resolutionOf = fieldFor('resolution');
  const outcomeOf = outcomeRole && fieldFor(outcomeRole);

  const judge = (subject: Subject): Judgement<Why> => {
    const { resolved, rejected } = subject.cycle;
    const end = subject.at(reach);
    if (typeof end === 'number') return ended(subject, end);
    if (typeof rejected === 'number') return ended(subject, rejected);
    if (end === 'unknown' || rejected === 'unknown') return cannotTell('unknown-event');
    if (resolved !== 'not-yet' && closeWithin) return toBeClosed(subject, resolved, closeWithin);
    return stale ? stillOpen(subject) : cannotTell('unknown-event');
  };

  const ended = (subject: Subject, end: Instant): Judgement<Why> => {
    // Both are among the needs, so the check gets here only with the fields at hand.
    if (needResolution && !isFilled(subject, resolutionOf)) return gap('no-resolution', true);
    if (outcomeOf && !isFilled(subject, outcomeOf)) return gap('no-outcome', true);
    const links = hasOpenLinks?.holds(subject, NOW) ?? 'no';
    if (links === 'yes') return gap('open-links', true);
    const slow = closeWithin ? closedSlowly(subject, end, closeWithin) : null;
    if (slow?.outcome === 'gap') return slow;
    if (links !== 'no') return cannotTell('unknown-links');
    return slow ?? met(reach, subject.record.created, end);
  };

  const stillOpen = (subject: Subject): Judgement<Why> => {
    const worked = lastWork(subject);
    const until = subject.after(worked, allowedQuiet(subject));
    if (subject.now <= until) return pending('open', until, null, worked);
    const kept = exempt?.holds(subject, NOW) ?? 'no';
    if (kept === 'yes') return pending('kept', null, null, worked);
    if (kept === 'unknown' || !subject.record.updatesComplete || subject.record.history !== 'complete')
      return cannotTell('unknown-updates');
    return gap('stale', true, null, worked, true);
  };
  const allowedQuiet = (subject: Subject): Duration => (isWaiting(subject) ? staleWhileWaiting! : stale!);

  const proof = [...(needResolution ? ['a resolution'] : []), ...(outcomeRole ? [roleName(outcomeRole)] : [])];
  const withProof = proof.length === 0 ? '' : `, with ${joined(proof)}`;
  const linkNames = joined(
    (noOpenLinks ?? []).map((role) => LINK_ROLES[role].name),
    'or',
  );
  const limit = closeWithin ? durationWords(closeWithin) : '';
  const come: Say = (subject, { from, seen }) => {
    const { resolved } = subject.cycle;
    const how = typeof subject.at(reach) === 'number' ? reach : 'rejected';
    const since = closeWithin && from === resolved ? 'it was resolved' : 'it was created';
    return `It was ${how} ${relativeTo(seen!, from!, since)}${withProof}.`;
  };
  const says: Record<Why, Say> = {
    resolved: come,
    closed: come,
    'no-resolution': () => 'It ended without a resolution.',
    'no-outcome': () => `It ended, and ${outcomeRole ? roleName(outcomeRole) : 'its outcome'} is empty.`,
    'open-links': () => `It ended, and a linked ${linkNames} is still open.`,
    'closed-late': (_subject, { from, seen }) =>
      `It was closed ${longer(seen! - from!, limit)} after it was resolved; ${limit} are allowed.`,
    'not-closed': (subject, { from }) =>
      `It was resolved ${longer(subject.now - from!, limit)} ago and is not closed; ${limit} are allowed.`,
    'to-close': () => `It is resolved and to be closed within ${limit}.`,
    open: (subject, { seen }) =>
      `${standing(subject)}; the last sign of work was ${spanWords(subject.now - seen!)} ago, and up to ${durationWords(allowedQuiet(subject))} are fine.`,
    kept: (subject, { seen }) =>
      `${standing(subject)}, which is fine, as ${staleExempt ? described(staleExempt) : 'it is kept'}; the last sign of work was ${spanWords(subject.now - seen!)} ago.`,
    stale: (subject, { seen }) =>
      `${standing(subject)} and nobody has worked on it for ${longer(subject.now - seen!, durationWords(allowedQuiet(subject)))}; up to ${durationWords(allowedQuiet(subject))} are fine.`,
    'unknown-event': () =>
      `It cannot be told when it was ${reach === 'closed' && closeWithin ? 'resolved or closed' : reach}: the history cannot be read so far back.`,
    'unknown-links': () =>
      `It cannot be told whether a linked ${linkNames} is still open: the linked record or its history cannot be read.`,
    'unknown-updates': (subject) =>
      `${standing(subject)} and no recent work can be seen, but part of the comments, the worklogs or the history cannot be read.`,
  };
  const sayable: readonly Why[] = [
    reach,
    'unknown-event',
    ...(needResolution ? (['no-resolution'] as const) : []),
    ...(outcomeRole ? (['no-outcome'] as const) : []),
    ...(noOpenLinks ? (['open-links', 'unknown-links'] as const) : []),
    ...(closeWithin ? (['closed-late', 'not-closed', 'to-close'] as const) : []),
    ...(stale ? (['open', 'stale', 'unknown-updates'] as const) : []),
    ...(staleExempt ? (['kept'] as const) : []),
  ];
  return {
    template: 'LIFECYCLE',
    params: { ...params },
    asked: together(
      askingEvent(reach),
      { events: ['resolved', 'waiting'], updates: stale !== undefined },
      needResolution ? { needs: [['field:resolution']], fields: ['resolution'] } : {},
      outcomeRole ? { needs: [[`field:${outcomeRole}`]], fields: [outcomeRole] } : {},
      openLinks ? askedBy(openLinks) : {},
      staleExempt ? { ...askedBy(staleExempt), needs: [] } : {},
    ),
    says: Object.fromEntries(sayable.map((why) => [why, says[why]])),
    judge,
  };
}

/** A span that is longer than a limit, also where both come to the same words. */
const longer = (span: number, limit: string): string => (spanWords(span) === limit ? `a little more than ${limit}` : spanWords(span));

const standing = ({ cycle }: Subject): string => (cycle.resolved === 'not-yet' ? 'It is open' : 'It is resolved but not closed');

function isFilled(subject: Subject, fieldOf: FieldOf): boolean {
  const field = fieldOf(subject);
  return isRead(field) && isUsable(field.present, subject.rules);
}

/** Resolved and not closed. */
function toBeClosed(subject: Subject, resolved: Instant | 'unknown', closeWithin: Duration): Judgement<Why> {
  if (resolved === 'unknown') return cannotTell('unknown-event');
  const deadline = subject.after(resolved, closeWithin);
  return subject.now <= deadline ? pending('to-close', deadline) : gap('not-closed', true, resolved, null, true);
}

/** Closed, or rejected: then there was nothing to wait for. */
function closedSlowly(subject: Subject, end: Instant, closeWithin: Duration): Judgement<Why> | null {
  const { resolved, closed } = subject.cycle;
  if (typeof closed !== 'number') return null;
  if (typeof resolved !== 'number') return cannotTell('unknown-event');
  if (end > subject.after(resolved, closeWithin)) return gap('closed-late', false, resolved, end, true);
  return met('closed', resolved, end);
}
