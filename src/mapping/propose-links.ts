import { LINK_ROLES, type LinkRole, type RecordKind } from '../record/vocabulary';
import { normaliseName } from './names';
import type { Reasons } from './reasons';
import type { Kinds, LinkMap } from './site-map';
import type { SchemaLinkType, SiteSchema } from './site-schema';
import { linkRoles } from './vocabulary/link-roles';
import { allWords } from './vocabulary/words';

/** Say only that two records have to do with one another. */
const UNSPECIFIC: ReadonlySet<string> = new Set(
  ['relates to', 'bezieht sich auf', 'se rapporte à', 'está relacionado con', '関連している', '関連', '关联'].map(normaliseName),
);

interface Ends {
  readonly on: readonly (RecordKind | 'any')[];
  readonly to: readonly (RecordKind | 'any')[];
}

interface FoundLink {
  readonly type: SchemaLinkType;
  readonly direction: LinkMap['direction'];
  readonly phrase: string;
  readonly specific: boolean;
}

/**
 * Link types and directions by how the link reads from the record. A role is left out where the site has no kind for one of its ends.
 * A link type may serve several roles: the kinds at the ends tell them apart. A link that says only that two records are related is
 * taken for want of better, where the kind at the other end makes it telling, and is unsure.
 */
export function proposeLinks(schema: SiteSchema, kinds: Kinds, reasons: Reasons): Record<string, LinkMap[]> {
  const phrases = directionsByPhrase(schema.linkTypes);
  const links: Record<string, LinkMap[]> = {};
  for (const role of Object.keys(LINK_ROLES) as LinkRole[]) {
    const { on, to }: Ends = LINK_ROLES[role];
    if (!hasOneOf(kinds, on) || !hasOneOf(kinds, to)) continue;
    const chosen = bestOf(linksOf(role, phrases), role, to.length === 1 && to[0] !== 'any');
    if (chosen.length === 0) continue;
    links[role] = chosen.map(({ type, direction }) => ({ type: type.id, direction }));
    for (const { type, direction, phrase, specific } of chosen) {
      const reason = `link type "${type.name}" (${type.id}) reads "${phrase}" from the record${specific ? '' : ', which says little'}`;
      reasons.add(`links.${role}`, `${reason}; direction ${direction}`, specific);
    }
  }
  return links;
}

const hasOneOf = (kinds: Kinds, wanted: readonly (RecordKind | 'any')[]): boolean =>
  wanted.some((kind) => kind === 'any' || Object.hasOwn(kinds, kind));

/** Of a role that is itself a mere relation the unspecific ones are as good as the others. `telling`: the other end is of one kind only. */
function bestOf(found: readonly FoundLink[], role: LinkRole, telling: boolean): readonly FoundLink[] {
  const specific = found.filter((link) => link.specific);
  const [first] = allWords(linkRoles[role]);
  if (first !== undefined && UNSPECIFIC.has(normaliseName(first))) return found;
  return specific.length > 0 || !telling ? specific : found;
}

type Directions = ReadonlyMap<string, readonly Pick<FoundLink, 'type' | 'direction' | 'phrase'>[]>;

/** A symmetric type ("relates to" both ways) is read from both ends. */
function directionsByPhrase(types: readonly SchemaLinkType[]): Directions {
  const found = new Map<string, Pick<FoundLink, 'type' | 'direction' | 'phrase'>[]>();
  for (const type of types) {
    for (const direction of ['outward', 'inward'] as const) {
      const phrase = normaliseName(type[direction]);
      found.set(phrase, [...(found.get(phrase) ?? []), { type, direction, phrase: type[direction] }]);
    }
  }
  return found;
}

/** In the order of the role's phrases. */
function linksOf(role: LinkRole, directions: Directions): FoundLink[] {
  const phrases = new Set(allWords(linkRoles[role]).map(normaliseName));
  return [...phrases].flatMap((phrase) => (directions.get(phrase) ?? []).map((link) => ({ ...link, specific: !UNSPECIFIC.has(phrase) })));
}
