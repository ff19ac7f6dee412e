import { describe, expect, test } from '@jest/globals';
import { expectFound } from './asked';
import { FIXED_ROWS } from './fixed';
import { siteCases, siteCheck } from './site-case';

describe.each(Object.entries(FIXED_ROWS))('%s', (id, rows) => {
  const check = siteCheck(id);
  const cases = siteCases(check, rows);
  test.each(cases.map((one) => [`${one.is}: ${one.given}`, one] as const))('%s', (_name, one) => void expectFound(check, one));

  test('has an example for everything it can say', () => {
    const said = new Set(cases.map(({ why }) => why));
    // Fixed members are always there, and never too young.
    const never = ['empty', 'none', 'young', 'few', 'not-readable'];
    expect(Object.keys(check.site!.says).filter((why) => !never.includes(why) && !said.has(why))).toEqual([]);
  });
});
