import { normaliseName } from '../mapping/names';
import type { ReadPlan } from '../mapping/read-plan';
import type { FieldRole, FieldRoleType } from '../mapping/vocabulary/field-role';
import { fieldRoles } from '../mapping/vocabulary/field-roles';
import { linkRoles, type LinkRole } from '../mapping/vocabulary/link-roles';
import type { Milestone } from '../mapping/vocabulary/milestone';
import { milestones, type MilestoneId } from '../mapping/vocabulary/milestones';
import { allWords } from '../mapping/vocabulary/words';
import type { Reads } from '../record/reads';
import type { StatusEntry } from '../record/record';

/** A field role as this site plays it. */
export interface RoleReading {
  readonly role: string;
  readonly type: FieldRoleType;
  /** Jira field ids, first choice first. */
  readonly fields: readonly string[];
  /** The option key of an option's id or spelling, or null. */
  readonly optionOf: (id: string | null, text: string) => string | null;
}

/** All that reading an issue of one kind looks up, worked out once per plan: no normalising and no searching per issue. */
export interface KindReading {
  readonly kind: string;
  readonly reads: Reads;
  readonly roles: readonly RoleReading[];
  readonly slas: readonly RoleReading[];
  readonly rolesByField: ReadonlyMap<string, readonly RoleReading[]>;
  /** Fields whose edit is a work update, with the role they play, if any. */
  readonly contentFields: ReadonlyMap<string, string | null>;
  readonly milestonesOf: ReadonlyMap<string, readonly string[]>;
  /** Status id → the category its first milestone has: Jira's changelog names no categories. */
  readonly categoryOf: ReadonlyMap<string, StatusEntry['category']>;
  readonly mappedMilestones: ReadonlySet<string>;
  /** `<link type id>/<direction>` → roles. */
  readonly linkRolesOf: ReadonlyMap<string, readonly LinkReading[]>;
  readonly mappedLinks: ReadonlySet<string>;
}

export interface LinkReading {
  readonly role: string;
  readonly follow: boolean;
  /** Issue types at the other end; null: any will do. */
  readonly issueTypes: ReadonlySet<string> | null;
}

export interface PreparedPlan {
  readonly kinds: ReadonlyMap<string, KindReading>;
  /** Issue type id → the kinds it serves, by project. */
  readonly kindsOfType: ReadonlyMap<string, readonly { readonly kind: KindReading; readonly projects: ReadonlySet<string> }[]>;
}

const NO_READS: Reads = { fields: [], slas: [], links: [], follow: [], updates: false };
/** Free text: what somebody wrote there says what was done. Summary is left out, as tidying a title is no work on the record. */
const CONTENT_TYPES: ReadonlySet<string> = new Set(['text', 'checklist', 'link']);
const CONTENT_FIELD = 'description';
/** Distinct options of one field that are remembered; beyond that they are worked out anew. */
const MOST_REMEMBERED = 500;

const prepared = new WeakMap<ReadPlan, PreparedPlan>();

/** The plan in the form reading needs; kept as long as the plan object lives. */
export function prepare(plan: ReadPlan): PreparedPlan {
  const ready = prepared.get(plan);
  if (ready !== undefined) return ready;
  const made = build(plan);
  prepared.set(plan, made);
  return made;
}

function build(plan: ReadPlan): PreparedPlan {
  const kinds = new Map(Object.keys(plan.map.kinds).map((kind) => [kind, buildKind(plan, kind)]));
  const kindsOfType = new Map<string, { kind: KindReading; projects: ReadonlySet<string> }[]>();
  for (const [name, { projects, issueTypes }] of Object.entries(plan.map.kinds)) {
    const kind = kinds.get(name);
    if (kind === undefined) continue;
    for (const type of issueTypes) kindsOfType.set(type, [...(kindsOfType.get(type) ?? []), { kind, projects: new Set(projects) }]);
  }
  return { kinds, kindsOfType };
}

