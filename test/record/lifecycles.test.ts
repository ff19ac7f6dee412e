import { describe, expect, test } from '@jest/globals';
import { closedAt, eventAt, isEventMapped, type RecordEvent } from '../../src/record/events';
import { rulesOf } from '../../src/record/site-rules';
import { EVENTS, LIFECYCLES, LEFT_MILESTONES, RECORD_KINDS, STATUS_MILESTONES, type RecordKind } from '../../src/record/vocabulary';
import { aChange, anIncident, aRecord, at, cell, day, START, type RecordBuilder } from './a-record';

const rules = rulesOf({ timeZone: 'Europe/Berlin' });
const when = (record: RecordBuilder, event: RecordEvent) => eventAt(record.build(), event, rules);
const done = cell('Done', { option: 'done' });
const time = (instant: number) => cell(new Date(instant).toISOString(), { at: instant });
/** A bare date as the reader makes it: it begins with the day in Berlin, an hour ahead of UTC in March. */
const date = (month: number, dayOfMonth: number) =>
  cell(`2026-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`, {
    at: Date.UTC(2026, month - 1, dayOfMonth) - 3_600_000,
  });

describe('the lifecycles', () => {
  test('each kind of record has one, and each milestone of it is an event', () => {
    for (const { lifecycle } of Object.values(RECORD_KINDS)) expect(LIFECYCLES).toHaveProperty(lifecycle);
    for (const milestone of Object.values(LIFECYCLES).flat()) expect(EVENTS).toHaveProperty(milestone);
    for (const milestone of LEFT_MILESTONES) expect(STATUS_MILESTONES.has(milestone)).toBe(true);
  });

  test('every event of every kind can be told of a bare record, and nothing has happened yet', () => {
    for (const kind of Object.keys(RECORD_KINDS) as RecordKind[]) {
      const record = aRecord(kind).build();
      for (const event of Object.keys(EVENTS) as RecordEvent[]) {
        const expected = event === 'created' ? START : isEventMapped(record, event, rules) ? 'not-yet' : 'unknown';
        expect([kind, event, eventAt(record, event, rules)]).toEqual([kind, event, expected]);
      }
    }
  });

  test('nothing can be told of what the site has not mapped, but that what is beside the path has not happened', () => {
    const nothing = {
      ...aChange().build(),
      fields: {},
      slas: {},
      approvals: 'unmapped' as const,
      mappedMilestones: new Set<string>(),
      mappedLinks: new Set<string>(),
    };
    const told = (Object.keys(EVENTS) as RecordEvent[]).filter((event) => eventAt(nothing, event, rules) !== 'unknown');
    // Whether it was taken up again, and that it is not closed, the categories of its statuses tell.
    expect(told.sort()).toEqual([
      'cancelled',
      'closed',
      'created',
      'escalated',
      'failed',
      'knownError',
      'rejected',
      'reopened',
      'resolved',
      'waiting',
    ]);
    expect((Object.keys(EVENTS) as RecordEvent[]).filter((event) => isEventMapped(nothing, event, rules)).sort()).toEqual([
      'cancelled',
      'created',
      'escalated',
      'failed',
      'firstWork',
      'knownError',
      'rejected',
      'reopened',
      'waiting',
    ]);
  });

  test.each<RecordEvent>(['scheduled', 'awaitingApproval', 'buildStarted', 'contained', 'executed', 'knownError', 'failed', 'waiting'])(
    '%s: the first entry',
    (event) => {
      const name = {
        scheduled: 'Scheduled',
        awaitingApproval: 'Awaiting approval',
        buildStarted: 'Building',
        contained: 'Contained',
        executed: 'Carried out',
        knownError: 'Known error',
        failed: 'Failed',
        waiting: 'Pending',
      }[event as string]!;
      const kinds = (Object.keys(RECORD_KINDS) as RecordKind[]).filter((kind) =>
        (LIFECYCLES[RECORD_KINDS[kind].lifecycle] as readonly RecordEvent[]).includes(event),
      );
      expect(kinds).not.toHaveLength(0);
      for (const kind of kinds) {
        const record = aRecord(kind).status(name, at(2)).status('Open', at(3)).status(name, at(4));
        expect(when(record, event)).toBe(at(2));
        expect(when(record.also({ history: 'partial' }), event)).toBe('unknown');
      }
    },
  );

  test.each<[RecordEvent, string, RecordKind, string]>([
    ['assessed', 'Assessment', 'change', 'Approved'],
    ['planned', 'Planning', 'release', 'Building'],
    ['designed', 'Design', 'service-transition', 'Building'],
    ['tested', 'Testing', 'release', 'Awaiting approval'],
    ['analysed', 'Analysis', 'nonconformity', 'Actions planned'],
    ['reviewed', 'In review', 'risk', 'Closed'],
    ['reviewed', 'In review', 'supplier', 'Active'],
  ])('%s: the first move out of "%s" to a later status (%s)', (event, phase, kind, later) => {
    const record = () => aRecord(kind).status(phase, at(1));
    expect(when(record(), event)).toBe('not-yet');
    expect(when(record().status(later, at(2)), event)).toBe(at(2));
    expect(when(record().status('Pending', at(2)), event)).toBe('not-yet');
    expect(when(record().status('Pending', at(2)).status(later, at(3)), event)).toBe(at(3));
    expect(when(record().status('Cancelled', at(2)), event)).toBe('not-yet');
    expect(when(record().status('Open', at(2)).status(later, at(3)), event)).toBe('not-yet');
    expect(when(record().status('Open', at(2)).status(phase, at(3)).status(later, at(4)), event)).toBe(at(4));
    expect(when(aRecord(kind).status(later, at(2)), event)).toBe('not-yet');
    expect(when(record().status(later, at(2)).also({ history: 'partial' }), event)).toBe('unknown');
    expect(when(record().status(later, at(2)).withoutMilestones(event), event)).toBe('unknown');
  });
});

