import { describe, expect, test } from '@jest/globals';
import { reasonLines, searchAddress } from '../../static/settings-page/health/wrong-hints';
import { isGuarded } from '../../static/settings-page/steps/rules/guard-note';
import { readNumber } from '../../static/settings-page/steps/rules/times';

const reader = { locale: 'en', timeZone: 'UTC' };

describe('hints that were said to be wrong', () => {
  test('have their reasons with numbers, the most frequent first, and none that nobody gave', () =>
    expect(reasonLines({ 'not-so': 1, 'not-ours': 1200, unclear: 0, other: 1 }, reader)).toEqual([
      '1,200 × it does not apply here',
      '1 × it was done, the record shows it',
      '1 × something else',
    ]));
  test('have issues that open together in Jira’s own search', () =>
    expect(decodeURIComponent(searchAddress(['10001', '10002']))).toBe('/issues/?jql=id in (10001, 10002)'));
});

test('only what warns or blocks needs the guard in the workflow', () =>
  expect((['off', 'advise', 'warn', 'block'] as const).filter(isGuarded)).toEqual(['warn', 'block']));

test.each([
  ['1', { value: 1 }],
  ['730', { value: 730 }],
  ['731', { wrong: 'At most 730.' }],
  ['0', { wrong: 'At least 1.' }],
  ['1.5', { wrong: 'A whole number.' }],
])('%s days of a waiver', (text, read) => expect(readNumber('count', text, 1, 730)).toEqual(read));
