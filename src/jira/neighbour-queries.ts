import type { ReadPlan } from '../mapping/read-plan';
import type { Instant, Neighbour } from '../record/record';
import { isRecordKind } from '../record/vocabulary';
import type { KindReading } from './prepared-plan';

/** A window with a time at both ends: of days alone it cannot be told what overlaps. */
export interface Planned extends Neighbour {
  readonly from: Instant;
  readonly to: Instant;
}

/** JQL reads dates in the time zone of whoever asks, which is at most 14 hours from UTC, and to the minute. */
const LEEWAY = 15 * 60 * 60_000;
/** Stretches of time that one query names. */
const MOST_STRETCHES = 10;
/** The last minute that JQL can write. */
const LAST = Date.UTC(9999, 11, 31, 23, 59);
const DIGITS = /^[0-9]{1,18}$/;

/**
 * Queries for the records of a kind, beside those with the ids `known`, whose window may overlap that of one of `asking` (neither is
 * empty). The first keeps to the projects of the site map, as each issue found costs a point; Jira refuses it to a reader who may not see
 * them all, for whom there is the second. None where the site map names no fields that can be searched.
 */
export function neighbourQueries(kind: KindReading, asking: readonly Planned[], known: readonly string[], { map }: ReadPlan): string[] {
  const starts = fieldsOf(kind, 'plannedStart');
  const ends = fieldsOf(kind, 'plannedEnd');
  const mapped = isRecordKind(kind.kind) ? map.kinds[kind.kind] : undefined;
  if (mapped === undefined || starts.length === 0 || ends.length === 0) return [];
  const sources = mapped.sources.filter(({ issueTypes, projects }) => issueTypes.length > 0 && projects.length > 0);
  const issueTypes = [...new Set(sources.flatMap((source) => source.issueTypes))];
  const projects = [...new Set(sources.flatMap((source) => source.projects))];
  if (sources.length === 0) return [];
  // Ids go into JQL as they are: nothing but digits may.
  if (![...issueTypes, ...projects, ...known].every((id) => DIGITS.test(id))) return [];
  const times = stretches(asking).map(
    ({ from, to }) => `(${anyOf(starts, `<= "${minute(to + LEEWAY)}"`)} AND ${anyOf(ends, `>= "${minute(from - LEEWAY)}"`)})`,
  );
  const anywhere = [`issuetype in (${issueTypes.join(', ')})`, `id not in (${known.join(', ')})`, `(${times.join(' OR ')})`].join(' AND ');
  return [`project in (${projects.join(', ')}) AND ${anywhere}`, anywhere];
}

/** Windows that run into each other once they are widened, as one; the whole span where too many are left. */
function stretches(windows: readonly Planned[]): { from: Instant; to: Instant }[] {
  const merged: { from: Instant; to: Instant }[] = [];
  for (const { from, to } of [...windows].sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last !== undefined && from - 2 * LEEWAY <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  if (merged.length <= MOST_STRETCHES) return merged;
  return [{ from: merged[0]!.from, to: Math.max(...merged.map(({ to }) => to)) }];
}

const anyOf = (fields: readonly string[], rest: string): string =>
  fields.length === 1 ? `${fields[0]} ${rest}` : `(${fields.map((field) => `${field} ${rest}`).join(' OR ')})`;

/** The fields of a role by the names that JQL has for them. */
const fieldsOf = ({ roles }: KindReading, role: string): string[] =>
  (roles.list.find((one) => one.role === role)?.fields ?? []).flatMap((field) => {
    const custom = /^customfield_([0-9]+)$/.exec(field)?.[1];
    return custom !== undefined ? [`cf[${custom}]`] : /^[a-z]+$/i.test(field) ? [field] : [];
  });

/** `2026-03-01 14:30`, in UTC. */
const minute = (at: Instant): string => new Date(Math.min(Math.max(at, 0), LAST)).toISOString().slice(0, 16).replace('T', ' ');
