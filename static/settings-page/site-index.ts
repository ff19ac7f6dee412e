import type { SiteView } from '../../src/set-up-contract';

/** What a site has, by id. Ids of the four kinds may be alike, so each has its own. */
export type SiteIndex = {
  projects: ReadonlyMap<string, SiteView['projects'][number]>;
  issueTypes: ReadonlyMap<string, SiteView['issueTypes'][number]>;
  statuses: ReadonlyMap<string, SiteView['statuses'][number]>;
  fields: ReadonlyMap<string, SiteView['fields'][number]>;
  linkTypes: ReadonlyMap<string, SiteView['linkTypes'][number]>;
};

const byId = <T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((one) => [one.id, one]));
const known = new WeakMap<SiteView, SiteIndex>();

/** The index of a site, made once for each reading of it. */
export function indexOf(site: SiteView): SiteIndex {
  const ready = known.get(site);
  if (ready) return ready;
  const { projects, issueTypes, statuses, fields, linkTypes } = site;
  const made = {
    projects: byId(projects),
    issueTypes: byId(issueTypes),
    statuses: byId(statuses),
    fields: byId(fields),
    linkTypes: byId(linkTypes),
  };
  known.set(site, made);
  return made;
}

/** What is said of an id that the site no longer has, or that the reader may not see. */
const gone = (id: string): string => `${id} (not found on this site)`;

/** `Service desk (OPS)`. */
export function projectName(site: SiteView, id: string): string {
  const project = indexOf(site).projects.get(id);
  return project ? `${project.name} (${project.key})` : gone(id);
}

/** The name, with the project where the thing belongs to a team-managed one: those are often called alike. */
function ownName(site: SiteView, thing: { name: string; project: string | null } | undefined, id: string): string {
  if (!thing) return gone(id);
  const project = thing.project === null ? undefined : indexOf(site).projects.get(thing.project);
  return project ? `${thing.name} (${project.key})` : thing.name;
}

export const issueTypeName = (site: SiteView, id: string): string => ownName(site, indexOf(site).issueTypes.get(id), id);
export const statusName = (site: SiteView, id: string): string => ownName(site, indexOf(site).statuses.get(id), id);
export const fieldName = (site: SiteView, id: string): string => ownName(site, indexOf(site).fields.get(id), id);

/** How a link reads from the record and from its other end, in the words of the site. */
export function linkBothWays(site: SiteView, link: { type: string; direction: string }): string {
  const type = indexOf(site).linkTypes.get(link.type);
  if (!type) return gone(link.type);
  const [here, there] = link.direction === 'inward' ? [type.inward, type.outward] : [type.outward, type.inward];
  return here === there ? `“${here}” it (${type.name})` : `“${here}” it, which “${there}” the record (${type.name})`;
}

/** How a link reads from the record: `"is caused by" (Problem/Incident)`. */
export function linkName(site: SiteView, link: { type: string; direction: string }): string {
  const type = indexOf(site).linkTypes.get(link.type);
  if (!type) return gone(link.type);
  return `“${link.direction === 'inward' ? type.inward : type.outward}” (${type.name})`;
}
