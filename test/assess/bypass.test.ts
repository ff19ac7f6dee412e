import { describe, expect, test } from '@jest/globals';
import { arrivalOf, pathOf, type Arrival, type Circumstance } from '../../src/assess';
import type { RecordFacts } from '../../src/record/record';
import { agent, anIncident, at, automation, customer, unknownActor } from '../record/a-record';

const ALONE: Circumstance = { wasMet: false, movedAt: [], others: [] };
const path = (record: RecordFacts, over: Partial<Circumstance> = {}): string => {
  const arrival = arrivalOf(record);
  if (arrival === null) throw new Error('It has not arrived.');
  return pathOf(record, arrival, { ...ALONE, ...over });
};

describe('a record has arrived', () => {
  const when = (record: RecordFacts): unknown => arrivalOf(record)?.at;

  test('when it was resolved, or closed without that, in its last cycle', () => {
    expect(when(anIncident().working(at(1)).resolved(at(2)).closed(at(5)).build())).toBe(at(2));
    expect(when(anIncident().working(at(1)).closed(at(5)).build())).toBe(at(5));
    expect(when(anIncident().resolved(at(2)).working(at(3)).resolved(at(4)).build())).toBe(at(4));
  });

  test('not while it is under way, taken up again, cancelled or rejected', () => {
    for (const record of [
      anIncident().working(at(1)),
      anIncident().resolved(at(2)).working(at(3)),
      anIncident().status('Cancelled', at(2)),
    ])
      expect(arrivalOf(record.build())).toBeNull();
  });

  test('at a time that nobody can say where the history is not handed over', () => {
    const record = anIncident().resolved(at(2)).also({ history: 'unavailable' }).build();
    expect(arrivalOf(record)).toEqual({ at: null, entry: null, before: null });
    expect(path(record)).toBe('unknown');
  });

  test('with the statuses it came from and to', () => {
    const { entry, before } = arrivalOf(anIncident().working(at(1)).resolved(at(2)).build()) as Arrival;
    expect([before?.name, entry?.name]).toEqual(['In progress', 'Resolved']);
  });
});

describe('the path', () => {
  const resolved = (by = agent): RecordFacts => anIncident().working(at(1)).status('Resolved', at(2), { by }).build();
  const other = (seconds: number, by = agent): Arrival =>
    arrivalOf(
      anIncident()
        .status('Resolved', at(2) + seconds * 1000, { by })
        .build(),
    ) as Arrival;

  test('is a transition where a person moved it alone', () => {
    expect(path(resolved())).toBe('transition');
    expect(path(resolved(customer))).toBe('transition');
  });

  test('is a bulk change where the same account moved others within a second', () => {
    expect(path(resolved(), { others: [other(0)] })).toBe('together-with-others');
    expect(path(resolved(), { others: [other(-0.9)] })).toBe('together-with-others');
    expect(path(resolved(), { others: [other(1)] })).toBe('transition');
    expect(path(resolved(), { others: [other(0, customer)] })).toBe('transition');
  });

  test('is an app where one moved it, however many', () => {
    expect(path(resolved(automation), { others: [other(0, automation)] })).toBe('by-an-app');
  });

  test('is a move where the project or the type changed with it', () => {
    expect(path(resolved(), { movedAt: [at(2)] })).toBe('moved');
    expect(path(resolved(), { movedAt: [at(1)] })).toBe('transition');
  });

  test('is its creation where it began there, as far as the whole history is known', () => {
    const imported = new Map([
      ['complete', 'created-there'],
      ['partial', 'unknown'],
    ] as const);
    for (const [history, expected] of imported) {
      const { statuses, ...rest } = anIncident().also({ history }).build();
      const record = { ...rest, statuses: [{ ...statuses[0]!, category: 'done' as const, milestones: ['resolved'] }] };
      expect(path(record)).toBe(expected);
    }
  });

  test('is none where all was there when it arrived: it was taken away afterwards', () => {
    expect(path(resolved(), { wasMet: true, others: [other(0)] })).toBe('undone-later');
  });

  test('is unknown where nobody is named', () => {
    expect(path(resolved(unknownActor), { others: [other(0, unknownActor)] })).toBe('unknown');
  });
});
