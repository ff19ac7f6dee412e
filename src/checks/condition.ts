import { isEventMapped, type RecordEvent } from '../record/events';
import type { Instant, RecordLink, Value } from '../record/record';
import { isUsable } from '../record/site-rules';
import { everPassed, inOrder, isRead, valueAt } from '../record/timeline';
import { FACTS, NOW, truth, type FactName, type Truth } from './facts';
import type { Subject } from './subject';
import type { FieldRole, LinkRole } from './vocabulary';

/** Conditions of the vocabulary, as typed trees. `via`: asked of the records linked in that role, one of which has to meet it. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly set: FieldRole; readonly explicitNone?: boolean; readonly ifUnmapped?: boolean; readonly via?: LinkRole }
  | { readonly role: FieldRole; readonly in: readonly string[]; readonly ifUnmapped?: boolean | 'unknown'; readonly via?: LinkRole }
  | { readonly role: FieldRole; readonly everIn: readonly string[] }
  | {
      readonly link: readonly LinkRole[];
      readonly state?: LinkState;
      readonly min?: number;
      readonly ifUnmapped?: boolean;
      readonly via?: LinkRole;
    }
  | { readonly reached: RecordEvent }
  | { readonly fact: FactName };
export type LinkState = 'any' | 'open' | 'completed';

/** When a condition came to hold by evidence dated at or after an instant; −∞ stands for evidence that carries no date. */
export type Since = Instant | 'no' | 'unknown' | 'unmapped';

/** A condition, compiled once: judging a record builds nothing. */
export interface Test {
  /** As things stood at an instant (`NOW`: as they are). */
  holds(subject: Subject, at: Instant): Truth;
  /** Earliest instant at or after `from` by whose evidence it holds now; evidence from before `from` does not count. */
  since(subject: Subject, from: Instant): Since;
}

/** Turns a condition into a test with three values, as in `threeValues` of the vocabulary. */
export function compile(condition: Condition): Test {
  if ('all' in condition) return allOf(condition.all.map(compile));
  if ('any' in condition) return anyOf(condition.any.map(compile));
  if ('not' in condition) return notOf(compile(condition.not));
  if ('fact' in condition) return undated((subject, at) => FACTS[condition.fact].holds(subject, at));
  if ('reached' in condition) return reached(condition.reached);
  if ('everIn' in condition) {
    const options = optionSet(condition.everIn);
    return undated((subject, at) => {
      const field = subject.field(condition.role);
      if (!isRead(field)) return missing(field);
      const ever = everPassed(field, at, subject.known, (value) => isOption(value, options));
      return ever === 'unknown' ? 'unknown' : truth(ever);
    });
  }
  const test = 'link' in condition ? linkTest(condition.link, condition.state ?? 'any', condition.min ?? 1) : fieldTest(condition);
  return assuming(condition.ifUnmapped, condition.via === undefined ? test : viaLink(condition.via, test));
}

const missing = (why: 'unmapped' | 'unreadable'): Truth => (why === 'unmapped' ? 'unmapped' : 'unknown');

function fieldTest(condition: Extract<Condition, { set: FieldRole } | { in: readonly string[] }>): Test {
  if ('set' in condition) {
    const explicitNone = condition.explicitNone ?? false;
    return valueTest(condition.set, (value, subject) => isUsable(value, subject.rules, explicitNone));
  }
  const options = optionSet(condition.in);
  return valueTest(condition.role, (value) => isOption(value, options));
}

function valueTest(role: FieldRole, passes: (value: Value, subject: Subject) => boolean): Test {
  return {
    holds(subject, at) {
      const field = subject.field(role);
      if (!isRead(field)) return missing(field);
      const value = valueAt(field, at, subject.known);
      return value === 'unknown' ? 'unknown' : truth(passes(value, subject));
    },
    since(subject, from) {
      const field = subject.field(role);
      if (!isRead(field)) return field === 'unmapped' ? 'unmapped' : 'unknown';
      if (!passes(field.present, subject)) return 'no';
      let first: Instant | null = null;
      const changes = inOrder(field.changes);
      let index = changes.length - 1;
      for (; index >= 0 && changes[index]!.at >= from && passes(changes[index]!.to, subject); index--) first = changes[index]!.at;
      if (first !== null) return first;
      if (changes.length === 0 && subject.record.history === 'complete' && subject.record.created >= from) return subject.record.created;
      return subject.known <= from ? 'no' : 'unknown';
    },
  };
}

