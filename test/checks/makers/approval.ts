import type { Check } from '../../../src/checks/check';
import type { Approval } from '../../../src/checks/templates/approval';
import { at, automation, cell, day, HOUR, MINUTE, reporter, START, type RecordBuilder } from '../../record/a-record';
import { SETTINGS } from '../cases';
import { applied } from './applied';
import { make } from './conditions';
import type { Row } from './row';
import { aTime, choice } from './values';

/** Examples of a decision that has to come before implementation begins (day 2), judged on day 9. */
export function approvalRows(check: Check): readonly Row[] {
  const params = check.ask!.params as unknown as Approval;
  if (params.by !== 'implementStart') throw new Error(`No examples for an approval by ${params.by}`);
  const open = (): RecordBuilder => applied(check);
  const begun = (builder = open()): RecordBuilder => builder.status('Implementing', day(2));
  return [
    ...plain(open, begun),
    ...statuses(open, begun),
    ...neverCarriedOut(open),
    ...unknowns(open, begun),
    ...(params.otherThanRequester ? byRequester(open, begun) : []),
    ...(params.retroactive ? afterwards(params.retroactive, open, begun) : []),
  ];
}

type Maker = () => RecordBuilder;
type Begun = (builder?: RecordBuilder) => RecordBuilder;

const plain = (open: Maker, begun: Begun): readonly Row[] => [
  ['approved the day before', begun(open().approval('approved', day(1))), day(9), 'met', 'approved'],
  ['approved exactly when implementation began', begun(open().approval('approved', day(2))), day(9), 'met', 'approved'],
  ['approved a minute after it began', begun(open().approval('approved', day(2) + MINUTE)), day(9), 'gap', 'too-late'],
  ['nobody decided', begun(), day(9), 'gap', 'missing'],
  ['asked for and never answered', begun(open().approval('pending', null)), day(9), 'gap', 'missing'],
  ['declined, and begun all the same', begun(open().approval('declined', day(1))), day(9), 'gap', 'declined'],
  ['declined, asked again and approved', begun(open().approval('declined', at(5)).approval('approved', day(1))), day(9), 'met', 'approved'],
  [
    'approved, and a later step declined before it began',
    begun(open().approval('approved', at(5)).approval('declined', day(1))),
    day(9),
    'gap',
    'declined',
  ],
  [
    'declined and approved in the same instant: the last entry counts',
    begun(open().approval('declined', day(1)).approval('approved', day(1))),
    day(9),
    'met',
    'approved',
  ],
  ['not begun, nobody decided', open(), day(9), 'pending', 'waiting'],
  ['not begun, declined so far', open().approval('declined', day(1)), day(9), 'pending', 'waiting'],
  ['not begun, approved', open().approval('approved', day(1)), day(9), 'pending', 'ready'],
  ['begun this very instant, nobody decided', begun(), day(2), 'pending', 'waiting'],
  [
    'the actual start lies ahead, approved',
    open()
      .set('actualStart', aTime(day(5)), at(1))
      .approval('approved', day(1)),
    day(3),
    'pending',
    'ready',
  ],
  [
    'the actual start counts before the status',
    begun(
      open()
        .set('actualStart', aTime(at(20)), day(2))
        .approval('approved', day(1)),
    ),
    day(9),
    'gap',
    'too-late',
  ],
  [
    'brought over with all dates the same',
    open().approval('approved', START).status('Implementing', START).closed(START),
    day(9),
    'met',
    'approved',
  ],
  [
    'reopened and carried out again: the first beginning counts',
    begun(open().approval('approved', day(1)))
      .closed(day(3))
      .status('Planning', day(4))
      .status('Implementing', day(5)),
    day(9),
    'met',
    'approved',
  ],
  [
    'no status for implementation, ended as done after the approval',
    open()
      .withoutMilestones('implementStart', 'deployed')
      .approval('approved', day(1))
      .set('resolution', choice('done'), day(3))
      .closed(day(3)),
    day(9),
    'met',
    'approved',
  ],
  [
    'failed without having passed implementation, never approved: reckoned from its end',
    open().status('Failed', day(2)).closed(day(3)).set('resolution', cell('Not Fixed'), day(3)),
    day(9),
    'gap',
    'missing',
  ],
];

