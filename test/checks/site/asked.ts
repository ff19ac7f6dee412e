import { expect } from '@jest/globals';
import type { SiteFinding } from '../../../src/assess/index';
import type { Check } from '../../../src/checks/check';
import { ask, askPacked } from './ask';
import type { SiteCase } from './site-case';

/** Asks both ways, compares, and looks at the sentence. */
export function expectFound(check: Check, one: SiteCase): SiteFinding {
  const finding = ask(check, one);
  expect([finding.outcome, finding.why]).toEqual([one.is, one.why]);
  expect(finding).toMatchObject(one.found);
  expect(finding.sentence).toMatch(/^[A-Z].*[^.]\.$/);
  expect(finding.sentence).not.toMatch(/undefined|NaN|Infinity|null|\s\s|\s[.,]|user-1|agent-1/);
  if (check.site!.contributes !== null) expect(askPacked(check, one)).toEqual(finding);
  return finding;
}
