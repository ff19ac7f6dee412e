import { proposeFields } from './propose-fields';
import { proposeKinds } from './propose-kinds';
import { proposeLinks } from './propose-links';
import type { SiteMap } from './site-map';
import type { SiteSchema } from './site-schema';
import { SETTING_DEFAULTS } from '../record/setting-defaults';

/** Why a part of the site map was proposed; `sure` is false where an administrator should look. `part` is the path in the map. */
export interface Reason {
  readonly part: string;
  readonly reason: string;
  readonly sure: boolean;
}

export interface Proposal {
  readonly map: SiteMap;
  readonly reasons: readonly Reason[];
}

/**
 * Proposes a site map from what a site has, by the matching order of the vocabulary: system or schema id, exact name in any of six
 * languages, name that starts or ends with a known one, and for statuses the status category. Settings that only the organization can
 * decide are left out, so the checks that need them are not run. The same schema always gives the same proposal.
 */
export function proposeSiteMap(schema: SiteSchema): Proposal {
  const reasons: Reason[] = [];
  const kinds = proposeKinds(schema, reasons);
  const fields = proposeFields(schema, kinds, reasons);
  const links = proposeLinks(schema, kinds, reasons);
  reasons.push({ part: 'settings.timeZone', reason: `the time zone of the site is ${schema.timeZone}`, sure: true });
  const settings = { timeZone: schema.timeZone, ...SETTING_DEFAULTS };
  return { map: { clausewise: 'site-map', version: 1, kinds, fields, links, settings }, reasons };
}
