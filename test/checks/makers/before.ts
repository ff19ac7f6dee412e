import type { Check } from '../../../src/checks/check';
import type { Condition } from '../../../src/checks/condition';
import { askedBy } from '../../../src/checks/asked';
import type { FieldRole, LinkRole, RecordEvent } from '../../../src/checks/vocabulary';
import { EVENT_READS } from '../../../src/record/event-reads';
import type { SiteSettings } from '../../../src/record/settings';
import { aRecord, at, cell, day, START, type RecordBuilder } from '../../record/a-record';
import { SETTINGS, without } from '../cases';
import { applied } from './applied';
import { canMake, make } from './conditions';
import type { Row } from './row';
import { choice } from './values';

/** Examples of what comes before a check's own question: whether it runs, whether it applies, and whether all it needs is there. */
export function beforeRows(check: Check): readonly Row[] {
  const kind = check.kinds[0]!;
  const open = (): RecordBuilder => applied(check);
  return [
    ['it was cancelled', open().status('Cancelled', at(2)), day(400), 'not-applicable', 'cancelled'],
    ['it ended as a duplicate', open().set('resolution', choice('duplicate'), at(2)), day(400), 'not-applicable', 'left-out'],
    ['the check is switched off', open(), day(400), 'cannot-tell', 'off', { ...SETTINGS, checks: { [check.id]: { level: 'off' } } }],
    ...check.needsSetting.map((name): Row => [
      `the site has not set ${name}`,
      open(),
      day(400),
      'cannot-tell',
      'not-run',
      without(name as keyof SiteSettings),
    ]),
    ...(check.appliesWhen ? applying(check.appliesWhen, () => aRecord(kind)) : []),
    ...lacking(check, open),
  ];
}

function applying(condition: Condition, bare: () => RecordBuilder): Row[] {
  const rows: Row[] = [];
  if (canMake(condition, 'no'))
    rows.push(['it does not apply', make(bare(), condition, 'no', START), day(400), 'not-applicable', 'does-not-apply']);
  if (canMake(condition, 'unknown'))
    rows.push(['whether it applies cannot be told', make(bare(), condition, 'unknown', START), day(400), 'cannot-tell', 'applies-unknown']);
  if ('role' in condition && 'in' in condition)
    rows.push([
      'a choice that is called otherwise does not make it apply',
      bare().set(condition.role, cell('Etwas anderes', { id: '10199' }), START),
      day(400),
      'not-applicable',
      'does-not-apply',
    ]);
  return rows;
}

/** One example for each group of needs that the condition does not look at: nothing of it is mapped, or Jira withholds all of it. */
function lacking(check: Check, open: () => RecordBuilder): Row[] {
  const applies = check.appliesWhen ? askedBy(check.appliesWhen) : null;
  const looked = new Set<string>([
    ...(applies?.fields ?? []).map((role) => `field:${role}`),
    ...(applies?.links ?? []).map((role) => `link:${role}`),
    ...(applies?.events ?? []).map((event) => `event:${event}`),
  ]);
  const isLookedAt = (thing: string): boolean =>
    looked.has(thing) ||
    // With one final status the two are the same.
    (thing === 'event:closed' && looked.has('event:resolved')) ||
    (thing.startsWith('event:') && (EVENT_READS[nameOf(thing) as RecordEvent]?.fields ?? []).some((role) => looked.has(`field:${role}`)));
  return check.ask!.asked.needs.flatMap((group): Row[] => {
    const things = [...new Set(group.map((thing) => thing.split('&').find((part) => part.startsWith('field:')) ?? thing))];
    if (things.some((thing) => isLookedAt(thing) || (thing.startsWith('event:') && !(nameOf(thing) in WITHOUT_EVENT)))) return [];
    const names = things.map(nameOf).join(', ');
    const rows: Row[] = [[`nothing is mapped to ${names}`, things.reduce(unmap, open()), day(400), 'cannot-tell', 'not-mapped']];
    const fields = things.filter((thing) => thing.startsWith('field:'));
    // Approvals that are withheld are mapped all the same, and the statuses may tell.
    if (fields.length > 0 && !fields.includes('field:approvals')) {
      const rest = things.filter((thing) => !thing.startsWith('field:'));
      const withheld = rest.reduce(unmap, open()).unreadable(...fields.map((thing) => nameOf(thing) as FieldRole));
      rows.push([`Jira does not hand over ${fields.map(nameOf).join(', ')}`, withheld, day(400), 'cannot-tell', 'not-readable']);
    }
    return rows;
  });
}

const nameOf = (thing: string): string => thing.slice(thing.indexOf(':') + 1);

/** What has to be taken away so that an event cannot be told. */
const WITHOUT_EVENT: Partial<Record<RecordEvent, (builder: RecordBuilder) => RecordBuilder>> = {
  resolved: (builder) => builder.withoutMilestones('resolved', 'closed'),
  closed: (builder) => builder.withoutMilestones('resolved', 'closed'),
  buildStarted: (builder) => builder.withoutMilestones('buildStarted'),
  implementStart: (builder) =>
    builder.withoutMilestones('implementStart', 'deployed', 'resolved', 'closed').unmapped('actualStart', 'actualEnd'),
  deployed: (builder) => builder.withoutMilestones('deployed', 'resolved', 'closed').unmapped('actualEnd'),
  executed: (builder) => builder.withoutMilestones('executed', 'closed').unmapped('executedOn'),
  approved: (builder) => builder.withoutMilestones('approved').unmapped('approvals'),
  rootCauseSet: (builder) => builder.unmapped('rootCause'),
};

function unmap(builder: RecordBuilder, thing: string): RecordBuilder {
  const name = nameOf(thing);
  if (thing.startsWith('field:')) return builder.unmapped(name as FieldRole);
  if (thing.startsWith('link:')) return builder.withoutLinks(name as LinkRole);
  return WITHOUT_EVENT[name as RecordEvent]?.(builder) ?? builder;
}
