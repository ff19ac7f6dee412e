import { RECORD_KINDS } from '../../checks';
import { isMilestone } from '../../mapping/vocabulary/milestones';
import type { SiteSchema } from '../../mapping/site-schema';
import { failure, success, type Result } from '../../problem';
import { EVENTS, isRecordKind, lifecycleOf } from '../../record/vocabulary';
import type { ProjectPart } from '../../set-up-contract';
import type { Realm } from './project-part';

/** Issue types or statuses in one list; no project of Jira's has as many. */
const MOST_IN_LIST = 500;
/** Longest piece of somebody's JSON that a message repeats. */
const LONGEST_QUOTE = 60;

/**
 * What administrators of a project sent as their part of the map. Only what is theirs may be in it: whatever else somebody puts there is
 * refused by its name, as it would change what other projects share. What is narrowed by JQL may be in it as it is now, and says nothing.
 */
export const parsePart = (json: unknown, realm: Realm, schema: SiteSchema): Result<ProjectPart> => {
  const members = objectOf(json);
  if (members === null) return refuse('part', 'has to be an object with kinds and statuses');
  const other = Object.keys(members).find((key) => key !== 'kinds' && key !== 'statuses');
  if (other !== undefined)
    return refuse(`part.${short(other)}`, 'is not a project’s own: only a Jira administrator changes it, in the set-up');
  const kinds = parseKinds(members['kinds'], realm, schema);
  if (!kinds.ok) return kinds;
  const statuses = parseStatuses(members['statuses'], realm, schema);
  if (!statuses.ok) return statuses;
  return success({ kinds: kinds.value, statuses: statuses.value });
};

const parseKinds = (json: unknown, realm: Realm, schema: SiteSchema): Result<ProjectPart['kinds']> => {
  const members = objectOf(json);
  if (members === null) return refuse('part.kinds', 'has to be an object');
  const kinds: [string, string[]][] = [];
  const kindOf = new Map<string, string>();
  for (const [kind, raw] of Object.entries(members)) {
    const path = `part.kinds.${short(kind)}`;
    if (!isRecordKind(kind)) return refuse(path, 'is no kind of record');
    const types = idsOf(raw, path);
    if (!types.ok) return types;
    for (const type of types.value) {
      const name = nameOf(schema.issueTypes, type);
      const taken = kindOf.get(type);
      if (!realm.issueTypes.has(type)) return refuse(path, `names the issue type ${name}, which this project does not use`);
      if (realm.narrowed.has(type)) {
        if (realm.narrowed.get(type)?.includes(kind) === true) continue;
        return refuse(path, `names the issue type ${name}, which a Jira administrator has narrowed by JQL: only they change it`);
      }
      if (taken !== undefined)
        return refuse(path, `names the issue type ${name}, which stands for ${taken} already: an issue has one kind`);
      kindOf.set(type, RECORD_KINDS[kind].name);
    }
    if (types.value.length > 0) kinds.push([kind, types.value]);
  }
  return success(Object.fromEntries(kinds));
};

const parseStatuses = (json: unknown, realm: Realm, schema: SiteSchema): Result<ProjectPart['statuses']> => {
  const members = objectOf(json);
  if (members === null) return refuse('part.statuses', 'has to be an object');
  const statuses: [string, Record<string, string[]>][] = [];
  for (const [kind, raw] of Object.entries(members)) {
    const path = `part.statuses.${short(kind)}`;
    const milestones = objectOf(raw);
    if (!isRecordKind(kind)) return refuse(path, 'is no kind of record');
    if (milestones === null) return refuse(path, 'has to be an object');
    const parsed: [string, string[]][] = [];
    for (const [milestone, list] of Object.entries(milestones)) {
      const at = `${path}.${short(milestone)}`;
      const possible: readonly string[] = lifecycleOf(kind).filter(isMilestone);
      if (!Object.hasOwn(EVENTS, milestone) || !possible.includes(milestone))
        return refuse(at, 'is nothing that a status can stand for here');
      const ids = idsOf(list, at);
      if (!ids.ok) return ids;
      for (const id of ids.value) {
        if (realm.ownStatuses.has(id)) continue;
        const name = nameOf(schema.statuses, id);
        return realm.sharedStatuses.has(id)
          ? refuse(at, `names the status ${name}, which other projects may use as well: only a Jira administrator changes that`)
          : refuse(at, `names the status ${name}, which this project does not use`);
      }
      if (ids.value.length > 0) parsed.push([milestone, ids.value]);
    }
    if (parsed.length > 0) statuses.push([kind, Object.fromEntries(parsed)]);
  }
  return success(Object.fromEntries(statuses));
};

const idsOf = (json: unknown, path: string): Result<string[]> => {
  if (!Array.isArray(json) || json.length > MOST_IN_LIST) return refuse(path, `has to be a list of at most ${MOST_IN_LIST} ids`);
  const wrong = json.findIndex((id) => typeof id !== 'string' || !/^\d{1,15}$/.test(id));
  if (wrong >= 0) return refuse(`${path}[${wrong}]`, 'has to be an id, as a text of digits');
  return success([...new Set(json as string[])]);
};

const objectOf = (json: unknown): Readonly<Record<string, unknown>> | null =>
  typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : null;

const nameOf = (list: readonly { readonly id: string; readonly name: string }[], id: string): string => {
  const name = list.find((one) => one.id === id)?.name;
  return name === undefined ? id : `"${name}" (${id})`;
};

const short = (key: string): string => (key.length > LONGEST_QUOTE ? `${key.slice(0, LONGEST_QUOTE)}…` : key);

const refuse = (path: string, what: string): Result<never> => failure('bad-request', `${path} ${what}. Nothing was saved.`);
