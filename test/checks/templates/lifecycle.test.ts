import { expect, test } from '@jest/globals';
import { Subject } from '../../../src/checks/subject';
import { lifecycle, type Lifecycle } from '../../../src/checks/templates/lifecycle';
import { anIncident, at, day, MINUTE, type RecordBuilder } from '../../record/a-record';

const DAYS = (value: number) => ({ value, unit: 'days' }) as const;
const ALL: Lifecycle = { reach: 'closed', needResolution: true, closeWithin: DAYS(5), stale: DAYS(10), staleWhileWaiting: DAYS(20) };

function asked(params: Lifecycle, builder: RecordBuilder, now: number) {
  const { judge, says } = lifecycle(params);
  const subject = new Subject(builder.build(), { settings: { timeZone: 'UTC' }, now, majorRule: null, world: null });
  const judgement = judge(subject);
  return { ...judgement, says: says[judgement.why]!(subject, judgement) };
}

test('being slow or left lying alone weighs little, a missing resolution does not', () => {
  expect(asked(ALL, anIncident(), day(11))).toMatchObject({ why: 'stale', minor: true, mendable: true });
  expect(asked(ALL, anIncident().resolved(day(1)), day(30))).toMatchObject({ why: 'not-closed', minor: true, mendable: true });
  expect(asked(ALL, anIncident().resolved(day(1)).closed(day(20)), day(30))).toMatchObject({
    why: 'closed-late',
    minor: true,
    mendable: false,
  });
  expect(asked(ALL, anIncident().status('Resolved', day(1)).closed(day(20)), day(30))).toMatchObject({
    why: 'no-resolution',
    minor: false,
  });
});

test('says by how much, also where it is less than the words can tell', () => {
  expect(asked(ALL, anIncident(), day(10) + MINUTE).says).toBe(
    'It is open and nobody has worked on it for a little more than 10 days; up to 10 days are fine.',
  );
  expect(
    asked(
      ALL,
      anIncident()
        .resolved(day(1))
        .closed(day(6) + MINUTE),
      day(30),
    ).says,
  ).toBe('It was closed a little more than 5 days after it was resolved; 5 days are allowed.');
  expect(asked(ALL, anIncident().resolved(day(1)).closed(day(8)), day(30)).says).toBe(
    'It was closed 7 days after it was resolved; 5 days are allowed.',
  );
});

test('falls due when the quiet has lasted too long, or the time to close is over', () => {
  expect(asked(ALL, anIncident().comment(day(2)), day(3))).toMatchObject({ why: 'open', dueAt: day(12) });
  expect(asked(ALL, anIncident().comment(day(2)).status('Pending', day(3)), day(4))).toMatchObject({ why: 'open', dueAt: day(22) });
  expect(asked(ALL, anIncident().resolved(day(2)), day(3))).toMatchObject({ why: 'to-close', dueAt: day(7) });
});

test('a rejected record has ended: nothing is waited for', () => {
  const rejected = anIncident().set('resolution', 'Declined', at(3)).status('Rejected', at(3));
  expect(asked(ALL, rejected, day(90))).toMatchObject({
    outcome: 'met',
    says: 'It was rejected 3 hours after it was created, with a resolution.',
  });
  expect(asked(ALL, anIncident().status('Rejected', at(3)), day(90)).why).toBe('no-resolution');
});

test('comments are read only where quiet counts', () => {
  expect(lifecycle(ALL).asked.updates).toBe(true);
  expect(lifecycle({ reach: 'closed', closeWithin: DAYS(5) }).asked.updates).toBe(false);
});
