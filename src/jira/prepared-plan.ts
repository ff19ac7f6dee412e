import type { ReadPlan } from '../mapping/read-plan';
import { candidatesFor } from '../mapping/sources';
import { isMilestone, statusSigns } from '../mapping/vocabulary/milestones';
import { slotsFor, type RoleSlots } from '../record/by-role';
import type { Reads } from '../record/reads';
import type { StatusEntry } from '../record/record';
import { fieldRole, isRecordKind, RECORD_KINDS, type FieldRole, type FieldType, type RecordKind } from '../record/vocabulary';
import { effectiveReads } from './effective-reads';
import { childLinks, linkReadings, type LinkEnds, type LinkReading } from './link-readings';
import { blanks } from './fresh-list';
import { Sieve } from './sieve';
import { roleReading, type RoleReading } from './role-readings';

/** What a changelog item of a field is read for. */
export interface Watched {
  readonly field: string;
  readonly what: 'status' | 'link' | 'field';
  /** Where the changes of the field are kept; -1 where no role reads the field. */
  readonly place: number;
  /** The edit is a work update, in the name of `role`, if it plays any. */
  readonly content: boolean;
  readonly role: string | null;
}

/** Roles, each in the slot of its place in `list`. */
export interface RoleList extends RoleSlots {
  readonly list: readonly RoleReading[];
}

/** What a status stands for. `category`: that of its first milestone, as Jira's changelog names no categories. */
export type StatusPart = Pick<StatusEntry, 'milestones' | 'category'>;

/** All that reading an issue of one kind looks up, worked out once per plan: no normalising and no searching per issue. */
export interface KindReading {
  readonly kind: string;
  readonly reads: Reads;
  /** The roles of fields, and those of clocks, that are read and mapped. */
  readonly roles: RoleList;
  readonly slas: RoleList;
  /** Null where approvals are not asked for, or not mapped. */
  readonly approvals: RoleReading | null;
  /** As many as there are places for changes of fields, to be copied (see `blanks`). */
  readonly places: readonly undefined[];
  /** By the field id of the changelog, or by the name that old items carry instead. */
  readonly watched: Sieve<Watched>;
  /** Status id → what it stands for. */
  readonly statusParts: ReadonlyMap<string, StatusPart>;
  readonly mappedMilestones: ReadonlySet<string>;
  /** Link type id → what its two directions mean. */
  readonly linkEnds: ReadonlyMap<string, LinkEnds>;
  /** Issue type of a sub-task → the roles it plays for its parent. */
  readonly childLinks: ReadonlyMap<string, readonly LinkReading[]>;
  readonly mappedLinks: ReadonlySet<string>;
}

/** A kind that an issue may be: where Jira says that `jql` matches it; null: whatever of its type none before it took. */
export interface CandidateReading {
  readonly kind: KindReading;
  readonly jql: string | null;
}

export interface PreparedPlan {
  readonly kinds: ReadonlyMap<string, KindReading>;
  /** Issue type id → project id → the kind that such issues are, where type and project alone tell. */
  readonly kindOf: ReadonlyMap<string, ReadonlyMap<string, KindReading>>;
  /** Issue type id → project id → what such issues may be, in the order in which it has to be tried. No pair is in both. */
  readonly narrowed: ReadonlyMap<string, ReadonlyMap<string, readonly CandidateReading[]>>;
}

/** Free text: what somebody wrote there says what was done. */
const CONTENT_TYPES: ReadonlySet<FieldType> = new Set<FieldType>(['text', 'checklist', 'link']);
const CONTENT_FIELD = 'description';
/** Tidying a title is no work on the record. */
const TITLE_FIELD = 'summary';
/** Items of old histories have no field id: what their `field` says instead. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  attachment: 'Attachment',
  components: 'Component',
  fixVersions: 'Fix Version',
  versions: 'Version',
};

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
  const kinds = new Map<string, KindReading>();
  const kindOf = new Map<string, Map<string, KindReading>>();
  const narrowed = new Map<string, Map<string, readonly CandidateReading[]>>();
  const pairs: { readonly project: string; readonly type: string }[] = [];
  // Where two kinds name the same type in the same project, the first of the vocabulary has it, as `candidatesFor` says.
  for (const name of Object.keys(RECORD_KINDS) as RecordKind[]) {
    const map = plan.map.kinds[name];
    if (map === undefined) continue;
    const kind = buildKind(plan, name);
    kinds.set(name, kind);
    for (const { projects, issueTypes, jql } of map.sources) {
      for (const type of issueTypes) {
        for (const project of projects) {
          if (jql !== undefined) pairs.push({ project, type });
          else if (kindOf.get(type)?.has(project) !== true) put(kindOf, type, project, kind);
        }
      }
    }
  }
  for (const { project, type } of pairs) {
    const candidates = candidatesFor(plan.map, project, type).map(([kind, jql]) => ({ kind: kinds.get(kind)!, jql }));
    // What all of them and the rest of the type are, need not be asked.
    if (candidates.at(-1)?.jql === null && candidates.every(({ kind }) => kind === candidates[0]?.kind)) continue;
    kindOf.get(type)?.delete(project);
    put(narrowed, type, project, candidates);
  }
  return { kinds, kindOf, narrowed };
}

function put<T>(map: Map<string, Map<string, T>>, type: string, project: string, value: T): void {
  const byProject = map.get(type) ?? new Map<string, T>();
  byProject.set(project, value);
  map.set(type, byProject);
}

/** Every role that a field of the issue may play for this kind. */
export const mappedRoles = ({ roles, slas, approvals }: KindReading): RoleReading[] => [
  ...roles.list,
  ...slas.list,
  ...(approvals === null ? [] : [approvals]),
];

