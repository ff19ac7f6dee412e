import type { Instant, Value } from '../../record/record';
import { compile } from '../condition';
import { leftOut } from '../judge';
import { isAmong, namedIn } from '../names';
import { allTruth, completedAt, presentOf } from '../site-facts/site-fact';
import type { Subject } from '../subject';
import { NOW, truth, type Truth } from '../truth';
import type { World } from '../world';
import type { PlannedInterval } from './planned-interval';

/** A completed review, or what may be one. */
export interface Review {
  /** Null where the time of completion cannot be told. */
  readonly at: Instant | null;
  /** Whether it is surely completed, with all it has to say. */
  readonly counts: 'yes' | 'unknown';
  /** What it names: ids of linked issues or hashed names; empty: it covers every member; null: nobody can say. */
  readonly names: readonly string[] | null;
}

/** Something a review may be about. */
export interface Reviewed {
  readonly id: string;
  readonly title: Value | 'unmapped' | 'unreadable';
}

type Reads = Pick<PlannedInterval, 'reviewKinds' | 'where' | 'subjectBy' | 'mustHave'>;

/** Reads all reviews of a world that count or may count up to now. Null where no kind of review is mapped. */
export function reviewReader({ reviewKinds, where, subjectBy, mustHave }: Reads): (world: World) => readonly Review[] | null {
  const tests = [...mustHave.map((set) => compile({ set })), ...(where ? [compile(where)] : [])];
  const says = (subject: Subject): Truth =>
    allTruth([...tests.map((test) => test.holds(subject, NOW)), ...(mustHave.includes('chair') ? [isLedFromTheTop(subject)] : [])]);
  return (world) => {
    const kinds = reviewKinds.filter((kind) => world.isMapped(kind));
    if (kinds.length === 0) return null;
    return kinds.flatMap((kind): readonly Review[] => {
      const records = world.records(kind);
      if (typeof records === 'string') return [{ at: null, counts: 'unknown', names: null }];
      return records.flatMap((subject) => reviewOf(subject, says, subjectBy) ?? []);
    });
  };
}

function reviewOf(subject: Subject, says: (subject: Subject) => Truth, subjectBy: Reads['subjectBy']): Review | null {
  const at = completedAt(subject);
  if (at === 'no' || (typeof at === 'number' && at > subject.now)) return null;
  // What was closed before the cut-over date is not judged, but it is still evidence.
  const left = leftOut(subject);
  const ended = left === null || left.why === 'before-start' ? 'yes' : left.outcome === 'not-applicable' ? 'no' : 'unknown';
  const counts = allTruth([ended, says(subject)]);
  if (counts === 'no') return null;
  return {
    at: typeof at === 'number' ? at : null,
    counts: counts === 'yes' && typeof at === 'number' ? 'yes' : 'unknown',
    names: namesOf(subject, subjectBy),
  };
}

/**
 * The chair of a management review has to belong to top management where the site says who that is. Who is in a group is not known
 * here, so that a chair who is not named by the account may be one of the group.
 */
function isLedFromTheTop(subject: Subject): Truth {
  const { topManagement } = subject.settings;
  if (topManagement === undefined || subject.rules.topManagement.size === 0) return 'yes';
  const chair = presentOf(subject, 'chair');
  if (chair === 'unmapped' || chair === 'unreadable') return 'unknown';
  const ids = chair === null ? [] : [chair.id ?? '', ...chair.members];
  if (ids.some((id) => subject.rules.topManagement.has(id.toLowerCase()))) return 'yes';
  return topManagement.groups.length > 0 && chair !== null ? 'unknown' : truth(false);
}

function namesOf(subject: Subject, by: Reads['subjectBy']): readonly string[] | null {
  if (by === undefined) return [];
  if ('link' in by) {
    const { mappedLinks, links } = subject.record;
    return mappedLinks.has(by.link) ? links.filter(({ role }) => role === by.link).map(({ id }) => id) : null;
  }
  const value = presentOf(subject, by.role);
  return value === 'unmapped' || value === 'unreadable' ? null : namedIn(value);
}

/** Whether a review is about a member; one that names none is about all. */
export function isAbout({ names }: Review, { id, title }: Reviewed, byLink: boolean): Truth {
  if (names === null) return 'unknown';
  if (names.length === 0) return 'yes';
  if (byLink) return truth(names.includes(id));
  return title === 'unmapped' || title === 'unreadable' ? 'unknown' : truth(isAmong(title, names));
}
