import { checks } from '../checks';
import type { AppCalls, SiteMapReply } from '../contract';
import { browsableProjects, jiraAs, readSchema } from '../jira';
import { proposeAnew } from '../jobs/lifecycle';
import { parseSiteMap } from '../mapping';
import type { SiteMap } from '../mapping/site-map';
import { success, type Result } from '../problem';
import { proposedSiteMap, savedSiteMap, saveSiteMap as store } from '../store';
import { asAdministrator } from './authorise';
import { parseInput, present } from './parse';

/** The site map in force, or the app's proposal with its reasons. Jira administrators. */
export const siteMap = async (): ReturnType<AppCalls['siteMap']> => {
  const may = await asAdministrator();
  if (!may.ok) return may;
  const saved = await savedSiteMap();
  if (saved !== null) return replyWith(saved.map, true, []);
  const stored = await proposedSiteMap();
  const proposal: Awaited<ReturnType<typeof proposeAnew>> = stored === null ? await proposeAnew() : success(stored);
  return proposal.ok ? replyWith(proposal.value.map, false, proposal.value.reasons) : proposal;
};

/**
 * Saves a site map as a whole, or refuses it as a whole. Jira administrators. The schema is read as the app, after the check: the
 * map has to fit what the app sees, as back-fill and events run without a user. Rows judged under an earlier version stay until the
 * sweep has started their back-fill anew.
 */
export const saveSiteMap = async (payload: unknown): ReturnType<AppCalls['saveSiteMap']> => {
  const input = parseInput<{ map: unknown }>(payload, { map: present });
  if (!input.ok) return input;
  const may = await asAdministrator();
  if (!may.ok) return may;
  const schema = await readSchema(jiraAs('app'));
  if (!schema.ok) return schema;
  const map = parseSiteMap(input.value.map, schema.value, { checks: checks.map(({ id }) => id) });
  if (!map.ok) return map;
  const saved = await store(map.value, Date.now());
  return saved.ok ? replyWith(saved.value.map, true, []) : saved;
};

const replyWith = async (
  map: SiteMap,
  saved: boolean,
  reasons: readonly SiteMapReply['reasons'][number][],
): Promise<Result<SiteMapReply>> => {
  const projects = await browsableProjects(jiraAs('user'));
  if (!projects.ok) return projects;
  return success({ map, saved, reasons: [...reasons], projects: projects.value.map(({ id, key, name }) => ({ id, key, name })) });
};
