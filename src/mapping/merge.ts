import { exportOf } from './export';
import { mergeOrdered, mergeSets } from './merge-lists';
import { pathOf } from './paths';
import { membersOf, type Members } from './problems';

/** Both sides changed this part since `base`, each in its own way; a side that does not have it is undefined. */
export interface MergeConflict {
  readonly path: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Parts that are taken from one side as a whole; `*` stands for any member. Their members mean something only together. */
const WHOLE: readonly (readonly string[])[] = [
  ['kinds', '*', 'sources'],
  ['settings', 'workingTime'],
  ['settings', 'majorIncidentRule'],
  ['settings', 'complaintEscalateAfter'],
  ['settings', 'registerReview'],
  ['settings', 'incidentEscalateAfter', '*'],
  ['settings', 'problemEscalateAfter', '*'],
  ['settings', 'checks', '*', 'params', '*'],
];
/** Lists whose order says something: the first field that an issue carries counts. All others are sets that happen to have an order. */
const ORDERED = ['fields', '*', 'fields'] as const;

/**
 * Merges what two people made of the same site map, part by part: what only one of them changed is taken, in lists also what each added
 * or took out. Where both changed a part in ways that do not go together, `merged` has theirs and the conflict names it. Nothing comes
 * out that neither of the three has. A draft that does not have the form of a site map is merged by the same rules. Pure; the merged map
 * may have faults that neither side has (two kinds that claim one issue type), so that it has to be parsed.
 * @param base what both began with. @param theirs what is kept already.
 */
export function mergeMaps<T extends object>(base: T, mine: T, theirs: T): { merged: T; conflicts: MergeConflict[] } {
  const conflicts: MergeConflict[] = [];
  // Parts of three maps, put together by the paths they have in those.
  return { merged: merge([], base, mine, theirs, conflicts) as T, conflicts };
}

function merge(path: readonly string[], base: unknown, mine: unknown, theirs: unknown, conflicts: MergeConflict[]): unknown {
  if (same(mine, theirs) || same(base, mine)) return theirs;
  if (same(base, theirs)) return mine;
  const merged = WHOLE.some((part) => isAt(part, path)) ? CONFLICT : mergeParts(path, base, mine, theirs, conflicts);
  if (merged !== CONFLICT) return merged;
  conflicts.push({ path: pathOf(...path), base, mine, theirs });
  return theirs;
}

const CONFLICT = Symbol('conflict');

function mergeParts(path: readonly string[], base: unknown, mine: unknown, theirs: unknown, conflicts: MergeConflict[]): unknown {
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const before: unknown[] = Array.isArray(base) ? base : [];
    if (!isAt(ORDERED, path)) return mergeSets(before, mine, theirs, keyOf);
    return mergeOrdered(before, mine, theirs, keyOf) ?? CONFLICT;
  }
  const ofMine = membersOf(mine);
  const ofTheirs = membersOf(theirs);
  if (ofMine === null || ofTheirs === null) return CONFLICT;
  return mergeMembers(path, membersOf(base) ?? {}, ofMine, ofTheirs, conflicts);
}

function mergeMembers(path: readonly string[], base: Members, mine: Members, theirs: Members, conflicts: MergeConflict[]): unknown {
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const members = keys.map((key): [string, unknown] => [
    key,
    merge([...path, key], memberIn(base, key), memberIn(mine, key), memberIn(theirs, key), conflicts),
  ]);
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}

const memberIn = (members: Members, key: string): unknown => (Object.hasOwn(members, key) ? members[key] : undefined);

const isAt = (pattern: readonly string[], path: readonly string[]): boolean =>
  pattern.length === path.length && pattern.every((key, index) => key === '*' || key === path[index]);

/** Equal values have equal keys, in whatever order their members are. */
const keyOf = (value: unknown): string => (value === undefined ? '' : exportOf(value));
const same = (one: unknown, other: unknown): boolean => one === other || keyOf(one) === keyOf(other);
