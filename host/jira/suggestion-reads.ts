import type { Directory } from './directory';
import { GROUPS_SUGGESTED, LABEL_PAGE, POINTS_PER_IDENTITY } from './limits';
import { componentsOf } from './project-members';
import { answered, hiddenProject, notModelled, strings, type Handler } from './reply';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** What Jira proposes for labels, groups and components. */
export const suggestionReads = (directory: Directory) => {
  /** All labels of the site, in order, whoever asks. Those that are on no issue any more stay on the list until the site is loaded anew. */
  const getAllLabels: Handler = ({ query }) => {
    const all = [...directory.store.seen.labels()].sort((a, b) => (a < b ? -1 : 1));
    const startAt = Number(query['startAt'] ?? 0);
    const maxResults = Math.min(Number(query['maxResults'] ?? LABEL_PAGE), LABEL_PAGE);
    const values = all.slice(startAt, startAt + maxResults);
    return answered({ maxResults, startAt, total: all.length, isLast: startAt + values.length >= all.length, values });
  };

  /** Nobody but people (and the app) is told of groups: others get an empty list (OpenAPI of groups/picker). */
  const findGroups: Handler = ({ actor, query }) => {
    const text = String(query['query'] ?? '');
    const caseless = query['caseInsensitive'] === true;
    const cased = (name: string): string => (caseless ? name.toLowerCase() : name);
    const without = new Set([...strings(query['exclude']), ...strings(query['excludeId'])]);
    const found = (directory.accountOf(actor) === undefined ? [] : directory.site.groups)
      .filter(({ name, groupId }) => cased(name).includes(cased(text)) && !without.has(name) && !without.has(groupId ?? name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const shown = found.slice(0, Math.min(Number(query['maxResults'] ?? GROUPS_SUGGESTED), GROUPS_SUGGESTED));
    const groups = shown.map(({ name, groupId }) => {
      const at = text === '' ? -1 : cased(name).indexOf(cased(text));
      const end = at + text.length;
      const html =
        at < 0 ? escaped(name) : `${escaped(name.slice(0, at))}<b>${escaped(name.slice(at, end))}</b>${escaped(name.slice(end))}`;
      return { name, html, labels: [], groupId: groupId ?? name };
    });
    const header = `Showing ${groups.length} of ${found.length} matching groups`;
    return answered({ header, total: found.length, groups }, groups.length * POINTS_PER_IDENTITY);
  };

  const getProjectComponents: Handler = ({ actor, params, query }) => {
    if (query['componentSource'] !== undefined && query['componentSource'] !== 'jira') return notModelled('the components of Compass');
    const idOrKey = params['projectIdOrKey'] ?? '';
    const project = directory.project(idOrKey);
    if (project === undefined || !directory.browsable(actor).has(project.id)) return hiddenProject(idOrKey);
    const components = componentsOf(directory, project).map((component) => ({
      assigneeType: 'PROJECT_DEFAULT',
      isAssigneeTypeValid: false,
      ...component,
      project: project.key,
      projectId: Number(project.id),
    }));
    return answered(components, components.length);
  };

  return { getAllLabels, findGroups, getProjectComponents };
};
