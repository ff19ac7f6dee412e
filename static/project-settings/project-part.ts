import type { ProjectMap, ProjectPart, Vocabulary } from '../../src/set-up-contract';
import { indexOf } from '../settings-page/site-index';
import { sameJson } from '../settings-page/state/document-path';
import { mergeDrafts } from '../settings-page/state/merge-drafts';

/** An issue type of the project and the kinds of record it is. `narrowed`: a query tells its issues apart, so it is not the project's to place. */
export type TypeRow = { id: string; name: string; kinds: string[]; narrowed: boolean };
/** A status of the project's own and what it stands for in one kind. */
export type OwnStatus = { id: string; name: string; milestones: string[] };
/** The statuses that records of a kind have in this project. */
export type KindStatuses = { kind: Vocabulary['kinds'][number]; own: OwnStatus[]; shared: string[] };

const named = (one: { name: string }, other: { name: string }): number => one.name.localeCompare(other.name, 'en');

/** The issue types of the project. In: what the app sent, and the part as it is on the page. */
export function typeRows({ project, site, shared }: ProjectMap, part: ProjectPart): TypeRow[] {
  const index = indexOf(site);
  const ids = index.projects.get(project.id)?.issueTypes.map(({ id }) => id) ?? [];
  const known = [...new Set([...ids, ...Object.values(part.kinds).flat()])];
  return known
    .map((id) => ({
      id,
      name: index.issueTypes.get(id)?.name ?? id,
      kinds: Object.entries(part.kinds).flatMap(([kind, types]) => (types.includes(id) ? [kind] : [])),
      narrowed: shared.issueTypes.includes(id),
    }))
    .sort(named);
}

/** The statuses of the project by kind of record: its own, and the names of those that others use as well. */
export function kindStatuses({ project, site, shared }: ProjectMap, part: ProjectPart, { kinds }: Vocabulary): KindStatuses[] {
  const index = indexOf(site);
  const nameOf = (id: string): string => index.statuses.get(id)?.name ?? id;
  return kinds.flatMap((kind) => {
    const types = part.kinds[kind.id] ?? [];
    const milestones = part.statuses[kind.id] ?? {};
    const used = (index.projects.get(project.id)?.issueTypes ?? [])
      .filter(({ id }) => types.includes(id))
      .flatMap(({ statuses }) => statuses);
    const ids = [...new Set([...used, ...Object.values(milestones).flat()])];
    if (types.length === 0 || ids.length === 0) return [];
    const own = ids
      .filter((id) => !shared.statuses.includes(id))
      .map((id) => ({
        id,
        name: nameOf(id),
        milestones: Object.entries(milestones).flatMap(([milestone, some]) => (some.includes(id) ? [milestone] : [])),
      }));
    const others = ids.filter((id) => shared.statuses.includes(id)).map(nameOf);
    return [{ kind, own: own.sort(named), shared: others.sort((one, other) => one.localeCompare(other, 'en')) }];
  });
}

/** The part where an issue type is this kind of record, or none. */
export function withKindOfType(part: ProjectPart, type: string, kind: string | null): ProjectPart {
  const without = Object.entries(part.kinds).map(([id, types]): [string, string[]] => [id, types.filter((one) => one !== type)]);
  const kinds = Object.fromEntries(without);
  if (kind !== null) kinds[kind] = [...(kinds[kind] ?? []), type];
  return { ...part, kinds: Object.fromEntries(Object.entries(kinds).filter(([, types]) => types.length > 0)) };
}

/** The part where a status stands for exactly these milestones of a kind. */
export function withOwnMilestones(part: ProjectPart, kind: string, status: string, milestones: readonly string[]): ProjectPart {
  const before = part.statuses[kind] ?? {};
  const all = [...new Set([...Object.keys(before), ...milestones])].flatMap((milestone): [string, string[]][] => {
    const others = (before[milestone] ?? []).filter((id) => id !== status);
    const ids = milestones.includes(milestone) ? [...others, status] : others;
    return ids.length > 0 ? [[milestone, ids]] : [];
  });
  return { ...part, statuses: { ...part.statuses, [kind]: Object.fromEntries(all) } };
}

/** Order says nothing here, so a list that holds the same is the same. */
const sorted = (part: ProjectPart): ProjectPart => {
  const lists = (record: Record<string, string[]>) =>
    Object.fromEntries(
      Object.entries(record)
        .filter(([, ids]) => ids.length > 0)
        .map(([key, ids]) => [key, [...ids].sort()]),
    );
  const statuses = Object.entries(part.statuses).map(([kind, some]): [string, Record<string, string[]>] => [kind, lists(some)]);
  return { kinds: lists(part.kinds), statuses: Object.fromEntries(statuses.filter(([, some]) => Object.keys(some).length > 0)) };
};

/** Whether two parts say the same. */
export const samePart = (one: ProjectPart, other: ProjectPart): boolean => sameJson(sorted(one), sorted(other));

/**
 * After somebody else saved first: what was changed here on top of what they made. Lists hold what both put in, without what either took
 * out, so an issue type that both gave another kind would have two: there, mine counts, and it is named.
 */
export function onTopOf(base: ProjectMap, mine: ProjectPart, theirs: ProjectMap): { part: ProjectPart; both: string[] } {
  const { merged } = mergeDrafts(base.part, mine, theirs.part);
  const kindsOf = (part: ProjectPart, type: string): string[] =>
    Object.entries(part.kinds).flatMap(([kind, types]) => (types.includes(type) ? [kind] : []));
  const twice = [...new Set(Object.values(merged.kinds).flat())].filter(
    (type) => kindsOf(merged, type).length > Math.max(1, kindsOf(base.part, type).length),
  );
  const part = twice.reduce((now, type) => withKindOfType(now, type, kindsOf(mine, type)[0] ?? null), merged);
  return { part, both: twice };
}
