import { mappingOf } from '../record/events';
import { plain } from '../record/plain';
import type { Cell, Unknown } from '../record/record';
import { isRead } from '../record/timeline';
import { askedBy, isClock } from './asked';
import { cannotTell, notApplicable, type Ask, type Check, type Judgement, type Say } from './check';
import type { Condition, Test } from './condition';
import { denied, described, listed } from './described';
import { NOW } from './facts';
import { clockFor, fieldFor, type FieldOf } from './field-for';
import { SETS, type SetId } from './sets';
import type { Subject } from './subject';
import {
  EVENTS,
  FIELD_ROLES,
  LINK_ROLES,
  RECORD_KINDS,
  SETTINGS,
  STATUS_MILESTONES,
  type FieldRole,
  type LinkRole,
  type RecordEvent,
  type RecordKind,
  type SettingName,
} from './vocabulary';
import { joined, roleName } from './words';

/** Why a check comes to an outcome before its own question is asked; `dropped` is found by templates, see `Subject.missed`. */
export type Before =
  | 'off'
  | 'not-run'
  | 'other-kind'
  | 'before-start'
  | 'cancelled'
  | 'left-out'
  | 'service-out'
  | 'service-unknown'
  | 'ending-unknown'
  | 'does-not-apply'
  | 'applies-unknown'
  | 'not-mapped'
  | 'not-readable'
  | 'dropped';

/** What is the same for all checks of a record: why it is not judged at all, or null. */
export type LeftOut = Judgement<Before> | null;

const resolutionOf = fieldFor('resolution');

/**
 * Whether a record is judged at all (`neverJudged` of the vocabulary). Where the resolution decides and is withheld, a duplicate and
 * a real incident look alike, so nobody can say.
 */
export function leftOut(subject: Subject): LeftOut {
  const { cancelled, closed, resolved } = subject.cycle;
  const { assessFrom, excludedResolutions } = subject.rules;
  if (assessFrom !== null && typeof closed === 'number' && closed < assessFrom) return notApplicable('before-start');
  if (typeof cancelled === 'number') return notApplicable('cancelled');
  const resolution = resolutionOf(subject);
  if (isRead(resolution)) {
    const value = resolution.present;
    if (value && isExcluded(value, excludedResolutions)) return notApplicable('left-out');
  } else if (excludedResolutions.size > 0 && resolved !== 'not-yet') return cannotTell('ending-unknown');
  return cancelled === 'unknown' ? cannotTell('ending-unknown') : ofServicesOut(subject);
}

const isExcluded = ({ option, text }: Cell, excluded: ReadonlySet<string>): boolean =>
  (option !== null && excluded.has(option)) || excluded.has(plain(text));

/** Left out where it names services, and all of them are out of scope. Where Jira withholds them, it may be one to be left out. */
function ofServicesOut(subject: Subject): LeftOut {
  const { servicesOut } = subject.bench;
  if (servicesOut === undefined || servicesOut.size === 0) return null;
  const services = subject.field('affectedServices');
  if (!isRead(services)) return services === 'unreadable' ? cannotTell('service-unknown') : null;
  if (services.present === null) return null;
  const { text } = services.present;
  const isOut = (name: string): boolean => servicesOut.has(plain(name));
  return isOut(text) || text.split(', ').every(isOut) ? notApplicable('service-out') : null;
}

/** Settings the site has to make before the check is run. */
export function missingSettings(check: Check, { rules, settings }: Pick<Subject, 'rules' | 'settings'>): readonly SettingName[] {
  return check.needsSetting.filter((name) => {
    const value = settings[name];
    return value === undefined || value === null || value === false || (name === 'topManagement' && rules.topManagement.size === 0);
  });
}

/**
 * The outcome of a check on a record, in the order of the vocabulary: not run, never judged, does not apply, something needed is
 * missing, then what the template finds. May throw: that is a bug in a check, or a check that is asked of no single record.
 */
