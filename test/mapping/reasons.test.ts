import { expect, test } from '@jest/globals';
import { namesInLine, Reasons } from '../../src/mapping/reasons';

test('beyond 20 reasons of one part the rest is only counted, and is sure only if all of it is', () => {
  const reasons = new Reasons();
  for (let one = 0; one < 25; one++) reasons.add('fields.many', `reason ${one}`, one !== 3);
  for (let one = 0; one < 22; one++) reasons.add('fields.more', `reason ${one}`, one !== 21);
  reasons.add('fields.few', 'the only one', true);
  const list = reasons.list();
  expect(list).toHaveLength(20 + 20 + 1 + 2);
  expect(list.slice(-2)).toEqual([
    { part: 'fields.many', reason: '… and 5 more', sure: true },
    { part: 'fields.more', reason: '… and 2 more', sure: false },
  ]);
});

test('a line names three and counts the others', () => {
  expect(namesInLine(['a', 'b', 'c'])).toBe('a, b, c');
  expect(namesInLine(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more');
});
