import { readFileSync, writeFileSync } from 'node:fs';
import { exportSiteMap } from '../../src/mapping';
import type { SiteMap } from '../../src/mapping/site-map';
import type { SiteSettings } from '../../src/record/settings';

/** Days after which the map calls for an escalation: the log has no clock of its own. */
export const ESCALATE_AFTER_DAYS = 30;

/** What an administrator of this site would add to the proposal. */
const OWN: Partial<SiteSettings> = {
  // The log names the resolution of three tickets of 4,580. By default a resolved record whose resolution cannot be read might be a
  // duplicate and is not judged; a help desk that keeps no resolutions leaves out nothing.
  excludedResolutions: [],
  escalationRules: true,
  incidentEscalateAfter: { '*': { value: ESCALATE_AFTER_DAYS, unit: 'days' } },
};

/** The proposal of the app, as `assess --export-map` writes it, with the settings of this site, as a file for `--map`. */
export const writeHelpdeskMap = (proposal: string, out: string): void => {
  const map = JSON.parse(readFileSync(proposal, 'utf8')) as SiteMap;
  writeFileSync(out, exportSiteMap({ ...map, settings: { ...map.settings, ...OWN } }));
};
