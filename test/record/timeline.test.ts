import { describe, expect, test } from '@jest/globals';
import type { FieldFacts } from '../../src/record/record';
import { isUsable, isYes, rulesOf } from '../../src/record/site-rules';
import { everPassed, knownFrom, valueAt } from '../../src/record/timeline';
import { anIncident, at, cell, START } from './a-record';

const field = (record: ReturnType<typeof anIncident>, role: 'impact'): FieldFacts => record.build().fields[role] as FieldFacts;
const text = (value: ReturnType<typeof valueAt>): string | null => (value === 'unknown' ? 'unknown' : (value?.text ?? null));

describe('the value at an instant', () => {
  const changed = anIncident().with('impact', 'Low').set('impact', 'High', at(2)).set('impact', null, at(3)).set('impact', 'Minor', at(4));

  test('is rebuilt going back from the present; a change counts from its own instant on', () => {
    const impact = field(changed, 'impact');
    expect([START, at(1, 59), at(2), at(3), at(4), Infinity].map((when) => text(valueAt(impact, when, -Infinity)))).toEqual([
      'Low',
      'Low',
      'High',
      null,
      'Minor',
      'Minor',
    ]);
  });

  test('goes by the order of the history where instants are equal, whatever the order of the list', () => {
    const impact = field(anIncident().set('impact', 'a', at(1)).set('impact', 'b', at(1)).set('impact', 'c', at(1)), 'impact');
    const turned = { ...impact, changes: [...impact.changes].reverse() };
    expect(text(valueAt(turned, at(0), -Infinity))).toBeNull();
    expect(text(valueAt(turned, at(1), -Infinity))).toBe('c');
  });

  test('without changes it was there from creation on', () => {
    expect(text(valueAt(field(anIncident().with('impact', 'Low'), 'impact'), START, -Infinity))).toBe('Low');
  });

  test('cannot be told before the known part of the history', () => {
    const record = changed.working(at(3)).also({ history: 'partial' }).build();
    expect(knownFrom(record)).toBe(at(2));
    expect(text(valueAt(record.fields['impact'] as FieldFacts, at(1), knownFrom(record)))).toBe('unknown');
    expect(text(valueAt(record.fields['impact'] as FieldFacts, at(2), knownFrom(record)))).toBe('High');
    expect(knownFrom({ ...record, history: 'unavailable' })).toBe(Infinity);
    expect(knownFrom({ ...record, history: 'complete' })).toBe(-Infinity);
  });
});

test('whether something ever held', () => {
  const flagged = anIncident().major(at(1)).set('majorFlag', null, at(2)).build().fields['majorFlag'] as FieldFacts;
  expect(everPassed(flagged, Infinity, -Infinity, isYes)).toBe(true);
  expect(everPassed(flagged, at(0, 59), -Infinity, isYes)).toBe(false);
  expect(everPassed({ present: null, changes: [] }, Infinity, Infinity, isYes)).toBe('unknown');
  expect(everPassed({ present: cell('Yes'), changes: [] }, Infinity, Infinity, isYes)).toBe(true);
  expect(everPassed({ present: cell('Yes'), changes: [] }, at(1), Infinity, isYes)).toBe('unknown');
});

test('a usable value says something', () => {
  const rules = rulesOf({ timeZone: 'UTC' });
  expect(['Network', ' tbd ', 'N/A', '-', '', '無'].map((value) => isUsable(cell(value), rules))).toEqual([
    true,
    false,
    false,
    false,
    false,
    true,
  ]);
  expect(isUsable(null, rules)).toBe(false);
  expect(isUsable(cell('Not needed'), rules, true)).toBe(true);
  expect(isUsable(cell('none'), rules)).toBe(false);
  expect(isUsable(cell('none'), rules, true)).toBe(true);
  expect(isUsable(cell('', { members: ['a'] }), rules)).toBe(true);
  expect(isUsable(cell('[x] one [ ] two'), rules)).toBe(false);
  expect(isUsable(cell('tbd'), rulesOf({ timeZone: 'UTC', placeholders: [] }))).toBe(true);
  const long = rulesOf({ timeZone: 'UTC', placeholders: ['to be filled in by the owner'] });
  expect(['To be filled in by the owner', 'To be filled in by the owners'].map((value) => isUsable(cell(value), long))).toEqual([
    false,
    true,
  ]);
});
