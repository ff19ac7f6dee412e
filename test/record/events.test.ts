import { describe, expect, test } from '@jest/globals';
import { closedAt, eventAt, isEventMapped } from '../../src/record/events';
import { agent, anIncident, at, automation, customer, day, reporter, START } from './a-record';

describe('work began', () => {
  test('with the first status of work, assignment by a person or comment of an agent, whichever came first', () => {
    expect(eventAt(anIncident().working(at(5)).build(), 'firstWork')).toBe(at(5));
    expect(eventAt(anIncident().working(at(5)).comment(at(4)).build(), 'firstWork')).toBe(at(4));
    expect(eventAt(anIncident().working(at(5)).comment(at(4)).set('assignee', 'A. Agent', at(3)).build(), 'firstWork')).toBe(at(3));
    expect(eventAt(anIncident().build(), 'firstWork')).toBe('not-yet');
  });

  test('not with what apps, customers and the reporter do', () => {
    const record = anIncident()
      .set('assignee', 'A. Agent', at(1), automation)
      .comment(at(2), customer)
      .comment(at(2), reporter)
      .comment(at(2), automation)
      .build();
    expect(eventAt(record, 'firstWork')).toBe('not-yet');
  });

  test('at creation where it was created straight into a status of work, whatever is withheld', () => {
    const record = anIncident().working(START);
    expect(eventAt(record.build(), 'firstWork')).toBe(START);
    expect(eventAt(record.also({ updatesComplete: false }).build(), 'firstWork')).toBe(START);
  });

  test('cannot be told where an earlier sign may be withheld', () => {
    const record = () => anIncident().working(at(5));
    expect(eventAt(record().unmapped('assignee').build(), 'firstWork')).toBe('unknown');
    expect(eventAt(record().unreadable('assignee').build(), 'firstWork')).toBe('unknown');
    expect(eventAt(record().also({ updatesComplete: false }).build(), 'firstWork')).toBe('unknown');
    expect(eventAt(record().also({ history: 'partial' }).build(), 'firstWork')).toBe('unknown');
  });
});

describe('resolved and closed', () => {
  const done = () => anIncident().working(at(1)).resolved(at(2)).closed(at(3));

  test('are the last entries; a reopening takes both back', () => {
    expect([eventAt(done().build(), 'resolved'), eventAt(done().build(), 'closed')]).toEqual([at(2), at(3)]);
    const open = done().working(at(4)).build();
    expect([eventAt(open, 'resolved'), eventAt(open, 'closed'), eventAt(open, 'reopened')]).toEqual(['not-yet', 'not-yet', at(4)]);
    const again = done().working(at(4)).resolved(at(5)).closed(at(6)).build();
    expect([eventAt(again, 'resolved'), eventAt(again, 'closed')]).toEqual([at(5), at(6)]);
  });

  test('one final status: both are the same instant', () => {
    const onlyClosed = done().withoutMilestones('resolved').build();
    expect([eventAt(onlyClosed, 'resolved'), eventAt(onlyClosed, 'closed')]).toEqual([at(3), at(3)]);
    const onlyResolved = anIncident().resolved(at(2)).withoutMilestones('closed').build();
    expect([eventAt(onlyResolved, 'resolved'), eventAt(onlyResolved, 'closed')]).toEqual([at(2), at(2)]);
  });

  test('closed without passing resolved: resolved when it was closed', () => {
    const record = anIncident().working(at(1)).closed(at(3)).build();
    expect([eventAt(record, 'resolved'), eventAt(record, 'closed')]).toEqual([at(3), at(3)]);
  });

  test('resolved by a status that is no longer mapped: nobody can say when, and it is not open', () => {
    const lost = anIncident()
      .working(at(1))
      .resolved(at(3))
      .withoutMilestones('resolved')
      .also({ resolutionDate: at(3) });
    expect(eventAt(lost.build(), 'resolved')).toBe('unknown');
    expect(eventAt(lost.build(), 'closed')).toBe('not-yet');
    expect(eventAt(lost.closed(at(5)).build(), 'resolved')).toBe(at(5));
    const open = anIncident().working(at(1)).withoutMilestones('resolved').build();
    expect(eventAt(open, 'resolved')).toBe('not-yet');
    const cancelled = anIncident()
      .status('Cancelled', at(2), { milestones: ['cancelled'] })
      .withoutMilestones('resolved');
    expect(eventAt(cancelled.also({ resolutionDate: at(2) }).build(), 'resolved')).toBe('not-yet');
  });

  test('the resolution date stands in where nothing is mapped', () => {
    const record = anIncident().resolved(at(2)).withoutMilestones('resolved', 'closed');
    expect(isEventMapped(record.build(), 'resolved')).toBe(false);
    const dated = record.also({ resolutionDate: at(7) }).build();
    expect([isEventMapped(dated, 'resolved'), eventAt(dated, 'resolved'), closedAt(dated)]).toEqual([true, at(7), at(2)]);
  });

  test('a later archive status does not open it again, a deleted status may have', () => {
    expect(eventAt(done().status('Archived', at(9), { category: 'done' }).build(), 'closed')).toBe(at(3));
    expect(eventAt(done().status('gone', at(9)).build(), 'closed')).toBe('unknown');
    expect(closedAt(done().status('gone', at(9)).build())).toBeNull();
  });

  test('equal instants go by the order of the history, not of the list', () => {
    const record = anIncident().working(START).resolved(START).closed(START).build();
    const turned = { ...record, statuses: [...record.statuses].reverse() };
    expect([eventAt(turned, 'resolved'), eventAt(turned, 'closed')]).toEqual([START, START]);
  });

  test('the first status of a cut history has no time', () => {
    expect(eventAt(anIncident().resolved(at(2)).also({ history: 'unavailable' }).build(), 'resolved')).toBe('unknown');
    expect(eventAt(done().also({ history: 'partial' }).build(), 'closed')).toBe(at(3));
  });
});

