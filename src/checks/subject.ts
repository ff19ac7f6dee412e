import { lastCycle, type Cycle } from '../record/cycle';
import type { Duration } from '../record/duration';
import { eventAt, type EventAt, type RecordEvent } from '../record/events';
import type { FieldFacts, Instant, RecordFacts, SlaCycle, Unknown } from '../record/record';
import type { SiteSettings } from '../record/settings';
import { rulesOf, type SiteRules } from '../record/site-rules';
import { knownFrom } from '../record/timeline';
import { after } from '../record/working-time';
import type { Judgement } from './check';
import type { Test } from './condition';
import type { FieldRole } from './vocabulary';

/** What a record is judged with: the settings, the compiled own rule for major incidents (null: none, or one nobody can read) and the time. */
export interface Bench {
  readonly settings: SiteSettings;
  readonly now: Instant;
  readonly majorRule: Test | null;
}

/** One record under assessment. Events are worked out once and shared by all checks; the record itself is never changed. */
export class Subject {
  readonly rules: SiteRules;
  readonly settings: SiteSettings;
  readonly now: Instant;
  /** What is the same for all checks: why the record is not judged at all; filled in by `judge`. */
  leftOut: { readonly why: Judgement | null } | undefined;
  private readonly events: Partial<Record<RecordEvent, EventAt>> = {};
  private cycleOnce: Cycle | undefined;
  private knownOnce: Instant | undefined;
  private linkedOnce: Map<RecordFacts, Subject> | undefined;

  constructor(
    readonly record: RecordFacts,
    readonly bench: Bench,
  ) {
    this.settings = bench.settings;
    this.rules = rulesOf(bench.settings);
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
    if (event === 'resolved' || event === 'closed' || event === 'cancelled') return this.cycle[event];
    return (this.events[event] ??= eventAt(this.record, event, this.rules));
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
    return this.record.fields[role] ?? 'unmapped';
  }

  sla(role: FieldRole): readonly SlaCycle[] | Unknown {
    return this.record.slas[role] ?? 'unmapped';
  }

  after(instant: Instant, duration: Duration): Instant {
    return after(instant, duration, this.settings.timeZone);
  }

  linked(record: RecordFacts): Subject {
    this.linkedOnce ??= new Map();
    let subject = this.linkedOnce.get(record);
    if (!subject) this.linkedOnce.set(record, (subject = new Subject(record, this.bench)));
    return subject;
  }
}
