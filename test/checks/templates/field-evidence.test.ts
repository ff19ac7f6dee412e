import { describe, expect, test } from '@jest/globals';
import { Subject } from '../../../src/checks/subject';
import {
  cellAt,
  evidenceOf,
  firstTouch,
  latest,
  neverHeld,
  touchedBy,
  type FieldRules,
} from '../../../src/checks/templates/field-evidence';
import { anIncident, at, day, START, type RecordBuilder } from '../../record/a-record';

const subjectOf = (builder: RecordBuilder): Subject =>
  new Subject(builder.build(), { settings: { timeZone: 'UTC' }, now: day(9), majorRule: null, world: null });

/** Since when what stood on the last day had stood. */
const since = (rules: FieldRules, builder: RecordBuilder, when = day(8)) => evidenceOf(rules).each[0]!.since(subjectOf(builder), when);

/** Histories of which nothing is known before the first change that is seen. */
const cut = (builder: RecordBuilder) => builder.also({ history: 'partial' });

describe('since when a value counts', () => {
  const cause: FieldRules = { roles: ['rootCause'] };

  test('the creation where it was there from the beginning, else the change that made it count', () => {
    expect(since(cause, anIncident().with('rootCause', 'Disk'))).toBe(START);
    expect(since(cause, anIncident().set('rootCause', 'Disk', at(2)).set('rootCause', 'Disk full', at(5)))).toBe(at(2));
    expect(since(cause, anIncident())).toBeNull();
  });

  test('begins again after a time without a value; a change at that very instant counts, a later one does not', () => {
    const cleared = anIncident().set('rootCause', 'Disk', at(1)).set('rootCause', null, at(2)).set('rootCause', 'Disk full', at(3));
    expect(since(cause, cleared)).toBe(at(3));
    expect(since(cause, cleared, at(3))).toBe(at(3));
    expect(since(cause, cleared, at(2))).toBeNull();
    expect(since(cause, cleared, at(1))).toBe(at(1));
  });

  test('nobody can say where the field is not mapped or not read', () => {
    expect(since(cause, anIncident().unmapped('rootCause'))).toBeNull();
    expect(since(cause, anIncident().unreadable('rootCause'))).toBeNull();
  });
});

describe('what stands in for a value', () => {
  const both: FieldRules = { roles: ['priority'], alternatives: { priority: [['impact', 'urgency']] } };
  const linked: FieldRules = { roles: ['rootCause'], orLink: { rootCause: ['problem'] } };

  test('a list counts once its last role has a value, and only if all have one', () => {
    expect(since(both, anIncident().set('impact', 'High', at(1)).set('urgency', 'High', at(3)))).toBe(at(3));
    expect(since(both, anIncident().set('impact', 'High', at(3)).set('urgency', 'High', at(1)))).toBe(at(3));
    expect(since(both, anIncident().set('impact', 'High', at(1)))).toBeNull();
    expect(since(both, anIncident().set('urgency', 'High', at(1)))).toBeNull();
  });

  test('the earlier of the value and what stands in for it counts', () => {
    const priority = (when: number) =>
      anIncident().set('impact', 'High', at(2)).set('urgency', 'High', at(2)).set('priority', 'High', when);
    expect([since(both, priority(at(1))), since(both, priority(at(4)))]).toEqual([at(1), at(2)]);
  });

  test('a link counts from the time it was made, one of another role never', () => {
    expect(since(linked, anIncident().link('problem', 'unread', at(4)))).toBe(at(4));
    expect(since(linked, anIncident().link('problem', 'unread', at(4)).set('rootCause', 'Disk', at(6)))).toBe(at(4));
    expect(since(linked, anIncident().link('problem', 'unread', at(4)), at(4))).toBe(at(4));
    expect(since(linked, anIncident().link('problem', 'unread', at(4)), at(3))).toBeNull();
    expect(since(linked, anIncident().link('report', 'unread', at(4)))).toBeNull();
    expect(since(both, anIncident().link('problem', 'unread', at(4)))).toBeNull();
  });

  test('the latest of several instants, unless one is missing', () => {
    expect([latest([1, 3, 2]), latest([]), latest([1, null, 3])]).toEqual([3, null, null]);
  });
});

