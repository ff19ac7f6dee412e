import { expect, test } from '@jest/globals';
import { Subject } from '../../../src/checks/subject';
import { actionsTracked, type ActionsTracked } from '../../../src/checks/templates/actions-tracked';
import { aRecord, at, cell, day, START, type RecordBuilder } from '../../record/a-record';

const DUTY: ActionsTracked = {
  link: ['action'],
  min: 2,
  since: 'created',
  within: { value: 10, unit: 'days' },
  needOwner: true,
  needDueDate: true,
  overdueGrace: { value: 14, unit: 'days' },
  noneDeclared: 'noActionReason',
};

function asked(builder: RecordBuilder, now: number, params = DUTY) {
  const { judge, says } = actionsTracked(params);
  const subject = new Subject(builder.build(), { settings: { timeZone: 'UTC' }, now, majorRule: null, world: null });
  const judgement = judge(subject);
  return { ...judgement, says: says[judgement.why]?.(subject, judgement) };
}

let ids = 30_000;
const due = (days: number) => cell(new Date(START + days * 86_400_000).toISOString().slice(0, 10), { at: Date.UTC(2026, 2, 2 + days) });
const action = (days: number, owned = true): RecordBuilder => {
  const builder = aRecord('action').named(String(++ids)).with('dueDate', due(days));
  return owned ? builder.with('assignee', cell('Ada Example', { id: 'user-1' })) : builder;
};
const risk = (...actions: readonly RecordBuilder[]) =>
  actions.reduce((builder, one) => builder.link('action', one.build(), at(1)), aRecord('risk'));

test('one of two is too few once the time is over', () => {
  expect(asked(risk(action(5).closed(day(3))), day(10))).toMatchObject({ why: 'due', dueAt: day(10) });
  expect(asked(risk(action(5).closed(day(3))), day(10) + 1)).toMatchObject({
    why: 'none',
    mendable: true,
    says: 'Fewer than 2 actions are linked 10 days after it was created, and no reason is given in Why no action is needed.',
  });
  expect(asked(risk(action(5).closed(day(3)), action(5).closed(day(3))), day(40)).why).toBe('done');
});

test('one that nobody can read may be the second', () => {
  expect(asked(risk(action(5).closed(day(3))).link('action', 'unreadable', at(1)), day(40)).why).toBe('unknown');
});

test('a reason makes up for the number, not for an action of which nobody can say how it stands', () => {
  const given = (builder: RecordBuilder) => builder.set('noActionReason', 'The supplier does it', day(1));
  expect(asked(given(risk(action(5).closed(day(3)))), day(40)).why).toBe('explained');
  expect(asked(given(risk(action(5).unreadable('dueDate').closed(day(3)))), day(40)).why).toBe('unknown');
});

test('says of each shortcoming how many actions have it', () => {
  const lacking = risk(action(1, false), action(1).set('dueDate', null, at(2)), action(1), action(60));
  expect(asked(lacking, day(30))).toMatchObject({
    why: 'no-owner',
    mendable: true,
    says: 'Of 4 linked actions, 1 has no owner, 1 has no due date and 2 are overdue by more than 14 days.',
  });
});

test('open ones may become overdue: the check is to be looked at again then', () => {
  const open = risk(action(20), action(8), action(30).closed(day(1)));
  expect(asked(open, day(5))).toMatchObject({ outcome: 'met', why: 'in-time', dueAt: Date.UTC(2026, 2, 2 + 9 + 14) });
  expect(asked(open, day(5), { ...DUTY, allDoneBy: 'closed' })).toMatchObject({
    outcome: 'pending',
    why: 'open',
    dueAt: Date.UTC(2026, 2, 2 + 9 + 14),
  });
  expect(asked(risk(action(1).closed(day(1)), action(1).closed(day(1))), day(5))).toMatchObject({ why: 'done', dueAt: null });
});

test('looks at owners only where one is needed', () => {
  expect(actionsTracked(DUTY).asked.via).toEqual([{ link: 'action', fields: ['assignee', 'owner', 'dueDate'], links: [] }]);
  const dated = { ...DUTY, min: 1, needOwner: false };
  expect(actionsTracked(dated).asked.via).toEqual([{ link: 'action', fields: ['dueDate'], links: [] }]);
  expect(asked(risk(action(20, false)), day(5), dated).why).toBe('in-time');
});

test('an owner counts as well as an assignee; a role that is withheld leaves it open', () => {
  const one = { ...DUTY, min: 1 };
  const owner = cell('Ben Example', { id: 'user-2' });
  expect(asked(risk(action(20, false).with('owner', owner)), day(5), one).why).toBe('in-time');
  expect(asked(risk(action(20, false).unmapped('assignee').with('owner', owner)), day(5), one).why).toBe('in-time');
  expect(asked(risk(action(20, false).unmapped('owner')), day(5), one).why).toBe('no-owner');
  expect(asked(risk(action(20, false).unreadable('owner')), day(5), one).why).toBe('unknown');
  expect(asked(risk(action(20, false).unmapped('owner', 'assignee')), day(5), one).why).toBe('unknown');
});

test('an action that may have been cancelled is not held against the record', () => {
  const closed = action(20, false).closed(day(1)).also({ history: 'unavailable' }).build();
  const perhaps = { ...closed, statuses: closed.statuses.slice(1) };
  expect(asked(aRecord('risk').link('action', perhaps, at(1)), day(5), { ...DUTY, min: 1 })).toMatchObject({
    outcome: 'cannot-tell',
    why: 'unknown',
  });
});

test('an action left open can still be done, and the record closed again', () => {
  const params: ActionsTracked = { ...DUTY, min: 1, allDoneBy: 'closed' };
  expect(asked(risk(action(20)).closed(day(3)), day(5), params)).toMatchObject({ why: 'left-open', mendable: true });
});

test('names the events whose time nobody can tell', () => {
  const params: ActionsTracked = { ...DUTY, min: 1, since: 'resolved', allDoneBy: 'closed' };
  expect(asked(aRecord('nonconformity').resolved(day(1)).status('gone', day(2)), day(90), params)).toMatchObject({
    why: 'unknown-event',
    says: 'It cannot be told when it was resolved or it was closed: the history cannot be read so far back.',
  });
});
