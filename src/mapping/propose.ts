import { proposeFields } from './propose-fields';
import { proposeKinds } from './propose-kinds';
import { proposeLinks } from './propose-links';
import { Reasons, type Reason } from './reasons';
import { SITE_MAP_VERSION, type SiteMap } from './site-map';
import type { SiteSchema } from './site-schema';
import { sortedSchema } from './sorted-schema';

/** A site map and why each of its parts was proposed, the doubts first. A doubt may be about something the map leaves out. */
export interface Proposal {
  readonly map: SiteMap;
  readonly reasons: readonly Reason[];
}

/**
 * Proposes a site map from what a site has, by the matching order of the vocabulary: system or schema id, exact name in any of six
 * languages, name that starts or ends with a known one, and for statuses the status category. No setting but the time zone is proposed:
 * one that is absent is the app's suggestion, which nobody has confirmed. The same schema always gives the same proposal, in whatever
 * order its lists are.
 */
export function proposeSiteMap(given: SiteSchema): Proposal {
  const schema = sortedSchema(given);
  const reasons = new Reasons();
  const kinds = proposeKinds(schema, reasons);
  const fields = proposeFields(schema, kinds, reasons);
  const links = proposeLinks(schema, kinds, reasons);
  const { timeZone } = schema;
  reasons.add('settings.timeZone', `the time zone of the site is ${timeZone}`, true);
  const scope = { projectsOut: {}, servicesOut: {} };
  return {
    map: { clausewise: 'site-map', version: SITE_MAP_VERSION, kinds, fields, links, scope, settings: { timeZone } },
    reasons: reasons.list(),
  };
}
