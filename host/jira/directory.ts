import type { FieldJson, GroupJson, IssueTypeJson, NamedJson, ProjectJson, SiteJson, StatusJson, UserJson } from '../archive';
import type { AppPermission, JiraActor } from '../seams';
import { isAppField } from './accepted';
import { appPermissionHolders, LICENSED } from './app-permissions';
import type { Entry, IssueStore } from './issues';
import { isObject, strings, textOf } from './reply';

/** The account under which the app acts for itself. */
export const APP_ACCOUNT: UserJson = { accountId: '557058:app-account', accountType: 'app', displayName: 'Clausewise', active: true };

/** Permissions that site.json need not list are held by whoever holds another one. */
const FOLLOWS: Readonly<Record<string, string>> = {
  CREATE_ISSUES: 'EDIT_ISSUES',
  TRANSITION_ISSUES: 'EDIT_ISSUES',
  ADD_COMMENTS: 'EDIT_ISSUES',
  LINK_ISSUES: 'EDIT_ISSUES',
  ASSIGN_ISSUES: 'EDIT_ISSUES',
  ASSIGNABLE_USER: 'EDIT_ISSUES',
  DELETE_ISSUES: 'ADMINISTER_PROJECTS',
};
export const PROJECT_PERMISSIONS = ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADMINISTER_PROJECTS', ...Object.keys(FOLLOWS)] as const;

/** What Jira's answers tell of a permission. */
export interface Permission {
  key: string;
  name: string;
  description: string;
  type: 'GLOBAL' | 'PROJECT';
}

/** Words that Jira uses for a permission of its own. */
const wordsFor = (permission: string): string => permission.toLowerCase().replace(/_/g, ' ').replace(/^./, (first) => first.toUpperCase()); // prettier-ignore

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Finds by id first, then by name; Jira ignores case. */
export const named = <T extends { id: string; name: string }>(list: readonly T[], idOrName: string): T | undefined =>
  list.find(({ id }) => id === idOrName) ?? list.find(({ name }) => same(name, idOrName));

/** What the site is, and who may do what. */
export class Directory {
  readonly #users = new Map<string, UserJson>();
  readonly #groups = new Map<string, ReadonlySet<string>>();
  readonly #browsable = new Map<string, ReadonlySet<string>>();
  readonly #statuses = new Map<string, StatusJson>();
  #site: SiteJson;
  #appFields: readonly FieldJson[] = [];

  constructor(
    site: SiteJson,
    readonly store: IssueStore,
    readonly appPermissions: readonly AppPermission[] = [],
  ) {
    this.#site = site;
    for (const user of [...site.users, APP_ACCOUNT]) this.#users.set(user.accountId, user);
    for (const { name, accountIds } of site.groups) this.#groups.set(name, new Set(accountIds));
    this.adopt(site);
  }

  /** As it is now: an administrator may change it while it runs. */
  get site(): SiteJson {
    return this.#site;
  }

  /** Fields that apps brought: every issue has them, though no archive holds them. */
  get appFields(): readonly FieldJson[] {
    return this.#appFields;
  }

  /** Takes over a site whose statuses, fields, link types or workflows have changed; people, groups and projects stay. */
  adopt(site: SiteJson): void {
    this.#site = site;
    this.#appFields = site.fields.filter(isAppField);
    this.#statuses.clear();
    for (const status of site.statuses) this.#statuses.set(status.id, status);
  }

  get baseUrl(): string {
    return this.site.site.baseUrl.replace(/\/$/, '');
  }

  url = (path: string): string => `${this.baseUrl}/rest/api/3/${path}`;

