import { jiraAs, mayBrowse, readSchema, type JiraClient } from '../jira';
import {
  mappedIds,
  missingParts,
  proposeSiteMap,
  replacementFor,
  type MappedThing,
  type Missing,
  type SiteMap,
  type SiteSchema,
} from '../mapping';
import { success, type Result } from '../problem';
import type { Instant } from '../record/record';
import {
  cacheSchema,
  newestSiteMap,
  readDrift,
  spendPoints,
  storeDrift,
  type Drift,
  type Gone,
  type NamedThing,
  type Renamed,
  type Replacement,
  type SavedSiteMap,
} from '../store';

/** The hourly round comes by a little early at times. */
const LOOK_EVERY_MS = 50 * 60_000;
/** What could take the place of something is looked for again after this long: somebody may have made it meanwhile. */
const PROPOSE_EVERY_MS = 24 * 60 * 60_000;
/** Projects that are asked about one by one; where more seem gone the list was not all there is. */
const MOST_ASKED = 50;

/**
 * Compares the site map in force with what the site has now, as the app sees it, and keeps the difference: at most once in an hour and
 * for each version of the map. Nine requests on most sites, a point each, one more for each 100 projects; when something is missing that
 * was not before, the site is read a second time, in every detail, as one reading that came back cut would take everything away that is
 * judged. What comes back is mapped again by itself.
 */
export const lookAtSite = async (): Promise<Result<null>> => {
  const saved = await newestSiteMap();
  const before = await readDrift();
  const now = Date.now();
  if (saved === null || (before?.version === saved.version && now - before.lookedAt < LOOK_EVERY_MS)) return success(null);
  const jira = counting(jiraAs('app'));
  const drift = await compare(saved, before, jira.client, now);
  await spendPoints(jira.requests(), now);
  if (!drift.ok) return drift;
  await storeDrift(drift.value);
  return success(null);
};

/**
 * The same from a reading of the site that was just made as the app (`readSchema`, everything): for who puts a map in force, so that
 * what it names and the site does not have is not judged by until the next round. Asks Jira about missing projects only.
 */
export const noteSite = async (saved: SavedSiteMap, schema: SiteSchema, now: Instant): Promise<Result<null>> => {
  const before = await readDrift();
  const missing = await confirmed(missingParts(saved.map, schema), jiraAs('app'));
  if (!missing.ok) return missing;
  await storeDrift(
    driftOf({ saved, before, schema, missing: missing.value, proposal: proposalFor(saved.map, missing.value, schema), now }),
  );
  return success(null);
};

const compare = async (saved: SavedSiteMap, before: Drift | null, jira: JiraClient, now: Instant): Promise<Result<Drift>> => {
  const first = await readSchema(jira, 'lists');
  if (!first.ok) return first;
  const missing = missingParts(saved.map, first.value);
  const known = new Set(before?.gone.map(keyOf));
  const proposedAt = before?.version === saved.version ? before.proposedAt : null;
  const isNews = missing.some((one) => !known.has(keyOf(one))) || (missing.length > 0 && now - (proposedAt ?? 0) >= PROPOSE_EVERY_MS);
  if (!isNews) {
    const proposal = missing.length === 0 ? NO_PROPOSAL : { replacements: before?.replacements ?? [], proposedAt };
    return success(driftOf({ saved, before, schema: first.value, missing, proposal, now }));
  }
  const second = await readSchema(jira);
  if (!second.ok) return second;
  await cacheSchema(second.value, now);
  const twice = new Set(missing.map(keyOf));
  const sure = await confirmed(missingParts(saved.map, second.value).filter((one) => twice.has(keyOf(one))), jira); // prettier-ignore
  if (!sure.ok) return sure;
  const proposal = proposalFor(saved.map, sure.value, second.value);
  return success(driftOf({ saved, before, schema: second.value, missing: sure.value, proposal: { ...proposal, proposedAt: now }, now }));
};

/** Without projects that are there after all: their list ends somewhere, and leaves out archived ones. */
const confirmed = async (missing: readonly Missing[], jira: JiraClient): Promise<Result<readonly Missing[]>> => {
  const projects = [...new Set(missing.filter(({ what }) => what === 'project').map(({ id }) => id))];
  if (projects.length > MOST_ASKED) return success(missing.filter(({ what }) => what !== 'project'));
  const there = new Set<string>();
  for (const id of projects) {
    const may = await mayBrowse(jira, id);
    if (!may.ok) return may;
    if (may.value) there.add(id);
  }
  return success(missing.filter(({ what, id }) => what !== 'project' || !there.has(id)));
};

