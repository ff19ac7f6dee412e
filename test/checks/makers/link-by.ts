import type { Check } from '../../../src/checks/check';
import type { LinkBy } from '../../../src/checks/templates/link-by';
import type { RecordFacts } from '../../../src/record/record';
import { day, HOUR, MINUTE, START, type RecordBuilder } from '../../record/a-record';
import { make, target } from './conditions';
import { come, courseOf, knows, lengthOf, reachedIn } from './course';
import { reach } from './events';
import type { Row } from './row';
import { aDate, aValue, choice } from './values';

const LATER = day(2000);

/** The work is said to begin on the sixtieth day. */
const ahead = (builder: RecordBuilder): RecordBuilder => builder.set('actualStart', aDate(day(60)), START);

/** Examples of a link that has to be there by an event (the tenth day). */
export function linkByRows(check: Check): readonly Row[] {
  const params = check.ask!.params as unknown as LinkBy;
  const { by, link, state = 'any', min = 1, orRoles = [], orFixVersion = false, lateUntil, retroactive } = params;
  if (min !== 1 || (state !== 'any' && state !== 'approved')) throw new Error('No examples for such links');
  const course = courseOf(check, by);
  const { open, begun } = course;
  const deadline = course.at + lengthOf(params.grace);
  const role = link[0]!;
  /** A link made, and its record brought into the state, at an instant. */
  const linked = (builder: RecordBuilder, when: number): RecordBuilder =>
    builder.link(role, state === 'any' ? 'unread' : other(when), when);
  const other = (approved: number): RecordFacts => reach(target(role, START), 'approved', approved).build();
  const late = lateUntil === undefined ? (['gap', 'missing'] as const) : (['met late', 'late'] as const);
  const ended = (builder: RecordBuilder, when: number): RecordBuilder =>
    lateUntil === undefined || lateUntil === 'ever' ? builder : come(builder, lateUntil, when);

  const rows: Row[] = [
    ['linked an hour before', linked(begun(), course.at - HOUR), LATER, 'met', 'in-time'],
    ['linked exactly at the deadline', linked(begun(), deadline), LATER, 'met', 'in-time'],
    ['linked a minute late', linked(begun(), deadline + MINUTE), LATER, ...late],
    ['not linked', begun(), LATER, 'gap', 'missing'],
    ['not linked, at the deadline', begun(), deadline, 'pending', 'due'],
    ['not linked, a minute after the deadline', begun(), deadline + MINUTE, 'gap', 'missing'],
    ['it has not come to this yet, and it is linked', linked(open(), START), day(5), 'met', 'early'],
    ['it has not come to this yet', open(), day(5), 'pending', 'waiting'],
    [
      'it has not come to this yet, and the other end cannot be read',
      open().link(role, 'unreadable', START),
      day(5),
      'cannot-tell',
      'unknown',
    ],
    ['the other end cannot be read', begun().link(role, 'unreadable', START), LATER, 'cannot-tell', 'unknown'],
    ['everything in one instant, as imports have it', linked(come(open(), by, START), START), LATER, 'met', 'in-time'],
    ['there is no history to read', linked(begun(), START).also({ history: 'unavailable' }), LATER, 'cannot-tell', 'unknown-event'],
  ];
  if (knows(check, 'rejected') && !reachedIn(check.appliesWhen).includes('rejected'))
    rows.push(['rejected before', open().status('Rejected', day(5)), LATER, 'not-applicable', 'dropped']);
  if (by === 'implementStart')
    rows.push(
      ['declined', open().set('resolution', choice('declined'), day(10)).closed(day(10)), LATER, 'not-applicable', 'dropped'],
      ['the date of the work lies ahead', ahead(open()), day(20), 'pending', 'waiting'],
      ['the date of the work lies ahead, and it is linked', ahead(linked(open(), START)), day(20), 'met', 'early'],
      [
        'ended as done, without a status for it',
        open().set('resolution', choice('done'), day(10)).closed(day(10)),
        LATER,
        'gap',
        'missing',
      ],
    );
  if (state === 'any')
    rows.push(['linked, and the history does not say when', begun().link(role, 'unread', null), LATER, 'met', 'in-time']);
  else
    rows.push(
      ['linked in time, approved a minute late', begun().link(role, other(deadline + MINUTE), START), LATER, ...late],
      ['linked, and never approved', begun().link(role, target(role, START).build(), START), LATER, 'gap', 'missing'],
    );
  if (lateUntil !== undefined && lateUntil !== 'ever') {
    const end = deadline + 2 * HOUR;
    rows.push(
      [`linked late, exactly at ${lateUntil}`, linked(ended(begun(), end), end), LATER, 'met late', 'late'],
      [`linked a minute after ${lateUntil}`, linked(ended(begun(), end), end + MINUTE), LATER, 'gap', 'missing'],
    );
  }
  for (const one of [...orRoles, ...(orFixVersion ? (['fixVersions'] as const) : [])])
    rows.push(
      [`${one} instead of a link`, begun().set(one, aValue(one), deadline), LATER, 'met', 'in-time'],
      [`${one} a minute late`, begun().set(one, aValue(one), deadline + MINUTE), LATER, ...late],
    );
  if (retroactive !== undefined) {
    const end = deadline + lengthOf(retroactive.within);
    const urgent = (): RecordBuilder => begun(make(open(), retroactive.when, 'yes', START));
    rows.push(
      ['may come afterwards, at the last instant', linked(urgent(), end), LATER, 'met', 'afterwards'],
      ['may come afterwards, a minute too late', linked(urgent(), end + MINUTE), LATER, ...late],
      ['may come afterwards, the time is running', urgent(), end, 'pending', 'due'],
      ['may come afterwards, never came', urgent(), end + MINUTE, 'gap', 'missing'],
    );
  }
  return rows;
}