  user = (accountId: string): UserJson | undefined => this.#users.get(accountId);
  status = (id: string): StatusJson | undefined => this.#statuses.get(id);
  groupsOf = (accountId: string): string[] => [...this.#groups].filter(([, members]) => members.has(accountId)).map(([name]) => name);
  members = (group: string): ReadonlySet<string> | undefined => [...this.#groups].find(([name]) => same(name, group))?.[1];

  group = (nameOrId: string): GroupJson | undefined =>
    this.site.groups.find(({ name, groupId }) => groupId === nameOrId || same(name, nameOrId));

  /** The group as a field of an issue carries it. */
  groupDetails = ({ name, groupId }: GroupJson): Record<string, unknown> => ({
    name,
    groupId: groupId ?? name,
    self: this.url(`group?groupname=${encodeURIComponent(name)}`),
  });

  accountOf(actor: JiraActor): UserJson | undefined {
    return actor.type === 'app' ? APP_ACCOUNT : actor.type === 'user' ? this.user(actor.accountId) : undefined;
  }

  /** IANA zone in which the actor's JQL dates are read. */
  zoneOf(actor: JiraActor): string {
    return this.accountOf(actor)?.timeZone ?? this.site.site.timeZone;
  }

  /** The user as Jira shows it inside other answers. */
  userDetails(accountId: string): Record<string, unknown> {
    const user = this.user(accountId) ?? { accountId, displayName: 'Former user', accountType: 'unknown', active: false };
    return {
      self: this.url(`user?accountId=${encodeURIComponent(accountId)}`),
      accountId,
      displayName: user.displayName,
      active: user.active,
      timeZone: user['timeZone'] ?? this.site.site.timeZone,
      accountType: user.accountType,
      ...(isObject(user['avatarUrls']) && { avatarUrls: user['avatarUrls'] }),
      ...(typeof user['emailAddress'] === 'string' && { emailAddress: user['emailAddress'] }),
    };
  }

  project(idOrKey: string): ProjectJson | undefined {
    return this.site.projects.find(({ id, key }) => id === idOrKey || same(key, idOrKey));
  }

  field(idOrName: string): FieldJson | undefined {
    return (
      this.site.fields.find(({ id, key }) => id === idOrName || key === idOrName) ??
      this.site.fields.find(({ name }) => same(name, idOrName))
    );
  }

  /** Issue types of a project: as exported, else those its issues and workflows have. */
  issueTypesOf(project: ProjectJson): IssueTypeJson[] {
    const listed = Array.isArray(project['issueTypes']) ? (project['issueTypes'] as unknown[]).map((each) => textOf(each, 'id')) : [];
    const seen = new Set([...listed, ...this.store.seen.typesOf(project.id)]);
    const inWorkflows = new Set(
      Object.keys(this.site.workflows ?? {})
        .filter((each) => each.startsWith(`${project.key}/`))
        .map((each) => each.slice(project.key.length + 1)),
    );
    return this.site.issueTypes.filter(({ id, name }) => seen.has(id) || inWorkflows.has(name));
  }

  workflow(project: ProjectJson, type: IssueTypeJson | undefined) {
    return type === undefined ? undefined : this.site.workflows?.[`${project.key}/${type.name}`];
  }

  /** Team-managed projects have no workflows of their own that apps' validators could be put on. */
  isCompanyManaged = (project: ProjectJson): boolean => project['simplified'] !== true && project['style'] !== 'next-gen';

  /** Statuses of a type in a project: of its workflow, else those that such issues have or had. */
  statusesOf(project: ProjectJson, type: IssueTypeJson): StatusJson[] {
    const listed = this.workflow(project, type)?.statuses;
    if (listed !== undefined) return listed.map((id) => this.status(id)).filter((status) => status !== undefined);
    const seen = new Set(this.store.seen.statusesOf(project.id, type.id));
    return this.site.statuses.filter(({ id }) => seen.has(id));
  }

  /** Where a new issue starts: the workflow's first status, else the first one of the category "To Do". */
  firstStatus(project: ProjectJson, type: IssueTypeJson): StatusJson | undefined {
    const statuses = this.statusesOf(project, type);
    const start =
      this.workflow(project, type) === undefined ? statuses.find(({ statusCategory }) => statusCategory.key === 'new') : undefined;
    return start ?? statuses[0] ?? this.site.statuses[0];
  }

  type = (id: string): IssueTypeJson | undefined => this.site.issueTypes.find((type) => type.id === id);
  priority = (idOrName: string): NamedJson | undefined => named(this.site.priorities, idOrName);
  resolution = (idOrName: string): NamedJson | undefined => named(this.site.resolutions, idOrName);

  /** A permission that Jira or an installed app knows. */
  permission(key: string): Permission | undefined {
    const ofApp = this.appPermissions.find((each) => each.key === key);
    if (ofApp !== undefined) return { key, name: ofApp.name, description: ofApp.description, type: 'GLOBAL' };
    const type = key === 'ADMINISTER' ? 'GLOBAL' : (PROJECT_PERMISSIONS as readonly string[]).includes(key) ? 'PROJECT' : undefined;
    return type && { key, name: wordsFor(key), description: '', type };
  }

  /** Does the actor hold one of these: `group:<name>`, `user:<accountId>`, `any`, everybody who may use Jira. */
  #holds(actor: JiraActor, holders: readonly string[]): boolean {
    const accountId = actor.type === 'user' ? actor.accountId : null;
    const known = accountId !== null && this.user(accountId)?.active === true;
    return holders.some((holder) => {
      if (holder === 'any') return actor.type !== 'user' || known;
      if (!known || accountId === null) return false;
      if (holder === LICENSED) return this.user(accountId)?.accountType === 'atlassian';
      if (holder.startsWith('user:')) return holder.slice(5) === accountId;
      return holder.startsWith('group:') && this.#groups.get(holder.slice(6))?.has(accountId) === true;
    });
  }

  /** The app's account has the default access of apps: all projects, but it is no Jira administrator. */
  mayGlobally(actor: JiraActor, permission: string): boolean {
    if (actor.type === 'app') return false;
    const ofApp = this.appPermissions.find(({ key }) => key === permission);
    return this.#holds(actor, ofApp ? appPermissionHolders(this.site, ofApp) : strings(this.site.globalPermissions[permission]));
  }

  mayIn(actor: JiraActor, permission: string, project: ProjectJson): boolean {
    if (actor.type === 'app') return (PROJECT_PERMISSIONS as readonly string[]).includes(permission);
    const holders = project.permissions[permission] ?? project.permissions[FOLLOWS[permission] ?? ''];
    if (!this.#holds(actor, strings(holders))) return false;
    return permission === 'BROWSE_PROJECTS' || this.browsable(actor).has(project.id);
  }

  /** Project ids. */
  browsable(actor: JiraActor): ReadonlySet<string> {
    const key = actor.type === 'user' ? `user:${actor.accountId}` : actor.type;
    let found = this.#browsable.get(key);
    if (found === undefined) {
      found = new Set(
        this.site.projects
          .filter((project) => actor.type === 'app' || this.#holds(actor, strings(project.permissions['BROWSE_PROJECTS'])))
          .map(({ id }) => id),
      );
      this.#browsable.set(key, found);
    }
    return found;
  }

  maySee(actor: JiraActor, entry: Entry): boolean {
    if (entry.deleted || !this.browsable(actor).has(entry.projectId)) return false;
    if (entry.holders === null || actor.type === 'app' || this.#holds(actor, entry.holders)) return true;
    const project = this.project(entry.projectId);
    return project !== undefined && this.mayIn(actor, 'ADMINISTER_PROJECTS', project);
  }

  mayOn(actor: JiraActor, permission: string, entry: Entry): boolean {
    const project = this.project(entry.projectId);
    return project !== undefined && this.maySee(actor, entry) && this.mayIn(actor, permission, project);
  }

  /** The issue if the actor may see it. */
  visible(actor: JiraActor, idOrKey: string): Entry | undefined {
    const entry = this.store.find(idOrKey);
    return entry !== undefined && this.maySee(actor, entry) ? entry : undefined;
  }
}
