import type { Check } from '../../../src/checks/check';
import type { ActionsTracked } from '../../../src/checks/templates/actions-tracked';
import { fieldRole, LINK_ROLES, type LinkRole, type RecordEvent, type RecordKind } from '../../../src/checks/vocabulary';
import { aRecord, at, cell, DAY, day, MINUTE, START, type RecordBuilder } from '../../record/a-record';
import { SETTINGS } from '../cases';
import { applied } from './applied';
import { reach } from './events';
import type { Row } from './row';
import { aDate, choice } from './values';

/** Due on Thursday 12 March 2026. With 14 days of grace, overdue from the end of Thursday the 26th on. */
const DUE = aDate(day(10));
const LAST = Date.UTC(2026, 2, 27);

/** Examples of linked actions: in hand, lacking something, overdue, dropped, hidden. */
export function actionsTrackedRows(check: Check): readonly Row[] {
  const params = check.ask!.params as unknown as ActionsTracked;
  const { value, unit } = params.overdueGrace;
  if (value !== 14 || unit !== 'days' || params.min > 1) throw new Error('No examples for such actions');
  return check.kinds.flatMap((kind, index) => {
    const made = new Makers(check, params, kind);
    const rows = [
      ...inHand(made),
      ...lacking(made),
      ...dropped(made),
      ...hidden(made),
      ...(params.min > 0 ? noneLinked(made) : []),
      ...(params.allDoneBy === undefined ? [] : allDone(made)),
    ];
    return index === 0 ? rows : rows.slice(0, 3).map(([given, ...rest]): Row => [`${kind}: ${given}`, ...rest]);
  });
}

class Makers {
  readonly role: LinkRole;
  private count = 0;

  constructor(
    readonly check: Check,
    readonly params: ActionsTracked,
    private readonly kind: RecordKind,
  ) {
    this.role = params.link[0]!;
  }

  /** The record that the check is asked of, without any action. */
  bare(): RecordBuilder {
    return applied(this.check, this.params.link, this.kind);
  }

  /** The same, once the time for linking actions has begun (day 1, or creation). */
  begun(builder = this.bare()): RecordBuilder {
    const { since } = this.params;
    return since === undefined || since === 'created' ? builder : reach(builder, since, day(1));
  }

  /** An action with all that is asked of it. */
  action(role = this.role): RecordBuilder {
    const builder = this.unowned(role).set('assignee', cell('Ada Example', { id: 'user-1' }), at(3));
    return this.params.needDueDate ? builder.set('dueDate', DUE, at(3)) : builder;
  }

  unowned(role = this.role): RecordBuilder {
    const builder = aRecord((LINK_ROLES[role].to as readonly RecordKind[])[0]!, at(2)).named(String(30010 + ++this.count));
    return this.params.needDueDate ? builder.set('dueDate', DUE, at(2)) : builder;
  }

  /** An action that was brought over: all of its dates are the same. */
  imported(): RecordBuilder {
    return aRecord((LINK_ROLES[this.role].to as readonly RecordKind[])[0]!)
      .named('30010')
      .with('assignee', cell('Ada Example', { id: 'user-1' }))
      .with('dueDate', DUE)
      .closed(START);
  }

  linking(...actions: readonly RecordBuilder[]): RecordBuilder {
    return actions.reduce((builder, action) => builder.link(this.role, action.build(), at(2)), this.begun());
  }

  /** What is found where an action is open and in time. */
  get open(): readonly [outcome: 'met' | 'pending', why: string] {
    return this.params.allDoneBy === undefined ? ['met', 'in-time'] : ['pending', 'open'];
  }
}