describe('a change', () => {
  test('starts with its actual start, else with the status, else by going live; never with the planned start', () => {
    const record = () => aChange().with('plannedStart', time(at(1)));
    expect(
      when(
        record()
          .status('Implementing', at(5))
          .with('actualStart', time(at(4))),
        'implementStart',
      ),
    ).toBe(at(4));
    expect(when(record().status('Implementing', at(5)), 'implementStart')).toBe(at(5));
    expect(when(record().status('Deployed', at(6)), 'implementStart')).toBe(at(6));
    expect(when(record().with('actualEnd', time(at(7))), 'implementStart')).toBe(at(7));
    expect(when(record(), 'implementStart')).toBe('not-yet');
  });

  test('is live with its actual end, its released version, the status, or a resolution that is not a refusal', () => {
    expect(
      when(
        aChange()
          .with('actualEnd', time(at(7)))
          .status('Deployed', at(9)),
        'deployed',
      ),
    ).toBe(at(7));
    expect(when(aChange().with('fixVersions', cell('1.0', { at: date(3, 4).at })), 'deployed')).toBe(date(3, 5).at);
    expect(when(aChange().with('fixVersions', cell('1.0')), 'deployed')).toBe('not-yet');
    expect(when(aChange().with('actualEnd', date(3, 4)), 'deployed')).toBe(date(3, 5).at);
    expect(when(aChange().status('Deployed', at(9)), 'deployed')).toBe(at(9));
    expect(when(aChange().with('resolution', done).closed(at(8)), 'deployed')).toBe(at(8));
    for (const option of ['declined', 'withdrawn', 'wont-do', 'duplicate'])
      expect(when(aChange().with('resolution', cell(option, { option })).closed(at(8)), 'deployed')).toBe('not-yet');
    expect(when(aChange().status('Failed', at(7)).with('resolution', done).closed(at(8)), 'deployed')).toBe('not-yet');
    expect(when(aChange().status('Rejected', at(7)).with('resolution', done).closed(at(8)), 'deployed')).toBe('not-yet');
  });

  test('that ended without a resolution may have gone live or not', () => {
    expect(when(aChange().closed(at(8)), 'deployed')).toBe('unknown');
    expect(when(aChange().unmapped('resolution').closed(at(8)), 'deployed')).toBe('unknown');
    expect(when(aChange().unreadable('resolution').closed(at(8)), 'deployed')).toBe('unknown');
    expect(when(aChange().unmapped('resolution'), 'deployed')).toBe('not-yet');
  });

  test('a date field that Jira left out lets the statuses tell, but nobody conclude that nothing happened', () => {
    expect(when(aChange().unreadable('actualStart').status('Implementing', at(5)), 'implementStart')).toBe(at(5));
    expect(when(aChange().unreadable('actualStart'), 'implementStart')).toBe('unknown');
    expect(when(aChange().with('actualStart', 'some day').status('Approved', at(5)), 'implementStart')).toBe('unknown');
  });

  test('is reviewed only after it was live', () => {
    const record = () => aChange().status('In review', at(1)).status('Closed', at(2)).status('Implementing', at(3));
    expect(when(record(), 'reviewed')).toBe('not-yet');
    expect(when(record().status('Deployed', at(4)).status('In review', at(5)).status('Closed', at(6)), 'reviewed')).toBe(at(6));
    expect(
      when(
        aChange()
          .with('actualEnd', time(at(1)))
          .status('In review', at(2))
          .closed(at(3)),
        'reviewed',
      ),
    ).toBe(at(3));
  });

  test('without a resolved status is resolved when it is closed; going on to its review is no reopening', () => {
    const record = aChange().status('Deployed', at(4)).status('In review', at(5)).closed(at(6)).build();
    expect([eventAt(record, 'resolved'), eventAt(record, 'closed'), closedAt(record)]).toEqual([at(6), at(6), at(6)]);
    const noEnd = aChange().withoutMilestones('closed').status('Deployed', at(4)).status('In review', at(5));
    expect([when(noEnd, 'reopened'), when(noEnd, 'closed')]).toEqual(['not-yet', 'not-yet']);
    expect(when(noEnd.status('Planning', at(6)), 'reopened')).toBe('not-yet');
    expect(when(aChange().withoutMilestones('closed').status('Deployed', at(4)).status('Planning', at(5)), 'reopened')).toBe(at(5));
  });

  test('that was rejected has ended, until it is taken up again', () => {
    const rejected = aChange().status('Rejected', at(4));
    expect([when(rejected, 'rejected'), closedAt(rejected.build()), when(rejected, 'closed')]).toEqual([at(4), at(4), 'not-yet']);
    expect(when(aChange().status('Rejected', at(4)).closed(at(5)), 'rejected')).toBe(at(4));
    expect(when(aChange().status('Rejected', at(4)).status('Planning', at(5)).closed(at(6)), 'rejected')).toBe('not-yet');
    const both = { category: 'done', milestones: ['resolved', 'closed'] } as const;
    expect(when(aRecord('service-request').status('Rejected', at(4)).status('Done', at(5), both), 'rejected')).toBe('not-yet');
    const cut = aChange().closed(at(6)).also({ history: 'partial' }).build();
    expect(eventAt({ ...cut, statuses: cut.statuses.slice(1) }, 'rejected')).toBe('unknown');
  });

  test('failed by its outcome, its status, or an incident it caused, whichever came first', () => {
    const failed = cell('Failed', { option: 'failed' });
    expect(when(aChange().set('changeOutcome', failed, at(5)).set('changeOutcome', null, at(6)), 'failureSeen')).toBe(at(5));
    expect(when(aChange().set('changeOutcome', failed, at(5)).status('Failed', at(4)), 'failureSeen')).toBe(at(4));
    expect(when(aChange().set('changeOutcome', failed, at(5)).link('causedIncident', 'unread', at(3)), 'failureSeen')).toBe(at(3));
    expect(when(aChange().set('changeOutcome', cell('Successful', { option: 'successful' }), at(5)), 'failureSeen')).toBe('not-yet');
    expect(when(aChange().link('causedIncident', 'unread', null), 'failureSeen')).toBe('unknown');
    expect(when(aChange().unreadable('changeOutcome').status('Failed', at(4)), 'failureSeen')).toBe('unknown');
    expect(when(aChange().unmapped('changeOutcome').status('Failed', at(4)), 'failureSeen')).toBe(at(4));
  });
});

