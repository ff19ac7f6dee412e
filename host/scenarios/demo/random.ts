import { days, hours, minutes } from './draft';

/** mulberry32: small, seeded, the same on every machine. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T;

/** A working-hours instant in a month (`2026-03`), UTC. The first and last day stay free, so that a month is the same one in the site's time zone. */
export const instantIn = (month: string, random: () => number): number => {
  const first = Date.parse(`${month}-01T00:00:00.000Z`);
  const span = new Date(first);
  span.setUTCMonth(span.getUTCMonth() + 1);
  const dayCount = Math.round((span.getTime() - first) / days(1));
  return first + days(1 + Math.floor(random() * (dayCount - 2))) + hours(6) + minutes(Math.floor(random() * 600));
};
