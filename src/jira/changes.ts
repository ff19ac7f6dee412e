import type { Instant, StatusEntry, WorkUpdate } from '../record/record';
import { actorOf } from './actors';
import { historyId, isDated, sorted, type Histories } from './histories';
import { instantOf } from './instants';
import { idOf, stringOf, type Json } from './json';
import type { KindReading, Watched } from './prepared-plan';
import { addStatus, onlyStatus, type Beginning } from './statuses';

/** A link that the history says was made. `text` reads like "This issue is caused by PRB-1". */
export interface LinkMade {
  readonly at: Instant;
  readonly key: string;
  readonly text: string;
}

/** A change of a field as Jira tells it. */
export class FieldChange {
  /** The next change of the same field. */
  next: FieldChange | null = null;
  /** Of the oldest one: the newest so far. */
  newest: FieldChange = this;

  constructor(
    readonly at: Instant,
    readonly seq: number,
    /** Who made it, as Jira tells it. */
    readonly author: unknown,
    readonly item: Json,
  ) {}
}

/** What a changelog says of the things a kind is read for. */
export interface Changes {
  /** Every status the issue was in, from creation on. */
  readonly statuses: readonly StatusEntry[];
  /** By the place of a field, the oldest change of it, from which the others follow. */
  readonly byPlace: readonly (FieldChange | undefined)[];
  readonly edits: readonly WorkUpdate[];
  readonly linksMade: readonly LinkMade[];
  /** False when an entry that matters has no time that can be read. */
  readonly allDated: boolean;
}

const NOBODY_MENTIONED: readonly string[] = [];

/**
 * Goes through a changelog once, from the oldest entry on, and keeps what the kind is read for; times and authors of other entries are
 * never looked at. Where the entries turn out not to be in order, they are sorted first. Items of old entries lack `fieldId`: then `field`
 * has to do.
 */
export function changesIn({ entries, newestFirst }: Histories, kind: KindReading, begun: Beginning): Changes {
  let found = new Found(kind, begun);
  if (!collect(entries, newestFirst, found)) {
    found = new Found(kind, begun);
    collect(sorted(entries), false, found);
  }
  if (found.statuses.length === 0) found.statuses.push(onlyStatus(begun, kind));
  return found;
}

/** False where the entries are out of order, if that matters. */
function collect(entries: readonly Json[], backwards: boolean, found: Found): boolean {
  const { watched } = found.kind;
  const count = entries.length;
  let seq = 0;
  let last: Instant = -Infinity;
  let lastEntry: Json | null = null;
  for (let step = 0; step < count; step += 1) {
    const entry = entries[backwards ? count - 1 - step : step];
    if (typeof entry !== 'object' || entry === null || !isDated(entry)) {
      found.allDated = false;
      continue;
    }
    const items = entry['items'];
    if (!Array.isArray(items)) continue;
    let at: Instant | null | undefined;
    for (let place = 0; place < items.length; place += 1) {
      seq += 1;
      const item = items[place] as Json | null | undefined;
      if (typeof item !== 'object' || item === null) continue;
      const id = item['fieldId'];
      const watch = watched.get(typeof id === 'string' && id !== '' ? id : item['field']);
      if (watch === undefined) continue;
      if (at === undefined) {
        at = instantOf(entry['created']);
        if (at === null) {
          found.allDated = false;
          break;
        }
        if (at < last || (at === last && lastEntry !== null && historyId(entry) < historyId(lastEntry))) return false;
        last = at;
        lastEntry = entry;
      }
      found.add(watch, item, at!, seq, entry['author']);
    }
  }
  return true;
}

class Found implements Changes {
  readonly statuses: StatusEntry[] = [];
  readonly byPlace: (FieldChange | undefined)[];
  readonly edits: WorkUpdate[] = [];
  readonly linksMade: LinkMade[] = [];
  allDated = true;

  constructor(
    readonly kind: KindReading,
    private readonly begun: Beginning,
  ) {
    this.byPlace = kind.places.slice();
  }

  add({ what, place, content, role }: Watched, item: Json, at: Instant, seq: number, author: unknown): void {
    if (what === 'status') addStatus(this.statuses, item, at, seq, actorOf(author), this.begun, this.kind);
    else if (what === 'link') this.addLink(item, at);
    if (place >= 0) {
      const change = new FieldChange(at, seq, author, item);
      const oldest = this.byPlace[place];
      if (oldest === undefined) this.byPlace[place] = change;
      else oldest.newest = oldest.newest.next = change;
    }
    if (content) this.edits.push({ at, by: actorOf(author), what: 'edit', public: false, mentions: NOBODY_MENTIONED, role });
  }

  private addLink(item: Json, at: Instant): void {
    const text = stringOf(item['toString']);
    const key = idOf(item['to']);
    if (text !== null && key !== null) this.linksMade.push({ at, key, text });
  }
}
