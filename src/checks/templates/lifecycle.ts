import type { Duration } from '../../record/duration';
import type { Instant } from '../../record/record';
import { inOrder, isRead } from '../../record/timeline';
import { askingEvent, together } from '../asked';
import { cannotTell, gap, met, pending, type Ask, type Asked, type Judgement, type Say } from '../check';
import { isUsable } from '../../record/site-rules';
import type { Subject } from '../subject';
import { durationWords, relativeTo, spanWords } from '../words';
import { isWork } from './agent-comment';

/** The record comes to a proper end: resolved with a resolution and not left lying, or closed soon after it was resolved. */
export type Lifecycle =
  | { readonly reach: 'resolved'; readonly needResolution: boolean; readonly stale: Duration; readonly staleWhileWaiting: Duration }
  | { readonly reach: 'closed'; readonly closeWithin: Duration };

export function lifecycle(params: Lifecycle): Ask {
  return params.reach === 'resolved' ? resolvedProperly(params) : closedInTime(params);
}

type Resolving = 'resolved' | 'no-resolution' | 'open' | 'stale' | 'unknown-event' | 'unknown-updates';

function resolvedProperly(params: Extract<Lifecycle, { reach: 'resolved' }>): Ask {
  const judge = (subject: Subject): Judgement<Resolving> => {
    const resolved = subject.at('resolved');
    if (resolved === 'unknown') return cannotTell('unknown-event');
    if (typeof resolved === 'number') {
      if (!params.needResolution) return met('resolved', { from: resolved });
      const resolution = subject.field('resolution');
      // The resolution is among the needs, so the check gets here only with the field at hand.
      return isRead(resolution) && isUsable(resolution.present, subject.rules)
        ? met('resolved', { from: resolved })
        : gap('no-resolution', true);
    }
    const worked = lastWork(subject);
    const stale = subject.after(worked, allowedQuiet(subject));
    if (subject.now <= stale) return pending('open', stale, { seen: worked });
    if (!subject.record.updatesComplete || subject.record.history !== 'complete') return cannotTell('unknown-updates');
    return gap('stale', true, { seen: worked, minor: true });
  };
  const allowedQuiet = (subject: Subject): Duration => (isWaiting(subject) ? params.staleWhileWaiting : params.stale);

  const says: Record<Resolving, Say> = {
    resolved: ({ record }, { from }) =>
      `It was resolved ${relativeTo(from!, record.created, 'it was created')}${params.needResolution ? ', with a resolution' : ''}.`,
    'no-resolution': () => 'It ended without a resolution.',
    open: (subject, { seen }) =>
      `It is open; the last sign of work was ${spanWords(subject.now - seen!)} ago, and up to ${durationWords(allowedQuiet(subject))} are fine.`,
    stale: (subject, { seen }) =>
      `It is open and nobody has worked on it for ${spanWords(subject.now - seen!)}; up to ${durationWords(allowedQuiet(subject))} are fine.`,
    'unknown-event': () => 'It cannot be told when it was resolved: the history cannot be read so far back.',
    'unknown-updates': () =>
      'It is open and no recent work can be seen, but part of the comments, the worklogs or the history cannot be read.',
  };
  const resolution: Partial<Asked> = params.needResolution ? { needs: [['field:resolution']], fields: ['resolution'] } : {};
  return {
    template: 'LIFECYCLE',
    params: { ...params },
    asked: together(askingEvent('resolved'), { events: ['waiting'], updates: true }, resolution),
    says: { ...says },
    judge,
  };
}

/** The last sign of work: creation, a work update, or the last time the record was taken up again. */
function lastWork(subject: Subject): Instant {
  let last = Math.max(subject.record.created, subject.cycle.began);
  for (const update of subject.record.updates)
    if (update.at > last && update.at <= subject.now && isWork(subject, update) !== false) last = update.at;
  return last;
}

function isWaiting(subject: Subject): boolean {
  const statuses = inOrder(subject.record.statuses);
  return statuses[statuses.length - 1]?.milestones.includes('waiting') ?? false;
}

type Closing = 'closed' | 'closed-late' | 'not-closed' | 'to-close' | 'unknown-event';

function closedInTime(params: Extract<Lifecycle, { reach: 'closed' }>): Ask {
  const { closeWithin } = params;
  const judge = (subject: Subject): Judgement<Closing> => {
    const { resolved, closed } = subject.cycle;
    if (closed === 'unknown' || resolved === 'unknown') return cannotTell('unknown-event');
    if (resolved === 'not-yet') return cannotTell('unknown-event');
    const deadline = subject.after(resolved, closeWithin);
    if (closed !== 'not-yet') {
      return closed <= deadline
        ? met('closed', { from: resolved, seen: closed })
        : gap('closed-late', false, { from: resolved, seen: closed, minor: true });
    }
    return subject.now <= deadline ? pending('to-close', deadline) : gap('not-closed', true, { from: resolved, minor: true });
  };
  const limit = durationWords(closeWithin);
  const says: Record<Closing, Say> = {
    closed: (_subject, { from, seen }) => `It was closed ${relativeTo(seen!, from!, 'it was resolved')}.`,
    'closed-late': (_subject, { from, seen }) =>
      `It was closed ${relativeTo(seen!, from!, 'it was resolved')}, later than the ${limit} allowed.`,
    'not-closed': (subject, { from }) => `It was resolved ${spanWords(subject.now - from!)} ago and is not closed; ${limit} are allowed.`,
    'to-close': () => `It is resolved and to be closed within ${limit}.`,
    'unknown-event': () => 'It cannot be told how long it took to close: the history cannot be read so far back.',
  };
  return {
    template: 'LIFECYCLE',
    params: { ...params },
    asked: together(askingEvent('closed'), { events: ['resolved', 'waiting'] }),
    says: { ...says },
    judge,
  };
}
