import type { Instant } from '../../record/record';
import { askingEvent, together } from '../asked';
import { cannotTell, gap, met, notApplicable, pending, type Ask, type Judgement, type Say } from '../check';
import type { Subject } from '../subject';
import { EVENTS, type RecordEvent } from '../vocabulary';
import { durationWords, relativeTo, startClause } from '../words';
import { askedByExtension } from './deadline';
import { decidedBy, type Decided } from './decision';
import type { Retroactive } from './retroactive';
import { deadlineOf } from './timing';

export interface Approval {
  readonly by: RecordEvent;
  readonly minApprovers: number;
  /** One of them is not the reporter. */
  readonly otherThanRequester: boolean;
  readonly retroactive?: Retroactive;
}

type Short = 'too-few' | 'requester-only' | 'unknown-people';
type Why =
  | 'approved'
  | 'missing'
  | 'too-late'
  | 'declined'
  | Short
  | 'ready'
  | 'waiting'
  | 'due'
  | 'dropped'
  | 'unknown-event'
  | 'unknown-decision'
  | 'no-source';

/** The decision came before the work: the last one at or before the event is an approval, by enough people. */
export function approval(params: Approval): Ask {
  const { by, minApprovers, otherThanRequester, retroactive } = params;
  const deadline = deadlineOf(params);

  /** What an approval lacks; null: nothing. */
  const lacking = ({ people, other, moreHidden }: Decided): Short | null => {
    if (people < minApprovers) return moreHidden ? 'unknown-people' : 'too-few';
    if (!otherThanRequester || other === 'yes') return null;
    return other === 'unknown' ? 'unknown-people' : 'requester-only';
  };

  const later = (from: Instant, at: Instant): Judgement<Why> => pending(at > from ? 'due' : 'waiting', at);

  const judge = (subject: Subject): Judgement<Why> => {
    const limit = deadline(subject);
    if (limit === 'unknown') return cannotTell('unknown-event');
    if (limit === 'dropped') return notApplicable('dropped');
    if (limit === 'open' || limit.from > subject.now) {
      const now = decidedBy(subject, subject.now);
      const ready = now.verdict === 'approved' && lacking(now) === null;
      return pending(ready ? 'ready' : 'waiting', limit === 'open' ? null : limit.from);
    }
    const { from, at, running } = limit;
    const found = decidedBy(subject, at);
    switch (found.verdict) {
      case 'approved': {
        const short = lacking(found);
        if (short === null) return met('approved', from, found.at);
        if (short === 'unknown-people') return cannotTell(short);
        return running ? later(from, at) : gap(short, false, from, found.at);
      }
      case 'declined':
        return gap('declined', running, from, found.at);
      case 'none': {
        if (running) return later(from, at);
        const late = decidedBy(subject, subject.now);
        return late.verdict === 'approved' ? gap('too-late', false, from, late.at) : gap('missing', false, from);
      }
      default:
        return cannotTell(found.verdict === 'unmapped' ? 'no-source' : 'unknown-decision');
    }
  };

  const { clause, soon } = EVENTS[by];
  const other = otherThanRequester
    ? minApprovers > 1
      ? ', one of them other than the requester'
      : ' by somebody other than the requester'
    : '';
  const people = minApprovers > 1 ? ` by ${minApprovers} people` : '';
  const who = `${people}${other}`;
  /** The time allowed, which is longer for some records. */
  const inTime = (subject: Subject): string => {
    const limit = deadline(subject);
    const extra = retroactive !== undefined && typeof limit === 'object' && limit.at > limit.plain;
    return `${extra ? `within ${durationWords(retroactive.within)} after` : 'before'} ${startClause(subject, by)}`;
  };
  const says: Record<Exclude<Why, 'dropped'>, Say> = {
    approved: (subject, { from, seen }) =>
      `It was approved${who} ${relativeTo(seen!, from!, startClause(subject, by))}${seen! > from! ? ', which is in time for a record of this kind' : ''}.`,
    missing: (subject) => `There was no approval ${inTime(subject)}.`,
    'too-late': (subject, { from, seen }) => `It was approved only ${relativeTo(seen!, from!, startClause(subject, by))}.`,
    declined: (subject, { from, seen }) =>
      `It was declined ${relativeTo(seen!, from!, startClause(subject, by))}, and went on all the same.`,
    'too-few': (subject) => `Fewer than ${minApprovers} people are seen to have approved it ${inTime(subject)}.`,
    'requester-only': (subject) => `Nobody but the requester is seen to have approved it ${inTime(subject)}.`,
    'unknown-people': () => 'It was approved, but it cannot be told by whom: Jira does not name all of those who decided.',
    ready: () => `It is approved; judged when ${soon}.`,
    waiting: () => `Expected before ${soon}: an approval${who}.`,
    due: () => `Still expected, no later than ${durationWords(retroactive!.within)} after ${clause}: an approval${who}.`,
    'unknown-event': () => `It cannot be told when ${clause}: the history or a date cannot be read, or it ended without a resolution.`,
    'unknown-decision': () => 'It cannot be told what was decided in time: the approvals or the history cannot be read.',
    'no-source': ({ rules }) =>
      `It cannot be told: your site reads decisions from ${rules.approvalSource === 'milestone' ? 'the status for Approved' : 'approvals'} only, which is not mapped.`,
  };
  const { 'too-few': tooFew, 'requester-only': requesterOnly, 'unknown-people': unknownPeople, due, ...always } = says;
  return {
    template: 'APPROVAL',
    params: { ...params },
    asked: together(
      { needs: [['field:approvals', 'event:approved']], fields: ['approvals'], events: ['approved'], approvals: true },
      askingEvent(by),
      askedByExtension(retroactive),
    ),
    says: {
      ...always,
      ...(minApprovers > 1 ? { 'too-few': tooFew } : {}),
      ...(otherThanRequester ? { 'requester-only': requesterOnly } : {}),
      ...(minApprovers > 1 || otherThanRequester ? { 'unknown-people': unknownPeople } : {}),
      ...(retroactive === undefined ? {} : { due }),
    },
    judge,
  };
}
