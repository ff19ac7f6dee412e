import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isInForce, stateAt, type KeptWaiver } from '../../src/record/waiver';
import { dayAfter, endOf, todayOf, withinBounds } from '../../src/resolvers/waivers/days';
import { approved, canTakeBack, ended, extensionAsked, hasAsked, refused, takenBack, type Act } from '../../src/resolvers/waivers/steps';
import { MOST_EVENTS } from '../../src/store';
import { aWaiver } from '../assess/a-waiver';
import { DAY, START } from '../record/a-record';

const settings = { timeZone: 'Europe/Berlin' };
const asked = (): KeptWaiver =>
  aWaiver({
    ...{ state: 'asked', from: null, until: null, decidedBy: null, decidedAt: null, note: '', lastDay: '2026-03-20' },
    history: [{ what: 'asked', by: 'asker', at: START, until: '2026-03-20', text: 'Why' }],
  });

describe('days', () => {
  test('the last day counts as a whole, in the time zone of the site, also when the clock is put forward', () => {
    // 29 March 2026: Berlin goes from UTC+1 to UTC+2.
    expect(endOf('2026-03-28', settings)).toBe(Date.UTC(2026, 2, 28, 23));
    expect(endOf('2026-03-29', settings)).toBe(Date.UTC(2026, 2, 29, 22));
    expect(endOf('2026-12-31', { timeZone: 'Asia/Tokyo' })).toBe(Date.UTC(2026, 11, 31, 15));
  });

  test('today is the day of the site', () => {
    const now = Date.UTC(2026, 2, 2, 23, 30);
    expect(todayOf(settings, now)).toBe('2026-03-03');
    expect(todayOf({ timeZone: 'America/New_York' }, now)).toBe('2026-03-02');
    expect(dayAfter('2028-02-28', 2)).toBe('2028-03-01');
  });

  test('as long as the site allows, and not a day longer', () => {
    const bounds = (lastDay: string, waiverMaximumDays?: number): boolean =>
      withinBounds(lastDay, { ...settings, ...(waiverMaximumDays === undefined ? {} : { waiverMaximumDays }) }, START).ok;
    expect([bounds('2026-03-01'), bounds('2026-03-02'), bounds('2026-08-29'), bounds('2026-08-30')]).toEqual([false, true, true, false]);
    expect([bounds('2026-03-03', 1), bounds('2026-03-04', 1)]).toEqual([true, false]);
  });
});

test('whatever people do, nobody is the only one behind what is in force', () => {
  type Step = (waiver: KeptWaiver, act: Act) => ReturnType<typeof ended>;
  const end = (lastDay: string): number => endOf(lastDay, settings);
  const steps: Step[] = [
    (waiver, act) => approved(waiver, act, 'Fine', end),
    (waiver, act) => refused(waiver, act, 'No'),
    (waiver, act) => extensionAsked(waiver, act, dayAfter(waiver.lastDay, 5), 'Longer'),
    takenBack,
    ended,
  ];
  let seen = 0;
  const doing = fc.array(
    fc.tuple(fc.constantFrom(...steps), fc.constantFrom('asker', 'ann', 'bob'), fc.integer({ min: 0, max: 4 * DAY })),
    {
      maxLength: 30,
    },
  );
  fc.assert(
    fc.property(doing, (acts) => {
      let waiver = asked();
      let now = START;
      for (const [step, by, later] of acts) {
        now += later;
        const after = step(waiver, { by, at: now });
        if (!after.ok) continue;
        const last = after.value.history.at(-1)!;
        expect(after.value.history.slice(0, -1)).toEqual(waiver.history);
        if (last.what === 'approved') {
          seen += 1;
          expect(hasAsked(waiver, by)).toBe(false);
          expect(by).not.toBe('asker');
          expect(isInForce(after.value, now)).toBe(true);
        }
        // Only an approval begins or lengthens what is in force.
        else if (isInForce(after.value, now)) expect(after.value).toMatchObject({ until: waiver.until, lastDay: waiver.lastDay });
        expect(after.value.history.length).toBeLessThanOrEqual(MOST_EVENTS);
        waiver = after.value;
      }
    }),
    { numRuns: 1000 },
  );
  expect(seen).toBeGreaterThan(200);
});

describe('what ends', () => {
  const inForce = (part: Partial<KeptWaiver> = {}): KeptWaiver => aWaiver({ until: START + 30 * DAY, ...part });

  test('by itself has ended at the instant of its end, also while an extension waits', () => {
    expect(stateAt(inForce(), START + 30 * DAY - 1)).toBe('approved');
    expect(stateAt(inForce(), START + 30 * DAY)).toBe('ended');
    const extending = inForce({ state: 'extending', askedLastDay: '2026-06-30' });
    expect(approved(extending, { by: 'bob', at: START + 30 * DAY }, '', () => START + 90 * DAY)).toMatchObject({ ok: false });
    expect(canTakeBack(extending, { by: 'asker', at: START + 30 * DAY })).toBe(false);
  });

  test('by hand ends now', () => {
    expect(ended(inForce(), { by: 'bob', at: START + DAY })).toMatchObject({ value: { state: 'ended', until: START + DAY } });
    expect(ended(inForce(), { by: 'bob', at: START + 31 * DAY })).toMatchObject({ ok: false });
  });
});
