import { failure, success, type Result } from '../problem';
import { FIELD_ROLES, fieldRole, isRecordKind, lifecycleOf, LINK_ROLES, type FieldRole, type RecordKind } from '../record/vocabulary';
import { parseSettings } from './parse-settings';
import { membersOf, objectAt, Problems, quoted, refuseOthers, stringsAt } from './problems';
import type { FieldMap, KindMap, Kinds, LinkMap, SiteMap } from './site-map';
import type { SiteSchema } from './site-schema';
import { isMilestone } from './vocabulary/milestones';

/** Names that are known outside the vocabulary of the mapping. */
export interface KnownNames {
  /** Ids of the checks: what `settings.off` and `settings.intervalsConfirmed` may name. Where they are not given, any text will do. */
  readonly checks?: readonly string[];
}

/** Which ids the site has, for looking up. */
interface Site {
  readonly projects: ReadonlySet<string>;
  readonly issueTypes: ReadonlySet<string>;
  readonly statuses: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
  readonly linkTypes: ReadonlySet<string>;
}

/**
 * A site map out of JSON that nobody has checked (a saved map, an import, a page). It is taken as a whole or not at all: the message
 * names every part that is wrong by its path, such as `fields.impact.fields[0]: this site has no field "customfield_99999"`.
 */
export function parseSiteMap(json: unknown, schema: SiteSchema, known: KnownNames = {}): Result<SiteMap> {
  const problems = new Problems();
  const root = membersOf(json);
  if (root === null) return failure('bad-request', 'A site map has to be a JSON object.');
  refuseOthers(root, ['clausewise', 'version', 'kinds', 'fields', 'links', 'settings'], '', problems);
  if (root['clausewise'] !== 'site-map') problems.add('clausewise', `has to be "site-map", not ${quoted(root['clausewise'])}`);
  if (root['version'] !== 1) problems.add('version', `has to be 1, not ${quoted(root['version'])}`);
  const site = siteOf(schema);
  const kinds = parseKinds(root['kinds'], site, problems);
  const fields = parseFields(root['fields'], site, problems);
  const links = parseLinks(root['links'], site, problems);
  const settings = parseSettings(root['settings'], schema, known.checks ?? null, problems);
  if (problems.count > 0) return failure('bad-request', problems.message('This site map does not fit the site:'));
  return success({ clausewise: 'site-map', version: 1, kinds, fields, links, settings });
}

function siteOf(schema: SiteSchema): Site {
  const ids = (list: readonly { readonly id: string }[]): Set<string> => new Set(list.map(({ id }) => id));
  return {
    projects: ids(schema.projects),
    issueTypes: ids(schema.issueTypes),
    statuses: ids(schema.statuses),
    fields: ids(schema.fields),
    linkTypes: ids(schema.linkTypes),
  };
}

const lacking =
  (what: string, ids: ReadonlySet<string>) =>
  (id: string): string | null =>
    ids.has(id) ? null : `this site has no ${what} ${quoted(id)}`;

function parseKinds(value: unknown, site: Site, problems: Problems): Kinds {
  const kinds: Partial<Record<RecordKind, KindMap>> = {};
  const owners = new Map<string, string>();
  for (const [kind, raw] of Object.entries(objectAt(value, 'kinds', problems))) {
    const path = `kinds.${kind}`;
    if (!isRecordKind(kind)) {
      problems.add(path, `there is no kind of record called ${quoted(kind)}`);
      continue;
    }
    const members = objectAt(raw, path, problems);
    refuseOthers(members, ['projects', 'issueTypes', 'statuses'], path, problems);
    const projects = stringsAt(members['projects'], `${path}.projects`, problems, lacking('project', site.projects));
    const issueTypes = stringsAt(members['issueTypes'], `${path}.issueTypes`, problems, lacking('issue type', site.issueTypes));
    for (const pair of projects.flatMap((project) => issueTypes.map((type) => `${project}/${type}`))) {
      const owner = owners.get(pair);
      if (owner !== undefined)
        problems.add(`${path}.issueTypes`, `issue type ${quoted(pair.split('/')[1])} already serves "${owner}" in the same project`);
      owners.set(pair, kind);
    }
    kinds[kind] = { projects, issueTypes, statuses: parseStatuses(members['statuses'], kind, path, site, problems) };
  }
  return kinds;
}

