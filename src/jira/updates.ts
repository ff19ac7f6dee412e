import type { Actor, Instant, WorkUpdate } from '../record/record';
import { actorOf } from './actors';
import { mentionsIn } from './documents';
import { freshList } from './fresh-list';
import { instantOf } from './instants';
import { arrayOf, numberOf, objectOf, type Json } from './json';

const NOBODY_MENTIONED: readonly string[] = [];
const NO_UPDATES: readonly WorkUpdate[] = [];

/**
 * Comments, worklogs and attachments of an issue together with the edits of its content, by time, and whether Jira handed over all comments
 * and worklogs (it puts only the first few into a search result). An attachment that was deleted again is not seen, and neither is
 * whether an edit was part of a bulk change.
 */
export function updatesOf(fields: Json, edits: readonly WorkUpdate[]): { updates: readonly WorkUpdate[]; complete: boolean } {
  const updates = freshList<WorkUpdate>();
  const comments = objectOf(fields['comment']);
  for (const value of arrayOf(comments?.['comments'])) addComment(value as Json | null, updates);
  const worklogs = objectOf(fields['worklog']);
  for (const value of arrayOf(worklogs?.['worklogs'])) add(value as Json | null, 'worklog', updates);
  for (const value of arrayOf(fields['attachment'])) add(value as Json | null, 'attachment', updates);
  for (const edit of edits) updates.push(edit);
  const complete = isComplete(comments, 'comments') && isComplete(worklogs, 'worklogs');
  return { updates: updates.length === 0 ? NO_UPDATES : inOrder(updates), complete };
}

function inOrder(updates: WorkUpdate[]): WorkUpdate[] {
  for (let index = 1; index < updates.length; index += 1)
    if (updates[index - 1]!.at > updates[index]!.at) return updates.sort((one, other) => one.at - other.at);
  return updates;
}

/** A comment; who it mentions is looked for only when somebody asks, as that goes through its whole text. */
class Comment implements WorkUpdate {
  readonly what = 'comment';
  readonly role = null;
  private found: readonly string[] | null = null;

  constructor(
    readonly at: Instant,
    readonly by: Actor,
    readonly isPublic: boolean,
    private readonly body: unknown,
  ) {}

  get public(): boolean {
    return this.isPublic;
  }

  get mentions(): readonly string[] {
    return (this.found ??= mentionsIn(this.body));
  }
}

function addComment(comment: Json | null, updates: WorkUpdate[]): void {
  if (typeof comment !== 'object' || comment === null) return;
  const at = instantOf(comment['created']);
  if (at === null) return;
  // Outside Service Management every comment has jsdPublic, and one that is restricted to a group reaches no customer.
  const shown = comment['jsdPublic'] === true && objectOf(comment['visibility']) === null;
  updates.push(new Comment(at, actorOf(comment['author']), shown, comment['body']));
}

function add(item: Json | null, what: 'worklog' | 'attachment', updates: WorkUpdate[]): void {
  if (typeof item !== 'object' || item === null) return;
  // A worklog's `started` is when the work was done, `created` when it was put on record, which is what a trace is about.
  const at = instantOf(item['created']);
  if (at !== null) updates.push({ at, by: actorOf(item['author']), what, public: false, mentions: NOBODY_MENTIONED, role: null });
}

function isComplete(page: Json | null, list: string): boolean {
  if (page === null) return false;
  const total = numberOf(page['total']);
  return total !== null && arrayOf(page[list]).length >= total;
}
