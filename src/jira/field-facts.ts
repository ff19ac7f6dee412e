import { ByRole } from '../record/by-role';
import type { Cell, FieldFacts, RecordFacts, SlaCycle, Unknown, Value, ValueChange } from '../record/record';
import { actorOf } from './actors';
import type { Changes, FieldChange } from './changes';
import { idOf, stringOf, type Json } from './json';
import type { KindReading, RoleList } from './prepared-plan';
import type { RoleReading } from './role-readings';
import { slaCycles } from './slas';
import { changedValue, presentValue, saysNothing } from './values';

/** One object for all fields without a value and without a history. */
const EMPTY: FieldFacts = { present: null, changes: [] };

/** Left out by Jira where the project has no such scheme, so that there is nothing to withhold. */
const OFTEN_ABSENT: ReadonlySet<string> = new Set(['security']);

const NO_CHANGES: readonly ValueChange[] = [];

/** The roles that one issue plays, read from its JSON and its history. */
abstract class OfIssue<T> extends ByRole<T> {
  readonly #fields: Json;
  readonly #list: readonly RoleReading[];
  readonly #byPlace: Changes['byPlace'];

  constructor(fields: Json, roles: RoleList, byPlace: Changes['byPlace']) {
    super(roles);
    this.#fields = fields;
    this.#list = roles.list;
    this.#byPlace = byPlace;
  }

  protected override read(slot: number): T {
    return this.readRole(this.#fields, this.#list[slot]!, this.#byPlace);
  }

  protected abstract readRole(fields: Json, role: RoleReading, byPlace: Changes['byPlace']): T;
}

class IssueFields extends OfIssue<FieldFacts | Unknown> {
  protected override readRole(fields: Json, role: RoleReading, byPlace: Changes['byPlace']): FieldFacts | Unknown {
    const at = role.fields.length === 1 ? 0 : carried(fields, role, byPlace);
    const field = role.fields[at]!;
    const value = fields[field];
    if (value === undefined && !OFTEN_ABSENT.has(field)) return 'unreadable';
    return factsFrom(value, byPlace[role.places[at]!], role, role.additive[at]!);
  }
}

class IssueClocks extends OfIssue<readonly SlaCycle[] | Unknown> {
  protected override readRole(fields: Json, role: RoleReading, byPlace: Changes['byPlace']): readonly SlaCycle[] | Unknown {
    const value = fields[role.fields[carried(fields, role, byPlace)]!];
    return value === undefined ? 'unreadable' : slaCycles(value);
  }
}

/** The facts of every field a kind is read for, by role. */
export const fieldsOf = (fields: Json, { roles }: KindReading, byPlace: Changes['byPlace']): RecordFacts['fields'] =>
  new IssueFields(fields, roles, byPlace) as unknown as RecordFacts['fields'];

/** The clocks a kind is read for, by role. */
export const slasOf = (fields: Json, { slas }: KindReading, byPlace: Changes['byPlace']): RecordFacts['slas'] =>
  new IssueClocks(fields, slas, byPlace) as unknown as RecordFacts['slas'];

function factsFrom(value: unknown, made: FieldChange | undefined, role: RoleReading, additive: boolean): FieldFacts | Unknown {
  const present = presentValue(value, role);
  // Taken for empty, what nobody can read would pass where an empty field is fine (no end date, no exception).
  if (present === null && value !== null && value !== undefined && !saysNothing(value, role)) return 'unreadable';
  if (made === undefined) return present === null ? EMPTY : { present, changes: NO_CHANGES };
  return new ChangedField(present, made, role, additive);
}

/** A field with a history. Most checks look at its value alone, so the changes are read when somebody asks for them. */
class ChangedField implements FieldFacts {
  private read: readonly ValueChange[] | null = null;

  constructor(
    readonly present: Value,
    private readonly made: FieldChange,
    private readonly role: RoleReading,
    private readonly additive: boolean,
  ) {}

  get changes(): readonly ValueChange[] {
    return (this.read ??= this.additive ? additiveChanges(this.made, this.role, this.present) : valueChanges(this.made, this.role));
  }
}

/**
 * Of several fields of a role the one this issue carries: the first with a value, else the first that ever had one, else the first that
 * Jira answered at all. Null: Jira handed over none of them, although asked (deleted, or not for such issues).
 */
export function carriedField(fields: Json, role: RoleReading, changes: Changes | null): string | null {
  const field = role.fields[carried(fields, role, changes?.byPlace ?? [])]!;
  return fields[field] === undefined ? null : field;
}

function carried(fields: Json, role: RoleReading, byPlace: Changes['byPlace']): number {
  let changed = -1;
  let answered = -1;
  for (let index = 0; index < role.fields.length; index += 1) {
    const value = fields[role.fields[index]!];
    if (value === undefined) continue;
    if (value !== null) return index;
    if (answered < 0) answered = index;
    if (changed < 0 && byPlace[role.places[index]!] !== undefined) changed = index;
  }
  return changed >= 0 ? changed : Math.max(answered, 0);
}

/** The changes of one field as its role reads them, oldest first. */
function valueChanges(oldest: FieldChange, role: RoleReading): ValueChange[] {
  const read: ValueChange[] = [];
  for (let change: FieldChange | null = oldest; change !== null; change = change.next) {
    const { at, seq, author, item } = change;
    // Undocumented members of real changelogs: the account id where `from` and `to` still hold an old user key.
    const from = changedValue(stringOf(item['tmpFromAccountId']) ?? item['from'], item['fromString'], role);
    const to = changedValue(stringOf(item['tmpToAccountId']) ?? item['to'], item['toString'], role);
    read.push({ at, seq, by: actorOf(author), from, to });
  }
  return read;
}

/** `present` is today's value, from which the lists before are rebuilt. */
function additiveChanges(oldest: FieldChange, role: RoleReading, present: Value): ValueChange[] {
  const made: FieldChange[] = [];
  for (let change: FieldChange | null = oldest; change !== null; change = change.next) made.push(change);
  const held = new Map<string, string>();
  const texts = present === null ? [] : present.text.split(', ');
  for (const [index, member] of (present?.members ?? []).entries()) held.set(member, texts[index] ?? member);
  const rebuilt: ValueChange[] = [];
  for (const { at, seq, author, item } of made.reverse()) {
    const to = listCell(held, role);
    const added = idOf(item['to']);
    const removed = idOf(item['from']);
    if (added !== null) held.delete(added);
    if (removed !== null) held.set(removed, stringOf(item['fromString']) ?? removed);
    rebuilt.push({ at, seq, by: actorOf(author), from: listCell(held, role), to });
  }
  return rebuilt.reverse();
}

function listCell(held: ReadonlyMap<string, string>, role: RoleReading): Cell | null {
  if (held.size === 0) return null;
  let option: string | null = null;
  for (const [id, text] of held) option ??= role.optionOf(id, text);
  return { text: [...held.values()].join(', '), id: null, option, at: null, members: [...held.keys()] };
}
