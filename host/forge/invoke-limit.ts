import { BRIDGE_LIMITS } from './limits';

/**
 * The limit that @forge/bridge sets itself: so many resolver calls per window for one module instance. Counted on real time, as the
 * bridge does it in the browser.
 */
export const createInvokeLimit = (now: () => number = () => performance.now()) => {
  const calls = new Map<string, number[]>();
  /** Whether one more call of this module instance is allowed; counts it when it is. */
  return (instance: string): boolean => {
    const since = now() - BRIDGE_LIMITS.windowMs;
    const recent = (calls.get(instance) ?? []).filter((instant) => instant > since);
    const allowed = recent.length < BRIDGE_LIMITS.invokes;
    if (allowed) recent.push(now());
    calls.set(instance, recent);
    return allowed;
  };
};
