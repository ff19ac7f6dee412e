import { browsableProjects, jiraAs, mayAdminister, mayAdministerProject, mayBrowse } from '../jira';
import { projectsInScope } from '../jobs/record-row';
import type { SiteMap } from '../mapping/site-map';
import { failure, success, type Result } from '../problem';
import { savedSiteMap, type SavedSiteMap } from '../store';

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
  const refusal = 'Only administrators of this project, and Jira administrators, can start its back-fill. Please ask one of them.';
  return allowed(await mayAdministerProject(jira, projectId), refusal);
};

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

/** Of the projects that are asked for, or where none are of all in the site map, those the viewer may browse; the others are counted only. */
export const chosenProjects = (
  asked: readonly string[],
  map: SiteMap,
  visible: ReadonlyMap<string, VisibleProject>,
): { readonly projects: readonly VisibleProject[]; readonly hiddenProjects: number } => {
  const wanted = asked.length > 0 ? asked : projectsInScope(map);
  const projects = wanted.flatMap((id) => visible.get(id) ?? []);
  return { projects, hiddenProjects: wanted.length - projects.length };
};

/** The site map in force; `not-set-up` while none is saved, as nothing is judged before an administrator has agreed to it. */
export const siteMapInForce = async (): Promise<Result<SavedSiteMap>> => {
  const saved = await savedSiteMap();
  return saved === null
    ? failure(
        'not-set-up',
        'Clausewise is not set up on this site yet. A Jira administrator can look over the proposed site map and save it.',
      )
    : success(saved);
};
