import type { Candidates } from '../contract';
import { projectsIn } from '../mapping';
import type { KindSource, SiteMap } from '../mapping/site-map';
import type { RecordFacts } from '../record/record';
import { isRead } from '../record/timeline';
import { isRecordKind, LINK_ROLES, type FieldRole, type LinkRole } from '../record/vocabulary';
import type { FieldNames } from './fix-fields';

/** Ids go into JQL as they are: nothing but digits may. */
const DIGITS = /^[0-9]{1,18}$/;
/** Roles whose shared value makes a record likely to belong to this one. */
const SHARED: readonly FieldRole[] = ['affectedServices', 'configItems'];
/** Clauses of one query, and the length of a value in one: more makes a query slow, not better. */
const MOST_CLAUSES = 10;
const LONGEST_VALUE = 200;
/** What a value in JQL cannot hold: control characters, line breaks, halves of characters. */
const NOT_IN_VALUE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;
/** A query that sorts cannot stand inside another one. */
const SORTS = /\border\s+by\b/i;

/**
 * The JQL by which issues are found that would play this role for the record: of the kinds that the role leads to, wherever the site map
 * has them; where it has none of them, or the role leads to anything, of all projects in scope. Never the record itself. Null where the
 * map has nothing to bound a search by.
 */
export function candidatesFor(role: LinkRole, record: RecordFacts, map: SiteMap, names: FieldNames | null): Candidates | null {
  if (!DIGITS.test(record.id)) return null;
  const sources = sourcesOf(role, map);
  const projects = digitsOf(projectsIn(map));
  if (sources.length === 0 && projects.length === 0) return null;
  const others = `id != ${record.id}`;
  const bounds = sources.length === 0 ? [`project in (${projects.join(', ')})`] : sources.map(boundsOf);
  const types = digitsOf(sources.flatMap(({ issueTypes }) => issueTypes));
  return {
    jql: `${anyOf(bounds)} AND ${others}`,
    anywhere: types.length === 0 ? others : `issuetype in (${types.join(', ')}) AND ${others}`,
    same: SHARED.flatMap((shared) => clausesOf(shared, record, names)).slice(0, MOST_CLAUSES),
  };
}

/** The sources of the kinds a role leads to; none where any issue will do. */
function sourcesOf(role: LinkRole, { kinds }: SiteMap): readonly KindSource[] {
  const to: readonly string[] = LINK_ROLES[role].to;
  if (to.includes('any')) return [];
  return to
    .flatMap((kind) => (isRecordKind(kind) ? (kinds[kind]?.sources ?? []) : []))
    .filter(({ projects, issueTypes }) => digitsOf(projects).length > 0 && digitsOf(issueTypes).length > 0);
}

function boundsOf({ projects, issueTypes, jql }: KindSource): string {
  const narrowed = jql === undefined || jql.trim() === '' || SORTS.test(jql) ? [] : [`(${jql})`];
  return [`project in (${digitsOf(projects).join(', ')})`, `issuetype in (${digitsOf(issueTypes).join(', ')})`, ...narrowed].join(' AND ');
}

const anyOf = (parts: readonly string[]): string => (parts.length === 1 ? parts[0]! : `(${parts.map((part) => `(${part})`).join(' OR ')})`);

const digitsOf = (ids: readonly string[]): string[] => [...new Set(ids)].filter((id) => DIGITS.test(id));

/** `cf[10041] = "Web shop"` for each service or item that the record names. */
function clausesOf(role: FieldRole, { fields }: RecordFacts, names: FieldNames | null): string[] {
  const facts = fields[role];
  const custom = /^customfield_([0-9]+)$/.exec(names?.[role]?.field ?? '')?.[1];
  if (custom === undefined || !isRead(facts) || facts.present === null) return [];
  const { text, members } = facts.present;
  const texts = members.length > 1 ? text.split(', ') : [text];
  // A name with a comma of its own cannot be told from two.
  if (members.length > 1 && texts.length !== members.length) return [];
  return texts
    .filter((value) => value !== '' && value.length <= LONGEST_VALUE && !NOT_IN_VALUE.test(value))
    .map((value) => `cf[${custom}] = ${quoted(value)}`);
}

/** A text as a value of JQL: quotation marks and backslashes are escaped. */
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