function reached(event: RecordEvent): Test {
  return {
    holds(subject, at) {
      if (!isEventMapped(subject.record, event)) return 'unmapped';
      const instant = subject.at(event);
      if (instant === 'not-yet') return 'no';
      if (typeof instant === 'number') return truth(instant <= at);
      // A closed record has been resolved, even where nobody can say when.
      const { closed } = subject.cycle;
      return event === 'resolved' && typeof closed === 'number' && closed <= at ? 'yes' : 'unknown';
    },
    since(subject, from) {
      const instant = subject.at(event);
      return typeof instant === 'number' ? (instant >= from ? instant : 'no') : instant === 'not-yet' ? 'no' : 'unknown';
    },
  };
}

/** Facts and histories of values carry no date of their own: where they hold, they hold without one. */
function undated(holds: Test['holds']): Test {
  return {
    holds,
    since(subject) {
      const now = holds(subject, NOW);
      return now === 'yes' ? -Infinity : now;
    },
  };
}

function linkTest(roles: readonly LinkRole[], state: LinkState, min: number): Test {
  const isOne = (link: RecordLink): boolean => (roles as readonly string[]).includes(link.role);
  return {
    holds(subject, at) {
      let yes = 0;
      let unknown = 0;
      for (const link of subject.record.links) {
        if (!isOne(link)) continue;
        const stands = linkHolds(subject, link, state, at);
        if (stands === 'yes') yes++;
        else if (stands === 'unknown') unknown++;
      }
      if (yes >= min) return 'yes';
      if (unknown > 0) return 'unknown';
      return roles.some((role) => subject.record.mappedLinks.has(role)) ? 'no' : 'unmapped';
    },
    since(subject, from) {
      const instants: Instant[] = [];
      let unknown = 0;
      for (const link of subject.record.links) {
        if (!isOne(link)) continue;
        const instant = linkSince(subject, link, state);
        if (instant === 'unknown') unknown++;
        else if (instant !== 'no' && (instant >= from || instant === -Infinity)) instants.push(instant);
      }
      if (instants.length >= min) return instants.sort((a, b) => a - b)[min - 1]!;
      if (unknown > 0) return 'unknown';
      return roles.some((role) => subject.record.mappedLinks.has(role)) ? 'no' : 'unmapped';
    },
  };
}

function linkHolds(subject: Subject, link: RecordLink, state: LinkState, at: Instant): Truth {
  if (at !== NOW && link.at === null) return 'unknown';
  if (link.at !== null && link.at > at) return 'no';
  if (link.target === 'unreadable') return 'unknown';
  if (state === 'any') return 'yes';
  if (link.target === 'unread') return 'unknown';
  const { resolved, closed, cancelled } = subject.linked(link.target).cycle;
  if (cancelled === 'unknown' || resolved === 'unknown' || closed === 'unknown') return 'unknown';
  const done = (typeof resolved === 'number' && resolved <= at) || (typeof closed === 'number' && closed <= at);
  const dropped = typeof cancelled === 'number' && cancelled <= at;
  return truth(state === 'completed' ? done && !dropped : !done && !dropped);
}

/** The date of a link: its making, or the completion of the record it leads to. Links without history count by their presence. */
function linkSince(subject: Subject, link: RecordLink, state: LinkState): Instant | 'no' | 'unknown' {
  const now = linkHolds(subject, link, state, NOW);
  if (now !== 'yes') return now === 'no' ? 'no' : 'unknown';
  if (state !== 'completed' || typeof link.target === 'string') return link.at ?? -Infinity;
  const { resolved, closed } = subject.linked(link.target).cycle;
  return typeof resolved === 'number' ? resolved : (closed as Instant);
}

