import { RECORD_KINDS } from '../../checks';
import type { AppCalls } from '../../contract';
import { mergeMaps, parseSiteMap } from '../../mapping';
import type { SiteMap } from '../../mapping/site-map';
import type { SiteSchema } from '../../mapping/site-schema';
import { failure, success } from '../../problem';
import { isRecordKind } from '../../record/vocabulary';
import type { Conflict, ProjectMap, ProjectPart } from '../../set-up-contract';
import { savedVersion, type SavedSiteMap } from '../../store';
import { asProjectAdministrator, siteMapInForce, visibleProjects } from '../authorise';
import type { Caller } from '../caller';
import { parseInput, present, projectId, reason, wholeNumber } from '../parse';
import { saysTheSame } from './current-draft';
import { KNOWN } from './known-names';
import { parsePart } from './parse-part';
import { partOf, realmOf, withPart, type Realm } from './project-part';
import { applyMap } from './put-in-force';
import { seenSite, type SeenSite } from '../../jobs/site';
import { siteView } from './site-view';

const MOST_COUNTED = 1_000_000_000;
/** Attempts to put a change in force; each one that fails means that somebody else has just put another one in force. */
const MOST_ATTEMPTS = 5;

/** The part of the map in force that is a project's own. Jira administrators, and administrators of the project. */
export const projectMap = async (payload: unknown): ReturnType<AppCalls['projectMap']> => {
  const input = parseInput<{ project: string }>(payload, { project: projectId });
  if (!input.ok) return input;
  const may = await asProjectAdministrator(input.value.project);
  if (!may.ok) return may;
  const site = await seenSite();
  if (!site.ok) return site;
  const saved = await siteMapInForce();
  if (!saved.ok) return saved;
  const realm = realmOf(saved.value.map, site.value.schema, input.value.project);
  return realm === null ? notSeen() : success(viewOf(saved.value, realm, site.value));
};

/**
 * Changes a project's own part of the map and puts it in force as a new version. What others changed since `base` is kept; where both
 * gave the same issue type another kind nothing is saved, and the conflict is named. Jira administrators, and administrators of the
 * project, who can change nothing that other projects share.
 */
export const saveProjectMap = async (payload: unknown, caller: Caller): ReturnType<AppCalls['saveProjectMap']> => {
  const input = parseInput<{ project: string; base: number; part: unknown; why: string }>(payload, {
    project: projectId,
    base: wholeNumber(1, MOST_COUNTED),
    part: present,
    why: reason,
  });
  if (!input.ok) return input;
  const may = await asProjectAdministrator(input.value.project);
  if (!may.ok) return may;
  const site = await seenSite();
  if (!site.ok) return site;
  for (let attempt = 1; ; attempt += 1) {
    const reply = await saveOnce(input.value, site.value, caller);
    if (reply.ok || reply.problem.code !== 'conflict' || attempt === MOST_ATTEMPTS) return reply;
  }
};

type Input = { project: string; base: number; part: unknown; why: string };

const saveOnce = async ({ project, base, part, why }: Input, site: SeenSite, caller: Caller): ReturnType<AppCalls['saveProjectMap']> => {
  const saved = await siteMapInForce();
  if (!saved.ok) return saved;
  const { map, version } = saved.value;
  const { schema } = site;
  const realm = realmOf(map, schema, project);
  if (realm === null) return notSeen();
  const out = map.scope.projectsOut[project];
  if (out !== undefined)
    return failure('forbidden', `This project is left out of the assessment: ${out}. A Jira administrator can take it in, in the set-up.`);
  const mine = parsePart(part, realm, schema);
  if (!mine.ok) return mine;
  const before = base === version ? map : ((await savedVersion(base))?.map ?? null);
  if (before === null) return failure('bad-request', `There is no version ${base} of the site map. Load the page again.`);
  const theirs = partOf(map, realm);
  const { merged } = mergeMaps(partOf(before, realm), mine.value, theirs);
  const conflicts = twoKinds({ merged, base: partOf(before, realm), mine: mine.value, theirs }, realm, schema);
  if (conflicts.length > 0) return success({ saved: false, map: viewOf(saved.value, realm, site), conflicts });
  const next = withPart(map, realm, merged, schema);
  if (saysTheSame(next, map)) return success({ saved: true, map: viewOf(saved.value, realm, site), impact: [] });
  const parsed = parseSiteMap(next, schema, KNOWN);
  if (!parsed.ok) {
    const fault = newFault(parsed.problems, map, schema);
    if (fault !== null) return failure('bad-request', fault);
  }
  // Somebody who calls may not be able to see every project behind the records that are assessed again.
  const visible = await visibleProjects();
  if (!visible.ok) return visible;
  const applied = await applyMap({ map: next, before: saved.value, site, caller, why });
  if (!applied.ok) return applied;
  const now = applied.value.saved;
  return success({
    saved: true,
    map: viewOf(now, realmOf(now.map, schema, project) ?? realm, site),
    impact: applied.value.impact.filter((one) => visible.value.has(one.project.id)),
  });
};

