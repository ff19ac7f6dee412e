import type { Duration } from './duration';

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
