import { isRead } from '../../record/timeline';
import type { Contribution } from '../check';
import { namedIn } from '../names';
import type { Subject } from '../subject';
import type { Truth } from '../truth';
import type { RecordKind } from '../vocabulary';
import { byTitle, type Named } from './services';
import { completedAt, inPeriod, oncePerWorld, presentOf, recordsOf, type SiteFact } from './site-fact';

const RATED: readonly RecordKind[] = ['incident', 'service-request'];

const answered = oncePerWorld((world): Named | 'unmapped' => {
  const names = new Set<string>();
  let more: Truth = 'no';
  const tickets = inPeriod(world, RATED);
  for (const { code, groups } of tickets) {
    if (code === 'unknown') more = 'unknown';
    if (code === 'yes') groups?.forEach((group) => names.add(group));
  }
  const surveys = recordsOf(world, 'satisfaction-survey');
  if (surveys === 'unmapped' && tickets.length === 0) return 'unmapped';
  if (surveys === 'unknown') more = 'unknown';
  if (typeof surveys === 'string') return { names, more };
  for (const survey of surveys) {
    const at = completedAt(survey);
    if (at === 'no' || (typeof at === 'number' && (at < (world.asked?.from ?? -Infinity) || at > world.bench.now))) continue;
    const field = survey.field('organizations');
    if (isRead(field) && typeof at === 'number') namedIn(field.present).forEach((name) => names.add(name));
    else if (field !== 'unmapped') more = 'unknown';
  }
  return { names, more };
});

/** What a ticket adds: whether it was rated, and the customers it names. Ratings that are not mapped are not counted at all. */
function rating(subject: Subject): Contribution | null {
  const rated = presentOf(subject, 'satisfaction');
  if (rated === 'unmapped') return null;
  const { resolved } = subject.cycle;
  const at = typeof resolved === 'number' ? resolved : subject.record.created;
  if (rated === 'unreadable') return { at, code: 'unknown' };
  if (rated === null) return { at, code: 'no' };
  const customers = presentOf(subject, 'organizations');
  if (customers === 'unmapped' || customers === 'unreadable') return { at, code: 'unknown' };
  return { at, code: 'yes', groups: namedIn(customers) };
}

export const respondedInPeriod: SiteFact = {
  name: 'the customer answered in the period',
  denied: 'the customer did not answer in the period',
  needs: [['field:satisfaction', 'kind:satisfaction-survey']],
  fields: ['satisfaction'],
  settings: [],
  reads: [
    { kind: 'customer', fields: ['title'] },
    { kind: 'satisfaction-survey', fields: ['organizations'] },
    ...RATED.map((kind) => ({ kind, fields: ['organizations', 'satisfaction'] as const })),
  ],
  adds: { kinds: RATED, of: rating },
  holds: (subject) => byTitle(subject, answered),
};
