import type { UserJson } from '../archive';
import type { JiraActor } from '../seams';
import type { Directory } from './directory';
import { POINTS_PER_IDENTITY } from './limits';
import { answered, hiddenIssue, hiddenProject, refused, strings, type Asked, type Handler } from './reply';

/** The people of the site, as far as Jira shows them to others. */
export const peopleReads = (directory: Directory) => {
  const getCurrentUser: Handler = ({ actor }) => {
    const account = directory.accountOf(actor);
    if (account === undefined) return refused(401, ['You are not authenticated. Authentication required to perform this operation.']);
    return answered(userView(account), POINTS_PER_IDENTITY);
  };

  const userView = (user: UserJson): Record<string, unknown> => {
    const groups = directory.groupsOf(user.accountId);
    return {
      ...directory.userDetails(user.accountId),
      groups: {
        size: groups.length,
        items: groups.map((name) => ({ name, self: directory.url(`group?groupname=${encodeURIComponent(name)}`) })),
      },
    };
  };

  const matching = (query: Readonly<Record<string, unknown>>): UserJson[] => {
    const text = String(query['query'] ?? '').toLowerCase();
    const excluded = new Set(strings(query['excludeAccountIds']));
    return directory.site.users.filter(({ accountId, displayName, emailAddress, active, accountType }) => {
      const names = [displayName, typeof emailAddress === 'string' ? emailAddress : ''].map((each) => each.toLowerCase());
      const words = names.flatMap((name) => [name, ...name.split(/\s+/)]);
      const wanted = query['accountId'] === undefined ? words.some((word) => word.startsWith(text)) : accountId === query['accountId'];
      return active && accountType !== 'app' && wanted && !excluded.has(accountId);
    });
  };

  const signedIn = (actor: JiraActor, handler: () => ReturnType<Handler>): ReturnType<Handler> =>
    directory.accountOf(actor) === undefined ? refused(401, ['Authentication required.']) : handler();

  const getUser: Handler = ({ actor, query }) =>
    signedIn(actor, () => {
      const user = directory.user(String(query['accountId'] ?? ''));
      return user === undefined
        ? refused(404, [`Specified user does not exist or you do not have required permissions`])
        : answered(userView(user), POINTS_PER_IDENTITY);
    });

  const page = (users: readonly UserJson[], query: Asked['query']): UserJson[] => {
    const startAt = Number(query['startAt'] ?? 0);
    return users.slice(startAt, startAt + Number(query['maxResults'] ?? 50));
  };

  const findUsers: Handler = ({ actor, query }) =>
    signedIn(actor, () => {
      if (query['query'] === undefined && query['accountId'] === undefined)
        return refused(400, ['No query, accountId or property was provided.']);
      const users = page(matching(query), query);
      return answered(users.map(({ accountId }) => directory.userDetails(accountId)), users.length * POINTS_PER_IDENTITY); // prettier-ignore
    });

  const findAssignableUsers: Handler = ({ actor, query }) =>
    signedIn(actor, () => {
      const issue = query['issueKey'] ?? query['issueId'];
      const entry = issue === undefined ? undefined : directory.visible(actor, String(issue));
      if (issue !== undefined && entry === undefined) return hiddenIssue;
      const project = entry === undefined ? directory.project(String(query['project'] ?? '')) : directory.project(entry.projectId);
      if (project === undefined || !directory.browsable(actor).has(project.id)) return hiddenProject(String(query['project'] ?? ''));
      const users = page(matching(query).filter(({ accountId }) => directory.mayIn({ type: 'user', accountId }, 'ASSIGNABLE_USER', project)), query); // prettier-ignore
      return answered(users.map(({ accountId }) => directory.userDetails(accountId)), users.length * POINTS_PER_IDENTITY); // prettier-ignore
    });

  const findUsersForPicker: Handler = ({ actor, query }) =>
    signedIn(actor, () => {
      const found = matching(query);
      const users = page(found, query).map(({ accountId, accountType, displayName }) => ({
        accountId,
        accountType,
        displayName,
        html: displayName,
        name: displayName,
        key: accountId,
      }));
      return answered(
        { users, total: found.length, header: `Showing ${users.length} of ${found.length} matching users` },
        users.length * POINTS_PER_IDENTITY,
      );
    });

  return { getCurrentUser, getUser, findUsers, findAssignableUsers, findUsersForPicker };
};
