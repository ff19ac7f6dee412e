import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  coverageText,
  counted,
  dueText,
  durationText,
  instantText,
  intervalText,
  percent,
  periodText,
  readerOf,
  shareText,
  spanText,
} from '../../static/shared/figures';

const reader = { locale: 'en', timeZone: 'UTC' };
const share = (met: number, gap: number) => ({
  met,
  gap,
  share: met + gap === 0 ? null : met / (met + gap),
  interval: met + gap === 0 ? null : ([0.5, 0.75] as [number, number]),
});

describe('a share in words', () => {
  test('is a percentage from 20 judged records on, and counts below', () => {
    expect(shareText(share(15, 5), reader)).toBe('75%');
    expect(shareText(share(15, 4), reader)).toBe('15 of 19');
  });
  test('of no records is no data, not 100 %', () => {
    expect(shareText(share(0, 0), reader)).toBe('No data');
    expect(shareText({ met: 0, gap: 0, share: 1 }, reader)).toBe('No data');
  });
  test('has an interval only where it is a percentage', () => {
    expect(intervalText(share(15, 5), reader)).toBe('50%–75%');
    expect(intervalText(share(15, 4), reader)).toBeNull();
    expect(intervalText(share(0, 0), reader)).toBeNull();
  });
  test('never rounds a gap away, nor the only success', () => {
    expect(percent(0.99999, reader)).toBe('99.9%');
    expect(percent(0.00001, reader)).toBe('0.1%');
    expect(percent(1, reader)).toBe('100%');
    expect(percent(0, reader)).toBe('0%');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }), (met, gap) => {
        expect(shareText(share(met, gap), reader)).not.toBe('100%');
      }),
    );
  });
  test('follows the language of the reader', () => {
    expect(percent(0.875, { ...reader, locale: 'de' }).replace(/\s/, ' ')).toBe('87,5 %');
  });
  test('coverage of nothing is a dash', () => {
    expect(coverageText(null, reader)).toBe('–');
    expect(coverageText(0.5, reader)).toBe('50%');
  });
});

describe('times', () => {
  test.each([
    [30, 'less than a minute'],
    [60, '1 minute'],
    [820, '14 minutes'],
    [3_600, '1 hour'],
    [3 * 86_400, '3 days'],
    [0, 'less than a minute'],
    // Rounding within a unit must carry into the next: never "60 minutes" or "24 hours".
    [3_599, '1 hour'],
    [86_399, '1 day'],
  ])('%s seconds are %s', (seconds, text) => {
    expect(durationText(seconds, reader)).toBe(text);
  });
  test('a deadline counts from the time of the app', () => {
    expect(dueText('2026-05-21T09:30:00Z', '2026-05-18T09:30:00Z', reader)).toBe('in 3 days');
    expect(dueText('2026-05-18T09:00:00Z', '2026-05-18T09:30:00Z', reader)).toBe('now');
    expect(dueText('nonsense', '2026-05-18T09:30:00Z', reader)).toBe('now');
  });
  test('an instant is told in the zone of the reader', () => {
    expect(instantText('2026-05-18T23:30:00Z', { locale: 'en-GB', timeZone: 'Europe/Berlin' })).toBe('19 May 2026, 01:30');
    expect(instantText('nonsense', reader)).toBe('');
  });
  test.each([
    ['2026-05', 'May 2026', 'May 26'],
    ['2026-12', 'December 2026', 'Dec 26'],
    ['2026-Q2', 'Q2 2026', 'Q2 ’26'],
    ['whatever', 'whatever', 'whatever'],
  ])('period %s', (period, long, short) => {
    expect(periodText(period, { ...reader, timeZone: 'America/Los_Angeles' })).toBe(long);
    expect(periodText(period, reader, true)).toBe(short);
  });
  test('a span names its ends', () => {
    expect(spanText(['2025-06', '2025-07'], 'month', reader)).toBe('2 months, June 2025 to July 2025');
    expect(spanText(['2025-Q1'], 'quarter', reader)).toBe('Q1 2025');
    expect(spanText([], 'month', reader)).toBe('0 months');
  });
});

describe('a reader', () => {
  test('keeps what Intl knows', () => {
    expect(readerOf('pt_BR', 'America/Sao_Paulo')).toEqual({ locale: 'pt-BR', timeZone: 'America/Sao_Paulo' });
  });
  test('falls back where it does not', () => {
    expect(readerOf('not a locale!', 'Mars/Olympus')).toEqual({ locale: 'en', timeZone: 'UTC' });
    expect(readerOf(undefined, null)).toEqual({ locale: 'en', timeZone: 'UTC' });
  });
});

test('counts take the singular for one alone', () => {
  expect(counted(1, 'gap', reader)).toBe('1 gap');
  expect(counted(0, 'gap', reader)).toBe('0 gaps');
  expect(counted(1200, 'gap', reader)).toBe('1,200 gaps');
});