const statuses = (open: Maker, begun: Begun): readonly Row[] => [
  ['approved by its status', begun(open().status('Approved', day(1))), day(9), 'met', 'approved'],
  [
    'approved by its status in the instant it began',
    open().status('Approved', day(2)).status('Implementing', day(2)),
    day(9),
    'met',
    'approved',
  ],
  ['approved by its status only afterwards', begun().status('Approved', day(3)), day(9), 'gap', 'too-late'],
  [
    'rejected, planned anew and approved',
    begun(open().status('Rejected', at(4)).status('Planning', at(5)).status('Approved', day(1))),
    day(9),
    'met',
    'approved',
  ],
  [
    'approved, then rejected and begun all the same',
    begun(open().status('Approved', at(4)).status('Rejected', at(5))),
    day(9),
    'gap',
    'declined',
  ],
  [
    'the approval was declined, whatever the status says',
    begun(open().approval('declined', at(20)).status('Approved', day(1))),
    day(9),
    'gap',
    'declined',
  ],
  [
    'the site reads decisions from statuses only',
    begun(open().approval('declined', at(20)).status('Approved', day(1))),
    day(9),
    'met',
    'approved',
    { ...SETTINGS, approvalSource: 'milestone' },
  ],
  [
    'the site reads decisions from approvals only',
    begun(open().status('Approved', day(1))),
    day(9),
    'gap',
    'missing',
    { ...SETTINGS, approvalSource: 'approvals' },
  ],
];

const neverCarriedOut = (open: Maker): readonly Row[] => [
  ['rejected', open().approval('declined', day(1)).status('Rejected', day(1)), day(9), 'not-applicable', 'dropped'],
  ['rejected and closed', open().status('Rejected', day(1)).closed(day(2)), day(9), 'not-applicable', 'dropped'],
  ['ended as declined', open().set('resolution', choice('declined'), day(2)).closed(day(2)), day(9), 'not-applicable', 'dropped'],
];

const unknowns = (open: Maker, begun: Begun): readonly Row[] => [
  ['ended without a resolution: carried out or dropped', open().closed(day(2)), day(9), 'cannot-tell', 'unknown-event'],
  [
    'the history is cut off',
    begun(open().approval('approved', day(1))).also({ history: 'partial' }),
    day(9),
    'cannot-tell',
    'unknown-event',
  ],
  [
    'the history is missing, the actual start is there and so is the approval',
    begun(
      open()
        .with('actualStart', aTime(day(2)))
        .approval('approved', day(1)),
    ).also({ history: 'unavailable' }),
    day(9),
    'met',
    'approved',
  ],
  [
    'the history is missing and the status would have to tell',
    begun(open().with('actualStart', aTime(day(2)))).also({ history: 'unavailable' }),
    day(9),
    'cannot-tell',
    'unknown-decision',
  ],
  ['the approvals cannot be read', begun(open().unreadable('approvals')), day(9), 'cannot-tell', 'unknown-decision'],
  [
    'the approvals cannot be read, the status says approved',
    begun(open().unreadable('approvals').status('Approved', day(1))),
    day(9),
    'met',
    'approved',
  ],
  ['approved, and Jira does not say when', begun(open().approval('approved', null)), day(9), 'cannot-tell', 'unknown-decision'],
  [
    'approved in time, and declined nobody knows when',
    begun(open().approval('approved', day(1)).approval('declined', null)),
    day(9),
    'cannot-tell',
    'unknown-decision',
  ],
  [
    'statuses decide and none is mapped to approved',
    begun(open().approval('approved', day(1)).withoutMilestones('approved')),
    day(9),
    'cannot-tell',
    'no-source',
    { ...SETTINGS, approvalSource: 'milestone' },
  ],
];

