import { expect, test } from '@jest/globals';
import { COUNTING_CONVENTION, processById, processes, requirementById, requirements, requirementsOf } from '../../src/standard/index';

test('the seven requirements of 8.6.1, in order, one of them for people', () => {
  expect(requirementsOf('incident-management').map(({ id }) => id)).toEqual(
    ['01', '02', '03', '04', '05', '06', '07'].map((n) => `8.6.1-${n}`),
  );
  expect(requirements.filter(({ kind }) => kind === 'document').map(({ id }) => id)).toEqual(['8.6.1-03']);
});

test('ids carry their clause, and processes exist', () => {
  for (const { id, clause, processes: served } of requirements) {
    expect(id.startsWith(`${clause}-`)).toBe(true);
    expect(processById(served[0])).not.toBeNull();
  }
  expect(processes.map(({ clause }) => clause)).toEqual(['8.6.1']);
  expect(processById('x')).toBeNull();
  expect(requirementById('8.6.1-05').title).toBe('Top management kept up to date');
});

test('the convention names the number it explains', () => {
  expect(COUNTING_CONVENTION).toMatch(/^212 .*ISO itself does not number them\.$/);
});
