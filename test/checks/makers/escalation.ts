import type { Check } from '../../../src/checks/check';
import type { Escalation } from '../../../src/checks/templates/escalation';
import type { EscalationEvidence } from '../../../src/checks/templates/escalation-evidence';
import type { Trigger } from '../../../src/checks/templates/escalation-trigger';
import type { SiteSettings } from '../../../src/record/settings';
import { aRecord, at, automation, day, HOUR, MINUTE, type RecordBuilder } from '../../record/a-record';
import { SETTINGS } from '../cases';
import { reach } from './events';
import type { Row } from './row';
import { aValue, choice } from './values';

/** Open for longer than two days calls for an escalation: of a record created at START, on Wednesday 4 March, 09:00. */
const TWO_DAYS = { value: 2, unit: 'days' } as const;
const RULES: SiteSettings = {
  ...SETTINGS,
  escalationRules: true,
  incidentEscalateAfter: { '*': TWO_DAYS },
  problemEscalateAfter: { '*': TWO_DAYS },
  complaintEscalateAfter: TWO_DAYS,
};

/** Examples for each trigger and each item of evidence. */
export function escalationRows(check: Check): readonly Row[] {
  const params = check.ask!.params as unknown as Escalation;
  const open = (): RecordBuilder => aRecord(check.kinds[0]!);
  const rows = params.triggers.flatMap((trigger, index) => {
    const made = triggered(trigger, open);
    const end = endOf(params, made.at);
    return [...byEvidence(params, made, end), ...(index === 0 ? withoutDoubt(params, made, end) : [])].map(([given, ...rest]): Row => [
      `${made.given}, ${given}`,
      ...rest,
    ]);
  });
  return [...rows, ...untriggered(params, open)].map(([given, record, now, is, why, settings = RULES]) => [
    given,
    record,
    now,
    is,
    why,
    settings,
  ]);
}

interface Triggered {
  readonly given: string;
  /** When the trigger occurs, and when it is looked at: before another one does. */
  readonly at: number;
  readonly look: number;
  record(): RecordBuilder;
}

/** A record on which the trigger occurs before anything that could be an escalation, and no other does before day 2. */
function triggered(trigger: Trigger, open: () => RecordBuilder): Triggered {
  if ('sla' in trigger)
    return {
      given: 'the clock is broken',
      at: at(1),
      look: at(40),
      record: () => open().clock([{ breached: true, breachedAt: at(1) }], trigger.sla),
    };
  if ('openLongerThan' in trigger) return { given: 'open for too long', at: day(2), look: day(30), record: open };
  if ('event' in trigger) {
    if (trigger.event !== 'reopened') throw new Error(`No examples for ${trigger.event}`);
    return { given: 'reopened', at: day(2), look: day(30), record: () => open().resolved(day(1)).working(day(2)) };
  }
  const { role, everIn } = trigger;
  return { given: `${role} became ${everIn[0]!}`, at: day(2), look: day(30), record: () => open().set(role, choice(everIn[0]!), day(2)) };
}

/** The last instant at which an escalation is in time. Five working days from Wednesday 09:00 end on Tuesday at 17:00. */
function endOf({ within }: Escalation, from: number): number {
  if (within.unit === 'hours') return from + within.value * HOUR;
  if (within.unit === 'workingDays' && within.value === 5 && from === day(2)) return day(8) + 8 * HOUR;
  throw new Error('No examples for such a time');
}

function escalated(builder: RecordBuilder, evidence: EscalationEvidence, when: number): RecordBuilder {
  if ('changed' in evidence) return builder.set(evidence.changed, aValue(evidence.changed), when);
  if ('set' in evidence) return builder.set(evidence.set, aValue(evidence.set), when);
  if ('link' in evidence) return builder.link(evidence.link[0]!, 'unread', when);
  return reach(builder, evidence.reached, when);
}

const nameOf = (evidence: EscalationEvidence): string =>
  'changed' in evidence
    ? `${evidence.changed} changed`
    : 'set' in evidence
      ? `${evidence.set} filled in`
      : 'link' in evidence
        ? 'something linked'
        : evidence.reached;

const byEvidence = ({ evidence }: Escalation, { at: from, look, record }: Triggered, end: number): readonly Row[] =>
  evidence.flatMap((one): Row[] => [
    [`${nameOf(one)} soon after`, escalated(record(), one, from + HOUR), look, 'met', 'escalated'],
    [`${nameOf(one)} at the last instant`, escalated(record(), one, end), look, 'met', 'escalated'],
    [`${nameOf(one)} a minute too late`, escalated(record(), one, end + MINUTE), look, 'gap', 'missing'],
  ]);