const inHand = (made: Makers): readonly Row[] => {
  const due = (): RecordBuilder => made.action().set('dueDate', DUE, at(3));
  // In Berlin Sunday 29 March 2026 has 23 hours; the days of grace have 24.
  const berlin = { ...SETTINGS, timeZone: 'Europe/Berlin' };
  const inBerlin = made.action().set('dueDate', cell('2026-03-29', { at: Date.UTC(2026, 2, 28, 23) }), at(3));
  const sunday = Date.UTC(2026, 3, 12, 22);
  return [
    ['the action is done', made.linking(made.action().closed(day(5))), day(40), 'met', 'done'],
    ['the action is open and not due yet', made.linking(due()), day(8), ...made.open],
    ['the action is overdue, the last instant of the grace', made.linking(due()), LAST, ...made.open],
    ['the action is overdue, a minute too long', made.linking(due()), LAST + MINUTE, 'gap', 'overdue'],
    ['the action was done long after it was due', made.linking(due().closed(day(60))), day(70), 'met', 'done'],
    [
      'all three are done',
      made.linking(made.action().closed(day(3)), made.action().closed(day(4)), made.action().closed(day(5))),
      day(40),
      'met',
      'done',
    ],
    ['one is done, one is open', made.linking(made.action().closed(day(3)), due()), day(8), ...made.open],
    ['one of two is overdue', made.linking(made.action().closed(day(3)), due()), day(40), 'gap', 'overdue'],
    ['done, taken up again and overdue', made.linking(due().closed(day(5)).working(day(6))), day(40), 'gap', 'overdue'],
    ['a sub-task that is done', made.begun().child(made.role, made.action().closed(day(5)).build()), day(40), 'met', 'done'],
    ['due on the day the clock is put forward, the last instant', made.linking(inBerlin), sunday, ...made.open, berlin],
    ['due on the day the clock is put forward, a minute too long', made.linking(inBerlin), sunday + MINUTE, 'gap', 'overdue', berlin],
    ...made.params.link
      .slice(1)
      .map((role): Row => [
        `the ${LINK_ROLES[role].name} is done`,
        made.begun().link(role, made.action(role).closed(day(5)).build(), at(2)),
        day(40),
        'met',
        'done',
      ]),
  ];
};

const lacking = (made: Makers): readonly Row[] => {
  const { needOwner, needDueDate } = made.params;
  const owner: readonly Row[] = [
    ['nobody sees to the action', made.linking(made.unowned()), day(8), 'gap', 'no-owner'],
    ['nobody saw to the action, which is done', made.linking(made.unowned().closed(day(5))), day(8), 'gap', 'no-owner'],
    [
      'an owner instead of an assignee',
      made.linking(
        made
          .unowned()
          .set('owner', cell('Ben Example', { id: 'user-2' }), at(3))
          .closed(day(5)),
      ),
      day(8),
      'met',
      'done',
    ],
    ['no owner and overdue', made.linking(made.unowned().set('dueDate', DUE, at(3))), day(40), 'gap', 'no-owner'],
    ['one has no owner, one cannot be read', made.linking(made.unowned()).link(made.role, 'unreadable', at(2)), day(8), 'gap', 'no-owner'],
  ];
  const undated = (): RecordBuilder => made.action().set('dueDate', null, at(4));
  const date: readonly Row[] = needDueDate
    ? [
        ['no due date', made.linking(undated()), day(8), 'gap', 'no-due-date'],
        ['done, and never had a due date', made.linking(undated().closed(day(5))), day(8), 'gap', 'no-due-date'],
      ]
    : [['no due date', made.linking(undated()), day(400), ...made.open]];
  return [...(needOwner ? owner : []), ...date];
};

const dropped = (made: Makers): readonly Row[] => {
  const cancelled = (): RecordBuilder => made.unowned().status('Cancelled', day(3));
  const alone = made.linking(cancelled());
  const { min, link } = made.params;
  return [
    ['one was cancelled, the other is done', made.linking(cancelled(), made.action().closed(day(5))), day(40), 'met', 'done'],
    min > 0
      ? ['the only one was cancelled', alone, day(90), 'gap', 'none']
      : ['the only one was cancelled', alone, day(90), 'not-applicable', 'all-dropped'],
    ...(link.includes('improvement')
      ? [
          [
            'one was rejected, the other is done',
            made
              .linking(made.action().closed(day(5)))
              .link('improvement', made.unowned('improvement').status('Rejected', day(3)).build(), at(2)),
            day(40),
            'met',
            'done',
          ] as const,
        ]
      : []),
  ];
};

const hidden = (made: Makers): readonly Row[] => [
  // Where a check is asked only of records with an action, one that cannot be read leaves open whether it is asked at all.
  [
    'the action cannot be read',
    made.begun().link(made.role, 'unreadable', at(2)),
    day(90),
    'cannot-tell',
    made.params.min > 0 ? 'unknown' : 'applies-unknown',
  ],
  ['the action was not read', made.begun().link(made.role, 'unread', at(2)), day(90), 'cannot-tell', 'unknown'],
  [
    'one is done, one cannot be read',
    made.linking(made.action().closed(day(5))).link(made.role, 'unreadable', at(2)),
    day(90),
    'cannot-tell',
    'unknown',
  ],
  [
    'one is overdue, one cannot be read',
    made.linking(made.action().set('dueDate', DUE, at(3))).link(made.role, 'unreadable', at(2)),
    day(90),
    'gap',
    'overdue',
  ],
  ['its due date cannot be read', made.linking(made.action().unreadable('dueDate')), day(90), 'cannot-tell', 'unknown'],
  [
    'it may have been cancelled: its history is missing',
    made.linking(made.action().closed(day(5)).also({ history: 'unavailable' })),
    day(90),
    'cannot-tell',
    'unknown',
  ],
  ...(made.params.needOwner
    ? [
        [
          'who sees to it cannot be read',
          made.linking(made.unowned().unreadable('assignee').closed(day(5))),
          day(90),
          'cannot-tell',
          'unknown',
        ] as const,
      ]
    : []),
];

