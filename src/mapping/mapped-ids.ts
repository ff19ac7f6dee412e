import { EVENTS, FIELD_ROLES, LINK_ROLES, RECORD_KINDS, type RecordKind } from '../record/vocabulary';
import { pathOf } from './paths';
import type { KindMap, SiteMap } from './site-map';

/** What of a site a map can name. */
export type MappedThing = 'project' | 'issue type' | 'status' | 'field' | 'link type';

/** A place where a site map names something of the site. */
export interface MappedId {
  /** Such as `fields.impact.fields[0]`. */
  readonly path: string;
  /** The part that it belongs to, whose members can stand for each other, such as `fields.impact`. */
  readonly part: string;
  readonly what: MappedThing;
  /** Jira's. */
  readonly id: string;
  /** What it stands for, in words: `impact`, `resolved (incident)`. */
  readonly role: string;
}

/** Every id of Jira's that a site map goes by, in the order of the document. What is left out on purpose is not gone by. */
export function mappedIds(map: SiteMap): MappedId[] {
  return [
    ...(Object.entries(map.kinds) as [RecordKind, KindMap][]).flatMap(([kind, one]) => ofKind(kind, one)),
    ...Object.entries(map.fields).flatMap(([role, { fields }]) => {
      const part = pathOf('fields', role);
      return fields.map((id, at): MappedId => ({
        path: `${part}.fields[${at}]`,
        part,
        what: 'field',
        id,
        role: nameIn(FIELD_ROLES, role),
      }));
    }),
    ...Object.entries(map.links).flatMap(([role, links]) => {
      const path = pathOf('links', role);
      // The two directions of a link type stand for different things.
      return links.map(({ type, direction }, at): MappedId => {
        const part = `${path} ${direction}`;
        return { path: `${path}[${at}].type`, part, what: 'link type', id: type, role: nameIn(LINK_ROLES, role) };
      });
    }),
  ];
}

function ofKind(kind: RecordKind, { sources, statuses }: KindMap): MappedId[] {
  const part = pathOf('kinds', kind);
  const role = nameIn(RECORD_KINDS, kind);
  const inSources = sources.flatMap(({ projects, issueTypes }, at) => [
    ...projects.map((id, index): MappedId => ({ path: `${part}.sources[${at}].projects[${index}]`, part, what: 'project', id, role })),
    ...issueTypes.map((id, index): MappedId => ({
      path: `${part}.sources[${at}].issueTypes[${index}]`,
      part,
      what: 'issue type',
      id,
      role,
    })),
  ]);
  const ofMilestones = Object.entries(statuses).flatMap(([milestone, ids]) => {
    const path = pathOf('kinds', kind, 'statuses', milestone);
    const stands = `${nameIn(EVENTS, milestone)} (${role})`;
    return ids.map((id, index): MappedId => ({ path: `${path}[${index}]`, part: path, what: 'status', id, role: stands }));
  });
  return [...inSources, ...ofMilestones];
}

/** A name of the vocabulary as it stands in a sentence; a key nobody knows as it is. */
export const nameIn = (vocabulary: Readonly<Record<string, { readonly name: string }>>, key: string): string =>
  Object.hasOwn(vocabulary, key) ? inSentence(vocabulary[key]?.name ?? key) : key;

/** `Impact` as `impact`, but `SLA target` as it is. */
export const inSentence = (name: string): string =>
  /^\p{Lu}\p{Lu}/u.test(name) ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