describe('values that count only after an event', () => {
  const after: FieldRules = { roles: ['rootCause'], after: 'resolved' };
  const holds = (builder: RecordBuilder, when = day(8)) => evidenceOf(after).test.holds(subjectOf(builder), when);

  test('set after it, or at that very instant', () => {
    expect(holds(anIncident().resolved(at(4)).set('rootCause', 'Disk', at(5)))).toBe('yes');
    expect(holds(anIncident().resolved(at(4)).set('rootCause', 'Disk', at(4)))).toBe('yes');
    expect(holds(anIncident().resolved(at(4)).set('rootCause', 'Disk', at(3)))).toBe('no');
    expect(holds(anIncident().resolved(at(4)).with('rootCause', 'Disk'))).toBe('no');
    expect(holds(anIncident().resolved(at(4)))).toBe('no');
  });

  test('the last change by then is the one that set it', () => {
    const twice = anIncident().resolved(at(4)).set('rootCause', 'Disk', at(3)).set('rootCause', 'Disk full', at(6));
    expect([holds(twice, at(5)), holds(twice, at(6)), holds(twice)]).toEqual(['no', 'yes', 'yes']);
  });

  test('before the event nothing does; where nobody can say when it was, nothing can be said', () => {
    expect(holds(anIncident().with('rootCause', 'Disk'))).toBe('no');
    expect(holds(cut(anIncident().resolved(at(4))).with('rootCause', 'Disk'), at(3))).toBe('unknown');
    expect(holds(anIncident().withoutMilestones('resolved', 'closed').with('rootCause', 'Disk').also({ history: 'unavailable' }))).toBe(
      'unknown',
    );
  });

  test('a value that nobody is seen setting was there before the event, unless the event lies in the part of the history that is cut off', () => {
    const unseen = cut(anIncident().working(at(6)).resolved(at(7)).with('rootCause', 'Disk'));
    expect(holds(unseen)).toBe('no');
    const sinceCreation = evidenceOf({ roles: ['rootCause'], after: 'created' }).test;
    expect(sinceCreation.holds(subjectOf(unseen), day(8))).toBe('unknown');
    expect(sinceCreation.holds(subjectOf(anIncident().with('rootCause', 'Disk')), day(8))).toBe('yes');
  });

  test('a field that cannot be read or is not mapped says so', () => {
    expect(holds(anIncident().resolved(at(4)).unreadable('rootCause'))).toBe('unknown');
    expect(holds(anIncident().resolved(at(4)).unmapped('rootCause'))).toBe('unmapped');
  });

  test('no instant is told since when it has held', () => {
    const { test: compiled } = evidenceOf(after);
    expect(compiled.since(subjectOf(anIncident().resolved(at(4)).set('rootCause', 'Disk', at(5))), at(0))).toBe('unknown');
  });
});

describe('what is known of a field', () => {
  const set = anIncident().set('team', 'Level 2', at(2));

  test('whether anybody had changed it by an instant', () => {
    const touched = (builder: RecordBuilder, when: number) => touchedBy(subjectOf(builder), 'team', when);
    expect([touched(set, at(1)), touched(set, at(2)), touched(set, at(3))]).toEqual(['no', 'yes', 'yes']);
    expect([touched(cut(anIncident()), at(1)), touched(anIncident().unreadable('team'), at(1))]).toEqual(['unknown', 'unknown']);
  });

  test('its first change, once it has come', () => {
    const first = (builder: RecordBuilder, when: number) => firstTouch(subjectOf(builder), 'team', when);
    const twice = anIncident().set('team', 'Level 2', at(2)).set('team', 'Level 3', at(4));
    expect([first(twice, at(1)), first(twice, at(2)), first(twice, at(9))]).toEqual([null, at(2), at(2)]);
    expect([first(anIncident(), at(9)), first(anIncident().unreadable('team'), at(9))]).toEqual([null, null]);
  });

  test('whether it never held a value; of one that cannot be read nobody can say', () => {
    const never = (builder: RecordBuilder) => neverHeld(subjectOf(builder), 'team', false);
    expect(never(anIncident())).toBe(true);
    expect([never(set), never(anIncident().with('team', 'Level 1')), never(anIncident().unreadable('team'))]).toEqual([
      false,
      false,
      false,
    ]);
    expect(never(anIncident().set('team', 'Level 2', at(2)).set('team', null, at(3)))).toBe(false);
    expect(never(anIncident().with('team', 'Level 1').set('rootCause', 'Disk', at(1)))).toBe(false);
  });

  test('its value at an instant, nothing where it cannot be told', () => {
    const there = (builder: RecordBuilder, when: number) => cellAt(subjectOf(builder), 'team', when)?.text ?? null;
    expect([there(anIncident().set('team', 'Level 2', at(2)), at(1)), there(anIncident().set('team', 'Level 2', at(2)), at(2))]).toEqual([
      null,
      'Level 2',
    ]);
    expect(there(cut(anIncident().set('team', 'Level 2', at(2))), at(1))).toBeNull();
    expect(there(anIncident().unreadable('team'), at(1))).toBeNull();
  });
});
