import type { Value } from '../../record/record';
import { isRead } from '../../record/timeline';
import type { Contribution } from '../check';
import { isAmong, namedIn } from '../names';
import type { Subject } from '../subject';
import { missing, type Truth } from '../truth';
import type { RecordKind } from '../vocabulary';
import type { World } from '../world';
import { inPeriod, oncePerWorld, presentOf, recordsOf, type SiteFact } from './site-fact';

const TICKETS: readonly RecordKind[] = ['incident', 'security-incident', 'service-request', 'problem', 'change'];

/** Names found on records of the period, and whether there may be more. */
export interface Named {
  readonly names: ReadonlySet<string>;
  readonly more: Truth;
}

export const isNamed = (title: Value, { names }: Named): boolean => isAmong(title, { includes: (hash) => names.has(hash) });

const served = oncePerWorld((world): Named | 'unmapped' => {
  if (![...TICKETS, 'service-report' as const].some((kind) => world.isMapped(kind))) return 'unmapped';
  const names = new Set<string>();
  let more: Truth = 'no';
  for (const { code, groups } of inPeriod(world, TICKETS)) {
    if (code === 'unknown') more = 'unknown';
    groups?.forEach((group) => names.add(group));
  }
  const reports = recordsOf(world, 'service-report');
  if (reports === 'unknown') more = 'unknown';
  if (typeof reports === 'string') return { names, more };
  for (const { record } of reports) {
    if (record.created < (world.asked?.from ?? -Infinity) || record.created > world.bench.now) continue;
    const field = record.fields['affectedServices'];
    if (isRead(field)) namedIn(field.present).forEach((name) => names.add(name));
    else if (field === 'unreadable') more = 'unknown';
  }
  return { names, more };
});

/** What a ticket adds: the services it names, at its creation. A ticket that may name any leaves it open for all. */
function servicesNamed(subject: Subject): Contribution | null {
  const value = presentOf(subject, 'affectedServices');
  const at = subject.record.created;
  if (value === 'unmapped' || value === 'unreadable') return { at, code: 'unknown' };
  const groups = namedIn(value);
  return groups.length === 0 ? null : { at, code: 'yes', groups };
}

/** The member of a set by its title, as something that was found on other records. */
export function byTitle(subject: Subject, found: (world: World) => Named | 'unmapped'): Truth {
  const { world } = subject.bench;
  if (world === null || world.asked === null) return 'unknown';
  const title = presentOf(subject, 'title');
  if (title === 'unmapped' || title === 'unreadable') return missing(title);
  const named = found(world);
  if (named === 'unmapped') return named;
  return isNamed(title, named) ? 'yes' : named.more;
}

export const hasOperationalRecord: SiteFact = {
  name: 'it has an operational record in the period',
  denied: 'it has no operational record in the period',
  needs: [['field:affectedServices']],
  fields: ['affectedServices'],
  settings: [],
  reads: [
    { kind: 'service', fields: ['title'] },
    { kind: 'service-report', fields: ['affectedServices'] },
    ...TICKETS.map((kind) => ({ kind, fields: ['affectedServices'] as const })),
  ],
  adds: { kinds: TICKETS, of: servicesNamed },
  holds: (subject) => byTitle(subject, served),
};
