import type { Actor, Instant, StatusEntry } from '../record/record';
import { idOf, peek, stringOf, type Json } from './json';
import type { KindReading, StatusPart } from './prepared-plan';

const NO_PART: StatusPart = { milestones: [], category: 'unknown' };

/** What today's status says, from the issue itself. */
export interface PresentStatus {
  readonly id: string;
  readonly name: string;
  readonly category: StatusEntry['category'];
}

export function presentStatus(value: unknown): PresentStatus {
  const status = peek(value);
  const category = peek(status?.['statusCategory'])?.['key'];
  const known = category === 'new' || category === 'indeterminate' || category === 'done' ? category : 'unknown';
  return { id: idOf(status?.['id']) ?? '', name: stringOf(status?.['name']) ?? '', category: known };
}

/** How an issue began: where its first status comes from. */
export interface Beginning {
  readonly present: PresentStatus;
  readonly created: Instant;
  readonly creator: Actor;
}

/** A class for the same reason as `IssueRecord`. */
class Entered implements StatusEntry {
  readonly category: StatusEntry['category'];
  readonly milestones: readonly string[];

  constructor(
    readonly at: Instant,
    readonly seq: number,
    readonly by: Actor,
    readonly statusId: string,
    readonly name: string,
    present: PresentStatus,
    { statusParts }: KindReading,
  ) {
    const part = statusParts.get(statusId) ?? NO_PART;
    this.category = statusId === present.id && present.category !== 'unknown' ? present.category : part.category;
    this.milestones = part.milestones;
  }
}

/**
 * Takes a change of status in. Of the entries, oldest first, the first is the status at creation: Jira keeps no entry for it, it is what
 * the first change left. The category is Jira's for today's status; for others it is that of the milestone they stand for, as the changelog
 * names none, and `unknown` for a status without a part.
 */
export function addStatus(
  entries: StatusEntry[],
  item: Json,
  at: Instant,
  seq: number,
  by: Actor,
  begun: Beginning,
  kind: KindReading,
): void {
  const { present, created, creator } = begun;
  if (entries.length === 0)
    entries.push(new Entered(created, 0, creator, idOf(item['from']) ?? '', stringOf(item['fromString']) ?? '', present, kind));
  entries.push(new Entered(at, seq, by, idOf(item['to']) ?? '', stringOf(item['toString']) ?? '', present, kind));
}

/** The only entry of an issue that never changed its status. */
export const onlyStatus = ({ present, created, creator }: Beginning, kind: KindReading): StatusEntry =>
  new Entered(created, 0, creator, present.id, present.name, present, kind);
