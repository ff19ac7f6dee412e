import type { Instant } from '../record/record';
import type { Asked, Outcome, Surveyed } from './check';
import { RECORD_KINDS, type RecordKind } from './vocabulary';
import { joined } from './words';
import type { World } from './world';

/** Issues that a finding lists: enough to work through, and it still fits beside the others. */
const MOST_LISTED = 100;

/** Members by what was found of each, while they are being counted. */
export class Tallied {
  met = 0;
  gap = 0;
  pending = 0;
  cannotTell = 0;
  private readonly missing: string[] = [];
  private readonly missingNames: string[] = [];
  private dueAt: Instant | null = null;

  /** What was found of a member; `not-applicable` leaves it out. `dueAt`: when that may change by time alone. */
  add(outcome: Outcome, dueAt: Instant | null = null, n = 1): void {
    if (outcome === 'met') this.met += n;
    else if (outcome === 'gap') this.gap += n;
    else if (outcome === 'pending') this.pending += n;
    else if (outcome === 'cannot-tell') this.cannotTell += n;
    if (dueAt !== null && (this.dueAt === null || dueAt < this.dueAt)) this.dueAt = dueAt;
  }

  /** A member that misses it, by the id of its issue. */
  miss(id: string): void {
    if (this.missing.length < MOST_LISTED) this.missing.push(id);
  }

  /** A member that misses it and is no issue. */
  missName(name: string): void {
    if (this.missingNames.length < MOST_LISTED) this.missingNames.push(name);
  }

  get total(): number {
    return this.met + this.gap + this.pending + this.cannotTell;
  }

  /** The whole, as found. */
  found(outcome: Outcome, why: string): Surveyed {
    const { met, gap, pending, cannotTell, missing, missingNames, dueAt } = this;
    return { outcome, why, met, gap, pending, cannotTell, missing, missingNames, dueAt };
  }
}

/** A finding about no member at all. */
export const nothingFound = (outcome: Outcome, why: string): Surveyed => new Tallied().found(outcome, why);

/**
 * The share of met in met and gap against a threshold; null where members that cannot be judged could tip it, or where nobody is
 * judged. They are left out of the share itself, but what is not known must never decide.
 */
export function reaches({ met, gap, cannotTell }: Tallied, threshold: number): boolean | null {
  const all = met + gap + cannotTell;
  if (met + gap === 0) return null;
  if (met / all >= threshold) return true;
  return (met + cannotTell) / all < threshold ? false : null;
}

/** The same where few have to meet it: the share of gap is held against the threshold. */
export function staysBelow({ met, gap, cannotTell }: Tallied, threshold: number): boolean | null {
  const all = met + gap + cannotTell;
  if (met + gap === 0) return null;
  if ((gap + cannotTell) / all <= threshold) return true;
  return gap / all > threshold ? false : null;
}

/** `41 of 50 (82 %)`; the share is rounded away from the better, so that 100 % are all. */
export function shareWords(some: number, all: number, away: 'down' | 'up' = 'down'): string {
  if (all === 0) return 'none that could be judged';
  const tenths = (some / all) * 1000;
  const rounded = (away === 'down' ? Math.floor(tenths + 1e-9) : Math.ceil(tenths - 1e-9)) / 10;
  return `${some} of ${all} (${rounded} %)`;
}

/** `95 %`. */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

/** What was left out of the share, as the end of a sentence: `; 2 are too new, 3 cannot be told`. */
export function leftOutWords({ pending, cannotTell }: Surveyed, waiting = 'too new to count'): string {
  const parts = [
    ...(pending > 0 ? [`${pending} ${pending === 1 ? 'is' : 'are'} ${waiting}`] : []),
    ...(cannotTell > 0 ? [`${cannotTell} cannot be told`] : []),
  ];
  return parts.length === 0 ? '' : `; ${parts.join(', ')}`;
}

/** Whether every kind of record that a question needs is mapped; where several may stand for one another, one of them. */
export const kindsMapped = (needs: Asked['needs'], world: World): boolean =>
  needs.every(
    (group) => !group.every((thing) => thing.startsWith('kind:')) || group.some((thing) => world.isMapped(thing.slice(5) as RecordKind)),
  );

/** The kinds of record without which a question cannot be put: `Supplier review; Supplier`, `Incident or Problem`. */
export const notMappedWords = (needs: Asked['needs']): string =>
  `It cannot be told: issues of these kinds have to be mapped: ${needs.flatMap(kindNames).join('; ')}.`;

function kindNames(group: readonly string[]): readonly string[] {
  const kinds = group.flatMap((thing) => (thing.startsWith('kind:') ? [RECORD_KINDS[thing.slice(5) as RecordKind].name] : []));
  return kinds.length === 0 || kinds.length < group.length ? [] : [joined(kinds, 'or')];
}
