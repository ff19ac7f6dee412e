import type { WorkUpdate } from '../record/record';
import { actorOf } from './actors';
import { mentionsIn } from './documents';
import { instantOf } from './instants';
import { arrayOf, numberOf, objectOf, type Json } from './json';

const NOBODY_MENTIONED: readonly string[] = [];

/**
 * Comments, worklogs and attachments of an issue, and whether Jira handed over all comments and worklogs (it puts only the first few
 * into a search result). An attachment that was deleted again is not seen, and neither is whether an edit was part of a bulk change.
 */
export function updatesOf(fields: Json): { updates: WorkUpdate[]; complete: boolean } {
  const updates: WorkUpdate[] = [];
  const comments = objectOf(fields['comment']);
  for (const value of arrayOf(comments?.['comments'])) addComment(value, updates);
  const worklogs = objectOf(fields['worklog']);
  for (const value of arrayOf(worklogs?.['worklogs'])) add(value, 'worklog', updates);
  for (const value of arrayOf(fields['attachment'])) add(value, 'attachment', updates);
  return { updates, complete: isComplete(comments, 'comments') && isComplete(worklogs, 'worklogs') };
}

function addComment(value: unknown, updates: WorkUpdate[]): void {
  const comment = objectOf(value);
  const at = comment === null ? null : instantOf(comment['created']);
  if (comment === null || at === null) return;
  // Outside Service Management every comment has jsdPublic, and one that is restricted to a group reaches no customer.
  const shown = comment['jsdPublic'] === true && objectOf(comment['visibility']) === null;
  updates.push({ at, by: actorOf(comment['author']), what: 'comment', public: shown, mentions: mentionsIn(comment['body']), role: null });
}

function add(value: unknown, what: 'worklog' | 'attachment', updates: WorkUpdate[]): void {
  const item = objectOf(value);
  // A worklog's `started` is when the work was done, `created` when it was put on record, which is what a trace is about.
  const at = item === null ? null : instantOf(item['created']);
  if (item !== null && at !== null) {
    updates.push({ at, by: actorOf(item['author']), what, public: false, mentions: NOBODY_MENTIONED, role: null });
  }
}

function isComplete(page: Json | null, list: string): boolean {
  if (page === null) return false;
  const total = numberOf(page['total']);
  return total !== null && arrayOf(page[list]).length >= total;
}
