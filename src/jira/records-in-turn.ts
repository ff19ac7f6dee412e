import type { RecordFacts } from '../record/record';
import type { MoreHistory } from './complete-history';
import { recordFrom, type FoundRecord } from './issue-to-record';
import type { Targets } from './links';
import { NO_NEIGHBOURS, type Neighbours } from './neighbours';
import type { KindReading } from './prepared-plan';

/**
 * The records of a page, each made when it is come to: what one is made of is still at hand for the processor when it is judged, and what
 * was made of it is gone before the next one. They can be gone through once, as nothing of the page is held after that; `[...records]`
 * keeps them all.
 */
export class RecordsInTurn implements Iterable<RecordFacts> {
  readonly length: number;
  private turn: Turn | null;

  constructor(
    found: readonly FoundRecord[],
    histories: ReadonlyMap<string, MoreHistory>,
    targets: Targets,
    neighbours: Neighbours = NO_NEIGHBOURS,
  ) {
    this.length = found.length;
    this.turn = new Turn(found, histories, targets, neighbours);
  }

  /** Those of the kinds that are `wanted`, to be gone through besides. */
  of(wanted: (kind: KindReading) => boolean): RecordsInTurn {
    const { found, histories, targets } = this.there();
    const some = found.filter(({ kind }) => wanted(kind));
    return new RecordsInTurn(some, histories, targets);
  }

  /** The same with what is planned for the same time. */
  withNeighbours(neighbours: Neighbours): RecordsInTurn {
    const { found, histories, targets } = this.there();
    return new RecordsInTurn(found, histories, targets, neighbours);
  }

  /** Throws when they were gone through before. */
  [Symbol.iterator](): Iterator<RecordFacts> {
    const turn = this.there();
    this.turn = null;
    return turn;
  }

  private there(): Turn {
    if (this.turn === null) throw new Error('These records were gone through before');
    return this.turn;
  }
}

/** A class and no generator: what an iteration still holds would keep the page alive, see `freshList`. */
class Turn implements Iterator<RecordFacts> {
  private place = 0;

  constructor(
    readonly found: readonly FoundRecord[],
    readonly histories: ReadonlyMap<string, MoreHistory>,
    readonly targets: Targets,
    readonly neighbours: Neighbours,
  ) {}

  next(): IteratorResult<RecordFacts> {
    const { found, histories, targets, neighbours } = this;
    const one = found[this.place];
    if (one === undefined) return { done: true, value: undefined };
    this.place += 1;
    return { done: false, value: recordFrom(one, { history: histories.get(one.id), targets, neighbours: neighbours.get(one.id) }) };
  }
}
