import { linkedAt } from '../../record/link-events';
import type { Cell, Instant, Value } from '../../record/record';
import { isUsable } from '../../record/site-rules';
import { inOrder, isRead, valueAt } from '../../record/timeline';
import type { ListedRequirement } from '../../standard/index';
import { allOf, anyOf } from '../conditions/combined';
import { linkTest } from '../conditions/link';
import type { Test } from '../conditions/test';
import { isOption, isSet, optionSet, valueTest } from '../conditions/value';
import { fieldFor, type FieldOf } from '../field-for';
import type { Subject } from '../subject';
import { missing, truth } from '../truth';
import type { FieldRole, LinkRole, RecordEvent } from '../vocabulary';
import { ticksIn } from './checklist';

/** What counts as evidence of the roles of FIELDS_BY. */
export interface FieldRules {
  readonly roles: readonly [FieldRole, ...FieldRole[]];
  /** All of the roles (the default), or one of them. */
  readonly mode?: 'all' | 'any';
  /** Role → lists of roles; a list whose roles are all set stands in for the role. */
  readonly alternatives?: Readonly<Partial<Record<FieldRole, readonly (readonly FieldRole[])[]>>>;
  /** A text of noneTexts counts as a value. */
  readonly explicitNone?: boolean;
  /** Only values set after this event count. */
  readonly after?: RecordEvent;
  /** Role → links; one such link stands in for the role. */
  readonly orLink?: Readonly<Partial<Record<FieldRole, readonly LinkRole[]>>>;
  /** Role → options; another value is a gap. */
  readonly mustBe?: Readonly<Partial<Record<FieldRole, readonly string[]>>>;
  /** A checklist field counts when every item of the requirement's list is ticked; a text field when it has a value. */
  readonly checklist?: { readonly role: FieldRole; readonly list: ListedRequirement };
}

/** Whether a value of a role counts, whenever it was set. */
type Counts = (value: Value, subject: Subject) => boolean;

/** The evidence of one role: its own value, or what stands in for it. */
export interface RoleEvidence {
  readonly role: FieldRole;
  readonly test: Test;
  /** Since when what stood at an instant had stood; null where nothing did, or nobody can say. */
  since(subject: Subject, at: Instant): Instant | null;
}

/** The evidence of each role, compiled, and of all of them together as `mode` has it. */
export function evidenceOf(rules: FieldRules): { readonly each: readonly RoleEvidence[]; readonly test: Test } {
  const each = rules.roles.map((role) => evidenceOfRole(role, rules));
  const tests = each.map(({ test }) => test);
  return { each, test: tests.length === 1 ? tests[0]! : rules.mode === 'any' ? anyOf(tests) : allOf(tests) };
}

function evidenceOfRole(role: FieldRole, rules: FieldRules): RoleEvidence {
  const { explicitNone = false, alternatives, orLink, after } = rules;
  const counts = countsFor(role, rules);
  const own = after === undefined ? valueTest(role, (value, subject) => truth(counts(value, subject))) : setSince(role, after, counts);
  const fieldOf = fieldFor(role);
  const lists = alternatives?.[role] ?? [];
  const others = lists.map((list) => list.map(fieldFor));
  const links = orLink?.[role] ?? [];
  const instead = lists.map((list) => allOf(list.map((other) => isSet(other, explicitNone))));
  if (links.length > 0) instead.push(linkTest(links, 'any', 1));
  const usable: Counts = (value, subject) => isUsable(value, subject.rules, explicitNone);
  return {
    role,
    test: instead.length === 0 ? own : anyOf([own, ...instead]),
    since(subject, at) {
      let first = upTo(at, stoodSince(subject, fieldOf, at, counts), null);
      for (const list of others) first = upTo(at, latest(list.map((other) => stoodSince(subject, other, at, usable))), first);
      if (links.length > 0) {
        for (const link of subject.record.links)
          if ((links as readonly string[]).includes(link.role)) first = upTo(at, linkedAt(subject.record, link), first);
      }
      return first;
    },
  };
}

/** The earlier of two, of which the first may not be later than `at`. */
const upTo = (at: Instant, one: Instant | null, other: Instant | null): Instant | null =>
  one === null || one > at ? other : other === null ? one : Math.min(one, other);

