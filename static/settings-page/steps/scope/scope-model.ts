import type { KindPart, SiteMapDocument, SiteView, SourcePart } from '../../../../src/set-up-contract';
import { indexOf } from '../../site-index';
import { sameJson } from '../../state/document-path';

/** What was read of a project before it was left out: the sources of each kind that named it, and the statuses of the kind. */
export type Membership = Readonly<Record<string, KindPart>>;

/** What is read of a project. */
export const membershipOf = ({ kinds }: SiteMapDocument, project: string): Membership =>
  Object.fromEntries(
    Object.entries(kinds).flatMap(([kind, { sources, statuses }]): [string, KindPart][] => {
      const own = sources.filter(({ projects }) => projects.includes(project));
      return own.length > 0 ? [[kind, { sources: own, statuses }]] : [];
    }),
  );

/** The draft without a project, for this reason: it is in no source any more. A source, or a kind, that had no other project goes with it. */
export function leftOut(draft: SiteMapDocument, project: string, reason: string): SiteMapDocument {
  const kinds = Object.entries(draft.kinds).flatMap(([kind, part]): [string, KindPart][] => {
    if (!part.sources.some(({ projects }) => projects.includes(project))) return [[kind, part]];
    const sources = part.sources.flatMap((source) => {
      const projects = source.projects.filter((id) => id !== project);
      return projects.length > 0 || projects.length === source.projects.length ? [{ ...source, projects }] : [];
    });
    return sources.length > 0 ? [[kind, { ...part, sources }]] : [];
  });
  const projectsOut = { ...draft.scope.projectsOut, [project]: reason };
  return { ...draft, kinds: Object.fromEntries(kinds), scope: { ...draft.scope, projectsOut } };
}

const isLike = (one: SourcePart, other: SourcePart): boolean => sameJson({ ...one, projects: [] }, { ...other, projects: [] });
const withProject = (source: SourcePart, project: string): SourcePart =>
  source.projects.includes(project) ? source : { ...source, projects: [...source.projects, project] };

/**
 * The draft with a project that was left out. It comes back where it was (`before`); where that is not known, into every source of which it
 * uses an issue type.
 */
export function takenBack(draft: SiteMapDocument, project: string, before: Membership | null, site: SiteView): SiteMapDocument {
  const { [project]: _reason, ...projectsOut } = draft.scope.projectsOut;
  const scope = { ...draft.scope, projectsOut };
  if (before === null) return { ...draft, kinds: withTypesOf(draft.kinds, project, site), scope };
  const kinds = { ...draft.kinds };
  for (const [kind, { sources, statuses }] of Object.entries(before)) {
    const part = kinds[kind] ?? { sources: [], statuses };
    const known = part.sources.map((source) => (sources.some((one) => isLike(one, source)) ? withProject(source, project) : source));
    const lost = sources.filter((one) => !part.sources.some((source) => isLike(one, source)));
    kinds[kind] = { ...part, sources: [...known, ...lost.map((source) => ({ ...source, projects: [project] }))] };
  }
  return { ...draft, kinds, scope };
}

function withTypesOf(kinds: SiteMapDocument['kinds'], project: string, site: SiteView): SiteMapDocument['kinds'] {
  const types = new Set(
    indexOf(site)
      .projects.get(project)
      ?.issueTypes.map(({ id }) => id) ?? [],
  );
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, part]) => [
      kind,
      {
        ...part,
        sources: part.sources.map((source) => (source.issueTypes.some((id) => types.has(id)) ? withProject(source, project) : source)),
      },
    ]),
  );
}

/** The draft where a service is left out for this reason, or, without one, is in again. */
export function withService(draft: SiteMapDocument, service: string, reason: string | null): SiteMapDocument {
  const { [service]: _before, ...others } = draft.scope.servicesOut;
  const servicesOut = reason === null ? others : { ...others, [service]: reason };
  return { ...draft, scope: { ...draft.scope, servicesOut } };
}

/** The draft that assesses from a day on (ISO date, in the time zone of the site), or everything where it is null. */
export function withStart(draft: SiteMapDocument, from: string | null): SiteMapDocument {
  const { assessFrom: _before, ...settings } = draft.settings;
  return { ...draft, settings: from === null ? { ...settings } : { ...settings, assessFrom: from } };
}

/** From when on the draft assesses; null for everything. */
export const startOf = ({ settings }: SiteMapDocument): string | null => {
  const from = settings['assessFrom'];
  return typeof from === 'string' ? from : null;
};

/** Names of services that can be left out: the options of the fields that name a record's services, and those that are out already. */
export function serviceNames(draft: SiteMapDocument, site: SiteView, roles: readonly { id: string; type: string }[]): string[] {
  const { fields } = indexOf(site);
  const naming = roles.filter(({ type }) => type === 'services').flatMap(({ id }) => draft.fields[id]?.fields ?? []);
  const options = naming.flatMap((id) => fields.get(id)?.options ?? []);
  return [...new Set([...options, ...Object.keys(draft.scope.servicesOut)])].sort((one, other) => one.localeCompare(other));
}

const DAY_MS = 86_400_000;

/** The day it is somewhere, as an ISO date. In: an instant, an IANA time zone. */
export const dayIn = (now: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);

/** What is wrong with a first day of assessment, or null. In: what was typed, and today where the site is. */
export function wrongWithStart(from: string, today: string): string | null {
  const at = Date.parse(`${from}T00:00:00Z`);
  // 31 February is taken for 3 March: only what is written back alike is a day.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from) || Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== from)
    return 'Choose a day, such as 2026-01-31.';
  return from > today ? 'That day is still to come: nothing would be assessed until then. Choose today or a day before.' : null;
}

/** Whether a first day leaves out some of what coverage looked at: the issues of the last 90 days. */
export const cutsSample = (from: string, today: string): boolean => (Date.parse(today) - Date.parse(from)) / DAY_MS < 90;
