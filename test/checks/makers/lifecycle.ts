import type { Check } from '../../../src/checks/check';
import type { Lifecycle } from '../../../src/checks/templates/lifecycle';
import type { RecordKind } from '../../../src/checks/vocabulary';
import { aRecord, at, automation, cell, customer, DAY, day, MINUTE, START, unknownActor, type RecordBuilder } from '../../record/a-record';
import { make, target } from './conditions';
import type { Row } from './row';
import { aValue, choice } from './values';

/** Examples of records that end (resolved on day 3, closed on day 4), lie open, or are resolved and not closed. */
export function lifecycleRows(check: Check): readonly Row[] {
  const made = new Makers(check.ask!.params as unknown as Lifecycle, check.kinds[0]!, check.appliesWhen === null);
  const { stale, closeWithin, staleExempt, noOpenLinks, reach } = made.params;
  return [
    ...ended(made),
    ...(stale ? lyingOpen(made, stale.value * DAY) : []),
    ...(stale && reach === 'closed' && !closeWithin ? resolvedOnly(made, stale.value * DAY) : []),
    ...(closeWithin ? toBeClosed(made, closeWithin.value * DAY) : []),
    ...(staleExempt ? kept(made, stale!.value * DAY) : []),
    ...(noOpenLinks ? openLinks(made) : []),
  ];
}

class Makers {
  constructor(
    readonly params: Lifecycle,
    readonly kind: RecordKind,
    /** Asked of all records, not of resolved ones only. */
    readonly always: boolean,
  ) {
    const durations = [params.stale, params.staleWhileWaiting, params.closeWithin];
    if (durations.some((one) => one && one.unit !== 'days')) throw new Error('Only days are made');
  }

  open(): RecordBuilder {
    return aRecord(this.kind).working(at(1));
  }

  /** With all that the end asks for, and not ended yet. */
  ready(builder = this.open()): RecordBuilder {
    const { outcomeRole } = this.params;
    return outcomeRole ? builder.set(outcomeRole, aValue(outcomeRole), day(2)) : builder;
  }

  /** Resolved on day 3 and closed on day 4, without a resolution. */
  end(builder: RecordBuilder): RecordBuilder {
    return builder.status('Resolved', day(3)).closed(day(4));
  }

  proper(builder = this.open()): RecordBuilder {
    return this.end(this.ready(builder).set('resolution', choice('done'), day(3)));
  }
}

const ended = (made: Makers): readonly Row[] => {
  const { reach, needResolution, outcomeRole } = made.params;
  return [
    ['resolved and closed', made.proper(), day(90), 'met', reach],
    [
      'one final status, mapped to closed',
      made.ready().set('resolution', choice('done'), day(4)).withoutMilestones('resolved').closed(day(4)),
      day(90),
      'met',
      reach,
    ],
    ['one final status, mapped to resolved', made.ready().withoutMilestones('closed').resolved(day(4)), day(90), 'met', reach],
    [
      'reopened, and ended once more',
      made
        .proper(made.proper().working(day(20)))
        .status('Resolved', day(22))
        .closed(day(23)),
      day(90),
      'met',
      reach,
    ],
    ['brought over with all dates the same', allAtOnce(made), day(90), 'met', reach],
    ...(made.always
      ? ([
          ['rejected', made.ready().set('resolution', choice('declined'), day(3)).status('Rejected', day(3)), day(90), 'met', reach],
          ['a deleted status came last', made.proper().status('gone', day(5)), day(90), 'cannot-tell', 'unknown-event'],
        ] as const)
      : []),
    ...(needResolution
      ? ([
          ['ended without a resolution', made.end(made.ready()), day(90), 'gap', 'no-resolution'],
          [
            'the resolution is a placeholder',
            made.end(made.ready().set('resolution', cell('None'), day(3))),
            day(90),
            'gap',
            'no-resolution',
          ],
          ['the resolution was set later', made.end(made.ready()).set('resolution', choice('done'), day(9)), day(90), 'met', reach],
          ['rejected without a resolution', made.ready().status('Rejected', day(3)), day(90), 'gap', 'no-resolution'],
        ] as const)
      : []),
    ...(outcomeRole
      ? ([
          ['ended without an outcome', made.end(made.open()), day(90), 'gap', 'no-outcome'],
          ['the outcome was cleared', made.end(made.ready()).set(outcomeRole, null, day(5)), day(90), 'gap', 'no-outcome'],
          ['the outcome was set later', made.end(made.open()).set(outcomeRole, aValue(outcomeRole), day(9)), day(90), 'met', reach],
        ] as const)
      : []),
  ];
};

function allAtOnce(made: Makers): RecordBuilder {
  const { outcomeRole } = made.params;
  const builder = aRecord(made.kind).resolved(START).closed(START);
  return outcomeRole ? builder.set(outcomeRole, aValue(outcomeRole), START) : builder;
}

