import type { SiteSchema } from './site-schema';

/** `customfield_9` before `customfield_10000`: lower ids are older. */
export function compareIds(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] => [...list].sort((one, other) => compareIds(one.id, other.id));

/** The same schema with every list in the order of its ids: Jira promises no order, and a proposal must not hang on it. */
export function sortedSchema(schema: SiteSchema): SiteSchema {
  return {
    ...schema,
    projects: byId(schema.projects).map((project) =>
      project.issueTypes === undefined ? project : { ...project, issueTypes: byId(project.issueTypes) },
    ),
    issueTypes: byId(schema.issueTypes),
    statuses: byId(schema.statuses),
    resolutions: byId(schema.resolutions),
    fields: byId(schema.fields).map((field) => (field.options === undefined ? field : { ...field, options: byId(field.options) })),
    linkTypes: byId(schema.linkTypes),
    ...(schema.requestTypes === undefined ? {} : { requestTypes: byId(schema.requestTypes) }),
  };
}
