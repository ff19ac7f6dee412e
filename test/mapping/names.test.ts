import { describe, expect, test } from '@jest/globals';
import { edgesOf, matchName, normaliseName } from '../../src/mapping/names';

describe('names', () => {
  test.each([
    ['[System] Incident', 'incident'],
    ['  Post-Incident_Review ', 'post incident review'],
    ['🔥 Major  incident', 'major incident'],
    ['1 - High', 'high'],
    ['ＩＮＣＩＤＥＮＴ', 'incident'],
    ['3', '3'],
    ['[x]', '[x]'],
  ])('%p compares as %p', (name, expected) => expect(normaliseName(name)).toBe(expected));

  test('exact beats an edge, a longer edge beats a shorter one, and a word inside is no match', () => {
    expect(matchName('Service', { en: ['Affected service', 'Service'] })).toMatchObject({ how: 'exact', word: 'Service', rank: 1 });
    expect(matchName('Waiting for customer reply', { en: ['Waiting', 'Waiting for customer'] })).toMatchObject({
      how: 'starts',
      word: 'Waiting for customer',
    });
    expect(matchName('Reopened', { en: ['Open', 'Opened'] })).toBeNull();
    expect(matchName('影響度の値', { ja: ['影響度'] })).toMatchObject({ how: 'starts' });
    expect(matchName('Test not done', { en: ['Done', 'Test'] })).toMatchObject({ how: 'starts', word: 'Test' });
  });

  test('the edges of a name are whole words, or two signs of a script that has no spaces', () => {
    expect(edgesOf('waiting for it').map(({ part }) => part)).toEqual(['waiting for', 'waiting', 'for it', 'it']);
    expect(edgesOf('影響度').map(({ part, rest }) => [part, rest])).toEqual([
      ['影響', '度'],
      ['響度', '影'],
    ]);
  });
});