describe('cancelled', () => {
  test('the last cycle counts', () => {
    expect(eventAt(anIncident().status('Cancelled', at(1)).build(), 'cancelled')).toBe(at(1));
    expect(eventAt(anIncident().status('Cancelled', at(1)).working(at(2)).resolved(at(3)).build(), 'cancelled')).toBe('not-yet');
  });

  test('closing a cancelled record leaves it cancelled, and closed', () => {
    const record = anIncident().status('Cancelled', at(1)).closed(at(2)).build();
    expect(eventAt(record, 'cancelled')).toBe(at(1));
    expect(closedAt(record)).toBe(at(2));
    expect(closedAt(anIncident().status('Cancelled', at(1)).build())).toBe(at(1));
  });
});

test('became major the first time it was marked, even when the mark was removed', () => {
  expect(eventAt(anIncident().major(at(2)).set('majorFlag', null, at(3)).major(at(4)).build(), 'majorFlagged')).toBe(at(2));
  expect(eventAt(anIncident().build(), 'majorFlagged')).toBe('not-yet');
  expect(eventAt(anIncident().unreadable('majorFlag').build(), 'majorFlagged')).toBe('unknown');
});

test('classified and prioritized need something on purpose', () => {
  expect(eventAt(anIncident().set('classification', 'tbd', at(1)).set('classification', 'Network', at(2)).build(), 'classified')).toBe(
    at(2),
  );
  expect(eventAt(anIncident().with('priority', 'Medium').build(), 'prioritized')).toBe('not-yet');
  expect(eventAt(anIncident().with('priority', 'Medium').set('priority', 'High', at(3), agent).build(), 'prioritized')).toBe(at(3));
  expect(eventAt(anIncident().set('impact', 'High', at(1)).set('urgency', 'High', at(2)).build(), 'prioritized')).toBe(at(2));
});

test('milestones: first entry; side milestones without a status have not happened', () => {
  expect(eventAt(anIncident().status('Escalated', at(1)).status('Escalated', at(2)).build(), 'escalated')).toBe(at(1));
  expect(eventAt(anIncident().withoutMilestones('escalated').build(), 'escalated')).toBe('not-yet');
  expect(eventAt(anIncident().withoutMilestones('inProgress').build(), 'inProgress')).toBe('unknown');
  expect(closedAt(anIncident().resolved(day(1)).build())).toBeNull();
});
