import type { KindPart, SetUp, SiteMapDocument, SiteView, SourcePart, Vocabulary } from '../../../../src/set-up-contract';
import { indexOf } from '../../site-index';
import { groundsOf, names, withoutIds, type Grounds } from './standing';

export type KindWords = Vocabulary['kinds'][number];

/** A kind of record on this site, or one that could be added. */
export type KindRow = { kind: KindWords; part: KindPart | null; grounds: Grounds; /** Checks that are asked of it. */ checks: number };

/** All kinds of record in the order of the standard: those on this site and those that are not. */
export function kindRows(draft: SiteMapDocument, reasons: SetUp['reasons'], { kinds, checks }: Vocabulary): KindRow[] {
  const asked = new Map<string, number>();
  for (const check of checks) for (const kind of check.kinds) asked.set(kind, (asked.get(kind) ?? 0) + 1);
  return kinds.map((kind) => {
    const part = draft.kinds[kind.id] ?? null;
    const ids = part === null ? [] : part.sources.flatMap(({ issueTypes }) => issueTypes);
    const paths = ['issueTypes', 'projects', 'sources'].map((name) => `kinds.${kind.id}.${name}`);
    const doubts = part === null ? [] : statusDoubts(kind.id, part, reasons);
    const grounds = groundsOf(reasons, paths, [...new Set(ids)]);
    const standing = grounds.standing === 'sure' && doubts.length > 0 ? 'look' : grounds.standing;
    return { kind, part, grounds: { standing, reasons: [...grounds.reasons, ...doubts] }, checks: asked.get(kind.id) ?? 0 };
  });
}

function statusDoubts(kind: string, { statuses }: KindPart, reasons: SetUp['reasons']): string[] {
  return Object.entries(statuses).flatMap(([milestone, ids]) =>
    reasons
      .filter(({ part, sure, reason }) => !sure && part === `kinds.${kind}.statuses.${milestone}` && ids.some((id) => names(reason, id)))
      .map(({ reason }) => `Status ${withoutIds(reason)}`),
  );
}

/** A status that records of a kind may have, and the milestones it stands for. */
export type StatusRow = {
  id: string;
  name: string;
  project: string | null;
  category: SiteView['statuses'][number]['category'];
  milestones: string[];
  reason: string | null;
  sure: boolean;
};

/**
 * The statuses of a kind: those of the workflows of its issue types, and whatever the draft names. Where no workflow is known, all that are
 * not another project's own.
 */
export function statusRows(kind: string, part: KindPart, site: SiteView, reasons: SetUp['reasons']): StatusRow[] {
  const index = indexOf(site);
  const mapped = Object.values(part.statuses).flat();
  const ids = new Set([...statusesInUse(part, site), ...mapped]);
  const rows = [...ids].map((id): StatusRow => {
    const status = index.statuses.get(id);
    const milestones = Object.entries(part.statuses).flatMap(([milestone, some]) => (some.includes(id) ? [milestone] : []));
    const told = reasons.find((one) => milestones.some((each) => one.part === `kinds.${kind}.statuses.${each}`) && names(one.reason, id));
    return {
      ...{ id, milestones, name: status?.name ?? id, category: status?.category ?? 'undefined' },
      project: status?.project == null ? null : (index.projects.get(status.project)?.key ?? null),
      // A reason speaks of several statuses first: of this one it says what stands behind the colon.
      reason: told ? withoutIds(told.reason.slice(told.reason.lastIndexOf(': ') + 1).trim()) : null,
      sure: told?.sure ?? true,
    };
  });
  // By what was proposed, not by what stands there now: a row stays where it is while one works on it.
  const doubted = new Set(rows.filter(({ id }) => isDoubted(kind, id, reasons)).map(({ id }) => id));
  return rows.sort(
    (one, other) =>
      CATEGORIES.indexOf(one.category) - CATEGORIES.indexOf(other.category) ||
      Number(doubted.has(other.id)) - Number(doubted.has(one.id)) ||
      one.name.localeCompare(other.name, 'en'),
  );
}

