import type { Finding, SiteFinding } from '../assess';
import {
  checkById,
  checksAskedOf,
  EVENTS,
  FIELD_ROLES,
  LINK_ROLES,
  RECORD_KINDS,
  siteChecks,
  type Check,
  type RecordKind,
} from '../checks';
import { askedBy } from '../checks/asked';
import type { Asked } from '../checks/check';
import { DOCUMENT_CONDITION } from '../checks/document-check';
import { nameIn } from '../mapping/mapped-ids';
import { EVENT_READS } from '../record/event-reads';
import { SIDE_MILESTONES, type RecordEvent } from '../record/vocabulary';
import type { LostPart, MapForJudging } from '../store';
import { leadsTo } from './what-is-read';

/**
 * What a deleted field, link type or status leaves behind: evidence that was there cannot be seen any more, and what takes its place is
 * not mapped yet. So a check that looks at such a part and finds a gap cannot tell; what it finds met is met. One function each for what
 * is packed, what is shown of a record, and what is found of the site: whatever judges hands its findings through here.
 */
type Judging = Pick<MapForJudging, 'lost'>;

const GAP = 'g';
const NOT_APPLICABLE = 'n';
const CANNOT_TELL = 'c';

/** Outcomes of a record of a kind as they are packed, with cannot-tell in place of gaps that may be none. */
export const withoutFalseGaps = (packed: string, kind: RecordKind, projectId: string, { lost }: Judging): string => {
  if (lost.length === 0) return packed;
  const concerned = concernedBy(lost, kind, projectId);
  const letters = [...packed];
  checksAskedOf(kind).forEach(({ id }, index) => {
    const letter = letters[index];
    const { asks = false, applies = false } = concerned.get(id) ?? {};
    if ((letter === GAP && asks) || (letter === NOT_APPLICABLE && applies)) letters[index] = CANNOT_TELL;
  });
  return letters.join('');
};

/** The same for the findings on a record that are shown. */
export const withoutFalseFindings = (
  findings: readonly Finding[],
  { kind, projectId }: { readonly kind: string; readonly projectId: string },
  { lost }: Judging,
): readonly Finding[] => {
  if (lost.length === 0) return findings;
  const concerned = concernedBy(lost, kind as RecordKind, projectId);
  return findings.map((finding): Finding => {
    const { asks = false, applies = false, names = '' } = concerned.get(finding.check.id) ?? {};
    const isFalse = (finding.outcome === 'gap' && asks) || (finding.outcome === 'not-applicable' && applies);
    return isFalse
      ? { ...finding, outcome: 'cannot-tell', late: false, sentence: goneSentence(names), mendable: false, dueAt: null }
      : finding;
  });
};

/** The same for what is found of the site: nothing counts as missing there. */
export const withoutFalseSiteFinding = (subject: string, finding: SiteFinding, { lost }: Judging): SiteFinding => {
  if (lost.length === 0 || finding.outcome !== 'gap') return finding;
  const check = checkById(subject);
  const names = lost.filter((one) => (check === null ? documentLooksAt(one) : siteLooksAt(check, one))).map(nameOf);
  if (names.length === 0) return finding;
  const { gap, cannotTell } = finding;
  const sentence = goneSentence([...new Set(names)].join(', '));
  return { ...finding, outcome: 'cannot-tell', why: 'lost', gap: 0, cannotTell: cannotTell + gap, missing: [], missingNames: [], sentence };
};

const goneSentence = (names: string): string => `It cannot be told: this site no longer has all that ${names} is read from.`;

interface Concern {
  /** What the check asks looks at something lost. */
  readonly asks: boolean;
  /** So does its condition, in a way that reads as no. */
  readonly applies: boolean;
  readonly names: string;
}

const concerns = new WeakMap<readonly LostPart[], Map<string, ReadonlyMap<string, Concern>>>();

/** The checks asked of a kind that look at something lost, by id. */
const concernedBy = (lost: readonly LostPart[], kind: RecordKind, projectId: string): ReadonlyMap<string, Concern> => {
  let known = concerns.get(lost);
  if (known === undefined) concerns.set(lost, (known = new Map()));
  const key = `${kind} ${projectId}`;
  let found = known.get(key);
  if (found === undefined) {
    const here = lost.filter(({ project }) => project === null || project === projectId);
    known.set(key, (found = new Map(checksAskedOf(kind).flatMap((check) => concernOf(check, kind, here)))));
  }
  return found;
};

