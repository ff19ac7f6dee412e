import type { FunctionHost } from '../seams';
import type { HostClock } from '../storage';
import { FIRST_SCHEDULE_MS, INTERVALS } from './limits';
import { modulesOf } from './manifest';
import type { AppManifest } from './manifest';

/** Scheduled triggers, by the host's clock. */
export const createSchedules = (options: {
  manifest: AppManifest;
  functions: Pick<FunctionHost, 'invoke'>;
  clock: HostClock;
  cloudId: string;
  complain: (message: string) => void;
}) => {
  const { manifest, functions, clock, complain } = options;
  const nextAt = new Map(modulesOf(manifest, 'scheduledTrigger').map((module) => [module.key, clock.now() + FIRST_SCHEDULE_MS]));

  /** Calls a schedule's function now. Throws when the manifest has no such schedule. */
  const fire = async (key: string): Promise<void> => {
    const module = modulesOf(manifest, 'scheduledTrigger').find((entry) => entry.key === key);
    if (!module) throw new Error(`manifest.yml has no scheduled trigger '${key}'`);
    const body = { context: { cloudId: options.cloudId, moduleKey: key }, contextToken: 'local' };
    const result = await functions.invoke(module.function ?? '', body, { moduleKey: key, moduleType: 'scheduledTrigger' });
    // The function host has reported it.
    if (!result.success) return;
    // Forge records the run as failed (424) otherwise: /manifest-reference/modules/scheduled-trigger.
    const statusCode = (result.body as { statusCode?: unknown } | null | undefined)?.statusCode;
    if (typeof statusCode !== 'number') complain(`schedule ${key}: the function must return {statusCode}`);
    else if (statusCode >= 400) complain(`schedule ${key}: the function reports failure with status ${statusCode}`);
  };

  return {
    fire,
    /** Fires every schedule that has fallen due; one that missed several runs fires once. */
    fireDue: async (): Promise<void> => {
      for (const [key, due] of nextAt) {
        if (due > clock.now()) continue;
        const interval =
          INTERVALS[String(modulesOf(manifest, 'scheduledTrigger').find((module) => module.key === key)?.interval)] ??
          INTERVALS['hour'] ??
          0;
        nextAt.set(key, Math.max(due + interval, clock.now() + interval - ((clock.now() - due) % interval)));
        await fire(key);
      }
    },
  };
};