interface Compared {
  readonly saved: SavedSiteMap;
  readonly before: Drift | null;
  readonly schema: SiteSchema;
  readonly missing: readonly Missing[];
  readonly proposal: Pick<Drift, 'replacements' | 'proposedAt'>;
  readonly now: Instant;
}

const NO_PROPOSAL: Compared['proposal'] = { replacements: [], proposedAt: null };

const driftOf = ({ saved, before, schema, missing, proposal, now }: Compared): Drift => {
  const known = knownThings(before);
  const seen = thingsIn(schema);
  const named = new Map(mappedIds(saved.map).map((one) => [keyOf(one), one]));
  // Whoever saved a new version has seen the names of today.
  const isSame = before?.version === saved.version;
  const things: NamedThing[] = [];
  const renamed: Renamed[] = [];
  for (const [key, { what, id }] of named) {
    const now = seen.get(key);
    const first = (isSame ? before.things.find((one) => keyOf(one) === key) : undefined) ?? now;
    if (first === undefined) continue;
    things.push(first);
    if (now !== undefined && now.name !== first.name) renamed.push({ what, id, before: first.name, after: now.name });
  }
  const gone = [...new Map(missing.map((one) => [keyOf(one), one])).values()].map(({ what, id }): Gone => {
    const last = known.get(`${what} ${id}`);
    return { what, id, name: last?.name ?? null, project: last?.project ?? null };
  });
  return { version: saved.version, lookedAt: now, gone, renamed, things, ...proposal };
};

const keyOf = ({ what, id }: Pick<Missing, 'what' | 'id'>): string => `${what} ${id}`;

type Seen = Pick<NamedThing, 'name' | 'project'>;

/** What was known of things by earlier looks, under the names they last had. */
const knownThings = (before: Drift | null): ReadonlyMap<string, Seen> => {
  const known = new Map<string, Seen>();
  for (const one of before?.things ?? []) known.set(keyOf(one), one);
  for (const one of before?.renamed ?? []) known.set(keyOf(one), { name: one.after, project: known.get(keyOf(one))?.project ?? null });
  for (const { what, id, name, project } of before?.gone ?? []) if (name !== null) known.set(`${what} ${id}`, { name, project });
  return known;
};

const thingsIn = ({ projects, issueTypes, statuses, fields, linkTypes }: SiteSchema): ReadonlyMap<string, NamedThing> => {
  const things = new Map<string, NamedThing>();
  const add = (what: MappedThing, list: readonly { readonly id: string; readonly name: string; readonly projectId?: string }[]): void => {
    for (const { id, name, projectId } of list) things.set(`${what} ${id}`, { what, id, name, project: projectId ?? null });
  };
  add('project', projects);
  add('issue type', issueTypes);
  add('status', statuses);
  add('field', fields);
  add('link type', linkTypes);
  return things;
};

/** What could take the place of what is missing, from what would be proposed for the site as it is now. */
const proposalFor = (map: SiteMap, missing: readonly Missing[], schema: SiteSchema): Compared['proposal'] => {
  if (missing.length === 0) return NO_PROPOSAL;
  const proposal = proposeSiteMap(schema);
  const things = thingsIn(schema);
  const replacements = missing.flatMap((one): Replacement[] => {
    const id = replacementFor(one, map, proposal.map);
    const thing = id === null ? undefined : things.get(`${one.what} ${id}`);
    if (id === null || thing === undefined) return [];
    // A direction is part of what a link stands for; reasons are given for the role.
    const whole = one.part.replace(/ (inward|outward)$/, '');
    const reasons = proposal.reasons.filter(({ part }) => part === whole || part.startsWith(`${whole}.`));
    const reason = reasons.find((some) => some.reason.includes(thing.name)) ?? reasons[0];
    return [{ path: one.path, id, name: thing.name, reason: reason?.reason ?? 'it is what would be proposed now' }];
  });
  return { replacements, proposedAt: null };
};

/** A client that counts its requests: the points of a look, as Jira does not say what lists cost beside one for each. */
const counting = (jira: JiraClient): { readonly client: JiraClient; readonly requests: () => number } => {
  let requests = 0;
  const counted =
    <A extends readonly unknown[], R>(ask: (...all: A) => R) =>
    (...all: A): R => {
      requests += 1;
      return ask(...all);
    };
  return { client: { get: counted(jira.get), post: counted(jira.post) }, requests: () => requests };
};
