import type { RegisterSet, SetId } from '../../../src/checks/sets';
import { registerOf } from '../../../src/checks/sets';
import { aRecord, cell, START, type RecordBuilder } from '../../record/a-record';
import { choice } from '../makers/values';

type Step = (entry: RecordBuilder) => RecordBuilder;

/** What makes an entry one of the set, where being kept in the register (or being in force) is not enough; and what makes it none. */
const NARROWED: Partial<Record<SetId, { readonly in: Step; readonly out: Step; readonly unknown: Step }>> = {
  'customer-facing-services': {
    in: (entry) => entry.with('audience', 'All customers'),
    out: (entry) => entry.with('audience', 'Finance'),
    unknown: (entry) => entry.unreadable('audience'),
  },
  'services-with-availability-target': {
    in: (entry) => entry.with('availabilityTarget', '99.5'),
    out: (entry) => entry,
    unknown: (entry) => entry.unreadable('availabilityTarget'),
  },
  'external-documents': byOption('documentOrigin', 'external', 'internal'),
  'outsourced-processes': byOption('operatedBy', 'other', 'own'),
  'external-suppliers': byOption('supplierKind', 'external', 'internal'),
  'internal-suppliers': byOption('supplierKind', 'customer', 'external'),
  'sla-relevant-suppliers': {
    in: (entry) => entry.with('supplierKind', choice('external')).with('providedServices', cell('Payments', { members: ['10201'] })),
    out: (entry) => entry.with('supplierKind', choice('external')),
    unknown: (entry) => entry.with('supplierKind', choice('external')).unreadable('providedServices'),
  },
  'operating-controls': byOption('controlStatus', 'operating', 'planned'),
};

function byOption(role: 'documentOrigin' | 'operatedBy' | 'supplierKind' | 'controlStatus', yes: string, no: string) {
  return {
    in: (entry: RecordBuilder) => entry.with(role, choice(yes)),
    out: (entry: RecordBuilder) => entry.with(role, choice(no)),
    unknown: (entry: RecordBuilder) => entry.unreadable(role),
  };
}

const register = (set: SetId): RegisterSet => {
  const found = registerOf(set);
  if (!found) throw new Error(`${set} is no register`);
  return found;
};

/** An entry as it comes: in force, of a name of its own. */
const bare = (set: SetId, id: string, created: number): RecordBuilder =>
  aRecord(register(set).kind, created).named(id).with('title', `Entry ${id}`).status('Active', created);

/** An entry that is a member of the set, and says nothing else. */
export function member(set: SetId, id = '20001', created = START): RecordBuilder {
  const entry = bare(set, id, created);
  return NARROWED[set]?.in(entry) ?? entry;
}

/** Entries of the register that are no members, each with the reason. */
export function outsiders(set: SetId): readonly (readonly [given: string, entry: RecordBuilder])[] {
  const { kind, live } = register(set);
  const narrowed = NARROWED[set];
  const taken = (name: string): RecordBuilder => {
    const entry = member(set);
    return entry.status(name, START);
  };
  return [
    ['taken out of the register', taken('Retired')],
    ...(live === true
      ? [['not in force yet', narrowed ? narrowed.in(aRecord(kind).named('20001')) : aRecord(kind).named('20001')] as const]
      : []),
    ...(narrowed ? [['of another sort', narrowed.out(bare(set, '20001', START))] as const] : []),
  ];
}

/** An entry of which nobody can say whether it is a member. */
export function maybeMember(set: SetId, id = '20001'): RecordBuilder {
  const narrowed = NARROWED[set];
  if (narrowed) return narrowed.unknown(bare(set, id, START));
  const entry = aRecord(register(set).kind).named(id).with('title', `Entry ${id}`);
  return register(set).live === true
    ? entry.withoutMilestones('approved')
    : entry
        .status('Archived', START, { category: 'done' })
        .withoutMilestones('closed')
        .with('resolution', cell('Done', { option: 'done' }));
}
