import type { Instant, Value } from '../../record/record';
import { isRead } from '../../record/timeline';
import type { Contribution } from '../check';
import { daysFrom } from '../days';
import type { Fact } from '../facts';
import type { Subject } from '../subject';
import type { Truth } from '../truth';
import type { FieldRole, LinkRole, RecordEvent, RecordKind } from '../vocabulary';
import type { Counted, World } from '../world';

/** What is looked at on records of another kind. */
export interface LooksAt {
  readonly kind: RecordKind;
  readonly fields: readonly FieldRole[];
  readonly links?: readonly LinkRole[];
  readonly events?: readonly RecordEvent[];
}

/** A fact that takes the rest of the site: unknown where only the record is at hand. */
export interface SiteFact extends Fact {
  readonly reads: readonly LooksAt[];
  /** What records of other kinds add to a check that asks for the fact. */
  readonly adds?: { readonly kinds: readonly RecordKind[]; of(subject: Subject): Contribution | null };
  /** Where the record itself is counted and not kept: what it adds, and what is told from that later. */
  readonly counted?: {
    /** Null: it does not hold, whatever the rest of the site says. */
    of(subject: Subject): Pick<Contribution, 'groups'> | 'unknown' | null;
    holds(one: Contribution, world: World): Truth;
  };
}

/** `unmapped` only where all are; a yes decides, then what nobody can say. */
export function anyTruth(truths: Iterable<Truth>): Truth {
  let result: Truth = 'unmapped';
  for (const one of truths) {
    if (one === 'yes') return 'yes';
    if (one === 'unknown') result = 'unknown';
    else if (one === 'no' && result === 'unmapped') result = 'no';
  }
  return result;
}

/** A no decides, then what nobody can say, then what is not mapped. */
export function allTruth(truths: Iterable<Truth>): Truth {
  let result: Truth = 'yes';
  for (const one of truths) {
    if (one === 'no') return 'no';
    if (one === 'unknown') result = 'unknown';
    else if (one === 'unmapped' && result === 'yes') result = 'unmapped';
  }
  return result;
}

/** Today's value, or why there is none to look at. */
export function presentOf(subject: Subject, role: FieldRole): Value | 'unmapped' | 'unreadable' {
  const field = subject.field(role);
  return isRead(field) ? field.present : field;
}

/** What is worked out once for a world, however many members are asked. */
export function oncePerWorld<T>(work: (world: World) => T): (world: World) => T {
  const known = new WeakMap<World, { readonly found: T }>();
  return (world) => {
    let one = known.get(world);
    if (!one) known.set(world, (one = { found: work(world) }));
    return one.found;
  };
}

/** When a review or audit was completed: resolved or closed, and not cancelled. */
export function completedAt({ cycle }: Subject): Instant | 'no' | 'unknown' {
  const { resolved, closed, cancelled } = cycle;
  if (typeof cancelled === 'number') return 'no';
  if (resolved === 'not-yet' && closed === 'not-yet') return 'no';
  if (cancelled === 'unknown') return 'unknown';
  if (typeof resolved === 'number') return resolved;
  return typeof closed === 'number' ? closed : 'unknown';
}

/** The records of a kind, or why they cannot be looked at. */
export const recordsOf = (world: World, kind: RecordKind): readonly Subject[] | 'unmapped' | 'unknown' => {
  const records = world.records(kind);
  return records === 'unreadable' ? 'unknown' : records;
};

/** What was counted for the check in hand, of some kinds, in its period. */
export function inPeriod(world: World, kinds: readonly RecordKind[]): readonly Counted[] {
  const { asked, bench } = world;
  if (asked === null) return [];
  const isIn = daysFrom(asked.from, bench.now, bench.settings.timeZone);
  return world.contributions(asked.check).filter(({ kind, at }) => kinds.includes(kind) && (at === null || isIn(at)));
}
