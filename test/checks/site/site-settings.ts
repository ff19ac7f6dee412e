import { siteChecks } from '../../../src/checks/index';
import type { SiteSettings } from '../../../src/record/settings';
import { SETTINGS } from '../cases';

/** A site that has made all its rules and confirmed all intervals as its own. */
export const SITE_SETTINGS: SiteSettings = {
  ...SETTINGS,
  attributesPerTier: { 'tier-1': ['owner'] },
  clusterSize: 3,
  intervalsConfirmed: siteChecks.map(({ id }) => id),
};
