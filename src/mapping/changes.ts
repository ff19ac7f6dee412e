import { exportOf } from './export';
import { pathOf } from './paths';
import { membersOf } from './problems';
import type { SiteMap } from './site-map';

/** A part of the site map that two documents have differently; a side that does not have it is undefined. */
export interface Change {
  readonly path: string;
  /** The same path as the names of the members, from the document on. */
  readonly keys: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** Objects whose members are parts of their own; `*` stands for any member. Everything else is one part for a reader. */
const OPENED: readonly (readonly string[])[] = [
  [],
  ['kinds'],
  ['kinds', '*'],
  ['kinds', '*', 'statuses'],
  ['fields'],
  ['links'],
  ['scope'],
  ['scope', '*'],
  ['settings'],
  ['settings', 'checks'],
  ['settings', 'checks', '*'],
  ['settings', 'checks', '*', 'params'],
];
/** As an administrator goes through them. */
const SECTIONS: readonly string[] = ['kinds', 'fields', 'links', 'scope', 'settings'];

interface Part {
  readonly keys: readonly string[];
  readonly value: unknown;
}

/**
 * What two site maps have differently, in parts that say something to a reader: the sources of a kind, one milestone, one field role, one
 * link role, one project or service left out, one setting, one thing decided of a check. None exactly when both export to the same bytes.
 */
export function changesBetween(before: SiteMap, after: SiteMap): Change[] {
  const old = partsOf(before);
  const now = partsOf(after);
  const changes = [...new Map([...old, ...now])].flatMap(([id, { keys }]): Change[] => {
    const change = { path: pathOf(...keys), keys, before: old.get(id)?.value, after: now.get(id)?.value };
    return textOf(change.before) === textOf(change.after) || isOpenedBy(change, old, now) ? [] : [change];
  });
  return changes.sort((one, other) => rank(one) - rank(other) || (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
}

const rank = ({ keys }: Change): number => SECTIONS.indexOf(keys[0] ?? '');
const textOf = (value: unknown): string | undefined => (value === undefined ? undefined : exportOf(value));

/** The parts of a document, whatever its form, each under a text of its own. */
function partsOf(map: unknown): Map<string, Part> {
  const parts = new Map<string, Part>();
  const visit = (keys: readonly string[], value: unknown): void => {
    const members = OPENED.some((pattern) => isAt(pattern, keys)) ? Object.entries(membersOf(value) ?? {}) : [];
    const there = members.filter(([, member]) => member !== undefined);
    if (there.length === 0) parts.set(JSON.stringify(keys), { keys, value });
    for (const [key, member] of there) visit([...keys, key], member);
  };
  visit([], map);
  return parts;
}

const isAt = (pattern: readonly string[], keys: readonly string[]): boolean =>
  pattern.length === keys.length && pattern.every((key, index) => key === '*' || key === keys[index]);

/** An empty object is a part of its own, as it may stand against none at all; where it got members those are the change. */
function isOpenedBy({ keys, before, after }: Change, old: ReadonlyMap<string, Part>, now: ReadonlyMap<string, Part>): boolean {
  const isEmpty = (value: unknown): boolean => Object.keys(membersOf(value) ?? { one: 1 }).length === 0;
  const other = before === undefined && isEmpty(after) ? old : after === undefined && isEmpty(before) ? now : null;
  if (other === null) return false;
  return [...other.values()].some((part) => part.keys.length > keys.length && keys.every((key, index) => part.keys[index] === key));
}
