import type { SiteMapDocument, SiteView } from '../../../../src/set-up-contract';

/** A project, and what the draft does with it. */
export type ProjectRow = {
  id: string;
  key: string;
  name: string;
  /** Type and who manages it, in words. */
  type: string;
  /** A project of Jira Service Management, or one of which the draft reads records or left them out on purpose. */
  desk: boolean;
  /** Kinds of record that are read from it. */
  kinds: string[];
  /** Why it is left out; null where it is not. */
  reason: string | null;
};

/** What the app calls a project of Jira Service Management (`SiteView.projects[].type`). */
const SERVICE_MANAGEMENT = 'Service management';

/** All projects, those that look like desks first, and among them those of which most is read. */
export function projectRows(site: SiteView, draft: SiteMapDocument): ProjectRow[] {
  const kinds = kindsByProject(draft);
  const rows = site.projects.map(({ id, key, name, type, teamManaged }): ProjectRow => {
    const own = kinds.get(id) ?? [];
    const reason = draft.scope.projectsOut[id] ?? null;
    return {
      ...{ id, key, name, reason, kinds: own },
      type: `${type}, ${teamManaged ? 'team-managed' : 'company-managed'}`,
      desk: type === SERVICE_MANAGEMENT || own.length > 0 || reason !== null,
    };
  });
  return rows.sort(
    (one, other) =>
      Number(other.desk) - Number(one.desk) || other.kinds.length - one.kinds.length || one.name.localeCompare(other.name, 'en'),
  );
}

function kindsByProject({ kinds }: SiteMapDocument): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [kind, { sources }] of Object.entries(kinds)) {
    for (const project of new Set(sources.flatMap(({ projects }) => projects))) found.set(project, [...(found.get(project) ?? []), kind]);
  }
  return found;
}

/** What the site has, in figures. `part` says how many of them are of a sort worth knowing. */
export function siteFigures(site: SiteView): { label: string; count: number; part: string | null }[] {
  const desks = site.projects.filter(({ type }) => type === SERVICE_MANAGEMENT).length;
  const custom = site.fields.filter((field) => field.custom).length;
  const some = (n: number, words: string): string | null => (n === 0 ? null : `${n} ${words}`);
  return [
    { label: 'Projects', count: site.projects.length, part: some(desks, 'of service management') },
    { label: 'Issue types', count: site.issueTypes.length, part: null },
    { label: 'Request types', count: site.requestTypes.length, part: null },
    { label: 'Statuses', count: site.statuses.length, part: null },
    { label: 'Fields', count: site.fields.length, part: some(custom, 'custom') },
    { label: 'SLAs', count: site.fields.filter(({ kind }) => kind === 'SLA').length, part: null },
    { label: 'Link types', count: site.linkTypes.length, part: null },
    { label: 'Priorities', count: site.priorities.length, part: null },
    { label: 'Resolutions', count: site.resolutions.length, part: null },
  ];
}
