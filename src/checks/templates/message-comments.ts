import type { Instant, WorkUpdate } from '../../record/record';
import type { Subject } from '../subject';
import type { Truth } from '../truth';
import type { Group } from '../vocabulary';
import { isAudience } from './audience';

export interface CommentsWanted {
  readonly audience: Group;
  /** A comment that mentions somebody of the audience counts. */
  readonly mention: boolean;
  /** A comment that the customer can see counts. */
  readonly open: boolean;
}

/** How many comments of a span, ends included, are a message to the audience, and whether others may be. */
export function commentsTo(subject: Subject, wanted: CommentsWanted, from: Instant, until: Instant): { count: number; doubtful: boolean } {
  let count = 0;
  let doubtful = !subject.record.updatesComplete;
  for (const update of subject.record.updates) {
    if (update.what !== 'comment' || update.at < from || update.at > until) continue;
    const reaches = isMessage(subject, update, wanted);
    if (reaches === 'yes') count++;
    else if (reaches === 'unknown') doubtful = true;
  }
  return { count, doubtful };
}

function isMessage(subject: Subject, update: WorkUpdate, { audience, mention, open }: CommentsWanted): Truth {
  const publicly = open && update.public ? byAgent(subject, update) : 'no';
  if (publicly === 'yes' || !mention) return publicly;
  let found: Truth = publicly;
  for (const who of update.mentions) {
    // Writing to oneself tells nobody.
    const one = audience === 'interestedParties' && who === update.by.id ? 'no' : isAudience(subject, audience, who);
    if (one === 'yes') return one;
    if (one === 'unknown') found = one;
  }
  return found;
}

/** What the customer or an automation writes is no notice of the team. */
function byAgent({ record }: Subject, { by }: WorkUpdate): Truth {
  if (by.kind === 'unknown') return 'unknown';
  return by.kind === 'person' && (by.id === null || by.id !== record.reporter) ? 'yes' : 'no';
}
