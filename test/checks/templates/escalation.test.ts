import { expect, test } from '@jest/globals';
import { Subject } from '../../../src/checks/subject';
import { escalation, type Escalation } from '../../../src/checks/templates/escalation';
import { anIncident, at, cell, day, type RecordBuilder } from '../../record/a-record';

const RULE: Escalation = {
  triggers: [{ sla: 'timeToResolution', state: 'breached' }, { role: 'securityRisk', everIn: ['high', 'critical'] }, { event: 'reopened' }],
  evidence: [{ changed: 'team' }, { set: 'escalationLevel' }],
  within: { value: 4, unit: 'hours' },
  noneDeclared: 'noEscalationReason',
};

function asked(builder: RecordBuilder, now: number, rule = RULE) {
  const { judge, says } = escalation(rule);
  const subject = new Subject(builder.build(), { settings: { timeZone: 'UTC' }, now, majorRule: null, world: null });
  const judgement = judge(subject);
  return { ...judgement, says: says[judgement.why]!(subject, judgement) };
}

const risk = (option: string) => cell(option, { option });
const broken = () => anIncident().clock([{ breached: true, breachedAt: at(1) }]);

test('each trigger needs an escalation of its own', () => {
  expect(asked(broken().set('team', 'Level 2', at(2)).set('securityRisk', risk('high'), at(20)), day(2)).why).toBe('missing');
  expect(
    asked(broken().set('team', 'Level 2', at(2)).set('securityRisk', risk('high'), at(20)).set('team', 'Level 3', at(21)), day(2)).why,
  ).toBe('escalated');
});

test('a value that only rises calls for it once', () => {
  expect(
    asked(
      anIncident().set('securityRisk', risk('high'), at(1)).set('team', 'Level 2', at(2)).set('securityRisk', risk('critical'), at(20)),
      day(2),
    ).why,
  ).toBe('escalated');
});

test('one that was certainly missed decides, whatever else cannot be seen', () => {
  const cut = anIncident()
    .clock([
      { breached: true, breachedAt: at(1) },
      { breached: true, breachedAt: at(30) },
    ])
    .status('In progress', at(20))
    .also({ history: 'partial' });
  expect(asked(cut, day(5)).why).toBe('missing');
  expect(asked(cut, at(31))).toMatchObject({ why: 'due', dueAt: at(34) });
});

test('filling in counts, clearing does not', () => {
  expect(asked(broken().with('escalationLevel', 'L2').set('escalationLevel', null, at(2)), day(1)).why).toBe('missing');
  expect(asked(broken().set('escalationLevel', 'L2', at(2)), day(1)).why).toBe('escalated');
});

test('says what it takes to tell whether it was called for', () => {
  expect(asked(anIncident().clock('unreadable').unmapped('securityRisk'), day(1))).toMatchObject({
    outcome: 'cannot-tell',
    says: 'It cannot be told whether your rules called for an escalation: the clock, Security risk or the history cannot be read or is not there.',
  });
});

const EVENTS: Escalation = {
  ...RULE,
  evidence: [{ reached: 'escalated' }, { reached: 'resolved' }, { link: ['escalation'] }],
};

test('what happens in the instant of the trigger counts', () => {
  expect(asked(broken().resolved(at(1)), day(1), EVENTS).why).toBe('escalated');
  expect(asked(broken().status('Escalated', at(1)), day(1), EVENTS).why).toBe('escalated');
  expect(asked(broken().link('escalation', 'unread', at(1)), day(1), EVENTS).why).toBe('escalated');
  expect(asked(broken().resolved(at(0, 59)), day(1), EVENTS)).toMatchObject({ why: 'missing', mendable: true });
});

test('being escalated again counts, not only the first time', () => {
  const again = broken().status('Escalated', at(0, 30)).working(at(0, 40)).status('Escalated', at(2));
  expect(asked(again, day(1), EVENTS).why).toBe('escalated');
});

test('a history that is known from the trigger on is enough', () => {
  const known = (from: number) => broken().working(from).also({ history: 'partial' });
  expect(asked(known(at(1)), at(9), { ...EVENTS, triggers: [RULE.triggers[0]!] }).why).toBe('missing');
  expect(asked(known(at(1, 1)), at(9), { ...EVENTS, triggers: [RULE.triggers[0]!] }).why).toBe('unknown-evidence');
});

test('an event that lies ahead calls for nothing yet', () => {
  const rule: Escalation = { ...RULE, triggers: [{ event: 'due' }] };
  const due = anIncident().with('dueDate', cell('2026-03-05', { at: Date.UTC(2026, 2, 5) }));
  expect(asked(due, day(1), rule).why).toBe('no-trigger');
  expect(asked(due, day(5), rule).why).toBe('missing');
  expect(asked(anIncident().unmapped('dueDate'), day(5), rule).why).toBe('unknown-trigger');
});

test('nobody can say whether it was resolved in time where a deleted status came last', () => {
  expect(asked(broken().resolved(at(2)).status('gone', at(3)), day(1), EVENTS).why).toBe('unknown-evidence');
});
