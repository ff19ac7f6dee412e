import type { Instant } from '../record/record';
import type { ProcessId, RequirementId } from '../standard/index';
import type { Condition, Test } from './condition';
import type { FactName } from './facts';
import type { Subject } from './subject';
import type { FieldRole, Group, LinkRole, RecordEvent, RecordKind, SettingName } from './vocabulary';
import type { World } from './world';

export type Outcome = 'met' | 'gap' | 'pending' | 'not-applicable' | 'cannot-tell';
export type Severity = 'high' | 'medium' | 'low';

/** What a template found on a record. `why` is the key of the sentence; the instants feed it. */
export interface Judgement<Why extends string = string> {
  readonly outcome: Outcome;
  readonly why: Why;
  /** Met, but after the deadline. */
  readonly late: boolean;
  /** When a pending check falls due; null when that depends on something that has not happened. */
  readonly dueAt: Instant | null;
  /** What the deadline runs from, and when the evidence was seen. */
  readonly from: Instant | null;
  readonly seen: Instant | null;
  /** A gap that weighs little whatever the check's severity: slow or stale, and nothing else. */
  readonly minor: boolean;
  /** A gap that can still be closed on the record. */
  readonly mendable: boolean;
}

/** A sentence a check can say. Plain words; never a person, an account id or text of a comment. */
export type Say = (subject: Subject, judgement: Judgement) => string;

/** A link whose record is looked into: the fields, links and events looked at there. Links of the linked record are not followed. */
export interface Followed {
  readonly link: LinkRole;
  readonly fields: readonly FieldRole[];
  readonly links: readonly LinkRole[];
  readonly events?: readonly RecordEvent[];
}

/** All that a template or condition may look at, in the words of the vocabulary. */
export interface Asked {
  /** Groups: of each at least one thing has to be mapped. `field:x`, `link:x`, `event:x`. */
  readonly needs: readonly (readonly string[])[];
  readonly fields: readonly FieldRole[];
  readonly events: readonly RecordEvent[];
  readonly links: readonly LinkRole[];
  readonly facts: readonly FactName[];
  readonly settings: readonly SettingName[];
  readonly groups: readonly Group[];
  /** Link roles whose linked record is looked into. */
  readonly via: readonly Followed[];
  /** Comments, worklogs, attachments and edits are looked at. */
  readonly updates: boolean;
  /** Approvals are looked at. */
  readonly approvals: boolean;
}

/** Templates that ask one record. */
export type RecordTemplate =
  | 'FIELDS_BY'
  | 'LINK_BY'
  | 'APPROVAL'
  | 'PATH'
  | 'TRACE'
  | 'LIFECYCLE'
  | 'ESCALATION'
  | 'NOTIFICATION'
  | 'AFTER'
  | 'EXPECT'
  | 'DECISION_AFTER'
  | 'ACTIONS_TRACKED'
  | 'COVERAGE';
/** Templates that ask a register, or all records of a process in a period. */
export type SiteTemplate = 'COVERAGE' | 'PLANNED_INTERVAL' | 'RATIO';

/** A template that asks one record, with its parameters filled in and compiled. */
export interface Ask {
  readonly template: RecordTemplate;
  readonly params: Readonly<Record<string, unknown>>;
  readonly asked: Asked;
  /** Every sentence it can say with these parameters. */
  readonly says: Readonly<Record<string, Say>>;
  judge(subject: Subject): Judgement;
}

/** What is found of a register, or of the records of a process in a period. */
export interface Surveyed {
  readonly outcome: Outcome;
  /** Key of the sentence. */
  readonly why: string;
  /** Members or records by what was found of each. */
  readonly met: number;
  readonly gap: number;
  readonly pending: number;
  readonly cannotTell: number;
  /** Ids of the issues that miss it, at most 100; empty where the members are no issues. */
  readonly missing: readonly string[];
  /** Names of members that are no issues (a clause, a kind of document) and miss it. */
  readonly missingNames: readonly string[];
  /** When a pending one falls due, or the next member that is met now; null when nothing does. */
  readonly dueAt: Instant | null;
}

/**
 * What one record adds to a figure over many: kept beside its outcomes, so that nobody has to read the record again. No text: names of
 * services, categories and the like are kept as short hashes (`groups`).
 */
export interface Contribution {
  /** When it counts; null: as long as it stands. */
  readonly at: Instant | null;
  readonly code: 'yes' | 'no' | 'unknown';
  /** Where it is a span. */
  readonly until?: Instant;
  readonly groups?: readonly string[];
}

/** What a question about the site adds to the reading of records of a kind. */
export interface KindReads {
  readonly kind: RecordKind;
  readonly asked: Asked;
}

