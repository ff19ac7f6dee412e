import type { Duration } from '../record/duration';
import { isActive } from './conditions/active-user';
import { allOf, anyOf, notOf } from './conditions/combined';
import { isNotBefore, isNotPast, isRecent } from './conditions/dates';
import { linkTest, viaLink, type LinkState } from './conditions/link';
import { reached } from './conditions/reached';
import { canBeOpened } from './conditions/resolves';
import { assuming, undated, type Test } from './conditions/test';
import { isIn, isSet, wasIn } from './conditions/value';
import { FACTS, NOW, type FactName } from './facts';
import type { FieldRole, LinkRole, RecordEvent } from './vocabulary';

export type { LinkState } from './conditions/link';
export type { Since, Test } from './conditions/test';

/** Conditions of the vocabulary, as typed trees. `via`: asked of the records linked in that role, one of which has to meet it. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly set: FieldRole; readonly explicitNone?: boolean; readonly ifUnmapped?: boolean; readonly via?: LinkRole }
  | { readonly role: FieldRole; readonly in: readonly string[]; readonly ifUnmapped?: boolean | 'unknown'; readonly via?: LinkRole }
  | { readonly role: FieldRole; readonly everIn: readonly string[] }
  /** The date is not older than the duration; `withinRole`: a field of the record that says how old it may be. */
  | { readonly role: FieldRole; readonly within: Duration; readonly withinRole?: FieldRole }
  /** The date is today or later. */
  | { readonly role: FieldRole; readonly notPast: true }
  /** The date is not before that of the other role. */
  | { readonly role: FieldRole; readonly notBefore: FieldRole }
  | { readonly role: FieldRole; readonly activeUser: true }
  /** The link is one that can be opened. */
  | { readonly role: FieldRole; readonly resolves: true }
  | {
      readonly link: readonly LinkRole[];
      readonly state?: LinkState;
      readonly min?: number;
      readonly ifUnmapped?: boolean;
      readonly via?: LinkRole;
    }
  | { readonly reached: RecordEvent }
  | { readonly fact: FactName };

/** Turns a condition into a test with three values, as in `threeValues` of the vocabulary. */
export function compile(condition: Condition): Test {
  if ('all' in condition) return allOf(condition.all.map(compile));
  if ('any' in condition) return anyOf(condition.any.map(compile));
  if ('not' in condition) return notOf(compile(condition.not));
  if ('fact' in condition) {
    const fact = FACTS[condition.fact];
    return undated((subject, at) => (at === NOW ? subject.holds(fact) : fact.holds(subject, at)));
  }
  if ('reached' in condition) return reached(condition.reached);
  const test = leaf(condition);
  const via = 'via' in condition ? condition.via : undefined;
  const there = via === undefined ? test : viaLink(via, test);
  return assuming('ifUnmapped' in condition ? condition.ifUnmapped : undefined, there);
}

type Leaf = Extract<Condition, { set: FieldRole } | { role: FieldRole } | { link: readonly LinkRole[] }>;

function leaf(condition: Leaf): Test {
  if ('link' in condition) return linkTest(condition.link, condition.state ?? 'any', condition.min ?? 1);
  if ('set' in condition) return isSet(condition.set, condition.explicitNone ?? false);
  if ('in' in condition) return isIn(condition.role, condition.in);
  if ('everIn' in condition) return wasIn(condition.role, condition.everIn);
  if ('within' in condition) return isRecent(condition.role, condition.within, condition.withinRole);
  if ('notPast' in condition) return isNotPast(condition.role);
  if ('notBefore' in condition) return isNotBefore(condition.role, condition.notBefore);
  return 'activeUser' in condition ? isActive(condition.role) : canBeOpened(condition.role);
}
