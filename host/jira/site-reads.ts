import type { ProjectJson, UserJson } from '../archive';
import type { Clock, JiraActor } from '../seams';
import { GLOBAL_PERMISSIONS, PROJECT_PERMISSIONS, type Directory } from './directory';
import type { Entry } from './issues';
import { PERMISSIONS_CHECK_OBJECTS, POINTS_PER_IDENTITY, PROJECT_PAGE_DEFAULT, PROJECT_PAGE_MAX } from './limits';
import { answered, hiddenIssue, hiddenProject, isObject, jiraTime, refused, strings, textOf, type Asked, type Handler } from './reply';

/** Words that Jira uses for a permission. */
const nameOf = (permission: string): string => permission.toLowerCase().replace(/_/g, ' ').replace(/^./, (first) => first.toUpperCase()); // prettier-ignore

const KNOWN: ReadonlySet<string> = new Set([...PROJECT_PERMISSIONS, ...GLOBAL_PERMISSIONS]);

/** The site's schema, projects, users and permissions. */
export const siteReads = (directory: Directory, clock: Clock) => {
  const { site } = directory;

  const projectView = ({ permissions, issueTypes, ...project }: ProjectJson, whole: boolean): Record<string, unknown> => {
    void permissions;
    const types = whole ? { issueTypes: issueTypes ?? directory.issueTypesOf({ permissions, issueTypes, ...project } as ProjectJson) } : {};
    return {
      expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
      self: directory.url(`project/${project.id}`),
      ...project,
      ...types,
    };
  };

  const searchProjects: Handler = ({ actor, query }) => {
    const action = String(query['action'] ?? 'view');
    const permission = { view: 'BROWSE_PROJECTS', browse: 'BROWSE_PROJECTS', edit: 'ADMINISTER_PROJECTS', create: 'CREATE_ISSUES' }[action];
    if (permission === undefined) return refused(400, [`The action '${action}' is not known.`]);
    const ids = strings(query['id']);
    const keys = strings(query['keys']).map((key) => key.toLowerCase());
    const text = String(query['query'] ?? '').toLowerCase();
    const found = site.projects.filter(
      (project) =>
        directory.mayIn(actor, permission, project) &&
        (ids.length === 0 || ids.includes(project.id)) &&
        (keys.length === 0 || keys.includes(project.key.toLowerCase())) &&
        (project.key.toLowerCase().includes(text) || project.name.toLowerCase().includes(text)) &&
        (query['typeKey'] === undefined || String(query['typeKey']).split(',').includes(project.projectTypeKey)),
    );
    const order = String(query['orderBy'] ?? 'key');
    const member = order.replace(/^[+-]/, '') === 'name' ? 'name' : 'key';
    found.sort((a, b) => (a[member] < b[member] ? -1 : 1) * (order.startsWith('-') ? -1 : 1));
    const startAt = Number(query['startAt'] ?? 0);
    const maxResults = Math.min(Number(query['maxResults'] ?? PROJECT_PAGE_DEFAULT), PROJECT_PAGE_MAX);
    const whole = String(query['expand'] ?? '').split(',').includes('issueTypes'); // prettier-ignore
    const values = found.slice(startAt, startAt + maxResults).map((project) => projectView(project, whole));
    return answered(
      {
        self: directory.url('project/search'),
        maxResults,
        startAt,
        total: found.length,
        isLast: startAt + values.length >= found.length,
        values,
      },
      values.length,
    );
  };

  const onProject =
    (handler: (project: ProjectJson) => { body: unknown; cost: number }): Handler =>
    ({ actor, params }) => {
      const idOrKey = params['projectIdOrKey'] ?? '';
      const project = directory.project(idOrKey);
      if (project === undefined || !directory.browsable(actor).has(project.id)) return hiddenProject(idOrKey);
      const { body, cost } = handler(project);
      return answered(body, cost);
    };

  const getProject = onProject((project) => ({ body: projectView(project, true), cost: 1 }));
  const getAllStatuses = onProject((project) => {
    const types = directory.issueTypesOf(project);
    const body = types.map((type) => ({
      self: directory.url(`issuetype/${type.id}`),
      id: type.id,
      name: type.name,
      subtask: type.subtask,
      statuses: directory.statusesOf(project, type),
    }));
    return { body, cost: types.length };
  });

  const list =
    (members: () => readonly unknown[]): Handler =>
    ({ actor }) =>
      directory.browsable(actor).size === 0 && actor.type === 'anonymous' ? answered([]) : answered(members(), members().length);

  const searchPriorities: Handler = ({ query }) => {
    const startAt = Number(query['startAt'] ?? 0);
    const maxResults = Number(query['maxResults'] ?? 50);
    const values = site.priorities.slice(startAt, startAt + maxResults);
    return answered(
      { maxResults, startAt, total: site.priorities.length, isLast: startAt + values.length >= site.priorities.length, values },
      values.length,
    );
  };

  const getIssueLinkTypes: Handler = () => answered({ issueLinkTypes: site.issueLinkTypes }, site.issueLinkTypes.length);

  const getServerInfo: Handler = () =>
    answered({
      baseUrl: directory.baseUrl,
      version: '1001.0.0-SNAPSHOT',
      versionNumbers: [1001, 0, 0],
      deploymentType: 'Cloud',
      buildNumber: 100_200,
      serverTime: jiraTime(clock.now()),
      serverTitle: 'Jira',
      serverTimeZone: site.site.timeZone,
    });

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
    return site.users.filter(({ accountId, displayName, emailAddress, active, accountType }) => {
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

  const getMyPermissions: Handler = ({ actor, query }) => {
    const asked = String(query['permissions'] ?? '').split(',').map((each) => each.trim()).filter(Boolean); // prettier-ignore
    if (asked.length === 0) return refused(400, ["The 'permissions' query parameter is required."]);
    const unknown = asked.filter((permission) => !KNOWN.has(permission));
    if (unknown.length > 0) return refused(400, [`Unrecognized permission: ${unknown.join(', ')}`]);
    const issue = query['issueKey'] ?? query['issueId'];
    const place = query['projectKey'] ?? query['projectId'];
    let entry: Entry | undefined;
    let project: ProjectJson | undefined;
    if (issue !== undefined) {
      entry = directory.visible(actor, String(issue));
      if (entry === undefined) return hiddenIssue;
    } else if (place !== undefined) {
      project = directory.project(String(place));
      if (project === undefined || !directory.browsable(actor).has(project.id)) return hiddenProject(String(place));
    }
    const permissions = asked.map((permission) => {
      const global = (GLOBAL_PERMISSIONS as readonly string[]).includes(permission);
      // Without a place, a project permission is held if it is held in any project (OpenAPI of mypermissions).
      const havePermission = global
        ? directory.mayGlobally(actor, permission)
        : entry !== undefined
          ? directory.mayOn(actor, permission, entry)
          : project !== undefined
            ? directory.mayIn(actor, permission, project)
            : site.projects.some((each) => directory.mayIn(actor, permission, each));
      return [
        permission,
        { id: permission, key: permission, name: nameOf(permission), type: global ? 'GLOBAL' : 'PROJECT', description: '', havePermission },
      ];
    });
    return answered({ permissions: Object.fromEntries(permissions) }, asked.length * POINTS_PER_IDENTITY);
  };

  /** Asked about another account, the app answers for that account; a user may do so only as a Jira administrator. */
  const getBulkPermissions: Handler = ({ actor, body }) => {
    const other = textOf(body, 'accountId');
    if (other !== null && actor.type === 'user' && other !== actor.accountId && !directory.mayGlobally(actor, 'ADMINISTER'))
      return refused(403, ['You are not permitted to check the permissions of another account.']);
    if (other !== null && directory.user(other) === undefined) return refused(400, [`The user with account ID '${other}' does not exist.`]);
    const subject: JiraActor = other === null ? actor : { type: 'user', accountId: other };
    const asked = (Array.isArray(body['projectPermissions']) ? (body['projectPermissions'] as unknown[]) : []).filter(isObject);
    const globals = strings(body['globalPermissions']);
    const unknown = [...globals, ...asked.flatMap((each) => strings(each['permissions']))].filter((permission) => !KNOWN.has(permission));
    if (unknown.length > 0) return refused(400, [`Unrecognized permission: ${[...new Set(unknown)].join(', ')}`]);
    const objects = (member: string): number => asked.reduce((sum, each) => sum + strings(each[member]).length, 0);
    if (objects('issues') > PERMISSIONS_CHECK_OBJECTS || objects('projects') > PERMISSIONS_CHECK_OBJECTS)
      return refused(400, [`At most ${PERMISSIONS_CHECK_OBJECTS} issues and projects can be checked at once.`]);
    const projectPermissions = asked.flatMap((each) =>
      strings(each['permissions']).map((permission) => {
        const projects = strings(each['projects']).filter((id) => {
          const project = directory.project(id);
          return project !== undefined && directory.mayIn(subject, permission, project);
        });
        const issues = strings(each['issues']).filter((id) => {
          const entry = directory.store.find(id);
          return entry !== undefined && directory.mayOn(subject, permission, entry);
        });
        return { permission, projects: projects.map(Number), issues: issues.map(Number) };
      }),
    );
    const globalPermissions = globals.filter((permission) => directory.mayGlobally(subject, permission));
    return answered({ globalPermissions, projectPermissions }, 0);
  };

  const getPermittedProjects: Handler = ({ actor, body }) => {
    const permissions = strings(body['permissions']);
    const unknown = permissions.filter((permission) => !KNOWN.has(permission));
    if (unknown.length > 0) return refused(400, [`Unrecognized permission: ${unknown.join(', ')}`]);
    const projects = site.projects.filter((project) => permissions.every((permission) => directory.mayIn(actor, permission, project)));
    // Measured by partners at a flat single point, however many projects there are.
    return answered({ projects: projects.map(({ id, key }) => ({ id: Number(id), key })) }, 0);
  };

  return {
    searchProjects, getProject, getAllStatuses, searchPriorities, getIssueLinkTypes, getServerInfo, getCurrentUser, getUser, findUsers, findAssignableUsers, findUsersForPicker, getMyPermissions, getBulkPermissions, getPermittedProjects,
    getIssueAllTypes: list(() => site.issueTypes),
    getStatuses: list(() => site.statuses),
    getPriorities: list(() => site.priorities),
    getResolutions: list(() => site.resolutions),
    getFields: list(() => site.fields),
  }; // prettier-ignore
};
