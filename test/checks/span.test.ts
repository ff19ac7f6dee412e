import { describe, expect, test } from '@jest/globals';
import { addSpan, spanFrom, spanOf } from '../../src/checks/span';

const DAY = 86_400_000;

describe('a span written into a field', () => {
  test.each([
    ['90 days', { months: 0, days: 90, minutes: 0 }],
    ['1 day', { months: 0, days: 1, minutes: 0 }],
    [' 3 Months ', { months: 3, days: 0, minutes: 0 }],
    ['2 weeks', { months: 0, days: 14, minutes: 0 }],
    ['1 quarter', { months: 3, days: 0, minutes: 0 }],
    ['2 years', { months: 24, days: 0, minutes: 0 }],
    ['36 hours', { months: 0, days: 0, minutes: 2160 }],
    ['45', { months: 0, days: 45, minutes: 0 }],
    ['P3M', { months: 3, days: 0, minutes: 0 }],
    ['P1Y2M3W4DT5H6M', { months: 14, days: 25, minutes: 306 }],
    ['PT90M', { months: 0, days: 0, minutes: 90 }],
    ['Quarterly', { months: 3, days: 0, minutes: 0 }],
    ['half-yearly', { months: 6, days: 0, minutes: 0 }],
  ])('%s', (text, span) => expect(spanFrom(text)).toEqual(span));

  test.each(['', '0', '0 days', 'P', 'PT', 'P0D', 'soon', '-3 days', '1.5 months', '3 moons', 'about 90 days', '90 days or so'])(
    '%p is none',
    (text) => expect(spanFrom(text)).toBeNull(),
  );
});

test('a duration as a span; working time has none', () => {
  expect(spanOf({ value: 90, unit: 'days' })).toEqual({ months: 0, days: 90, minutes: 0 });
  expect(spanOf({ value: 4, unit: 'hours' })).toEqual({ months: 0, days: 0, minutes: 240 });
  expect(spanOf({ value: 5, unit: 'minutes' })).toEqual({ months: 0, days: 0, minutes: 5 });
  expect(spanOf({ value: 5, unit: 'workingDays' })).toBeNull();
  expect(spanOf({ value: 5, unit: 'workingHours' })).toBeNull();
});

describe('adding a span', () => {
  const utc = (text: string): number => Date.parse(text);

  test('a month after 31 January is the last of February, at the same time', () => {
    expect(addSpan(utc('2026-01-31T10:17:00Z'), { months: 1, days: 0, minutes: 0 }, 'UTC')).toBe(utc('2026-02-28T10:17:00Z'));
    expect(addSpan(utc('2026-11-30T10:17:30Z'), { months: 3, days: 0, minutes: 0 }, 'UTC')).toBe(utc('2027-02-28T10:17:30Z'));
  });

  test('months keep the time of day across the change to summer time, days do not', () => {
    const noon = utc('2026-03-15T11:30:00Z'); // 12:30 in Berlin
    expect(addSpan(noon, { months: 1, days: 0, minutes: 0 }, 'Europe/Berlin')).toBe(utc('2026-04-15T10:30:00Z'));
    expect(addSpan(noon, { months: 0, days: 30, minutes: 0 }, 'Europe/Berlin')).toBe(noon + 30 * DAY);
  });

  test('a whole day is followed by whole days', () => {
    const midnight = utc('2026-03-28T23:00:00Z'); // the 29th in Berlin, which has 23 hours
    expect(addSpan(midnight, { months: 0, days: 1, minutes: 0 }, 'Europe/Berlin', true)).toBe(utc('2026-03-29T22:00:00Z'));
    expect(addSpan(midnight, { months: 0, days: 1, minutes: 0 }, 'Europe/Berlin')).toBe(midnight + DAY);
  });
});
