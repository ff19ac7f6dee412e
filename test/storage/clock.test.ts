import { expect, test } from '@jest/globals';
import { createClock } from '../../host/storage';

test('stands still while frozen, and jumps either way', () => {
  const clock = createClock(1_000_000);
  clock.freeze();
  const then = clock.now();
  clock.advance(500);
  expect(clock.now()).toBe(then + 500);
  clock.set(0);
  expect(clock.now()).toBe(0);
  expect(clock.isFrozen()).toBe(true);
});

test('goes on from where it stood when it is resumed', () => {
  const clock = createClock();
  clock.freeze();
  clock.set(5_000);
  clock.resume();
  expect(clock.isFrozen()).toBe(false);
  expect(clock.now()).toBeGreaterThanOrEqual(5_000);
  expect(clock.now()).toBeLessThan(60_000);
  clock.set(Date.UTC(2030, 0));
  expect(new Date(clock.now()).getUTCFullYear()).toBe(2030);
  expect(() => clock.set(Number.NaN)).toThrow(RangeError);
});
