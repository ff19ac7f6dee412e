import type {
  Actor,
  Approval,
  Cell,
  Decision,
  FieldFacts,
  RecordFacts,
  RecordLink,
  SlaCycle,
  StatusEntry,
  Unknown,
  Value,
  ValueChange,
  WorkUpdate,
} from '../../src/record/record';
import {
  FIELD_ROLES,
  LINK_ROLES,
  lifecycleOf,
  STATUS_MILESTONES,
  type FieldRole,
  type LinkRole,
  type RecordKind,
} from '../../src/record/vocabulary';

/** Monday 2026-03-02, 09:00 UTC: when records are created unless said otherwise. */
export const START = Date.UTC(2026, 2, 2, 9);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** An instant so many hours (and minutes) after `START`. */
export const at = (hours: number, minutes = 0): number => START + hours * HOUR + minutes * MINUTE;
/** An instant so many days after `START`. */
export const day = (days: number): number => START + days * DAY;

export const agent: Actor = { id: 'agent-1', kind: 'person' };
export const reporter: Actor = { id: 'reporter-1', kind: 'person' };
export const customer: Actor = { id: 'customer-1', kind: 'customer' };
export const automation: Actor = { id: 'app-1', kind: 'app' };
export const unknownActor: Actor = { id: null, kind: 'unknown' };

/** A cell as the reader of a record makes it. */
export function cell(text: string, more: Partial<Cell> = {}): Cell {
  return { text, id: null, option: null, at: null, members: [], ...more };
}

type Status = readonly [milestone: string, category: StatusEntry['category']];
/** Statuses by name, one for each milestone, with the category that Jira would give them. */
const STATUSES = {
  Open: ['created', 'new'],
  'In progress': ['inProgress', 'indeterminate'],
  Pending: ['waiting', 'indeterminate'],
  Escalated: ['escalated', 'indeterminate'],
  Reopened: ['reopened', 'indeterminate'],
  Assessment: ['assessed', 'indeterminate'],
  Planning: ['planned', 'indeterminate'],
  Scheduled: ['scheduled', 'new'],
  'Awaiting approval': ['awaitingApproval', 'indeterminate'],
  Approved: ['approved', 'indeterminate'],
  Active: ['approved', 'indeterminate'],
  Rejected: ['rejected', 'done'],
  Design: ['designed', 'indeterminate'],
  Building: ['buildStarted', 'indeterminate'],
  Testing: ['tested', 'indeterminate'],
  Implementing: ['implementStart', 'indeterminate'],
  Deployed: ['deployed', 'done'],
  'In review': ['reviewed', 'indeterminate'],
  'Carried out': ['executed', 'indeterminate'],
  Contained: ['contained', 'indeterminate'],
  Analysis: ['analysed', 'indeterminate'],
  'Actions planned': ['actionsPlanned', 'indeterminate'],
  'Known error': ['knownError', 'indeterminate'],
  Resolved: ['resolved', 'done'],
  Closed: ['closed', 'done'],
  Retired: ['closed', 'done'],
  Failed: ['failed', 'done'],
  Cancelled: ['cancelled', 'done'],
} as const satisfies Readonly<Record<string, Status>>;
const statusOf = (name: string): Status => (Object.hasOwn(STATUSES, name) ? STATUSES[name as keyof typeof STATUSES] : ['', 'unknown']);

/**
 * Builds a record step by step, everything mapped and empty at first: every field role, every link role, and a status for each
 * milestone of the kind (except `reopened`, which most workflows have none for). `build()` may be called again and again; a record it
 * gave out never changes.
 */
export class RecordBuilder {
  private readonly fields = new Map<string, { first: Value; changes: ValueChange[] } | Unknown>();
  private readonly statuses: StatusEntry[] = [];
  private readonly updates: WorkUpdate[] = [];
  private readonly links: RecordLink[] = [];
  private readonly milestones: Set<string>;
  private readonly unmappedMilestones = new Set<string>();
  private readonly linkRoles = new Set<string>(Object.keys(LINK_ROLES));
  private readonly slas: Record<string, readonly SlaCycle[] | Unknown> = { timeToFirstResponse: [], timeToResolution: [] };
  private approvals: Approval[] | Unknown = [];
  private name = { id: '10001', key: 'OPS-1', projectId: '10000' };
  private rest: Pick<RecordFacts, 'updatesComplete' | 'history' | 'resolutionDate' | 'neighbours'> = {
    updatesComplete: true,
    history: 'complete',
    resolutionDate: null,
  };
  private seq = 0;

  constructor(
    private readonly kind: string,
    private readonly created: number,
  ) {
    for (const [role, { type }] of Object.entries(FIELD_ROLES))
      if (type !== 'sla' && type !== 'approvals') this.fields.set(role, { first: null, changes: [] });
    const course = lifecycleOf(kind).filter((milestone) => milestone === 'created' || STATUS_MILESTONES.has(milestone));
    this.milestones = new Set(course.filter((milestone) => milestone !== 'reopened'));
    this.status('Open', created);
  }

  /** Present since creation; without an entry in the history, as Jira does it. */
  with(role: FieldRole, value: string | Cell): this {
    this.fields.set(role, { first: typeof value === 'string' ? cell(value) : value, changes: [] });
    return this;
  }

  /** Set or (null) cleared at an instant. */
  set(role: FieldRole, value: string | Cell | null, when: number, by: Actor = agent): this {
    const field = this.fields.get(role);
    if (typeof field !== 'object') throw new Error(`${role} is not mapped`);
    const to = typeof value === 'string' ? cell(value) : value;
    field.changes.push({ at: when, seq: ++this.seq, by, from: field.changes.length > 0 ? field.changes.at(-1)!.to : field.first, to });
    return this;
  }

