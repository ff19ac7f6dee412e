import type { Instant, WorkUpdate } from '../../record/record';
import type { Subject } from '../subject';
import { CONTENT_TYPES, FIELD_ROLES, type FieldRole } from '../vocabulary';

/** Instant of the first comment of an agent in a span, ends included; null: none; `unknown`: part of the comments is withheld. */
export function commentBy(subject: Subject, from: Instant, to: Instant): Instant | null | 'unknown' {
  let first: Instant | null = null;
  let doubtful = !subject.record.updatesComplete;
  for (const update of subject.record.updates) {
    if (update.what !== 'comment' || update.at < from || update.at > to) continue;
    const counts = isWork(subject, update);
    if (counts === true) first = first === null ? update.at : Math.min(first, update.at);
    else if (counts === 'unknown') doubtful = true;
  }
  return first ?? (doubtful ? 'unknown' : null);
}

/**
 * Whether an update says what was done: a comment, worklog, attachment or edit of a field that carries text, by a person other than
 * the reporter (whose worklogs and edits count, as only agents can make them). Setting a resolution, an assignee or a status is not.
 */
export function isWork(subject: Subject, update: WorkUpdate, countAutomation = false): boolean | 'unknown' {
  if (update.what === 'edit' && !carriesContent(update.role)) return false;
  if (update.by.kind === 'app') return countAutomation;
  if (update.by.kind === 'customer') return false;
  if ((update.what === 'comment' || update.what === 'attachment') && update.by.id !== null && update.by.id === subject.record.reporter)
    return false;
  return update.by.kind === 'person' ? true : 'unknown';
}

/** An edit without a role is one of the description or of another text that the reader of the record takes for content. */
function carriesContent(role: string | null): boolean {
  return role === null || CONTENT_TYPES.has(FIELD_ROLES[role as FieldRole]?.type);
}
