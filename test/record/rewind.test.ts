import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { eventAt, type RecordEvent } from '../../src/record/events';
import type { RecordFacts } from '../../src/record/record';
import { factsAt } from '../../src/record/rewind';
import { EVENTS, RECORD_KINDS, type RecordKind } from '../../src/record/vocabulary';
import { aChange, anIncident, aRecord, at, cell, HOUR, START, type RecordBuilder } from './a-record';

const STEPS = [
  'Planning',
  'Awaiting approval',
  'Approved',
  'Implementing',
  'Deployed',
  'In review',
  'Closed',
  'Rejected',
  'Cancelled',
  'Open',
  'gone',
];
const END = at(200);

type Step = readonly [what: number, hours: number];

/** A record with a life of its own: each step adds something an hour or more after the one before. */
function lived(kind: RecordKind, steps: readonly Step[]): RecordBuilder {
  const record = aRecord(kind);
  let now = START;
  for (const [what, hours] of steps) {
    now += hours * HOUR;
    if (what < STEPS.length) record.status(STEPS[what]!, now);
    else if (what === 11) record.set('impact', cell(`v${now}`), now);
    else if (what === 12) record.set('resolution', (now / HOUR) % 2 ? null : cell('Done', { option: 'done' }), now);
    else if (what === 13) record.comment(now);
    else if (what === 14)
      record.link(
        'action',
        aRecord('action', now)
          .resolved(now + HOUR)
          .build(),
        (now / HOUR) % 2 ? now : null,
      );
    else if (what === 15) record.approval((now / HOUR) % 2 ? 'approved' : 'declined', now);
    else record.clock([{ startedAt: START, stoppedAt: now, breached: true, breachedAt: now - HOUR }]);
  }
  return record;
}

const steps = fc.array(fc.tuple(fc.nat({ max: 16 }), fc.integer({ min: 1, max: 12 })), { maxLength: 12 });
const kinds = fc.constantFrom(...(Object.keys(RECORD_KINDS) as RecordKind[]));
const cut = fc.constantFrom<RecordFacts['history']>('complete', 'partial', 'unavailable');

