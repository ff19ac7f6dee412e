import type { Clock } from '../seams';

/** The host's clock, with what the function process needs to follow it. */
export interface HostClock extends Clock {
  isFrozen(): boolean;
}

/**
 * A clock that starts at `start` (milliseconds since 1970-01-01T00:00Z; default: the real time) and goes on at the pace of the real
 * clock until frozen. Every part of the host reads time here, so that a test can stand still or jump a year.
 */
export const createClock = (start?: number): HostClock => {
  let offset = start === undefined ? 0 : start - Date.now();
  let frozenAt: number | null = null;
  const now = (): number => frozenAt ?? Date.now() + offset;
  const set = (instant: number): void => {
    if (!Number.isFinite(instant)) throw new RangeError(`not an instant: ${instant}`);
    if (frozenAt === null) offset = instant - Date.now();
    else frozenAt = instant;
  };
  return {
    now,
    set,
    advance: (milliseconds) => set(now() + milliseconds),
    freeze: () => {
      frozenAt = now();
    },
    resume: () => {
      if (frozenAt === null) return;
      offset = frozenAt - Date.now();
      frozenAt = null;
    },
    isFrozen: () => frozenAt !== null,
  };
};