/** Whether somebody other than the requester took part. */
const byRequester = (open: Maker, begun: Begun): readonly Row[] => [
  ['the requester alone approved', begun(open().approval('approved', day(1), [reporter.id!])), day(9), 'gap', 'requester-only'],
  [
    'the requester and a colleague approved',
    begun(open().approval('approved', day(1), [reporter.id!, 'approver-2'])),
    day(9),
    'met',
    'approved',
  ],
  [
    'a colleague approved a first step, the requester the last',
    begun(open().approval('approved', at(5)).approval('approved', day(1), [reporter.id!])),
    day(9),
    'met',
    'approved',
  ],
  [
    'a colleague approved before it was declined, then the requester alone',
    begun(open().approval('approved', at(2)).approval('declined', at(5)).approval('approved', day(1), [reporter.id!])),
    day(9),
    'gap',
    'requester-only',
  ],
  ['not begun, the requester alone approved so far', open().approval('approved', day(1), [reporter.id!]), day(9), 'pending', 'waiting'],
  ['the requester moved it to approved', begun(open().status('Approved', day(1), { by: reporter })), day(9), 'gap', 'requester-only'],
  [
    'an automation moved it to approved',
    begun(open().status('Approved', day(1), { by: automation })),
    day(9),
    'cannot-tell',
    'unknown-people',
  ],
  ['approved, and nobody is named', begun(open().approval('approved', day(1), [])), day(9), 'cannot-tell', 'unknown-people'],
];

/** Where the decision may be recorded afterwards: exactly until the end of the time, and not a minute longer. */
function afterwards({ when, within }: NonNullable<Approval['retroactive']>, open: Maker, begun: Begun): readonly Row[] {
  if (within.unit !== 'hours') throw new Error('Only hours are made');
  const urgent = (builder = open()): RecordBuilder => make(builder, when, 'yes', START);
  const end = day(2) + within.value * HOUR;
  // The clock is put forward in the night to Sunday 29 March 2026; hours are those of the clock all the same.
  const saturday = Date.UTC(2026, 2, 28, 12);
  const berlin = { ...SETTINGS, timeZone: 'Europe/Berlin' };
  const overTheJump = (decided: number): RecordBuilder => urgent().status('Implementing', saturday).approval('approved', decided);
  return [
    ['may be approved afterwards, at the last instant', begun(urgent().approval('approved', end)), day(20), 'met', 'approved'],
    ['may be approved afterwards, a minute too late', begun(urgent().approval('approved', end + MINUTE)), day(20), 'gap', 'too-late'],
    ['may be approved afterwards, never was', begun(urgent()), day(20), 'gap', 'missing'],
    ['may be approved afterwards, the time is running', begun(urgent()), end, 'pending', 'due'],
    ['may be approved afterwards, declined by then', begun(urgent()).approval('declined', day(3)), day(4), 'gap', 'declined'],
    ['nobody can tell whether it may be approved afterwards: then it may not', unclear(when, open, begun), day(20), 'gap', 'too-late'],
    [
      'approved afterwards across the change to summer time',
      overTheJump(saturday + within.value * HOUR),
      day(40),
      'met',
      'approved',
      berlin,
    ],
    [
      'approved a minute too late across the change to summer time',
      overTheJump(saturday + within.value * HOUR + MINUTE),
      day(40),
      'gap',
      'too-late',
      berlin,
    ],
  ];
}

/** Not unreadable: then it could not even be told whether the check applies. */
const unclear = (when: NonNullable<Approval['retroactive']>['when'], open: Maker, begun: Begun): RecordBuilder =>
  begun('role' in when ? open().unmapped(when.role) : open()).approval('approved', day(3));
