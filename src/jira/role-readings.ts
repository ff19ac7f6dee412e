import { normaliseName } from '../mapping/names';
import type { ReadPlan } from '../mapping/read-plan';
import { fieldSigns } from '../mapping/vocabulary/field-roles';
import { allWords } from '../mapping/vocabulary/words';
import { startOfDate } from '../record/periods';
import type { Cell, Instant } from '../record/record';
import { FIELD_ROLES, type FieldRole, type FieldType } from '../record/vocabulary';

/** A field role as this site plays it. */
export interface RoleReading {
  readonly role: string;
  readonly type: FieldType;
  /** Jira field ids, first choice first. */
  readonly fields: readonly string[];
  /** Where the changes of each field are kept, in the order of `fields`; -1 for nowhere. */
  readonly places: readonly number[];
  /** Of each field, whether its history names what was added or taken away, one item each, and not the whole list. */
  readonly additive: readonly boolean[];
  /** The option key of an option's id or spelling, or null. */
  readonly optionOf: (id: string | null, text: string) => string | null;
  /** The instant at which a bare date begins on this site, or null. */
  readonly startOf: (date: string) => Instant | null;
  /** Cells of options met before, by Jira's id: the same few come again and again. Null where no option is to be recognised. */
  readonly cells: Map<string, Cell> | null;
}

const ADDITIVE: ReadonlySet<string> = new Set(['attachment', 'components', 'fixVersions', 'versions']);

/** Distinct options, dates or cells of one field that are remembered; beyond that they are worked out anew. */
export const MOST_REMEMBERED = 500;

/** How a role is read, or nothing where the site does not map it. `places` is added to; without it no history of the role is kept. */
export function roleReading(plan: ReadPlan, role: string, places?: Map<string, number>): RoleReading[] {
  if (!isFieldRole(role)) return [];
  const map = Object.hasOwn(plan.map.fields, role) ? plan.map.fields[role] : undefined;
  // A member that every object has is no field of Jira's.
  const fields = map?.fields.filter((field) => !(field in Object.prototype)) ?? [];
  if (map === undefined || fields.length === 0) return [];
  if (places !== undefined) for (const field of fields) if (!places.has(field)) places.set(field, places.size);
  const { type } = FIELD_ROLES[role];
  // A yes/no field may be a choice or flag that is called like the role itself ("Major incident").
  const yesWords = type === 'yesNo' ? allWords(fieldSigns(role).suggest) : [];
  const options = map.options ?? {};
  return [
    {
      role,
      type,
      fields,
      places: fields.map((field) => places?.get(field) ?? -1),
      additive: fields.map((field) => ADDITIVE.has(field)),
      optionOf: optionLookup(options, yesWords),
      startOf: type === 'date' || type === 'datetime' || type === 'versions' ? dateLookup(plan.map.settings.timeZone) : () => null,
      cells: yesWords.length > 0 || Object.keys(options).length > 0 ? new Map() : null,
    },
  ];
}

function optionLookup(options: Readonly<Record<string, readonly string[]>>, yesWords: readonly string[]): RoleReading['optionOf'] {
  const byId = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const word of yesWords) byName.set(normaliseName(word), 'yes');
  for (const [key, spellings] of Object.entries(options)) {
    for (const spelling of spellings) {
      byId.set(spelling, key);
      byName.set(normaliseName(spelling), key);
    }
  }
  if (byName.size === 0) return () => null;
  const remembered = new Map<string, string | null>();
  return (id, text) => {
    const direct = (id === null ? undefined : byId.get(id)) ?? byId.get(text);
    if (direct !== undefined) return direct;
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const key = byName.get(normaliseName(text)) ?? null;
    if (remembered.size < MOST_REMEMBERED) remembered.set(text, key);
    return key;
  };
}

function dateLookup(timeZone: string): RoleReading['startOf'] {
  const remembered = new Map<string, Instant | null>();
  return (date) => {
    let at = remembered.get(date);
    if (at === undefined) {
      at = startOfDate(date, timeZone);
      if (remembered.size < MOST_REMEMBERED) remembered.set(date, at);
    }
    return at;
  };
}

const isFieldRole = (role: string): role is FieldRole => Object.hasOwn(FIELD_ROLES, role);