/** The latest of instants none of which may be missing. */
export function latest(instants: readonly (Instant | null)[]): Instant | null {
  let last: Instant | null = null;
  for (const one of instants) {
    if (one === null) return null;
    last = last === null ? one : Math.max(last, one);
  }
  return last;
}

function countsFor(role: FieldRole, { explicitNone = false, mustBe, checklist }: FieldRules): Counts {
  const options = mustBe?.[role];
  const set = options === undefined ? null : optionSet(options);
  const list = checklist?.role === role ? checklist.list : null;
  return (value, subject) => {
    if (!isUsable(value, subject.rules, explicitNone)) return false;
    if (set !== null && !isOption(value, set)) return false;
    if (list === null || value === null) return true;
    const done = ticksIn(value, list);
    return done === null || done.ticked >= done.of;
  };
}

/** The value counts, and was set at or after an event. */
function setSince(role: FieldRole, event: RecordEvent, counts: Counts): Test {
  const holds: Test['holds'] = (subject, at) => {
    const field = subject.field(role);
    if (!isRead(field)) return missing(field);
    const value = valueAt(field, at, subject.known);
    if (value === 'unknown') return 'unknown';
    if (!counts(value, subject)) return 'no';
    const from = subject.at(event);
    if (typeof from !== 'number') return from === 'unknown' ? 'unknown' : 'no';
    const last = lastChange(subject, role, at);
    if (last !== null) return truth(last >= from);
    if (subject.record.history === 'complete') return truth(subject.record.created >= from);
    return subject.known > from ? 'unknown' : 'no';
  };
  return { holds, since: () => 'unknown' };
}

function lastChange(subject: Subject, role: FieldRole, at: Instant): Instant | null {
  const field = subject.field(role);
  if (!isRead(field)) return null;
  const changes = inOrder(field.changes);
  for (let index = changes.length - 1; index >= 0; index--) if (changes[index]!.at <= at) return changes[index]!.at;
  return null;
}

/** Since when the value that stood at an instant had counted; the creation where it was there from the beginning. */
function stoodSince(subject: Subject, fieldOf: FieldOf, at: Instant, counts: Counts): Instant | null {
  const field = fieldOf(subject);
  if (!isRead(field)) return null;
  const changes = inOrder(field.changes);
  let since: Instant | null = null;
  for (let index = changes.length - 1; index >= 0; index--) {
    const { at: when, to } = changes[index]!;
    if (when > at) continue;
    if (!counts(to, subject)) return since;
    since = when;
  }
  return counts(changes[0] ? changes[0].from : field.present, subject) ? subject.record.created : since;
}

/** Whether no value that counts was ever in the field, as far as a complete history goes. */
export function neverHeld(subject: Subject, role: FieldRole, explicitNone: boolean): boolean {
  const field = subject.field(role);
  if (!isRead(field)) return false;
  const counts = (value: Value): boolean => isUsable(value, subject.rules, explicitNone);
  return !counts(field.present) && !field.changes.some(({ from, to }) => counts(from) || counts(to));
}

/** Whether anybody had changed the field by an instant; `unknown` where a cut history may hide it. */
export function touchedBy(subject: Subject, role: FieldRole, at: Instant): 'yes' | 'no' | 'unknown' {
  const field = subject.field(role);
  if (!isRead(field)) return 'unknown';
  if (field.changes.some((change) => change.at <= at)) return 'yes';
  return subject.record.history === 'complete' ? 'no' : 'unknown';
}

/** The first change of the field, if it had come by an instant. */
export function firstTouch(subject: Subject, role: FieldRole, at: Instant): Instant | null {
  const field = subject.field(role);
  const first = isRead(field) ? inOrder(field.changes)[0] : undefined;
  return first !== undefined && first.at <= at ? first.at : null;
}

/** The value of a role at an instant, where it can be told. */
export function cellAt(subject: Subject, role: FieldRole, at: Instant): Cell | null {
  const field = subject.field(role);
  const value = isRead(field) ? valueAt(field, at, subject.known) : null;
  return value === 'unknown' ? null : value;
}