const isDoubted = (kind: string, status: string, reasons: SetUp['reasons']): boolean =>
  reasons.some(({ part, sure, reason }) => !sure && part.startsWith(`kinds.${kind}.statuses.`) && names(reason, status));

/** Jira's categories in the order of its boards, with the words it uses for them. */
export const CATEGORIES = ['new', 'indeterminate', 'done', 'undefined'] as const;
export const CATEGORY_NAMES = { new: 'To do', indeterminate: 'In progress', done: 'Done', undefined: 'No category' } as const;

function statusesInUse({ sources }: KindPart, site: SiteView): string[] {
  const { projects } = indexOf(site);
  const read = sources.flatMap((source) => source.projects.map((id) => ({ project: projects.get(id), types: source.issueTypes })));
  const known = read.flatMap(({ project, types }) =>
    (project?.issueTypes ?? []).filter(({ id }) => types.includes(id)).flatMap(({ statuses }) => statuses),
  );
  if (known.length > 0) return known;
  const own = new Set(read.map(({ project }) => project?.id));
  return site.statuses.filter(({ project }) => project === null || own.has(project)).map(({ id }) => id);
}

const withKind = (draft: SiteMapDocument, kind: string, update: (part: KindPart) => KindPart): SiteMapDocument => {
  const part = draft.kinds[kind];
  return part === undefined ? draft : { ...draft, kinds: { ...draft.kinds, [kind]: update(part) } };
};

/** The draft with a kind that it did not have, without any source yet. */
export const withNewKind = (draft: SiteMapDocument, kind: string): SiteMapDocument =>
  Object.hasOwn(draft.kinds, kind)
    ? draft
    : { ...draft, kinds: { ...draft.kinds, [kind]: { sources: [{ projects: [], issueTypes: [] }], statuses: {} } } };

/** The draft without this kind. */
export const withoutKind = (draft: SiteMapDocument, kind: string): SiteMapDocument => ({
  ...draft,
  kinds: Object.fromEntries(Object.entries(draft.kinds).filter(([id]) => id !== kind)),
});

/** The draft with one source of a kind replaced; null takes it away; an index behind the last adds it. */
export const withSource = (draft: SiteMapDocument, kind: string, index: number, source: SourcePart | null): SiteMapDocument =>
  withKind(draft, kind, (part) => {
    const sources = [...part.sources];
    if (source === null) sources.splice(index, 1);
    else sources[index] = source;
    return { ...part, sources };
  });

/** The draft where a status stands for exactly these milestones of a kind. A milestone without any status is left out. */
export const withMilestones = (draft: SiteMapDocument, kind: string, status: string, milestones: readonly string[]): SiteMapDocument =>
  withKind(draft, kind, (part) => {
    const all = [...new Set([...Object.keys(part.statuses), ...milestones])];
    const statuses = all.flatMap((milestone): [string, string[]][] => {
      const before = part.statuses[milestone] ?? [];
      const others = before.filter((id) => id !== status);
      const ids = !milestones.includes(milestone) ? others : before.includes(status) ? before : [...before, status];
      return ids.length === 0 ? [] : [[milestone, ids]];
    });
    return { ...part, statuses: Object.fromEntries(statuses) };
  });

/** A source is left as JQL makes it: an empty condition is none. */
export const sourceWithJql = (source: SourcePart, jql: string): SourcePart => {
  const { projects, issueTypes } = source;
  return jql.trim() === '' ? { projects, issueTypes } : { projects, issueTypes, jql };
};

/** Issue types to choose from for a source: those that its projects use first. */
export function issueTypeChoices(site: SiteView, projects: readonly string[]): { id: string; used: boolean }[] {
  const { projects: byId } = indexOf(site);
  const used = new Set(projects.flatMap((id) => byId.get(id)?.issueTypes.map((type) => type.id) ?? []));
  const fits = (type: SiteView['issueTypes'][number]): boolean =>
    type.project === null || projects.length === 0 || projects.includes(type.project);
  return site.issueTypes
    .filter(fits)
    .map(({ id }) => ({ id, used: used.has(id) }))
    .sort((one, other) => Number(other.used) - Number(one.used));
}
