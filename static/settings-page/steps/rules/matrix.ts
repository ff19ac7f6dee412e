import type { SiteMapDocument, SiteView, Vocabulary } from '../../../../src/contract';
import { keyInWords } from '../../value-in-words';

/** Impact option → urgency option → name of a priority. */
export type Matrix = Record<string, Record<string, string>>;

/** An option of a field role: its key, its name, and how the site spells it. */
export type RoleOption = { key: string; name: string; spellings: string[] };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `partly-met` → `Partly met`. */
export const nameOfKey = (key: string): string => {
  const words = keyInWords(key).replace(/\bwont\b/, 'won’t');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** How the site spells an option: resolutions and priorities may be kept by id, which says nothing to a reader. */
export const spellingOf = (
  { resolutions, priorities }: Pick<SiteView, 'resolutions' | 'priorities'>,
  role: string,
  kept: string,
): string => {
  const known = role === 'resolution' ? resolutions : role === 'priority' ? priorities : [];
  return known.find(({ id }) => id === kept)?.name ?? kept;
};

/** The options of a role that are matched to options of the site, in the order of the vocabulary. */
export function mappedOptions(draft: SiteMapDocument, vocabulary: Pick<Vocabulary, 'fieldRoles'>, role: string): RoleOption[] {
  const keys = vocabulary.fieldRoles.find(({ id }) => id === role)?.options ?? [];
  const spellings = draft.fields[role]?.options ?? {};
  return keys.flatMap((key) => {
    const found = spellings[key] ?? [];
    return found.length === 0 ? [] : [{ key, name: nameOfKey(key), spellings: found }];
  });
}

/** The matrix of a draft. What is no matrix reads as an empty one: the app refuses it when it is saved, and says so. */
export function matrixOf(draft: SiteMapDocument): Matrix {
  const given = draft.settings['priorityMatrix'];
  if (!isObject(given)) return {};
  const rows = Object.entries(given).filter((row): row is [string, Record<string, unknown>] => isObject(row[1]));
  return Object.fromEntries(
    rows.map(([impact, row]) => [
      impact,
      Object.fromEntries(Object.entries(row).filter((cell): cell is [string, string] => typeof cell[1] === 'string')),
    ]),
  );
}

/** The matrix with one cell set; an empty priority empties the cell. Null when nothing is left. */
export function withCell(matrix: Matrix, impact: string, urgency: string, priority: string): Matrix | null {
  const { [urgency]: _, ...others } = matrix[impact] ?? {};
  const row = priority === '' ? others : { ...others, [urgency]: priority };
  const { [impact]: __, ...rows } = matrix;
  const all = Object.keys(row).length > 0 ? { ...rows, [impact]: row } : rows;
  return Object.keys(all).length > 0 ? all : null;
}

/** Cells that have no priority yet: for them the check cannot tell what the priority should be. */
export const emptyCells = (matrix: Matrix, impacts: readonly RoleOption[], urgencies: readonly RoleOption[]): number =>
  impacts.reduce((sum, { key }) => sum + urgencies.filter((urgency) => matrix[key]?.[urgency.key] === undefined).length, 0);

/**
 * Fills the empty cells evenly, as a start: the highest impact and urgency get the first priority, the lowest the last, and what lies
 * between goes by the sum of both ranks. In: options from highest to lowest, priorities in the order of the site. What is set stays.
 */
export function filledEvenly(
  matrix: Matrix,
  impacts: readonly RoleOption[],
  urgencies: readonly RoleOption[],
  priorities: SiteView['priorities'],
): Matrix {
  const steps = Math.max(1, impacts.length + urgencies.length - 2);
  return impacts.reduce<Matrix>(
    (rows, impact, row) =>
      urgencies.reduce<Matrix>((cells, urgency, column) => {
        if (cells[impact.key]?.[urgency.key] !== undefined) return cells;
        const priority = priorities[Math.round(((row + column) / steps) * (priorities.length - 1))];
        return priority === undefined ? cells : (withCell(cells, impact.key, urgency.key, priority.name) ?? {});
      }, rows),
    matrix,
  );
}
