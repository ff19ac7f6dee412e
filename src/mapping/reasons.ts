/**
 * Why a part of the site map was proposed, or what an administrator should look at; `sure` is false where somebody should look. `part` is
 * the path in the map, or of where it would be.
 */
export interface Reason {
  readonly part: string;
  readonly reason: string;
  readonly sure: boolean;
}

/** Most reasons that one part names, and most in all: a large site has thousands, and a proposal has to fit into the key-value store. */
const MOST_NAMED = 20;
const MOST_IN_ALL = 800;

/** The reasons of one part; of those that are not named only their number is kept. */
interface OfPart {
  readonly doubts: Reason[];
  readonly sure: Reason[];
  unnamedDoubts: number;
  unnamedSure: number;
}

/** Collects the reasons of a proposal, by part; beyond 20 of one part, and 800 in all, they are only counted, those that are sure first. */
export class Reasons {
  private readonly parts = new Map<string, OfPart>();

  add(part: string, reason: string, sure: boolean): void {
    const of = this.parts.get(part) ?? { doubts: [], sure: [], unnamedDoubts: 0, unnamedSure: 0 };
    this.parts.set(part, of);
    const full = (sure ? of.doubts.length : 0) + of[sure ? 'sure' : 'doubts'].length >= MOST_NAMED;
    if (!full) of[sure ? 'sure' : 'doubts'].push({ part, reason, sure });
    else if (sure) of.unnamedSure += 1;
    else of.unnamedDoubts += 1;
    if (of.doubts.length + of.sure.length <= MOST_NAMED) return;
    of.sure.pop();
    of.unnamedSure += 1;
  }

  /** All doubts, then all that is sure; both in the order of their coming, and after each part how many more it has. */
  list(): Reason[] {
    const parts = [...this.parts];
    const all = [
      ...parts.flatMap(([part, of]) => [...of.doubts, ...more(part, of.unnamedDoubts, false)]),
      ...parts.flatMap(([part, of]) => [...of.sure, ...more(part, of.unnamedSure, true)]),
    ];
    const left = all.slice(MOST_IN_ALL);
    return [
      ...all.slice(0, MOST_IN_ALL),
      ...more(
        'kinds',
        left.length,
        left.every(({ sure }) => sure),
      ),
    ];
  }
}

const more = (part: string, count: number, sure: boolean): Reason[] => (count === 0 ? [] : [{ part, reason: `… and ${count} more`, sure }]);

/** Most names in one line. */
const MOST_IN_LINE = 3;

/** Names in one line, the first three and how many more there are. */
export function namesInLine(names: readonly string[]): string {
  const left = names.length - MOST_IN_LINE;
  return left > 0 ? `${names.slice(0, MOST_IN_LINE).join(', ')} and ${left} more` : names.join(', ');
}
