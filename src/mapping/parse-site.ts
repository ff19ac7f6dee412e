import { quoted, type CheckText } from './problems';
import type { SiteSchema } from './site-schema';

/** Which ids the site has, for looking up. */
export interface Site {
  readonly projects: ReadonlySet<string>;
  readonly issueTypes: ReadonlySet<string>;
  readonly statuses: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
  readonly linkTypes: ReadonlySet<string>;
}

export function siteOf(schema: SiteSchema): Site {
  const ids = (list: readonly { readonly id: string }[]): Set<string> => new Set(list.map(({ id }) => id));
  return {
    projects: ids(schema.projects),
    issueTypes: ids(schema.issueTypes),
    statuses: ids(schema.statuses),
    fields: ids(schema.fields),
    linkTypes: ids(schema.linkTypes),
  };
}

/** Says that the site has no such thing; a draft keeps it, as sites change while somebody maps them. */
export const unlessOn =
  (ids: ReadonlySet<string>, what: string): CheckText =>
  (id, at, problems) => {
    if (!ids.has(id)) problems.addMisfit(at, `this site has no ${what} ${quoted(id)}; choose one it has, or take it out`);
    return true;
  };
