import { expect, test } from '@jest/globals';
import { Subject } from '../../../src/checks/subject';
import { triggerOf, type Trigger } from '../../../src/checks/templates/escalation-trigger';
import type { SiteSettings } from '../../../src/record/settings';
import { anIncident, at, cell, day, START, type RecordBuilder } from '../../record/a-record';

/** What a trigger says of a record, and when it occurred. */
function asked(trigger: Trigger, builder: RecordBuilder, settings: Partial<SiteSettings> = {}, now = day(9)) {
  const subject = new Subject(builder.build(), { settings: { timeZone: 'UTC', ...settings }, now, majorRule: null, world: null });
  const occurred: number[] = [];
  return [triggerOf(trigger)(subject, occurred), occurred];
}

const BREACHED: Trigger = { sla: 'timeToResolution', state: 'breached' };

test('a clock that broke, at the time it did; one that is in time is none', () => {
  expect(asked(BREACHED, anIncident().clock([{ breached: true, breachedAt: at(3) }]))).toEqual(['told', [at(3)]]);
  expect(asked(BREACHED, anIncident().clock([{ breached: false, breachedAt: at(3) }]))).toEqual(['told', []]);
  expect(asked(BREACHED, anIncident().clock([{ breached: true }, { breached: true, breachedAt: at(5) }]))).toEqual(['unknown', [at(5)]]);
  expect(asked(BREACHED, anIncident().clock('unreadable'))).toEqual(['unknown', []]);
  expect(asked(BREACHED, anIncident().unmapped('timeToResolution'))).toEqual(['unmapped', []]);
});

const OPEN: Trigger = { openLongerThan: 'incidentEscalateAfter' };
const days = (value: number) => ({ value, unit: 'days' as const });

const SLOW: Trigger = { openLongerThan: 'complaintEscalateAfter' };

test('open longer than one limit for all', () => {
  const limit = { complaintEscalateAfter: days(2) };
  expect(asked(SLOW, anIncident(), limit)).toEqual(['told', [day(2)]]);
  expect(asked(SLOW, anIncident(), limit, day(2))).toEqual(['told', []]);
  expect(asked(SLOW, anIncident().resolved(day(2)), limit)).toEqual(['told', []]);
  expect(asked(SLOW, anIncident().resolved(day(3)), limit)).toEqual(['told', [day(2)]]);
  expect(asked(SLOW, anIncident().also({ history: 'unavailable' }).resolved(day(1)), limit)).toEqual(['unknown', []]);
  expect(asked(SLOW, anIncident())).toEqual(['unmapped', []]);
});

test('open longer than the limit of its priority', () => {
  const some = { incidentEscalateAfter: { High: days(1) } };
  const all = { incidentEscalateAfter: { High: days(1), '*': days(3) } };
  expect(asked(OPEN, anIncident().with('priority', 'High'), some)).toEqual(['told', [day(1)]]);
  expect(asked(OPEN, anIncident().with('priority', 'Low'), some)).toEqual(['told', []]);
  expect(asked(OPEN, anIncident().with('priority', 'Low'), all)).toEqual(['told', [day(3)]]);
  expect(asked(OPEN, anIncident(), all)).toEqual(['told', [day(3)]]);
  expect(asked(OPEN, anIncident().unmapped('priority'), all)).toEqual(['unmapped', []]);
  expect(asked(OPEN, anIncident().unreadable('priority'), some)).toEqual(['unknown', []]);
});

test('a limit for all priorities needs none', () => {
  const all = { incidentEscalateAfter: { '*': days(3) } };
  expect(asked(OPEN, anIncident().unmapped('priority'), all)).toEqual(['told', [day(3)]]);
  expect(asked(OPEN, anIncident().unreadable('priority'), all)).toEqual(['told', [day(3)]]);
});

const REOPENED: Trigger = { event: 'reopened' };

test('an event that came, up to now', () => {
  const again = () => anIncident().resolved(at(2)).working(at(4));
  expect(asked(REOPENED, again())).toEqual(['told', [at(4)]]);
  expect(asked(REOPENED, again(), {}, at(4))).toEqual(['told', [at(4)]]);
  expect(asked(REOPENED, again(), {}, at(3))).toEqual(['told', []]);
  expect(asked(REOPENED, anIncident())).toEqual(['told', []]);
});

const RISK: Trigger = { role: 'securityRisk', everIn: ['high', 'critical'] };
const risk = (option: string) => cell(option, { option });

test('each time a field came to one of the values from another', () => {
  const twice = anIncident()
    .set('securityRisk', risk('high'), at(1))
    .set('securityRisk', risk('low'), at(2))
    .set('securityRisk', risk('high'), at(3));
  expect(asked(RISK, twice)).toEqual(['told', [at(1), at(3)]]);
  expect(asked(RISK, anIncident().with('securityRisk', risk('high')))).toEqual(['told', [START]]);
  expect(asked(RISK, anIncident())).toEqual(['told', []]);
  expect(asked(RISK, anIncident().set('securityRisk', risk('high'), at(1)).also({ history: 'partial' }))).toEqual(['unknown', [at(1)]]);
  expect(asked(RISK, anIncident().unmapped('securityRisk'))).toEqual(['unmapped', []]);
  expect(asked(RISK, anIncident().unreadable('securityRisk'))).toEqual(['unknown', []]);
});