/** A template that asks a register or the records of a period, with its parameters filled in and compiled. */
export interface SiteAsk {
  readonly template: SiteTemplate;
  readonly params: Readonly<Record<string, unknown>>;
  readonly asked: Asked;
  /** What is looked at, by kind of record. */
  readonly reads: readonly KindReads[];
  /** The same question, of one entry of the register; null where entries cannot be judged alone. */
  readonly member: {
    readonly kind: RecordKind;
    /** Whether an entry of the kind is a member at all. */
    readonly applies: Test;
    readonly ask: Ask;
  } | null;
  /** What records add, by kind; null where the survey reads the records themselves. */
  readonly contributes: { readonly kinds: readonly RecordKind[]; of(subject: Subject): Contribution | null } | null;
  /** Every sentence it can say with these parameters. */
  readonly says: Readonly<Record<string, (found: Surveyed) => string>>;
  /** When time alone may next change what a record says to it (a date that runs out); null where time changes nothing. */
  readonly lapses: { readonly kinds: readonly RecordKind[]; at(subject: Subject): Instant | null } | null;
  /** `check` is the one that asks: what records added to it, and the interval that the site confirmed, go by its id. */
  survey(world: World, check: Check): Surveyed;
}

export interface CheckRemedy {
  readonly setFields?: readonly FieldRole[];
  readonly orSetFields?: readonly FieldRole[];
  readonly addLinks?: readonly LinkRole[];
  readonly createLinked?: { readonly recordKind: RecordKind; readonly link: LinkRole };
  readonly createRecord?: RecordKind;
  readonly comment?: boolean;
  readonly moveTo?: RecordEvent;
  readonly passMilestones?: readonly RecordEvent[];
  readonly askApproval?: boolean;
  readonly openList?: boolean;
}

/** What every check says of itself, as it is written down in the file of its process. */
interface Described {
  readonly id: string;
  readonly name: string;
  /** Yes is good. */
  readonly question: string;
  /** At most 90 characters. */
  readonly hint: string;
  readonly answers: readonly [RequirementId, ...RequirementId[]];
  readonly severity: Severity;
  /** `stated` duty, our `reading`, the `own` rule of the site, our `aid`. */
  readonly basis: 'stated' | 'reading' | 'own' | 'aid';
  readonly needsSetting?: readonly SettingName[];
  readonly appliesWhen?: Condition;
  readonly remedy: CheckRemedy;
  readonly note?: string;
}

/** A check asked of records of some kinds. */
export interface RecordDeclaration extends Described {
  readonly kinds: readonly [RecordKind, ...RecordKind[]];
  readonly ask: Ask;
}

/** A check asked of a register, or of the records of a process in a period. */
export interface SiteDeclaration extends Described {
  readonly ask: SiteAsk;
}

export type Declaration = RecordDeclaration | SiteDeclaration;

export interface Check extends Omit<Described, 'appliesWhen' | 'needsSetting'> {
  readonly slug: string;
  readonly process: ProcessId;
  readonly level: 'record' | 'register' | 'process';
  /** Kinds whose records it is asked of; for a register its entries; empty where no single record can be asked. */
  readonly kinds: readonly RecordKind[];
  readonly needsSetting: readonly SettingName[];
  readonly appliesWhen: Condition | null;
  /** `appliesWhen`, compiled; null: always. */
  readonly applies: Test | null;
  /** The question put to one record; null where no single record can be asked. */
  readonly ask: Ask | null;
  /** The question put to the site; null for checks of single records. */
  readonly site: SiteAsk | null;
  /** What the check looks at altogether, derived from its condition and its parameters; lists in alphabetical order. */
  readonly reads: Asked;
}

/** Whether a declaration asks the site rather than a record. */
export const asksSite = (ask: Ask | SiteAsk): ask is SiteAsk => 'survey' in ask;

/** One shape for all judgements, made of plain values: a record has dozens, and a site has many records. */
const made = <W extends string>(
  outcome: Outcome,
  why: W,
  from: Instant | null,
  seen: Instant | null,
  late: boolean,
  dueAt: Instant | null,
  minor: boolean,
  mendable: boolean,
): Judgement<W> => ({ outcome, why, late, dueAt, from, seen, minor, mendable });

/** `from`: what the deadline runs from; `seen`: when the evidence was seen; `late`: after the deadline. */
export const met = <W extends string>(why: W, from: Instant | null = null, seen: Instant | null = null, late = false): Judgement<W> =>
  made('met', why, from, seen, late, null, false, false);
/** `mendable`: it can still be closed on the record; `minor`: slow or stale, and nothing else. */
export const gap = <W extends string>(
  why: W,
  mendable: boolean,
  from: Instant | null = null,
  seen: Instant | null = null,
  minor = false,
): Judgement<W> => made('gap', why, from, seen, false, null, minor, mendable);
export const pending = <W extends string>(
  why: W,
  dueAt: Instant | null,
  from: Instant | null = null,
  seen: Instant | null = null,
): Judgement<W> => made('pending', why, from, seen, false, dueAt, false, false);
export const cannotTell = <W extends string>(why: W): Judgement<W> => made('cannot-tell', why, null, null, false, null, false, false);
export const notApplicable = <W extends string>(why: W): Judgement<W> => made('not-applicable', why, null, null, false, null, false, false);
