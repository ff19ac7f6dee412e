/** Why a part of the site map was proposed; `sure` is false where an administrator should look. `part` is the path in the map. */
export interface Reason {
  readonly part: string;
  readonly reason: string;
  readonly sure: boolean;
}

/** Most reasons that one part names: a part of a large site has hundreds, and a proposal has to fit into the key-value store. */
const MOST_NAMED = 20;

/** Collects the reasons of a proposal, by part; beyond 20 of one part they are only counted. */
export class Reasons {
  private readonly named: Reason[] = [];
  private readonly counts = new Map<string, { total: number; restSure: boolean }>();

  add(part: string, reason: string, sure: boolean): void {
    const { total, restSure } = this.counts.get(part) ?? { total: 0, restSure: true };
    const full = total >= MOST_NAMED;
    this.counts.set(part, { total: total + 1, restSure: restSure && (!full || sure) });
    if (!full) this.named.push({ part, reason, sure });
  }

  /** All reasons in the order of their coming; then, for each part that has more, how many more. */
  list(): Reason[] {
    const more = [...this.counts].filter(([, { total }]) => total > MOST_NAMED);
    return [
      ...this.named,
      ...more.map(([part, { total, restSure }]) => ({ part, reason: `… and ${total - MOST_NAMED} more`, sure: restSure })),
    ];
  }
}

/** Most names in one line. */
const MOST_IN_LINE = 3;

/** Names in one line, the first three and how many more there are. */
export function namesInLine(names: readonly string[]): string {
  const more = names.length - MOST_IN_LINE;
  return more > 0 ? `${names.slice(0, MOST_IN_LINE).join(', ')} and ${more} more` : names.join(', ');
}
