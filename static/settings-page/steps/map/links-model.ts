import type { SetUp, SiteMapDocument, SiteView, Vocabulary } from '../../../../src/set-up-contract';
import { groundsOf, type Grounds } from './standing';

export type LinkRoleWords = Vocabulary['linkRoles'][number];
export type LinkPart = SiteMapDocument['links'][string][number];
export type LinkRow = { role: LinkRoleWords; links: LinkPart[]; grounds: Grounds };

/** All link roles with what the draft has for them, by name. */
export const linkRows = (draft: SiteMapDocument, reasons: SetUp['reasons'], { linkRoles }: Vocabulary): LinkRow[] =>
  linkRoles
    .map((role) => {
      const links = draft.links[role.id] ?? [];
      return { role, links, grounds: groundsOf(reasons, [`links.${role.id}`], [...new Set(links.map(({ type }) => type))]) };
    })
    .sort((one, other) => one.role.name.localeCompare(other.role.name, 'en'));

/** Every link type from both ends, in the words of the site. A type that reads alike from both ends is one choice each way still. */
export const linkChoices = (site: SiteView): LinkPart[] =>
  site.linkTypes.flatMap(({ id }) => (['outward', 'inward'] as const).map((direction) => ({ type: id, direction })));

/** A link as one word, for choosing. */
export const linkKey = ({ type, direction }: LinkPart): string => `${direction}:${type}`;

/** The link that a word stands for. */
export function linkOfKey(key: string): LinkPart {
  const at = key.indexOf(':');
  return { direction: key.slice(0, at) === 'inward' ? 'inward' : 'outward', type: key.slice(at + 1) };
}

/** The draft with these links for a role; none takes the role away. */
export function withLinks(draft: SiteMapDocument, role: string, links: readonly LinkPart[]): SiteMapDocument {
  const others = Object.fromEntries(Object.entries(draft.links).filter(([id]) => id !== role));
  return { ...draft, links: links.length === 0 ? others : { ...draft.links, [role]: [...links] } };
}
