import type { RecordKind } from '../record/vocabulary';
import type { SiteMap } from './site-map';
import { candidatesFor } from './sources';

/**
 * The kind of record that issues of this type are in this project as far as project and type alone tell: that of the source without JQL,
 * or null. Where `candidatesFor` names narrowed sources as well, an issue may still be of theirs: that is left to whoever can ask Jira
 * which JQL matches it. Ids are Jira's.
 */
export function kindOf(map: SiteMap, projectId: string, issueTypeId: string): RecordKind | null {
  return candidatesFor(map, projectId, issueTypeId).find(([, jql]) => jql === null)?.[0] ?? null;
}
