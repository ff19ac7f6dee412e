import type { FieldJson, ProjectJson } from '../archive';
import type { Clock } from '../seams';
import type { Directory } from './directory';
import { PROJECT_PAGE_DEFAULT, PROJECT_PAGE_MAX } from './limits';
import { answered, hiddenProject, jiraTime, refused, strings, type Handler } from './reply';

/** A field as `GET /field` lists it: an archive may know its options, which Jira tells nowhere but on screens. */
const fieldView = ({ allowedValues, options, ...field }: FieldJson): Omit<FieldJson, 'allowedValues'> => {
  void allowedValues;
  void options;
  return field;
};

/** The site's schema and projects. */
export const siteReads = (directory: Directory, clock: Clock) => {
  const projectView = ({ permissions, issueTypes, ...project }: ProjectJson, whole: boolean): Record<string, unknown> => {
    void permissions;
    const types = whole ? { issueTypes: issueTypes ?? directory.issueTypesOf({ permissions, issueTypes, ...project } as ProjectJson) } : {};
    return {
      expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
      self: directory.url(`project/${project.id}`),
      ...project,
      ...types,
    };
  };

  const searchProjects: Handler = ({ actor, query }) => {
    const action = String(query['action'] ?? 'view');
    const permission = { view: 'BROWSE_PROJECTS', browse: 'BROWSE_PROJECTS', edit: 'ADMINISTER_PROJECTS', create: 'CREATE_ISSUES' }[action];
    if (permission === undefined) return refused(400, [`The action '${action}' is not known.`]);
    const ids = strings(query['id']);
    const keys = strings(query['keys']).map((key) => key.toLowerCase());
    const text = String(query['query'] ?? '').toLowerCase();
    const found = directory.site.projects.filter(
      (project) =>
        directory.mayIn(actor, permission, project) &&
        (ids.length === 0 || ids.includes(project.id)) &&
        (keys.length === 0 || keys.includes(project.key.toLowerCase())) &&
        (project.key.toLowerCase().includes(text) || project.name.toLowerCase().includes(text)) &&
        (query['typeKey'] === undefined || String(query['typeKey']).split(',').includes(project.projectTypeKey)),
    );
    const order = String(query['orderBy'] ?? 'key');
    const member = order.replace(/^[+-]/, '') === 'name' ? 'name' : 'key';
    found.sort((a, b) => (a[member] < b[member] ? -1 : 1) * (order.startsWith('-') ? -1 : 1));
    const startAt = Number(query['startAt'] ?? 0);
    const maxResults = Math.min(Number(query['maxResults'] ?? PROJECT_PAGE_DEFAULT), PROJECT_PAGE_MAX);
    const whole = String(query['expand'] ?? '').split(',').includes('issueTypes'); // prettier-ignore
    const values = found.slice(startAt, startAt + maxResults).map((project) => projectView(project, whole));
    return answered(
      {
        self: directory.url('project/search'),
        maxResults,
        startAt,
        total: found.length,
        isLast: startAt + values.length >= found.length,
        values,
      },
      values.length,
    );
  };

  const onProject =
    (handler: (project: ProjectJson) => { body: unknown; cost: number }): Handler =>
    ({ actor, params }) => {
      const idOrKey = params['projectIdOrKey'] ?? '';
      const project = directory.project(idOrKey);
      if (project === undefined || !directory.browsable(actor).has(project.id)) return hiddenProject(idOrKey);
      const { body, cost } = handler(project);
      return answered(body, cost);
    };

  const getProject = onProject((project) => ({ body: projectView(project, true), cost: 1 }));
  const getAllStatuses = onProject((project) => {
    const types = directory.issueTypesOf(project);
    const body = types.map((type) => ({
      self: directory.url(`issuetype/${type.id}`),
      id: type.id,
      name: type.name,
      subtask: type.subtask,
      statuses: directory.statusesOf(project, type),
    }));
    return { body, cost: types.length };
  });

  const list =
    (members: () => readonly unknown[]): Handler =>
    ({ actor }) =>
      directory.browsable(actor).size === 0 && actor.type === 'anonymous' ? answered([]) : answered(members(), members().length);

  const searchPriorities: Handler = ({ query }) => {
    const startAt = Number(query['startAt'] ?? 0);
    const maxResults = Number(query['maxResults'] ?? 50);
    const values = directory.site.priorities.slice(startAt, startAt + maxResults);
    return answered(
      {
        maxResults,
        startAt,
        total: directory.site.priorities.length,
        isLast: startAt + values.length >= directory.site.priorities.length,
        values,
      },
      values.length,
    );
  };

  const getIssueLinkTypes: Handler = () =>
    answered({ issueLinkTypes: directory.site.issueLinkTypes }, directory.site.issueLinkTypes.length);

  const getServerInfo: Handler = () =>
    answered({
      baseUrl: directory.baseUrl,
      version: '1001.0.0-SNAPSHOT',
      versionNumbers: [1001, 0, 0],
      deploymentType: 'Cloud',
      buildNumber: 100_200,
      serverTime: jiraTime(clock.now()),
      serverTitle: 'Jira',
      serverTimeZone: directory.site.site.timeZone,
    });

  return {
    ...{ searchProjects, getProject, getAllStatuses, searchPriorities, getIssueLinkTypes, getServerInfo },
    getIssueAllTypes: list(() => directory.site.issueTypes),
    getStatuses: list(() => directory.site.statuses),
    getPriorities: list(() => directory.site.priorities),
    getResolutions: list(() => directory.site.resolutions),
    getFields: list(() => directory.site.fields.map(fieldView)),
  };
};
