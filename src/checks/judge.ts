import { isEventMapped, type RecordEvent } from '../record/events';
import { isRead } from '../record/timeline';
import { isClock } from './asked';
import { cannotTell, notApplicable, type Check, type Judgement, type Say } from './check';
import { denied } from './described';
import { NOW } from './facts';
import type { Subject } from './subject';
import { EVENTS, LINK_ROLES, SETTINGS, STATUS_MILESTONES, type FieldRole, type LinkRole, type SettingName } from './vocabulary';
import { joined, roleName } from './words';

/** Why a check comes to an outcome before its own question is asked. */
export type Before =
  | 'off'
  | 'not-run'
  | 'other-kind'
  | 'before-start'
  | 'cancelled'
  | 'left-out'
  | 'ending-unknown'
  | 'does-not-apply'
  | 'applies-unknown'
  | 'not-mapped'
  | 'not-readable';

/** What is the same for all checks of a record: why it is not judged at all, or null. */
export type LeftOut = Judgement<Before> | null;

/**
 * Whether a record is judged at all (`neverJudged` of the vocabulary). Where the resolution decides and is withheld, a duplicate and
 * a real incident look alike, so nobody can say.
 */
export function leftOut(subject: Subject): LeftOut {
  const { cancelled, closed, resolved } = subject.cycle;
  const { assessFrom, excludedResolutions } = subject.rules;
  if (assessFrom !== null && typeof closed === 'number' && closed < assessFrom) return notApplicable('before-start');
  if (typeof cancelled === 'number') return notApplicable('cancelled');
  const resolution = subject.field('resolution');
  if (isRead(resolution)) {
    const value = resolution.present;
    if (value && (excludedResolutions.has(value.option ?? '') || excludedResolutions.has(value.text.toLowerCase())))
      return notApplicable('left-out');
  } else if (excludedResolutions.size > 0 && resolved !== 'not-yet') return cannotTell('ending-unknown');
  return cancelled === 'unknown' ? cannotTell('ending-unknown') : null;
}

/** Settings the site has to make before the check is run. */
export function missingSettings(check: Check, subject: Subject): readonly SettingName[] {
  return check.needsSetting.filter((name) => {
    const value = subject.settings[name];
    return value === undefined || value === null || value === false || (name === 'topManagement' && subject.rules.topManagement.size === 0);
  });
}

/**
 * The outcome of a check on a record, in the order of the vocabulary: not run, never judged, does not apply, something needed is
 * missing, then what the template finds. May throw: that is a bug in a check.
 */
export function judge(check: Check, subject: Subject): Judgement {
  if (subject.rules.off.has(check.id)) return cannotTell('off');
  if (!check.kinds.includes(subject.record.kind)) return notApplicable('other-kind');
  if (check.needsSetting.length > 0 && missingSettings(check, subject).length > 0) return cannotTell('not-run');
  const left = (subject.leftOut ??= { why: leftOut(subject) }).why;
  if (left) return left;
  if (check.applies) {
    const applies = check.applies.holds(subject, NOW);
    if (applies === 'no') return notApplicable('does-not-apply');
    if (applies !== 'yes') return cannotTell('applies-unknown');
  }
  for (const group of check.reads.needs) {
    if (group.some((thing) => state(subject, thing) === 'there')) continue;
    return cannotTell(group.some((thing) => state(subject, thing) === 'unreadable') ? 'not-readable' : 'not-mapped');
  }
  return check.ask.judge(subject);
}

type State = 'there' | 'unmapped' | 'unreadable';

/** Needs are few and asked of every record: each is taken apart once. */
const LOOKS = new Map<string, (subject: Subject) => State>();

/** Whether a need (`field:impact`, `link:report`, `event:resolved`, several joined by `&`) is there. */
function state(subject: Subject, thing: string): State {
  let look = LOOKS.get(thing);
  if (!look) LOOKS.set(thing, (look = lookOf(thing)));
  return look(subject);
}

function lookOf(thing: string): (subject: Subject) => State {
  if (thing.includes('&')) {
    const parts = thing.split('&').map(lookOf);
    return (subject) => parts.map((part) => part(subject)).find((one) => one !== 'there') ?? 'there';
  }
  const colon = thing.indexOf(':');
  const name = thing.slice(colon + 1);
  switch (thing.slice(0, colon)) {
    case 'field': {
      const clock = isClock(name);
      return (subject) => {
        const facts = clock ? subject.sla(name as FieldRole) : subject.field(name as FieldRole);
        return facts === 'unmapped' || facts === 'unreadable' ? facts : 'there';
      };
    }
    case 'link':
      return ({ record }) => (record.mappedLinks.has(name) ? 'there' : 'unmapped');
    case 'event':
      return ({ record }) => (isEventMapped(record, name as RecordEvent) ? 'there' : 'unmapped');
    default:
      throw new Error(`No such need: ${thing}`);
  }
}

function needName(thing: string): string {
  const name = thing.slice(thing.indexOf(':') + 1);
  if (thing.startsWith('link:')) return `the link to the ${LINK_ROLES[name as LinkRole].name}`;
  if (thing.startsWith('event:')) {
    const event = name as RecordEvent;
    return STATUS_MILESTONES.has(event) ? `a status for ${EVENTS[event].name}` : `the event ${EVENTS[event].name}`;
  }
  return roleName(name as FieldRole);
}

/** The needs of the check, or of its condition, that are in this state. */
function lacking(check: Check, subject: Subject, which: 'unmapped' | 'unreadable'): string {
  const groups = check.reads.needs.filter((group) => !group.some((thing) => state(subject, thing) === 'there'));
  const names = groups
    .map((group) => joined(group.filter((thing) => state(subject, thing) === which).map(needName), 'or'))
    .filter((name) => name !== '');
  return joined(names);
}

const isAre = (names: string): string => (names.includes(' and ') ? 'are' : 'is');

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
  'ending-unknown': () => (subject) =>
    `It cannot be told whether the record is one to be left out: ${
      isRead(subject.field('resolution'))
        ? 'the history cannot be read'
        : `Resolution ${subject.field('resolution') === 'unmapped' ? 'is not mapped' : 'cannot be read'}`
    }.`,
  'does-not-apply': (check) => () => `It does not apply: ${denied(check.appliesWhen!)}.`,
  'applies-unknown': (check) => (subject) => {
    const unmapped = lacking(check, subject, 'unmapped');
    const unreadable = lacking(check, subject, 'unreadable');
    if (unmapped) return `It cannot be told whether the check applies: ${unmapped} ${isAre(unmapped)} not mapped.`;
    if (unreadable) return `It cannot be told whether the check applies: ${unreadable} cannot be read.`;
    return 'It cannot be told whether the check applies: part of the history cannot be read, or your rule needs a value that cannot be read.';
  },
  'not-mapped': (check) => (subject) => {
    const names = lacking(check, subject, 'unmapped');
    return `It cannot be told: ${names} ${isAre(names)} not mapped on this site.`;
  },
  'not-readable': (check) => (subject) => `It cannot be told: Jira does not hand over ${lacking(check, subject, 'unreadable')}.`,
};

/** The sentence of a judgement. */
export function say(check: Check, subject: Subject, judgement: Judgement): string {
  const own = check.ask.says[judgement.why];
  const speak = own ?? BEFORE[judgement.why as Before]?.(check);
  if (!speak) throw new Error(`Check ${check.id} has no sentence for ${judgement.why}`);
  return speak(subject, judgement);
}
