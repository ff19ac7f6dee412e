import { FIELD_ROLES, LINK_ROLES, type FieldRole, type LinkRole } from '../../src/checks/vocabulary';
import type {
  Actor,
  Cell,
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

type CategoryOf = StatusEntry['category'];
const STATUSES: Readonly<Record<string, { readonly category: CategoryOf; readonly milestones: readonly string[] }>> = {
  Open: { category: 'new', milestones: ['created'] },
  'In progress': { category: 'indeterminate', milestones: ['inProgress'] },
  Pending: { category: 'indeterminate', milestones: ['waiting'] },
  Escalated: { category: 'indeterminate', milestones: ['escalated'] },
  Resolved: { category: 'done', milestones: ['resolved'] },
  Closed: { category: 'done', milestones: ['closed'] },
  Cancelled: { category: 'done', milestones: ['cancelled'] },
};

/**
 * Builds a record step by step, everything mapped and empty at first. `build()` may be called again and again; a record it gave out
 * never changes.
 */
export class RecordBuilder {
  private readonly fields = new Map<string, { first: Value; changes: ValueChange[] } | Unknown>();
  private readonly statuses: StatusEntry[] = [];
  private readonly updates: WorkUpdate[] = [];
  private readonly links: RecordLink[] = [];
  private readonly milestones = new Set(Object.values(STATUSES).flatMap(({ milestones }) => milestones));
  private readonly linkRoles = new Set<string>(Object.keys(LINK_ROLES));
  private slas: readonly SlaCycle[] | Unknown = [];
  private rest: Pick<RecordFacts, 'updatesComplete' | 'history' | 'resolutionDate'> = {
    updatesComplete: true,
    history: 'complete',
    resolutionDate: null,
  };
  private seq = 0;

  constructor(
    private readonly kind: string,
    private readonly created: number,
  ) {
    for (const [role, { type }] of Object.entries(FIELD_ROLES)) if (type !== 'sla') this.fields.set(role, { first: null, changes: [] });
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

  status(name: string, when: number, more: Partial<StatusEntry> = {}): this {
    const { category, milestones } = STATUSES[name] ?? { category: 'unknown' as const, milestones: [] };
    this.statuses.push({ at: when, seq: ++this.seq, by: agent, statusId: name, name, category, milestones, ...more });
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
    const id = String(9000 + this.links.length);
    this.links.push({ role, id, key: `OPS-${id}`, at: when, target });
    return this;
  }

  clock(cycles: readonly Partial<SlaCycle>[] | Unknown): this {
    this.slas =
      typeof cycles === 'string'
        ? cycles
        : cycles.map((cycle) => ({ startedAt: this.created, stoppedAt: null, breached: false, breachedAt: null, ...cycle }));
    return this;
  }

  unmapped(...roles: FieldRole[]): this {
    for (const role of roles) this.fields.delete(role);
    return this;
  }

  unreadable(...roles: FieldRole[]): this {
    for (const role of roles) this.fields.set(role, 'unreadable');
    return this;
  }

  /** No status of the site is mapped to these milestones. */
  withoutMilestones(...names: string[]): this {
    for (const name of names) this.milestones.delete(name);
    return this;
  }

  withoutLinks(...roles: LinkRole[]): this {
    for (const role of roles) this.linkRoles.delete(role);
    return this;
  }

  also(rest: Partial<Pick<RecordFacts, 'updatesComplete' | 'history' | 'resolutionDate'>>): this {
    this.rest = { ...this.rest, ...rest };
    return this;
  }

  build(): RecordFacts {
    const fields: Record<string, FieldFacts | Unknown> = {};
    for (const [role, field] of this.fields) {
      fields[role] =
        typeof field === 'string'
          ? field
          : { present: field.changes.length ? field.changes.at(-1)!.to : field.first, changes: [...field.changes] };
    }
    return {
      id: '10001',
      key: 'OPS-1',
      projectId: '10000',
      kind: this.kind,
      created: this.created,
      reporter: reporter.id,
      statuses: this.statuses.map((entry) => ({ ...entry, milestones: entry.milestones.filter((name) => this.milestones.has(name)) })),
      mappedMilestones: new Set(this.milestones),
      fields,
      slas: { timeToResolution: this.slas },
      updates: [...this.updates],
      links: this.links.filter(({ role }) => this.linkRoles.has(role)),
      mappedLinks: new Set(this.linkRoles),
      ...this.rest,
    };
  }
}

/** An incident created at `START` unless said otherwise. */
export const anIncident = (created = START): RecordBuilder => new RecordBuilder('incident', created);
/** A post-incident review. */
export const aReview = (created = START): RecordBuilder => new RecordBuilder('post-incident-review', created);