export function judge(check: Check, subject: Subject): Judgement {
  const { ask } = check;
  if (ask === null) throw new Error(`Check ${check.id} is asked of no single record`);
  if (!(check.kinds as readonly string[]).includes(subject.record.kind)) return subject.rules.off.has(check.id) ? OFF : OTHER_KIND;
  return judgeOwn(new Question(check, ask, notRun(check, subject)), subject);
}

/** Why a check is not run on a site at all: what a site sets is the same for all its records. */
export function notRun(check: Check, { rules, settings }: Pick<Subject, 'rules' | 'settings'>): Judgement<Before> | null {
  if (rules.off.has(check.id)) return OFF;
  return check.needsSetting.length > 0 && missingSettings(check, { rules, settings }).length > 0 ? NOT_RUN : null;
}

/** A check with what asking it takes, the same for all records of a kind under some settings: all in one shape, to be found at once. */
export class Question {
  readonly applies: Test | null;
  readonly looks: readonly (readonly Look[])[];

  /** @param never what `notRun` found of the check. */
  constructor(
    check: Check,
    readonly ask: Ask,
    readonly never: Judgement | null,
  ) {
    this.applies = check.applies;
    this.looks = looksOf(check);
  }
}

/** The same as `judge`, for a check that is asked of the record's kind. */
export function judgeOwn({ never, applies, looks, ask }: Question, subject: Subject): Judgement {
  if (never !== null) return never;
  const left = notJudged(subject);
  if (left !== null) return left;
  if (applies !== null) {
    const holds = applies.holds(subject, NOW);
    if (holds === 'no') return DOES_NOT_APPLY;
    if (holds !== 'yes') return APPLIES_UNKNOWN;
  }
  for (let group = 0; group < looks.length; group += 1) {
    const found = best(looks[group]!, subject);
    if (found !== 'there') return found === 'unreadable' ? NOT_READABLE : NOT_MAPPED;
  }
  return ask.judge(subject);
}

/** `leftOut`, worked out once for all checks of a record. */
export function notJudged(subject: Subject): Judgement | null {
  if (subject.leftOut === undefined) subject.leftOut = leftOut(subject);
  return subject.leftOut;
}

const OFF = cannotTell('off');
const OTHER_KIND = notApplicable('other-kind');
const NOT_RUN = cannotTell('not-run');
const DOES_NOT_APPLY = notApplicable('does-not-apply');
const APPLIES_UNKNOWN = cannotTell('applies-unknown');
const NOT_READABLE = cannotTell('not-readable');
const NOT_MAPPED = cannotTell('not-mapped');

type State = 'there' | 'unmapped' | 'unreadable';

/** Looks whether something that a check needs is there. Most of it is fields: finding these here costs less than calling a function for each. */
class Look {
  constructor(
    private readonly fieldOf: FieldOf | null,
    private readonly otherwise: (subject: Subject) => State,
  ) {}

  at(subject: Subject): State {
    return this.fieldOf === null ? this.otherwise(subject) : stateOf(this.fieldOf(subject));
  }
}

/** Needs are few and asked of every record: each is taken apart once, and those of a check are put together once. */
const LOOKS = new Map<string, Look>();
const LOOKS_OF = new WeakMap<Check, readonly (readonly Look[])[]>();

function looksOf(check: Check): readonly (readonly Look[])[] {
  let looks = LOOKS_OF.get(check);
  if (!looks) LOOKS_OF.set(check, (looks = check.reads.needs.map((group) => group.map(lookFor))));
  return looks;
}

/** The best of several things that can stand for one another. */
function best(group: readonly Look[], subject: Subject): State {
  let found: State = 'unmapped';
  for (const look of group) {
    const state = look.at(subject);
    if (state === 'there') return state;
    if (state === 'unreadable') found = state;
  }
  return found;
}

