import type { ReadPlan } from '../mapping/read-plan';
import type { Approval, Instant, RecordFacts, RecordLink, Unknown } from '../record/record';
import { actorOf } from './actors';
import { approvalsIn } from './approvals';
import { changesIn } from './changes';
import type { MoreHistory } from './complete-history';
import { carriedField, fieldsOf, slasOf } from './field-facts';
import { embeddedHistories, withEntries } from './histories';
import { instantOf } from './instants';
import { idOf, objectOf, peek, stringOf, type Json } from './json';
import { linksOf, type Targets } from './links';
import { prepare, type KindReading, type PreparedPlan } from './prepared-plan';
import { presentStatus } from './statuses';
import { updatesOf } from './updates';

/** What was fetched beside the issue itself. */
export interface Besides {
  /** What the issue's own changelog left out; nothing where it is whole. */
  readonly history?: MoreHistory | null | undefined;
  readonly targets?: Targets;
  /** What is planned for the same time, where somebody looked. */
  readonly neighbours?: RecordFacts['neighbours'];
}

/** Issue id → kind, of the issues whose kind Jira had to be asked for, see `matchedKinds`. */
export type ChosenKinds = ReadonlyMap<string, KindReading>;

const NO_TARGETS: Targets = new Map();
const NO_CLOCKS: RecordFacts['slas'] = {};
const NO_UPDATES = { updates: [], complete: false } as const;

/**
 * The facts of one issue, from the JSON of `GET /rest/api/3/issue/{key}`, of a search or of a bulk fetch, each with `expand=changelog`.
 * Null when it is no record: its type or project has no kind, a query has to tell its kind and `chosen` does not name it, or the JSON
 * lacks its id, key or creation. Never throws on odd JSON: what is not in the shape Jira uses is read as empty, and a mapped field that is
 * not in the answer as `unreadable`. Fields are read when they are asked for, so the JSON must not be changed afterwards.
 */
export function issueToRecord(issue: unknown, plan: ReadPlan, besides: Besides = {}, chosen?: ChosenKinds): RecordFacts | null {
  const found = recordIn(issue, prepare(plan), chosen);
  return found === null ? null : recordFrom(found, besides);
}

/** The facts of an issue whose kind is known. */
export function recordFrom(found: FoundRecord, besides: Besides = {}): RecordFacts {
  return new IssueRecord(found, besides);
}

/**
 * A class, like `FoundRecord`, `FieldChange` and `Entered`: V8 puts what an object literal makes straight into the old generation once
 * most of it has outlived a collection, and whatever holds Jira's JSON would then keep all of a page there long after it is done with.
 */
class IssueRecord implements RecordFacts {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly kind: string;
  readonly created: Instant;
  readonly reporter: string | null;
  readonly statuses: RecordFacts['statuses'];
  readonly mappedMilestones: RecordFacts['mappedMilestones'];
  readonly resolutionDate: Instant | null;
  readonly fields: RecordFacts['fields'];
  readonly slas: RecordFacts['slas'];
  readonly approvals: RecordFacts['approvals'];
  readonly updates: RecordFacts['updates'];
  readonly updatesComplete: boolean;
  readonly links: readonly RecordLink[];
  readonly mappedLinks: ReadonlySet<string>;
  readonly history: RecordFacts['history'];
  readonly neighbours: RecordFacts['neighbours'];

  constructor({ json, fields, kind, id, key, projectId, created }: FoundRecord, { history, targets, neighbours }: Besides) {
    const embedded = embeddedHistories(json);
    const histories = history === null || history === undefined ? embedded : withEntries(embedded, history.entries, history.complete);
    const reporter = actorOf(fields['reporter']);
    const changes = changesIn(histories, kind, { present: presentStatus(fields['status']), created, creator: reporter });
    // Not asked for is not the same as none: then nothing may be concluded from the empty list.
    const { updates, complete } = kind.reads.updates ? updatesOf(fields, changes.edits) : NO_UPDATES;
    const links = linksOf(fields, kind, changes.linksMade, targets ?? NO_TARGETS);
    this.id = id;
    this.key = key;
    this.projectId = projectId;
    this.kind = kind.kind;
    this.created = created;
    this.reporter = reporter.id;
    this.statuses = changes.statuses;
    this.mappedMilestones = kind.mappedMilestones;
    this.resolutionDate = instantOf(fields['resolutiondate']);
    this.fields = fieldsOf(fields, kind, changes.byPlace);
    this.slas = kind.slas.blank.length === 0 ? NO_CLOCKS : slasOf(fields, kind, changes.byPlace);
    this.approvals = approvalsOf(fields, kind);
    this.updates = updates;
    this.updatesComplete = complete;
    this.links = links;
    this.mappedLinks = withRoles(kind.mappedLinks, links);
    this.history = histories.extent === 'complete' && !changes.allDated ? 'partial' : histories.extent;
    this.neighbours = neighbours;
  }
}

/** Sub-tasks may play a role that no type of link has. */
function withRoles(mapped: ReadonlySet<string>, links: readonly RecordLink[]): ReadonlySet<string> {
  for (const { role } of links) if (!mapped.has(role)) return new Set([...mapped, ...links.map((link) => link.role)]);
  return mapped;
}

/** An issue that is a record, with what a record cannot do without. */
export class FoundRecord {
  constructor(
    readonly json: Json,
    readonly fields: Json,
    readonly kind: KindReading,
    readonly id: string,
    readonly key: string,
    readonly projectId: string,
    readonly created: Instant,
  ) {}
}

/** The kind of an issue and what a record cannot do without, or null. */
export function recordIn(issue: unknown, { kindOf }: PreparedPlan, chosen?: ChosenKinds): FoundRecord | null {
  const json = objectOf(issue);
  const fields = objectOf(json?.['fields']);
  if (json === null || fields === null) return null;
  const projectId = idOf(peek(fields['project'])?.['id']);
  const typeId = idOf(peek(fields['issuetype'])?.['id']);
  if (projectId === null || typeId === null) return null;
  const id = idOf(json['id']);
  const kind = kindOf.get(typeId)?.get(projectId) ?? chosen?.get(id ?? '');
  if (kind === undefined) return null;
  const key = stringOf(json['key']);
  const created = instantOf(fields['created']);
  return id === null || key === null || created === null ? null : new FoundRecord(json, fields, kind, id, key, projectId, created);
}

function approvalsOf(fields: Json, { approvals }: KindReading): readonly Approval[] | Unknown {
  if (approvals === null) return 'unmapped';
  const field = carriedField(fields, approvals, null);
  return field === null ? 'unreadable' : approvalsIn(fields[field]);
}
