import { isBareDate } from '../../record/dates';
import type { Instant, Neighbour } from '../../record/record';
import { isRead } from '../../record/timeline';
import type { Fact } from '../facts';
import type { Subject } from '../subject';
import type { FieldRole } from '../vocabulary';

export const overlapsOtherChange: Fact = {
  name: 'its window overlaps another change on the same service',
  denied: 'its window overlaps no other change on the same service',
  needs: [['field:plannedStart'], ['field:plannedEnd'], ['field:affectedServices', 'field:configItems']],
  fields: ['affectedServices', 'configItems', 'plannedEnd', 'plannedStart'],
  settings: [],
  // The other changes are handed over as they are now, so that is when they are compared.
  holds(subject) {
    const from = timeOf(subject, 'plannedStart');
    const to = timeOf(subject, 'plannedEnd');
    for (const bound of [from, to]) if (bound === 'unmapped' || bound === 'unknown') return bound;
    // Days without a time overlap with half the calendar: nothing follows from them.
    if (typeof from !== 'number' || typeof to !== 'number') return 'no';
    const services = namesIn(subject, 'affectedServices');
    const items = namesIn(subject, 'configItems');
    if (services === 'unmapped' && items === 'unmapped') return 'unmapped';
    const { neighbours = 'unmapped' } = subject.record;
    if (typeof neighbours === 'string') return 'unknown';
    if (neighbours.some((other) => meets(other, from, to) && (shares(services, other.services) || shares(items, other.items))))
      return 'yes';
    return services === 'unknown' || items === 'unknown' ? 'unknown' : 'no';
  },
};

/** The instant a role holds; null where it holds none, or a day without a time. */
function timeOf(subject: Subject, role: FieldRole): Instant | null | 'unknown' | 'unmapped' {
  const field = subject.field(role);
  if (!isRead(field)) return field === 'unmapped' ? 'unmapped' : 'unknown';
  return field.present === null || isBareDate(field.present) ? null : (field.present.at ?? 'unknown');
}

function namesIn(subject: Subject, role: FieldRole): readonly string[] | 'unknown' | 'unmapped' {
  const field = subject.field(role);
  if (!isRead(field)) return field === 'unmapped' ? 'unmapped' : 'unknown';
  const { present } = field;
  if (present === null) return [];
  return present.members.length > 0 ? present.members : [present.id ?? present.text];
}

/** A change that ends as the other begins stands in nobody's way. */
const meets = ({ approved, from, to }: Neighbour, start: Instant, end: Instant): boolean =>
  approved && from !== null && to !== null && from < end && to > start;

const shares = (own: readonly string[] | 'unknown' | 'unmapped', others: readonly string[]): boolean =>
  typeof own !== 'string' && own.some((one) => others.includes(one));