/** Whether a need is there: `field:impact`, `link:report`, `event:resolved`; several joined by `&`, of which one may be `(a|b)`. */
function lookFor(thing: string): Look {
  let look = LOOKS.get(thing);
  if (!look) LOOKS.set(thing, (look = lookOf(thing)));
  return look;
}

const isUnmapped = (): State => 'unmapped';
const lookBy = (otherwise: (subject: Subject) => State): Look => new Look(null, otherwise);

function lookOf(thing: string): Look {
  if (thing.includes('&')) {
    const parts = thing.split('&').map(lookFor);
    return lookBy((subject) => {
      for (const part of parts) {
        const state = part.at(subject);
        if (state !== 'there') return state;
      }
      return 'there';
    });
  }
  if (thing.startsWith('(')) {
    const parts = partsOf(thing).map(lookFor);
    return lookBy((subject) => best(parts, subject));
  }
  const name = nameIn(thing);
  switch (thing.slice(0, thing.indexOf(':'))) {
    case 'field': {
      const role = name as FieldRole;
      if (FIELD_ROLES[role]?.type === 'approvals') return lookBy(({ record }) => stateOf(record.approvals));
      if (isClock(role)) {
        const clockOf = clockFor(role);
        return lookBy((subject) => stateOf(clockOf(subject)));
      }
      return new Look(fieldFor(role), isUnmapped);
    }
    case 'link':
      return lookBy(({ record }) => (record.mappedLinks.has(name) ? 'there' : 'unmapped'));
    case 'event': {
      const isMapped = mappingOf(name as RecordEvent);
      return lookBy(({ record, rules }) => (isMapped(record, rules) ? 'there' : 'unmapped'));
    }
    case 'kind':
      // Without the rest of the site the question itself says that it cannot tell.
      return lookBy(({ bench }) => (bench.world === null || bench.world.isMapped(name as RecordKind) ? 'there' : 'unmapped'));
    case 'source':
      // What the app does not read: the history of Assets objects.
      return lookBy(isUnmapped);
    default:
      throw new Error(`No such need: ${thing}`);
  }
}

const stateOf = (facts: object | Unknown): State => (typeof facts === 'object' ? 'there' : facts);
const nameIn = (thing: string): string => thing.slice(thing.indexOf(':') + 1);
const partsOf = (thing: string): readonly string[] => thing.slice(1, -1).split('|');

/** What has to be mapped, in words: `field:impact`, `link:report`, several joined by `&` or `|`. */
export function needName(thing: string): string {
  if (thing.includes('&')) return joined(thing.split('&').map(needName));
  if (thing.startsWith('(')) return joined(partsOf(thing).map(needName), 'or');
  const name = nameIn(thing);
  if (thing.startsWith('link:')) return `the link to the ${LINK_ROLES[name as LinkRole].name}`;
  if (thing.startsWith('set:')) return `the register ${SETS[name as SetId].name}`;
  if (thing.startsWith('kind:')) return `the kind ${RECORD_KINDS[name as RecordKind].name}`;
  if (thing.startsWith('source:')) return 'the history of objects in Assets';
  if (thing.startsWith('event:')) {
    const event = name as RecordEvent;
    return STATUS_MILESTONES.has(event) ? `a status for ${EVENTS[event].name}` : `the event ${EVENTS[event].name}`;
  }
  return roleName(name as FieldRole);
}

/** The needs of the check, or of its condition, that are in this state, with the verb that belongs to them. */
function lacking(check: Check, subject: Subject, which: 'unmapped' | 'unreadable'): { readonly names: string; readonly are: 'is' | 'are' } {
  const names = check.reads.needs
    .filter((group) => best(group.map(lookFor), subject) !== 'there')
    .map((group) => group.filter((thing) => lookFor(thing).at(subject) === which))
    .filter((group) => group.length > 0);
  const many = names.length > 1 || names[0]?.at(-1)?.includes('&');
  return { names: joined(names.map((group) => joined(group.map(needName), 'or'))), are: many ? 'are' : 'is' };
}

