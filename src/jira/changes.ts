import type { Actor, Instant, WorkUpdate } from '../record/record';
import { actorOf } from './actors';
import { historyId, isDated, sorted, type Histories } from './histories';
import { instantOf } from './instants';
import { idOf, stringOf, type Json } from './json';
import type { KindReading, Watched } from './prepared-plan';

export interface StatusChange {
  readonly at: Instant;
  readonly seq: number;
  readonly by: Actor;
  readonly from: string | null;
  readonly fromName: string;
  readonly to: string | null;
  readonly toName: string;
}

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
  readonly statuses: readonly StatusChange[];
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
export function changesIn({ entries, newestFirst }: Histories, kind: KindReading): Changes {
  const found = new Found(kind.places);
  if (collect(entries, newestFirst, kind, found)) return found;
  const again = new Found(kind.places);
  collect(sorted(entries), false, kind, again);
  return again;
}

/** False where the entries are out of order, if that matters. */
function collect(entries: readonly Json[], backwards: boolean, { watched }: KindReading, found: Found): boolean {
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
  readonly statuses: StatusChange[] = [];
  readonly byPlace: (FieldChange | undefined)[];
  private readonly newest: (FieldChange | undefined)[];
  readonly edits: WorkUpdate[] = [];
  readonly linksMade: LinkMade[] = [];
  allDated = true;

  constructor(places: readonly undefined[]) {
    this.byPlace = places.slice();
    this.newest = places.slice();
  }

  add({ what, place, content, role }: Watched, item: Json, at: Instant, seq: number, author: unknown): void {
    if (what === 'status') this.statuses.push(statusChange(item, at, seq, actorOf(author)));
    else if (what === 'link') this.addLink(item, at);
    if (place >= 0) {
      const change = new FieldChange(at, seq, author, item);
      const before = this.newest[place];
      if (before === undefined) this.byPlace[place] = change;
      else before.next = change;
      this.newest[place] = change;
    }
    if (content) this.edits.push({ at, by: actorOf(author), what: 'edit', public: false, mentions: NOBODY_MENTIONED, role });
  }

  private addLink(item: Json, at: Instant): void {
    const text = stringOf(item['toString']);
    const key = idOf(item['to']);
    if (text !== null && key !== null) this.linksMade.push({ at, key, text });
  }
}

function statusChange(item: Json, at: Instant, seq: number, by: Actor): StatusChange {
  const from = idOf(item['from']);
  const to = idOf(item['to']);
  return { at, seq, by, from, fromName: stringOf(item['fromString']) ?? '', to, toName: stringOf(item['toString']) ?? '' };
}
