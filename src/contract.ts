import type { Problem, Result } from './problem';
import type { SetUpCalls } from './set-up-contract';
import type { FindingWaiver, Fix, TicketCalls } from './ticket-contract';

export type * from './set-up-contract';
export type * from './ticket-contract';

/**
 * Every call a page may make, and its reply. JSON-safe throughout (instants are ISO 8601 strings in UTC); `type`, not `interface`,
 * because the resolver needs the implicit index signature. A page knows the app by this file alone.
 */
export type AppCalls = {
  /** The findings of one issue, as the viewer. Issue id or key. */
  assessIssue: (input: { issue: string }) => Promise<Reply<IssueAssessment>>;
  /** The findings of up to 100 issues, as the viewer; issues that are hidden or not records are left out. */
  assessIssues: (input: { issues: string[] }) => Promise<Reply<{ issues: IssueAssessment[] }>>;
  /**
   * Conformance per requirement over the last `count` (1–24) periods, over the projects the viewer may have figures of:
   * those the viewer may browse, and for an "ISO 20000 manager" (the app's global permission) all in the site map.
   */
  conformance: (input: ConformanceQuery) => Promise<Reply<Conformance>>;
  /** What a gadget or page can be set to: the projects with records that the viewer may have figures of, and the processes. */
  conformanceOptions: () => Promise<Reply<ConformanceOptions>>;
  /**
   * The whole standard: every requirement with its verdict, and counts by clause; over the projects the viewer may have figures of. A finding
   * about registers, periods or documents is shown to those who may have figures of all projects behind it.
   */
  standing: (input: StandingQuery) => Promise<Reply<Standing>>;
  /** All roll-ups of the given projects: what exports and `npm run assess` print. */
  figures: (input: { projects: string[] }) => Promise<Reply<Figures>>;
  /** State of a project's back-fill; the viewer must be able to browse it. */
  backfillStatus: (input: { project: string }) => Promise<Reply<BackfillStatus>>;
  /** Starts or restarts a project's back-fill. Jira administrators, and administrators of that project. */
  startBackfill: (input: { project: string }) => Promise<Reply<BackfillStatus>>;
  /** The site map in force, or the app's proposal where none is saved yet. Jira administrators. */
  siteMap: () => Promise<Reply<SiteMapReply>>;
  /** Saves a site map (the exported JSON). Jira administrators. Refused as a whole when any part names something unknown. */
  saveSiteMap: (input: { map: unknown }) => Promise<Reply<SiteMapReply>>;
} & SetUpCalls &
  TicketCalls;

export type Reply<T> = Result<T>;
export type { Problem };

export type OutcomeName = 'met' | 'gap' | 'pending' | 'not-applicable' | 'cannot-tell' | 'failed';

export type FindingView = {
  check: string;
  /** The check's question; yes is good. */
  question: string;
  outcome: OutcomeName;
  /** Met, but after the deadline. */
  late: boolean;
  /** One plain sentence with the outcome's reason. */
  sentence: string;
  severity: 'high' | 'medium' | 'low';
  requirements: { id: string; clause: string; title: string }[];
  /** The values that were read, as the reader would find them in Jira. */
  read: { label: string; value: string }[];
  /** When a pending check falls due. */
  dueAt: string | null;
  /** Name of the generated page in docs/checks. */
  page: string;
  /** The latest waiver of this check that covers the record; a gap that it covers stays a gap. Null: none was ever asked for. */
  waiver: FindingWaiver | null;
};

export type Hint = FindingView & {
  /** At most 90 characters. */
  hint: string;
  /** Ways to close it, the best first; empty when nothing on the record can. */
  fixes: Fix[];
  /** It can still be closed on the record. */
  mendable: boolean;
};

export type IssueAssessment = {
  issue: { id: string; key: string };
  process: { id: string; name: string; clause: string };
  kind: { id: string; name: string };
  /** Gaps only, and none that is waived; at most three, by weight and ease. An agent never gets a cannot-tell as a hint. */
  hints: Hint[];
  /** How many gaps there are in all, without those that a waiver in force covers. */
  gaps: number;
  /** Gaps that a waiver in force covers. */
  waived: number;
  /** The services that the issue names, for waivers of a service. */
  services: string[];
  /** How a waiver can be asked for here. */
  waiverRules: { maximumDays: number; today: string };
  counts: Record<OutcomeName, number>;
  /** Every finding, in the order of the checks. Checks that are not run on this site (a setting is missing) are left out. */
  findings: FindingView[];
  /** The soonest pending one. */
  next: { check: string; question: string; dueAt: string } | null;
  assessedAt: string;
};

export type PeriodUnit = 'month' | 'quarter';

export type ConformanceQuery = {
  process: string;
  /** Project ids; empty: all in the site map that the viewer may have figures of. */
  projects: string[];
  unit: PeriodUnit;
  count: number;
};

export type Tally = {
  met: number;
  gap: number;
  pending: number;
  notApplicable: number;
  cannotTell: number;
  failed: number;
  /** Of the gaps, those that waivers in force cover. */
  waived: number;
};

export type Share = {
  met: number;
  gap: number;
  /** met / (met + gap); null when there is neither: no data is never 100 %. */
  share: number | null;
  /** 95 % Wilson interval of the share; null with it. */
  interval: [number, number] | null;
  /** Of the gaps, those that waivers in force cover; they never raise `share`. */
  waived: number;
  /** (met + waived) / (met + gap); null with `share`. */
  shareWithWaivers: number | null;
  /** Records that could be judged or need no judging yet, over those the requirement applies to: (met + gap + pending) / (met + gap + pending + cannot-tell). */
  coverage: number | null;
};

