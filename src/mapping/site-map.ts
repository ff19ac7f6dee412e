import type { SiteSettings } from '../record/settings';
import type { RecordKind } from '../record/vocabulary';

/**
 * The site map: which issue type, status, field and link of this site plays which part. It is what an admin edits, what the
 * app exports and imports, and what `npm run assess -- --map` takes. JSON-safe; ids are Jira's, as strings; names are not kept,
 * because they change with the language of the reader.
 */
export interface SiteMap {
  readonly clausewise: 'site-map';
  readonly version: 1;
  readonly kinds: Kinds;
  /** Keyed by field role (`impact`, `majorFlag` …). */
  readonly fields: Readonly<Record<string, FieldMap>>;
  /** Keyed by link role (`postIncidentReview`, `problem` …). */
  readonly links: Readonly<Record<string, readonly LinkMap[]>>;
  readonly settings: SiteSettings;
}

/** Keyed by kind of record (`incident`, `service` …); a kind that is absent is not on this site. */
export type Kinds = Readonly<Partial<Record<RecordKind, KindMap>>>;

export interface KindMap {
  /** Project ids in scope for this kind. */
  readonly projects: readonly string[];
  readonly issueTypes: readonly string[];
  /** Milestone → status ids. A status may serve several milestones. */
  readonly statuses: Readonly<Record<string, readonly string[]>>;
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
