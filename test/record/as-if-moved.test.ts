import { expect, test } from '@jest/globals';
import { asIfMoved, type TargetStatus } from '../../src/record/as-if-moved';
import { closedAt, eventAt } from '../../src/record/events';
import { anIncident, at, cell, HOUR, START } from './a-record';

const resolved: TargetStatus = { statusId: '5', name: '', category: 'done', milestones: ['resolved'] };
const NOW = at(5);

test('the record is in the new status from now on, and the one that was handed in stays as it was', () => {
  const record = anIncident().working(at(1)).build();
  const { record: moved, judgeAt } = asIfMoved(record, resolved, NOW);
  expect(eventAt(moved, 'resolved')).toBe(NOW);
  expect(judgeAt).toBeGreaterThan(NOW);
  expect(closedAt(moved)).toBeNull();
  expect(record.statuses).toHaveLength(2);
  expect(eventAt(record, 'resolved')).toBe('not-yet');
});

test('what Jira dates a little later than our clock still comes before the move', () => {
  for (const record of [
    anIncident()
      .set('impact', 'High', NOW + 900)
      .build(),
    anIncident()
      .comment(NOW + 900)
      .build(),
    anIncident()
      .working(NOW + 900)
      .build(),
    anIncident()
      .approval('approved', NOW + 900)
      .build(),
    anIncident()
      .link('problem', 'unread', NOW + 900)
      .build(),
  ])
    expect(eventAt(asIfMoved(record, resolved, NOW).record, 'resolved')).toBe(NOW + 900);
});

test('a date that lies ahead does not put the move off', () => {
  const record = anIncident()
    .with('dueDate', cell('2026-04-01', { at: START + 700 * HOUR }))
    .build();
  expect(eventAt(asIfMoved(record, resolved, NOW).record, 'resolved')).toBe(NOW);
});

test('an empty resolution cannot be told then; one that is set stays, and so does one that is not mapped', () => {
  const of = (record: ReturnType<ReturnType<typeof anIncident>['build']>) => asIfMoved(record, resolved, NOW).record.fields['resolution'];
  expect(of(anIncident().build())).toBe('unreadable');
  expect(of(anIncident().with('resolution', 'Done').build())).toMatchObject({ present: { text: 'Done' } });
  expect(of(anIncident().unmapped('resolution').build())).toBeUndefined();
});
