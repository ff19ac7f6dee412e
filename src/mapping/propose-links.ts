import { LINK_ROLES, RECORD_KINDS, type LinkRole, type RecordKind } from '../record/vocabulary';
import { normaliseName } from './names';
import { pushTo } from './push-to';
import type { Reasons } from './reasons';
import type { Kinds, LinkMap } from './site-map';
import type { SchemaLinkType, SiteSchema } from './site-schema';
import { linkRoles } from './vocabulary/link-roles';
import { allWords, type Words } from './vocabulary/words';

interface Ends {
  readonly on: readonly (RecordKind | 'any')[];
  readonly to: readonly (RecordKind | 'any')[];
}

type Direction = LinkMap['direction'];

interface FoundLink {
  readonly type: SchemaLinkType;
  readonly direction: Direction;
  readonly reason: string;
  /** It says more than that two records have to do with one another. */
  readonly specific: boolean;
  readonly sure: boolean;
}

/**
 * Link types and directions by how the link reads from the record; where no link of a role reads as usual from there, by how it reads from
 * the other end. A role is left out where the site has no kind for one of its ends. A link type may serve several roles: the kinds at the
 * ends tell them apart. A link that says only that two records are related is taken for want of better, where the kind at the other end
 * makes it telling, and is unsure.
 */
export function proposeLinks(schema: SiteSchema, kinds: Kinds, reasons: Reasons): Record<string, LinkMap[]> {
  const phrases = directionsByPhrase(schema.linkTypes);
  const links: Record<string, LinkMap[]> = {};
  for (const role of Object.keys(LINK_ROLES) as LinkRole[]) {
    const { on, to }: Ends = LINK_ROLES[role];
    if (!hasOneOf(kinds, on) || !hasOneOf(kinds, to)) continue;
    const chosen = once(linksOf(role, phrases, kinds, to.length === 1 && to[0] !== 'any'));
    if (chosen.length === 0) continue;
    links[role] = chosen.map(({ type, direction }) => ({ type: type.id, direction }));
    for (const { type, direction, reason, sure } of chosen)
      reasons.add(`links.${role}`, `link type "${type.name}" (${type.id}) ${reason}; direction ${direction}`, sure);
  }
  return links;
}

const hasOneOf = (kinds: Kinds, wanted: readonly (RecordKind | 'any')[]): boolean =>
  wanted.some((kind) => kind === 'any' || Object.hasOwn(kinds, kind));

const compared = (phrase: string): string => normaliseName(phrase).replaceAll(' ', '');

/** Say only that two records have to do with one another. */
const UNSPECIFIC: ReadonlySet<string> = new Set(
  [
    ...['relates to', 'is related to', 'related to', 'bezieht sich auf', 'hängt zusammen mit', 'steht in Beziehung zu'],
    ...['se rapporte à', 'est lié à', 'está relacionado con', 'se relaciona con', 'relacionado con'],
    ...['関連している', '関連', '次と関連', '关联', '相关', '与…相关', '关联到'],
  ].map(compared),
);

interface Spelled {
  readonly type: SchemaLinkType;
  readonly direction: Direction;
  readonly phrase: string;
}
type Directions = ReadonlyMap<string, readonly Spelled[]>;

/** A symmetric type ("relates to" both ways) is read from both ends. */
function directionsByPhrase(types: readonly SchemaLinkType[]): Directions {
  const found = new Map<string, Spelled[]>();
  for (const type of types)
    for (const direction of ['outward', 'inward'] as const)
      pushTo(found, compared(type[direction]), { type, direction, phrase: type[direction] });
  return found;
}

const NO_WORDS: Words = {};

/** In the order of the role's phrases. `telling`: the other end is of one kind only, so that any relation to it says enough. */
function linksOf(role: LinkRole, directions: Directions, kinds: Kinds, telling: boolean): readonly FoundLink[] {
  const { phrases, inverse = NO_WORDS, phrasesFrom = {} } = linkRoles[role];
  const found = spelled(phrases, directions).map(({ type, direction, phrase }): FoundLink => {
    const specific = !UNSPECIFIC.has(compared(phrase));
    const little = specific ? '' : ', which says little: look whether it is used for this';
    return { type, direction, reason: `reads "${phrase}" from the record${little}`, specific, sure: specific };
  });
  const specific = found.filter((link) => link.specific);
  const from = (Object.entries(phrasesFrom) as [RecordKind, Words][])
    .filter(([kind]) => Object.hasOwn(kinds, kind))
    .flatMap(([kind, words]) => spelled(words, directions).map((link) => onlyFrom(kind, link)));
  const [first] = allWords(phrases);
  // Of a role that is itself a mere relation the unspecific ones are as good as the others.
  if (first !== undefined && UNSPECIFIC.has(compared(first))) return found;
  if (specific.length > 0 || from.length > 0) return [...specific, ...from];
  const turned = spelled(inverse, directions).map(fromTheOtherEnd);
  return turned.length > 0 || !telling ? turned : found;
}

/** The types and directions that read like one of the words. */
function spelled(words: Words, directions: Directions): readonly Spelled[] {
  const phrases = prepared.get(words) ?? [...new Set(allWords(words).map(compared))];
  prepared.set(words, phrases);
  return phrases.flatMap((phrase) => directions.get(phrase) ?? []);
}

const prepared = new WeakMap<Words, readonly string[]>();

function onlyFrom(kind: RecordKind, { type, direction, phrase }: Spelled): FoundLink {
  const name = RECORD_KINDS[kind].name.toLowerCase();
  const reason = `reads "${phrase}" from a ${name}, and would count on other records as well: look what else is linked by it`;
  return { type, direction, reason, specific: true, sure: false };
}

function fromTheOtherEnd({ type, direction, phrase }: Spelled): FoundLink {
  const turned = direction === 'outward' ? 'inward' : 'outward';
  const reason = `reads "${phrase}" from the other end, and "${type[turned]}" from the record: look whether that is the same`;
  return { type, direction: turned, reason, specific: true, sure: false };
}

/** A type and direction that reads like several phrases of a role counts once. */
function once(links: readonly FoundLink[]): FoundLink[] {
  const found = new Map<string, FoundLink>();
  for (const link of links) {
    const key = `${link.type.id} ${link.direction}`;
    if (!found.has(key)) found.set(key, link);
  }
  return [...found.values()];
}
