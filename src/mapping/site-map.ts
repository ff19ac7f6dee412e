import type { SiteSettings } from '../record/settings';
import type { RecordKind } from '../record/vocabulary';

/** The newest form of the document that this app reads; an older one is migrated first (`migrateSiteMap`). */
export const SITE_MAP_VERSION = 2;

/**
 * The site map: which issue type, status, field and link of this site plays which part, and the rules of the organization. It is what an
 * admin edits, what the app exports and imports, and what `npm run assess -- --map` takes. JSON-safe; ids are Jira's, as strings; names
 * are not kept, because they change with the language of the reader.
 */
export interface SiteMap {
  readonly clausewise: 'site-map';
  readonly version: typeof SITE_MAP_VERSION;
  readonly kinds: Kinds;
  /** Keyed by field role (`impact`, `majorFlag` …). */
  readonly fields: Readonly<Record<string, FieldMap>>;
  /** Keyed by link role (`postIncidentReview`, `problem` …). */
  readonly links: Readonly<Record<string, readonly LinkMap[]>>;
  readonly scope: Scope;
  readonly settings: SiteSettings;
}

/** Keyed by kind of record (`incident`, `service` …); a kind that is absent is not on this site. */
export type Kinds = Readonly<Partial<Record<RecordKind, KindMap>>>;

export interface KindMap {
  /** Which issues are records of this kind; several where projects differ. */
  readonly sources: readonly KindSource[];
  /** Milestone → status ids, over all sources: statuses belong to the site. A status may serve several milestones. */
  readonly statuses: Readonly<Record<string, readonly string[]>>;
}

/** Issues of these types in these projects, and only those that `jql` matches where it is there. */
export interface KindSource {
  /** Project ids. */
  readonly projects: readonly string[];
  readonly issueTypes: readonly string[];
  /** Matched by Jira (`POST /rest/api/3/jql/match`). */
  readonly jql?: string;
}

/** What was left out on purpose, each with the reason why. A project that is out is in no source of a kind. */
export interface Scope {
  /** Project id → reason. */
  readonly projectsOut: Readonly<Record<string, string>>;
  /** Name of a service as its field shows it → reason. A record whose services are all out is not judged. */
  readonly servicesOut: Readonly<Record<string, string>>;
}

export interface FieldMap {
  /** Field ids; several where team-managed projects each have their own: the first that the issue carries counts. */
  readonly fields: readonly string[];
  /** Option key of the role's vocabulary → option ids or values as Jira spells them. */
  readonly options?: Readonly<Record<string, readonly string[]>>;
}

/** `direction` is how the link reads from the record: outward = the record is the source of the link type. */
export interface LinkMap {
  readonly type: string;
  readonly direction: 'inward' | 'outward';
}
