/**
 * The members of a site archive, in Jira Cloud's own JSON. Only what the local host reads is named; every type also takes members
 * that are not named here, because an export carries them and a reader keeps them (`unknown members are kept and ignored`).
 */

/** JSON as Jira answers it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

/** Members beside the named ones. */
export interface Open {
  [member: string]: unknown;
}

export interface UserJson extends Open {
  accountId: string;
  /** `atlassian`, `app` or `customer`. */
  accountType: string;
  displayName: string;
  active: boolean;
  timeZone?: string;
}

export interface GroupJson extends Open {
  name: string;
  groupId?: string;
  accountIds: string[];
}

/** Holders: `group:<name>`, `user:<accountId>` or `any` (anybody who is signed in). */
export interface ProjectPermissionsJson extends Open {
  BROWSE_PROJECTS: string[];
  EDIT_ISSUES: string[];
  ADMINISTER_PROJECTS: string[];
}

export interface ProjectJson extends Open {
  id: string;
  key: string;
  name: string;
  /** `service_desk`, `software` or `business`. */
  projectTypeKey: string;
  permissions: ProjectPermissionsJson;
}

export interface IssueTypeJson extends Open {
  id: string;
  name: string;
  subtask: boolean;
}

export interface StatusCategoryJson extends Open {
  id: number;
  key: string;
  name: string;
}

export interface StatusJson extends Open {
  id: string;
  name: string;
  statusCategory: StatusCategoryJson;
}

export interface NamedJson extends Open {
  id: string;
  name: string;
}

export interface FieldSchemaJson extends Open {
  type: string;
  system?: string;
  items?: string;
  custom?: string;
  customId?: number;
}

export interface FieldJson extends Open {
  id: string;
  key: string;
  name: string;
  custom: boolean;
  schema?: FieldSchemaJson;
  /** Options of a select field, as `GET /issue/{key}/editmeta` lists them. Optional: a plain export does not have them. */
  allowedValues?: { id: string; value?: string; name?: string; children?: { id: string; value: string }[] }[];
}

export interface IssueLinkTypeJson extends Open {
  id: string;
  name: string;
  inward: string;
  outward: string;
}

export interface TransitionJson extends Open {
  id: string;
  name: string;
  /** Status id; absent or empty for a global transition. */
  from?: string[];
  /** Status id. */
  to: string;
  /** Field ids that the transition's screen asks for. */
  fields?: string[];
  /** Validators of apps on it, by their key in the app's manifest. */
  validators?: string[];
}

export interface WorkflowJson extends Open {
  /** Status ids; the first one is where an issue starts. */
  statuses: string[];
  transitions: TransitionJson[];
}

/** The desk of a service project: request types name it by `serviceDeskId`. */
export interface ServiceDeskJson extends Open {
  id: string;
  projectId: string;
}

/** site.json. */
export interface SiteJson extends Open {
  archive: 1;
  site: { baseUrl: string; cloudId: string; timeZone: string; exportedAt: string } & Open;
  users: UserJson[];
  groups: GroupJson[];
  projects: ProjectJson[];
  /** Beside ADMINISTER: permissions that apps brought, by their key or by their key in the app's manifest. */
  globalPermissions: { ADMINISTER: string[] } & Open;
  issueTypes: IssueTypeJson[];
  statuses: StatusJson[];
  priorities: NamedJson[];
  resolutions: NamedJson[];
  fields: FieldJson[];
  issueLinkTypes: IssueLinkTypeJson[];
  requestTypes: NamedJson[];
  /** `GET /rest/servicedeskapi/servicedesk values`. Optional: without it each service project is its own desk. */
  serviceDesks?: ServiceDeskJson[];
  /** Keyed by `<project key>/<issue type name>`. */
  workflows?: Record<string, WorkflowJson>;
  /**
   * Validators of apps where no workflow is exported, so that every status can be reached by a step of its own: keyed as `workflows`, then
   * by the status to which the step leads.
   */
  stepValidators?: Record<string, Record<string, string[]>>;
}

export interface HistoryItemJson extends Open {
  field: string;
  /** `jira` or `custom`. */
  fieldtype: string;
  fieldId?: string;
  from: string | null;
  fromString: string | null;
  to: string | null;
  toString: string | null;
}

export interface HistoryJson extends Open {
  id: string;
  author?: Open & { accountId: string };
  /** `2026-03-02T09:12:00.000+0000`. */
  created: string;
  items: HistoryItemJson[];
}

/** A line of issues.ndjson: the body of `GET /rest/api/3/issue/{idOrKey}?expand=changelog`. */
export interface IssueJson extends Open {
  id: string;
  key: string;
  fields: Record<string, unknown>;
  changelog: { histories: HistoryJson[] } & Open;
  properties?: Record<string, unknown>;
}

/** A line of remotelinks.ndjson: the links of one issue, as `GET /issue/{key}/remotelink` answers. */
export interface RemoteLinksJson extends Open {
  issueKey: string;
  links: Record<string, unknown>[];
}
