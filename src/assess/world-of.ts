import type { RecordKind } from '../checks/index';
import { Subject, type Bench } from '../checks/subject';
import type { Counted, World } from '../checks/world';
import type { Instant, RecordFacts } from '../record/record';
import { rulesOf } from '../record/site-rules';
import { benchOf, type Circumstances } from './bench-of';
import { contributions } from './contributions';

/** The kinds that the site map knows, with the projects they are in: `kinds` of the site map is such a thing. */
export type MappedKinds = Readonly<Partial<Record<RecordKind, { readonly projects: readonly string[] }>>>;

/**
 * All that questions about the site may look at, from what was read: the records of registers and reviews themselves, and what all other
 * records added when they were judged. Nothing may be newer than `now`.
 * @param withheld kinds that Jira did not hand over.
 */
export function worldFrom(
  records: readonly RecordFacts[],
  counted: readonly Counted[],
  kinds: MappedKinds,
  circumstances: Omit<Circumstances, 'world'>,
  withheld: ReadonlySet<RecordKind> = new Set(),
): World {
  const byKind = new Map<string, Subject[]>();
  const byCheck = new Map<string, Counted[]>();
  for (const one of counted) listIn(byCheck, one.check).push(one);
  const { now, settings } = circumstances;
  const bench: Omit<Bench, 'world'> & { world: World | null } = { ...benchOf(circumstances) };
  const world: World = {
    bench,
    began: rulesOf(settings).assessFrom ?? oldest(records, counted, now),
    records: (kind) => (kinds[kind] === undefined ? 'unmapped' : withheld.has(kind) ? 'unreadable' : (byKind.get(kind) ?? [])),
    isMapped: (kind) => kinds[kind] !== undefined,
    projectsOf: (kind) => kinds[kind]?.projects ?? [],
    contributions: (check) => byCheck.get(check) ?? [],
    asked: null,
  };
  bench.world = world;
  for (const record of records) listIn(byKind, record.kind).push(new Subject(record, bench));
  return world;
}

/** The same from records alone: what they add is worked out on the spot. `kinds` are those of the records unless said otherwise. */
export function worldOf(
  records: readonly RecordFacts[],
  circumstances: Omit<Circumstances, 'world'>,
  kinds: MappedKinds = kindsOf(records),
): World {
  const bench = benchOf(circumstances);
  const counted = records.flatMap((record) => contributions(new Subject(record, bench)).map((one) => ({ ...one, n: 1 })));
  return worldFrom(records, counted, kinds, circumstances);
}

/** The kinds of some records and the projects they are in. */
export function kindsOf(records: readonly RecordFacts[]): MappedKinds {
  const projects = new Map<string, Set<string>>();
  for (const { kind, projectId } of records) projects.set(kind, (projects.get(kind) ?? new Set()).add(projectId));
  return Object.fromEntries([...projects].map(([kind, ids]) => [kind, { projects: [...ids] }]));
}

function oldest(records: readonly RecordFacts[], counted: readonly Counted[], now: Instant): Instant {
  let first = now;
  for (const { created } of records) if (created < first) first = created;
  for (const { at } of counted) if (at !== null && at < first) first = at;
  return first;
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
}
