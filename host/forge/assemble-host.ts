import type { Host, JiraSite, SettleOptions, Writes } from '../seams';
import { createKvs, createQueue, createSql } from '../storage';
import type { HostClock } from '../storage';
import { createAccounts } from './accounts';
import { fullContext } from './context';
import { createDeliveries } from './deliveries';
import type { Deliveries } from './deliveries';
import { createFunctionHost } from './function-host';
import { INSTALLATION } from './invocation';
import { createInvokeLimit } from './invoke-limit';
import { BRIDGE_LIMITS, FUNCTION_LIMITS } from './limits';
import { moduleByKey, modulesOf, timeoutOf } from './manifest';
import type { AppManifest, ManifestModule } from './manifest';
import { createSchedules } from './schedules';
import { createTransitionGuard } from './workflow-validators';

/** What a host is put together from. */
export interface HostParts {
  manifest: AppManifest;
  functionsDir: string;
  clock: HostClock;
  site: JiraSite;
  siteUrl: string;
  cloudId: string;
  /** Time zone of a user, by account id. */
  timeZoneOf: (accountId: string) => string;
  mysqlUrl?: string;
  duplicateEvery?: number;
}

/** The host, with what its own tests and `assess` may ask beyond the seam. */
export interface LocalHost extends Host {
  settle(options?: SettleOptions): Promise<void>;
}

/** How often `run` looks for what is due, in real milliseconds. */
const TICK_MS = 100;

/** An app that never stops pushing must not hang a test: deliveries in one `settle`. */
const MAX_ROUNDS = 10_000;

interface Resolver {
  type: string;
  module: ManifestModule;
  functionKey: string;
}

/** The module with this key, or the first one that has a resolver. */
const resolverFor = (manifest: AppManifest, moduleKey: string | undefined): Resolver => {
  const keys =
    moduleKey === undefined ? Object.values(manifest.modules).flatMap((entries) => entries.map((entry) => entry.key)) : [moduleKey];
  for (const key of keys) {
    const found = moduleByKey(manifest, key);
    const functionKey = found?.module.resolver?.function;
    if (found && functionKey) return { ...found, functionKey };
  }
  throw new Error(
    moduleKey === undefined ? 'manifest.yml has no module with a resolver' : `manifest.yml has no module '${moduleKey}' with a resolver`,
  );
};

