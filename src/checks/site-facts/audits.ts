import { clauses, processes, type ClauseNumber } from '../../standard/index';
import { normalised } from '../names';
import type { Truth } from '../truth';
import type { World } from '../world';
import { anyTruth, completedAt, oncePerWorld, presentOf, recordsOf, type SiteFact } from './site-fact';

/** What the audits of a period covered: clause numbers and process keys. */
interface Covered {
  readonly named: ReadonlySet<string>;
  /** An audit that may count, or of which nobody can say what it covered. */
  readonly more: Truth;
}

const CLAUSES: ReadonlySet<string> = new Set(clauses.map(({ number }) => number));
const PROCESSES = new Map(processes.flatMap(({ id, name }) => [normalised(id), normalised(name)].map((spelled) => [spelled, id] as const)));

/** `8.6.1`, `Clause 8.6.1 Incident management`, `Incident management`, `incident-management` → the clause or the process meant. */
function partNamed(text: string): readonly string[] {
  const plain = normalised(text).replace(/^clause /, '');
  const [first = ''] = plain.split(' ');
  const process = PROCESSES.get(plain);
  return [...(CLAUSES.has(first) ? [first] : []), ...(process === undefined ? [] : [process])];
}

const covered = oncePerWorld((world): Covered | 'unmapped' | 'unknown' => {
  const audits = recordsOf(world, 'internal-audit');
  if (typeof audits === 'string') return audits;
  const from = world.asked?.from ?? -Infinity;
  const named = new Set<string>();
  const more: Truth[] = ['no'];
  for (const audit of audits) {
    const at = completedAt(audit);
    if (at === 'no' || (typeof at === 'number' && (at < from || at > world.bench.now))) continue;
    const value = presentOf(audit, 'auditedClauses');
    if (value === 'unmapped') return 'unmapped';
    if (value === 'unreadable') more.push('unknown');
    else if (value !== null) {
      for (const part of value.text.split(', ').flatMap(partNamed))
        if (typeof at === 'number') named.add(part);
        else more.push('unknown');
    }
  }
  return { named, more: anyTruth(more) };
});

/** A clause is covered with the clause it is part of, and with a process that is at home there; a process with its clause. */
export function isCovered(member: string, named: ReadonlySet<string>): boolean {
  if (named.has(member)) return true;
  const process = processes.find(({ id }) => id === member);
  if (process) return isCovered(process.clause, named);
  if (processes.some(({ id, clause }) => named.has(id) && (member === clause || member.startsWith(`${clause}.`)))) return true;
  const parent = clauses.find(({ number }) => number === (member as ClauseNumber))?.parent ?? null;
  return parent !== null && isCovered(parent, named);
}

function auditedIn(world: World, member: string): Truth {
  const found = covered(world);
  if (typeof found === 'string') return found;
  return isCovered(member, found.named) ? 'yes' : found.more;
}

/** Asked of a clause or process, whose number or key is its id. */
export const auditedInCycle: SiteFact = {
  name: 'it was audited in the cycle',
  denied: 'it was not audited in the cycle',
  needs: [['kind:internal-audit'], ['field:auditedClauses']],
  fields: ['auditedClauses'],
  settings: [],
  reads: [{ kind: 'internal-audit', fields: ['auditedClauses'] }],
  holds: ({ record, bench }) => (bench.world === null || bench.world.asked === null ? 'unknown' : auditedIn(bench.world, record.id)),
};
