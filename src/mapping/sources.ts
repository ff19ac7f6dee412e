import { RECORD_KINDS, type RecordKind } from '../record/vocabulary';
import type { KindMap, SiteMap } from './site-map';

/** Project ids that have records of a kind, each once, in the order of its sources. None where the kind is not on the site. */
export function projectsOf(kind: KindMap | undefined): readonly string[] {
  return [...new Set((kind?.sources ?? []).flatMap(({ projects }) => projects))];
}

/** Project ids that have records of any kind, each once. */
export const projectsIn = ({ kinds }: SiteMap): readonly string[] => [...new Set(Object.values(kinds).flatMap(projectsOf))];

/** The projects of each kind that is on the site: all of a map that questions about the site as a whole need. */
export const projectsByKind = ({ kinds }: SiteMap): Partial<Record<RecordKind, { readonly projects: readonly string[] }>> =>
  Object.fromEntries(Object.entries(kinds).map(([kind, sources]) => [kind, { projects: projectsOf(sources) }]));

/**
 * Ids of the issue types whose issues can be records of a kind, each once, in the order of its sources; with `projectId` only those of
 * the sources of this project. A source narrowed by JQL counts: which of its issues are records is for the matcher to say.
 */
export function issueTypesOf(kind: KindMap | undefined, projectId?: string): readonly string[] {
  const sources = (kind?.sources ?? []).filter(({ projects }) => projectId === undefined || projects.includes(projectId));
  return [...new Set(sources.flatMap(({ issueTypes }) => issueTypes))];
}

/** A kind that an issue may be, if Jira says that `jql` matches it; null where nothing more is asked. */
export type Candidate = readonly [kind: RecordKind, jql: string | null];

/**
 * What an issue of this type may be in this project, in the order in which it has to be tried: the first candidate whose JQL matches, or
 * that has none, is the kind. Narrowed sources come first (a source without JQL takes what is left of a type), kinds in the order of the
 * vocabulary: the order of a document's members says nothing, as an export sorts them. Empty where the site map gives the issue no kind.
 */
export function candidatesFor(map: SiteMap, projectId: string, issueTypeId: string): readonly Candidate[] {
  const candidates = (Object.keys(RECORD_KINDS) as RecordKind[]).flatMap((kind) =>
    (map.kinds[kind]?.sources ?? [])
      .filter(({ projects, issueTypes }) => issueTypes.includes(issueTypeId) && projects.includes(projectId))
      .map(({ jql }): Candidate => [kind, jql ?? null]),
  );
  return [...candidates.filter(([, jql]) => jql !== null), ...candidates.filter(([, jql]) => jql === null).slice(0, 1)];
}
