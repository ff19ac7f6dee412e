import { SETTING_DEFAULTS } from '../record/setting-defaults';
import { proposeFields } from './propose-fields';
import { proposeKinds } from './propose-kinds';
import { proposeLinks } from './propose-links';
import { Reasons, type Reason } from './reasons';
import type { SiteMap } from './site-map';
import type { SiteSchema } from './site-schema';
import { sortedSchema } from './sorted-schema';

export interface Proposal {
  readonly map: SiteMap;
  readonly reasons: readonly Reason[];
}

/**
 * Proposes a site map from what a site has, by the matching order of the vocabulary: system or schema id, exact name in any of six
 * languages, name that starts or ends with a known one, and for statuses the status category. Settings that only the organization can
 * decide are left out, so the checks that need them are not run. The same schema always gives the same proposal, in whatever order its
 * lists are.
 */
export function proposeSiteMap(given: SiteSchema): Proposal {
  const schema = sortedSchema(given);
  const reasons = new Reasons();
  const kinds = proposeKinds(schema, reasons);
  const fields = proposeFields(schema, kinds, reasons);
  const links = proposeLinks(schema, kinds, reasons);
  reasons.add('settings.timeZone', `the time zone of the site is ${schema.timeZone}`, true);
  const settings = { timeZone: schema.timeZone, ...SETTING_DEFAULTS };
  return { map: { clausewise: 'site-map', version: 1, kinds, fields, links, settings }, reasons: reasons.list() };
}
