import { expect, test } from '@jest/globals';
import { dateOf } from '../../src/record/dates';
import type { FieldFacts, RecordFacts, Unknown } from '../../src/record/record';

const cell = (at: number | null) => ({ text: '2026-03-02', id: null, option: null, at, members: [] });
const withDate = (field?: FieldFacts | Unknown) => ({ fields: field === undefined ? {} : { plannedEnd: field } }) as unknown as RecordFacts;

test('a date has a value, is empty, is withheld, or plays no part on this site', () => {
  const day = cell(Date.UTC(2026, 2, 2));
  expect(dateOf(withDate({ present: day, changes: [] }), 'plannedEnd')).toBe(day);
  expect(dateOf(withDate({ present: null, changes: [] }), 'plannedEnd')).toBe('empty');
  expect(dateOf(withDate({ present: cell(null), changes: [] }), 'plannedEnd')).toBe('withheld');
  expect(dateOf(withDate('unreadable'), 'plannedEnd')).toBe('withheld');
  expect(dateOf(withDate('unmapped'), 'plannedEnd')).toBeNull();
  expect(dateOf(withDate(), 'plannedEnd')).toBeNull();
});
