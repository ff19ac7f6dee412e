import { describe, expect, test } from '@jest/globals';
import { registerOf, type SetId } from '../../../src/checks/sets';
import { siteChecks } from '../../../src/checks/index';
import { expectFound } from './asked';
import { registerRows } from './registers';
import { siteCases } from './site-case';

const registers = siteChecks.filter(({ level, site }) => level === 'register' && registerOf(site!.params['set'] as SetId) !== null);

test('all but the three registers of fixed members are asked entry by entry', () => {
  expect(registers).toHaveLength(47);
});

describe.each(registers.map((check) => [check.slug, check] as const))('%s', (_slug, check) => {
  const cases = siteCases(check, registerRows(check));

  test.each(cases.map((one) => [`${one.is}: ${one.given}`, one] as const))('%s', (_name, one) => {
    expectFound(check, one);
  });

  test('has an example for everything it can say', () => {
    const said = new Set(cases.map(({ why }) => why));
    const never = check.site!.params['whenEmpty'] === 'gap' ? 'none' : 'empty';
    expect(Object.keys(check.site!.says).filter((why) => why !== never && !said.has(why))).toEqual([]);
  });
});