function parseStatuses(value: unknown, kind: RecordKind, path: string, site: Site, problems: Problems): Record<string, string[]> {
  const statuses: Record<string, string[]> = {};
  const possible: readonly string[] = lifecycleOf(kind).filter(isMilestone);
  for (const [milestone, ids] of Object.entries(objectAt(value, `${path}.statuses`, problems))) {
    const at = `${path}.statuses.${milestone}`;
    if (!possible.includes(milestone))
      problems.add(at, `no status can stand for ${quoted(milestone)} here; possible are ${possible.join(', ')}`);
    else statuses[milestone] = stringsAt(ids, at, problems, lacking('status', site.statuses));
  }
  return statuses;
}

function parseFields(value: unknown, site: Site, problems: Problems): Record<string, FieldMap> {
  const fields: Record<string, FieldMap> = {};
  for (const [role, raw] of Object.entries(objectAt(value, 'fields', problems))) {
    const path = `fields.${role}`;
    if (!Object.hasOwn(FIELD_ROLES, role)) {
      problems.add(path, `there is no field role called ${quoted(role)}`);
      continue;
    }
    const members = objectAt(raw, path, problems);
    refuseOthers(members, ['fields', 'options'], path, problems);
    const ids = stringsAt(members['fields'], `${path}.fields`, problems, lacking('field', site.fields));
    const keys = fieldRole(role as FieldRole).options ?? [];
    const options = members['options'] === undefined ? null : parseOptions(members['options'], keys, `${path}.options`, problems);
    fields[role] = options === null ? { fields: ids } : { fields: ids, options };
  }
  return fields;
}

function parseOptions(value: unknown, keys: readonly string[], path: string, problems: Problems): Record<string, string[]> {
  const options: Record<string, string[]> = {};
  const owners = new Map<string, string>();
  for (const [key, spellings] of Object.entries(objectAt(value, path, problems))) {
    const at = `${path}.${key}`;
    if (!keys.includes(key)) {
      problems.add(
        at,
        keys.length === 0 ? 'this role has no options' : `there is no option called ${quoted(key)}; known are ${keys.join(', ')}`,
      );
      continue;
    }
    options[key] = stringsAt(spellings, at, problems, (spelling) => {
      const owner = owners.get(spelling);
      owners.set(spelling, key);
      return owner === undefined ? null : `${quoted(spelling)} already stands for "${owner}"`;
    });
  }
  return options;
}

function parseLinks(value: unknown, site: Site, problems: Problems): Record<string, LinkMap[]> {
  const links: Record<string, LinkMap[]> = {};
  for (const [role, raw] of Object.entries(objectAt(value, 'links', problems))) {
    const path = `links.${role}`;
    if (!Object.hasOwn(LINK_ROLES, role)) problems.add(path, `there is no link role called ${quoted(role)}`);
    else if (!Array.isArray(raw)) problems.add(path, `has to be a list, not ${quoted(raw)}`);
    else links[role] = raw.flatMap((link: unknown, index) => parseLink(link, `${path}[${index}]`, site, problems));
  }
  return links;
}

function parseLink(value: unknown, path: string, site: Site, problems: Problems): LinkMap[] {
  const members = objectAt(value, path, problems);
  refuseOthers(members, ['type', 'direction'], path, problems);
  const { type, direction } = members;
  if (typeof type !== 'string') problems.add(`${path}.type`, `has to be the id of a link type, not ${quoted(type)}`);
  else if (!site.linkTypes.has(type)) problems.add(`${path}.type`, `this site has no link type ${quoted(type)}`);
  if (direction !== 'inward' && direction !== 'outward') {
    problems.add(`${path}.direction`, `has to be "inward" or "outward", not ${quoted(direction)}`);
    return [];
  }
  return typeof type === 'string' ? [{ type, direction }] : [];
}