/** Puts a host together around an app that is already bundled. */
export const assembleHost = async (parts: HostParts): Promise<LocalHost> => {
  const { manifest, clock, site, cloudId } = parts;
  const reported: string[] = [];
  const complain = (message: string): void => void reported.push(message);

  const kvs = createKvs(clock);
  const consumers = modulesOf(manifest, 'consumer');
  const queues = consumers.map((consumer) => String(consumer.queue));
  const longQueues = consumers
    .filter((consumer) => timeoutOf(manifest, consumer.function ?? '') > FUNCTION_LIMITS.longRunningDefaultSeconds * 1000)
    .map((consumer) => String(consumer.queue));
  const queue = createQueue(clock, {
    complain,
    queues,
    longQueues,
    ...(parts.duplicateEvery ? { duplicateEvery: parts.duplicateEvery } : {}),
  });
  const sql = await createSql({ complain, ...(parts.mysqlUrl ? { mysqlUrl: parts.mysqlUrl } : {}) });
  const accounts = createAccounts(clock, complain);
  const { functionsDir } = parts;
  const functions = await createFunctionHost({ manifest, functionsDir, clock, site, sql, kvs, queue, accounts, cloudId, complain });
  let deliveries: Deliveries;
  try {
    deliveries = createDeliveries({ manifest, functions, queue, clock, complain });
  } catch (error) {
    await Promise.allSettled([functions.close(), sql.close()]);
    throw error;
  }
  const schedules = createSchedules({ manifest, functions, clock, cloudId, complain });
  const mayInvoke = createInvokeLimit();
  site.onProductEvent(deliveries.enqueue);
  site.guardTransitions(createTransitionGuard({ manifest, functions, cloudId, complain }));

  let running: Promise<unknown> | null = null;
  let closing: Promise<void> | null = null;

  const call: Host['call'] = async <T>(name: string, payload: unknown, as: Parameters<Host['call']>[2]): Promise<T> => {
    const { functionKey, ...module } = resolverFor(manifest, as.moduleKey);
    const instance = JSON.stringify([as.accountId, module.module.key, as.extension]);
    if (!mayInvoke(instance)) {
      complain(`${module.module.key}: more than ${BRIDGE_LIMITS.invokes} calls in ${BRIDGE_LIMITS.windowMs / 1000} s`);
      throw new Error('Resolver calls are rate limited at 500req/25s');
    }
    const { accountId, extension } = as;
    const context = fullContext(manifest, {
      accountId,
      module,
      siteUrl: parts.siteUrl,
      cloudId,
      timeZone: parts.timeZoneOf(accountId),
      ...(extension ? { extension } : {}),
    });
    const body = { call: { functionKey: name, payload }, context };
    const result = await functions.invoke(functionKey, body, { accountId, moduleKey: module.module.key, moduleType: module.type });
    if (!result.success) throw new Error(`There was an error invoking the function - ${result.error.errorMessage}`);
    return result.body as T;
  };

  const settle = async (options: SettleOptions = {}): Promise<void> => {
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      await deliveries.deliver();
      // Nothing is delivered by a closed host: to return would look as if everything had been.
      if (closing) throw new Error('the host was closed before everything was delivered');
      const next = options.skipDelays || options.ignoreDelays ? deliveries.nextDueAt() : null;
      if (next === null) return;
      if (options.ignoreDelays) deliveries.hurry();
      else if (next > clock.now()) clock.set(next);
    }
    throw new Error(`the app still pushes events after ${MAX_ROUNDS} rounds`);
  };

  const install = async (): Promise<void> => {
    const { environmentId, installationId, appVersion } = INSTALLATION;
    const payload = {
      id: `ari:cloud:ecosystem::installation/${installationId}`,
      installerAccountId: site.users()[0]?.accountId ?? null,
      app: { id: manifest.app.id, version: appVersion },
      environment: { id: environmentId },
      context: `ari:cloud:jira::site/${cloudId}`,
    };
    deliveries.enqueue({ eventType: 'avi:forge:installed:app', payload, self: false });
    await deliveries.deliver();
  };

  const writes = (since: Writes = { sql: 0, kvs: 0, queue: 0, jira: 0 }): Writes => ({
    sql: sql.work().writes - since.sql,
    kvs: kvs.writes() - since.kvs,
    queue: queue.pushes() - since.queue,
    jira: site.work().writes - since.jira,
  });

  const loop = async (look: () => Promise<unknown>): Promise<void> => {
    while (!closing) {
      try {
        await look();
      } catch (error) {
        complain(`host: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      }
      await new Promise((done) => setTimeout(done, TICK_MS));
    }
  };

  const close = async (): Promise<void> => {
    const ends = [() => functions.close(), async () => void (await running), () => site.close(), () => sql.close()];
    const failures: unknown[] = [];
    for (const end of ends) await end().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  };

  return {
    clock,
    site,
    manifest: manifest as unknown as Record<string, unknown>,
    cloudId,
    environmentId: INSTALLATION.environmentId,
    call,
    invoke: functions.invoke,
    install,
    fire: schedules.fire,
    settle,
    // Side by side, as on the platform: a long back-fill holds up no product event, a long sweep no back-fill.
    run: () => void (running ??= Promise.all([schedules.fireDue, deliveries.deliverTriggers, deliveries.deliverQueue].map(loop))),
    work: () => {
      const { requests, points } = site.work();
      const { statements, rowsRead } = sql.work();
      return {
        jiraRequests: requests,
        points,
        sqlStatements: statements,
        rowsRead,
        peakRssMiB: Math.round(process.resourceUsage().maxRSS / 1024 + functions.peakRssMiB()),
      };
    },
    writes,
    accounts,
    complaints: () => [
      ...reported,
      ...site.refused().map((request) => `Jira: ${request} is not modelled`),
      ...site.violations().map((violation) => `Jira contract: ${violation}`),
    ],
    // Everything is closed whatever fails on the way, and whoever calls twice waits for the same end.
    close: () => (closing ??= close()),
  };
};