export type RequirementVerdict = 'reached' | 'not-reached' | 'no-data' | 'cannot-tell' | 'by-people';

export type StandingQuery = {
  /** Project ids; empty: all in the site map that the viewer may have figures of. */
  projects: string[];
};

export type VerdictCounts = Record<RequirementVerdict, number>;

export type StandingRequirement = Share & {
  id: string;
  clause: string;
  title: string;
  statement: string;
  /** What a site does in practice. */
  guidance: string;
  /** How it is assessed: by records, over the records of a period, over a register, by people from a document. */
  kind: 'record' | 'aggregate' | 'register' | 'document';
  process: { id: string; name: string };
  verdict: RequirementVerdict;
  /** What was found of registers, periods and documents, in sentences. */
  findings: SiteFindingView[];
};

export type Standing = {
  counts: VerdictCounts;
  requirements: StandingRequirement[];
  /** In the order of the standard; counts are those of the clause and everything below it. */
  clauses: { number: string; title: string; parent: string | null; counts: VerdictCounts }[];
  /** Outside the count of 212. */
  amendment: { id: string; clause: string; title: string; statement: string; source: string; verdict: RequirementVerdict };
  /** How the 212 is counted. */
  convention: string;
  hiddenProjects: number;
  projects: { id: string; key: string; name: string }[];
  /** When registers and periods were last surveyed; null: not yet. */
  surveyedAt: string | null;
};

/** What was found of a register, or of the records of a period; for documents `check` is `document`. */
export type SiteFindingView = {
  check: string;
  question: string;
  outcome: OutcomeName;
  sentence: string;
  severity: 'high' | 'medium' | 'low';
  /** Members or records, by what was found of each. */
  met: number;
  gap: number;
  pending: number;
  cannotTell: number;
  /** Ids of issues that miss it and that the viewer may see; at most 100. `gap` counts the others as well. */
  missing: string[];
  /** Names of members that are no issues and miss it. */
  missingNames: string[];
  /** One per month that was looked at, oldest first. */
  trend: { period: string; outcome: OutcomeName; met: number; gap: number }[];
};

export type RequirementConformance = Share & {
  id: string;
  clause: string;
  title: string;
  statement: string;
  verdict: RequirementVerdict;
  /** How it is assessed. */
  kind: 'record' | 'aggregate' | 'register' | 'document';
  /** Records by roll-up of the requirement's checks on the record, over the whole span shown. */
  tally: Tally;
  /** What was found of registers, periods and documents. */
  findings: SiteFindingView[];
  /** One per period, oldest first. */
  trend: (Share & { period: string })[];
};

export type Conformance = {
  process: { id: string; name: string; clause: string };
  /** Period labels, oldest first: `2026-05` or `2026-Q2`. The last one is the current, running period. */
  periods: string[];
  /** Records closed in those periods. */
  records: number;
  /** Records not closed yet: they count in no period. */
  open: number;
  /** Entries of the process's registers that are not closed: they count as they stand. */
  entries: number;
  requirements: RequirementConformance[];
  overall: Share & { trend: (Share & { period: string })[] };
  /** Projects in the query that the viewer may have no figures of: counted, not named. */
  hiddenProjects: number;
  projects: { id: string; key: string; name: string }[];
  /** When the oldest of the figures was counted; null when there are none. */
  countedAt: string | null;
  /** When registers and periods were last surveyed; null: not yet. */
  surveyedAt: string | null;
  /** How the 212 is counted. */
  convention: string;
  /** IANA time zone by which closing dates fall into periods. */
  timeZone: string;
};

export type ConformanceOptions = {
  projects: { id: string; key: string; name: string }[];
  processes: { id: string; name: string; clause: string }[];
};

export type CheckFigures = Tally & {
  process: string;
  level: 'record' | 'register' | 'process';
  answers: string[];
  /** Settings the site has to set before the check runs. */ notRun: string[];
};

export type Figures = {
  /** Records by kind. */
  records: Record<string, number>;
  /** What was found of registers, periods and documents, by check id or `document:` and requirement id. */
  site: Record<string, SiteFindingView>;
  /** Requirements by verdict, of the whole standard and by clause number. */
  standing: { counts: VerdictCounts; clauses: Record<string, VerdictCounts> };
  checks: Record<string, CheckFigures>;
  requirements: Record<string, { verdict: RequirementVerdict; met: number; gap: number; waived: number; coverage: number | null }>;
  /** Unit → period → check id. Records closed in the period. */
  periods: Record<PeriodUnit, Record<string, Record<string, Tally>>>;
  /** Unit → period → requirement id. */
  requirementPeriods: Record<PeriodUnit, Record<string, Record<string, Tally>>>;
};

export type BackfillStatus = {
  project: string;
  state: 'never' | 'running' | 'done' | 'paused' | 'failed';
  done: number;
  /** Jira's approximate count at the start. */
  total: number;
  startedAt: string | null;
  finishedAt: string | null;
  /** Seconds still needed at the present rate; null when it cannot be told. */
  secondsLeft: number | null;
  /** Why it is paused or failed, and what happens next. */
  note: string | null;
  /** Somebody paused it: it waits for somebody to resume it. */
  pausedByHand: boolean;
};

export type SiteMapReply = {
  map: unknown;
  saved: boolean;
  /** Why each part was proposed. */
  reasons: { part: string; reason: string; sure: boolean }[];
  projects: { id: string; key: string; name: string }[];
};