const concernOf = (check: Check, kind: RecordKind, lost: readonly LostPart[]): [string, Concern][] => {
  const seen = lost.filter(({ part }) => looksAt(check.reads, kind, part));
  if (seen.length === 0) return [];
  const condition = check.appliesWhen === null ? null : askedBy(check.appliesWhen);
  // A field that is gone cannot be read, so that a condition on it is unknown by itself.
  const applies = condition !== null && seen.some(({ part }) => !part.startsWith('field:') && looksAt(condition, kind, part));
  return [[check.id, { asks: true, applies, names: [...new Set(seen.map(nameOf))].join(', ') }]];
};

/** The checks on whose findings a lost part bears, for records of any kind in `kinds` and for questions about the site. */
export const checksLookingAt = (lost: LostPart, kinds: readonly RecordKind[]): readonly Check[] => {
  const ofRecords = new Set(kinds.flatMap((kind) => checksAskedOf(kind).filter((check) => looksAt(check.reads, kind, lost.part))));
  return [...ofRecords, ...siteChecks.filter((check) => !ofRecords.has(check) && siteLooksAt(check, lost))];
};

/** Milestones whose statuses tell an event, beside its own; see src/record/events.ts. */
const TOLD_BY: Readonly<Partial<Record<RecordEvent, readonly string[]>>> = {
  resolved: ['closed'],
  closed: ['resolved'],
  approved: ['approved', 'rejected'],
  decided: ['approved', 'rejected', 'implementStart', 'deployed', 'resolved', 'closed'],
  implementStart: ['deployed', 'resolved', 'closed'],
  deployed: ['resolved', 'closed'],
  executed: ['closed'],
  actionsPlanned: ['closed'],
  actionsDone: ['closed'],
  failureSeen: ['failed'],
};
/** Ended by one of these, a record is not judged at all: without its status nobody knows which were. */
const ENDS_ALL: ReadonlySet<string> = new Set(['cancelled', 'rejected']);

const looksAt = (asked: Asked, kind: RecordKind, part: string): boolean => {
  const [what, name = '', milestone = ''] = part.split(':');
  switch (what) {
    case 'field':
      return includes([...asked.fields, ...asked.via.flatMap(({ fields }) => fields), ...eventsOf(asked).flatMap((one) => EVENT_READS[one]?.fields ?? [])], name); // prettier-ignore
    case 'link':
      return includes(linksOf(asked), name);
    case 'kind':
      return linksOf(asked).some((link) => leadsTo(link, name));
    case 'milestone':
      if (name === kind && (ENDS_ALL.has(milestone) || asked.events.some((event) => isToldBy(event, milestone)))) return true;
      return asked.via.some(({ link }) => leadsTo(link, name));
    default:
      throw new Error(`No such part of a site map: ${part}`);
  }
};

const siteLooksAt = ({ site, reads }: Check, { part }: LostPart): boolean =>
  site !== null &&
  (site.reads.some(({ kind, asked }) => part === `kind:${kind}` || looksAt(asked, kind, part)) ||
    (site.contributes?.kinds ?? []).some((kind) => part === `kind:${kind}` || looksAt(reads, kind, part)));

const documentAsked = askedBy(DOCUMENT_CONDITION);
const documentLooksAt = ({ part }: LostPart): boolean =>
  part === 'kind:controlled-document' || looksAt(documentAsked, 'controlled-document', part);

const eventsOf = (asked: Asked): readonly RecordEvent[] => [...asked.events, ...asked.via.flatMap(({ events = [] }) => events)];

const linksOf = (asked: Asked): readonly string[] => [
  ...asked.links,
  ...asked.via.flatMap(({ link, links }) => [link, ...links]),
  ...asked.events.flatMap((event) => EVENT_READS[event]?.links ?? []),
];

/** Whether the statuses of a milestone have a say in an event; work may begin with any milestone of the path. */
const isToldBy = (event: RecordEvent, milestone: string): boolean =>
  event === milestone ||
  includes(TOLD_BY[event] ?? [], milestone) ||
  (event === 'firstWork' && !SIDE_MILESTONES.has(milestone as RecordEvent));

const includes = (list: readonly string[], one: string): boolean => list.includes(one);

const nameOf = ({ part }: LostPart): string => {
  const [what, name = '', milestone = ''] = part.split(':');
  if (what === 'field') return nameIn(FIELD_ROLES, name);
  if (what === 'link') return `the link to the ${nameIn(LINK_ROLES, name)}`;
  return what === 'kind' ? `the kind ${nameIn(RECORD_KINDS, name)}` : `the status for ${nameIn(EVENTS, milestone)}`;
};
