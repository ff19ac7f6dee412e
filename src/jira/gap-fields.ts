import { getAppContext, route } from '@forge/api';
import { success, type Result } from '../problem';
import type { JiraClient } from './client';
import { idOf, objectOf, objectsIn, stringOf, type Json } from './json';

/** Keys of the two custom fields in manifest.yml. */
const GAPS = 'iso-20000-gaps';
const CHECKS = 'iso-20000-gap-checks';

/** Ids of the app's two fields on this site (`customfield_10101`). */
export interface GapFieldIds {
  readonly gaps: string;
  readonly checks: string;
}

/** What the two fields of an issue have to say: the ids of the checks with a gap, in order; null: nothing, as it is no record. */
export interface GapValue {
  readonly issueId: string;
  readonly checks: readonly string[] | null;
}

/**
 * Issues of one request, two values each. Atlassian publishes no limit (OpenAPI document, operation updateMultipleCustomFieldValues); this is
 * our assumption: two pages of records. A request that Jira refuses is tried again half by half.
 */
export const ISSUES_PER_WRITE = 200;

/**
 * The app's two fields among those of the site; null where the site does not have both (yet). One request, a point; ask as the app.
 *
 * A field of an app goes by the type `ari:cloud:ecosystem::extension/{app}/{environment}/static/{module key}` (GET /field, `schema.custom`).
 * Another environment of the app may be on the same site, so that the whole of it counts where several fields end alike.
 */
export async function findGapFields(jira: JiraClient): Promise<Result<GapFieldIds | null>> {
  const answer = await jira.get(route`/rest/api/3/field`);
  if (!answer.ok) return answer;
  const fields = objectsIn(answer.value);
  const gaps = ownField(fields, GAPS);
  const checks = ownField(fields, CHECKS);
  return success(gaps === null || checks === null ? null : { gaps, checks });
}

function ownField(fields: readonly Json[], module: string): string | null {
  const alike = fields.filter((field) => typesOf(field).some((type) => type.endsWith(`/static/${module}`)));
  const { appAri, environmentAri } = getAppContext();
  const own = `ari:cloud:ecosystem::extension/${appAri.appId}/${environmentAri.environmentId}/static/${module}`;
  const field = alike.length === 1 ? alike[0] : alike.find((one) => typesOf(one).includes(own));
  return idOf(field?.['id']);
}

const typesOf = (field: Json): string[] => [stringOf(objectOf(field['schema'])?.['custom']) ?? '', stringOf(field['key']) ?? ''];

/**
 * Writes both fields of at most ISSUES_PER_WRITE issues in one request, issues with the same value together; all or nothing. No entry in
 * their histories: what the app reckons is nobody's work. `not-found` where Jira does not know the fields (any more), `bad-request` where it
 * refuses one of the issues. One point.
 */
export async function writeGapFields(jira: JiraClient, ids: GapFieldIds, values: readonly GapValue[]): Promise<Result<null>> {
  const updates = [...updatesOf(ids.gaps, values, (checks) => checks.length), ...updatesOf(ids.checks, values, (checks) => checks)];
  const answer = await jira.post(route`/rest/api/3/app/field/value?generateChangelog=false`, { updates });
  return answer.ok ? success(null) : answer;
}

interface Update {
  readonly customField: string;
  readonly issueIds: number[];
  readonly value: unknown;
}

function updatesOf(customField: string, values: readonly GapValue[], valueOf: (checks: readonly string[]) => unknown): Update[] {
  const updates = new Map<string, Update>();
  for (const { issueId, checks } of values) {
    const value = checks === null ? null : valueOf(checks);
    const key = JSON.stringify(value);
    const update = updates.get(key) ?? { customField, issueIds: [], value };
    update.issueIds.push(Number(issueId));
    updates.set(key, update);
  }
  return [...updates.values()];
}
