import type { Duration } from '../../record/duration';
import type { Instant } from '../../record/record';
import { askingEvent, together } from '../asked';
import { cannotTell, gap, met, notApplicable, pending, type Ask, type Judgement } from '../check';
import type { Subject } from '../subject';
import { NOW, type Truth } from '../truth';
import type { FieldRole, RecordEvent } from '../vocabulary';
import { commentBy } from './agent-comment';
import { ticksIn } from './checklist';
import { askedByExtension } from './deadline';
import { cellAt, evidenceOf, neverHeld, touchedBy, type FieldRules } from './field-evidence';
import { neededBy, rolesBesides } from './field-names';
import { fieldsBySays } from './fields-by-says';
import { deadlineOf, lateness, type Timing } from './timing';

export interface FieldsBy extends FieldRules, Timing {
  /** A comment of an agent within this time before or after `by` stands in for the roles. */
  readonly orComment?: Duration;
  /** A value that is Jira's default and that nobody ever touched gives cannot tell. */
  readonly notDefault?: readonly FieldRole[];
}

type Doubt = 'untouched' | 'unknown-value';
type Lacking = 'missing' | 'too-early' | 'wrong' | 'incomplete';
export type FieldsByWhy =
  ('in-time' | 'afterwards' | 'late' | 'by-comment' | 'whenever') | (Lacking | 'never') | ('due' | 'waiting') | ('unknown-event' | Doubt);
type Why = FieldsByWhy | 'dropped';

/** Fields have a value at an instant, rebuilt from the history: a value set later, or by then removed, does not count. */
export function fieldsBy(params: FieldsBy): Ask {
  const { roles, by, orComment, lateUntil, explicitNone = false, notDefault = [], checklist, mustBe, after } = params;
  const any = params.mode === 'any';
  const { each, test } = evidenceOf(params);
  const deadline = deadlineOf(params);

  /** Whether the values were there, or when the comment was made that stands in for them. */
  const stands = (subject: Subject, start: Instant, at: Instant): Truth | Instant => {
    const fields = test.holds(subject, at);
    if (fields === 'yes' || orComment === undefined) return fields;
    const span = subject.after(start, orComment) - start;
    const comment = commentBy(subject, start - span, Math.min(start + span, at));
    if (typeof comment === 'number') return comment;
    return comment === 'unknown' || fields === 'unknown' ? 'unknown' : 'no';
  };

  /** Why a value that is there may say nothing: Jira fills some in by itself, and records no entry for it. */
  const doubtAt = (subject: Subject, at: Instant): Doubt | null => {
    let doubt: Doubt | null = null;
    for (const role of notDefault) {
      const touched = touchedBy(subject, role, at);
      if (touched === 'unknown') return 'unknown-value';
      if (touched === 'no') doubt = 'untouched';
    }
    return doubt;
  };

  // Comments alone can be withheld, and then nobody can say when work began.
  const simple = !any && params.alternatives === undefined && params.orLink === undefined && notDefault.length === 0;
  const startMayBeHidden = by === 'firstWork' && lateUntil !== undefined && lateUntil !== 'ever' && simple;

  /**
   * The outcome where it is the same whatever the start was, once the record has come to the event until which late evidence counts:
   * met where every value stood from then past the latest deadline there can be, a gap where one never had a value.
   */
  const whateverTheStart = (subject: Subject): Judgement<Why> => {
    const end = startMayBeHidden ? subject.at(lateUntil) : 'unknown';
    if (typeof end !== 'number' || subject.known > end || subject.now < end) return cannotTell('unknown-event');
    const last = params.grace === undefined ? end : subject.after(end, params.grace);
    if (allSince(subject, Math.min(last, subject.now), end)) return met('whenever', null, end);
    const never = subject.record.history === 'complete' && roles.some((role) => neverHeld(subject, role, explicitNone));
    return never && subject.now > last ? gap('never', false, null, end) : cannotTell('unknown-event');
  };

  /** Whether all values that stood at an instant had been there since another. */
  const allSince = (subject: Subject, at: Instant, start: Instant): boolean => {
    for (const { since } of each) if ((since(subject, at) ?? Infinity) > start) return false;
    return true;
  };

  const heldFor = (subject: Subject, at: Instant): Truth => (doubtAt(subject, at) === null ? test.holds(subject, at) : 'no');

  /** What a value lacks that is there but does not count. */
  const lackingAt = (subject: Subject, at: Instant): Lacking => {
    if (after !== undefined && roles.some((role) => cellAt(subject, role, at) !== null)) {
      const wrong =
        mustBe !== undefined && each.some(({ role, since }) => cellAt(subject, role, at) !== null && since(subject, at) === null);
      return wrong ? 'wrong' : 'too-early';
    }
    if (mustBe !== undefined && Object.keys(mustBe).some((role) => cellAt(subject, role as FieldRole, at) !== null)) return 'wrong';
    const list = checklist && cellAt(subject, checklist.role, at);
    return list && ticksIn(list, checklist.list) !== null ? 'incomplete' : 'missing';
  };

  const judge = (subject: Subject): Judgement<Why> => {
    const limit = deadline(subject);
    if (typeof limit === 'string') {
      if (limit === 'unknown') return whateverTheStart(subject);
      return limit === 'dropped' ? notApplicable('dropped') : pending('waiting', null);
    }
    const { from, at, running } = limit;
    if (from > subject.now) return pending('waiting', at);
    const inTime = stands(subject, from, running ? NOW : at);
    if (typeof inTime === 'number') return met('by-comment', from, inTime);
    const doubt = inTime === 'yes' && notDefault.length > 0 ? doubtAt(subject, running ? NOW : at) : null;
    if (inTime === 'yes' && doubt === null) {
      const inExtra = at > limit.plain && test.holds(subject, limit.plain) !== 'yes';
      return met(inExtra ? 'afterwards' : 'in-time', from, running ? subject.now : at);
    }
    if (inTime !== 'no' && doubt === null) return cannotTell('unknown-value');
    if (running) return pending('due', at, from);
    const late = lateness(subject, lateUntil, at, heldFor);
    if (late.found === 'yes') return met('late', from, late.at, true);
    if (doubt !== null) return cannotTell(doubt);
    if (late.found === 'unknown') return cannotTell('unknown-value');
    return gap(lackingAt(subject, at), late.mendable, from, at);
  };

  const events: RecordEvent[] = [
    ...(lateUntil === undefined || lateUntil === 'ever' ? [] : [lateUntil]),
    ...(after === undefined ? [] : [after]),
  ];
  return {
    template: 'FIELDS_BY',
    params: { ...params },
    asked: together(
      orComment === undefined ? { needs: neededBy(params) } : {},
      { fields: [...roles, ...rolesBesides(params)], links: Object.values(params.orLink ?? {}).flat() },
      askingEvent(by),
      { events, updates: orComment !== undefined },
      askedByExtension(params.retroactive),
    ),
    says: fieldsBySays(params, each, startMayBeHidden),
    judge,
  };
}
