import { readFileSync, writeFileSync } from 'node:fs';
import { exportSiteMap } from '../../src/mapping';
import type { SiteMap } from '../../src/mapping/site-map';
import type { SiteSettings } from '../../src/record/settings';

const [CRITICAL, HIGH, MODERATE, LOW] = ['1 - Critical', '2 - High', '3 - Moderate', '4 - Low'] as const;

/** The matrix by which this organization sets its priorities: truth Z06, no event of the log is off it. */
const OWN_MATRIX = {
  extensive: { high: CRITICAL, medium: HIGH, low: MODERATE },
  significant: { high: HIGH, medium: MODERATE, low: LOW },
  minor: { high: MODERATE, medium: LOW, low: LOW },
};

/**
 * ServiceNow's default matrix, truth U31. Its fifth priority does not exist on this site, and the app takes no map that names it. Any
 * priority but the fourth in that cell tells the same: the records of low impact and low urgency do not follow the default.
 */
const DEFAULT_MATRIX = { ...OWN_MATRIX, minor: { ...OWN_MATRIX.minor, low: MODERATE } };

/** Days after which `default` calls for an escalation, whatever the log's own clock said. */
export const ESCALATE_AFTER_DAYS = 14;

/** What an administrator of this site would add to the proposal. Nothing in the log tells of top management or of major incidents. */
const SETTINGS: Record<string, Partial<SiteSettings>> = {
  own: { priorityMatrix: OWN_MATRIX, escalationRules: true },
  default: {
    priorityMatrix: DEFAULT_MATRIX,
    escalationRules: true,
    incidentEscalateAfter: { '*': { value: ESCALATE_AFTER_DAYS, unit: 'days' } },
  },
};

/** The proposal of the app, as `assess --export-map` writes it, with the settings of `own` or `default`, as a file for `--map`. */
export const writeUciMap = (proposal: string, which: string, out: string): void => {
  const settings = SETTINGS[which];
  if (settings === undefined) throw new Error(`There is no map "${which}"; known are ${Object.keys(SETTINGS).join(' and ')}.`);
  const map = JSON.parse(readFileSync(proposal, 'utf8')) as SiteMap;
  writeFileSync(out, exportSiteMap({ ...map, settings: { ...map.settings, ...settings } }));
};
