import { describe, expect, test } from '@jest/globals';
import { DEFAULT_TOLERANCE } from '../../src/assess';
import { byPeopleAlone, LEGEND, verdictOf } from '../../static/shared/verdict';

describe('a verdict in words', () => {
  test('names the targets that hold where a site set none', () => {
    for (const target of Object.values(DEFAULT_TOLERANCE)) expect(LEGEND['not-reached'].meaning).toContain(`${target * 100}%`);
  });
  test('of people stands without figures only where records say nothing', () => {
    expect(byPeopleAlone({ verdict: 'by-people', share: null })).toBe(true);
    expect(byPeopleAlone({ verdict: 'by-people', share: 1 })).toBe(false);
    expect(byPeopleAlone({ verdict: 'no-data', share: null })).toBe(false);
  });
  test('of people says what the records show where they show something', () => {
    expect(verdictOf({ verdict: 'by-people', share: null }).meaning).toContain('records cannot show it');
    expect(verdictOf({ verdict: 'by-people', share: 1 })).toMatchObject({
      label: 'Person judges',
      meaning: expect.stringContaining('records are on target'),
    });
  });
});
