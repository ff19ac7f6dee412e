import { describe, expect, test } from '@jest/globals';
import type { Ask } from '../../src/checks/check';
import { Subject } from '../../src/checks/subject';
import { after } from '../../src/checks/templates/after';
import { fieldsBy } from '../../src/checks/templates/fields-by';
import { linkBy } from '../../src/checks/templates/link-by';
import { aChange, aRecord, at, day, MINUTE, type RecordBuilder } from '../record/a-record';
import { SETTINGS } from './cases';

/** What no check asks for at present, but the templates offer. */
function found(ask: Ask, record: RecordBuilder, now = day(400)): readonly [outcome: string, why: string, told: string] {
  const subject = new Subject(record.build(), { now, settings: SETTINGS, majorRule: null, world: null });
  const judgement = ask.judge(subject);
  return [judgement.late ? 'met late' : judgement.outcome, judgement.why, ask.says[judgement.why]!(subject, judgement)];
}

describe('evidence that counts from some time after the event', () => {
  const ask = after({
    trigger: 'deployed',
    expect: { set: 'changeReview' },
    within: { value: 30, unit: 'days' },
    minDelay: { value: 5, unit: 'days' },
  });
  const live = (): RecordBuilder => aChange().status('Deployed', day(10));
  test.each([
    [live().set('changeReview', 'It works', day(15)), 'met', 'followed'],
    [live().set('changeReview', 'It works', day(15) - MINUTE), 'gap', 'missing'],
    [live().set('changeReview', 'It works', day(12)).set('changeReview', 'It still works', day(20)), 'met', 'followed'],
  ])('case %#', (record, outcome, why) => expect(found(ask, record).slice(0, 2)).toEqual([outcome, why]));
});

describe('one of several roles', () => {
  const ask = fieldsBy({ roles: ['cause', 'investigation'], mode: 'any', by: 'closed', lateUntil: 'ever' });
  const closed = (): RecordBuilder => aRecord('nonconformity').closed(day(3));

  test('either will do', () => {
    expect(found(ask, closed().set('investigation', 'Looked into', at(5)))).toEqual([
      'met',
      'in-time',
      'Cause or Investigation was filled in 2 days 19 hours before it was closed.',
    ]);
    expect(found(ask, closed().set('cause', 'Heat', day(4)))[0]).toBe('met late');
  });

  test('neither is a gap, and both together are one need', () => {
    expect(found(ask, closed())).toEqual(['gap', 'missing', 'Cause or Investigation was not filled in when it was closed.']);
    expect(ask.asked.needs).toEqual([['field:cause', 'field:investigation'], ['event:closed']]);
  });

  test('one withheld leaves it open, unless the other is there', () => {
    expect(found(ask, closed().unreadable('cause'))[1]).toBe('unknown-value');
    expect(found(ask, closed().unreadable('cause').set('investigation', 'Looked into', at(5)))[1]).toBe('in-time');
  });
});

describe('links with a state, a number and a grace', () => {
  const ask = linkBy({ link: ['change'], state: 'deployed', min: 2, by: 'closed', grace: { value: 2, unit: 'days' } });
  const fix = (id: string, live: number) => aChange().named(id).status('Deployed', live).build();
  const closed = (second: number): RecordBuilder =>
    aRecord('nonconformity')
      .closed(day(10))
      .link('change', fix('30001', day(5)), at(1))
      .link('change', fix('30002', second), at(1));

  test('both live by the end of the grace', () => {
    expect(found(ask, closed(day(12)))[0]).toBe('met');
    expect(found(ask, closed(day(12) + MINUTE))).toEqual([
      'gap',
      'missing',
      'Within 2 days after it was closed: fewer than 2 links lead to a successfully deployed change.',
    ]);
  });

  test('what is looked at on the other end is said', () => {
    expect(ask.asked.via).toEqual([{ link: 'change', links: [], events: ['deployed', 'failed'], fields: ['changeOutcome'] }]);
  });
});
