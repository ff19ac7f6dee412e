import { describe, expect, test } from '@jest/globals';
import { Subject } from '../../../src/checks/subject';
import { audienceFields, isAudience, namesAudience } from '../../../src/checks/templates/audience';
import type { Value } from '../../../src/record/record';
import { aChange, at, cell, type RecordBuilder } from '../../record/a-record';

const subjectOf = (builder: RecordBuilder): Subject =>
  new Subject(builder.build(), {
    settings: { timeZone: 'UTC', topManagement: { groups: ['Board'], accounts: ['Chief-1'] } },
    now: at(100),
    majorRule: null,
    world: null,
  });

describe('top management', () => {
  const subject = subjectOf(aChange());
  const names = (value: Value) => namesAudience(subject, 'topManagement', value);

  test('is who the settings name, however it is written; nobody else', () => {
    expect(['board', 'BOARD', 'chief-1', 'agent-1'].map((who) => isAudience(subject, 'topManagement', who))).toEqual([
      'yes',
      'yes',
      'yes',
      'no',
    ]);
  });

  test('is named by the value itself or by one of its members', () => {
    expect(names(cell('Chief', { id: 'chief-1' }))).toBe('yes');
    expect(names(cell('Two', { members: ['agent-1', 'board'] }))).toBe('yes');
    expect(names(cell('Two', { id: 'chief-1', members: ['agent-1'] }))).toBe('yes');
    expect(names(cell('Two', { members: ['agent-1', 'agent-2'] }))).toBe('no');
    expect([names(null), names(cell('board'))]).toEqual(['no', 'no']);
  });

  test('no field of the record is read for it', () => {
    expect([audienceFields('topManagement'), audienceFields('interestedParties').length > 0]).toEqual([[], true]);
  });
});

describe('interested parties', () => {
  const is = (builder: RecordBuilder, who: string) => isAudience(subjectOf(builder), 'interestedParties', who);

  test('are the participants, one or several', () => {
    expect(is(aChange().with('participants', cell('Ada Example', { id: 'user-1' })), 'user-1')).toBe('yes');
    expect(is(aChange().with('participants', cell('Two', { members: ['user-1', 'user-2'] })), 'user-2')).toBe('yes');
  });

  test('are the approvers, whichever of them', () => {
    const asked = aChange().approval('approved', at(1), ['approver-1', 'approver-2']).approval('pending', null, ['approver-3']);
    expect(['approver-1', 'approver-2', 'approver-3'].map((who) => is(asked, who))).toEqual(['yes', 'yes', 'yes']);
    expect(is(asked, 'approver-4')).toBe('unknown');
  });

  test('are not those who work on it or asked for it', () => {
    const worked = aChange().with('assignee', cell('Ada Example', { id: 'user-1' }));
    expect([is(worked, 'user-1'), is(worked, 'reporter-1'), is(aChange(), 'user-1')]).toEqual(['no', 'no', 'unknown']);
  });

  test('may be anybody else: owners of services and watchers are not part of a record', () => {
    const nothingRead = aChange().unreadable('participants', 'assignee', 'approvals');
    expect(is(nothingRead, 'user-1')).toBe('unknown');
    const subject = subjectOf(aChange());
    expect(namesAudience(subject, 'interestedParties', cell('Two', { members: ['reporter-1', 'user-9'] }))).toBe('unknown');
    expect(namesAudience(subject, 'interestedParties', cell('One', { members: ['reporter-1'] }))).toBe('no');
  });
});
