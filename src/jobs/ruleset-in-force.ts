import { createHash } from 'node:crypto';
import { RECORD_KINDS, rulesetOf, type RecordKind } from '../checks';
import type { SiteMap } from '../mapping';
import { NOTHING_LOST, type LostPart } from '../store';
import { ingredientsOf, lostIn, sourcesIn, type Ingredients } from './ingredients';

/** A site map with the parts that lost something. */
export interface JudgedBy {
  readonly map: SiteMap;
  readonly lost: readonly LostPart[];
}

/** A site map on a site that has all of it. */
export const whole = (map: SiteMap): JudgedBy => ({ map, lost: NOTHING_LOST.lost });

/** Stands between the checks and the site map in a ruleset. */
const BETWEEN = '.';
const HEX_DIGITS = 12;

/** What is worked out of a site map, kept as long as the map object lives: rows are made by the thousand. */
interface Known {
  readonly ofKind: Map<RecordKind, Ingredients>;
  /** By what was lost, then by project and kind. */
  readonly rulesets: WeakMap<readonly LostPart[], Map<string, string | null>>;
}
const known = new WeakMap<SiteMap, Known>();

const knownOf = (map: SiteMap): Known => {
  let found = known.get(map);
  if (found === undefined) known.set(map, (found = { ofKind: new Map(), rulesets: new WeakMap() }));
  return found;
};

const sharedOf = (kind: RecordKind, map: SiteMap): Ingredients => {
  const { ofKind } = knownOf(map);
  let shared = ofKind.get(kind);
  if (shared === undefined) ofKind.set(kind, (shared = ingredientsOf(kind, map)));
  return shared;
};

/** All that decides how records of a kind are judged in a project, beside the checks; null where the site map has none there. */
export const ingredientsIn = (kind: RecordKind, { map, lost }: JudgedBy, projectId: string): Ingredients | null => {
  const sources = sourcesIn(kind, map, projectId);
  if (sources === null) return null;
  const gone = lostIn(kind, map, lost, projectId);
  return new Map([...sharedOf(kind, map), ['sources', sources], ...(gone === null ? [] : [['lost', gone] as const])]);
};

/**
 * The ruleset that records of a kind are judged by in a project: `1a2b3c4d.0123456789ab`, the version of the checks asked of the kind and
 * a digest of what the site map says that these checks read, and of what the site lost of it. A row that was judged by another one has
 * to be judged again. Null where the site map has no such records there.
 */
export const rulesetIn = (kind: RecordKind, by: JudgedBy, projectId: string): string | null => {
  const { rulesets } = knownOf(by.map);
  let some = rulesets.get(by.lost);
  if (some === undefined) rulesets.set(by.lost, (some = new Map()));
  const key = `${projectId} ${kind}`;
  let ruleset = some.get(key);
  if (ruleset === undefined) {
    const ingredients = ingredientsIn(kind, by, projectId);
    ruleset = ingredients === null ? null : `${rulesetOf(kind)}${BETWEEN}${digestOf(ingredients)}`;
    some.set(key, ruleset);
  }
  return ruleset;
};

const digestOf = (ingredients: Ingredients): string =>
  createHash('sha256')
    .update(JSON.stringify([...ingredients].sort(([one], [other]) => (one < other ? -1 : 1))))
    .digest('hex')
    .slice(0, HEX_DIGITS);

/** The part of a ruleset that names the checks: outcomes packed by the same checks can be read, whatever the site map said. */
export const checksIn = (ruleset: string): string => ruleset.split(BETWEEN)[0] ?? '';

/** The rulesets in force for the kinds of record that the site map has in a project. */
export const rulesetsInForce = (by: JudgedBy, projectId: string): Record<string, string> =>
  Object.fromEntries(
    (Object.keys(RECORD_KINDS) as RecordKind[]).flatMap((kind) => {
      const ruleset = rulesetIn(kind, by, projectId);
      return ruleset === null ? [] : [[kind, ruleset]];
    }),
  );

/** Kinds that are judged otherwise by `after` than by `before` (kind → ruleset), those that are new or gone included. */
export const changedKinds = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((kind) => before[kind] !== after[kind]).sort();
