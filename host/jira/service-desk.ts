import type { NamedJson, ProjectJson, ServiceDeskJson } from '../archive';
import type { JiraActor } from '../seams';
import type { Directory } from './directory';
import { SERVICE_DESK_PAGE_DEFAULT, SERVICE_DESK_PAGE_MAX } from './limits';
import { answered, notModelled, strings, textOf, type Asked, type Handler, type Reply } from './reply';

/** Errors of Jira Service Management's API have another form than Jira's own. */
const deskRefusal = (status: number, errorMessage: string): Reply => ({
  status,
  body: { errorMessage, i18nErrorMessage: { i18nKey: 'sd.error', parameters: [] } },
});

/** 412 for who has not asked for experimental operations by header; met on real sites. */
export const NOT_OPTED_IN = deskRefusal(
  412,
  "This API is experimental. Experimental APIs are not guaranteed to be stable within the preview period. You must set the header 'X-ExperimentalApi: opt-in' to opt into using this API.",
);

const ICON_SIZES = { '48x48': 'large', '24x24': 'small', '16x16': 'xsmall', '32x32': 'medium' } as const;

/** Parameters that narrow a list by what a site archive does not hold. */
const NOT_MODELLED = ['groupId', 'expand', 'restrictionStatus', 'includeHiddenRequestTypesInSearch'] as const;

/** Service desks and request types, for whoever may browse the desk's project. */
export const serviceDeskReads = (directory: Directory) => {
  const base = `${directory.baseUrl}/rest/servicedeskapi`;

  /**
   * The desks as the archive lists them. Where it does not: every service project is a desk under the project's id, and the only
   * one goes by the id that the request types name.
   */
  const desks = (): ServiceDeskJson[] => {
    const { serviceDesks, projects, requestTypes } = directory.site;
    if (serviceDesks !== undefined) return serviceDesks;
    const services = projects.filter(({ projectTypeKey }) => projectTypeKey === 'service_desk');
    const [only, ...more] = new Set(requestTypes.flatMap((type) => textOf(type, 'serviceDeskId') ?? []));
    const id = services.length === 1 && more.length === 0 ? only : undefined;
    return services.map((project) => ({ id: id ?? project.id, projectId: project.id }));
  };

  const visibleDesks = (actor: JiraActor): { id: string; project: ProjectJson }[] =>
    desks().flatMap(({ id, projectId }) => {
      const project = directory.project(projectId);
      return project !== undefined && directory.browsable(actor).has(project.id) ? [{ id, project }] : [];
    });

  const deskView = ({ id, project }: { id: string; project: ProjectJson }): Record<string, unknown> => ({
    ...{ id, projectId: project.id, projectName: project.name, projectKey: project.key, projectTypeKey: project.projectTypeKey },
    _links: { self: `${base}/servicedesk/${id}` },
  });

  const typeView = (type: NamedJson): Record<string, unknown> => {
    const icon = `${directory.baseUrl}/rest/api/2/universal_avatar/view/type/SD_REQTYPE/avatar/${type.id}`;
    return {
      ...{ _expands: ['field'], ...type },
      _links: { self: `${base}/servicedesk/${textOf(type, 'serviceDeskId') ?? ''}/requesttype/${type.id}` },
      icon: {
        id: type.id,
        _links: { iconUrls: Object.fromEntries(Object.entries(ICON_SIZES).map(([size, name]) => [size, `${icon}?size=${name}`])) },
      },
    };
  };

  /** A page in this API's own form. */
  const page = (all: readonly Record<string, unknown>[], path: string, query: Asked['query']): Reply => {
    const start = Number(query['start'] ?? 0);
    const limit = Math.min(Number(query['limit'] ?? SERVICE_DESK_PAGE_DEFAULT), SERVICE_DESK_PAGE_MAX);
    const values = all.slice(start, start + limit);
    const isLastPage = start + values.length >= all.length;
    const at = (from: number): string => `${base}/${path}?start=${from}&limit=${limit}`;
    const _links = {
      ...{ base, context: '', self: at(start) },
      ...(!isLastPage && { next: at(start + limit) }),
      ...(start > 0 && { prev: at(Math.max(0, start - limit)) }),
    };
    return answered({ _expands: [], size: values.length, start, limit, isLastPage, _links, values }, values.length);
  };

  const signedIn =
    (handler: Handler): Handler =>
    (asked) => {
      const beyond = NOT_MODELLED.find((name) => asked.query[name] !== undefined);
      if (beyond !== undefined) return notModelled(`the parameter '${beyond}' of service desk requests`);
      return directory.accountOf(asked.actor) !== undefined
        ? handler(asked)
        : deskRefusal(401, 'You must be authenticated to perform this operation.');
    };

  const typesOf = (deskIds: readonly string[], query: Asked['query']): Record<string, unknown>[] => {
    const words = String(query['searchQuery'] ?? '').toLowerCase();
    return directory.site.requestTypes
      .filter((type) => deskIds.includes(textOf(type, 'serviceDeskId') ?? ''))
      .filter(({ name, description }) => [name, description].some((text) => typeof text === 'string' && text.toLowerCase().includes(words)))
      .map(typeView);
  };

  const getServiceDesks = signedIn(({ actor, query }) => page(visibleDesks(actor).map(deskView), 'servicedesk', query));

  const getRequestTypes = signedIn(({ actor, params, query }) => {
    const asked = params['serviceDeskId'] ?? '';
    // The id of the project will do as well (OpenAPI of this operation).
    const desk = visibleDesks(actor).find(({ id, project }) => [id, project.id, project.key].includes(asked));
    return desk === undefined
      ? deskRefusal(404, 'The Service Desk you are trying to view does not exist.')
      : page(typesOf([desk.id], query), `servicedesk/${desk.id}/requesttype`, query);
  });

  const getAllRequestTypes = signedIn(({ actor, query }) => {
    const wanted = strings(query['serviceDeskId']);
    const ids = visibleDesks(actor).map(({ id }) => id).filter((id) => wanted.length === 0 || wanted.includes(id)); // prettier-ignore
    return page(typesOf(ids, query), 'requesttype', query);
  });

  return { getServiceDesks, getRequestTypes, getAllRequestTypes };
};
