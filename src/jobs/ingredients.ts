import { checkById, type RecordKind } from '../checks';
import { tunablesOf } from '../checks/tuned';
import { candidatesFor, issueTypesOf, type SiteMap } from '../mapping';
import { SETTING_DEFAULTS } from '../record/setting-defaults';
import type { SiteSettings } from '../record/settings';
import type { LostPart } from '../store';
import { leadsTo, whatIsRead } from './what-is-read';

/**
 * What the site map says that decides how records of a kind are judged in a project: part → what is said of it, as JSON that is equal
 * exactly when it says the same. The parts are `sources`, `elsewhere:<kind>`, `types:<kind>`, `milestone:<kind>:<milestone>`,
 * `field:<role>`, `link:<role>`, `setting:<name>`, `check:<id>`, `servicesOut` and `lost`. Empty parts
 * are left out.
 */
export type Ingredients = ReadonlyMap<string, string>;

/** Settings that every record is judged with; what they say by default is the same as leaving them out. */
const ALWAYS = ['timeZone', 'workingTime', 'assessFrom', 'excludedResolutions', 'placeholders', 'noneTexts'] as const;

/** The parts that are the same in every project; compute them once for each kind. */
export const ingredientsOf = (kind: RecordKind, map: SiteMap): Ingredients => {
  const { settings, kinds, scope } = map;
  const read = whatIsRead(kind, settings);
  const parts = new Map<string, string>();
  const note = (part: string, said: unknown): void => {
    if (said !== undefined && said !== null) parts.set(part, canonical(said));
  };
  for (const one of [kind, ...read.followed])
    for (const [milestone, ids] of Object.entries(kinds[one]?.statuses ?? {}))
      if (ids.length > 0) note(`milestone:${one}:${milestone}`, [...ids].sort());
  // Whether a record planned for the same time is one of the kind, its sources anywhere say.
  for (const one of [...(read.reads.neighbours ? [kind] : []), ...read.followed]) note(`elsewhere:${one}`, kinds[one]?.sources);
  for (const one of read.ends) {
    const types = issueTypesOf(kinds[one]);
    if (types.length > 0) note(`types:${one}`, [...types].sort());
  }
  for (const role of read.fields) note(`field:${role}`, map.fields[role]);
  for (const role of read.links) note(`link:${role}`, map.links[role]);
  for (const need of read.mapped) if (!parts.has(need) && isMapped(need, map)) note(need, true);
  for (const name of ALWAYS) note(`setting:${name}`, orDefault(settings, name));
  const decides = read.reads.approvals || read.reads.neighbours || read.followed.size > 0;
  if (decides) note('setting:approvalSource', orDefault(settings, 'approvalSource'));
  for (const name of read.settings) note(`setting:${name}`, read.needed.has(name) ? settings[name] : orDefault(settings, name));
  for (const id of read.checks) note(`check:${id}`, ofCheck(id, settings));
  const out = Object.keys(scope.servicesOut).sort();
  if (out.length > 0 && read.reads.fields.includes('affectedServices')) note('servicesOut', out);
  return parts;
};

/**
 * Which issues of a project are records of a kind: each of its types with all that is tried before it is one of them. Null where it has none
 * in this project.
 */
export const sourcesIn = (kind: RecordKind, map: SiteMap, projectId: string): string | null => {
  const types = [...issueTypesOf(map.kinds[kind], projectId)].sort();
  if (types.length === 0) return null;
  return canonical(
    types.map((type) => {
      const tried = candidatesFor(map, projectId, type);
      return [type, tried.slice(0, tried.findLastIndex(([one]) => one === kind) + 1)];
    }),
  );
};

const isMapped = (need: string, { fields, links }: SiteMap): boolean => {
  const [what, role = ''] = need.split(':');
  return what === 'field' ? (fields[role]?.fields.length ?? 0) > 0 : (links[role]?.length ?? 0) > 0;
};

/**
 * The parts that lost something and bear on records of a kind in a project: which of their gaps may be none (lost.ts). Null where there
 * are none.
 */
export const lostIn = (kind: RecordKind, map: SiteMap, lost: readonly LostPart[], projectId: string): string | null => {
  if (lost.length === 0) return null;
  const read = whatIsRead(kind, map.settings);
  const bears = (part: string): boolean => {
    const [what, name = ''] = part.split(':');
    if (what === 'field') return read.fields.has(name);
    if (what === 'link') return read.links.has(name);
    return what === 'kind' ? [...read.links].some((link) => leadsTo(link, name)) : name === kind || read.followed.has(name as RecordKind);
  };
  const parts = lost.filter(({ part, project }) => (project === null || project === projectId) && bears(part)).map(({ part }) => part);
  return parts.length === 0 ? null : canonical([...new Set(parts)].sort());
};

const orDefault = (settings: SiteSettings, name: keyof SiteSettings): unknown =>
  settings[name] ?? (SETTING_DEFAULTS as Partial<SiteSettings>)[name];

/**
 * What of a check's setting changes an outcome: whether it is asked at all, and limits other than those it has by itself. How heavy a gap
 * weighs and what is done about it are not kept in rows.
 */
const ofCheck = (id: string, { checks = {} }: SiteSettings): unknown => {
  const { level, params = {} } = checks[id] ?? {};
  if (level === 'off') return { off: true };
  const check = checkById(id);
  const own = (check === null ? [] : tunablesOf(check)).filter(
    ({ key, suggested }) => params[key] !== undefined && canonical(params[key]) !== canonical(suggested),
  );
  return own.length === 0 ? null : Object.fromEntries(own.map(({ key }) => [key, params[key]]));
};

/** JSON with the members of objects in the order of their names. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );
