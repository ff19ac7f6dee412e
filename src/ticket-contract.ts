import type { Reply } from './contract';

/**
 * The calls about single records: waivers, hints that are wrong, records that went round the guard. A page writes fixes itself, through
 * the bridge as the viewer, so that Jira enforces permission; nothing here writes to an issue.
 */
export type TicketCalls = {
  /**
   * Asks for a waiver of one check. The viewer must be able to edit the issue. It has no effect until somebody else approves it. Refused
   * when the end is in the past or later than the site allows, and when the same is waived or asked for already.
   */
  askWaiver: (input: {
    issue: string;
    check: string;
    scope: WaiverScope;
    /** Of the issue, for scope `service`; otherwise null. */
    service: string | null;
    reason: string;
    until: string;
  }) => Promise<Reply<WaiverView>>;
  /**
   * Approves or refuses what was asked. For ISO 20000 managers and administrators of the project (`check` and `service` waivers:
   * too), never for the one who asked.
   */
  decideWaiver: (input: { waiver: string; decision: 'approve' | 'refuse'; note: string }) => Promise<Reply<WaiverView>>;
  /** Asks for a later end. What was approved stays in force until its own end; the new end waits for approval. */
  extendWaiver: (input: { waiver: string; until: string; reason: string }) => Promise<Reply<WaiverView>>;
  /** Takes back what one asked for, or (for those who may decide) ends what is in force. It stays in the list. */
  withdrawWaiver: (input: { waiver: string }) => Promise<Reply<WaiverView>>;
  /** Waivers of a project that the viewer may browse, or (null) of all those projects; newest first. */
  waivers: (input: { project: string | null }) => Promise<Reply<WaiverList>>;
  /** Says that a hint is wrong. Anybody who may see the issue; who it was is not kept. Twice the same counts once. */
  reportHint: (input: { issue: string; check: string; reason: WrongHintReason }) => Promise<Reply<null>>;
  /** Hints that were said to be wrong, by check. Jira administrators. */
  wrongHints: () => Promise<Reply<{ checks: WrongHints[] }>>;
  /** An administrator has looked into what was said of a check: it leaves the list. Jira administrators. */
  settleWrongHints: (input: { check: string }) => Promise<Reply<{ checks: WrongHints[] }>>;
  /**
   * Records that were resolved or closed since a check blocks, with that check unmet and not waived: of one project or (null) all, as
   * far as the viewer may browse the issue. By when they got there, newest first.
   */
  bypassed: (input: { project: string | null }) => Promise<Reply<BypassList>>;
};

/** `record`: this record. `service`: all records of the project that name the service. `check`: all records of the project. */
export type WaiverScope = 'record' | 'service' | 'check';

/**
 * `asked`: waits for a decision. `approved`: in force. `extending`: in force, and a later end waits for a decision. `ended`: was in
 * force until its end, or until somebody ended it.
 */
export type WaiverState = 'asked' | 'approved' | 'extending' | 'refused' | 'withdrawn' | 'ended';

export type WaiverView = {
  id: string;
  check: { id: string; name: string; question: string };
  requirements: { id: string; clause: string; title: string }[];
  scope: WaiverScope;
  project: { id: string; key: string; name: string };
  /** Of a waiver of one record; null otherwise. The key is null when the viewer may not see the issue. */
  issue: { id: string; key: string | null } | null;
  service: string | null;
  state: WaiverState;
  reason: string;
  /** The last day on which it counts, in the site's time zone: `2026-03-31`. */
  until: string;
  /** The later end that waits for a decision. */
  askedUntil: string | null;
  /** Account ids; the page asks Jira for the names. Null: the account is closed. */
  askedBy: string | null;
  askedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  /** What whoever decided had to say. */
  note: string;
  /** How many records it covers now. */
  records: number;
  /** What the viewer may do with it. */
  may: { decide: boolean; extend: boolean; withdraw: boolean };
  /** Everything that happened to it, oldest first. */
  history: {
    what: 'asked' | 'approved' | 'refused' | 'extension asked' | 'withdrawn' | 'ended';
    by: string | null;
    at: string;
    until: string | null;
    text: string;
  }[];
};

export type WaiverList = {
  waivers: WaiverView[];
  /** Whether the viewer may approve those of others. */
  mayDecide: boolean;
  /** The longest a waiver may last, in days. */
  maximumDays: number;
  /** Today in the site's time zone. */
  today: string;
  hiddenProjects: number;
};

/** What a finding says of waivers. Null where none was ever asked for. */
export type FindingWaiver = {
  id: string;
  state: WaiverState;
  scope: WaiverScope;
  reason: string;
  until: string;
};

/** `not-so`: it was done, the record does show it. `not-ours`: it does not apply here. */
export type WrongHintReason = 'not-so' | 'not-ours' | 'unclear' | 'other';

export type WrongHints = {
  check: { id: string; name: string; question: string };
  reports: number;
  reasons: Record<WrongHintReason, number>;
  /** The issues they were on, newest report first, at most 20. */
  issues: string[];
  lastAt: string;
};

/** How a record got to its milestone, as far as its changelog tells. */
export type BypassPath =
  /** It was created in that status. */
  | 'created-there'
  /** In the same second as other records, by the same account: a bulk change. */
  | 'together-with-others'
  /** An app or an automation rule moved it. */
  | 'by-an-app'
  /** It was moved into the project, or given another issue type, and came out in that status. */
  | 'moved'
  /** Somebody moved it: on a transition without the guard, or before the guard was on it. */
  | 'transition'
  /** The check was met at that time, and what it asks for was taken away afterwards. */
  | 'undone-later'
  /** The changelog does not tell. */
  | 'unknown';

export type Bypassed = {
  issue: { id: string; key: string; summary: string };
  kind: { id: string; name: string };
  checks: { id: string; name: string; hint: string; sentence: string }[];
  path: BypassPath;
  /** Statuses as the changelog names them; null: it was created there, or nobody can say. */
  from: string | null;
  to: string | null;
  at: string | null;
};

export type BypassList = {
  records: Bypassed[];
  /** More than were looked at. */
  more: boolean;
  /** Checks that block on this site, and since when: none means that the guard has nothing to do. */
  blocking: { id: string; name: string; since: string }[];
  hiddenProjects: number;
};

/** What a page may do about a gap, in the order in which it should be offered; the first is the hint's one action. */
export type Fix =
  /** Fill in these fields, together. `instead`: they say why none of it is needed; one of them is enough. */
  | { do: 'set-fields'; fields: { role: string; field: string; name: string }[]; instead: boolean }
  /** Link an issue that exists. */
  | { do: 'link'; role: string; name: string; link: FixLink; candidates: Candidates }
  /** Create an issue and link it. `copy`: fields of this issue that the new one should take over, where it has them. */
  | { do: 'create'; kind: string; name: string; link: FixLink; targets: { projectId: string; issueTypeId: string }[]; copy: string[] }
  /** Move the issue to one of these statuses, setting the fields that come with it. */
  | { do: 'move'; milestone: string; name: string; statuses: string[]; fields: { role: string; field: string; name: string }[] }
  | { do: 'comment' };

/** A link type and which end of it this issue is (REST: on this issue the other end shows as `inwardIssue` or `outwardIssue`). */
export type FixLink = { typeId: string; other: 'inward' | 'outward'; wording: string };

/**
 * Where issues to link are found: `jql` bounds them to the right kind; `same` are clauses that make one likely (service, item).
 * `anywhere`: the same without naming projects, for a reader who may not see all of them, to whom Jira refuses `jql` (status 400).
 */
export type Candidates = { jql: string; anywhere: string; same: string[] };
