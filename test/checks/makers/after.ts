import type { Check } from '../../../src/checks/check';
import type { Condition } from '../../../src/checks/condition';
import type { After } from '../../../src/checks/templates/after';
import type { RecordEvent } from '../../../src/checks/vocabulary';
import { day, HOUR, MINUTE, START, type RecordBuilder } from '../../record/a-record';
import { SETTINGS } from '../cases';
import { make, target } from './conditions';
import { BEFORE_SUMMER_TIME, BERLIN, come, courseOf, knows, lengthOf, reachedIn } from './course';
import type { Row } from './row';
import { aTime, aValue } from './values';

const LATER = day(2000);

/** Examples of evidence that has to follow an event (the tenth day, where it is not there at once). */
export function afterRows(check: Check): readonly Row[] {
  const params = check.ask!.params as unknown as After;
  const { trigger, expect, within, noneDeclared } = params;
  if (params.minDelay !== undefined) throw new Error('No examples for a delay');
  const course = courseOf(check, trigger);
  const { open, begun } = course;
  const deadline = course.at + lengthOf(within);
  const shown = (builder: RecordBuilder, when: number): RecordBuilder => make(builder, expect, 'yes', when);

  const rows: Row[] = [
    ['it follows an hour later', shown(begun(), course.at + HOUR), LATER, 'met', 'followed'],
    ['it comes in the same instant', shown(begun(), course.at), LATER, 'met', 'followed'],
    ['it follows at the deadline', shown(begun(), deadline), LATER, 'met', 'followed'],
    ['it follows a minute late', shown(begun(), deadline + MINUTE), LATER, 'met late', 'late'],
    ['nothing follows', begun(), LATER, 'gap', 'missing'],
    ['nothing yet, at the deadline', begun(), deadline, 'pending', 'due'],
    ['nothing, a minute after the deadline', begun(), deadline + MINUTE, 'gap', 'missing'],
    ...untold(trigger, open, begun),
  ];
  if (!course.atOnce) {
    rows.push(
      ['it was there before', shown(begun(), START), LATER, 'gap', 'missing'],
      [
        'it has not come to this yet',
        trigger === 'actionsDone' ? open().link('action', target('action', START).build(), START) : open(),
        LATER,
        'pending',
        'waiting',
      ],
    );
    if (knows(check, 'rejected') && !reachedIn(check.appliesWhen).includes('rejected'))
      rows.push(['rejected before', open().status('Rejected', day(5)), LATER, 'not-applicable', 'dropped']);
    const settings = { ...SETTINGS, timeZone: BERLIN };
    const end = BEFORE_SUMMER_TIME + lengthOf(within);
    const then = (): RecordBuilder => come(open(), trigger, BEFORE_SUMMER_TIME);
    rows.push(
      ['at the deadline across the change to summer time', shown(then(), end), LATER, 'met', 'followed', settings],
      ['a minute late across the change to summer time', shown(then(), end + MINUTE), LATER, 'met late', 'late', settings],
    );
  }
  const undated = withoutDate(expect, begun());
  if (undated) rows.push(['it is there, and the history does not date it', undated, LATER, 'met', 'present']);
  if (noneDeclared !== undefined)
    rows.push(
      ['a reason is given', begun().set(noneDeclared, aValue(noneDeclared), START), LATER, 'met', 'explained'],
      [
        'a reason is given a minute late',
        begun().set(noneDeclared, aValue(noneDeclared), deadline + MINUTE),
        LATER,
        'met late',
        'explained',
      ],
      ['the reason cannot be read', begun().unreadable(noneDeclared), LATER, 'cannot-tell', 'unknown'],
    );
  const link = linkIn(expect);
  if (link) rows.push(['what is linked cannot be read', make(begun(), link, 'unknown', course.at), LATER, 'cannot-tell', 'unknown']);
  const date = DATED_BY[trigger];
  if (date !== undefined && !link)
    rows.push([
      'it is there, and there is no history to say since when',
      shown(open(), START)
        .with(date, aTime(day(10)))
        .also({ history: 'unavailable' }),
      LATER,
      'cannot-tell',
      'unknown',
    ]);
  if (trigger === 'actionsDone')
    rows.push([
      'it is there, and there is no history to say since when',
      begun()
        .with('riskEffectiveness', aValue('riskEffectiveness'))
        .with('effectivenessReview', aValue('effectivenessReview'))
        .also({ history: 'unavailable' }),
      LATER,
      'cannot-tell',
      'unknown',
    ]);
  return rows;
}

/** Fields that tell an event without a history. */
const DATED_BY: Partial<Record<RecordEvent, 'actualEnd' | 'executedOn'>> = { deployed: 'actualEnd', executed: 'executedOn' };

function untold(trigger: RecordEvent, open: () => RecordBuilder, begun: () => RecordBuilder): Row[] {
  const given = 'when it came to this cannot be told';
  const hidden =
    trigger === 'resolved'
      ? begun().status('gone', day(11))
      : trigger === 'actionsDone'
        ? open().link('action', 'unread', START)
        : begun().also({ history: 'unavailable' });
  return [[given, hidden, LATER, 'cannot-tell', 'unknown-event']];
}

/** The condition met by a link that carries no date; null where it can only be met by what does. */
function withoutDate(condition: Condition, builder: RecordBuilder): RecordBuilder | null {
  if ('any' in condition) return condition.any.map((one) => withoutDate(one, builder)).find((made) => made !== null) ?? null;
  return 'link' in condition && (condition.state ?? 'any') === 'any' ? builder.link(condition.link[0]!, 'unread', null) : null;
}

function linkIn(condition: Condition): Condition | null {
  if ('any' in condition) return condition.any.find((one) => 'link' in one) ?? null;
  return 'link' in condition ? condition : null;
}
