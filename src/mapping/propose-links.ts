import { normaliseName } from './names';
import type { Reason } from './propose';
import type { KindMap, LinkMap } from './site-map';
import type { SchemaLinkType, SiteSchema } from './site-schema';
import type { LinkRole } from './vocabulary/link-roles';
import { linkRoles } from './vocabulary/link-roles';
import { allWords } from './vocabulary/words';

/** Says only that two records have to do with one another: good for a role when nothing more specific is there, and then unsure. */
const UNSPECIFIC = normaliseName('relates to');

/**
 * Link types and directions by how the link reads from the record. A role whose records would be of a kind the site does not have is
 * left out, unless it takes any kind.
 */
export function proposeLinks(schema: SiteSchema, kinds: Readonly<Record<string, KindMap>>, reasons: Reason[]): Record<string, LinkMap[]> {
  const links: Record<string, LinkMap[]> = {};
  for (const [role, definition] of Object.entries(linkRoles) as [string, LinkRole][]) {
    if (!definition.to.some((kind) => kind === 'any' || Object.hasOwn(kinds, kind))) continue;
    const found = linksOf(definition, schema.linkTypes);
    const specific = found.filter(({ phrase }) => normaliseName(phrase) !== UNSPECIFIC);
    const chosen = specific.length > 0 ? specific : found;
    if (chosen.length === 0) continue;
    links[role] = chosen.map(({ type, direction }) => ({ type: type.id, direction }));
    for (const { type, direction, phrase } of chosen) {
      const sure = normaliseName(phrase) !== UNSPECIFIC;
      const reason = `link type "${type.name}" (${type.id}) reads "${phrase}" from the record${sure ? '' : ', which says little; nothing more specific was found'}`;
      reasons.push({ part: `links.${role}`, reason: `${reason}; direction ${direction}`, sure });
    }
  }
  return links;
}

interface FoundLink {
  readonly type: SchemaLinkType;
  readonly direction: LinkMap['direction'];
  readonly phrase: string;
}

/** In the order of the role's phrases. A symmetric type ("relates to" both ways) is read from both ends. */
function linksOf(role: LinkRole, types: readonly SchemaLinkType[]): FoundLink[] {
  const found: FoundLink[] = [];
  for (const phrase of allWords(role.phrases)) {
    const wanted = normaliseName(phrase);
    for (const type of types) {
      for (const direction of ['outward', 'inward'] as const) {
        if (normaliseName(type[direction]) !== wanted) continue;
        if (found.some((link) => link.type.id === type.id && link.direction === direction)) continue;
        found.push({ type, direction, phrase: type[direction] });
      }
    }
  }
  return found;
}
