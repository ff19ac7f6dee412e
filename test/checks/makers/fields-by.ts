import type { Check } from '../../../src/checks/check';
import type { RecordEvent } from '../../../src/checks/vocabulary';
import { cell, day, HOUR, MINUTE, START, type RecordBuilder } from '../../record/a-record';
import { SETTINGS } from '../cases';
import { applied } from './applied';
import { BEFORE_SUMMER_TIME, BERLIN, come, knows, lengthOf, reachedIn } from './course';
import { Fields, LATER } from './fields-by-record';
import { ruleRows } from './fields-by-rules';
import type { Row } from './row';
import { aDate, aTime, choice } from './values';

/** Examples of fields that have to be filled in by an event (on the tenth day, where the record does not come to it at once). */
export function fieldsByRows(check: Check): readonly Row[] {
  const fields = new Fields(check);
  return [
    ...inTime(fields),
    ...tooLate(fields),
    ...empty(fields),
    ...lateEvidence(fields),
    ...courses(fields),
    ...unknowns(fields),
    ...ruleRows(fields),
    ...acrossSummerTime(fields),
  ];
}

function inTime(fields: Fields): Row[] {
  const { course, deadline, params } = fields;
  const { begun, open, at } = course;
  const rows: Row[] = [
    ['filled in exactly at the deadline', fields.fill(begun(), deadline), LATER, 'met', 'in-time'],
    [
      'filled in at the deadline, cleared long after it',
      params.roles.reduce((made, role) => made.set(role, null, day(900)), fields.fill(begun(), deadline)),
      LATER,
      'met',
      'in-time',
    ],
    ['everything in one instant, as imports have it', imported(fields), LATER, 'met', 'in-time'],
  ];
  if (params.after === undefined) {
    rows.push(['filled in from the start', fields.fill(begun(), START), LATER, 'met', 'in-time']);
    if (at > START) rows.push(['filled in an hour before', fields.fill(begun(), at - HOUR), LATER, 'met', 'in-time']);
    for (const kind of fields.check.kinds.slice(1)) {
      const other = applied(fields.check, [], kind);
      rows.push([
        `filled in, on a ${kind}`,
        fields.fill(course.atOnce ? other : come(other, params.by, at), START),
        LATER,
        'met',
        'in-time',
      ]);
    }
  }
  return rows.map(([given, record, ...rest]) => [given, params.roles.includes('resolution') ? open() : record, ...rest]);
}

function imported(fields: Fields): RecordBuilder {
  const { course, params } = fields;
  const record = fields.fill(course.open(), START);
  if (params.by === 'firstWork') return record.working(START);
  return course.atOnce ? record : come(record, params.by, START);
}

function tooLate(fields: Fields): Row[] {
  const { course, deadline } = fields;
  return [
    ['filled in a minute after the deadline', fields.fill(course.begun(), deadline + MINUTE), LATER, ...fields.late],
    ['the deadline is reached to the minute, and nothing is there', course.begun(), deadline, 'pending', 'due'],
    ['the deadline passed a minute ago, and nothing is there', course.begun(), deadline + MINUTE, 'gap', 'missing'],
    [
      'filled in and cleared before the deadline',
      fields.params.roles.reduce((made, role) => made.set(role, null, deadline), fields.fill(course.begun(), START)),
      LATER,
      'gap',
      'missing',
    ],
  ];
}

function empty(fields: Fields): Row[] {
  const { course, params } = fields;
  const { roles, explicitNone = false, mustBe } = params;
  const withText = (text: string): RecordBuilder => roles.reduce((made, role) => made.set(role, cell(text), START), course.begun());
  const rows: Row[] = [['only a placeholder stands there', withText('TBD'), LATER, 'gap', mustBe ? 'wrong' : 'missing']];
  if (mustBe === undefined)
    rows.push(['it says "n/a"', withText('n/a'), LATER, ...(explicitNone ? (['met', 'in-time'] as const) : (['gap', 'missing'] as const))]);
  if (roles.length > 1) {
    for (const role of roles)
      rows.push([
        `all but ${role}`,
        fields.fill(
          course.begun(),
          START,
          roles.filter((one) => one !== role),
        ),
        LATER,
        'gap',
        'missing',
      ]);
  }
  return rows;
}