/** When the time for linking an action is over, per check: written down, not reckoned. */
const TIME: Partial<Record<RecordEvent, number>> = { created: START, resolved: day(1), executed: day(1) };

const noneLinked = (made: Makers): readonly Row[] => {
  const { since, within, noneDeclared } = made.params;
  if (since === undefined || within?.unit !== 'days') throw new Error('No examples for such a time');
  const end = TIME[since]! + within.value * DAY;
  const rows: Row[] = [
    ['none is linked, the time is running', made.begun(), end, 'pending', 'due'],
    ['none is linked, a minute too late', made.begun(), end + MINUTE, 'gap', 'none'],
    ['linked only after the time', made.begun().link(made.role, made.action().closed(day(80)).build(), day(80)), day(90), 'met', 'done'],
  ];
  if (since === 'resolved' || since === 'executed') {
    rows.push(['none is linked, and the time has not begun', made.bare(), day(90), 'pending', 'waiting']);
    rows.push(
      since === 'resolved'
        ? [
            'none is linked, and a deleted status came after it was resolved',
            made.begun().status('gone', day(2)),
            day(90),
            'cannot-tell',
            'unknown-event',
          ]
        : [
            'none is linked, and the history is cut off',
            made.begun().also({ history: 'partial' }),
            day(90),
            'cannot-tell',
            'unknown-event',
          ],
    );
  }
  if (noneDeclared === undefined) return rows;
  const yesNo = fieldRole(noneDeclared).type === 'yesNo';
  rows.push(
    [
      'none is linked, and a reason is given',
      made.begun().set(noneDeclared, yesNo ? choice('yes') : 'The supplier does it', day(2)),
      day(90),
      'met',
      'explained',
    ],
    [
      'a reason is given, but what is linked is overdue',
      made.linking(made.action().set('dueDate', DUE, at(3))).set(noneDeclared, yesNo ? choice('yes') : 'The supplier does it', day(2)),
      day(90),
      'gap',
      'overdue',
    ],
    [
      'a reason is given, for an action nobody can read',
      made
        .begun()
        .link(made.role, 'unreadable', at(2))
        .set(noneDeclared, yesNo ? choice('yes') : 'Not needed', day(2)),
      day(90),
      'cannot-tell',
      'unknown',
    ],
    [
      'none is linked, and whether a reason is given cannot be read',
      made.begun().unreadable(noneDeclared),
      day(90),
      'cannot-tell',
      'unknown-reason',
    ],
    ['none is linked, and the site has no role for a reason', made.begun().unmapped(noneDeclared), day(90), 'gap', 'none'],
    yesNo
      ? ['none is linked, and the answer is no', made.begun().set(noneDeclared, choice('no'), day(2)), day(90), 'gap', 'none']
      : ['none is linked, and the reason is a placeholder', made.begun().set(noneDeclared, 'tbd', day(2)), day(90), 'gap', 'none'],
  );
  return rows;
};

const allDone = (made: Makers): readonly Row[] => {
  const closing = (...actions: readonly RecordBuilder[]): RecordBuilder => made.linking(...actions).closed(day(20));
  return [
    ['closed with an action open', closing(made.action()), day(21), 'gap', 'left-open'],
    ['closed with one of two open', closing(made.action().closed(day(5)), made.action()), day(21), 'gap', 'left-open'],
    ['the last action was done exactly at the closing', closing(made.action().closed(day(20))), day(90), 'met', 'done'],
    ['the last action was done a minute after the closing', closing(made.action().closed(day(20) + MINUTE)), day(90), 'gap', 'left-open'],
    [
      'closed too early, reopened, and closed again when all was done',
      closing(made.action().closed(day(25)))
        .working(day(22))
        .closed(day(26)),
      day(90),
      'met',
      'done',
    ],
    [
      'brought over with all dates the same',
      applied(made.check, made.params.link).closed(START).link(made.role, made.imported().build(), START),
      day(90),
      'met',
      'done',
    ],
    [
      'all done, and when it was closed cannot be told',
      closing(made.action().closed(day(5))).status('gone', day(30)),
      day(90),
      'cannot-tell',
      'unknown-event',
    ],
    [
      'closed, and when the action was done cannot be told',
      closing(made.action().resolved(day(5)).status('gone', day(6))),
      day(90),
      'cannot-tell',
      'unknown',
    ],
  ];
};
