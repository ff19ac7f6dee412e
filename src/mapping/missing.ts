import type { RecordKind } from '../record/vocabulary';
import { mappedIds, type MappedId, type MappedThing } from './mapped-ids';
import type { FieldMap, KindMap, KindSource, LinkMap, SiteMap } from './site-map';
import type { SiteSchema } from './site-schema';

/** A place where a site map names something that the site no longer has. */
export type Missing = MappedId;

/**
 * What a site map names and the site no longer has. A list that came back empty as a whole was not read (no Jira is without projects,
 * types or statuses, and whoever may not see any is told of none), so nothing of it counts as missing; nor does anything of `unread`, which
 * is for lists that the caller knows to be cut off.
 */
export function missingParts(map: SiteMap, schema: SiteSchema, unread: readonly MappedThing[] = []): Missing[] {
  const has: Readonly<Record<MappedThing, ReadonlySet<string>>> = {
    project: idsIn(schema.projects),
    'issue type': idsIn(schema.issueTypes),
    status: idsIn(schema.statuses),
    field: idsIn(schema.fields),
    'link type': idsIn(schema.linkTypes),
  };
  return mappedIds(map).filter(({ what, id }) => has[what].size > 0 && !unread.includes(what) && !has[what].has(id));
}

const idsIn = (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));

/**
 * The site map without what is missing, wherever it names it: what hung on it alone is no longer mapped. A source without a project or
 * issue type goes, then a kind without a source; a milestone, field role or link role with nothing left goes as well, as an empty one would
 * read as if it were mapped. Nothing is added; the same map comes back where nothing is missing, and settings and scope are the same
 * objects in any case. What is judged by is stricter: `effectiveMap` in src/store.
 */
export function withoutMissing(map: SiteMap, missing: readonly Pick<Missing, 'what' | 'id'>[]): SiteMap {
  if (missing.length === 0) return map;
  const gone = new Set(missing.map(({ what, id }) => `${what} ${id}`));
  const there =
    (what: MappedThing) =>
    (id: string): boolean =>
      !gone.has(`${what} ${id}`);
  return {
    ...map,
    kinds: kept(map.kinds as Readonly<Record<RecordKind, KindMap>>, (kind) => kindWithout(kind, there)),
    fields: kept(map.fields, (field) => fieldWithout(field, there('field'))),
    links: kept(map.links, (links) => linksWithout(links, there('link type'))),
  };
}

type There = (what: MappedThing) => (id: string) => boolean;

/** The members that are left after `without`, which gives null for one with nothing left. */
const kept = <V>(members: Readonly<Record<string, V>>, without: (member: V) => V | null): Record<string, V> =>
  Object.fromEntries(
    Object.entries(members).flatMap(([key, member]) => {
      const left = without(member);
      return left === null ? [] : [[key, left]];
    }),
  );

/** A list without what is missing; null where that leaves nothing. One that was empty before says the same as before. */
function listWithout<T>(list: readonly T[], isThere: (member: T) => boolean): readonly T[] | null {
  const left = list.filter(isThere);
  if (left.length === list.length) return list;
  return left.length === 0 ? null : left;
}

function kindWithout(kind: KindMap, there: There): KindMap | null {
  const sources = kind.sources.flatMap((source) => sourceWithout(source, there) ?? []);
  if (sources.length === 0 && kind.sources.length > 0) return null;
  return { ...kind, sources, statuses: kept(kind.statuses, (ids) => listWithout(ids, there('status'))) };
}

function sourceWithout(source: KindSource, there: There): KindSource | null {
  const projects = listWithout(source.projects, there('project'));
  const issueTypes = listWithout(source.issueTypes, there('issue type'));
  return projects === null || issueTypes === null ? null : { ...source, projects, issueTypes };
}

function fieldWithout(field: FieldMap, isThere: (id: string) => boolean): FieldMap | null {
  const fields = listWithout(field.fields, isThere);
  return fields === null ? null : { ...field, fields };
}

const linksWithout = (links: readonly LinkMap[], isThere: (id: string) => boolean): readonly LinkMap[] | null =>
  listWithout(links, ({ type }) => isThere(type));

/**
 * What could take the place of something missing: the first id that the proposal has for the same part of the map and the map does not
 * yet use there; null where there is none. An issue type that another kind has already is no replacement, nor is a project left out on
 * purpose.
 * @param proposal what would be proposed for the site as it is now.
 */
export function replacementFor(missing: Missing, map: SiteMap, proposal: SiteMap): string | null {
  const inUse = mappedIds(map).filter(({ what }) => what === missing.what);
  const taken = missing.what === 'issue type' ? inUse : inUse.filter(({ part }) => part === missing.part);
  const used = new Set([...taken.map(({ id }) => id), ...(missing.what === 'project' ? Object.keys(map.scope.projectsOut) : [])]);
  return mappedIds(proposal).find(({ what, part, id }) => what === missing.what && part === missing.part && !used.has(id))?.id ?? null;
}
