import { describe, expect, test } from '@jest/globals';
import { siteChecks } from '../../../src/checks/index';
import { expectFound } from './asked';
import { shareRows } from './shares';
import { siteCases } from './site-case';

const shares = siteChecks.filter(({ site }) => site?.template === 'RATIO');
/** Its members are fixed, so that most of the examples below cannot be made; see fixed.test.ts. */
const ratios = shares.filter(({ id }) => id !== '9.2.1-01.b');

test('there are as many as specified', () => {
  expect(shares).toHaveLength(16);
});

describe.each(ratios.map((check) => [check.slug, check] as const))('%s', (_slug, check) => {
  const cases = siteCases(check, shareRows(check));

  test.each(cases.map((one) => [`${one.is}: ${one.given}`, one] as const))('%s', (_name, one) => {
    expectFound(check, one);
  });

  test('has an example for everything it can say', () => {
    const said = new Set(cases.map(({ why }) => why));
    // Only entries of registers are read in whole, and so can be withheld or too young; see sets.test.ts.
    const elsewhere = ['running', 'not-readable'];
    const never = (check.site!.params['minSample'] as number) > 1 ? elsewhere : [...elsewhere, 'few'];
    expect(Object.keys(check.site!.says).filter((why) => !never.includes(why) && !said.has(why))).toEqual([]);
  });
});
