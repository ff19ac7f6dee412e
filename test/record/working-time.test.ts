import { describe, expect, test } from '@jest/globals';
import { after } from '../../src/record/working-time';

const hours = (value: number) => ({ value, unit: 'workingHours' }) as const;
const days = (value: number) => ({ value, unit: 'workingDays' }) as const;
const FRIDAY_16 = Date.UTC(2026, 2, 6, 16);
const iso = (at: number): string => new Date(at).toISOString();

describe('working time', () => {
  test('is Monday to Friday, nine to five, unless the site says otherwise', () => {
    expect(iso(after(FRIDAY_16, hours(2), 'UTC'))).toBe('2026-03-09T10:00:00.000Z');
    expect(iso(after(FRIDAY_16, days(1), 'UTC'))).toBe('2026-03-09T16:00:00.000Z');
  });

  test('of the site: its days, hours and minutes, a working day being as long as they are', () => {
    const always = { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' };
    expect(iso(after(FRIDAY_16, days(1), 'UTC', always))).toBe('2026-03-07T16:00:00.000Z');
    const late = { days: [1, 2, 3, 4, 6], from: '12:30', to: '16:15' };
    expect(iso(after(FRIDAY_16, hours(1), 'UTC', late))).toBe('2026-03-07T13:30:00.000Z');
    expect(iso(after(FRIDAY_16, days(1), 'UTC', late))).toBe('2026-03-07T16:15:00.000Z');
    expect(iso(after(FRIDAY_16, hours(4), 'UTC', late))).toBe('2026-03-09T12:45:00.000Z');
  });

  test('goes by the clock on the wall, also where it is put forward or back', () => {
    const saturdayNoon = Date.UTC(2026, 2, 28, 11);
    expect(iso(after(saturdayNoon, hours(1), 'Europe/Berlin'))).toBe('2026-03-30T08:00:00.000Z');
    expect(iso(after(Date.UTC(2026, 9, 24, 10), hours(1), 'Europe/Berlin'))).toBe('2026-10-26T09:00:00.000Z');
    const nights = { days: [7], from: '00:00', to: '08:00' };
    // The night the clock is put forward has seven hours, so the eighth is in the next.
    expect(iso(after(saturdayNoon, hours(8), 'Europe/Berlin', nights))).toBe('2026-04-04T23:00:00.000Z');
  });

  test('that never comes is refused', () => {
    expect(() => after(0, hours(1), 'UTC', { days: [], from: '09:00', to: '17:00' })).toThrow(RangeError);
    expect(() => after(0, hours(1), 'UTC', { days: [8], from: '09:00', to: '17:00' })).toThrow(RangeError);
    expect(() => after(0, hours(1), 'UTC', { days: [1], from: '17:00', to: '09:00' })).toThrow(RangeError);
    expect(() => after(0, hours(1), 'UTC', { days: [1], from: 'noon', to: '17:00' })).toThrow(RangeError);
  });
});