describe('dates without a time', () => {
  test('a test was carried out on a day, or when the status says so within it; else at its end', () => {
    const exercise = () => aRecord('continuity-test').with('executedOn', date(3, 4));
    expect(when(exercise(), 'executed')).toBe(date(3, 4).at);
    expect(when(exercise().status('Carried out', Date.UTC(2026, 2, 4, 15)), 'executed')).toBe(Date.UTC(2026, 2, 4, 15));
    expect(when(exercise().status('Carried out', Date.UTC(2026, 2, 9)), 'executed')).toBe(date(3, 4).at);
    expect(when(aRecord('continuity-test').closed(at(9)), 'executed')).toBe(at(9));
  });

  test('a thing is due when its day is over where the site is, also on the days that the clock is put forward and back', () => {
    expect(when(aRecord('action').with('dueDate', date(3, 4)), 'due')).toBe(Date.UTC(2026, 2, 4, 23));
    expect(when(aRecord('action').with('dueDate', date(3, 29)), 'due')).toBe(Date.UTC(2026, 2, 29, 22));
    expect(when(aRecord('action').with('dueDate', cell('2026-10-25', { at: Date.UTC(2026, 9, 24, 22) })), 'due')).toBe(
      Date.UTC(2026, 9, 25, 23),
    );
    expect(when(aRecord('action'), 'due')).toBe('not-yet');
    expect(when(aRecord('action').unreadable('dueDate'), 'due')).toBe('unknown');
  });
});