const withoutDoubt = ({ evidence, noneDeclared }: Escalation, { at: from, look, record }: Triggered, end: number): readonly Row[] => {
  const field = evidence.find((one) => 'changed' in one);
  if (!field) throw new Error('No evidence that is a change');
  return [
    ['nothing happened', record(), look, 'gap', 'missing'],
    ['handed over before only', escalated(record(), field, from - MINUTE), look, 'gap', 'missing'],
    ['handed over in that instant', escalated(record(), field, from), look, 'met', 'escalated'],
    ['the time is running', record(), end, 'pending', 'due'],
    ['something is linked, and nobody knows since when', record().link('escalation', 'unread', null), look, 'met', 'escalated'],
    ['a reason is given', record().set(noneDeclared, 'The supplier is on it', from + HOUR), look, 'met', 'explained'],
    ['the reason is a placeholder', record().set(noneDeclared, 'tbd', from + HOUR), look, 'gap', 'missing'],
    ['and whether a reason is given cannot be read', record().unreadable(noneDeclared), look, 'cannot-tell', 'unknown-evidence'],
    ['and a field cannot be read', record().unreadable(field.changed), look, 'cannot-tell', 'unknown-evidence'],
    ['and a field is not mapped', record().unmapped(field.changed), look, 'gap', 'missing'],
    ['an automation handed it over', record().set(field.changed, aValue(field.changed), from + HOUR, automation), look, 'met', 'escalated'],
  ];
};

/** Nothing calls for it, or nobody can tell. */
function untriggered({ triggers }: Escalation, open: () => RecordBuilder): readonly Row[] {
  const rows: Row[] = [['young, and nothing called for it', open(), at(9), 'not-applicable', 'no-trigger']];
  for (const trigger of triggers) {
    if ('sla' in trigger) {
      rows.push(
        ['the clock cannot be read', open().clock('unreadable', trigger.sla), at(9), 'cannot-tell', 'unknown-trigger'],
        [
          'the clock broke, and nobody knows when',
          open().clock([{ breached: true }], trigger.sla),
          at(9),
          'cannot-tell',
          'unknown-trigger',
        ],
        ['the clock never started', open().clock([], trigger.sla), at(9), 'not-applicable', 'no-trigger'],
      );
    } else if ('openLongerThan' in trigger) {
      rows.push(
        ['open for exactly as long as allowed', open(), day(2), 'not-applicable', 'no-trigger'],
        ['resolved before it was open for too long', open().resolved(day(1)), day(30), 'not-applicable', 'no-trigger'],
        [
          'a deleted status came after it was resolved',
          open().resolved(day(1)).status('gone', at(30)),
          day(30),
          'cannot-tell',
          'unknown-trigger',
        ],
      );
    } else if ('event' in trigger) {
      rows.push(['the history is cut off', open().working(at(1)).also({ history: 'partial' }), at(9), 'cannot-tell', 'unknown-trigger']);
    } else {
      const [value] = trigger.everIn;
      rows.push(
        [`${trigger.role} cannot be read`, open().unreadable(trigger.role), at(9), 'cannot-tell', 'unknown-trigger'],
        [`${trigger.role} was so since creation`, open().with(trigger.role, choice(value!)), day(30), 'gap', 'missing'],
        [
          `${trigger.role} is so, and the history is cut off`,
          open().with(trigger.role, choice(value!)).working(at(1)).also({ history: 'partial' }),
          at(9),
          'cannot-tell',
          'unknown-trigger',
        ],
        [
          `${trigger.role} was so twice, escalated the first time only`,
          open()
            .set(trigger.role, choice(value!), at(1))
            .status('Escalated', at(2))
            .set(trigger.role, null, at(20))
            .set(trigger.role, choice(value!), at(30)),
          day(30),
          'gap',
          'missing',
        ],
      );
      if (triggers.length === 1)
        rows.push([`${trigger.role} is not mapped`, open().unmapped(trigger.role), at(9), 'cannot-tell', 'unknown-trigger']);
    }
  }
  if (triggers.some((one) => 'openLongerThan' in one && one.openLongerThan !== 'complaintEscalateAfter')) rows.push(...byPriority(open));
  return rows;
}

/** A limit of its own for one priority. */
const byPriority = (open: () => RecordBuilder): readonly Row[] => {
  const limits = { High: { value: 4, unit: 'hours' }, '*': TWO_DAYS } as const;
  const rules: SiteSettings = { ...RULES, incidentEscalateAfter: limits, problemEscalateAfter: limits };
  return [
    ['open for longer than its priority allows', open().with('priority', 'High'), day(1), 'not-applicable', 'no-trigger', { ...RULES }],
    ['open for longer than its priority allows, by the rule for it', open().with('priority', 'High'), day(20), 'gap', 'missing', rules],
    ['another priority has more time', open().with('priority', 'Low'), day(1), 'not-applicable', 'no-trigger', rules],
    ['which priority it has cannot be read', open().unreadable('priority'), day(1), 'cannot-tell', 'unknown-trigger', rules],
  ];
};
