import type { Check } from '../../../src/checks/check';
import { siteChecks } from '../../../src/checks/index';
import { FIXED_ROWS } from './fixed';
import { registerRows } from './registers';
import { reviewRows } from './reviews';
import { shareRows } from './shares';
import { siteCases, type SiteCase, type SiteRow } from './site-case';

/** Examples of every question about the site, in the order of the checks: those its documentation shows. */
export const ALL_SITE_CASES: readonly { readonly check: Check; readonly cases: readonly SiteCase[] }[] = siteChecks.map((check) => ({
  check,
  cases: siteCases(check, rowsOf(check)),
}));

function rowsOf(check: Check): readonly SiteRow[] {
  const fixed = FIXED_ROWS[check.id];
  if (fixed) return fixed;
  const { template } = check.site!;
  return template === 'COVERAGE' ? registerRows(check) : template === 'RATIO' ? shareRows(check) : reviewRows(check);
}
