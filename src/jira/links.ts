import type { RecordFacts, RecordLink } from '../record/record';
import type { LinkMade } from './changes';
import { arrayOf, idOf, objectOf, peek, stringOf, type Json } from './json';
import type { LinkReading } from './link-readings';
import type { KindReading } from './prepared-plan';

/** The record at the other end, by issue id: `unreadable` where Jira withheld it. */
export type Targets = ReadonlyMap<string, RecordFacts | 'unreadable'>;

interface FoundLink {
  readonly reading: LinkReading;
  readonly id: string;
  readonly key: string;
  readonly issueType: string | null;
  /** How the link reads from the record, as the site spells it; null for a sub-task. */
  readonly phrase: string | null;
}

const NO_LINKS: readonly RecordLink[] = [];

/** The links and sub-tasks of an issue that play a role, with the time the history gives for the links. */
export function linksOf(fields: Json, kind: KindReading, made: readonly LinkMade[], targets: Targets): readonly RecordLink[] {
  if (kind.linkEnds.size > 0 && !areReadable(fields['issuelinks'])) return perhapsLinked(kind);
  const found = linksIn(fields, kind);
  if (found.length === 0) return NO_LINKS;
  return found.map(({ reading, id, key, phrase }) => ({
    role: reading.role,
    id,
    key,
    at: phrase === null ? null : timeOfLink(made, key, phrase),
    target: reading.follow ? (targets.get(id) ?? 'unread') : 'unread',
  }));
}

/** Whether Jira handed over the links, each with a type and another end. */
const areReadable = (links: unknown): boolean =>
  Array.isArray(links) &&
  links.every((link) => {
    const other = peek(link)?.['outwardIssue'] ?? peek(link)?.['inwardIssue'];
    return idOf(peek(peek(link)?.['type'])?.['id']) !== null && idOf(peek(other)?.['id']) !== null;
  });

/**
 * Nobody can say what is linked, so that nothing may be concluded about the linked records: "every one is done" does not hold because none
 * is seen. Roles that are only looked for stay without a link, which never speaks for the record.
 */
function perhapsLinked({ linkEnds }: KindReading): readonly RecordLink[] {
  const roles = new Set<string>();
  for (const { inward, outward } of linkEnds.values()) for (const { role, follow } of [...inward, ...outward]) if (follow) roles.add(role);
  return [...roles].map((role) => ({ role, id: '', key: '', at: null, target: 'unreadable' }));
}

/** The issues at the other end of the links that have to be followed; null for a type Jira does not name. */
export function endsToFollow(fields: Json, kind: KindReading): { readonly id: string; readonly issueType: string | null }[] {
  return linksIn(fields, kind).filter(({ reading }) => reading.follow);
}

function linksIn(fields: Json, kind: KindReading): FoundLink[] {
  const found: FoundLink[] = [];
  if (kind.linkEnds.size > 0) for (const link of arrayOf(fields['issuelinks'])) addLink(objectOf(link), kind, found);
  if (kind.childLinks.size > 0) for (const child of arrayOf(fields['subtasks'])) addChild(objectOf(child), kind, found);
  return found;
}

function addLink(link: Json | null, kind: KindReading, found: FoundLink[]): void {
  const type = objectOf(link?.['type']);
  const ends = kind.linkEnds.get(idOf(type?.['id']) ?? '');
  if (link === null || type === null || ends === undefined) return;
  // Where the other issue stands at the outward end, the record is the source and the link reads outward.
  const outward = objectOf(link['outwardIssue']);
  const other = outward ?? objectOf(link['inwardIssue']);
  const direction = outward !== null ? 'outward' : 'inward';
  const id = idOf(other?.['id']);
  if (other === null || id === null) return;
  const issueType = typeOf(other);
  for (const reading of ends[direction]) {
    if (reading.issueTypes !== null && issueType !== null && !reading.issueTypes.has(issueType)) continue;
    found.push({ reading, id, key: stringOf(other['key']) ?? '', issueType, phrase: stringOf(type[direction]) ?? '' });
  }
}

function addChild(child: Json | null, kind: KindReading, found: FoundLink[]): void {
  const id = idOf(child?.['id']);
  if (child === null || id === null) return;
  const issueType = typeOf(child);
  for (const reading of kind.childLinks.get(issueType ?? '') ?? [])
    found.push({ reading, id, key: stringOf(child['key']) ?? '', issueType, phrase: null });
}

const typeOf = (issue: Json): string | null => idOf(peek(peek(issue['fields'])?.['issuetype'])?.['id']);

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
