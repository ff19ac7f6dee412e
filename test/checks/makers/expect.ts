import type { Check } from '../../../src/checks/check';
import type { Condition } from '../../../src/checks/condition';
import type { Expect } from '../../../src/checks/templates/expect';
import type { RecordEvent } from '../../../src/checks/vocabulary';
import { day, HOUR, MINUTE, START, type RecordBuilder } from '../../record/a-record';
import { SETTINGS } from '../cases';
import { canMake, make } from './conditions';
import { BEFORE_SUMMER_TIME, BERLIN, come, courseOf, knows, lengthOf, reachedIn } from './course';
import type { Row } from './row';
import { aTime, aValue } from './values';

const LATER = day(2000);

/** Examples of a condition that has to hold by an event, or some time after it (the tenth day, where it is not there at once). */
export function expectRows(check: Check): readonly Row[] {
  const params = check.ask!.params as unknown as Expect;
  const { expect, noneDeclared } = params;
  if (params.judgedAt !== undefined) return [];
  const event = params.since ?? params.by;
  const course = courseOf(check, event);
  const { open, begun } = course;
  const deadline = course.at + lengthOf(params.within);
  const shown = (builder: RecordBuilder, when: number): RecordBuilder => make(builder, expect, 'yes', when);
  const failing = (builder: RecordBuilder): RecordBuilder => make(builder, expect, 'no', START);
  /** It does not hold from the start, and comes to hold by dated evidence. */
  const turning = (builder: RecordBuilder, when: number): RecordBuilder => make(failing(builder), dated(expect), 'yes', when);

  const rows: Row[] = [
    ['it holds from the start', begun(shown(open(), START)), LATER, 'met', 'holds'],
    ['it comes to hold exactly at the deadline', turning(begun(), deadline), LATER, 'met', 'holds'],
    ['it comes to hold a minute late', turning(begun(), deadline + MINUTE), LATER, 'met late', 'late'],
    ['it does not hold', failing(begun()), LATER, 'gap', 'missing'],
    ['it does not hold, at the deadline', failing(begun()), deadline, 'pending', 'due'],
    ['it does not hold, a minute after the deadline', failing(begun()), deadline + MINUTE, 'gap', 'missing'],
    ['everything in one instant, as imports have it', come(shown(open(), START), event, START), LATER, 'met', 'holds'],
    ...untold(
      check,
      event,
      () => failing(open()),
      () => failing(begun()),
    ),
  ];
  if (!course.atOnce) {
    rows.push(['it has not come to this yet', failing(open()), LATER, 'pending', 'waiting']);
    if (knows(check, 'rejected') && !reachedIn(check.appliesWhen).includes('rejected'))
      rows.push(['rejected before', open().status('Rejected', day(5)), LATER, 'not-applicable', 'dropped']);
  }
  if (event === 'resolved' || event === 'closed')
    rows.push([
      'reopened and ended again: the time runs from the last end',
      come(failing(begun()).status('In progress', deadline + HOUR), event, deadline + 2 * HOUR),
      deadline + 2 * HOUR,
      'pending',
      'due',
    ]);
  if (noneDeclared !== undefined) {
    rows.push(
      ['a reason is given', failing(begun()).set(noneDeclared, aValue(noneDeclared), deadline), LATER, 'met', 'explained'],
      ['the reason is that none is needed', failing(begun()).set(noneDeclared, 'none', START), LATER, 'met', 'explained'],
      [
        'a reason is given a minute late',
        failing(begun()).set(noneDeclared, aValue(noneDeclared), deadline + MINUTE),
        LATER,
        'met late',
        'explained',
      ],
      ['the reason cannot be read', failing(begun()).unreadable(noneDeclared), LATER, 'cannot-tell', 'unknown'],
    );
  }
  if (hasLink(expect))
    rows.push([
      'what is linked cannot be read',
      make('any' in expect ? failing(begun()) : begun(), linkOf(expect), 'unknown', START),
      LATER,
      'cannot-tell',
      'unknown',
    ]);
  const span = lengthOf(params.within);
  if (span >= HOUR && !course.atOnce) {
    const settings = { ...SETTINGS, timeZone: BERLIN };
    const end = BEFORE_SUMMER_TIME + span;
    const then = (): RecordBuilder => come(open(), event, BEFORE_SUMMER_TIME);
    rows.push(
      ['at the deadline across the change to summer time', turning(then(), end), LATER, 'met', 'holds', settings],
      ['a minute late across the change to summer time', turning(then(), end + MINUTE), LATER, 'met late', 'late', settings],
    );
  }
  return rows;
}

/** When the event came cannot be told, and the condition does not hold. */
function untold(check: Check, event: RecordEvent, open: () => RecordBuilder, begun: () => RecordBuilder): Row[] {
  const row = (record: RecordBuilder): Row[] => [['when it came to this cannot be told', record, LATER, 'cannot-tell', 'unknown-start']];
  const { expect } = check.ask!.params as unknown as Expect;
  if (event === 'created') return [];
  if (event === 'resolved' || event === 'closed') return row(begun().status('gone', day(11)));
  // Other steps that the condition looks at could not be told either.
  const bare = (builder: RecordBuilder): RecordBuilder => builder.withoutMilestones(...reachedIn(expect)).also({ history: 'unavailable' });
  return reachedIn(check.appliesWhen).includes('deployed') ? row(bare(open().with('actualEnd', aTime(START)))) : row(bare(begun()));
}

/** The condition as it may be met by evidence that carries a date: of an `any` the last member that is no fact. */
function dated(condition: Condition): Condition {
  if ('all' in condition) return { all: condition.all.map(dated) };
  if (!('any' in condition)) return condition;
  const isFact = (one: Condition): boolean => 'fact' in one || ('not' in one && 'fact' in one.not);
  return dated(condition.any.filter((one) => !isFact(one)).at(-1) ?? condition.any[0]!);
}

const hasLink = (condition: Condition): boolean =>
  'all' in condition ? condition.all.some(hasLink) : 'any' in condition ? condition.any.some(hasLink) : 'link' in condition;

/** The condition with links alone to decide it, so that what is linked is what cannot be told. */
function linkOf(condition: Condition): Condition {
  if ('any' in condition) return condition.any.find(hasLink) ?? condition;
  if (!('all' in condition)) return condition;
  const one = condition.all.find(hasLink)!;
  return {
    all: [...condition.all.filter((other) => other !== one), linkOf(one)].sort((a) => (canMake(a, 'unknown') && hasLink(a) ? -1 : 1)),
  };
}
