import type { Duration } from '../../record/duration';
import type { Instant } from '../../record/record';
import { after } from '../../record/working-time';
import { askedBy, together } from '../asked';
import type { Contribution } from '../check';
import { compile, type Condition } from '../condition';
import { daysFrom } from '../days';
import { notJudged } from '../judge';
import { siteFact, type SiteFact } from '../site-facts';
import type { Subject } from '../subject';
import { Tallied } from '../survey-counts';
import { NOW, type Truth } from '../truth';
import type { RecordEvent, RecordKind } from '../vocabulary';
import type { Counted, World } from '../world';
import type { Population } from './populations';
import type { Ratio } from './ratio';

type Records = Extract<Ratio['population'], { readonly recordKinds: unknown }>;
type CountedFact = NonNullable<SiteFact['counted']>;

/** A condition, as far as a record tells it by itself: some facts are told later, from what the record added. */
interface Part {
  of(subject: Subject): Truth | Pick<Contribution, 'groups'>;
  readonly later: CountedFact | null;
}

function partOf(condition: Condition | undefined): Part {
  if (condition === undefined) return { of: () => 'yes', later: null };
  const later = 'fact' in condition ? siteFact(condition.fact)?.counted : undefined;
  if (later !== undefined) return { of: (subject) => later.of(subject) ?? 'no', later };
  const test = compile(condition);
  return { of: (subject) => test.holds(subject, NOW), later: null };
}

/** What a share makes of a member: where few have to meet it, meeting it is the gap. */
export function outcomeIn(truth: Truth, operator: Ratio['operator']): 'met' | 'gap' | 'cannot-tell' {
  if (truth !== 'yes' && truth !== 'no') return 'cannot-tell';
  return (truth === 'yes') === (operator === '>=') ? 'met' : 'gap';
}

/** What records of other kinds add for the facts of a condition. */
export function addedFor(condition: Condition): NonNullable<SiteFact['adds']> | null {
  return 'fact' in condition ? (siteFact(condition.fact)?.adds ?? null) : null;
}

/** Records of some kinds, counted by what each of them added when it was judged. */
export function records({ counts, operator }: Ratio, { recordKinds, where, dateBy, minAge }: Records): Population {
  const isIn = partOf(where);
  const meets = partOf(counts);
  const others = addedFor(counts);
  const asked = together(askedBy(counts), where ? askedBy(where) : {}, { events: dateBy === undefined ? [] : [dateBy] });
  const own = (kind: string): boolean => (recordKinds as readonly string[]).includes(kind);

  function of(subject: Subject): Contribution | null {
    const left = notJudged(subject);
    if (left?.outcome === 'not-applicable') return null;
    const at = dateBy === undefined ? null : countedAt(subject, dateBy);
    if (at === 'not-yet') return null;
    const member = isIn.of(subject);
    if (member === 'no') return null;
    if (left !== null || member === 'unknown' || member === 'unmapped') return { at, code: 'unknown' };
    const holds = meets.of(subject);
    if (holds === 'unknown' || holds === 'unmapped') return { at, code: 'unknown', ...(member !== 'yes' && member) };
    return { at, code: holds === 'no' ? 'no' : 'yes', ...(member !== 'yes' && member), ...(typeof holds === 'object' && holds) };
  }

  /** What is found of a record by what it added; null where it is told only now that it is not counted at all. */
  const told = (one: Counted, world: World): Truth | null => {
    const member = isIn.later === null ? 'yes' : one.groups === undefined ? 'unknown' : isIn.later.holds(one, world);
    if (member === 'no') return null;
    if (member !== 'yes') return 'unknown';
    return one.code === 'yes' && meets.later !== null ? meets.later.holds(one, world) : one.code;
  };

  return {
    needs: [recordKinds.map((kind) => `kind:${kind}`)],
    reads: recordKinds.map((kind) => ({ kind, asked })),
    contributes: {
      kinds: [...new Set<RecordKind>([...recordKinds, ...(others?.kinds ?? [])])],
      of: (subject) => (own(subject.record.kind) ? of(subject) : (others?.of(subject) ?? null)),
    },
    tally(world, check) {
      const tallied = new Tallied();
      const isDue = dueIn(world, minAge);
      for (const one of world.contributions(check.id)) {
        if (!own(one.kind) || !world.isMapped(one.kind) || !isDue(one.at)) continue;
        const truth = told(one, world);
        if (truth !== null) tallied.add(outcomeIn(truth, operator), null, one.n);
      }
      return tallied;
    },
  };
}

/** When a record counts; one that has ended at a time nobody knows, at its closing. */
function countedAt(subject: Subject, event: RecordEvent): Instant | null | 'not-yet' {
  const at = subject.at(event);
  if (at !== 'unknown') return at;
  const { closed } = subject.cycle;
  return typeof closed === 'number' ? closed : null;
}

/** Whether something counts in the period that is asked for; what carries no date stands as it is. By whole days, see `daysFrom`. */
export function dueIn({ asked, bench }: World, minAge: Duration | undefined): (at: Instant | null) => boolean {
  const { timeZone, workingTime } = bench.settings;
  const until = minAge === undefined ? bench.now : after(bench.now, { ...minAge, value: -minAge.value }, timeZone, workingTime);
  const isIn = daysFrom(asked?.from ?? bench.now, until, timeZone);
  return (at) => at === null || isIn(at);
}
