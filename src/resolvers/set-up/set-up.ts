import type { AppCalls } from '../../contract';
import { success, type Result } from '../../problem';
import { proposedSiteMap } from '../../store';
import type { SetUp, SiteMapDocument } from '../../set-up-contract';
import { asAdministrator } from '../authorise';
import { changeDraft, currentDraft, saysTheSame } from './current-draft';
import { proposalFor } from '../../jobs/lifecycle';
import { seenSite, type SeenSite } from '../../jobs/site';
import { siteView } from './site-view';

/** Where the set-up stands. Jira administrators. The site is what was seen within the last hour; `discover` looks again. */
export const setUp = async (): ReturnType<AppCalls['setUp']> => {
  const may = await asAdministrator();
  if (!may.ok) return may;
  const site = await seenSite();
  return site.ok ? setUpOf(site.value) : site;
};

/**
 * Puts the draft back to what is in force, or to the proposal where nothing is. As a revision of its own, so that what somebody else is
 * just editing is merged with it like with any other. Jira administrators.
 */
export const discardDraft = async (): ReturnType<AppCalls['discardDraft']> => {
  const may = await asAdministrator();
  if (!may.ok) return may;
  const site = await seenSite();
  if (!site.ok) return site;
  const { schema } = site.value;
  const discarded = await changeDraft(schema, async ({ draft, saved }) => {
    const map = saved === null ? (await proposalFor(schema)).map : saved.map;
    return success(saysTheSame(map, draft.map) && !draft.edited ? null : { map, edited: false });
  });
  return discarded.ok ? setUpOf(site.value) : discarded;
};

/** The reply of every call that shows the set-up as a whole. Authorise first. */
export const setUpOf = async ({ schema, readAt }: SeenSite): Promise<Result<SetUp>> => {
  const current = await currentDraft(schema);
  if (!current.ok) return current;
  const { draft, saved } = current.value;
  return success({
    state: saved === null ? 'new' : saysTheSame(draft.map, saved.map) ? 'on' : 'changed',
    revision: draft.revision,
    // `saveDraft` has looked at its shape.
    draft: draft.map as SiteMapDocument,
    inForce: saved === null ? null : { version: saved.version, savedAt: new Date(saved.savedAt).toISOString() },
    reasons: [...((await proposedSiteMap())?.reasons ?? [])],
    site: siteView(schema, readAt),
  });
};
