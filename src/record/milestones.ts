import type { Instant, RecordFacts, StatusEntry } from './record';
import { inOrder } from './timeline';
import { lifecycleOf, SIDE_MILESTONES, type RecordEvent } from './vocabulary';

/** When an event happened; `unknown` where the history, a mapping or a permission does not let anybody say. */
export type EventAt = Instant | 'not-yet' | 'unknown';

/** The same, with the case kept apart in which the site map has nothing that could tell. */
export type Told = EventAt | 'unmapped';

/** `unmapped` means that nobody can say. */
export const eventOf = (told: Told): EventAt => (told === 'unmapped' ? 'unknown' : told);

/** The first of several that have happened; unknown where one that cannot be told may have come before. */
export function earliest(all: readonly EventAt[]): EventAt {
  let first: EventAt = 'not-yet';
  for (const at of all) {
    if (at === 'unknown') return 'unknown';
    if (at !== 'not-yet' && (first === 'not-yet' || at < first)) first = at;
  }
  return first;
}

/** First entry into a status of the milestone; creation counts. A milestone beside the path that has no status has not happened. */
export function firstEntry(record: RecordFacts, milestone: RecordEvent): Told {
  if (!record.mappedMilestones.has(milestone)) return SIDE_MILESTONES.has(milestone) ? 'not-yet' : 'unmapped';
  if (record.history !== 'complete') return 'unknown';
  for (const entry of inOrder(record.statuses)) if (entry.milestones.includes(milestone)) return entry.at;
  return 'not-yet';
}

/**
 * First move out of a status of the milestone to a later one of the lifecycle, at or after `from`. A status beside the path (waiting) is
 * no later one, but a later one after it counts; going back to an earlier one gives the milestone up until it is entered again.
 */
export function firstLeft(record: RecordFacts, milestone: RecordEvent, from: Instant = -Infinity): Told {
  if (!record.mappedMilestones.has(milestone)) return 'unmapped';
  if (record.history !== 'complete') return 'unknown';
  const path = pathOf(record.kind);
  const own = path.get(milestone) ?? -1;
  let inside = false;
  for (const entry of inOrder(record.statuses)) {
    if (entry.milestones.includes(milestone)) {
      inside = true;
      continue;
    }
    const place = lastPlace(path, entry);
    if (place === null) continue;
    if (inside && place > own && entry.at >= from) return entry.at;
    if (place < own) inside = false;
  }
  return 'not-yet';
}

/** Where milestones stand on the path of a kind, counted from 0. */
export type Path = ReadonlyMap<string, number>;

/** The place on the path of the latest milestone that a status stands for; null where it stands for none of the path. */
export function lastPlace(path: Path, { milestones }: StatusEntry): number | null {
  if (milestones.length === 0) return null;
  let last = -1;
  for (const milestone of milestones) last = Math.max(last, path.get(milestone) ?? -1);
  return last < 0 ? null : last;
}

const places = new Map<string, Path>();

/** The path of a kind, without what lies beside it. */
export function pathOf(kind: string): Path {
  let path = places.get(kind);
  if (path === undefined) {
    const course = lifecycleOf(kind).filter((one) => !SIDE_MILESTONES.has(one));
    places.set(kind, (path = new Map(course.map((one, place) => [one, place]))));
  }
  return path;
}
