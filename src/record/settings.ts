import type { Duration } from './duration';
import type { FieldRole } from './vocabulary';

/** Hours in which work is done, in the site's time zone. `days`: 1 Monday to 7 Sunday; `from` and `to` as `09:00`, `to` after `from`. */
export interface WorkingTime {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
}

/** Where a decision is read from: approvals of Service Management, the approved status, or whichever there is. */
export type ApprovalSource = 'approvals' | 'milestone' | 'either';

/** Rules of the organization itself. A missing one means that the checks that need it are not run. */
export interface SiteSettings {
  /** ISO date, in the site's time zone: records closed before it are never judged. */
  readonly assessFrom?: string;
  /** IANA name; used for periods and day arithmetic. */
  readonly timeZone: string;
  readonly workingTime?: WorkingTime;
  readonly approvalSource?: ApprovalSource;
  /** Options of the resolution role that are left out. */
  readonly excludedResolutions?: readonly string[];
  /** impact option → urgency option → priority name. */
  readonly priorityMatrix?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** A condition in the form of the check vocabulary. */
  readonly majorIncidentRule?: unknown;
  readonly escalationRules?: boolean;
  /** Priority name → how long an incident may be open; `*` for all others. */
  readonly incidentEscalateAfter?: Readonly<Record<string, Duration>>;
  /** Priority name → how long a problem may be open; `*` for all others. */
  readonly problemEscalateAfter?: Readonly<Record<string, Duration>>;
  /** How long a complaint may be open. */
  readonly complaintEscalateAfter?: Duration;
  readonly topManagement?: { readonly groups: readonly string[]; readonly accounts: readonly string[] };
  readonly placeholders?: readonly string[];
  readonly noneTexts?: readonly string[];
  /** Share of met, of met and gap, at which a requirement shows as reached; by severity. */
  readonly tolerance?: Readonly<Record<'high' | 'medium' | 'low', number>>;
  /** Options of the change type that are decided once, on their template. */
  readonly changeCategoriesPreApproved?: readonly string[];
  /** Option of criticality → the fields that a service of this tier has to carry. */
  readonly attributesPerTier?: Readonly<Record<string, readonly FieldRole[]>>;
  /** Process key → account id of its owner. */
  readonly processOwners?: Readonly<Record<string, string>>;
  /** Incidents that make a cluster. */
  readonly clusterSize?: number;
  /** How old the review of a register entry or an article may be. */
  readonly registerReview?: Duration;
  /** The longest a waiver may last, in days from the day on which it is asked for. */
  readonly waiverMaximumDays?: number;
  /** Check id → what the organization decided about it. An absent one is the app's suggestion that nobody has confirmed yet. */
  readonly checks?: Readonly<Record<string, CheckSetting>>;
}

/** What is done about a gap: `off` not asked, `advise` shown, `warn` before a transition, `block` stops a transition where the guard is on. */
export type CheckLevel = 'off' | 'advise' | 'warn' | 'block';

/** What the organization decided about one check. An absent member is the check's own, not confirmed yet. */
export interface CheckSetting {
  readonly level?: CheckLevel;
  readonly severity?: 'high' | 'medium' | 'low';
  /** Key of a parameter of the check → its value. */
  readonly params?: Readonly<Record<string, number | Duration>>;
}
