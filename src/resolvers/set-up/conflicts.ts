import { changesBetween, mergeMaps, type MergeConflict } from '../../mapping';
import type { SiteMap } from '../../mapping/site-map';
import type { SiteSchema } from '../../mapping/site-schema';
import type { Conflict } from '../../set-up-contract';
import { changeView } from './words';

/** What comes of two changes to one document, or where they do not go together. */
export interface Merged {
  readonly map: object;
  readonly conflicts: readonly Conflict[];
}

/**
 * Merges what somebody sent with what others kept meanwhile.
 * @param base what it was made from; null where that is not known any more: then every difference is a conflict, as nobody can tell who
 * changed it.
 */
export const mergeOnto = (base: object | null, mine: object, theirs: object, site: SiteSchema): Merged => {
  if (base === null) return { map: theirs, conflicts: differences(mine, theirs, site) };
  const { merged, conflicts } = mergeMaps<object>(base, mine, theirs);
  const labels = changesBetween(theirs as SiteMap, mine as SiteMap).map((change) => changeView(change, site));
  return {
    map: merged,
    conflicts: conflicts.map((conflict: MergeConflict) => ({
      path: conflict.path,
      label: labels.find(({ path }) => isPartOf(path, conflict.path) || isPartOf(conflict.path, path))?.label ?? conflict.path,
      base: conflict.base ?? null,
      mine: conflict.mine ?? null,
      theirs: conflict.theirs ?? null,
    })),
  };
};

const differences = (mine: object, theirs: object, site: SiteSchema): Conflict[] =>
  changesBetween(theirs as SiteMap, mine as SiteMap).map((change) => ({
    ...{ path: change.path, label: changeView(change, site).label, base: null },
    ...{ mine: change.after ?? null, theirs: change.before ?? null },
  }));

/** Whether a path is the other or leads into it: `fields.impact.fields` is part of `fields.impact`. */
const isPartOf = (path: string, whole: string): boolean =>
  path === whole || (path.startsWith(whole) && ['.', '['].includes(path.charAt(whole.length)));
