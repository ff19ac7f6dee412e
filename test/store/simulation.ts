import type { Platform } from './platform';
import { within } from './platform';

/** Repeatable pseudo-random numbers (mulberry32). */
export const randomFrom = (seed: number) => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: <T>(items: readonly T[]): T => items[below(items.length)] as T,
    chance: (share: number): boolean => next() < share,
  };
};

interface Running {
  readonly startedAt: number;
  /** Lets the function go on to its next await; undefined while it has none. */
  go: (() => void) | undefined;
  done: boolean;
  dead: boolean;
  failure: unknown;
  /** Called when it has come to its next await, or to its end. */
  arrived: () => void;
}

/**
 * Runs functions of the app side by side in virtual time. Each stops before and after every request to the platform; whoever drives the
 * simulation says who goes on, who dies there, and how time passes. A function that outlives `lifeMs` dies, as on the platform.
 */
export const createSimulation = (services: Omit<Platform, 'gate'>, lifeMs: number, startAt: number) => {
  let now = startAt;
  let running: Running[] = [];

  const settled = (one: Running): Promise<void> =>
    new Promise((resolve) => {
      one.arrived = resolve;
    });

  /** Starts a function and lets it come to its first await. */
  const start = async (run: () => Promise<unknown>): Promise<void> => {
    const one: Running = { startedAt: now, go: undefined, done: false, dead: false, failure: undefined, arrived: () => undefined };
    const gate = (): Promise<void> =>
      new Promise((resolve) => {
        one.go = resolve;
        one.arrived();
      });
    const first = settled(one);
    running.push(one);
    void within({ ...services, gate }, run).then(
      () => {
        one.done = true;
        one.arrived();
      },
      (error: unknown) => {
        one.failure = error;
        one.done = true;
        one.arrived();
      },
    );
    await first;
  };

  const step = async (one: Running): Promise<void> => {
    const next = settled(one);
    const { go } = one;
    one.go = undefined;
    go?.();
    await next;
    if (one.failure !== undefined) throw one.failure;
  };

  const living = (): Running[] => {
    running = running.filter((one) => !one.done && !one.dead);
    return running;
  };

  return {
    now: () => now,
    start,
    alive: () => living().length,
    /** Lets one of the running functions, the `index`-th modulo their number, go on or die. */
    advanceOne: async (index: number, dies: boolean): Promise<void> => {
      const candidates = living();
      const one = candidates[index % Math.max(1, candidates.length)];
      if (one === undefined) return;
      if (dies) one.dead = true;
      else await step(one);
    },
    /** Time passes; who is too old dies where it stands. */
    pass: (milliseconds: number): void => {
      now += milliseconds;
      for (const one of living()) if (now - one.startedAt >= lifeMs) one.dead = true;
    },
  };
};
