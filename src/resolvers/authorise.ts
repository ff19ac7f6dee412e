import { browsableProjects, holdsOwn, jiraAs, mayAdminister, mayAdministerAny, mayAdministerProject, mayBrowse } from '../jira';
import { projectsInScope } from '../jobs/record-row';
import type { SiteMap } from '../mapping/site-map';
import { failure, success, type Result } from '../problem';
import { mapForJudging, savedSiteMap, type MapForJudging, type SavedSiteMap } from '../store';

/**
 * Every call is authorised here on the server, as the viewer, whatever the page says (Forge: app context security): whom
 * `asUser` means, the platform knows, never the payload or the page's context. Refusals never
 * tell whether a thing exists.
 */

export interface VisibleProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

const allowed = (answer: Result<boolean>, refusal: string): Result<null> => {
  if (!answer.ok) return answer;
  return answer.value ? success(null) : failure('forbidden', refusal);
};

/** Jira administrators only. */
export const asAdministrator = async (): Promise<Result<null>> =>
  allowed(await mayAdminister(jiraAs('user')), 'Only Jira administrators can see and change the set-up. Please ask one of them.');

/** Jira administrators, and administrators of the project. */
export const asProjectAdministrator = async (projectId: string): Promise<Result<null>> => {
  const jira = jiraAs('user');
  const everywhere = await mayAdminister(jira);
  if (!everywhere.ok || everywhere.value) return allowed(everywhere, '');
  const refusal = 'Only administrators of this project, and Jira administrators, can do this. Please ask one of them.';
  return allowed(await mayAdministerProject(jira, projectId), refusal);
};

/** Jira administrators, and whoever administers some project. */
export const asAnyAdministrator = async (): Promise<Result<null>> =>
  allowed(await mayAdministerAny(jiraAs('user')), 'Only administrators of Jira or of a project can see this. Please ask one of them.');

/** Key of the app's own global permission in manifest.yml. */
const MANAGER = 'iso-20000-manager';

/**
 * Whether the viewer holds the global permission "ISO 20000 manager": reports over all projects in scope, named, also those the viewer
 * may not browse. It shows figures; issues stay hidden.
 */
export const mayReportAcross = (): Promise<Result<boolean>> => holdsOwn(jiraAs('user'), MANAGER);

/** Anyone who may browse the project. */
export const asReaderOf = async (projectId: string): Promise<Result<null>> =>
  allowed(
    await mayBrowse(jiraAs('user'), projectId),
    'This project does not exist, or you may not browse it. A project administrator can give you access.',
  );

/** The viewer's own projects, by id. */
export const visibleProjects = async (): Promise<Result<ReadonlyMap<string, VisibleProject>>> => {
  const projects = await browsableProjects(jiraAs('user'));
  return projects.ok ? success(new Map(projects.value.map(({ id, key, name }) => [id, { id, key, name }]))) : projects;
};

/**
 * The projects whose figures the viewer may have, by id: those that `visible` holds, and for an ISO 20000 manager all in the site map.
 * Jira is asked about the permission only where that could make a difference.
 */
export const reportableProjects = async (
  map: SiteMap,
  visible: ReadonlyMap<string, VisibleProject>,
): Promise<Result<ReadonlyMap<string, VisibleProject>>> => {
  const hidden = projectsInScope(map).filter((id) => !visible.has(id));
  if (hidden.length === 0) return success(visible);
  const across = await mayReportAcross();
  if (!across.ok) return across;
  if (!across.value) return success(visible);
  // The viewer may have their names, but cannot read them.
  const projects = await browsableProjects(jiraAs('app'));
  if (!projects.ok) return projects;
  const named = projects.value.filter(({ id }) => hidden.includes(id)).map(({ id, key, name }) => [id, { id, key, name }] as const);
  return success(new Map([...visible, ...named]));
};

/** Of the projects that are asked for, or where none are of all in the site map, those the viewer may have figures of; the others are counted only. */
export const chosenProjects = (
  asked: readonly string[],
  map: SiteMap,
  visible: ReadonlyMap<string, VisibleProject>,
): { readonly projects: readonly VisibleProject[]; readonly hiddenProjects: number } => {
  const wanted = asked.length > 0 ? asked : projectsInScope(map);
  const projects = wanted.flatMap((id) => visible.get(id) ?? []);
  return { projects, hiddenProjects: wanted.length - projects.length };
};

/** What somebody may read of the projects in the site map. */
export interface Readable {
  readonly judging: MapForJudging;
  /** Those asked for that the viewer may browse, by id. */
  readonly projects: ReadonlyMap<string, VisibleProject>;
  readonly hiddenProjects: number;
}

/** One project, refused where the viewer may not browse it, or (null) those in the site map that the viewer may browse. */
export const readableProjects = async (asked: string | null): Promise<Result<Readable>> => {
  if (asked !== null) {
    const may = await asReaderOf(asked);
    if (!may.ok) return may;
  }
  const visible = await visibleProjects();
  if (!visible.ok) return visible;
  const judging = await siteMapForJudging();
  if (!judging.ok) return judging;
  const wanted = asked === null ? projectsInScope(judging.value.whole) : [asked];
  const projects = new Map([...visible.value].filter(([id]) => wanted.includes(id)));
  return success({ judging: judging.value, projects, hiddenProjects: wanted.length - projects.size });
};

const notSetUp = () =>
  failure('not-set-up', 'Clausewise is not set up on this site yet. A Jira administrator can look over the proposed site map and save it.');

/**
 * The map that records are judged by and figures are drawn with: what is in force, without what the site no longer has. `not-set-up` while
 * none is saved, as nothing is judged before an administrator has agreed to it.
 */
export const siteMapForJudging = async (): Promise<Result<MapForJudging>> => {
  const judging = await mapForJudging();
  return judging === null ? notSetUp() : success(judging);
};

/** The site map in force as it was saved, for those who edit it; see `siteMapForJudging` for everything else. */
export const siteMapInForce = async (): Promise<Result<SavedSiteMap>> => {
  const saved = await savedSiteMap();
  return saved === null ? notSetUp() : success(saved);
};
