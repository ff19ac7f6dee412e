import type { Duration } from '../record/duration';

/**
 * The site map: which issue type, status, field and link of this site plays which part. It is what an admin edits, what the
 * app exports and imports, and what `npm run assess -- --map` takes. JSON-safe; ids are Jira's, as strings; names are not kept,
 * because they change with the language of the reader.
 */
export interface SiteMap {
  readonly clausewise: 'site-map';
  readonly version: 1;
  /** Keyed by record kind (`incident`, `post-incident-review` …). */
  readonly kinds: Readonly<Record<string, KindMap>>;
  /** Keyed by field role (`impact`, `majorFlag` …). */
  readonly fields: Readonly<Record<string, FieldMap>>;
  /** Keyed by link role (`postIncidentReview`, `problem` …). */
  readonly links: Readonly<Record<string, readonly LinkMap[]>>;
  readonly settings: SiteSettings;
}

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

/** Rules of the organization itself. A missing one means that the checks that need it are not run. */
export interface SiteSettings {
  /** ISO date, in the site's time zone: records closed before it are never judged. */
  readonly assessFrom?: string;
  /** IANA name; used for periods and day arithmetic. */
  readonly timeZone: string;
  /** Options of the resolution role that are left out. */
  readonly excludedResolutions?: readonly string[];
  /** impact option → urgency option → priority name. */
  readonly priorityMatrix?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** A condition in the form of the check vocabulary. */
  readonly majorIncidentRule?: unknown;
  readonly escalationRules?: boolean;
  /** Priority name → how long an incident may be open; `*` for all others. */
  readonly incidentEscalateAfter?: Readonly<Record<string, Duration>>;
  readonly topManagement?: { readonly groups: readonly string[]; readonly accounts: readonly string[] };
  readonly placeholders?: readonly string[];
  readonly noneTexts?: readonly string[];
  /** Share of met, of met and gap, at which a requirement shows as reached; by severity. */
  readonly tolerance?: Readonly<Record<'high' | 'medium' | 'low', number>>;
  /** Check ids that are switched off. */
  readonly off?: readonly string[];
}
