import type { SiteSettings } from '../../../src/record/settings';
import type { UserJson } from '../../archive';
import type { Draft } from './draft';
import type { FieldModel } from './field-model';

/** Jira's status categories. */
export type StatusCategory = 'new' | 'indeterminate' | 'done';

export interface LinkTypeModel {
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

export interface ProjectModel {
  readonly key: string;
  readonly name: string;
  readonly projectTypeKey: 'service_desk' | 'software' | 'business';
  /** Names of groups. */
  readonly browse: readonly string[];
  readonly edit: readonly string[];
}

/** A workflow by the names of its statuses; the first one is where an issue starts. A line without a `from` is a global transition. */
export interface WorkflowModel {
  readonly statuses: readonly string[];
  readonly lines: readonly (readonly [from: string | null, transition: string, to: string, fieldNames?: readonly string[]])[];
  /** The app's validator is on the transitions to these statuses. */
  readonly guarded?: readonly string[];
}

export interface RequestTypeModel {
  readonly name: string;
  readonly issueType: string;
  /** Jira's work category, as `incidents` or `service_requests`. */
  readonly practice: string;
}

/**
 * What one part of the story brings to the site. Parts are merged by name: a status, issue type, link type, project, workflow, person
 * or group that two parts name has to be the same in both. A field that two parts name may have another context in each, as in
 * `{ ...FIELDS.services, on: ['Service review'] }`: the contexts are added up. Everything is told by name; a name no part brings throws when the site is
 * built. Ids of statuses, issue types, link types and projects are given by the framework, those of fields by the part.
 */
export interface Part {
  /** By the short name the stories use. */
  readonly fields: Readonly<Record<string, FieldModel>>;
  /** Where this part uses fields of another part: short name → what is added to the field's context. */
  readonly contexts?: Readonly<Record<string, readonly string[]>>;
  readonly statuses: Readonly<Record<string, StatusCategory>>;
  readonly issueTypes: readonly string[];
  /** By the short name the stories use. */
  readonly linkTypes: Readonly<Record<string, LinkTypeModel>>;
  readonly projects: readonly ProjectModel[];
  /** By `<project key>/<issue type name>`. */
  readonly workflows: Readonly<Record<string, WorkflowModel>>;
  readonly requestTypes?: readonly RequestTypeModel[];
  readonly resolutions?: readonly string[];
  /** By the short name the stories use; roles, never names of persons. */
  readonly people?: Readonly<Record<string, UserJson>>;
  /** Group name → short names of people. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  /** Security level → names of the groups whose members may see an issue that carries it. */
  readonly securityLevels?: Readonly<Record<string, readonly string[]>>;
  /** What the demo's administrator has set for the checks of this part. */
  readonly settings?: Partial<SiteSettings>;
  /** The told and the many, in any order; the same on every call. */
  stories(): Draft[];
}
