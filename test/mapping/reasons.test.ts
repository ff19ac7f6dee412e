import { expect, test } from '@jest/globals';
import { namesInLine, Reasons } from '../../src/mapping/reasons';

test('doubts come first, whatever part they are of', () => {
  const reasons = new Reasons();
  reasons.add('kinds.incident.sources', 'by name', true);
  reasons.add('fields.impact', 'unusual type', false);
  reasons.add('fields.impact', 'by name', true);
  reasons.add('kinds.incident.sources', 'says little', false);
  expect(reasons.list().map(({ part, reason }) => `${part}: ${reason}`)).toEqual([
    'kinds.incident.sources: says little',
    'fields.impact: unusual type',
    'kinds.incident.sources: by name',
    'fields.impact: by name',
  ]);
});

test('beyond 20 reasons of one part the rest is only counted, and what is sure gives way to doubts', () => {
  const reasons = new Reasons();
  for (let one = 0; one < 25; one++) reasons.add('fields.sure', `reason ${one}`, true);
  for (let one = 0; one < 25; one++) reasons.add('fields.late', `reason ${one}`, one < 22);
  for (let one = 0; one < 25; one++) reasons.add('fields.unsure', `reason ${one}`, false);
  reasons.add('fields.few', 'the only one', true);
  const of = (name: string): string[] =>
    reasons
      .list()
      .filter(({ part }) => part === `fields.${name}`)
      .map(({ reason, sure }) => `${sure ? '' : '? '}${reason}`);
  expect(of('sure')).toHaveLength(21);
  expect(of('sure').at(-1)).toBe('… and 5 more');
  expect(of('late').slice(0, 4)).toEqual(['? reason 22', '? reason 23', '? reason 24', 'reason 0']);
  expect(of('late')).toHaveLength(21);
  expect(of('late').slice(-2)).toEqual(['reason 16', '… and 5 more']);
  expect(of('unsure').slice(-2)).toEqual(['? reason 19', '? … and 5 more']);
  expect(of('few')).toEqual(['the only one']);
});

test('a line names three and counts the others', () => {
  expect(namesInLine(['a', 'b', 'c'])).toBe('a, b, c');
  expect(namesInLine(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more');
});