function buildKind(plan: ReadPlan, kind: string): KindReading {
  const reads = effectiveReads(plan, kind);
  const all = [...new Set([...reads.fields, ...reads.slas])].flatMap((role) => roleReading(plan, role));
  const roles = all.filter(({ type }) => type !== 'sla');
  const rolesByField = new Map<string, RoleReading[]>();
  const contentFields = new Map<string, string | null>([[CONTENT_FIELD, null]]);
  for (const role of roles) {
    for (const field of role.fields) {
      rolesByField.set(field, [...(rolesByField.get(field) ?? []), role]);
      if (CONTENT_TYPES.has(role.type)) contentFields.set(field, role.role);
    }
  }
  const statuses = Object.entries(plan.map.kinds[kind]?.statuses ?? {}).filter(([, ids]) => ids.length > 0);
  const milestonesOf = new Map<string, string[]>();
  const categoryOf = new Map<string, StatusEntry['category']>();
  for (const [milestone, ids] of statuses) {
    const known: Milestone | undefined = Object.hasOwn(milestones, milestone) ? milestones[milestone as MilestoneId] : undefined;
    for (const id of ids) {
      milestonesOf.set(id, [...(milestonesOf.get(id) ?? []), milestone]);
      if (known?.category !== undefined && !categoryOf.has(id)) categoryOf.set(id, known.category);
    }
  }
  return {
    kind,
    reads,
    roles,
    slas: all.filter(({ type }) => type === 'sla'),
    rolesByField,
    contentFields,
    milestonesOf,
    categoryOf,
    mappedMilestones: new Set(statuses.map(([milestone]) => milestone)),
    linkRolesOf: linksToRead(plan, reads),
    mappedLinks: new Set(Object.keys(plan.map.links).filter((role) => (plan.map.links[role] ?? []).length > 0)),
  };
}

/**
 * What a kind is read for: its own checks, and those of the kinds that follow a link to it (a review counts for its incident, so the
 * fields and links the incident's checks name are read on the review as well).
 */
function effectiveReads(plan: ReadPlan, kind: string): Reads {
  const own = plan.reads[kind] ?? NO_READS;
  const followers = Object.values(plan.reads).filter((reads) => reads.follow.some((role) => linkRole(role)?.to.includes(kind)));
  if (followers.length === 0) return own;
  const union = (pick: (reads: Reads) => readonly string[]): string[] => [...new Set([own, ...followers].flatMap(pick))];
  return { ...own, fields: union((reads) => reads.fields), slas: own.slas, links: union((reads) => reads.links) };
}

function roleReading(plan: ReadPlan, role: string): RoleReading[] {
  const map = Object.hasOwn(plan.map.fields, role) ? plan.map.fields[role] : undefined;
  if (map === undefined || map.fields.length === 0) return [];
  const definition: FieldRole | undefined = Object.hasOwn(fieldRoles, role) ? fieldRoles[role as keyof typeof fieldRoles] : undefined;
  const type = definition?.type ?? 'text';
  return [
    {
      role,
      type,
      fields: map.fields,
      optionOf: optionLookup(map.options ?? {}, type === 'yesNo' ? allWords(definition?.suggest ?? {}) : []),
    },
  ];
}

/** `yesWords`: a yes/no field may be a choice or flag that is called like the role itself ("Major incident"). */
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

function linksToRead(plan: ReadPlan, reads: Reads): Map<string, LinkReading[]> {
  const found = new Map<string, LinkReading[]>();
  for (const role of reads.links) {
    const maps = Object.hasOwn(plan.map.links, role) ? (plan.map.links[role] ?? []) : [];
    const reading: LinkReading = { role, follow: reads.follow.includes(role), issueTypes: issueTypesAtTheEnd(plan, linkRole(role)) };
    for (const { type, direction } of maps) {
      const key = `${type}/${direction}`;
      found.set(key, [...(found.get(key) ?? []), reading]);
    }
  }
  return found;
}

/** The same link type may serve several roles ("leads to"): the kind at the other end tells them apart, where the site maps it. */
function issueTypesAtTheEnd(plan: ReadPlan, role: LinkRole | null): ReadonlySet<string> | null {
  if (role === null || role.to.includes('any')) return null;
  const types = role.to.flatMap((kind) => plan.map.kinds[kind]?.issueTypes ?? []);
  return types.length === 0 ? null : new Set(types);
}

const linkRole = (role: string): LinkRole | null => (Object.hasOwn(linkRoles, role) ? linkRoles[role as keyof typeof linkRoles] : null);
