import type { FieldFacts, RecordFacts, Unknown } from '../../record/record';
import { isUsable } from '../../record/site-rules';
import { isRead } from '../../record/timeline';
import { listItems } from '../../standard/index';
import type { KindReads } from '../check';
import { isKept } from '../register-entry';
import type { SetId } from '../sets';
import { SCOPE_GROUPS } from '../site-facts/registers';
import { completedAt, presentOf } from '../site-facts/site-fact';
import { Subject } from '../subject';
import { FIELD_ROLES, type FieldRole, type RecordKind } from '../vocabulary';
import type { World } from '../world';
import { looksAt } from './reads';

/** A member that is no issue: by its name, and as a record that carries what other records say of it. */
export interface FixedMember {
  readonly name: string;
  readonly subject: Subject;
}

interface FixedSet {
  /** At least one of these has to be mapped. */
  readonly kinds: readonly RecordKind[];
  readonly reads: readonly KindReads[];
  members(world: World): readonly FixedMember[];
}

const SOURCES: Readonly<Record<(typeof FIELD_ROLES)['riskSource']['options'][number], string>> = {
  organization: 'the organization',
  'service-requirements': 'service requirements that are not met',
  'other-parties': 'other parties',
};

const FIXED: Readonly<Partial<Record<SetId, FixedSet>>> = {
  'risk-sources': {
    kinds: ['risk', 'risk-assessment'],
    reads: [looksAt({ kind: 'risk-assessment', fields: ['noneFoundNote', 'riskSource'] })],
    members: (world) =>
      Object.entries(SOURCES).map(([id, name]) =>
        memberOf(world, id, name, { noneFoundNote: fromRecords(world, 'risk-assessment', 'riskSource', id, 'noneFoundNote', isCompleted) }),
      ),
  },
  'core-document-kinds': {
    kinds: ['controlled-document'],
    reads: [looksAt({ kind: 'controlled-document', fields: ['coreDocument', 'documentLink'] })],
    members: (world) =>
      FIELD_ROLES.coreDocument.options.map((id, index) =>
        memberOf(world, id, listItems['7.5.4-01'][index] ?? id, {
          documentLink: fromRecords(world, 'controlled-document', 'coreDocument', id, 'documentLink', isKept),
        }),
      ),
  },
  'scope-groups': {
    kinds: Object.values(SCOPE_GROUPS).flat(),
    reads: [],
    members: (world) => Object.keys(SCOPE_GROUPS).map((id) => memberOf(world, id, id, {})),
  },
};

/** Whether the members of a set are fixed by the standard and not by a register. */
export const isFixed = (set: SetId): boolean => FIXED[set] !== undefined;
/** Kinds of which at least one has to be mapped to say anything about the set. */
export const neededKinds = (set: SetId): readonly RecordKind[] => FIXED[set]?.kinds ?? [];
export const readsOfFixed = (set: SetId): readonly KindReads[] => FIXED[set]?.reads ?? [];
export const fixedMembers = (set: SetId, world: World): readonly FixedMember[] => FIXED[set]?.members(world) ?? [];

const isCompleted = (subject: Subject): 'yes' | 'no' | 'unknown' => {
  const at = completedAt(subject);
  return typeof at === 'number' ? 'yes' : at;
};

/**
 * The field of the first record that names the member and has a value in it; empty where none has; a mapping or permission that is missing
 * on a record that may be the one leaves it open.
 */
function fromRecords(
  world: World,
  kind: RecordKind,
  names: FieldRole,
  option: string,
  role: FieldRole,
  counts: (subject: Subject) => 'yes' | 'no' | 'unknown' | 'unmapped',
): FieldFacts | Unknown {
  const records = world.records(kind);
  if (typeof records === 'string') return records;
  let open: Unknown | null = null;
  for (const subject of records) {
    const counting = counts(subject);
    const named = presentOf(subject, names);
    const field = subject.field(role);
    if (counting === 'no' || (typeof named !== 'string' && named?.option !== option)) continue;
    if (typeof named === 'string') open = worse(open, named);
    else if (!isRead(field)) open = worse(open, field);
    else if (!isUsable(field.present, subject.rules)) continue;
    else if (counting !== 'yes') open = 'unreadable';
    else return { present: field.present, changes: [] };
  }
  return open ?? { present: null, changes: [] };
}

const worse = (a: Unknown | null, b: Unknown): Unknown => (a === 'unreadable' || b === 'unreadable' ? 'unreadable' : 'unmapped');

/** A member as a record of no kind, so that conditions and facts can be asked of it. */
export function memberOf(world: World, id: string, name: string, fields: RecordFacts['fields'], created = world.bench.now): FixedMember {
  const record: RecordFacts = {
    id,
    key: id,
    projectId: '',
    kind: '',
    created,
    reporter: null,
    statuses: [],
    mappedMilestones: new Set(),
    resolutionDate: null,
    fields,
    slas: {},
    approvals: 'unmapped',
    updates: [],
    updatesComplete: true,
    links: [],
    mappedLinks: new Set(),
    history: 'complete',
  };
  return { name, subject: new Subject(record, { ...world.bench, world }) };
}