describe('where a record came from', () => {
  test('the time it was created elsewhere, for the event alone and never a later one', () => {
    const record = anIncident().with('originalCreated', time(day(-10)));
    expect([when(record, 'created'), record.build().created, when(record.working(START), 'firstWork')]).toEqual([day(-10), START, START]);
    expect(when(anIncident().with('originalCreated', time(day(3))), 'created')).toBe(START);
    expect(when(anIncident().unreadable('originalCreated'), 'created')).toBe(START);
  });

  test('its root cause is known from the first text on that says anything', () => {
    expect(when(aRecord('problem').set('rootCause', 'tbd', at(1)).set('rootCause', 'Full disk', at(2)), 'rootCauseSet')).toBe(at(2));
    expect(when(aRecord('problem').unreadable('rootCause'), 'rootCauseSet')).toBe('unknown');
  });

  test('a register entry is approved while it is in force, and closed when it is retired', () => {
    const entry = aRecord('supplier').status('In review', at(1)).status('Active', at(2));
    expect([when(entry, 'reviewed'), when(entry, 'approved'), closedAt(entry.build())]).toEqual([at(2), at(2), null]);
    expect(closedAt(entry.status('Retired', at(5)).build())).toBe(at(5));
  });
});

describe('linked actions', () => {
  const action = (end: number | null, created = START) => {
    const record = aRecord('action', created);
    return (end === null ? record : record.resolved(end)).build();
  };

  test('are planned with the first of them, the status, or the end of the record', () => {
    const risk = () => aRecord('risk');
    expect(when(risk().link('action', 'unread', at(5)).status('Actions planned', at(6)), 'actionsPlanned')).toBe(at(5));
    expect(when(risk().status('Actions planned', at(6)), 'actionsPlanned')).toBe(at(6));
    expect(when(risk().closed(at(7)), 'actionsPlanned')).toBe(at(7));
    expect(when(risk().withoutLinks('action').withoutMilestones('actionsPlanned', 'closed'), 'actionsPlanned')).toBe('unknown');
  });

  test('a sub-task, and what the history does not name, was linked when the younger of the two was created', () => {
    expect(when(aRecord('risk').child('action', action(null, at(3))), 'actionsPlanned')).toBe(at(3));
    expect(when(aRecord('risk', at(5)).link('action', action(null, at(3)), null), 'actionsPlanned')).toBe(at(5));
    expect(when(aRecord('risk').link('action', 'unreadable', null), 'actionsPlanned')).toBe('unknown');
  });

  test('are done with the last of them', () => {
    const risk = () =>
      aRecord('risk')
        .child('action', action(at(4)))
        .link('action', action(at(9)), at(1));
    expect(when(risk(), 'actionsDone')).toBe(at(9));
    expect(when(risk().child('action', aRecord('action').status('Cancelled', at(20)).build()), 'actionsDone')).toBe(at(9));
    expect(when(risk().child('action', action(null)), 'actionsDone')).toBe('not-yet');
    expect(when(risk().child('action', 'unread'), 'actionsDone')).toBe('unknown');
    expect(when(risk().child('action', 'unreadable').child('action', action(null)), 'actionsDone')).toBe('unknown');
    expect(when(aRecord('risk'), 'actionsDone')).toBe('not-yet');
    expect(when(aRecord('risk').withoutLinks('action'), 'actionsDone')).toBe('unknown');
  });
});
