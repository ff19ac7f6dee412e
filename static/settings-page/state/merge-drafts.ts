import { pathOf, sameJson, type Step } from './document-path';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Brings two versions of a site map together, part by part, by the rules of the app: lists are sets, of which both sides' additions and
 * removals count; sources, and fields that stand in an order, are taken as a whole. In: what both were made from, mine, theirs. Out: a
 * document with the changes of both, and the paths that both changed differently; there it holds mine.
 */
export function mergeDrafts<T>(base: T, mine: T, theirs: T): { merged: T; clashes: string[] } {
  const clashes: string[] = [];
  // Parts of three site maps, put together by the paths they have in those.
  return { merged: merge(base, mine, theirs, [], clashes) as T, clashes };
}

function merge(base: unknown, mine: unknown, theirs: unknown, steps: readonly Step[], clashes: string[]): unknown {
  if (sameJson(mine, theirs) || sameJson(base, theirs)) return mine;
  if (sameJson(base, mine)) return theirs;
  if (!isWhole(steps)) {
    if (isObject(mine) && isObject(theirs)) return mergeMembers(isObject(base) ? base : {}, mine, theirs, steps, clashes);
    if (Array.isArray(mine) && Array.isArray(theirs)) return mergeSets(Array.isArray(base) ? base : [], mine, theirs);
  }
  clashes.push(pathOf(...steps));
  return mine;
}

/** What means something only as a whole; `*` stands for any member. */
const WHOLE: readonly (readonly string[])[] = [
  ['kinds', '*', 'sources'],
  ['fields', '*', 'fields'],
  ['settings', 'workingTime'],
  ['settings', 'majorIncidentRule'],
  ['settings', 'complaintEscalateAfter'],
  ['settings', 'registerReview'],
  ['settings', 'incidentEscalateAfter', '*'],
  ['settings', 'problemEscalateAfter', '*'],
  ['settings', 'checks', '*', 'params', '*'],
];

const isWhole = (steps: readonly Step[]): boolean =>
  WHOLE.some((part) => part.length === steps.length && part.every((name, index) => name === '*' || name === steps[index]));

function mergeMembers(
  base: Record<string, unknown>,
  mine: Record<string, unknown>,
  theirs: Record<string, unknown>,
  steps: readonly Step[],
  clashes: string[],
): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const value = merge(base[name], mine[name], theirs[name], [...steps, name], clashes);
    if (value !== undefined) merged[name] = value;
  }
  return merged;
}

/** Theirs without what mine took out of `base`, and what mine added to it at the end. */
function mergeSets(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): unknown[] {
  const has = (list: readonly unknown[], one: unknown): boolean => list.some((other) => sameJson(one, other));
  return [...theirs.filter((one) => has(mine, one) || !has(base, one)), ...mine.filter((one) => !has(base, one) && !has(theirs, one))];
}
