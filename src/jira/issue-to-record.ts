import type { ReadPlan } from '../mapping/read-plan';
import type { FieldFacts, RecordFacts, SlaCycle, Unknown, Value, WorkUpdate } from '../record/record';
import { actorOf } from './actors';
import { changesIn, statusEntries, valueChanges, type Changes, type PresentStatus } from './changes';
import { embeddedHistories, withEntries, type Histories } from './histories';
import { instantOf } from './instants';
import { idOf, objectOf, stringOf, type Json } from './json';
import { linksOf, type Targets } from './links';
import { prepare, type KindReading, type RoleReading } from './prepared-plan';
import { slaCycles } from './slas';
import { updatesOf } from './updates';
import { presentValue } from './values';

/** What was fetched beside the issue itself. */
export interface Besides {
  /** Entries that the issue's own changelog left out, in Jira's JSON, and whether these make it complete. */
  readonly history?: { readonly entries: readonly unknown[]; readonly complete: boolean };
  readonly targets?: Targets;
}

const NO_TARGETS: Targets = new Map();

/**
 * The facts of one issue, from the JSON of `GET /rest/api/3/issue/{key}`, of a search or of a bulk fetch, each with `expand=changelog`.
 * Null when it is no record: its type or project has no kind, or the JSON lacks its id, key or creation. Never throws on odd JSON: what
 * is not in the shape Jira uses is read as empty, and a mapped field that is not in the answer as `unreadable`.
 */
export function issueToRecord(issue: unknown, plan: ReadPlan, besides: Besides = {}): RecordFacts | null {
  const found = recordIn(issue, plan);
  if (found === null) return null;
  const { json, fields, kind, id, key, projectId, created, status } = found;
  const embedded = embeddedHistories(json);
  const histories = besides.history === undefined ? embedded : complete(embedded, besides.history);
  const changes = changesIn(histories.entries, kind);
  const reporter = actorOf(fields['reporter']);
  const { updates, complete: updatesComplete } = updatesAndEdits(fields, kind, changes);
  return {
    id,
    key,
    projectId,
    kind: kind.kind,
    created,
    reporter: reporter.id,
    statuses: statusEntries(changes.statuses, status, created, reporter, kind),
    mappedMilestones: kind.mappedMilestones,
    resolutionDate: instantOf(fields['resolutiondate']),
    fields: fieldsOf(fields, kind, changes),
    slas: slasOf(fields, kind),
    updates,
    updatesComplete,
    links: linksOf(fields, kind, changes.linksMade, besides.targets ?? NO_TARGETS),
    mappedLinks: kind.mappedLinks,
    history: histories.extent,
  };
}

interface FoundRecord {
  readonly json: Json;
  readonly fields: Json;
  readonly kind: KindReading;
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly created: number;
  readonly status: PresentStatus;
}

/** The kind of an issue and what a record cannot do without, or null. */
export function recordIn(issue: unknown, plan: ReadPlan): FoundRecord | null {
  const json = objectOf(issue);
  const fields = objectOf(json?.['fields']);
  if (json === null || fields === null) return null;
  const id = idOf(json['id']);
  const key = stringOf(json['key']);
  const projectId = idOf(objectOf(fields['project'])?.['id']);
  const typeId = idOf(objectOf(fields['issuetype'])?.['id']);
  const created = instantOf(fields['created']);
  if (id === null || key === null || projectId === null || typeId === null || created === null) return null;
  const kind = prepare(plan)
    .kindsOfType.get(typeId)
    ?.find(({ projects }) => projects.has(projectId))?.kind;
  return kind === undefined ? null : { json, fields, kind, id, key, projectId, created, status: presentStatus(fields['status']) };
}

function presentStatus(value: unknown): PresentStatus {
  const status = objectOf(value);
  const category = objectOf(status?.['statusCategory'])?.['key'];
  const known = category === 'new' || category === 'indeterminate' || category === 'done' ? category : 'unknown';
  return { id: idOf(status?.['id']) ?? '', name: stringOf(status?.['name']) ?? '', category: known };
}

function complete(embedded: Histories, more: { readonly entries: readonly unknown[]; readonly complete: boolean }): Histories {
  return { entries: withEntries(embedded.entries, more.entries), extent: more.complete ? 'complete' : 'partial' };
}

function fieldsOf(fields: Json, kind: KindReading, changes: Changes): Record<string, FieldFacts | Unknown> {
  const facts: Record<string, FieldFacts | Unknown> = {};
  for (const role of kind.roles) facts[role.role] = factsOf(fields, role, changes);
  return facts;
}

function factsOf(fields: Json, role: RoleReading, changes: Changes): FieldFacts | Unknown {
  const carried = carriedField(fields, role, changes);
  if (carried === null) return 'unreadable';
  const present: Value = presentValue(fields[carried], role);
  const made = changes.byField.get(carried);
  return { present, changes: made === undefined ? [] : valueChanges(carried, made, role, present) };
}

/**
 * Of several fields of a role the one this issue carries: the first with a value, else the first that ever had one, else the first that
 * Jira answered at all. Null: Jira handed over none of them, although asked (deleted, or hidden from the reader).
 */
export function carriedField(fields: Json, role: RoleReading, changes: Changes | null): string | null {
  const answered = role.fields.filter((field) => fields[field] !== undefined && Object.hasOwn(fields, field));
  if (answered.length < 2) return answered[0] ?? null;
  return answered.find((field) => fields[field] !== null) ?? answered.find((field) => changes?.byField.has(field)) ?? answered[0] ?? null;
}

function slasOf(fields: Json, kind: KindReading): Record<string, readonly SlaCycle[] | Unknown> {
  const slas: Record<string, readonly SlaCycle[] | Unknown> = {};
  for (const role of kind.slas) {
    const field = carriedField(fields, role, null);
    slas[role.role] = field === null ? 'unreadable' : slaCycles(fields[field]);
  }
  return slas;
}

function updatesAndEdits(fields: Json, kind: KindReading, changes: Changes): { updates: WorkUpdate[]; complete: boolean } {
  // Not asked for is not the same as none: then nothing may be concluded from the empty list.
  if (!kind.reads.updates) return { updates: [], complete: false };
  const { updates, complete: all } = updatesOf(fields);
  updates.push(...changes.edits);
  updates.sort((one, other) => one.at - other.at);
  return { updates, complete: all };
}