  /** Enters a status: by a name of `STATUSES`, or one without a milestone unless `more` gives it any. Its milestones are mapped. */
  status(name: string, when: number, more: Partial<StatusEntry> = {}): this {
    const [milestone, category] = statusOf(name);
    const entry = { statusId: name, name, category, milestones: milestone === '' ? [] : [milestone], ...more };
    this.statuses.push({ at: when, seq: ++this.seq, by: agent, ...entry });
    for (const one of entry.milestones) this.milestones.add(one);
    return this;
  }

  /** `when` it was decided and when it was `asked` for; `null`: Jira does not say. */
  approval(decision: Decision, when: number | null, approvers: readonly string[] = ['approver-1'], asked: number | null = null): this {
    if (typeof this.approvals === 'string') throw new Error('Approvals are not mapped');
    this.approvals.push({ decision, askedAt: asked, decidedAt: when, approvers: approvers.map((id) => ({ id, decision })) });
    return this;
  }

  working(when: number): this {
    return this.status('In progress', when);
  }

  /** Resolved, with a resolution. */
  resolved(when: number, resolution: string | Cell = cell('Done', { option: 'done' })): this {
    return this.status('Resolved', when).set('resolution', resolution, when);
  }

  closed(when: number): this {
    return this.status('Closed', when);
  }

  /** Major from an instant on. */
  major(when: number): this {
    return this.set('majorFlag', cell('Yes', { option: 'yes' }), when);
  }

  comment(when: number, by: Actor = agent, mentions: readonly string[] = []): this {
    return this.update({ at: when, by, what: 'comment', public: false, mentions, role: null });
  }

  update(update: Partial<WorkUpdate> & Pick<WorkUpdate, 'at' | 'what'>): this {
    this.updates.push({ by: agent, public: false, mentions: [], role: null, ...update });
    return this;
  }

  link(role: LinkRole, target: RecordFacts | 'unread' | 'unreadable', when: number | null): this {
    const own = String(9000 + this.links.length);
    const { id, key } = typeof target === 'object' && target.id !== this.name.id ? target : { id: own, key: `OPS-${own}` };
    this.links.push({ role, id, key, at: when, target });
    return this;
  }

  /** A sub-task; Jira's history does not say when it was made one. */
  child(role: LinkRole, target: RecordFacts | 'unread' | 'unreadable'): this {
    return this.link(role, target, null);
  }

  clock(cycles: readonly Partial<SlaCycle>[] | Unknown, role: FieldRole = 'timeToResolution'): this {
    this.slas[role] =
      typeof cycles === 'string'
        ? cycles
        : cycles.map((cycle) => ({ startedAt: this.created, stoppedAt: null, breached: false, breachedAt: null, ...cycle }));
    return this;
  }

  unmapped(...roles: FieldRole[]): this {
    for (const role of roles) {
      this.fields.delete(role);
      if (role === 'approvals') this.approvals = 'unmapped';
      delete this.slas[role];
    }
    return this;
  }

  unreadable(...roles: FieldRole[]): this {
    for (const role of roles) {
      if (role === 'approvals') this.approvals = 'unreadable';
      else if (role in this.slas) this.slas[role] = 'unreadable';
      else this.fields.set(role, 'unreadable');
    }
    return this;
  }

  /** No status of the site is mapped to these milestones. */
  withoutMilestones(...names: string[]): this {
    for (const name of names) this.unmappedMilestones.add(name);
    return this;
  }

  withoutLinks(...roles: LinkRole[]): this {
    for (const role of roles) this.linkRoles.delete(role);
    return this;
  }

  /** Ids of its own, for tests of several records: issue 20007 is OPS-20007 unless named otherwise. */
  named(id: string, key = `OPS-${id}`, projectId = this.name.projectId): this {
    this.name = { id, key, projectId };
    return this;
  }

  also(rest: Partial<Pick<RecordFacts, 'updatesComplete' | 'history' | 'resolutionDate' | 'neighbours'>>): this {
    this.rest = { ...this.rest, ...rest };
    return this;
  }

  build(): RecordFacts {
    const mapped = new Set([...this.milestones].filter((name) => !this.unmappedMilestones.has(name)));
    const fields: Record<string, FieldFacts | Unknown> = {};
    for (const [role, field] of this.fields) {
      fields[role] =
        typeof field === 'string'
          ? field
          : { present: field.changes.length ? field.changes.at(-1)!.to : field.first, changes: [...field.changes] };
    }
    return {
      ...this.name,
      kind: this.kind,
      created: this.created,
      reporter: reporter.id,
      statuses: this.statuses.map((entry) => ({ ...entry, milestones: entry.milestones.filter((name) => mapped.has(name)) })),
      mappedMilestones: mapped,
      fields,
      slas: { ...this.slas },
      approvals: typeof this.approvals === 'string' ? this.approvals : [...this.approvals],
      updates: [...this.updates],
      links: this.links.filter(({ role }) => this.linkRoles.has(role)),
      mappedLinks: new Set(this.linkRoles),
      ...this.rest,
    };
  }
}

/** A record of any kind, created at `START` unless said otherwise. */
export const aRecord = (kind: RecordKind, created = START): RecordBuilder => new RecordBuilder(kind, created);
/** An incident created at `START` unless said otherwise. */
export const anIncident = (created = START): RecordBuilder => new RecordBuilder('incident', created);
/** A post-incident review. */
export const aReview = (created = START): RecordBuilder => new RecordBuilder('post-incident-review', created);
/** A change. */
export const aChange = (created = START): RecordBuilder => new RecordBuilder('change', created);
