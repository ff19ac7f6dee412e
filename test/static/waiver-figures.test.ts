import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Share } from '../../src/contract';
import { dayAfter, daysBetween, dayText } from '../../static/shared/day-text';
import { shareText } from '../../static/shared/figures';
import { trendText } from '../../static/shared/trend-text';
import { hasWaived, sharesText, waivedText, withWaiversText } from '../../static/shared/waiver-figures';

const reader = { locale: 'en', timeZone: 'America/Los_Angeles' };
const share = (met: number, gap: number, waived = 0): Share => {
  const n = met + gap;
  const of = (value: number) => (n === 0 ? null : value / n);
  return { met, gap, waived, share: of(met), interval: null, coverage: null, shareWithWaivers: of(met + waived) };
};

describe('the figure with waivers', () => {
  test('stands beside the other one, as a percentage from 20 records on and as counts below', () => {
    expect(sharesText(share(82, 18, 3), reader)).toBe('82%, 85% with waivers');
    expect(sharesText(share(15, 4, 2), reader)).toBe('15 of 19, 17 of 19 with waivers');
    expect(waivedText(1200, reader)).toBe('1,200 waived');
  });
  test('is not there where nothing is waived, and where nothing was judged', () => {
    for (const none of [share(82, 18), share(0, 0), { ...share(0, 0), waived: 2 }]) {
      expect(hasWaived(none)).toBe(false);
      expect(withWaiversText(none, reader)).toBeNull();
      expect(sharesText(none, reader)).toBe(shareText(none, reader));
    }
  });
  test('never touches the figure without waivers', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(1000), (met, gap, wish) => {
        const waived = Math.min(wish, gap);
        const [first] = sharesText(share(met, gap, waived), reader).split(/, (?=.* with waivers)/);
        expect(first).toBe(shareText(share(met, gap), reader));
        if (gap > 0) expect(first).not.toMatch(/^100%|^(\d+) of \1$/);
      }),
    );
  });
  test('is 100 % only when every gap is waived', () => {
    expect(withWaiversText(share(9_999, 1, 1), reader)).toBe('100% with waivers');
    expect(withWaiversText(share(99_990, 10, 9), reader)).toBe('99.9% with waivers');
  });
  test('is in the words of a trend', () => {
    const trend = [
      { period: '2026-01', ...share(80, 20) },
      { period: '2026-02', ...share(82, 18, 3) },
    ];
    expect(trendText(trend, reader)).toBe('From 80% in January 2026 to 82%, 85% with waivers in February 2026.');
  });
});

describe('days of the site', () => {
  test('are not moved by a time zone', () => expect(dayText('2026-03-31', reader)).toBe('Mar 31, 2026'));
  test('are counted over a change of clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
    expect(daysBetween('soon', '2026-03-28')).toBeNull();
    expect(dayAfter('2026-02-28', 1)).toBe('2026-03-01');
  });
  test('that are none stay as they are', () => {
    expect(dayText('soon', reader)).toBe('soon');
    expect(dayAfter('soon', 1)).toBe('soon');
  });
});
