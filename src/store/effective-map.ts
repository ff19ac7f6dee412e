import { mappedIds, withoutMissing, type Missing, type SiteMap } from '../mapping';
import type { RecordKind } from '../record/vocabulary';

/** Something the site no longer has. */
export interface Gone {
  readonly what: Missing['what'];
  /** Jira's. */
  readonly id: string;
  /** Its name when it was last seen; null: it never was. */
  readonly name: string | null;
  /** The team-managed project it belonged to; null: it belonged to the whole site, or nobody knows. */
  readonly project: string | null;
}

/** A part of the site map that lost something: what it says is not the whole truth any more, so that nothing missing there is a gap. */
export interface LostPart {
  /** `field:<role>`, `link:<role>`, `milestone:<kind>:<milestone>`, `kind:<kind>`. */
  readonly part: string;
  /** The project whose records it concerns; null: all. */
  readonly project: string | null;
}

/** What the app reads and judges by of a site map. */
export interface EffectiveMap {
  readonly map: SiteMap;
  /** Each part once. */
  readonly lost: readonly LostPart[];
  /** Kinds that lost a project or an issue type: what is left of such a register tells nothing of the whole. */
  readonly incomplete: ReadonlySet<RecordKind>;
}

export const NOTHING_LOST: Pick<EffectiveMap, 'lost' | 'incomplete'> = { lost: [], incomplete: new Set() };

/**
 * A site map without the projects and issue types that are gone, as Jira refuses to search for them, and with the parts that lost
 * something. Fields, links and statuses stay in the map: a field that is gone cannot be read, and what a history says of a status is still
 * true; what cannot be seen any more, `lost` says (src/jobs/lost.ts).
 *
 * What belonged to one team-managed project concerns its records alone, and nobody once that project is gone as well.
 */
export const effectiveMap = (map: SiteMap, gone: readonly Gone[]): EffectiveMap => {
  if (gone.length === 0) return { map, ...NOTHING_LOST };
  const projects = new Set(gone.filter(({ what }) => what === 'project').map(({ id }) => id));
  const byKey = new Map(gone.map((one) => [`${one.what} ${one.id}`, one]));
  const left = withoutMissing(
    map,
    gone.filter(({ what }) => what === 'project' || what === 'issue type'),
  );
  const kinds = Object.keys(map.kinds) as RecordKind[];
  const incomplete = new Set(
    kinds.filter((kind) => JSON.stringify(left.kinds[kind]?.sources) !== JSON.stringify(map.kinds[kind]?.sources)),
  );
  const lost = new Map<string, LostPart>();
  const lose = (part: string, project: string | null): unknown => lost.set(`${part} ${project ?? ''}`, { part, project });
  for (const kind of incomplete) lose(`kind:${kind}`, null);
  for (const { what, id, path } of mappedIds(map)) {
    const one = byKey.get(`${what} ${id}`);
    if (one === undefined || what === 'project' || what === 'issue type' || (one.project !== null && projects.has(one.project))) continue;
    lose(partAt(path), one.project);
  }
  return { map: left, lost: [...lost.values()], incomplete };
};

/** `fields.impact.fields[0]` → `field:impact`; `kinds.incident.statuses.resolved[1]` → `milestone:incident:resolved`. */
const partAt = (path: string): string => {
  const [section = '', name = '', , milestone = ''] = path.replace(/\["([^"]*)"\]/g, '.$1').split(/[.[]/); // prettier-ignore
  if (section === 'fields') return `field:${name}`;
  return section === 'links' ? `link:${name}` : `milestone:${name}:${milestone}`;
};
