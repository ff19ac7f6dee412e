import { checksAskedOf, type RecordKind } from '../checks/index';
import { plain } from '../record/plain';
import type { Instant, RecordFacts } from '../record/record';
import { isRead } from '../record/timeline';
import { isInForce, stateAt, type KeptWaiver, type Waiver, type WaiverScope, type WaiverState } from '../record/waiver';
import { codeOf, letterOf } from './pack';

/**
 * A waiver says of a gap that somebody other than the one who asked has agreed to it for a while. The gap stays a gap and is counted as
 * one; it is counted as waived besides. Nothing here ever turns one outcome into another.
 */

const GAP = letterOf(codeOf('gap', false));
const WAIVED = letterOf(codeOf('gap', false, false, true));

/** What a record's waivers say of its checks. */
export interface FindingWaiver {
  readonly id: string;
  readonly state: WaiverState;
  readonly scope: WaiverScope;
  readonly reason: string;
  /** The last day on which it counts, in the site's time zone. */
  readonly until: string;
}

/** Outcomes of a record, packed, with the gaps marked that waivers cover. */
export interface WaivedOutcomes {
  readonly outcomes: string;
  /** When the first of these gaps is covered no more; null: none is covered. */
  readonly endsAt: Instant | null;
}

/** The services that a record names, as their field shows them; none where it cannot be read. Jira's lists are read as texts joined by a comma and a space. */
export function servicesOf({ fields }: Pick<RecordFacts, 'fields'>): readonly string[] {
  const services = fields['affectedServices'];
  if (services === undefined || !isRead(services) || services.present === null) return [];
  return [...new Set(services.present.text.split(', ').map((name) => name.trim()))].filter((name) => name !== '');
}

/** Whether a record names a service; one with commas of its own is named where it is the only one. */
export function namesService(record: Pick<RecordFacts, 'fields'>, service: string): boolean {
  const names = servicesOf(record);
  const wanted = plain(service);
  return names.some((name) => plain(name) === wanted) || (names.length > 1 && plain(names.join(', ')) === wanted);
}

/** Whether a waiver is about this record, in force or not; which check it is about is not looked at. */
export function concerns(waiver: Pick<Waiver, 'scope' | 'projectId' | 'recordId' | 'service'>, record: RecordFacts): boolean {
  if (waiver.scope === 'record') return waiver.recordId === record.id;
  if (waiver.projectId !== record.projectId) return false;
  return waiver.scope === 'check' || (waiver.service !== null && namesService(record, waiver.service));
}

/** Waivers by where they may cover anything: `record <id>` and `project <id>`. */
type ByPlace = ReadonlyMap<string, readonly Waiver[]>;
const places = new WeakMap<readonly Waiver[], ByPlace>();

/** The same few hundred waivers are held against records by the thousand. */
function byPlace(waivers: readonly Waiver[]): ByPlace {
  let known = places.get(waivers);
  if (known === undefined) {
    const found = new Map<string, Waiver[]>();
    for (const waiver of waivers) {
      const place = waiver.scope === 'record' ? `record ${waiver.recordId}` : `project ${waiver.projectId}`;
      found.set(place, [...(found.get(place) ?? []), waiver]);
    }
    places.set(waivers, (known = found));
  }
  return known;
}

/** The checks that waivers in force cover on a record, each with the end of the longest of them. */
export function waivedChecks(record: RecordFacts, waivers: readonly Waiver[], now: Instant): ReadonlyMap<string, Instant> {
  const ends = new Map<string, Instant>();
  if (waivers.length === 0) return ends;
  const known = byPlace(waivers);
  for (const place of [`record ${record.id}`, `project ${record.projectId}`])
    for (const waiver of known.get(place) ?? []) {
      const { checkId, until } = waiver;
      if (until === null || !isInForce(waiver, now) || !concerns(waiver, record)) continue;
      ends.set(checkId, Math.max(until, ends.get(checkId) ?? until));
    }
  return ends;
}

/**
 * Marks the gaps of a record that waivers in force cover. Costs nothing on a site without waivers.
 * @param outcomes as `packOutcomes` gives them; marks of an earlier time are not believed but made anew.
 * @param waivers of the site, or at least those that may be about the record; the same list object for many records.
 */
export function withWaivers(outcomes: string, record: RecordFacts, waivers: readonly Waiver[], now: Instant): WaivedOutcomes {
  if (waivers.length === 0 && !outcomes.includes(WAIVED)) return { outcomes, endsAt: null };
  const ends = waivedChecks(record, waivers, now);
  let endsAt: Instant | null = null;
  const letters = [...outcomes];
  checksAskedOf(record.kind as RecordKind).forEach(({ id }, index) => {
    const letter = letters[index];
    if (letter !== GAP && letter !== WAIVED) return;
    const end = ends.get(id);
    letters[index] = end === undefined ? GAP : WAIVED;
    if (end !== undefined && (endsAt === null || end < endsAt)) endsAt = end;
  });
  return { outcomes: letters.join(''), endsAt };
}

/** What a finding says of waivers. */
export interface WaiverOfFinding {
  /** The one to show: one in force, else one that waits for a decision, else the last that was asked for. */
  readonly waiver: FindingWaiver;
  /** Whether one is in force now: a gap is then a waived one. */
  readonly inForce: boolean;
}

/**
 * What to say of waivers beside each finding of a record; null where none was ever asked for.
 * @param findings of the record, in any order; the answer has the same.
 * @param waivers all that may be about the record, in whatever state: `waiversOn` of the store. Those about others are left out here.
 */
export function findingWaivers(
  record: RecordFacts,
  findings: readonly { readonly check: { readonly id: string } }[],
  waivers: readonly KeptWaiver[],
  now: Instant,
): readonly (WaiverOfFinding | null)[] {
  const ofRecord = waivers.filter((waiver) => concerns(waiver, record)).sort((one, other) => rank(other, now) - rank(one, now) || newest(one, other)); // prettier-ignore
  return findings.map(({ check }) => {
    const first = ofRecord.find(({ checkId }) => checkId === check.id);
    if (first === undefined) return null;
    const { id, scope, reason, lastDay } = first;
    return { waiver: { id, scope, reason, until: lastDay, state: stateAt(first, now) }, inForce: isInForce(first, now) };
  });
}

const rank = (waiver: Waiver, now: Instant): number => (isInForce(waiver, now) ? 2 : waiver.state === 'asked' ? 1 : 0);

/** Of two in force the one that lasts longer, otherwise the one that was asked for later. */
const newest = (one: KeptWaiver, other: KeptWaiver): number =>
  (other.until ?? 0) - (one.until ?? 0) || other.askedAt - one.askedAt || (one.id < other.id ? 1 : -1);
