import { describe, expect, test } from '@jest/globals';
import { Subject } from '../../../src/checks/subject';
import { decidedBy } from '../../../src/checks/templates/decision';
import type { Approval, RecordFacts } from '../../../src/record/record';
import type { ApprovalSource } from '../../../src/record/settings';
import { aChange, at, day, reporter, START, unknownActor } from '../../record/a-record';

const made = (decision: Approval['decision'], askedAt: number | null, decidedAt: number | null, ...ids: (string | null)[]): Approval => ({
  decision,
  askedAt,
  decidedAt,
  approvers: ids.map((id) => ({ id, decision })),
});

const read = (
  approvals: RecordFacts['approvals'],
  until: number,
  more: Partial<RecordFacts> = {},
  approvalSource: ApprovalSource = 'either',
) =>
  decidedBy(
    new Subject(
      { ...aChange().build(), approvals, ...more },
      { settings: { timeZone: 'UTC', approvalSource }, now: day(9), majorRule: null, world: null },
    ),
    until,
  );

describe('the last decision by an instant', () => {
  test('is the one decided last, whatever the order of the list', () => {
    const list = [made('declined', at(3), at(5), 'a'), made('approved', at(1), at(2), 'b')];
    expect(read(list, day(1))).toMatchObject({ verdict: 'declined', at: at(5) });
    expect(read(list, at(2, 30))).toMatchObject({ verdict: 'approved', at: at(2) });
    expect(read(list, at(5))).toMatchObject({ verdict: 'declined', at: at(5) });
    expect(read(list, at(2) - 1).verdict).toBe('none');
  });

  test('is none while a step that was asked for after it is open', () => {
    const list = [made('approved', at(1), at(2), 'a'), made('approved', at(2), at(9), 'b')];
    expect(read(list, at(5)).verdict).toBe('none');
    expect(read(list, at(9))).toMatchObject({ verdict: 'approved', at: at(9), people: 2 });
    expect(read([made('approved', at(1), at(2), 'a'), made('pending', at(3), null)], at(5)).verdict).toBe('none');
  });

  test('stands when what is open was asked for before it, or only after the instant', () => {
    expect(read([made('pending', at(1), null), made('approved', at(2), at(3), 'a')], at(5)).verdict).toBe('approved');
    expect(read([made('approved', at(1), at(2), 'a'), made('pending', at(6), null)], at(5)).verdict).toBe('approved');
    expect(read([made('approved', at(1), at(2), 'a'), made('declined', at(6), at(7), 'a')], at(5)).verdict).toBe('approved');
  });

  test('is not known where one without a time may have come last', () => {
    expect(read([made('approved', null, null, 'a')], at(5)).verdict).toBe('unknown');
    expect(read([made('approved', at(1), at(2), 'a'), made('declined', at(1), null, 'b')], at(5)).verdict).toBe('unknown');
    expect(read([made('declined', at(1), at(2), 'a'), made('approved', at(1), null, 'b')], at(5)).verdict).toBe('unknown');
    expect(read([made('approved', at(1), at(2), 'a'), made('approved', at(1), null, 'b')], at(5))).toMatchObject({
      verdict: 'approved',
      people: 1,
    });
    expect(read([made('approved', at(1), at(2), 'a'), made('declined', at(6), null, 'b')], at(5)).verdict).toBe('approved');
  });

  test('comes from the status where nobody had been asked by then', () => {
    const { statuses } = aChange().status('Approved', at(4)).build();
    const later = [made('approved', at(20), at(21), 'a')];
    expect(read([], at(9), { statuses })).toMatchObject({ verdict: 'approved', at: at(4) });
    expect(read(later, at(9), { statuses })).toMatchObject({ verdict: 'approved', at: at(4) });
    expect(read([made('approved', null, at(21), 'a')], at(9), { statuses })).toMatchObject({ verdict: 'approved', at: at(4) });
    expect(read([made('pending', at(3), null)], at(9), { statuses }).verdict).toBe('none');
    expect(read([made('pending', null, null)], at(9), { statuses }).verdict).toBe('none');
    expect(read([], at(9), { statuses }, 'approvals').verdict).toBe('none');
    expect(read('unmapped', at(9), { statuses }, 'approvals').verdict).toBe('unmapped');
    expect(read('unreadable', at(9), { statuses })).toMatchObject({ verdict: 'approved' });
    expect(read('unreadable', at(3), { statuses }).verdict).toBe('unknown');
    expect(read('unreadable', at(9), { statuses }, 'approvals').verdict).toBe('unknown');
    expect(read([], at(9), { statuses, mappedMilestones: new Set(['closed']) }).verdict).toBe('none');
    expect(read('unmapped', at(9), { statuses, mappedMilestones: new Set(['closed']) }).verdict).toBe('unmapped');
  });

  test('comes from a cut history only as far as that is known', () => {
    const { statuses } = aChange().status('Planning', at(2)).status('Approved', at(4)).build();
    expect(read([], at(9), { statuses, history: 'partial' })).toMatchObject({ verdict: 'approved', at: at(4) });
    expect(read([], at(3), { statuses, history: 'partial' }).verdict).toBe('unknown');
    expect(read([], at(9), { statuses: statuses.slice(2), history: 'partial' }).verdict).toBe('unknown');
    expect(read([], at(9), { statuses, history: 'unavailable' }).verdict).toBe('unknown');
  });
});

