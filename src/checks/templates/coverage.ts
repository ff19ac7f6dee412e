import type { Duration } from '../../record/duration';
import { askedBy } from '../asked';
import { cannotTell, gap, met, pending, type Ask, type Asked, type Judgement, type Say, type SiteAsk, type Surveyed } from '../check';
import { compile, type Condition } from '../condition';
import { denied, described } from '../described';
import { judge } from '../judge';
import { lapseOf } from '../lapse';
import { membership, registerOf, SETS, type RegisterSet, type SetId } from '../sets';
import type { Subject } from '../subject';
import { kindsMapped, leftOutWords, nothingFound, notMappedWords, percent, reaches, shareWords, Tallied } from '../survey-counts';
import { NOW } from '../truth';
import { durationWords, joined, sentence } from '../words';
import { fixedMembers, isFixed, neededKinds, readsOfFixed } from './fixed-sets';
import { readsOfFacts, readsOfSet } from './reads';

export interface Coverage {
  readonly set: SetId;
  readonly member: Condition;
  /** Share of met, of met and gap. */
  readonly threshold: number;
  readonly memberGrace: Duration;
  readonly whenEmpty: 'gap' | 'not-applicable';
}

/** Members of a register meet a condition. */
export function coverage(params: Coverage): SiteAsk {
  const register = registerOf(params.set);
  return register ? ofRegister(params, register) : ofFixed(params);
}

function ofRegister(params: Coverage, register: RegisterSet): SiteAsk {
  const { member, threshold, whenEmpty } = params;
  const ofMember = askedBy(member);
  const asked = { ...ofMember, needs: [[`kind:${register.kind}`], ...ofMember.needs] };
  const lapse = lapseOf(member);
  return {
    template: 'COVERAGE',
    params: { ...params },
    asked,
    reads: [readsOfSet(register), { kind: register.kind, asked: ofMember }, ...readsOfFacts(member)],
    member: { kind: register.kind, applies: membership(register), ask: memberAsk(params, asked) },
    contributes: null,
    lapses: lapse && { kinds: [register.kind], at: lapse },
    says: wholeSays(params, asked),
    survey(world, check) {
      const entries = world.records(register.kind);
      if (entries === 'unmapped' || !kindsMapped(asked.needs, world)) return nothingFound('cannot-tell', 'not-mapped');
      if (entries === 'unreadable') return nothingFound('cannot-tell', 'not-readable');
      const tallied = new Tallied();
      for (const entry of entries) {
        const { outcome, dueAt } = judge(check, entry);
        tallied.add(outcome, outcome === 'met' && lapse ? lapse(entry) : dueAt);
        if (outcome === 'gap') tallied.miss(entry.record.id);
      }
      return whole(tallied, threshold, whenEmpty);
    },
  };
}

/** Sets whose members are no entries: they are found by name, and never too new. */
function ofFixed(params: Coverage): SiteAsk {
  const { set, member, threshold, whenEmpty } = params;
  if (!isFixed(set)) throw new Error(`No coverage of ${set}`);
  const test = compile(member);
  const ofMember = askedBy(member);
  const asked = { ...ofMember, needs: [neededKinds(set).map((kind) => `kind:${kind}`), ...ofMember.needs] };
  return {
    template: 'COVERAGE',
    params: { ...params },
    asked,
    reads: [...readsOfFixed(set), ...readsOfFacts(member)],
    member: null,
    contributes: null,
    lapses: null,
    says: wholeSays(params, asked),
    survey(world) {
      if (!kindsMapped(asked.needs, world)) return nothingFound('cannot-tell', 'not-mapped');
      const tallied = new Tallied();
      for (const { name, subject } of fixedMembers(set, world)) {
        const holds = test.holds(subject, NOW);
        tallied.add(holds === 'yes' ? 'met' : holds === 'no' ? 'gap' : 'cannot-tell');
        if (holds === 'no') tallied.missName(name);
      }
      return whole(tallied, threshold, whenEmpty);
    },
  };
}

