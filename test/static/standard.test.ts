import { describe, expect, test } from '@jest/globals';
import type { Conformance, OutcomeName, SiteFindingView } from '../../src/contract';
import { requirementsUnder } from '../../src/standard';
import { standing } from '../../static/dev/standing';
import { branchesOf } from '../../static/project-page/branches';
import { nothingKnown } from '../../static/shared/figures';
import { sinceText } from '../../static/shared/since-text';

const reader = { locale: 'en', timeZone: 'UTC' };

describe('the clauses of the standard', () => {
  const whole = standing(true);
  test('are in two levels, each requirement once, in the order of the standard', () => {
    const branches = branchesOf(whole, null);
    expect(branches.map(({ number }) => number)).toEqual(['4', '5', '6', '7', '8', '9', '10']);
    const listed = branches.flatMap(({ twigs }) => twigs.flatMap(({ requirements }) => requirements));
    expect(listed.map(({ id }) => id)).toEqual(whole.requirements.map(({ id }) => id));
    for (const { number, twigs } of branches) {
      const under = requirementsUnder(number as '4').length;
      expect([number, twigs.reduce((sum, { requirements }) => sum + requirements.length, 0)]).toEqual([number, under]);
    }
  });
  test('with one verdict alone leave out what has none, and still count all of a clause', () => {
    const gaps = whole.requirements.filter(({ verdict }) => verdict === 'not-reached');
    const branches = branchesOf(whole, 'not-reached');
    const twigs = branches.flatMap(({ twigs: some }) => some);
    expect(twigs.flatMap(({ requirements }) => requirements)).toEqual(gaps);
    expect(twigs.length).toBeLessThan(branchesOf(whole, null).flatMap(({ twigs: some }) => some).length);
    for (const { number, counts } of twigs)
      expect([number, Object.values(counts).reduce((sum, n) => sum + n, 0)]).toEqual([
        number,
        whole.requirements.filter(({ clause }) => clause === number).length,
      ]);
  });
});

describe('since when a finding is what it is', () => {
  const trend = (...outcomes: OutcomeName[]): SiteFindingView['trend'] =>
    outcomes.map((outcome, index) => ({ period: `2026-0${index + 1}`, outcome, met: 0, gap: 0 }));
  test.each<[OutcomeName, OutcomeName[], string]>([
    ['gap', ['met', 'gap', 'gap'], 'So since February 2026.'],
    ['met', ['gap', 'gap', 'met'], 'So since March 2026.'],
    ['met', ['met', 'met'], 'So in all 2 months looked at.'],
    ['met', ['met'], ''],
    ['cannot-tell', ['met', 'cannot-tell'], ''],
    ['not-applicable', ['met', 'not-applicable'], ''],
    ['gap', [], ''],
  ])('%s after %j', (outcome, outcomes, words) => {
    expect(sinceText({ outcome, trend: trend(...outcomes) }, reader)).toBe(words);
  });
});

test('nothing is known of a process only where there is no record, no entry and no finding', () => {
  const none = { records: 0, open: 0, entries: 0, requirements: [{ findings: [] }] } as unknown as Conformance;
  expect(nothingKnown(none)).toBe(true);
  expect(nothingKnown({ ...none, entries: 1 })).toBe(false);
  expect(nothingKnown({ ...none, open: 1 })).toBe(false);
  expect(nothingKnown({ ...none, requirements: [{ findings: [{}] }] } as unknown as Conformance)).toBe(false);
});