function viaLink(role: LinkRole, test: Test): Test {
  return {
    holds: (subject, at) => {
      let unknown = false;
      let unmapped = false;
      for (const link of subject.record.links) {
        if (link.role !== role) continue;
        const value = typeof link.target === 'string' ? 'unknown' : test.holds(subject.linked(link.target), at);
        if (value === 'yes') return 'yes';
        if (value === 'unknown') unknown = true;
        else if (value === 'unmapped') unmapped = true;
      }
      if (unknown) return 'unknown';
      return unmapped || !subject.record.mappedLinks.has(role) ? 'unmapped' : 'no';
    },
    since: (subject, from) => {
      let first: Since = subject.record.mappedLinks.has(role) ? 'no' : 'unmapped';
      for (const link of subject.record.links) {
        if (link.role === role)
          first = earlier(first, typeof link.target === 'string' ? 'unknown' : test.since(subject.linked(link.target), from));
      }
      return first;
    },
  };
}

/** The better of two members of an `any`: an instant, else not known, else no, else nothing mapped. */
function earlier(a: Since, b: Since): Since {
  if (typeof a === 'number') return typeof b === 'number' ? Math.min(a, b) : a;
  if (typeof b === 'number') return b;
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  return a === 'no' || b === 'no' ? 'no' : 'unmapped';
}

/** The worse of two members of an `all`, neither of which is a no: not known, else nothing mapped, else the later instant. */
function later(a: Since, b: Since): Since {
  if (typeof a === 'number' && typeof b === 'number') return Math.max(a, b);
  return a === 'unknown' || b === 'unknown' ? 'unknown' : 'unmapped';
}

function anyOf(tests: readonly Test[]): Test {
  return {
    holds(subject, at) {
      let result: Truth = 'unmapped';
      for (const test of tests) {
        const value = test.holds(subject, at);
        if (value === 'yes') return 'yes';
        if (value === 'unknown') result = 'unknown';
        else if (value === 'no' && result === 'unmapped') result = 'no';
      }
      return result;
    },
    since: (subject, from) => tests.reduce<Since>((first, test) => earlier(first, test.since(subject, from)), 'unmapped'),
  };
}

function allOf(tests: readonly Test[]): Test {
  return {
    holds(subject, at) {
      let result: Truth = 'yes';
      for (const test of tests) {
        const value = test.holds(subject, at);
        if (value === 'no') return 'no';
        if (value === 'unknown') result = 'unknown';
        else if (value === 'unmapped' && result === 'yes') result = 'unmapped';
      }
      return result;
    },
    since(subject, from) {
      let last: Since = -Infinity;
      for (const test of tests) {
        const value = test.since(subject, from);
        if (value === 'no') return 'no';
        last = later(last, value);
      }
      return last;
    },
  };
}

function notOf(test: Test): Test {
  const turned = { yes: 'no', no: 'yes', unknown: 'unknown', unmapped: 'unmapped' } as const;
  return undated((subject, at) => turned[test.holds(subject, at)]);
}

function assuming(value: boolean | 'unknown' | undefined, test: Test): Test {
  if (value === undefined) return test;
  const assumed: Truth = value === 'unknown' ? 'unknown' : truth(value);
  return {
    holds(subject, at) {
      const found = test.holds(subject, at);
      return found === 'unmapped' ? assumed : found;
    },
    since(subject, from) {
      const found = test.since(subject, from);
      return found !== 'unmapped' ? found : assumed === 'yes' ? -Infinity : assumed;
    },
  };
}

const optionSet = (options: readonly string[]): ReadonlySet<string> => new Set(options.map((option) => option.toLowerCase()));

/** By option key, else by the text as Jira shows it: some roles (priority) have no keys of their own. */
function isOption(value: Value, options: ReadonlySet<string>): boolean {
  if (value === null) return false;
  return (value.option !== null && options.has(value.option)) || options.has(value.text.trim().toLowerCase());
}
