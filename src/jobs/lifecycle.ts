import type { InvocationError } from '@forge/events';
import { jiraAs, readSchema } from '../jira';
import { proposeSiteMap } from '../mapping';
import { success, type Result } from '../problem';
import { migrate, savedSiteMap, storeProposal, type ProposedSiteMap } from '../store';
import { mayPass, retryIn } from './retry';

/** Reads the site's schema as the app, proposes a site map and stores the proposal. Nothing is switched on by it. */
export const proposeAnew = async (): Promise<Result<ProposedSiteMap>> => {
  const schema = await readSchema(jiraAs('app'));
  if (!schema.ok) return schema;
  const { map, reasons } = proposeSiteMap(schema.value);
  const proposal: ProposedSiteMap = { map, reasons, proposedAt: Date.now() };
  await storeProposal(proposal);
  return success(proposal);
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
