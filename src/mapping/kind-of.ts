import type { RecordKind } from '../record/vocabulary';
import type { KindMap, SiteMap } from './site-map';

/** The kind of record that issues of this type are in this project, or null where the site map gives them none. Ids are Jira's. */
export function kindOf(map: SiteMap, projectId: string, issueTypeId: string): RecordKind | null {
  for (const [kind, { projects, issueTypes }] of Object.entries(map.kinds) as [RecordKind, KindMap][]) {
    if (issueTypes.includes(issueTypeId) && projects.includes(projectId)) return kind;
  }
  return null;
}
