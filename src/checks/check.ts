import type { RecordEvent } from '../record/events';
import type { Instant } from '../record/record';
import type { ProcessId, RequirementId } from '../standard/index';
import type { Condition, Test } from './condition';
import type { FactName } from './facts';
import type { Subject } from './subject';
import type { FieldRole, Group, LinkRole, SettingName } from './vocabulary';

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
  /** Link roles whose linked record is looked into, and the fields and links looked at there. */
  readonly via: readonly { readonly link: LinkRole; readonly fields: readonly FieldRole[]; readonly links: readonly LinkRole[] }[];
  /** Comments, worklogs, attachments and edits are looked at. */
  readonly updates: boolean;
}

export type TemplateName = 'FIELDS_BY' | 'EXPECT' | 'LIFECYCLE' | 'ESCALATION' | 'TRACE' | 'NOTIFICATION' | 'AFTER';

/** A template with its parameters filled in and compiled. */
export interface Ask {
  readonly template: TemplateName;
  readonly params: Readonly<Record<string, unknown>>;
  readonly asked: Asked;
  /** Every sentence it can say with these parameters. */
  readonly says: Readonly<Record<string, Say>>;
  judge(subject: Subject): Judgement;
}

export interface CheckRemedy {
  readonly setFields?: readonly FieldRole[];
  readonly orSetFields?: readonly FieldRole[];
  readonly addLinks?: readonly LinkRole[];
  readonly createLinked?: { readonly recordKind: string; readonly link: LinkRole };
  readonly comment?: boolean;
  readonly moveTo?: RecordEvent;
}

/** A check as it is written down in the file of its process. */
export interface Declaration {
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
  readonly kinds: readonly [string, ...string[]];
  readonly needsSetting?: readonly SettingName[];
  readonly appliesWhen?: Condition;
  readonly ask: Ask;
  readonly remedy: CheckRemedy;
  readonly note?: string;
}

export interface Check extends Omit<Declaration, 'appliesWhen' | 'needsSetting'> {
  readonly slug: string;
  readonly process: ProcessId;
  readonly needsSetting: readonly SettingName[];
  readonly appliesWhen: Condition | null;
  /** `appliesWhen`, compiled; null: always. */
  readonly applies: Test | null;
  /** What the check looks at altogether, derived from its condition and its parameters; lists in alphabetical order. */
  readonly reads: Asked;
}

interface Rest {
  readonly late?: boolean;
  readonly from?: Instant | null;
  readonly seen?: Instant | null;
  readonly minor?: boolean;
}

const NO_REST: Rest = {};

/** One shape for all judgements: a record has dozens, and a site has many records. */
function made<W extends string>(outcome: Outcome, why: W, rest: Rest, dueAt: Instant | null, mendable: boolean): Judgement<W> {
  const { late = false, from = null, seen = null, minor = false } = rest;
  return { outcome, why, late, dueAt, from, seen, minor, mendable };
}

export const met = <W extends string>(why: W, rest = NO_REST): Judgement<W> => made('met', why, rest, null, false);
/** `mendable`: it can still be closed on the record. */
export const gap = <W extends string>(why: W, mendable: boolean, rest = NO_REST): Judgement<W> => made('gap', why, rest, null, mendable);
export const pending = <W extends string>(why: W, dueAt: Instant | null, rest = NO_REST): Judgement<W> =>
  made('pending', why, rest, dueAt, false);
export const cannotTell = <W extends string>(why: W): Judgement<W> => made('cannot-tell', why, NO_REST, null, false);
export const notApplicable = <W extends string>(why: W): Judgement<W> => made('not-applicable', why, NO_REST, null, false);