function lateEvidence(fields: Fields): Row[] {
  const { course, deadline, params } = fields;
  const { lateUntil } = params;
  if (lateUntil === undefined) return [];
  if (lateUntil === 'ever') return [['filled in two years late', fields.fill(course.begun(), day(800)), LATER, 'met late', 'late']];
  const end = deadline + 2 * HOUR;
  const rows: Row[] = [
    [`late, but before ${lateUntil}`, fields.ended(fields.fill(course.begun(), end - HOUR), end), LATER, 'met late', 'late'],
    [`late, exactly at ${lateUntil}`, fields.ended(fields.fill(course.begun(), end), end), LATER, 'met late', 'late'],
    [`a minute after ${lateUntil}`, fields.fill(fields.ended(course.begun(), end), end + MINUTE), LATER, 'gap', 'missing'],
  ];
  if (deadline > course.at + MINUTE && lateUntil !== params.by)
    rows.push(
      [
        `${lateUntil} before the time was over, filled in after it`,
        fields.fill(fields.ended(course.begun(), course.at + MINUTE), deadline + MINUTE),
        LATER,
        'gap',
        'missing',
      ],
      [
        `${lateUntil} before the time was over, filled in by then and cleared before it was over`,
        params.roles.reduce(
          (made, role) => made.set(role, null, deadline - 1),
          fields.ended(fields.fill(course.begun(), START), course.at + MINUTE),
        ),
        LATER,
        'gap',
        'missing',
      ],
    );
  return rows;
}

/** Records that come to the event twice, never, or end without it. */
function courses(fields: Fields): Row[] {
  const { course, deadline, params, check } = fields;
  const { by, after } = params;
  const rows: Row[] = [];
  if (!course.atOnce) rows.push(['it has not come to this yet', course.open(), LATER, 'pending', 'waiting']);
  if (by === 'closed' || by === 'resolved') {
    const again = (filledAt: number): RecordBuilder => fields.fill(reopened(course.begun(), by, deadline), filledAt);
    rows.push(
      ['reopened, filled in and ended again', again(deadline + 2 * HOUR), LATER, 'met', 'in-time'],
      ['reopened and not ended again', course.begun().status('In progress', deadline + HOUR), LATER, 'pending', 'waiting'],
    );
  }
  if (course.atOnce || by === 'closed' || by === 'resolved') return rows;
  if (after === undefined)
    rows.push(['ended without having come to it, and empty', closedAt(course.open(), course.at), LATER, 'gap', 'missing']);
  if (OF_WORK.includes(by)) {
    rows.push(
      ['ended without a resolution: carried out or dropped', course.open().closed(day(10)), LATER, 'cannot-tell', 'unknown-event'],
      ['declined', closedAt(course.open(), day(10), 'declined'), LATER, 'not-applicable', 'dropped'],
      ['the date of the work lies ahead', course.open().set('actualStart', aDate(day(60)), START), day(20), 'pending', 'waiting'],
    );
  }
  if (by !== 'decided' && knows(check, 'rejected') && !reachedIn(check.appliesWhen).includes('rejected'))
    rows.push(['rejected before', course.open().status('Rejected', day(5)), LATER, 'not-applicable', 'dropped']);
  return rows;
}

