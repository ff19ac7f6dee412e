import { jest } from '@jest/globals';
import { createJiraSite, type FaultyJiraSite } from '../../host/jira';
import { DEMO_NOW, demoArchive, demoSettings } from '../../host/scenarios/demo';
import { createClock, createKvs, createSql, type HostClock } from '../../host/storage';
import type { AppField, ProductEvent, SqlService } from '../../host/seams';
import type { SiteArchive } from '../../host/archive';
import { installPlatform, within, type Platform } from '../store/platform';
import { backfill } from '../../src/jobs/back-fill';
import { proposeAnew } from '../../src/jobs/lifecycle';
import { onSurvey } from '../../src/jobs/survey';
import { migrate, saveSiteMap } from '../../src/store';

/** The consumers of manifest.yml, by queue. */
const CONSUMERS: Readonly<Record<string, typeof backfill>> = { backfill, survey: onSurvey };

const SCOPES = ['read:jira-work', 'write:jira-work', 'write:app-data:jira', 'read:servicedesk-request'];

/** The app's functions in this process, over the demo site's Jira and the host's storage; time stands still unless it is moved. */
export interface World {
  readonly site: FaultyJiraSite;
  readonly sql: SqlService;
  readonly clock: HostClock;
  readonly queue: { queueName: string; body: Record<string, unknown>; delay: number }[];
  readonly events: ProductEvent[];
  /** Runs a function of the app as the platform would, without a user, or as this one. */
  run<T>(job: () => Promise<T>, options?: { accountId?: string; gate?: NonNullable<Platform['gate']> }): Promise<T>;
  /** Calls a resolver as a user; the page may claim what it likes in `context`. */
  call(accountId: string, functionKey: string, payload?: unknown, context?: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** Delivers queue events until none is left; each `copies` times. `but`: a queue whose events are dropped. */
  drain(copies?: number, but?: string): Promise<void>;
  rows(query: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** @param fields the app's own custom fields on the site; none: Jira has not provided them yet. */
export const openWorld = async (archive: SiteArchive = demoArchive(), fields: readonly AppField[] = []): Promise<World> => {
  const clock = createClock(DEMO_NOW);
  clock.freeze();
  clock.set(DEMO_NOW);
  const now = jest.spyOn(Date, 'now').mockImplementation(() => clock.now());
  const site = await createJiraSite({ archive, clock, fields });
  const complaints: string[] = [];
  const sql = await createSql({ complain: (message) => complaints.push(message) });
  const events: ProductEvent[] = [];
  site.onProductEvent((event) => events.push(event));
  const queue: World['queue'] = [];
  const services = (accountId: string | undefined): Platform => ({
    sql,
    kvs,
    queue: ({ queueName, payload }) => {
      queue.push(...payload.map(({ body, delayInSeconds }) => ({ queueName, body, delay: delayInSeconds ?? 0 })));
      return 201;
    },
    jira: async (who, method, path, body) => {
      if (who === 'user' && accountId === undefined) return { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } };
      const actor = who === 'user' ? ({ type: 'user', accountId: accountId ?? '' } as const) : ({ type: 'app' } as const);
      return site.handle({ method, path, headers: {}, actor, scopes: SCOPES, ...(body === undefined ? {} : { body }) });
    },
  });
  const kvs = createKvs(clock);
  installPlatform(services(undefined));
  const run: World['run'] = (job, { accountId, gate } = {}) => within({ ...services(accountId), ...(gate ? { gate } : {}) }, job);
  return {
    site,
    sql,
    clock,
    queue,
    events,
    run,
    call: async (accountId, functionKey, payload, context = {}) => {
      // Only where a test calls one: jobs need no resolver.
      const { resolver } = await import('../../src/resolvers');
      const request = { call: { functionKey, payload }, context };
      return (await run(() => resolver(request, { principal: { accountId } }), { accountId })) as Record<string, unknown>;
    },
    drain: async (copies = 1, but) => {
      for (let event = queue.shift(); event !== undefined; event = queue.shift()) {
        const { queueName, body } = event;
        const consumer = CONSUMERS[queueName];
        if (consumer === undefined) throw new Error(`No consumer of the queue ${queueName}`);
        for (let copy = 0; copy < copies && queueName !== but; copy += 1)
          await run(() => consumer({ queueName, jobId: 'job', eventId: 'event', body }));
      }
    },
    rows: async (query) => {
      const reply = await sql.execute(query, [], false);
      if ('error' in reply) throw new Error(JSON.stringify(reply.error));
      return reply.rows as Record<string, unknown>[];
    },
    close: async () => {
      now.mockRestore();
      const refused = [...site.refused(), ...site.violations(), ...complaints];
      await Promise.all([site.close(), sql.close()]);
      if (refused.length > 0) throw new Error(`Refused or found wrong: ${refused.join('; ')}`);
    },
  };
};

/** Tables made, and the proposed site map saved with the demo's settings. */
export const setUp = async (world: World, saveMap = true): Promise<void> => {
  await world.run(async () => {
    const migrated = await migrate();
    if (!migrated.ok) throw new Error(migrated.problem.message);
    const proposed = await proposeAnew();
    if (!proposed.ok) throw new Error(proposed.problem.message);
    if (saveMap) await saveSiteMap({ ...proposed.value.map, settings: { ...proposed.value.map.settings, ...demoSettings } }, Date.now());
  });
};
