import { expect, test } from '@jest/globals';
import { Subject } from '../../../src/checks/subject';
import { approval, type Approval } from '../../../src/checks/templates/approval';
import { aChange, at, automation, cell, day, reporter, type RecordBuilder } from '../../record/a-record';

const FOUR_EYES: Approval = { by: 'implementStart', minApprovers: 2, otherThanRequester: true };

function asked(params: Approval, builder: RecordBuilder, now: number) {
  const { judge, says } = approval(params);
  const subject = new Subject(builder.build(), { settings: { timeZone: 'UTC' }, now, majorRule: null, world: null });
  const judgement = judge(subject);
  return { ...judgement, says: says[judgement.why]?.(subject, judgement) };
}

const begun = (builder = aChange()): RecordBuilder => builder.status('Implementing', day(2));

test('two people have to approve, one of them not the requester', () => {
  const by = (...ids: string[]) => asked(FOUR_EYES, begun(aChange().approval('approved', day(1), ids)), day(9));
  expect(by('a', 'b')).toMatchObject({
    why: 'approved',
    says: 'It was approved by 2 people, one of them other than the requester 1 day before implementation began.',
  });
  expect(by('a', reporter.id!).why).toBe('approved');
  expect(by('a')).toMatchObject({
    outcome: 'gap',
    why: 'too-few',
    says: 'Fewer than 2 people are seen to have approved it before implementation began.',
  });
  expect(by()).toMatchObject({ outcome: 'cannot-tell', why: 'unknown-people' });
});

test('a status shows one person for each time it is entered', () => {
  const twice = aChange()
    .status('Approved', at(4))
    .status('Approved', at(5), { by: { id: 'agent-2', kind: 'person' } });
  expect(asked(FOUR_EYES, begun(twice), day(9)).why).toBe('approved');
  expect(asked(FOUR_EYES, begun(aChange().status('Approved', at(4))), day(9)).why).toBe('too-few');
  expect(asked(FOUR_EYES, begun(aChange().status('Approved', at(4), { by: automation })), day(9)).why).toBe('unknown-people');
});

test('sentences that parameters rule out are not among those it can say', () => {
  expect(Object.keys(approval(FOUR_EYES).says)).not.toContain('due');
  const plain = approval({ by: 'implementStart', minApprovers: 1, otherThanRequester: false });
  for (const why of ['due', 'too-few', 'requester-only', 'unknown-people']) expect(plain.says).not.toHaveProperty(why);
});

test('says when it falls due, and whether it can still be put right', () => {
  const urgent: Approval = {
    by: 'implementStart',
    minApprovers: 1,
    otherThanRequester: false,
    retroactive: { when: { role: 'changeType', in: ['emergency'] }, within: { value: 72, unit: 'hours' } },
  };
  const emergency = () => begun(aChange().with('changeType', cell('Emergency', { option: 'emergency' })));
  expect(asked(urgent, emergency(), day(3))).toMatchObject({ why: 'due', dueAt: day(5) });
  expect(asked(urgent, begun(), day(3))).toMatchObject({ why: 'missing', dueAt: null, mendable: false });
  expect(asked(urgent, emergency().approval('declined', day(3)), day(4))).toMatchObject({ why: 'declined', mendable: true });
  expect(asked(urgent, emergency().approval('declined', day(3)), day(9))).toMatchObject({ why: 'declined', mendable: false });
  expect(asked(urgent, begun(), day(9)).says).toBe('There was no approval before implementation began.');
  expect(asked(urgent, emergency(), day(9)).says).toBe('There was no approval within 72 hours after implementation began.');
  expect(asked(urgent, begun(aChange().approval('approved', day(1))), day(9)).says).toBe(
    'It was approved 1 day before implementation began.',
  );
  expect(asked(urgent, emergency().approval('approved', day(4)), day(9)).says).toBe(
    'It was approved 2 days after implementation began, which is in time for a record of this kind.',
  );
  expect(asked(urgent, aChange(), day(9))).toMatchObject({ why: 'waiting', dueAt: null });
  expect(asked(urgent, aChange().with('actualStart', cell('2026-03-08T09:00', { at: day(6) })), day(3))).toMatchObject({
    why: 'waiting',
    dueAt: day(6),
  });
});

test('what was approved by the instant it began is judged in that instant', () => {
  const plain: Approval = { by: 'implementStart', minApprovers: 1, otherThanRequester: false };
  expect(asked(plain, begun(aChange().approval('approved', day(1))), day(2)).why).toBe('approved');
  expect(asked(plain, begun(), day(2))).toMatchObject({ why: 'waiting', dueAt: day(2) });
  expect(approval(plain).asked.approvals).toBe(true);
});
