import { expect, test } from '@jest/globals';
import { Subject } from '../../../src/checks/subject';
import { path, type Path } from '../../../src/checks/templates/path';
import { aChange, at, day, type RecordBuilder } from '../../record/a-record';

const STRICT: Path = { milestones: ['planned', 'approved'], before: 'closed' };

const asked = (params: Path, builder: RecordBuilder) =>
  path(params).judge(new Subject(builder.build(), { settings: { timeZone: 'UTC' }, now: day(9), majorRule: null, world: null }));

const planned = () => aChange().status('Planning', at(2));
const approved = () => planned().status('Approved', at(4));

test('without leave to skip them, steps that have no status leave it open', () => {
  expect(asked(STRICT, approved().closed(day(2)))).toMatchObject({ outcome: 'met', why: 'passed' });
  expect(asked(STRICT, approved().closed(day(2)).withoutMilestones('planned'))).toMatchObject({ outcome: 'cannot-tell', why: 'unknown' });
  expect(asked({ ...STRICT, ignoreUnmapped: true }, approved().closed(day(2)).withoutMilestones('planned')).why).toBe('passed');
});

test('a step that was certainly left out decides, whatever else nobody can say', () => {
  expect(asked(STRICT, planned().closed(day(2)).withoutMilestones('planned'))).toMatchObject({ why: 'missing', mendable: true });
});

test('at least one step has to be mapped unless more are asked for', () => {
  const none = planned().closed(day(2)).withoutMilestones('planned', 'approved').unmapped('approvals');
  expect(asked({ ...STRICT, ignoreUnmapped: true }, none).why).toBe('too-few');
  expect(asked({ ...STRICT, ignoreUnmapped: true, minMapped: 2 }, approved().closed(day(2)).withoutMilestones('planned')).why).toBe(
    'too-few',
  );
});

test('every step is needed, or one of those that may be skipped', () => {
  expect(path(STRICT).asked.needs).toEqual([['event:planned'], ['event:approved'], ['event:closed']]);
  expect(path({ ...STRICT, ignoreUnmapped: true }).asked.needs).toEqual([['event:planned', 'event:approved'], ['event:closed']]);
});

test('a phase is passed when it is left for a later one', () => {
  expect(asked({ ...STRICT, milestones: ['planned'] }, planned().status('Open', at(3)).closed(day(2))).why).toBe('missing');
});

test('a record that was rejected will not be closed any more', () => {
  expect(asked(STRICT, planned().status('Rejected', day(2)))).toMatchObject({ outcome: 'not-applicable', why: 'dropped' });
});
