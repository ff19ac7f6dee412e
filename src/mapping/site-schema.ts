/**
 * What a site has: the answer of `readSchema` in src/jira, in the few members that a site map needs. Ids are Jira's, as strings.
 * A part that could not be read is an empty list; an optional member that is absent is not known.
 */
export interface SiteSchema {
  /** IANA name of the site's own time zone. */
  readonly timeZone: string;
  readonly projects: readonly SchemaProject[];
  readonly issueTypes: readonly SchemaIssueType[];
  readonly statuses: readonly SchemaStatus[];
  readonly priorities: readonly SchemaOption[];
  readonly resolutions: readonly SchemaOption[];
  readonly fields: readonly SchemaField[];
  readonly linkTypes: readonly SchemaLinkType[];
  readonly requestTypes?: readonly SchemaRequestType[];
}

export interface SchemaProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** `service_desk`, `software`, `business`. */
  readonly projectTypeKey: string;
  /** `classic` is company-managed, `next-gen` is team-managed. */
  readonly style: string;
  /** Ids of the issue types the project uses, with the ids of the statuses of each one's workflow where these are known. */
  readonly issueTypes?: readonly { readonly id: string; readonly statuses?: readonly string[] }[];
}

export interface SchemaIssueType {
  readonly id: string;
  readonly name: string;
  readonly subtask: boolean;
  readonly hierarchyLevel: number;
  /** Only for the issue types of a team-managed project. */
  readonly projectId?: string;
}

export interface SchemaStatus {
  readonly id: string;
  readonly name: string;
  readonly categoryKey: 'new' | 'indeterminate' | 'done' | 'undefined';
  /** Only for the statuses of a team-managed project. */
  readonly projectId?: string;
}

export interface SchemaOption {
  readonly id: string;
  readonly name: string;
}

export interface SchemaField {
  readonly id: string;
  readonly name: string;
  readonly custom: boolean;
  readonly schema?: { readonly type: string; readonly custom?: string; readonly items?: string };
  /** Only for the fields of a team-managed project. */
  readonly projectId?: string;
  /** The options of a select field, where they are known: Jira hands them over to administrators only. */
  readonly options?: readonly SchemaOption[];
}

/** `inward` and `outward` are the phrases as the site spells them. */
export interface SchemaLinkType {
  readonly id: string;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

export interface SchemaRequestType {
  readonly id: string;
  readonly name: string;
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly practice?: string;
}
