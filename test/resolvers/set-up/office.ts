import { jest } from '@jest/globals';
import type { SiteArchive } from '../../../host/archive';
import { createJiraSite, type FaultyJiraSite } from '../../../host/jira';
import { DEMO_NOW, demoArchive, PEOPLE } from '../../../host/scenarios/demo';
import type { AppPermission } from '../../../host/seams';
import { createClock, createKvs, createSql, type HostClock } from '../../../host/storage';
import type { AppCalls } from '../../../src/contract';
import type { Problem } from '../../../src/problem';
import { resolver } from '../../../src/resolvers';
import { migrate } from '../../../src/store';
import { installPlatform, within, type Platform } from '../../store/platform';

const SCOPES = ['read:jira-work', 'write:jira-work', 'read:servicedesk-request'];

/** The app's global permission as the platform of the tests names it. */
export const MANAGER_PERMISSION: AppPermission = {
  ...{ key: 'ari:cloud:ecosystem::extension/test/test/static/iso-20000-manager', moduleKey: 'iso-20000-manager' },
  ...{ name: 'ISO 20000 manager', description: '', defaultGrants: ['jira-administrators'] },
};

/**
 * Who calls. `keeper` administers one project and sees no other; `neighbour` works in another project and sees no other; `holder` may see
 * reports across projects; `nobody` is not signed in.
 */
export const WHO = {
  admin: PEOPLE.admin.accountId,
  keeper: PEOPLE.engineer.accountId,
  agent: PEOPLE.agent1.accountId,
  customer: PEOPLE.customer1.accountId,
  outsider: PEOPLE.outsider.accountId,
  neighbour: PEOPLE.tester.accountId,
  holder: PEOPLE.smsOwner.accountId,
  nobody: undefined,
} as const;
export type Who = keyof typeof WHO;

type Value<Call extends keyof AppCalls> = Extract<Awaited<ReturnType<AppCalls[Call]>>, { ok: true }>['value'];

/** The resolvers over the demo site's Jira and the host's storage, with every change counted. */
export interface Office {
  readonly site: FaultyJiraSite;
  /** The project that the keeper administers, and one that others do. */
  readonly own: string;
  readonly other: string;
  readonly clock: HostClock;
  /** Calls a resolver; the page may claim what it likes in `context`. */
  call(
    who: Who,
    call: string,
    payload?: unknown,
    context?: Record<string, unknown>,
  ): Promise<{ ok: boolean; value?: unknown; problem?: Problem }>;
  /** What a call answers that has to go well. */
  value<Call extends keyof AppCalls>(who: Who, call: Call, payload?: unknown): Promise<Value<Call>>;
  /** Keys that were set or deleted, statements that changed rows, pushes to a queue, and changes of Jira, since the last time this was asked. */
  writes(): string[];
  /** Events that wait in queues, and none after this. */
  pushed(): Record<string, unknown>[];
  stored(key: string): unknown;
  /** Lets another call run before each request that `at` picks. */
  interrupt(at: (what: string) => boolean, run: () => Promise<unknown>): void;
  run<T>(job: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Requests of Jira that carry a body and change nothing. */
const READS_BY_POST = /\/rest\/api\/3\/(search\/|jql\/|permissions\/|issue\/bulkfetch|changelog\/bulkfetch|workflows|statuses)/;

/** The demo, where the keeper sees and administers one project and is in no group. */
export const officeArchive = (): SiteArchive => {
  const archive = demoArchive();
  const site = structuredClone(archive.site);
  const [first] = site.projects;
  if (first === undefined) throw new Error('The demo has no project.');
  for (const group of site.groups) group.accountIds = group.accountIds.filter((id) => id !== WHO.keeper);
  first.permissions['ADMINISTER_PROJECTS'] = ['group:jira-administrators', `user:${WHO.keeper}`];
  first.permissions['BROWSE_PROJECTS'] = [...(first.permissions['BROWSE_PROJECTS'] ?? []), `user:${WHO.keeper}`];
  for (const project of site.projects.slice(1)) project.permissions['ADMINISTER_PROJECTS'] = ['group:jira-administrators'];
  return { ...archive, site };
};

export const openOffice = async (archive: SiteArchive = officeArchive()): Promise<Office> => {
  const clock = createClock(DEMO_NOW);
  clock.freeze();
  clock.set(DEMO_NOW);
  const now = jest.spyOn(Date, 'now').mockImplementation(() => clock.now());
  const site = await createJiraSite({ archive, clock, permissions: [MANAGER_PERMISSION] });
  const sql = await createSql();
  const kvs = createKvs(clock);
  const written: string[] = [];
  let queue: Record<string, unknown>[] = [];
  let interrupting: { at: (what: string) => boolean; run: () => Promise<unknown> } | null = null;
  const services = (accountId: string | undefined): Platform => ({
    sql: {
      ...sql,
      execute: (query, params, isDdl) => {
        if (!/^\s*SELECT/i.test(query)) written.push(query);
        return sql.execute(query, params, isDdl);
      },
    },
    kvs: {
      ...kvs,
      handle: (path, body) => {
        if (/set|delete|transaction/.test(path)) written.push(`${path} ${String((body as { key?: unknown }).key)}`);
        return kvs.handle(path, body);
      },
    },
    queue: ({ queueName, payload }) => {
      written.push(`queue ${queueName}`);
      queue.push(...payload.map(({ body }) => body));
      return 201;
    },
    jira: async (who, method, path, body) => {
      if (who === 'user' && accountId === undefined) return { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } };
      const actor = who === 'user' ? ({ type: 'user', accountId: accountId ?? '' } as const) : ({ type: 'app' } as const);
      if (method !== 'GET' && !(method === 'POST' && READS_BY_POST.test(path))) written.push(`jira ${method} ${path}`);
      return site.handle({ method, path, headers: {}, actor, scopes: SCOPES, ...(body === undefined ? {} : { body }) });
    },
    gate: async (phase, what) => {
      const { at, run } = interrupting ?? {};
      if (phase !== 'before' || at?.(what) !== true || run === undefined) return;
      interrupting = null;
      await run();
    },
  });
  installPlatform(services(undefined));
  const call: Office['call'] = async (who, functionKey, payload, context = {}) => {
    const accountId = WHO[who];
    const request = { call: { functionKey, payload }, context };
    const platform = accountId === undefined ? {} : { principal: { accountId } };
    return (await within(services(accountId), () => resolver(request, platform))) as Awaited<ReturnType<Office['call']>>;
  };
  const migrated = await within(services(undefined), migrate);
  if (!migrated.ok) throw new Error(migrated.problem.message);
  written.length = 0;
  const [own = '', other = ''] = archive.site.projects.map(({ id }) => id);
  return {
    ...{ site, own, other },
    clock,
    call,
    value: async (who, name, payload) => {
      const reply = await call(who, name, payload);
      if (!reply.ok) throw new Error(`${name}: ${reply.problem?.code ?? ''}: ${reply.problem?.message ?? ''}`);
      return reply.value as never;
    },
    writes: () => written.splice(0),
    pushed: () => {
      const waiting = queue;
      queue = [];
      return waiting;
    },
    stored: (key) => (kvs.handle('/api/v1/get', { key }).body as { value?: unknown }).value,
    interrupt: (at, run) => {
      interrupting = { at, run };
    },
    run: (job) => within(services(undefined), job),
    close: async () => {
      now.mockRestore();
      const wrong = [...site.refused(), ...site.violations()];
      await Promise.all([site.close(), sql.close()]);
      if (wrong.length > 0) throw new Error(`Refused or found wrong: ${wrong.join('; ')}`);
    },
  };
};
