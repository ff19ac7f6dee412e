import type { Clock } from '../seams';
import type { Directory } from './directory';
import type { Events } from './events';
import { onIssue } from './reads';
import { answered, isObject, jiraTime, refused } from './reply';
import { forbidden, record } from './writes';

/** Adding a comment: it bumps `updated` and writes no history. Whether customers see it is told by the property `sd.public.comment`, as in Jira Service Management. */
export const issueComments = (directory: Directory, clock: Clock, events: Events) => {
  const { store } = directory;

  const addComment = onIssue(directory, (entry, { actor, body }) => {
    const account = directory.accountOf(actor)?.accountId;
    if (account === undefined || !directory.mayOn(actor, 'ADD_COMMENTS', entry)) return forbidden('comment on this issue');
    if (!isObject(body['body']) || body['body']['type'] !== 'doc') return refused(400, [], { comment: 'Comment body is not valid!' });
    const issue = store.body(entry);
    const now = jiraTime(clock.now());
    const author = directory.userDetails(account);
    const id = store.nextRowId();
    const properties = Array.isArray(body['properties']) ? (body['properties'] as unknown[]) : [];
    const internal = properties.some(
      (each) => isObject(each) && each['key'] === 'sd.public.comment' && isObject(each['value']) && each['value']['internal'] === true,
    );
    const comment = {
      self: directory.url(`issue/${entry.id}/comment/${id}`),
      id,
      author,
      body: body['body'],
      updateAuthor: author,
      created: now,
      updated: now,
      jsdPublic: !internal,
      ...(isObject(body['visibility']) && { visibility: body['visibility'] }),
    };
    const page = isObject(issue.fields['comment']) ? issue.fields['comment'] : {};
    const comments = [...(Array.isArray(page['comments']) ? (page['comments'] as unknown[]) : []), comment];
    issue.fields['comment'] = { ...page, comments, startAt: 0, maxResults: comments.length, total: comments.length };
    record(directory, clock, actor, issue, []);
    store.replace(entry, issue);
    events.issue('commented', actor, entry, issue, { comment });
    return answered(comment, 0, 201);
  });

  return { addComment };
};
