import { describe, expect, test } from '@jest/globals';
import { finalDecision } from '../../src/record/approvals';
import { eventAt, isEventMapped, type RecordEvent } from '../../src/record/events';
import type { ApprovalSource } from '../../src/record/settings';
import { rulesOf } from '../../src/record/site-rules';
import { aChange, at, type RecordBuilder } from './a-record';

const rules = (approvalSource: ApprovalSource) => rulesOf({ timeZone: 'UTC', approvalSource });
const by = (record: RecordBuilder, event: RecordEvent = 'approved') =>
  (['approvals', 'milestone', 'either'] as const).map((source) => eventAt(record.build(), event, rules(source)));

describe('approved', () => {
  test('by its approvals, its status, or whichever there is', () => {
    expect(by(aChange().approval('approved', at(2)).status('Approved', at(3)))).toEqual([at(2), at(3), at(2)]);
    expect(by(aChange().status('Approved', at(3)))).toEqual(['not-yet', at(3), at(3)]);
    expect(by(aChange().approval('approved', at(2)))).toEqual([at(2), 'not-yet', at(2)]);
    expect(by(aChange())).toEqual(['not-yet', 'not-yet', 'not-yet']);
  });

  test('not while it is pending or when it was declined, whatever the status says', () => {
    expect(by(aChange().approval('pending', null))).toEqual(['not-yet', 'not-yet', 'not-yet']);
    expect(by(aChange().approval('declined', at(2)).status('Approved', at(3)))).toEqual(['not-yet', at(3), 'not-yet']);
  });

  test('by the last decision of several', () => {
    const again = aChange().approval('declined', at(2)).approval('approved', at(5));
    expect([by(again)[0], finalDecision(again.build())]).toEqual([at(5), expect.objectContaining({ decision: 'approved', at: at(5) })]);
    expect(by(aChange().approval('approved', at(5)).approval('declined', at(2)))[0]).toBe(at(5));
    expect(by(aChange().approval('approved', at(2)).approval('declined', at(5)))[0]).toBe('not-yet');
    expect(by(aChange().approval('approved', at(2)).approval('approved', at(5)))[0]).toBe(at(5));
  });

  test('a pending one leaves it open, unless the work has gone on since', () => {
    const two = () => aChange().approval('approved', at(2)).approval('pending', null);
    expect(by(two())[0]).toBe('not-yet');
    expect(by(two().status('Implementing', at(3)))[0]).toBe(at(2));
  });

  test('at an unknown time where Jira does not say when, unless the status does', () => {
    expect(by(aChange().approval('approved', null))).toEqual(['unknown', 'not-yet', 'unknown']);
    expect(by(aChange().approval('approved', null).status('Approved', at(3)))).toEqual(['unknown', at(3), at(3)]);
  });

  test('withheld approvals are no missing ones', () => {
    expect(by(aChange().unreadable('approvals'))).toEqual(['unknown', 'not-yet', 'unknown']);
    expect(by(aChange().unreadable('approvals').status('Approved', at(3)))).toEqual(['unknown', at(3), at(3)]);
    expect(by(aChange().unmapped('approvals'))).toEqual(['unknown', 'not-yet', 'not-yet']);
    expect(by(aChange().unmapped('approvals').withoutMilestones('approved'))).toEqual(['unknown', 'unknown', 'unknown']);
    expect(by(aChange().withoutMilestones('approved'))).toEqual(['not-yet', 'unknown', 'not-yet']);
  });

  test('what it takes to tell', () => {
    const mapped = (record: RecordBuilder) =>
      (['approvals', 'milestone', 'either'] as const).map((source) => isEventMapped(record.build(), 'approved', rules(source)));
    expect(mapped(aChange())).toEqual([true, true, true]);
    expect(mapped(aChange().unmapped('approvals'))).toEqual([false, true, true]);
    expect(mapped(aChange().withoutMilestones('approved'))).toEqual([true, false, true]);
  });
});

describe('decided', () => {
  test('either way, by approvals or by status', () => {
    expect(by(aChange().approval('declined', at(2)).status('Rejected', at(3)), 'decided')).toEqual([at(2), at(3), at(2)]);
    expect(by(aChange().status('Approved', at(3)).status('Rejected', at(4)), 'decided')).toEqual(['not-yet', at(3), at(3)]);
    expect(by(aChange().status('Implementing', at(4)), 'decided')).toEqual(['not-yet', 'not-yet', 'not-yet']);
  });

  test('where the site has no status for it, when the work begins', () => {
    const record = aChange().withoutMilestones('approved', 'rejected').status('Implementing', at(4));
    expect(by(record, 'decided')).toEqual(['not-yet', at(4), at(4)]);
    expect(by(record.unmapped('approvals'), 'decided')).toEqual(['unknown', at(4), at(4)]);
  });
});
