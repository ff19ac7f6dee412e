import { describe, expect, test } from '@jest/globals';
import { DEFAULT_TOLERANCE } from '../../src/assess';
import type { SiteFindingView } from '../../src/contract';
import { byPeopleAlone, LEGEND, verdictOf } from '../../static/shared/verdict';

describe('a verdict in words', () => {
  test('names the targets that hold where a site set none', () => {
    for (const target of Object.values(DEFAULT_TOLERANCE)) expect(LEGEND['not-reached'].meaning).toContain(`${target * 100}%`);
  });
  test('of people stands alone only where neither records nor findings say anything', () => {
    const findings = [{} as SiteFindingView];
    expect(byPeopleAlone({ verdict: 'by-people', share: null, findings: [] })).toBe(true);
    expect(byPeopleAlone({ verdict: 'by-people', share: 1, findings: [] })).toBe(false);
    expect(byPeopleAlone({ verdict: 'by-people', share: null, findings })).toBe(false);
    expect(byPeopleAlone({ verdict: 'no-data', share: null, findings: [] })).toBe(false);
  });
  test('of people says what was found where something was', () => {
    expect(verdictOf({ verdict: 'by-people', share: null, findings: [] }).meaning).toContain('records cannot show it');
    expect(verdictOf({ verdict: 'by-people', share: 1, findings: [] })).toMatchObject({
      label: 'Person judges',
      meaning: expect.stringContaining('a person judges the rest'),
    });
  });
});
