import { ofRole } from '../record/by-role';
import { lastCycle, type Cycle } from '../record/cycle';
import type { Duration } from '../record/duration';
import { eventAt, isEventMapped, type EventAt } from '../record/events';
import type { FieldFacts, Instant, RecordFacts, SlaCycle, Unknown } from '../record/record';
import type { SiteSettings } from '../record/settings';
import { rulesOf, type SiteRules } from '../record/site-rules';
import { knownFrom } from '../record/timeline';
import { after } from '../record/working-time';
import type { Judgement } from './check';
import type { Test } from './condition';
import { NOW, type Fact, type Truth } from './facts';
import { EVENTS, type FieldRole, type RecordEvent } from './vocabulary';
import type { World } from './world';

/** What a record is judged with: the settings, the compiled own rule for major incidents (null: none, or one nobody can read) and the time. */
export interface Bench {
  readonly settings: SiteSettings;
  readonly now: Instant;
  readonly majorRule: Test | null;
  /** Services left out of scope, as `plain` names; a record whose services are all among them is not judged. Absent: none. */
  readonly servicesOut?: ReadonlySet<string>;
  /** The rest of the site, for facts that one record alone does not tell; null where only the record is at hand. */
  readonly world: World | null;
}

const EVENT_NAMES = Object.keys(EVENTS) as RecordEvent[];
const EVENT_PLACES: ReadonlyMap<RecordEvent, number> = new Map(EVENT_NAMES.map((event, place) => [event, place]));

/** Events that come only to what is carried out. */
const OF_THE_WORK: ReadonlySet<RecordEvent> = new Set<RecordEvent>(['buildStarted', 'implementStart', 'deployed', 'reviewed']);

/** What was found of a fact. Of the many, few are asked of one record: going through them costs less than a map. */
interface Answer {
  readonly fact: Fact;
  readonly truth: Truth;
  readonly before: Answer | null;
}

/** One record under assessment. Events are worked out once and shared by all checks; the record itself is never changed. */
export class Subject {
  readonly settings: SiteSettings;
  readonly now: Instant;
  /** What is the same for all checks: why the record is not judged at all; filled in by `notJudged`. */
  leftOut: Judgement | null | undefined;
  private createdOnce: EventAt | undefined;
  private firstWorkOnce: EventAt | undefined;
  /** By the place of an event: objects with events for names would each grow into a shape of their own, and be slow to look into. */
  private eventsOnce: (EventAt | undefined)[] | undefined;
  private cycleOnce: Cycle | undefined;
  private knownOnce: Instant | undefined;
  private answers: Answer | null = null;
  private linkedOnce: Map<RecordFacts, Subject> | undefined;

  constructor(
    readonly record: RecordFacts,
    readonly bench: Bench,
    readonly rules: SiteRules = rulesOf(bench.settings),
  ) {
    this.settings = bench.settings;
    this.now = bench.now;
  }

  get cycle(): Cycle {
    return (this.cycleOnce ??= lastCycle(this.record));
  }

  /** See `knownFrom`. */
  get known(): Instant {
    return (this.knownOnce ??= knownFrom(this.record));
  }

  at(event: RecordEvent): EventAt {
    // By name each, and a map: a member looked up by a changing name costs several times as much.
    if (event === 'resolved') return this.cycle.resolved;
    if (event === 'closed') return this.cycle.closed;
    if (event === 'cancelled') return this.cycle.cancelled;
    if (event === 'rejected') return this.cycle.rejected;
    if (event === 'created') return (this.createdOnce ??= eventAt(this.record, event, this.rules));
    if (event === 'firstWork') return (this.firstWorkOnce ??= eventAt(this.record, event, this.rules));
    const place = EVENT_PLACES.get(event)!;
    const events = (this.eventsOnce ??= new Array<EventAt | undefined>(EVENT_NAMES.length));
    return (events[place] ??= eventAt(this.record, event, this.rules));
  }

  /** Whether the site map gives the record what it takes to tell an event at all. */
  tells(event: RecordEvent): boolean {
    return isEventMapped(this.record, event, this.rules);
  }

  /**
   * Whether an event will not come any more, as nothing was to follow: the record was rejected first, or it ended as one that nobody
   * carried out (declined). Ending without an event is otherwise no excuse, see `startOf`.
   */
  missed(event: RecordEvent): boolean {
    if (this.at(event) !== 'not-yet') return false;
    const { rejected, resolved } = this.cycle;
    if (typeof rejected === 'number') return true;
    return OF_THE_WORK.has(event) && typeof resolved === 'number' && this.at('deployed') === 'not-yet' && this.at('failed') === 'not-yet';
  }

  /**
   * The instant a deadline runs from. A record that has ended without the event (nobody was ever seen working on it) is reckoned from
   * its end, so that no check stays pending for ever; a comment after the end does not make the work begin then.
   */
  startOf(event: RecordEvent): EventAt {
    const at = this.at(event);
    if (event === 'resolved' || event === 'closed' || at === 'unknown') return at;
    const { resolved, closed } = this.cycle;
    const end = resolved === 'not-yet' ? closed : resolved;
    if (at === 'not-yet') return end;
    return event === 'firstWork' && typeof end === 'number' ? Math.min(at, end) : at;
  }

  field(role: FieldRole): FieldFacts | Unknown {
    return ofRole(this.record.fields, role) ?? 'unmapped';
  }

  sla(role: FieldRole): readonly SlaCycle[] | Unknown {
    return ofRole(this.record.slas, role) ?? 'unmapped';
  }

  after(instant: Instant, duration: Duration): Instant {
    return after(instant, duration, this.settings.timeZone, this.settings.workingTime);
  }

  /** Whether a fact holds as things are: several checks ask for the same. */
  holds(fact: Fact): Truth {
    for (let answer = this.answers; answer !== null; answer = answer.before) if (answer.fact === fact) return answer.truth;
    const truth = fact.holds(this, NOW);
    this.answers = { fact, truth, before: this.answers };
    return truth;
  }

  linked(record: RecordFacts): Subject {
    this.linkedOnce ??= new Map();
    let subject = this.linkedOnce.get(record);
    if (!subject) this.linkedOnce.set(record, (subject = new Subject(record, this.bench, this.rules)));
    return subject;
  }
}
