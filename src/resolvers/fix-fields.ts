import type { Fix } from '../contract';
import type { SiteMap } from '../mapping/site-map';
import { FIELD_ROLES, type FieldRole } from '../record/vocabulary';

/** The field that plays a role on an issue, with the name its reader sees. */
export type FieldNames = Readonly<Record<string, { readonly field: string; readonly name: string }>>;

export type FixField = Extract<Fix, { do: 'set-fields' }>['fields'][number];

/** What cannot be filled in like a field: Jira or Service Management keeps it. */
const NOT_TO_FILL: ReadonlySet<string> = new Set(['approvals', 'sla', 'attachments', 'rating']);

/**
 * The field to fill in for a role; null where the site has none, or this issue does not carry it.
 * @param names fields by role as the viewer sees them; where they were not read, the site map's own stand in, by role name.
 */
export function fieldToFill(role: FieldRole, map: SiteMap, names: FieldNames | null): FixField | null {
  const { name, type } = FIELD_ROLES[role];
  if (NOT_TO_FILL.has(type)) return null;
  if (names === null) {
    const field = map.fields[role]?.fields[0];
    return field === undefined ? null : { role, field, name };
  }
  const known = Object.hasOwn(names, role) ? names[role] : undefined;
  return known === undefined ? null : { role, field: known.field, name: known.name };
}
