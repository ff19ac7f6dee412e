import type { InvocationError } from '@forge/events';
import { proposeSiteMap, type SiteSchema } from '../mapping';
import { success, type Result } from '../problem';
import { migrate, proposedSiteMap, savedSiteMap, storeProposal, type ProposedSiteMap } from '../store';
import { mayPass, retryIn } from './retry';
import { siteAnew } from './site';

/** Proposes a map for what the site has, and keeps the proposal with its reasons. Nothing is switched on by it. */
export const proposeFor = async (schema: SiteSchema): Promise<ProposedSiteMap> => {
  const { map, reasons } = proposeSiteMap(schema);
  const proposal: ProposedSiteMap = { map, reasons, proposedAt: Date.now() };
  await storeProposal(proposal);
  return proposal;
};

/** The proposal that was kept last, or one made now. */
export const proposalFor = async (schema: SiteSchema): Promise<ProposedSiteMap> => (await proposedSiteMap()) ?? proposeFor(schema);

/** Reads what the site has, as the app, which is kept for the set-up, and proposes a map for it. */
export const proposeAnew = async (): Promise<Result<ProposedSiteMap>> => {
  const site = await siteAnew();
  return site.ok ? success(await proposeFor(site.value.schema)) : site;
};

/**
 * Handles installation and upgrade: tries to make the tables (the platform may not have the database ready; the sweep tries again)
 * and proposes a site map where none is saved. Permissions may need minutes to reach Jira after an installation, so it asks again.
 */
export const onLifecycle = async (): Promise<InvocationError | undefined> => {
  const migrated = await migrate();
  if (!migrated.ok) console.warn('Clausewise: the database is not ready yet; the hourly sweep makes the tables.');
  if ((await savedSiteMap()) !== null) return undefined;
  const proposed = await proposeAnew();
  if (proposed.ok) return undefined;
  console.warn(`Clausewise: no site map could be proposed yet: ${proposed.problem.code}.`);
  return mayPass(proposed.problem) || proposed.problem.code === 'forbidden' ? retryIn(proposed.problem.retryAfter) : undefined;
};
