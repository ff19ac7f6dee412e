import type { Check, Outcome } from '../checks/check';
import { FIELD_ROLES, isRecordKind, LINK_ROLES, STATUS_MILESTONES, type FieldRole, type LinkRole } from '../record/vocabulary';
import { Subject } from '../checks/subject';
import type { Actor, FieldFacts, Instant, RecordFacts, StatusEntry, Unknown } from '../record/record';
import { isRead } from '../record/timeline';
import { findingOf } from './assess-record';
import { benchOf, type Circumstances } from './bench-of';
import { cellsToTry } from './cells-to-try';

/**
 * A record as if somebody had done something about a gap just now: what tells a way that closes the gap from one that comes too late, or
 * that is only half of what is asked for. Nothing here is written anywhere. The values are made up, so that "it would not close" may be
 * wrong where only a certain value would do; "it would close" is what the check itself says.
 */
export interface Mending {
  readonly fields?: readonly FieldRole[];
  /** A link of this role, made now, to a record that is new, or to one that is done. */
  readonly link?: LinkRole;
  readonly comment?: boolean;
  readonly status?: { readonly id: string; readonly milestones: readonly string[] };
}

const SOMEBODY: Actor = { id: 'somebody', kind: 'person' };
/** After everything of the same instant. */
const LAST = Number.MAX_SAFE_INTEGER;
const CLOSED: ReadonlySet<Outcome | 'failed'> = new Set(['met', 'pending']);

/** Whether the check would no longer find a gap once all of this were done, with values or a linked record that suit it. */
export function wouldClose(check: Check, record: RecordFacts, circumstances: Circumstances, ...mendings: readonly Mending[]): boolean {
  const fields = mendings.flatMap((mending) => mending.fields ?? []);
  const links = mendings.flatMap(({ link }) => link ?? []);
  const bench = benchOf(circumstances);
  const { now } = circumstances;
  const tries = Math.max(1, ...fields.map((role) => cellsToTry(role, now).length));
  for (const state of links.length === 0 ? (['new'] as const) : (['new', 'done'] as const)) {
    for (let turn = 0; turn < tries; turn += 1) {
      let mended = filled(record, fields, turn, now);
      for (const link of links) mended = linked(mended, link, state, now);
      for (const { comment, status } of mendings) {
        if (comment === true) mended = commented(mended, now);
        if (status !== undefined) mended = moved(mended, status, now);
      }
      if (CLOSED.has(findingOf(check, new Subject(mended, bench)).outcome)) return true;
    }
  }
  return false;
}

type Fields = Record<string, FieldFacts | Unknown>;
const copies = new WeakMap<RecordFacts['fields'], Fields>();

/** The members of a record's fields need not be its own, and may be worked out when they are asked for: copied once a record. */
function ownFields({ fields }: RecordFacts): Fields {
  let copy = copies.get(fields);
  if (copy === undefined) {
    copies.set(fields, (copy = {}));
    for (const role in fields) {
      const facts = fields[role];
      if (facts !== undefined) copy[role] = facts;
    }
  }
  return copy;
}

function filled(record: RecordFacts, roles: readonly FieldRole[], turn: number, now: Instant): RecordFacts {
  if (roles.length === 0) return record;
  const fields = { ...ownFields(record) };
  for (const role of roles) {
    const cells = cellsToTry(role, now);
    const to = cells[turn % cells.length] ?? null;
    const known = record.fields[role];
    const before = isRead(known) ? known : { present: null, changes: [] };
    fields[role] = { present: to, changes: [...before.changes, { at: now, seq: LAST, by: SOMEBODY, from: before.present, to }] };
  }
  return { ...record, fields };
}

function linked(record: RecordFacts, role: LinkRole, state: 'new' | 'done', now: Instant): RecordFacts {
  const kind = LINK_ROLES[role].to.find((one) => isRecordKind(one)) ?? 'action';
  const target = someRecord(kind, state, now);
  return {
    ...record,
    links: [...record.links, { role, id: target.id, key: target.key, at: now, target }],
    mappedLinks: new Set([...record.mappedLinks, role]),
  };
}

const DONE: readonly string[] = ['approved', 'implementStart', 'deployed', 'executed', 'resolved', 'closed'];

/** A record with a value in every field, so that what is asked of a linked record holds. */
function someRecord(kind: string, state: 'new' | 'done', now: Instant): RecordFacts {
  const statuses: StatusEntry[] = [
    { at: now, seq: 0, by: SOMEBODY, statusId: 'new', name: '', category: 'new', milestones: ['created'] },
    { at: now, seq: 1, by: SOMEBODY, statusId: 'done', name: '', category: 'done', milestones: DONE },
  ];
  return {
    ...{ id: '0', key: '', projectId: '', kind, created: now, reporter: SOMEBODY.id },
    statuses: state === 'new' ? statuses.slice(0, 1) : statuses,
    mappedMilestones: STATUS_MILESTONES,
    resolutionDate: state === 'new' ? null : now,
    fields: fullFields(state, now),
    ...{ slas: {}, approvals: 'unmapped', updates: [], updatesComplete: true, links: [], history: 'complete' },
    mappedLinks: new Set(Object.keys(LINK_ROLES)),
  };
}

function fullFields(state: 'new' | 'done', now: Instant): Record<string, FieldFacts> {
  const fields: Record<string, FieldFacts> = {};
  for (const role of Object.keys(FIELD_ROLES) as FieldRole[])
    fields[role] = { present: state === 'new' && role === 'resolution' ? null : (cellsToTry(role, now)[0] ?? null), changes: [] };
  return fields;
}

const commented = (record: RecordFacts, now: Instant): RecordFacts => ({
  ...record,
  updates: [...record.updates, { at: now, by: SOMEBODY, what: 'comment', public: true, mentions: [], role: null }],
});

function moved(record: RecordFacts, { id, milestones }: NonNullable<Mending['status']>, now: Instant): RecordFacts {
  const category = milestones.some((one) => DONE.includes(one) && one !== 'approved') ? 'done' : 'indeterminate';
  return {
    ...record,
    statuses: [...record.statuses, { at: now, seq: LAST, by: SOMEBODY, statusId: id, name: '', category, milestones }],
    resolutionDate: milestones.includes('resolved') || milestones.includes('closed') ? now : record.resolutionDate,
  };
}
