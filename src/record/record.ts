/**
 * A record: a Jira issue seen as evidence of a process, in the words of the site map (roles, milestones, link roles),
 * free of Jira's field ids and of Forge. `src/jira` makes it, checks read it. Nothing here is a judgement.
 *
 * Three readings are kept apart, because "cannot tell" is neither a gap nor a pass:
 *   - a value (possibly empty),
 *   - `unmapped`: the site map names no field, status or link for the role,
 *   - `unreadable`: mapped, but Jira did not hand it over (permission, deleted field, truncated history).
 */

/** Milliseconds since 1970-01-01T00:00:00Z. All instants are UTC; only periods and day arithmetic use the site's time zone. */
export type Instant = number;

export type Unknown = 'unmapped' | 'unreadable';

export type ActorKind = 'person' | 'customer' | 'app' | 'unknown';

/** Who did something. The account id is only compared inside one evaluation, it is never stored. */
export interface Actor {
  readonly id: string | null;
  readonly kind: ActorKind;
}

/** One non-empty value of a field. */
export interface Cell {
  /** As a person reads it in Jira; trimmed. */
  readonly text: string;
  /** Jira's id of the option, user, priority …; null for free text. */
  readonly id: string | null;
  /**
   * The key of the role's option vocabulary (`extensive`, `yes`, `duplicate` …); null when the site map knows none. Of a user: `active` or
   * `inactive`, where Jira says so.
   */
  readonly option: string | null;
  /** For dates and times; a date without a time begins with the day in the site's time zone. Of versions: when the last was released. */
  readonly at: Instant | null;
  /** Ids of the members of a multi-value field (accounts, groups, options); empty for single values. */
  readonly members: readonly string[];
}

/** null = empty. */
export type Value = Cell | null;

/** One change of a field, from the changelog. `seq` orders changes of the same instant (Jira's history id, then item position). */
export interface ValueChange {
  readonly at: Instant;
  readonly seq: number;
  readonly by: Actor;
  readonly from: Value;
  readonly to: Value;
}

/** A field under its role: today's value and every change, oldest first. */
export interface FieldFacts {
  readonly present: Value;
  readonly changes: readonly ValueChange[];
}

/** The issue was in this status from `at` on. `milestones` are those the site map gives to the status for this record kind. */
export interface StatusEntry {
  readonly at: Instant;
  readonly seq: number;
  readonly by: Actor;
  readonly statusId: string;
  readonly name: string;
  readonly category: 'new' | 'indeterminate' | 'done' | 'unknown';
  readonly milestones: readonly string[];
}

/** Something a person did on the record that may count as a work update. */
export interface WorkUpdate {
  readonly at: Instant;
  readonly by: Actor;
  readonly what: 'comment' | 'worklog' | 'attachment' | 'edit';
  /** Comments only: visible to the customer. */
  readonly public: boolean;
  /** Account ids and group names mentioned. */
  readonly mentions: readonly string[];
  /** For `edit`: the role whose content changed, or null for a field without a role. */
  readonly role: string | null;
}

/** A cycle of a JSM SLA. `breachedAt` is null while unbroken; `stoppedAt` is null for the running cycle. */
export interface SlaCycle {
  readonly startedAt: Instant | null;
  readonly stoppedAt: Instant | null;
  readonly breached: boolean;
  readonly breachedAt: Instant | null;
}

/** A link whose type and direction the site map gives to a role, or a sub-task whose kind fits a role that sub-tasks play. */
export interface RecordLink {
  readonly role: string;
  readonly id: string;
  readonly key: string;
  /** When the link was made, from the history; null when the history does not say, as for sub-tasks. See `linkedAt`. */
  readonly at: Instant | null;
  /** The record at the other end; `unread` when it was not asked for, `unreadable` when Jira withheld it. */
  readonly target: RecordFacts | 'unread' | 'unreadable';
}

export type Decision = 'approved' | 'declined' | 'pending';

/** An approval of Service Management. `decidedAt` is null while it is pending; both times are where Jira does not say them. */
export interface Approval {
  readonly decision: Decision;
  readonly askedAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly approvers: readonly { readonly id: string | null; readonly decision: Decision }[];
}

export interface RecordFacts {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  /** Key of the record kinds of the vocabulary: `incident`, `post-incident-review` … */
  readonly kind: string;
  readonly created: Instant;
  readonly reporter: string | null;
  /** Oldest first; the first entry is the status at creation. */
  readonly statuses: readonly StatusEntry[];
  /** Milestones for which the site map names at least one status of this kind. */
  readonly mappedMilestones: ReadonlySet<string>;
  /** `resolutiondate` of Jira: what stands in where no status is mapped to resolved. */
  readonly resolutionDate: Instant | null;
  /** Keyed by field role; a role that is not there is `unmapped`. Go through all of them by `for … in`: they need not be own members. */
  readonly fields: Readonly<Record<string, FieldFacts | Unknown>>;
  /** Keyed by field role of type `sla`; an empty list: the clock never started. */
  readonly slas: Readonly<Record<string, readonly SlaCycle[] | Unknown>>;
  /** In Jira's order, oldest first; an empty list: nobody was asked. */
  readonly approvals: readonly Approval[] | Unknown;
  readonly updates: readonly WorkUpdate[];
  /** False when Jira handed over only part of the comments or worklogs. */
  readonly updatesComplete: boolean;
  readonly links: readonly RecordLink[];
  /** Link roles the site map knows. */
  readonly mappedLinks: ReadonlySet<string>;
  /** `partial`: older entries are missing, so a value at an early instant cannot be told. */
  readonly history: 'complete' | 'partial' | 'unavailable';
  /** Of changes: the others whose planned window touches this one's, unless they name nothing that it names; absent where nobody looked. */
  readonly neighbours?: readonly Neighbour[] | Unknown | undefined;
}

/**
 * Another record with a planned window. `from` and `to` are null where they are days without a time; `services` and `items` are named as
 * the members of the fields of this record are.
 */
export interface Neighbour {
  readonly id: string;
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly approved: boolean;
  readonly services: readonly string[];
  readonly items: readonly string[];
}
