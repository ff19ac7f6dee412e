import type { Judgement, Say } from '../check';
import { choices } from '../described';
import type { Subject } from '../subject';
import { NOW } from '../truth';
import { EVENTS, type FieldRole, type RecordEvent } from '../vocabulary';
import { isPlural, joined, relativeTo, roleName, startClause, untold } from '../words';
import type { Instant } from '../../record/record';
import { ticksIn } from './checklist';
import { cellAt, firstTouch, latest, touchedBy, type RoleEvidence } from './field-evidence';
import { namesOf } from './field-names';
import type { FieldsBy, FieldsByWhy } from './fields-by';
import { deadlineOf, limitWords } from './timing';

/** The sentences of FIELDS_BY; those that cannot come about with these parameters are left out. */
export function fieldsBySays(params: FieldsBy, each: readonly RoleEvidence[], startMayBeHidden: boolean): Readonly<Record<string, Say>> {
  const { roles, by, lateUntil, notDefault = [], checklist, mustBe, after } = params;
  const any = params.mode === 'any';
  const names = namesOf(params);
  const were = roles.length > 1 ? (any ? 'was' : 'were') : verb(roles[0]);
  const words = limitWords(params);
  const deadline = deadlineOf(params);

  /** The time allowed, as it was for this record. */
  const past = (subject: Subject): string => {
    const limit = deadline(subject);
    return typeof limit === 'string' ? words.ahead : words.past(subject, limit);
  };
  /** When what stood at an instant had been filled in, or first confirmed where Jira fills it in by itself. */
  const filled = (subject: Subject, { from, seen }: Judgement): string => {
    const since = each.map((one) => (notDefault.includes(one.role) ? firstTouch(subject, one.role, seen!) : one.since(subject, seen!)));
    const known = since.filter((at) => at !== null);
    const at = any ? (known.length === 0 ? null : Math.min(...known)) : latest(since);
    return relativeTo(at ?? seen!, from!, startClause(subject, by));
  };
  const untouched = (subject: Subject, role: FieldRole, at: Instant): boolean =>
    notDefault.includes(role) && touchedBy(subject, role, at) !== 'yes';
  const lacking = (subject: Subject, at: Instant): readonly FieldRole[] =>
    any || each.length === 1
      ? roles
      : each.flatMap(({ role, test }) => (test.holds(subject, at) === 'yes' && !untouched(subject, role, at) ? [] : [role]));
  const otherValues = (subject: Subject, at: Instant): string =>
    Object.entries(mustBe ?? {})
      .map(([role, options]) => [role as FieldRole, options] as const)
      .flatMap(([role, options]) => {
        const cell = cellAt(subject, role, at);
        return cell === null ? [] : [`${roleName(role)} was “${cell.text}” ${past(subject)}; asked for is ${choices(role, options, true)}`];
      })
      .join('; ');

  const says: Record<FieldsByWhy, Say> = {
    'in-time': (subject, judgement) => `${names} ${were} filled in ${filled(subject, judgement)}.`,
    afterwards: (subject, judgement) => `${names} ${were} filled in ${filled(subject, judgement)}, ${words.extra}.`,
    late: (subject, judgement) => `${names} ${were} filled in ${filled(subject, judgement)}, ${words.late(deadline(subject))}.`,
    'by-comment': (subject, { from, seen }) =>
      `A comment was written ${relativeTo(seen!, from!, startClause(subject, by))}; it stands in for ${names}.`,
    whenever: () =>
      `${names} ${were} filled in before ${EVENTS[lateUntil as RecordEvent].clause}; when ${EVENTS[by].clause} cannot be told.`,
    never: (subject, { seen }) => `Never filled in, whenever ${EVENTS[by].clause}: ${namesOf(params, lacking(subject, seen!))}.`,
    missing: (subject, { seen }) => {
      const what = lacking(subject, seen!);
      const plural = what.length > 1 ? !any : verb(what[0]!) === 'were';
      return `${namesOf(params, what)} ${plural ? 'were' : 'was'} not filled in ${past(subject)}.`;
    },
    'too-early': () => `${names} ${were} filled in before ${EVENTS[after!].clause}, so nothing is said about what came of it.`,
    wrong: (subject, { seen }) => `${otherValues(subject, seen!)}.`,
    incomplete: (subject, { seen }) => {
      const { ticked, of } = ticksIn(cellAt(subject, checklist!.role, seen!)!, checklist!.list)!;
      return `${roleName(checklist!.role)} had ${ticked} of ${of} points ticked ${past(subject)}.`;
    },
    due: (subject) => `Still to be filled in, due ${past(subject)}: ${namesOf(params, lacking(subject, NOW))}.`,
    waiting: () => `Expected ${words.ahead}: ${names}.`,
    'unknown-event': () => `It cannot be told when ${EVENTS[by].clause}: ${untold(by)}.`,
    untouched: () =>
      `It cannot be told whether anybody chose ${joined(notDefault.map(roleName))}: Jira fills it in by itself, and nobody changed it in time.`,
    'unknown-value': () => `It cannot be told what stood in ${names} at the time: the history or a field cannot be read.`,
  };
  const atTheEnd = by === 'closed' || by === 'resolved';
  const { alternatives, orLink, orComment } = params;
  const standIns = any || alternatives !== undefined || orLink !== undefined || orComment !== undefined || notDefault.length > 0;
  const possible: Partial<Record<FieldsByWhy, boolean>> = {
    afterwards: params.retroactive !== undefined,
    late: lateUntil !== undefined,
    'by-comment': orComment !== undefined,
    whenever: startMayBeHidden,
    never: startMayBeHidden,
    'too-early': after !== undefined,
    wrong: mustBe !== undefined,
    incomplete: checklist !== undefined,
    // A check that runs from the marking as major is asked of major incidents only; see its condition.
    waiting: by !== 'majorFlagged' && by !== 'created',
    'unknown-event': by !== 'created',
    untouched: notDefault.length > 0,
    // A history that tells when it ended tells what stood there then.
    'unknown-value': !atTheEnd || standIns || after !== undefined || (lateUntil !== undefined && lateUntil !== 'ever'),
  };
  return Object.fromEntries(Object.entries(says).filter(([why]) => possible[why as FieldsByWhy] ?? true));
}

const verb = (role: FieldRole): 'was' | 'were' => (isPlural(role) ? 'were' : 'was');
