import type { Actor, Cell, Instant, StatusEntry, Value, ValueChange, WorkUpdate } from '../record/record';
import { actorOf } from './actors';
import type { HistoryEntry } from './histories';
import { idOf, objectOf, stringOf, type Json } from './json';
import type { KindReading, RoleReading } from './prepared-plan';
import { changedValue } from './values';

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

export interface Changes {
  readonly statuses: readonly StatusChange[];
  /** Field id → changes, oldest first, in the words of the first role that reads the field. */
  readonly byField: ReadonlyMap<string, readonly FieldChange[]>;
  readonly edits: readonly WorkUpdate[];
  readonly linksMade: readonly LinkMade[];
}

export interface FieldChange {
  readonly at: Instant;
  readonly seq: number;
  readonly by: Actor;
  readonly item: Json;
}

/** Goes through a changelog once and keeps what the kind reads. Items of older entries lack `fieldId`: then `field` has to do. */
export function changesIn(entries: readonly HistoryEntry[], kind: KindReading): Changes {
  const statuses: StatusChange[] = [];
  const byField = new Map<string, FieldChange[]>();
  const edits: WorkUpdate[] = [];
  const linksMade: LinkMade[] = [];
  let seq = 0;
  for (const { at, author, items } of entries) {
    let by: Actor | null = null;
    for (const value of items) {
      seq += 1;
      const item = objectOf(value);
      if (item === null) continue;
      const field = stringOf(item['fieldId']) ?? stringOf(item['field']);
      if (field === null) continue;
      if (field === 'status') {
        by ??= actorOf(author);
        statuses.push(statusChange(item, at, seq, by));
      } else if (field === 'Link') {
        const text = stringOf(item['toString']);
        const key = idOf(item['to']);
        if (text !== null && key !== null) linksMade.push({ at, key, text });
      }
      if (kind.rolesByField.has(field)) {
        by ??= actorOf(author);
        const known = byField.get(field);
        if (known === undefined) byField.set(field, [{ at, seq, by, item }]);
        else known.push({ at, seq, by, item });
      }
      if (kind.reads.updates && kind.contentFields.has(field)) {
        by ??= actorOf(author);
        edits.push({ at, by, what: 'edit', public: false, mentions: [], role: kind.contentFields.get(field) ?? null });
      }
    }
  }
  return { statuses, byField, edits, linksMade };
}

function statusChange(item: Json, at: Instant, seq: number, by: Actor): StatusChange {
  const from = idOf(item['from']);
  const to = idOf(item['to']);
  return { at, seq, by, from, fromName: stringOf(item['fromString']) ?? '', to, toName: stringOf(item['toString']) ?? '' };
}

/** Fields whose history names what was added or taken away, one item each, and not the whole list. */
const ADDITIVE: ReadonlySet<string> = new Set(['components', 'fixVersions', 'versions']);

/** The changes of one field as its role reads them, oldest first. `present` is today's value, from which additive lists are rebuilt. */
export function valueChanges(field: string, changes: readonly FieldChange[], role: RoleReading, present: Value): ValueChange[] {
  if (ADDITIVE.has(field)) return additiveChanges(changes, role, present);
  return changes.map(({ at, seq, by, item }) => ({
    at,
    seq,
    by,
    from: changedValue(accountOf(item, 'tmpFromAccountId') ?? item['from'], item['fromString'], role),
    to: changedValue(accountOf(item, 'tmpToAccountId') ?? item['to'], item['toString'], role),
  }));
}

/** Undocumented members of real changelogs: the account id where `from` and `to` still hold an old user key. */
const accountOf = (item: Json, member: string): string | null => stringOf(item[member]);

function additiveChanges(changes: readonly FieldChange[], role: RoleReading, present: Value): ValueChange[] {
  const held = new Map<string, string>();
  const texts = present === null ? [] : present.text.split(', ');
  for (const [index, member] of (present?.members ?? []).entries()) held.set(member, texts[index] ?? member);
  const rebuilt: ValueChange[] = [];
  for (const { at, seq, by, item } of [...changes].reverse()) {
    const to = listCell(held, role);
    const added = idOf(item['to']);
    const removed = idOf(item['from']);
    if (added !== null) held.delete(added);
    if (removed !== null) held.set(removed, stringOf(item['fromString']) ?? removed);
    rebuilt.push({ at, seq, by, from: listCell(held, role), to });
  }
  return rebuilt.reverse();
}

function listCell(held: ReadonlyMap<string, string>, role: RoleReading): Cell | null {
  if (held.size === 0) return null;
  let option: string | null = null;
  for (const [id, text] of held) option ??= role.optionOf(id, text);
  return { text: [...held.values()].join(', '), id: null, option, at: null, members: [...held.keys()] };
}

const NO_MILESTONES: readonly string[] = [];

/** What today's status says, from the issue itself. */
export interface PresentStatus {
  readonly id: string;
  readonly name: string;
  readonly category: StatusEntry['category'];
}

/**
 * Every status the issue was in, oldest first, from creation on. Jira keeps no entry for the first one: it is what the first change
 * left, or today's where nothing changed. The category is Jira's for today's status; for
 * others it is that of the milestone they stand for, as the changelog names none, and `unknown` for a status without a part.
 */
export function statusEntries(
  changes: readonly StatusChange[],
  present: PresentStatus,
  created: Instant,
  creator: Actor,
  kind: KindReading,
): StatusEntry[] {
  const entry = (at: Instant, seq: number, by: Actor, id: string, name: string): StatusEntry => ({
    at,
    seq,
    by,
    statusId: id,
    name,
    category: id === present.id && present.category !== 'unknown' ? present.category : (kind.categoryOf.get(id) ?? 'unknown'),
    milestones: kind.milestonesOf.get(id) ?? NO_MILESTONES,
  });
  const first = changes[0];
  const entries = [
    first === undefined
      ? entry(created, 0, creator, present.id, present.name)
      : entry(created, 0, creator, first.from ?? '', first.fromName),
  ];
  for (const { at, seq, by, to, toName } of changes) entries.push(entry(at, seq, by, to ?? '', toName));
  return entries;
}
