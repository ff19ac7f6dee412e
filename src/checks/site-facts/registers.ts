import type { Subject } from '../subject';
import { missing, truth, type Truth } from '../truth';
import type { RecordKind } from '../vocabulary';
import type { World } from '../world';
import { isKept } from '../register-entry';
import { allTruth, anyTruth, presentOf, recordsOf, type SiteFact } from './site-fact';

/** Whether an entry has this option. */
function hasOption(subject: Subject, role: 'riskSource' | 'operatedBy', option: string): Truth {
  const value = presentOf(subject, role);
  return value === 'unmapped' || value === 'unreadable' ? missing(value) : truth(value?.option === option);
}

/** Whether some entry of a kind counts; unknown where there may be one that cannot be looked at. */
function some(world: World, kind: RecordKind, counts: (subject: Subject) => Truth): Truth {
  const entries = recordsOf(world, kind);
  if (typeof entries === 'string') return entries;
  return entries.length === 0 ? 'no' : anyTruth(entries.map(counts));
}

const notCancelled = ({ cycle }: Subject): Truth =>
  typeof cycle.cancelled === 'number' ? 'no' : cycle.cancelled === 'unknown' ? 'unknown' : 'yes';

/** Asked of a source of risk, whose option is its id. A risk that is closed by now was looked for all the same. */
export const hasMemberRecord: SiteFact = {
  name: 'it has at least one record',
  denied: 'it has no record',
  needs: [['kind:risk']],
  fields: [],
  settings: [],
  reads: [{ kind: 'risk', fields: ['riskSource'] }],
  holds: ({ record, bench }) =>
    bench.world === null
      ? 'unknown'
      : some(bench.world, 'risk', (risk) => allTruth([hasOption(risk, 'riskSource', record.id), notCancelled(risk)])),
};

/** The groups in scope and the registers in which their parts stand. */
export const SCOPE_GROUPS: Readonly<Record<string, readonly RecordKind[]>> = {
  services: ['service'],
  components: ['configuration-item', 'asset'],
  processes: ['operated-process'],
};

/** Asked of a group in scope, whose key is its id. */
export const ownShareKept: SiteFact = {
  name: 'the organization itself runs at least one',
  denied: 'the organization itself runs none',
  needs: [['field:operatedBy']],
  fields: ['operatedBy'],
  settings: [],
  reads: Object.values(SCOPE_GROUPS)
    .flat()
    .map((kind) => ({ kind, fields: ['operatedBy'] as const })),
  holds({ record, bench }) {
    const { world } = bench;
    if (world === null) return 'unknown';
    const kinds = SCOPE_GROUPS[record.id] ?? [];
    return anyTruth(kinds.map((kind) => some(world, kind, (entry) => allTruth([hasOption(entry, 'operatedBy', 'own'), isKept(entry)]))));
  },
};
