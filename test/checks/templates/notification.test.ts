import { expect, test } from '@jest/globals';
import { Subject } from '../../../src/checks/subject';
import { notification, type Notification } from '../../../src/checks/templates/notification';
import { agent, aChange, anIncident, at, cell, day, type RecordBuilder } from '../../record/a-record';

const TWO: Notification = {
  audience: 'interestedParties',
  since: 'firstWork',
  within: { value: 4, unit: 'hours' },
  minMessages: 2,
  evidence: [{ mention: 'interestedParties' }, { comment: 'public' }, { set: 'deploymentNotice' }],
  requires: ['plannedStart', 'plannedEnd'],
};

function asked(params: Notification, builder: RecordBuilder, now: number) {
  const { judge, says } = notification(params);
  const settings = { timeZone: 'UTC', topManagement: { groups: ['executives'], accounts: [] } };
  const subject = new Subject(builder.build(), { settings, now, majorRule: null, world: null });
  const judgement = judge(subject);
  return { ...judgement, says: says[judgement.why]?.(subject, judgement) };
}

const planned = () =>
  aChange()
    .with('plannedStart', 'Tuesday')
    .with('plannedEnd', 'Tuesday')
    .with('participants', cell('Shop', { members: ['shop-4'] }))
    .working(at(1));
const both = (builder: RecordBuilder, when: number) => builder.update({ at: when, what: 'comment', public: true, mentions: ['shop-4'] });

test('a comment is one message, however many ways it counts', () => {
  expect(asked(TWO, both(planned(), at(2)), day(1)).why).toBe('missing');
  expect(asked(TWO, both(both(planned(), at(2)), at(3)), day(1)).why).toBe('told');
  expect(asked(TWO, both(planned(), at(2)).set('deploymentNotice', 'Sent', at(3)), day(1)).why).toBe('told');
});

test('a time that runs from an event waits for it', () => {
  expect(asked(TWO, aChange(), day(1))).toMatchObject({
    why: 'waiting',
    dueAt: null,
    says: 'A message to those concerned is expected within 4 hours after work begins, with Planned start and Planned end.',
  });
  expect(asked(TWO, planned(), at(2))).toMatchObject({ why: 'due', dueAt: at(5) });
});

test('names what was not set', () => {
  const told = (builder: RecordBuilder) => both(both(builder, at(2)), at(3));
  expect(asked(TWO, told(planned().set('plannedEnd', null, at(4))), day(1))).toMatchObject({
    why: 'incomplete',
    says: 'Planned end was not set within 4 hours after work began.',
  });
  expect(asked(TWO, told(planned().set('plannedEnd', null, at(4)).set('plannedStart', null, at(4))), day(1)).says).toBe(
    'Planned start and Planned end were not set within 4 hours after work began.',
  );
  expect(asked(TWO, told(planned()).unreadable('plannedStart'), day(1)).why).toBe('unknown');
});

test('reads participants and approvals to know who is concerned', () => {
  expect(notification(TWO).asked.fields).toContain('participants');
  expect(notification(TWO).asked.approvals).toBe(true);
  expect(notification({ ...TWO, evidence: [{ comment: 'public' }] }).asked.approvals).toBe(false);
});

test('a mention of a group nobody knows leaves it open for those concerned, not for top management', () => {
  const one = { ...TWO, minMessages: 1, requires: [] };
  expect(asked(one, planned().comment(at(2), agent, ['shop-managers']), day(1)).why).toBe('unknown');
  const boss: Notification = {
    audience: 'topManagement',
    since: 'created',
    within: { value: 4, unit: 'hours' },
    minMessages: 1,
    evidence: [{ mention: 'topManagement' }],
  };
  expect(asked(boss, anIncident().comment(at(2), agent, ['shop-managers']), day(1)).why).toBe('missing');
  expect(asked(boss, anIncident().comment(at(2), agent, ['Executives']), day(1)).why).toBe('told');
});

test('names the time allowed, also where it is longer for some records', () => {
  const announced: Notification = {
    audience: 'interestedParties',
    since: 'created',
    by: 'implementStart',
    minMessages: 1,
    evidence: [{ set: 'deploymentNotice' }, { member: 'stakeholders' }],
    retroactive: { when: { role: 'changeType', in: ['emergency'] }, within: { value: 72, unit: 'hours' } },
  };
  const urgent = () => aChange().with('changeType', cell('Emergency', { option: 'emergency' }));
  const begun = (builder: RecordBuilder) => builder.status('Implementing', day(2));
  expect(asked(announced, begun(aChange()), day(9)).says).toBe(
    'No message to those concerned is on record before implementation began (Notice to those concerned or Stakeholders).',
  );
  expect(asked(announced, begun(urgent()), day(9)).says).toBe(
    'No message to those concerned is on record within 72 hours after implementation began (Notice to those concerned or Stakeholders).',
  );
  expect(asked(announced, begun(urgent()), day(4))).toMatchObject({ why: 'due', dueAt: day(5) });
  const ahead = aChange().with('actualStart', cell('2026-03-08T09:00', { at: day(6) }));
  expect(asked(announced, ahead, day(3))).toMatchObject({ why: 'waiting', dueAt: day(6) });
  expect(asked(announced, ahead.with('deploymentNotice', 'Sent'), day(3))).toMatchObject({ why: 'ready', dueAt: day(6) });
  expect(notification(announced).asked.updates).toBe(false);
  expect(notification(TWO).asked.updates).toBe(true);
});

test('a field of one person names the audience as well as one of several', () => {
  const boss: Notification = { ...TWO, audience: 'topManagement', minMessages: 1, requires: [], evidence: [{ member: 'owner' }] };
  const named = (id: string) => asked(boss, anIncident().with('owner', cell('The boss', { id })).working(at(1)), day(1)).why;
  expect(named('executives')).toBe('told');
  expect(named('somebody-else')).toBe('missing');
});

test('what stood in a field before the known history nobody can say', () => {
  const announced: Notification = {
    audience: 'interestedParties',
    since: 'created',
    by: 'implementStart',
    minMessages: 1,
    evidence: [{ set: 'deploymentNotice' }, { comment: 'public' }],
    requires: ['plannedStart'],
  };
  const cut = (builder: RecordBuilder) =>
    builder
      .with('actualStart', cell('2026-03-04T09:00', { at: day(2) }))
      .status('Planning', day(5))
      .also({ history: 'partial' });
  const told = (builder: RecordBuilder) => builder.update({ at: day(1), what: 'comment', public: true });
  expect(asked(announced, cut(aChange()), day(9)).why).toBe('unknown');
  expect(asked(announced, told(cut(aChange())), day(9)).why).toBe('unknown');
  expect(asked({ ...announced, requires: [] }, told(cut(aChange())), day(9)).why).toBe('told');
});