/** The kinds that issues of these types may be; every kind where one type is not known. */
export function kindsOfTypes(plan: ReadPlan, types: Iterable<string | null>): string[] {
  const { kinds, kindOf, narrowed } = prepare(plan);
  const found = new Set<string>();
  for (const type of types) {
    if (type === null) return [...kinds.keys()];
    for (const { kind } of kindOf.get(type)?.values() ?? []) found.add(kind);
    for (const candidates of narrowed.get(type)?.values() ?? []) for (const { kind } of candidates) found.add(kind.kind);
  }
  return [...found];
}

function buildKind(plan: ReadPlan, kind: string): KindReading {
  const reads = effectiveReads(plan, kind);
  const places = new Map<string, number>();
  const roles = reads.fields.filter((role) => !isOfServiceManagement(role)).flatMap((role) => roleReading(plan, role, places));
  const statuses = Object.entries((isRecordKind(kind) && plan.map.kinds[kind]?.statuses) || {}).filter(([, ids]) => ids.length > 0);
  const milestonesOf = new Map<string, string[]>();
  const categoryOf = new Map<string, StatusEntry['category']>();
  for (const [milestone, ids] of statuses) {
    for (const id of ids) {
      milestonesOf.set(id, [...(milestonesOf.get(id) ?? []), milestone]);
      if (isMilestone(milestone) && !categoryOf.has(id)) categoryOf.set(id, statusSigns(milestone).category);
    }
  }
  return {
    kind,
    reads,
    roles: listed(roles),
    slas: listed(reads.slas.flatMap((role) => roleReading(plan, role))),
    approvals: reads.approvals ? (roleReading(plan, 'approvals')[0] ?? null) : null,
    places: blanks(places.size),
    watched: watchedFields(roles, places, reads),
    statusParts: new Map([...milestonesOf].map(([id, milestones]) => [id, { milestones, category: categoryOf.get(id) ?? 'unknown' }])),
    mappedMilestones: new Set(statuses.map(([milestone]) => milestone)),
    linkEnds: linkReadings(plan, reads),
    childLinks: childLinks(plan, kind, reads),
    mappedLinks: new Set(Object.keys(plan.map.links).filter((role) => (plan.map.links[role] ?? []).length > 0)),
  };
}

function watchedFields(roles: readonly RoleReading[], places: ReadonlyMap<string, number>, reads: Reads): Sieve<Watched> {
  const content = new Map<string, string | null>(reads.updates ? [[CONTENT_FIELD, null]] : []);
  for (const { role, type, fields } of roles)
    if (reads.updates && CONTENT_TYPES.has(type)) for (const field of fields) if (field !== TITLE_FIELD) content.set(field, role);
  const watched = new Map<string, Watched>();
  for (const field of new Set(['status', 'Link', ...places.keys(), ...content.keys()])) {
    const what = field === 'status' ? 'status' : field === 'Link' ? 'link' : 'field';
    const one: Watched = { field, what, place: places.get(field) ?? -1, content: content.has(field), role: content.get(field) ?? null };
    watched.set(field, one);
    const old = Object.hasOwn(OLD_NAMES, field) ? OLD_NAMES[field] : undefined;
    if (old !== undefined) watched.set(old, one);
  }
  return new Sieve(watched);
}

/** Clocks and approvals are no fields with a value and a history. */
const isOfServiceManagement = (role: string): boolean => role === 'approvals' || fieldRole(role as FieldRole)?.type === 'sla';

const listed = (list: readonly RoleReading[]): RoleList => ({
  list,
  ...slotsFor(
    list.map(({ role }) => role),
    blanks(list.length),
  ),
});
