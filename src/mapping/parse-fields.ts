import { FIELD_ROLES, fieldRole, LINK_ROLES, type FieldRole } from '../record/vocabulary';
import { siteOf, unlessOn } from './parse-site';
import { memberOf } from './paths';
import { entriesAt, objectAt, quoted, refuseOthers, remedy, stringsAt, type Problems } from './problems';
import type { FieldMap, LinkMap } from './site-map';
import type { SiteSchema } from './site-schema';

/** The fields of a site map, by the role they play. */
export function parseFields(value: unknown, schema: SiteSchema, problems: Problems): Record<string, FieldMap> {
  const site = siteOf(schema);
  const fields: Record<string, FieldMap> = {};
  for (const [role, raw] of entriesAt(value, 'fields', problems)) {
    const path = memberOf('fields', role);
    if (!Object.hasOwn(FIELD_ROLES, role)) {
      problems.add(path, `there is no field role called ${quoted(role)}; correct its name, or take it out`);
      continue;
    }
    const members = objectAt(raw, path, problems);
    if (members === null) continue;
    refuseOthers(members, ['fields', 'options'], path, problems);
    const ids = stringsAt(members['fields'], `${path}.fields`, problems, unlessOn(site.fields, 'field'));
    const keys = fieldRole(role as FieldRole).options ?? [];
    const options = members['options'] === undefined ? null : parseOptions(members['options'], keys, `${path}.options`, problems);
    fields[role] = options === null ? { fields: ids } : { fields: ids, options };
  }
  return fields;
}

function parseOptions(value: unknown, keys: readonly string[], path: string, problems: Problems): Record<string, string[]> {
  const options: Record<string, string[]> = {};
  const owners = new Map<string, string>();
  for (const [key, spellings] of entriesAt(value, path, problems)) {
    const at = memberOf(path, key);
    if (!keys.includes(key)) {
      const wrong =
        keys.length === 0 ? 'this role has no options; take it out' : `there is no option called ${quoted(key)}; ${remedy(keys)}`;
      problems.add(at, wrong);
      continue;
    }
    options[key] = stringsAt(spellings, at, problems, (spelling, place) => {
      const owner = owners.get(spelling);
      if (owner === undefined) owners.set(spelling, key);
      else problems.addMisfit(place, `${quoted(spelling)} already stands for "${owner}"; take it out of one of the two`);
      return true;
    });
  }
  return options;
}

/** The link types of a site map, by the role they play. */
export function parseLinks(value: unknown, schema: SiteSchema, problems: Problems): Record<string, LinkMap[]> {
  const { linkTypes } = siteOf(schema);
  const links: Record<string, LinkMap[]> = {};
  for (const [role, raw] of entriesAt(value, 'links', problems)) {
    const path = memberOf('links', role);
    if (!Object.hasOwn(LINK_ROLES, role))
      problems.add(path, `there is no link role called ${quoted(role)}; correct its name, or take it out`);
    else if (Array.isArray(raw)) links[role] = parseRole(raw, path, linkTypes, problems);
    else problems.add(path, `has to be a list, not ${quoted(raw)}`);
  }
  return links;
}

function parseRole(list: readonly unknown[], path: string, linkTypes: ReadonlySet<string>, problems: Problems): LinkMap[] {
  const seen = new Set<string>();
  return list.flatMap((raw, index) => {
    const at = `${path}[${index}]`;
    return parseLink(raw, at, linkTypes, problems).filter((link) => {
      const key = `${link.direction} ${link.type}`;
      if (seen.has(key)) problems.add(at, `the link type ${quoted(link.type)} is there twice, ${link.direction}; take one out`);
      seen.add(key);
      return true;
    });
  });
}

function parseLink(value: unknown, path: string, linkTypes: ReadonlySet<string>, problems: Problems): LinkMap[] {
  const members = objectAt(value, path, problems);
  if (members === null) return [];
  refuseOthers(members, ['type', 'direction'], path, problems);
  const { type, direction } = members;
  if (typeof type !== 'string') problems.add(`${path}.type`, `has to be the id of a link type, not ${quoted(type)}`);
  else unlessOn(linkTypes, 'link type')(type, `${path}.type`, problems);
  if (direction !== 'inward' && direction !== 'outward') {
    problems.add(`${path}.direction`, `has to be "inward" or "outward", not ${quoted(direction)}`);
    return [];
  }
  return typeof type === 'string' ? [{ type, direction }] : [];
}
