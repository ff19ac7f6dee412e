import type { ProjectJson } from '../archive';
import type { JiraActor } from '../seams';
import type { Directory } from './directory';
import type { Entry } from './issues';
import { PERMISSIONS_CHECK_OBJECTS, POINTS_PER_IDENTITY } from './limits';
import { answered, hiddenIssue, hiddenProject, isObject, refused, strings, textOf, type Handler } from './reply';

/** Who may do what: permissions of Jira, and those that apps brought. */
export const permissionReads = (directory: Directory) => {
  const unknownAmong = (permissions: readonly string[]): string[] =>
    permissions.filter((permission) => directory.permission(permission) === undefined);

  const getMyPermissions: Handler = ({ actor, query }) => {
    const asked = String(query['permissions'] ?? '').split(',').map((each) => each.trim()).filter(Boolean); // prettier-ignore
    if (asked.length === 0) return refused(400, ["The 'permissions' query parameter is required."]);
    const unknown = unknownAmong(asked);
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
      const { name, description, type } = directory.permission(permission) ?? { name: permission, description: '', type: 'PROJECT' };
      // Without a place, a project permission is held if it is held in any project (OpenAPI of mypermissions).
      const havePermission =
        type === 'GLOBAL'
          ? directory.mayGlobally(actor, permission)
          : entry !== undefined
            ? directory.mayOn(actor, permission, entry)
            : project !== undefined
              ? directory.mayIn(actor, permission, project)
              : directory.site.projects.some((each) => directory.mayIn(actor, permission, each));
      return [permission, { id: permission, key: permission, name, type, description, havePermission }];
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
    const unknown = unknownAmong([...globals, ...asked.flatMap((each) => strings(each['permissions']))]);
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
    const unknown = unknownAmong(permissions);
    if (unknown.length > 0) return refused(400, [`Unrecognized permission: ${unknown.join(', ')}`]);
    const projects = directory.site.projects.filter((project) =>
      permissions.every((permission) => directory.mayIn(actor, permission, project)),
    );
    // Measured by partners at a flat single point, however many projects there are.
    return answered({ projects: projects.map(({ id, key }) => ({ id: Number(id), key })) }, 0);
  };

  return { getMyPermissions, getBulkPermissions, getPermittedProjects };
};
