import type { Instant, Value } from '../../record/record';
import { plain } from '../../record/plain';
import { isUsable } from '../../record/site-rules';
import { everPassed, inOrder, isRead, valueAt } from '../../record/timeline';
import { fieldFor } from '../field-for';
import type { Subject } from '../subject';
import { missing, NOW, truth, type Truth } from '../truth';
import type { FieldRole } from '../vocabulary';
import { undated, type Test } from './test';

/** What a condition makes of one value, seen at an instant (`NOW`: today's). */
export type OfValue = (value: Value, subject: Subject, at: Instant) => Truth;

/** The role has a value that counts. */
export const isSet = (role: FieldRole, explicitNone: boolean): Test =>
  valueTest(role, (value, subject) => truth(isUsable(value, subject.rules, explicitNone)));

/** The value is one of the options. */
export function isIn(role: FieldRole, options: readonly string[]): Test {
  const set = optionSet(options);
  return valueTest(role, (value) => truth(isOption(value, set)));
}

/** The value was one of the options at any time. */
export function wasIn(role: FieldRole, options: readonly string[]): Test {
  const set = optionSet(options);
  const passes = (value: Value): boolean => isOption(value, set);
  const fieldOf = fieldFor(role);
  return undated((subject, at) => {
    const field = fieldOf(subject);
    if (!isRead(field)) return missing(field);
    const ever = everPassed(field, at, subject.known, passes);
    return ever === 'unknown' ? 'unknown' : truth(ever);
  });
}

/** A condition on the value of a role, rebuilt at an instant; dated by the change from which on the value has met it. */
export function valueTest(role: FieldRole, judged: OfValue): Test {
  const fieldOf = fieldFor(role);
  return {
    holds(subject, at) {
      const field = fieldOf(subject);
      if (!isRead(field)) return missing(field);
      const value = valueAt(field, at, subject.known);
      return value === 'unknown' ? 'unknown' : judged(value, subject, at);
    },
    since(subject, from) {
      const field = fieldOf(subject);
      if (!isRead(field)) return field === 'unmapped' ? 'unmapped' : 'unknown';
      const now = judged(field.present, subject, NOW);
      if (now !== 'yes') return now;
      let first: Instant | null = null;
      const changes = inOrder(field.changes);
      for (let index = changes.length - 1; index >= 0; index--) {
        const { at, to } = changes[index]!;
        if (at < from || judged(to, subject, NOW) !== 'yes') break;
        first = at;
      }
      if (first !== null) return first;
      if (changes.length === 0 && subject.record.history === 'complete' && subject.record.created >= from) return subject.record.created;
      return subject.known <= from ? 'no' : 'unknown';
    },
  };
}

export const optionSet = (options: readonly string[]): ReadonlySet<string> => new Set(options.map((option) => option.toLowerCase()));

/** By option key, else by the text as Jira shows it: some roles (priority) have no keys of their own. */
export function isOption(value: Value, options: ReadonlySet<string>): boolean {
  if (value === null) return false;
  if (value.option !== null) {
    if (options.has(value.option)) return true;
  }
  return options.has(plain(value.text));
}
