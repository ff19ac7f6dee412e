import type { AppCalls, SiteMapReply } from '../contract';
import { browsableProjects, jiraAs } from '../jira';
import { migrateSiteMap, parseSiteMap } from '../mapping';
import type { SiteMap } from '../mapping/site-map';
import { success, type Result } from '../problem';
import { newestSiteMap, refuseTooLarge, saveSiteMap as store } from '../store';
import { asAdministrator } from './authorise';
import type { Caller } from './caller';
import { parseInput, present } from './parse';
import { KNOWN } from './set-up/known-names';
import { proposalFor } from '../jobs/lifecycle';
import { seenSite, siteAnew } from '../jobs/site';
import { changeCount, EMPTY } from './set-up/words';

/** The site map in force, or the app's proposal with its reasons. Jira administrators. */
export const siteMap = async (): ReturnType<AppCalls['siteMap']> => {
  const may = await asAdministrator();
  if (!may.ok) return may;
  const saved = await newestSiteMap();
  if (saved !== null) return replyWith(saved.map, true, []);
  const site = await seenSite();
  if (!site.ok) return site;
  const { map, reasons } = await proposalFor(site.value.schema);
  return replyWith(map, false, reasons);
};

/**
 * Puts a site map in force as a whole, whatever was before, or refuses it as a whole: for scripts, which know nothing of drafts. Jira
 * administrators. The schema is read as the app, after the check: the map has to fit what the app sees, as back-fill and events run
 * without a user. What is judged otherwise by it the sweep back-fills anew, where a back-fill was started before.
 */
export const saveSiteMap = async (payload: unknown, caller: Caller): ReturnType<AppCalls['saveSiteMap']> => {
  const input = parseInput<{ map: unknown }>(payload, { map: present });
  if (!input.ok) return input;
  const may = await asAdministrator();
  if (!may.ok) return may;
  // Before Jira is asked a hundred times.
  const fits = refuseTooLarge({ map: input.value.map });
  if (!fits.ok) return fits;
  const site = await siteAnew();
  if (!site.ok) return site;
  const map = parseSiteMap(migrateSiteMap(input.value.map), site.value.schema, KNOWN);
  if (!map.ok) return map;
  const before = await newestSiteMap();
  const change = { who: caller.accountId, why: 'Saved as a whole by a script.', changes: changeCount(before?.map ?? EMPTY, map.value) };
  const saved = await store(map.value, Date.now(), change);
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