describe('who decided', () => {
  const by = (...ids: (string | null)[]) => read([made('approved', at(1), at(2), ...ids)], at(5));

  test('is counted by different people', () => {
    expect(by('a', 'b', 'a')).toMatchObject({ people: 2, moreHidden: false });
    expect(by()).toMatchObject({ people: 1, moreHidden: true });
    expect(by('a', null)).toMatchObject({ people: 1, moreHidden: true });
    const split: Approval = {
      ...made('approved', at(1), at(2), 'a'),
      approvers: [
        { id: 'a', decision: 'approved' },
        { id: 'b', decision: 'pending' },
      ],
    };
    expect(read([split], at(5)).people).toBe(1);
  });

  test('takes in all steps since it was last declined', () => {
    const list = [
      made('approved', at(1), at(2), 'a'),
      made('declined', at(2), at(3), 'b'),
      made('approved', at(3), at(4), 'c'),
      made('approved', at(4, 30), at(5), 'd'),
    ];
    expect(read(list, at(9)).people).toBe(2);
    expect(read(list, at(4)).people).toBe(1);
  });

  test('leaves out who approved before it was declined, in the order of Jira where the instant is the same', () => {
    const same = [made('approved', at(1), at(2), 'a'), made('declined', at(1), at(2), 'b'), made('approved', at(3), at(4), reporter.id)];
    expect(read(same, at(9))).toMatchObject({ people: 1, other: 'no' });
    expect(read([made('approved', at(3), at(4), 'c'), made('declined', at(1), at(2), 'b')], at(9))).toMatchObject({
      people: 1,
      other: 'yes',
    });
  });

  test('includes somebody other than the reporter, or not, or nobody can say', () => {
    const own = reporter.id!;
    expect(by(own).other).toBe('no');
    expect(by(own, 'a').other).toBe('yes');
    expect(by(own, null).other).toBe('unknown');
    expect(by().other).toBe('unknown');
    const anonymous = { reporter: null };
    expect(read([made('approved', at(1), at(2), 'a')], at(5), anonymous).other).toBe('unknown');
    expect(read([made('approved', at(1), at(2), 'a', 'b')], at(5), anonymous).other).toBe('yes');
  });

  test('is the one who moved it, where statuses tell', () => {
    const moved = (id: string | null) =>
      read([], at(9), {
        statuses: aChange()
          .status('Approved', at(4), { by: id === null ? unknownActor : { id, kind: 'person' } })
          .build().statuses,
      });
    expect(moved('a').other).toBe('yes');
    expect(moved(reporter.id).other).toBe('no');
    expect(moved(null).other).toBe('unknown');
    const nobody = aChange().status('Approved', at(4), { by: { id: 'deleted-1', kind: 'unknown' } });
    expect(read([], at(9), { statuses: nobody.build().statuses }).other).toBe('unknown');
    expect(read([], START, {}).people).toBe(0);
  });
});