/** Lists merge without a quarrel, but an issue type that each side gave another kind would then have two. */
const twoKinds = (
  parts: Record<'merged' | 'base' | 'mine' | 'theirs', ProjectPart>,
  { narrowed }: Realm,
  schema: SiteSchema,
): Conflict[] => {
  const { merged, base, mine, theirs } = parts;
  const types = new Set(Object.values(merged.kinds).flat());
  return [...types]
    .filter((type) => !narrowed.has(type) && kindsOf(merged, type).length > 1)
    .map((type) => ({
      path: `kinds.${kindsOf(mine, type)[0] ?? ''}`,
      label: `Issue type ${schema.issueTypes.find(({ id }) => id === type)?.name ?? type}`,
      ...{ base: kindName(base, type), mine: kindName(mine, type), theirs: kindName(theirs, type) },
    }));
};

const kindsOf = ({ kinds }: ProjectPart, type: string): string[] => Object.keys(kinds).filter((kind) => kinds[kind]?.includes(type));

const kindName = (part: ProjectPart, type: string): string | null => {
  const kind = kindsOf(part, type)[0] ?? '';
  return isRecordKind(kind) ? RECORD_KINDS[kind].name : null;
};

/** What the site no longer has elsewhere in the map is not for a project's administrator to mend; only what is new is in the way. */
const newFault = (
  problems: readonly { readonly path: string; readonly message: string }[],
  before: SiteMap,
  schema: SiteSchema,
): string | null => {
  const parsed = parseSiteMap(before, schema, KNOWN);
  const old = new Set(parsed.ok ? [] : parsed.problems.map(({ message }) => message));
  const found = problems.filter(({ message }) => !old.has(message));
  return found.length === 0 ? null : found.map(({ path, message }) => `${path} ${message}`).join('\n');
};

/** With nothing of the site but what the project itself uses: its administrators need not be able to see the rest. */
const viewOf = ({ map, version }: SavedSiteMap, realm: Realm, { schema, readAt }: SeenSite): ProjectMap => {
  const { project, issueTypes, narrowed, ownStatuses, sharedStatuses } = realm;
  const statuses = new Set([...ownStatuses, ...sharedStatuses]);
  const own: SiteSchema = {
    timeZone: schema.timeZone,
    projects: [project],
    issueTypes: schema.issueTypes.filter(({ id }) => issueTypes.has(id)),
    statuses: schema.statuses.filter(({ id }) => statuses.has(id)),
    requestTypes: (schema.requestTypes ?? []).filter((type) => type.projectId === project.id),
    ...{ priorities: [], resolutions: [], fields: [], linkTypes: [] },
  };
  return {
    version,
    project: { id: project.id, key: project.key, name: project.name },
    part: partOf(map, realm),
    shared: { statuses: [...sharedStatuses], issueTypes: [...narrowed.keys()] },
    site: siteView(own, readAt),
  };
};

const notSeen = () =>
  failure('not-found', 'The app does not see this project. It may be new: look again in an hour, or ask a Jira administrator.');
