import { describe, expect, test } from '@jest/globals';
import { endOfMonth, lastPeriods, periodOf, startOfDate } from '../../src/record/periods';
import { after } from '../../src/record/working-time';
import { shownTime } from '../../src/record/zone';

describe('periods', () => {
  test('go by the calendar of the site', () => {
    const newYear = Date.UTC(2025, 11, 31, 23, 30);
    expect(periodOf(newYear, 'UTC')).toEqual({ month: '2025-12', quarter: '2025-Q4' });
    expect(periodOf(newYear, 'Europe/Berlin')).toEqual({ month: '2026-01', quarter: '2026-Q1' });
    expect(periodOf(newYear + 86_400_000, 'America/Los_Angeles')).toEqual({ month: '2026-01', quarter: '2026-Q1' });
  });

  test('the last ones, oldest first, with the running one', () => {
    const now = Date.UTC(2026, 1, 15);
    expect(lastPeriods('month', 4, now, 'UTC')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(lastPeriods('quarter', 3, now, 'UTC')).toEqual(['2025-Q3', '2025-Q4', '2026-Q1']);
    expect(lastPeriods('month', 24, now, 'UTC')[0]).toBe('2024-03');
  });

  test('a date begins at midnight of the site, also on the day the clocks change', () => {
    expect(startOfDate('2026-01-01', 'Europe/Berlin')).toBe(Date.UTC(2025, 11, 31, 23));
    expect(startOfDate('2026-03-29', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 28, 23));
    expect(startOfDate('2026-03-30', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 22));
    for (const text of ['soon', '2026-03-29T10:00', ' 2026-03-29', '12026-03-29'])
      expect([text, startOfDate(text, 'UTC')]).toEqual([text, null]);
  });

  test('a month ends where the next one begins, in December with the year and at midnight of the site', () => {
    expect(endOfMonth('2026-05', 'UTC')).toBe(Date.UTC(2026, 5, 1));
    expect(endOfMonth('2026-12', 'UTC')).toBe(Date.UTC(2027, 0, 1));
    expect(endOfMonth('2026-11', 'UTC')).toBe(Date.UTC(2026, 11, 1));
    expect(endOfMonth('2026-02', 'Europe/Berlin')).toBe(Date.UTC(2026, 1, 28, 23));
  });
});

describe('durations', () => {
  const friday = Date.UTC(2026, 2, 27, 15);

  test('a day is 24 hours, also when the clocks change', () => {
    expect(after(friday, { value: 3, unit: 'days' }, 'Europe/Berlin')).toBe(friday + 3 * 86_400_000);
    expect(after(friday, { value: 90, unit: 'minutes' }, 'UTC')).toBe(friday + 90 * 60_000);
  });

  test('working time skips nights and weekends, in the zone of the site', () => {
    expect(after(friday, { value: 3, unit: 'workingHours' }, 'UTC')).toBe(Date.UTC(2026, 2, 30, 10));
    expect(after(friday, { value: 2, unit: 'workingHours' }, 'UTC')).toBe(Date.UTC(2026, 2, 27, 17));
    expect(after(Date.UTC(2026, 2, 28, 12), { value: 1, unit: 'workingDays' }, 'UTC')).toBe(Date.UTC(2026, 2, 30, 17));
    // Friday 15:00 UTC is 16:00 in Berlin; on Monday the clocks have changed, so 09:00 there is 07:00 UTC.
    expect(after(friday, { value: 2, unit: 'workingHours' }, 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 30, 8));
  });
});

test('times are shown in the zone of the site', () => {
  expect(shownTime(Date.UTC(2026, 2, 2, 23, 5), 'Europe/Berlin')).toBe('3 Mar 2026, 00:05');
});
