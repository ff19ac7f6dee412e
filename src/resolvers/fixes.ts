import type { Finding } from '../assess';
import { wouldClose, type Mending } from '../assess/as-if';
import type { Circumstances } from '../assess/bench-of';
import { EVENTS, LINK_ROLES, RECORD_KINDS, type FieldRole, type LinkRole, type RecordKind } from '../checks';
import type { Fix, FixLink } from '../contract';
import type { KindMap, SiteMap } from '../mapping/site-map';
import { lastCycle } from '../record/cycle';
import type { RecordFacts } from '../record/record';
import { inOrder } from '../record/timeline';
import { isRecordKind, type RecordEvent } from '../record/vocabulary';
import { fieldsToSet } from './entry-remedy';
import { fieldToFill, type FieldNames, type FixField } from './fix-fields';
import { candidatesFor } from './link-candidates';

/** What decides which ways of closing a gap there are on this issue. */
export interface Means {
  readonly map: SiteMap;
  /** Fields by role as the viewer sees them on the issue; null where they were not read. */
  readonly names: FieldNames | null;
  /** How links read, by link type id, as far as the issue shows any of the type. */
  readonly wordings: Readonly<Record<string, { readonly inward: string; readonly outward: string }>>;
  readonly circumstances: Circumstances;
}

/** A way that could be offered, with what it would do to the record. */
interface Way {
  readonly fix: Fix;
  readonly does: Mending;
  /** The easier, the greater. */
  readonly ease: 1 | 2 | 3;
  /** It leads on, whatever it does to the gap today: what is linked can be finished later. */
  readonly leadsOn: boolean;
}

/** What a record of another process should take over from the one it is created for. */
const TAKEN_OVER: readonly FieldRole[] = ['affectedServices', 'configItems', 'priority'];

/**
 * The ways to close a gap on this site, the best first: those that close it at once before those that only lead there, doing what is asked
 * before saying why not, the easier before the harder, and otherwise in a fixed order. Only what the site has: a field that the issue
 * carries, a link type, an issue type, a status. A way that comes too late is left out. None for a gap that the record can no longer mend.
 */
export function fixesOf(finding: Finding, record: RecordFacts, means: Means): Fix[] {
  if (!finding.mendable) return [];
  const ways = [...fieldWays(finding, record, means), ...otherWays(finding, record, means)];
  const closing = new Set(ways.filter(({ does }) => closes(finding, record, means, does)));
  // Where one thing alone is not enough, each is a step.
  const steps = closing.size === 0 && closes(finding, record, means, ...ways.map(({ does }) => does));
  return ways
    .filter((way) => closing.has(way) || (way.leadsOn && (closing.size === 0 || way.fix.do === 'create')) || (steps && !isReason(way)))
    .sort((a, b) => rank(b, closing) - rank(a, closing))
    .map(({ fix }) => fix);
}

const closes = ({ check }: Finding, record: RecordFacts, { circumstances }: Means, ...does: readonly Mending[]): boolean =>
  wouldClose(check, record, circumstances, ...does);

const isReason = ({ fix }: Way): boolean => fix.do === 'set-fields' && fix.instead;

const rank = (way: Way, closing: ReadonlySet<Way>): number => (closing.has(way) ? 100 : 0) + (isReason(way) ? 0 : 10) + way.ease;

/** Fields to fill in: only those that it takes, one by one where one is enough; and those that say why none of it is needed. */
function fieldWays(finding: Finding, record: RecordFacts, means: Means): Way[] {
  const { setFields = fieldsToSet(finding), orSetFields = [] } = finding.check.remedy;
  const asked = fillable(setFields, means);
  const sets = closingSets(
    asked.map(({ role }) => role as FieldRole),
    (roles) => closes(finding, record, means, { fields: roles }),
  );
  const together = sets.length > 0 ? sets : asked.length > 0 ? [asked.map(({ role }) => role as FieldRole)] : [];
  return [
    ...together.map((roles) => fillWay(fillable(roles, means), false)),
    ...fillable(orSetFields, means).map((field) => fillWay([field], true)),
  ];
}

const fillWay = (fields: FixField[], instead: boolean): Way => ({
  fix: { do: 'set-fields', fields, instead },
  does: { fields: fields.map(({ role }) => role as FieldRole) },
  ease: 3,
  leadsOn: false,
});

const fillable = (roles: readonly FieldRole[], { map, names }: Means): FixField[] =>
  roles.flatMap((role) => fieldToFill(role, map, names) ?? []);

/** The single fields that are enough by themselves, else the fewest that are enough together; empty where all of them are not. */
function closingSets(roles: readonly FieldRole[], enough: (roles: readonly FieldRole[]) => boolean): FieldRole[][] {
  const alone = roles.filter((role) => enough([role]));
  if (alone.length > 0) return alone.map((role) => [role]);
  if (roles.length < 2 || !enough(roles)) return [];
  let needed = [...roles];
  for (const role of roles) {
    const fewer = needed.filter((one) => one !== role);
    if (fewer.length > 0 && enough(fewer)) needed = fewer;
  }
  return [needed];
}

