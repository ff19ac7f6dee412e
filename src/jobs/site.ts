import { countingPoints, jiraAs, readSchema } from '../jira';
import type { SiteSchema } from '../mapping/site-schema';
import { success, type Result } from '../problem';
import type { Instant } from '../record/record';
import { cachedSchema, cacheSchema, spendPoints } from '../store';

/** What the site has, and when Jira was asked. */
export interface SeenSite {
  readonly schema: SiteSchema;
  readonly readAt: Instant;
}

/** How long what was read is good enough to look at and to draft with: as long as from one sweep to the next. */
const GOOD_FOR_MS = 60 * 60_000;

/**
 * What the site had within the last hour, as the app sees it. Authorise first. Most calls cost one read of the key-value store; the
 * others some hundred requests to Jira (`readSchema`).
 */
export const seenSite = async (): Promise<Result<SeenSite>> => {
  const kept = await cachedSchema();
  const now = Date.now();
  return kept !== null && now - kept.readAt < GOOD_FOR_MS ? success(kept) : siteAnew();
};

/** What the site has now, as the app sees it, kept for the next who asks. For what goes in force, and for who asks to look again. */
export const siteAnew = async (): Promise<Result<SeenSite>> => {
  const readAt = Date.now();
  const jira = countingPoints(jiraAs('app'));
  const schema = await readSchema(jira);
  await spendPoints(jira.points(), readAt);
  if (!schema.ok) return schema;
  await cacheSchema(schema.value, readAt);
  return success({ schema: schema.value, readAt });
};