/** What the members together come to. A share that only the youngest, or those nobody can judge, could still tip is left open. */
function whole(tallied: Tallied, threshold: number, whenEmpty: Coverage['whenEmpty']): Surveyed {
  if (tallied.total === 0) return tallied.found(whenEmpty, whenEmpty === 'gap' ? 'empty' : 'none');
  const reached = reaches(tallied, threshold);
  if (reached === false) return tallied.found('gap', 'short');
  if (reached === null)
    return tallied.met + tallied.gap + tallied.cannotTell === 0
      ? tallied.found('pending', 'young')
      : tallied.found('cannot-tell', 'undecided');
  const { met: good, total } = tallied;
  return good / total >= threshold ? tallied.found('met', 'reached') : tallied.found('pending', 'young');
}

const MEMBER_WHY = { met: 'met', gap: 'missing', pending: 'young', unknown: 'unknown' } as const;

function memberAsk(params: Coverage, asked: Ask['asked']): Ask {
  const { member, memberGrace, set } = params;
  const test = compile(member);
  return {
    template: 'COVERAGE',
    params: { ...params },
    asked,
    says: memberSays(member, memberGrace, SETS[set].name),
    judge(subject): Judgement {
      const holds = test.holds(subject, NOW);
      if (holds === 'yes') return met(MEMBER_WHY.met);
      if (holds !== 'no') return cannotTell(MEMBER_WHY.unknown);
      const grown = subject.after(subject.record.created, memberGrace);
      return subject.now <= grown ? pending(MEMBER_WHY.pending, grown) : gap(MEMBER_WHY.gap, true);
    },
  };
}

function memberSays(member: Condition, memberGrace: Duration, set: string): Readonly<Record<string, Say>> {
  const parts = ('all' in member ? member.all : [member]).map((part) => ({ part, test: compile(part) }));
  /** What is missing, part by part: only those that do not hold are named. */
  const missing = (subject: Subject): string =>
    joined(parts.filter(({ test }) => test.holds(subject, NOW) === 'no').map(({ part }) => denied(part)));
  return {
    [MEMBER_WHY.met]: () => `${sentence(described(member))}.`,
    [MEMBER_WHY.gap]: (subject) => `${sentence(missing(subject))}.`,
    [MEMBER_WHY.pending]: (subject) => `${sentence(missing(subject))}; the entry is not older than ${durationWords(memberGrace)}.`,
    [MEMBER_WHY.unknown]: () => `It cannot be told whether this is so: ${described(member)}.`,
    'does-not-apply': () => `It does not apply: the entry is none of these: ${set}.`,
    'applies-unknown': () => `It cannot be told whether the entry is one of these: ${set}.`,
  };
}

function wholeSays({ set, member, threshold, memberGrace }: Coverage, { needs }: Asked): SiteAsk['says'] {
  const { name } = SETS[set];
  const what = described(member);
  const wanted = threshold === 1 ? 'all of them wanted' : `at least ${percent(threshold)} wanted`;
  const share = (found: Surveyed): string => `${name}: ${shareWords(found.met, found.met + found.gap)} meet this, ${wanted}: ${what}`;
  return {
    reached: (found) => `${share(found)}${leftOutWords(found)}.`,
    short: (found) => `${share(found)}${leftOutWords(found)}.`,
    young: (found) => {
      const age = durationWords(memberGrace);
      return found.met + found.gap === 0
        ? `${name}: whatever misses this (${found.pending}) is not older than ${age}: ${what}.`
        : `${share(found)}; ${found.pending} that ${found.pending === 1 ? 'is' : 'are'} not older than ${age} may still tip it.`;
    },
    empty: () => `${name}: there is no entry yet.`,
    none: () => `${name}: there is none, so nothing is asked.`,
    undecided: (found) => `${share(found)}${leftOutWords(found)}, and that decides.`,
    'not-mapped': () => notMappedWords(needs),
    'not-readable': () => `It cannot be told: Jira does not hand over ${name}.`,
  };
}