/** Roles whose being unmapped leaves a condition open. */
function leftOpen(condition: Condition): readonly FieldRole[] {
  if ('all' in condition) return condition.all.flatMap(leftOpen);
  if ('any' in condition) return condition.any.flatMap(leftOpen);
  if ('not' in condition) return leftOpen(condition.not);
  return 'in' in condition && condition.ifUnmapped === 'unknown' ? [condition.role] : [];
}

/** The fields a condition looks at that Jira does not hand over. */
const withheld = (condition: Condition, subject: Subject): readonly FieldRole[] =>
  askedBy(condition).fields.filter((role) => subject.field(role) === 'unreadable');

/** The sentences of the outcomes that come before a check's own question. */
export const BEFORE: Readonly<Record<Before, (check: Check) => Say>> = {
  off: () => () => 'Not judged: this check is switched off on this site.',
  'not-run': (check) => (subject) =>
    `Not judged: your site has not set ${joined(missingSettings(check, subject).map((name) => SETTINGS[name].name))}.`,
  'other-kind': () => () => 'Not asked of records of this kind.',
  'before-start': () => () => 'Not judged: it was closed before the date from which your site judges records.',
  cancelled: () => () => 'Not judged: it was cancelled.',
  'left-out':
    () =>
    ({ record }) => {
      const resolution = record.fields['resolution'];
      return `Not judged: your site leaves out records with the resolution ${isRead(resolution) ? (resolution.present?.text ?? '') : ''}.`;
    },
  'service-out': () => () => 'Not judged: your site leaves out the services it is about.',
  'service-unknown': () => () =>
    'It cannot be told whether the record is about services that your site leaves out: Affected services cannot be read.',
  'ending-unknown': () => (subject) =>
    `It cannot be told whether the record is one to be left out: ${
      isRead(subject.field('resolution'))
        ? 'the history cannot be read'
        : `Resolution ${subject.field('resolution') === 'unmapped' ? 'is not mapped' : 'cannot be read'}`
    }.`,
  'does-not-apply': (check) => () => `It does not apply: ${listed(denied(check.appliesWhen!))}.`,
  'applies-unknown': (check) => (subject) => {
    const condition = check.appliesWhen!;
    const unreadable = joined(withheld(condition, subject).map(roleName));
    if (unreadable) return `It cannot be told whether the check applies: ${unreadable} cannot be read.`;
    const open = joined(
      leftOpen(condition)
        .filter((role) => subject.field(role) === 'unmapped')
        .map(roleName),
    );
    const { names, are } = open === '' ? lacking(check, subject, 'unmapped') : { names: open, are: 'is' };
    if (names) return `It cannot be told whether the check applies: ${names} ${are} not mapped.`;
    return `It cannot be told whether the check applies: a value, a linked record or the history cannot be read or is not mapped. It applies when ${described(condition)}.`;
  },
  'not-mapped': (check) => (subject) => {
    const { names, are } = lacking(check, subject, 'unmapped');
    return `It cannot be told: ${names} ${are} not mapped on this site.`;
  },
  dropped:
    () =>
    ({ cycle }) =>
      typeof cycle.rejected === 'number'
        ? 'It does not apply: it was rejected first.'
        : 'It does not apply: it ended without being carried out.',
  'not-readable': (check) => (subject) => `It cannot be told: Jira does not hand over ${lacking(check, subject, 'unreadable').names}.`,
};

/** The sentence of a judgement. */
export function say(check: Check, subject: Subject, judgement: Judgement): string {
  const own = check.ask?.says[judgement.why];
  const speak = own ?? BEFORE[judgement.why as Before]?.(check);
  if (!speak) throw new Error(`Check ${check.id} has no sentence for ${judgement.why}`);
  return speak(subject, judgement);
}
