import { jiraAs, readSchema } from '../../jira';
import { missingParts, parseSiteMap, withoutMissing } from '../../mapping';
import type { SiteMap } from '../../mapping/site-map';
import type { SiteSchema } from '../../mapping/site-schema';
import { failure, success, type Result } from '../../problem';
import { cachedSchema } from '../../store';
import { lookAtDraft } from './current-draft';
import { KNOWN } from './known-names';

/** As long as the set-up itself goes by what it has read. */
const GOOD_FOR_MS = 60 * 60_000;

/**
 * The site map that coverage and dry run try out: the draft of the set-up, else the map in force, else the proposal; without what the site
 * no longer has. Authorise first. Writes nothing: what the site has is read from what is kept of it, or anew where
 * that is older than an hour, and is not kept. Fails with `bad-request` where the draft has not the form of a site map.
 */
export const mapToTry = async (): Promise<Result<SiteMap>> => {
  const schema = await schemaToTry();
  if (!schema.ok) return schema;
  const { draft } = await lookAtDraft(schema.value);
  const parsed = parseSiteMap(draft.map, schema.value, KNOWN);
  const map = parsed.ok ? parsed.value : parsed.draft;
  if (map !== null) return success(withoutMissing(map, missingParts(map, schema.value)));
  return failure('bad-request', parsed.ok ? '' : parsed.problem.message);
};

const schemaToTry = async (): Promise<Result<SiteSchema>> => {
  const kept = await cachedSchema();
  return kept !== null && Date.now() - kept.readAt < GOOD_FOR_MS ? success(kept.schema) : readSchema(jiraAs('app'), 'lists');
};

/** Longest piece of a query that a message repeats. */
const LONGEST_QUERY = 200;

/** Why nothing can be said about issues whose kind a query of the map would tell. `queries`: those that Jira refuses, at least one. */
export const refusedQueries = (queries: readonly string[]): Result<never> => {
  const [first = '', ...others] = queries;
  const query = first.length > LONGEST_QUERY ? `${first.slice(0, LONGEST_QUERY)}…` : first;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return failure(
    'bad-request',
    `Jira refuses this query of the site map: "${query}"${more}. So it cannot be told which issues are records. Mend the query in the step Map.`,
  );
};
