import { AsyncLocalStorage } from 'node:async_hooks';
import type { KvsService, SqlService } from '../../host/seams';

/** What `__forge_fetch__` is told about a request (Forge runtime contract, @forge/api 8.3.0 and its neighbours). */
interface Meta {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
}

/** The services behind the app in a test. Whatever is not given is refused loudly. */
export interface Platform {
  readonly sql?: SqlService;
  readonly kvs?: KvsService;
  /** Answers `requestJira`; `who` is `user` or `app`. */
  readonly jira?: (
    who: string,
    method: string,
    path: string,
    body: unknown,
  ) => Promise<{ status: number; body?: unknown; headers?: Record<string, string> }>;
  /** Takes a report of account ids (`privacy` of @forge/api). */
  readonly accounts?: (body: unknown) => { status: number; body?: unknown };
  /** Takes a push to a queue. */
  readonly queue?: (push: { queueName: string; payload: { body: Record<string, unknown>; delayInSeconds?: number }[] }) => number;
  /** Runs before and after every request: where a test kills a function or lets another one go first. */
  readonly gate?: (phase: 'before' | 'after', what: string) => Promise<void>;
}

const current = new AsyncLocalStorage<Platform>();
let installed: Platform = {};

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(status === 204 || body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

const bodyOf = (init: RequestInit): unknown => (typeof init.body === 'string' ? JSON.parse(init.body) : undefined);

const dispatch = async (platform: Platform, meta: Meta, path: string, init: RequestInit): Promise<Response> => {
  const body = bodyOf(init);
  if (meta.type === 'sql' && platform.sql) {
    const { query, params } = body as { query: string; params: unknown[] };
    const reply = await platform.sql.execute(query, params, path.endsWith('/ddl'));
    return 'error' in reply ? json(400, reply.error) : json(200, { rows: reply.rows });
  }
  if (meta.type === 'kvs' && platform.kvs) {
    const reply = platform.kvs.handle(path, body);
    return json(reply.status, reply.body);
  }
  if (meta.remote === 'jira' && platform.jira) {
    const reply = await platform.jira(meta.provider ?? 'none', init.method ?? 'GET', path, body);
    return json(reply.status, reply.body, reply.headers);
  }
  if (meta.remote === 'stargate' && path === '/app/report-accounts' && platform.accounts) {
    const reply = platform.accounts(body);
    return json(reply.status, reply.body);
  }
  if (meta.remote === 'stargate' && path.startsWith('/webhook/queue/publish') && platform.queue) {
    return json(platform.queue(body as Parameters<NonNullable<Platform['queue']>>[0]), {});
  }
  throw new Error(`The test gave no service for ${JSON.stringify(meta)} ${path}`);
};

const forgeFetch = async (meta: Meta, path: string | { value: string }, init: RequestInit = {}): Promise<Response> => {
  const platform = current.getStore() ?? installed;
  const target = typeof path === 'string' ? path : path.value;
  const what = `${meta.type} ${target}`;
  await platform.gate?.('before', what);
  const response = await dispatch(platform, meta, target, init);
  await platform.gate?.('after', what);
  return response;
};

const silent = { incr: () => undefined, incrBy: () => undefined, decr: () => undefined, decrBy: () => undefined };

Object.assign(globalThis, {
  __forge_fetch__: forgeFetch,
  __forge_runtime__: {
    proxy: { url: 'http://forge.invalid', token: 'none' },
    contextAri: 'ari:cloud:jira::site/test',
    appContext: {
      appId: 'test',
      appVersion: '1.0.0',
      environmentId: 'test',
      environmentType: 'DEVELOPMENT',
      invocationId: 'test',
      installationId: 'test',
    },
    lambdaContext: { awsRequestId: 'test', getRemainingTimeInMillis: () => 25_000 },
    container: { region: 'test', runtime: 'node', handler: 'index.test', appCodeDir: '.' },
    tracing: { traceId: '0', spanId: '0' },
    externalAuth: [],
    metrics: {
      counter: () => silent,
      timing: () => ({ measure: () => ({ stop: () => undefined }) }),
      gauge: () => ({ set: () => undefined }),
    },
  },
});

/** Installs the services for everything that does not run inside `within`. Import this file before anything of src/store. */
export const installPlatform = (platform: Platform): void => {
  installed = platform;
};

/** Runs a function with services of its own, as an invocation of its own. */
export const within = <T>(platform: Platform, run: () => Promise<T>): Promise<T> => current.run(platform, run);
