import type { AppCalls } from '../../contract';
import { success } from '../../problem';
import type { SiteMapDocument } from '../../set-up-contract';
import { asAdministrator } from '../authorise';
import { proposeFor } from '../../jobs/lifecycle';
import { siteAnew } from '../../jobs/site';
import { siteView } from './site-view';

/**
 * What the site has now and what would be proposed for it. Jira administrators; read as the app, as back-fill and events run without a
 * user. Nothing that somebody drafted changes.
 */
export const discover = async (): ReturnType<AppCalls['discover']> => {
  const may = await asAdministrator();
  if (!may.ok) return may;
  const site = await siteAnew();
  if (!site.ok) return site;
  const { schema, readAt } = site.value;
  const { map, reasons } = await proposeFor(schema);
  return success({ site: siteView(schema, readAt), proposal: map as SiteMapDocument, reasons: [...reasons] });
};
