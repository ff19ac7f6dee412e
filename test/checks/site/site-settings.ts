import { siteChecks } from '../../../src/checks/index';
import { tunablesOf } from '../../../src/checks/tuned';
import type { SiteSettings } from '../../../src/record/settings';
import { SETTINGS } from '../cases';

/** Every interval that `which` says, confirmed as it is suggested. */
export const confirmed = (which: (id: string) => boolean): NonNullable<SiteSettings['checks']> =>
  Object.fromEntries(
    siteChecks.flatMap((check) => {
      const interval = tunablesOf(check).find(({ key }) => key === 'interval');
      return interval !== undefined && which(check.id) ? [[check.id, { params: { interval: interval.suggested } }]] : [];
    }),
  );

/** A site that has made all its rules and confirmed all intervals as its own. */
export const SITE_SETTINGS: SiteSettings = {
  ...SETTINGS,
  attributesPerTier: { 'tier-1': ['owner'] },
  clusterSize: 3,
  checks: confirmed(() => true),
};