function otherWays(finding: Finding, record: RecordFacts, means: Means): Way[] {
  const { setFields = [], addLinks = [], createLinked, comment, moveTo, passMilestones = [], askApproval } = finding.check.remedy;
  const next = passMilestones.find((step) => !record.statuses.some(({ milestones }) => milestones.includes(step)));
  return [
    ...(comment === true ? [{ fix: { do: 'comment' }, does: { comment }, ease: 3, leadsOn: false } satisfies Way] : []),
    // Closing what was to be closed long ago is right, although it stays late; asking for approval leads to the decision.
    ...(moveTo === undefined ? [] : moveWays(moveTo, setFields, finding.check.ask?.template === 'LIFECYCLE', finding, record, means)),
    ...(next === undefined ? [] : moveWays(next, [], false, finding, record, means)),
    ...(askApproval === true ? moveWays('awaitingApproval', [], true, finding, record, means) : []),
    ...addLinks.flatMap((role) => linkWay(role, record, means)),
    ...(createLinked === undefined ? [] : createWay(createLinked.recordKind, createLinked.link, record, means)),
  ];
}

/** A move to the statuses of a milestone, with the fields that it takes. */
function moveWays(
  milestone: RecordEvent,
  roles: readonly FieldRole[],
  leadsOn: boolean,
  finding: Finding,
  record: RecordFacts,
  means: Means,
): Way[] {
  const kind = kindMap(means.map, record.kind);
  const statuses = kind?.statuses[milestone] ?? [];
  const [first] = statuses;
  const isThere = inOrder(record.statuses).at(-1)?.milestones.includes(milestone) === true;
  if (kind === undefined || first === undefined || isThere) return [];
  const milestones = Object.keys(kind.statuses).filter((one) => kind.statuses[one]?.includes(first));
  const status = { id: first, milestones };
  const needed = closes(finding, record, means, { status }) ? [] : fillable(roles, means);
  return [
    {
      fix: { do: 'move', milestone, name: EVENTS[milestone].name, statuses: [...statuses], fields: needed },
      does: { status, fields: needed.map(({ role }) => role as FieldRole) },
      ease: 2,
      leadsOn,
    },
  ];
}

function linkWay(role: LinkRole, record: RecordFacts, means: Means): Way[] {
  const link = linkOf(role, means);
  const candidates = candidatesFor(role, record, means.map, means.names);
  if (link === null || candidates === null) return [];
  return [{ fix: { do: 'link', role, name: LINK_ROLES[role].name, link, candidates }, does: { link: role }, ease: 2, leadsOn: false }];
}

/** A new record of a kind, linked; not while one that is there already only has to be finished. */
function createWay(kind: RecordKind, role: LinkRole, record: RecordFacts, means: Means): Way[] {
  const link = linkOf(role, means);
  const targets = targetsOf(means.map.kinds[kind], record.projectId);
  const underWay = record.links.some(
    ({ role: one, target }) => one === role && (typeof target === 'string' || typeof lastCycle(target).cancelled !== 'number'),
  );
  if (link === null || targets.length === 0 || underWay) return [];
  const copy = fillable(TAKEN_OVER, means).map(({ field }) => field);
  return [
    { fix: { do: 'create', kind, name: RECORD_KINDS[kind].name, link, targets, copy }, does: { link: role }, ease: 1, leadsOn: true },
  ];
}

/** How the link is made; where the issue shows no link of the type, it is called by the part that the other end plays. */
function linkOf(role: LinkRole, { map, wordings }: Means): FixLink | null {
  const [mapped] = map.links[role] ?? [];
  if (mapped === undefined) return null;
  const { type, direction } = mapped;
  const known = Object.hasOwn(wordings, type) ? wordings[type]?.[direction] : undefined;
  return { typeId: type, other: direction, wording: known ?? LINK_ROLES[role].name };
}

/** Where records of the kind are created: the project of the issue first, and last what a query of the site map narrows further. */
function targetsOf(kind: KindMap | undefined, projectId: string): { projectId: string; issueTypeId: string }[] {
  const pairs = new Map<string, { projectId: string; issueTypeId: string; narrowed: boolean }>();
  for (const { projects, issueTypes, jql } of kind?.sources ?? [])
    for (const project of projects)
      for (const issueTypeId of issueTypes) {
        const key = `${project} ${issueTypeId}`;
        const narrowed = jql !== undefined && pairs.get(key)?.narrowed !== false;
        pairs.set(key, { projectId: project, issueTypeId, narrowed });
      }
  return [...pairs.values()]
    .sort((a, b) => Number(b.projectId === projectId) - Number(a.projectId === projectId) || Number(a.narrowed) - Number(b.narrowed))
    .map(({ projectId: project, issueTypeId }) => ({ projectId: project, issueTypeId }));
}

const kindMap = (map: SiteMap, kind: string): KindMap | undefined => (isRecordKind(kind) ? map.kinds[kind] : undefined);
