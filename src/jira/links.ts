import type { RecordFacts, RecordLink } from '../record/record';
import type { LinkMade } from './changes';
import { arrayOf, idOf, objectOf, stringOf, type Json } from './json';
import type { KindReading, LinkReading } from './prepared-plan';

/** The record at the other end, by issue id: `unreadable` where Jira withheld it. */
export type Targets = ReadonlyMap<string, RecordFacts | 'unreadable'>;

interface FoundLink {
  readonly reading: LinkReading;
  readonly id: string;
  readonly key: string;
  /** How the link reads from the record, as the site spells it. */
  readonly phrase: string;
}

/** The links of an issue that play a role, with the time the history gives for them. */
export function linksOf(fields: Json, kind: KindReading, made: readonly LinkMade[], targets: Targets): RecordLink[] {
  return linksIn(fields, kind).map(({ reading, id, key, phrase }) => ({
    role: reading.role,
    id,
    key,
    at: timeOfLink(made, key, phrase),
    target: reading.follow ? (targets.get(id) ?? 'unread') : 'unread',
  }));
}

/** Ids of the issues at the other end of the links that have to be followed. */
export function idsToFollow(fields: Json, kind: KindReading): string[] {
  return linksIn(fields, kind).flatMap(({ reading, id }) => (reading.follow ? [id] : []));
}

function linksIn(fields: Json, kind: KindReading): FoundLink[] {
  const found: FoundLink[] = [];
  if (kind.linkRolesOf.size === 0) return found;
  for (const value of arrayOf(fields['issuelinks'])) {
    const link = objectOf(value);
    const type = objectOf(link?.['type']);
    const typeId = idOf(type?.['id']);
    if (link === null || type === null || typeId === null) continue;
    // Where the other issue stands at the outward end, the record is the source and the link reads outward.
    const outward = objectOf(link['outwardIssue']);
    const other = outward ?? objectOf(link['inwardIssue']);
    const direction = outward !== null ? 'outward' : 'inward';
    const id = idOf(other?.['id']);
    if (other === null || id === null) continue;
    const issueType = idOf(objectOf(objectOf(other['fields'])?.['issuetype'])?.['id']);
    for (const reading of kind.linkRolesOf.get(`${typeId}/${direction}`) ?? []) {
      if (reading.issueTypes !== null && issueType !== null && !reading.issueTypes.has(issueType)) continue;
      found.push({ reading, id, key: stringOf(other['key']) ?? '', phrase: stringOf(type[direction]) ?? '' });
    }
  }
  return found;
}

/** The latest entry that names the other issue, of this type of link if the text says so: a link may be removed and made again. */
function timeOfLink(made: readonly LinkMade[], key: string, phrase: string): number | null {
  let at: number | null = null;
  let exact = false;
  for (const one of made) {
    if (one.key !== key) continue;
    const says = phrase !== '' && one.text.includes(phrase);
    if (exact && !says) continue;
    at = one.at;
    exact = says;
  }
  return at;
}