function unknowns(fields: Fields): Row[] {
  const { course, params, check } = fields;
  const { by, roles, alternatives, orLink, lateUntil, notDefault } = params;
  const bare = reachedIn(check.appliesWhen).every((event) => event === 'rejected' || event === 'cancelled');
  const rows: Row[] = [];
  const unknown = by === 'created' ? 'unknown-value' : 'unknown-event';
  if (bare) {
    rows.push([
      'there is no history to read',
      fields.fill(course.begun(), START).also({ history: 'unavailable' }),
      LATER,
      'cannot-tell',
      unknown,
    ]);
  }
  if (by !== 'created' && by !== 'closed' && by !== 'resolved' && bare)
    rows.push([
      'the history is cut off',
      fields.fill(course.begun(), START).also({ history: 'partial' }),
      LATER,
      'cannot-tell',
      'unknown-event',
    ]);
  if (by === 'closed' || by === 'resolved') {
    rows.push([
      'a deleted status came after it ended',
      fields.fill(course.begun(), START).status('gone', day(11)),
      LATER,
      'cannot-tell',
      'unknown-event',
    ]);
    // A cut history is known from its oldest entry on, which here is the end itself.
    if (bare)
      rows.push([
        'the history begins with the end',
        roles.reduce((made, role) => made.with(role, fields.good(role)), course.begun()).also({ history: 'partial' }),
        LATER,
        'met',
        'in-time',
      ]);
  }
  for (const role of roles) {
    if (alternatives?.[role] === undefined && orLink?.[role] === undefined) continue;
    rows.push([
      `${role} cannot be read, and nothing else stands in for it`,
      fields
        .fill(
          course.begun(),
          START,
          roles.filter((one) => one !== role),
        )
        .unreadable(role),
      LATER,
      'cannot-tell',
      'unknown-value',
    ]);
  }
  // Closing plans the actions as well.
  if (lateUntil === 'closed' && by !== 'resolved' && by !== 'actionsPlanned')
    rows.push([
      'late, and whether before it was closed cannot be told',
      fields
        .fill(course.begun(), fields.deadline + HOUR)
        .closed(fields.deadline + 2 * HOUR)
        .status('gone', fields.deadline + 3 * HOUR),
      LATER,
      'cannot-tell',
      'unknown-value',
    ]);
  const dated = KNOWN_WITHOUT_HISTORY[by]?.(course.open());
  if (dated && bare)
    rows.push([
      'filled in, and there is no history to say since when',
      roles.reduce((made, role) => made.with(role, fields.good(role)), dated).also({ history: 'unavailable' }),
      LATER,
      'cannot-tell',
      'unknown-value',
    ]);
  if (by === 'firstWork' && lateUntil === 'closed') {
    const hidden = (builder: RecordBuilder): RecordBuilder => builder.also({ updatesComplete: false });
    const simple = alternatives === undefined && orLink === undefined && notDefault === undefined;
    rows.push(
      [
        'part of the comments is withheld, closed, and the time may be running',
        hidden(course.begun().closed(day(12))),
        day(12) + lengthOf(params.grace),
        'cannot-tell',
        'unknown-event',
      ],
      ['part of the comments is withheld', hidden(fields.fill(course.begun(), START)), LATER, 'cannot-tell', 'unknown-event'],
      [
        'part of the comments is withheld, filled in before it was closed',
        hidden(fields.fill(course.begun(), day(11)).closed(day(12))),
        LATER,
        ...(simple ? (['met', 'whenever'] as const) : (['cannot-tell', 'unknown-event'] as const)),
      ],
      [
        'part of the comments is withheld, never filled in',
        hidden(course.begun().closed(day(12))),
        LATER,
        ...(simple ? (['gap', 'never'] as const) : (['cannot-tell', 'unknown-event'] as const)),
      ],
    );
  }
  return rows;
}

/** Days are 24 hours, also when one of them has 23. */
function acrossSummerTime(fields: Fields): Row[] {
  const { course, params } = fields;
  const span = lengthOf(params.grace);
  if (span < HOUR || course.atOnce) return [];
  const settings = { ...SETTINGS, timeZone: BERLIN };
  const end = BEFORE_SUMMER_TIME + span;
  const begun = (): RecordBuilder => come(course.open(), params.by, BEFORE_SUMMER_TIME);
  return [
    ['at the deadline across the change to summer time', fields.fill(begun(), end), LATER, 'met', 'in-time', settings],
    ['a minute late across the change to summer time', fields.fill(begun(), end + MINUTE), LATER, ...fields.late, settings],
  ];
}

/** Records that come to an event on the tenth day, told by what is no history. */
const KNOWN_WITHOUT_HISTORY: Partial<Record<RecordEvent, (builder: RecordBuilder) => RecordBuilder>> = {
  implementStart: (builder) => builder.with('actualStart', aTime(day(10))),
  decided: (builder) => builder.approval('approved', day(10)),
  actionsPlanned: (builder) => builder.withoutMilestones('actionsPlanned', 'resolved', 'closed').link('action', 'unread', day(10)),
};

const OF_WORK: readonly RecordEvent[] = ['implementStart'];
/** Ends with a resolution that says it was done, or another. */
const closedAt = (builder: RecordBuilder, when: number, resolution = 'done'): RecordBuilder =>
  builder.set('resolution', choice(resolution), when).closed(when);

/** Taken up again an hour after the deadline, and ended again two hours later. */
const reopened = (builder: RecordBuilder, by: RecordEvent, deadline: number): RecordBuilder =>
  come(builder.status('In progress', deadline + HOUR), by, deadline + 3 * HOUR);
