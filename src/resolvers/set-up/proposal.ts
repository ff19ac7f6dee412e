import { proposeSiteMap } from '../../mapping';
import type { SiteSchema } from '../../mapping/site-schema';
import { proposedSiteMap, storeProposal, type ProposedSiteMap } from '../../store';

/** Proposes a map for what the site has, and keeps the proposal with its reasons. Nothing is switched on by it. */
export const proposeFor = async (schema: SiteSchema): Promise<ProposedSiteMap> => {
  const { map, reasons } = proposeSiteMap(schema);
  const proposal: ProposedSiteMap = { map, reasons, proposedAt: Date.now() };
  await storeProposal(proposal);
  return proposal;
};

/** The proposal that was kept last, or one made now. */
export const proposalFor = async (schema: SiteSchema): Promise<ProposedSiteMap> => (await proposedSiteMap()) ?? proposeFor(schema);
