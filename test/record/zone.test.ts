import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { instantOf, localTime } from '../../src/record/zone';

/** Zones with whole and half hours, changes of half an hour and of a day, and one that gives its clock up for a month. */
const ZONES = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Apia', 'Asia/Kathmandu'];

/** The platform's own answer. */
function asked(instant: number, timeZone: string): Record<string, number> {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = format.formatToParts(instant).filter(({ type }) => type !== 'literal');
  return Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
}

const zones = fc.constantFrom(...ZONES);

describe('the wall clock of a zone', () => {
  test('is the one the platform shows', () => {
    const instants = fc.integer({ min: Date.UTC(1969, 0, 1), max: Date.UTC(2040, 0, 1) });
    fc.assert(
      fc.property(instants, zones, (instant, zone) => expect(localTime(instant, zone)).toEqual(asked(instant, zone))),
      { numRuns: 300 },
    );
  });

  test('also in the hours around each change of the clock', () => {
    const changes = [
      Date.UTC(2026, 2, 29, 1),
      Date.UTC(2026, 9, 25, 1),
      Date.UTC(2026, 3, 4, 15),
      Date.UTC(2026, 1, 15, 2),
      Date.UTC(2011, 11, 30, 10),
    ];
    for (const zone of ZONES)
      for (const change of changes)
        for (let minutes = -180; minutes <= 180; minutes += 15) {
          const instant = change + minutes * 60_000;
          expect([zone, instant, localTime(instant, zone)]).toEqual([zone, instant, asked(instant, zone)]);
        }
  });

  test('leads back to the instant, but for hours that come twice', () => {
    const days = fc.integer({ min: 0, max: 25_000 });
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        const { year, month, day: date } = localTime(day * 86_400_000, zone);
        const noon = instantOf(year, month, date, 12, zone);
        expect(localTime(noon, zone)).toEqual({ year, month, day: date, hour: 12, minute: 0, second: 0 });
      }),
      { numRuns: 300 },
    );
  });
});