/** Work began an hour after creation with a comment at that time; `quiet`: how long it may lie. */
const lyingOpen = (made: Makers, quiet: number): readonly Row[] => {
  const worked = (when: number, builder = made.open()): RecordBuilder => builder.comment(when);
  const waiting = made.params.staleWhileWaiting!.value * DAY;
  return [
    ['worked on yesterday', worked(day(4)), day(5), 'pending', 'open'],
    ['worked on just not too long ago', worked(day(4)), day(4) + quiet, 'pending', 'open'],
    ['worked on a minute too long ago', worked(day(4)), day(4) + quiet + MINUTE, 'gap', 'stale'],
    ['never worked on', aRecord(made.kind), START + quiet + MINUTE, 'gap', 'stale'],
    ['waiting, just not too long', worked(day(4)).status('Pending', day(5)), day(4) + waiting, 'pending', 'open'],
    ['waiting a minute too long', worked(day(4)).status('Pending', day(5)), day(4) + waiting + MINUTE, 'gap', 'stale'],
    ['waited once, and no more', worked(day(4)).status('Pending', day(5)).working(day(6)), day(4) + quiet + MINUTE, 'gap', 'stale'],
    ['the customer wrote since', worked(day(4)).comment(day(20), customer), day(4) + quiet + MINUTE, 'gap', 'stale'],
    ['an automation wrote since', worked(day(4)).comment(day(20), automation), day(4) + quiet + MINUTE, 'gap', 'stale'],
    ['somebody who cannot be told wrote since', worked(day(4)).comment(day(20), unknownActor), day(4) + quiet + MINUTE, 'pending', 'open'],
    ['reopened since', made.proper(worked(day(1))).working(day(30)), day(30) + quiet, 'pending', 'open'],
    ['reopened, and left lying', made.proper(worked(day(1))).working(day(30)), day(30) + quiet + MINUTE, 'gap', 'stale'],
    [
      'part of the comments is withheld',
      worked(day(4)).also({ updatesComplete: false }),
      day(4) + quiet + MINUTE,
      'cannot-tell',
      'unknown-updates',
    ],
    ['the history is cut off', worked(day(4)).also({ history: 'partial' }), day(4) + quiet + MINUTE, 'cannot-tell', 'unknown-updates'],
  ];
};

const resolvedOnly = (made: Makers, quiet: number): readonly Row[] => {
  const resolved = (): RecordBuilder => made.ready().resolved(day(3));
  return [
    ['resolved and not closed, just not too long ago', resolved(), day(3) + quiet, 'pending', 'open'],
    ['resolved and not closed, a minute too long ago', resolved(), day(3) + quiet + MINUTE, 'gap', 'stale'],
  ];
};

const toBeClosed = (made: Makers, limit: number): readonly Row[] => {
  const resolved = (): RecordBuilder => made.ready().resolved(day(3));
  return [
    ['closed exactly at the end of the time', resolved().closed(day(3) + limit), day(200), 'met', 'closed'],
    ['closed a minute later than that', resolved().closed(day(3) + limit + MINUTE), day(200), 'gap', 'closed-late'],
    ['resolved, and the time to close is running', resolved(), day(3) + limit, 'pending', 'to-close'],
    ['resolved, and not closed a minute after the time', resolved(), day(3) + limit + MINUTE, 'gap', 'not-closed'],
    ['closed, then moved back to resolved', resolved().closed(day(4)).resolved(day(5)), day(5) + limit, 'pending', 'to-close'],
    [
      'closed late the first time, in time after a reopening',
      resolved().closed(day(100)).working(day(101)).resolved(day(102)).closed(day(103)),
      day(200),
      'met',
      'closed',
    ],
    [
      'a deleted status lies between resolving and closing',
      resolved().status('gone', day(4)).closed(day(5)),
      day(200),
      'cannot-tell',
      'unknown-event',
    ],
  ];
};

const kept = (made: Makers, quiet: number): readonly Row[] => {
  const exempt = (): RecordBuilder => make(made.open().comment(day(1)), made.params.staleExempt!, 'yes', day(2));
  return [
    ['quiet for very long, and meant to be kept', exempt(), day(2) + 5 * quiet, 'pending', 'kept'],
    ['meant to be kept, and closed after all', made.proper(exempt()), day(900), 'met', made.params.reach],
    [
      'quiet for long, and whether it is to be kept is cut off',
      exempt().also({ history: 'partial' }),
      day(2) + 5 * quiet,
      'cannot-tell',
      'unknown-updates',
    ],
  ];
};

const openLinks = (made: Makers): readonly Row[] => {
  const role = made.params.noOpenLinks![0]!;
  const linking = (other: RecordBuilder | 'unread' | 'unreadable'): RecordBuilder =>
    made.proper().link(role, typeof other === 'string' ? other : other.build(), day(2));
  const other = (): RecordBuilder => target(role, day(2));
  return [
    ['ended, and the linked record is open', linking(other()), day(90), 'gap', 'open-links'],
    ['ended, and the linked record was closed later', linking(other().closed(day(30))), day(90), 'met', made.params.reach],
    ['ended, and the linked record was cancelled', linking(other().status('Cancelled', day(3))), day(90), 'met', made.params.reach],
    [
      'ended, one linked record is closed and one open',
      linking(other().closed(day(3))).link(role, other().named('30003').build(), day(2)),
      day(90),
      'gap',
      'open-links',
    ],
    ['ended, and the linked record cannot be read', linking('unreadable'), day(90), 'cannot-tell', 'unknown-links'],
    ['ended, and the linked record was not read', linking('unread'), day(90), 'cannot-tell', 'unknown-links'],
    ['ended, and the site has no such link', linking(other()).withoutLinks(role), day(90), 'met', made.params.reach],
    [
      'not ended, and the linked record is open',
      made.open().comment(day(4)).link(role, other().build(), day(2)),
      day(5),
      'pending',
      'open',
    ],
  ];
};