describe('a record as it stood', () => {
  test('now, it is what it is', () => {
    fc.assert(
      fc.property(kinds, steps, cut, (kind, life, history) => {
        const record = lived(kind, life).also({ history }).build();
        expect(factsAt(record, END, END)).toEqual(record);
        if (history === 'complete') expect(factsAt(record, END)).toEqual(record);
      }),
      { numRuns: 40 },
    );
  });

  test('rewinding again changes nothing, and going back in two steps is going back in one', () => {
    fc.assert(
      fc.property(kinds, steps, cut, fc.nat({ max: 100 }), fc.nat({ max: 60 }), (kind, life, history, first, more) => {
        const record = lived(kind, life).also({ history }).build();
        const once = factsAt(record, at(first))!;
        expect(factsAt(once, at(first))).toEqual(once);
        const later = factsAt(record, at(first + more))!;
        if (history === 'complete') expect(factsAt(later, at(first))).toEqual(once);
      }),
      { numRuns: 40 },
    );
  });

  test('is the record that had been built up to then', () => {
    fc.assert(
      fc.property(steps, fc.nat({ max: 12 }), (life, count) => {
        const past = life.slice(0, count).filter(([what]) => what !== 14 && what !== 16);
        const all = [...past, ...life.slice(count).filter(([what]) => what < 14)];
        const instant = START + past.reduce((hours, step) => hours + step[1], 0) * HOUR;
        // Nothing is written at the same instant twice, so the end of the past is the past.
        expect(factsAt(lived('change', all).build(), instant)).toEqual(lived('change', past).build());
      }),
      { numRuns: 40 },
    );
  });

  test('knows no event later than that, and agrees on those that come first and stay', () => {
    const first: RecordEvent[] = ['created', 'firstWork', 'inProgress', 'planned', 'approved', 'implementStart', 'rootCauseSet'];
    fc.assert(
      fc.property(steps, fc.nat({ max: 60 }), (life, hours) => {
        const record = lived(
          'change',
          life.filter(([what]) => what !== 15),
        ).build();
        const then = factsAt(record, at(hours))!;
        for (const event of Object.keys(EVENTS) as RecordEvent[]) {
          const told = eventAt(then, event);
          if (typeof told === 'number') expect(told).toBeLessThanOrEqual(at(hours));
        }
        for (const event of first) {
          const now = eventAt(record, event);
          if (event !== 'implementStart') expect(eventAt(then, event)).toBe(typeof now === 'number' && now > at(hours) ? 'not-yet' : now);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('was not there before it was created', () => expect(factsAt(anIncident().build(), START - 1)).toBeNull());
});

describe('what is rewound how', () => {
  test('a value, the last change of that instant included', () => {
    const record = anIncident().with('impact', 'Low').set('impact', 'High', at(2)).set('impact', null, at(4)).build();
    const text = (instant: number) => {
      const field = factsAt(record, instant)?.fields['impact'];
      return typeof field === 'object' ? [field.present?.text ?? null, field.changes.length] : field;
    };
    expect([text(at(1)), text(at(2)), text(at(3)), text(at(4))]).toEqual([
      ['Low', 0],
      ['High', 1],
      ['High', 1],
      [null, 2],
    ]);
  });

  test('what the history does not reach is withheld', () => {
    const partial = anIncident().set('impact', 'High', at(2)).also({ history: 'partial' }).build();
    expect(factsAt(partial, at(1))?.fields['urgency']).toBe('unreadable');
    expect(factsAt(partial, at(3))?.fields['urgency']).toEqual({ present: null, changes: [] });
    const none = anIncident().with('impact', 'High').also({ history: 'unavailable' }).build();
    expect(factsAt(none, at(1))?.fields['impact']).toBe('unreadable');
  });

  test('the last update is known only where it has not moved since', () => {
    const record = (updated: number) =>
      anIncident()
        .with('updated', cell('then', { at: updated }))
        .build();
    expect(factsAt(record(at(5)), at(6))?.fields['updated']).toMatchObject({ present: { at: at(5) } });
    expect(factsAt(record(at(5)), at(4))?.fields['updated']).toBe('unreadable');
  });

  test('a clock that had not stopped was running, one that broke later was in time', () => {
    const record = anIncident()
      .clock([{ startedAt: at(1), stoppedAt: at(9), breached: true, breachedAt: at(5) }])
      .build();
    const clock = (instant: number) => factsAt(record, instant)?.slas['timeToResolution'];
    expect(clock(START)).toEqual([]);
    expect(clock(at(2))).toEqual([{ startedAt: at(1), stoppedAt: null, breached: false, breachedAt: null }]);
    expect(clock(at(6))).toEqual([{ startedAt: at(1), stoppedAt: null, breached: true, breachedAt: at(5) }]);
  });

  test('an approval was pending before it was decided, and not there before it was asked for', () => {
    const record = aChange().approval('approved', at(5), ['approver-1'], at(2)).build();
    expect(factsAt(record, at(1))?.approvals).toEqual([]);
    expect(factsAt(record, at(3))?.approvals).toEqual([
      { decision: 'pending', askedAt: at(2), decidedAt: null, approvers: [{ id: 'approver-1', decision: 'pending' }] },
    ]);
    expect(factsAt(record, at(5))?.approvals).toEqual(record.approvals);
  });

  test('links without a time stay, with the other end as it stood; those to what was not there are gone', () => {
    const action = aRecord('action', at(3)).resolved(at(6)).build();
    const record = aRecord('risk').child('action', action).link('action', 'unread', null).link('action', 'unread', at(8)).build();
    expect(factsAt(record, at(2))?.links.map(({ target }) => target)).toEqual(['unread']);
    const [child] = factsAt(record, at(4))!.links;
    expect(typeof child?.target === 'object' && eventAt(child.target, 'resolved')).toBe('not-yet');
    expect(factsAt(record, at(8))?.links).toHaveLength(3);
  });

  test('the resolution date of a cycle that a later one has overwritten is found in the history', () => {
    const record = anIncident()
      .resolved(at(2))
      .set('resolution', null, at(4))
      .resolved(at(6))
      .also({ resolutionDate: at(6) })
      .build();
    expect([at(1), at(3), at(5), at(6)].map((instant) => factsAt(record, instant)?.resolutionDate)).toEqual([null, at(2), null, at(6)]);
  });
});
