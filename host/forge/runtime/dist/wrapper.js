'use strict';
/*
 * Copied by @forge/bundler to `__forge_wrapper__.cjs`: the globals that Atlassian's SDKs read, one set per invocation.
 * Contract: `ForgeRuntime` in @forge/api/out/api/runtime.d.ts. Everything else the app sees is Atlassian's unmodified code.
 */
const path = require('node:path');
const http = require('node:http');
const https = require('node:https');
const { AsyncLocalStorage } = require('node:async_hooks');
const { format } = require('node:util');

const invocations = new AsyncLocalStorage();
const nativeFetch = globalThis.fetch;
const NativeDate = globalThis.Date;
const appDir = process.env.FORGE_EFS_RUNTIME_PATH || __dirname;

/** Lines kept per invocation; Forge keeps 100 too (developer.atlassian.com/platform/forge/limits-logging). */
const MAX_LOG_LINES = 100;

/* ---- Time: `Date` follows the host's clock. The offset is shared by all invocations, as there is one clock. ---- */
let offset = 0;
let frozenAt = null;
const now = () => frozenAt ?? NativeDate.now() + offset;
const followClock = (reading) => {
  frozenAt = reading.frozen ? reading.now : null;
  offset = reading.now - NativeDate.now();
};
function HostDate(...parts) {
  if (!new.target) return new NativeDate(now()).toString();
  return Reflect.construct(NativeDate, parts.length ? parts : [now()], new.target);
}
HostDate.prototype = NativeDate.prototype;
Object.defineProperty(HostDate, 'name', { value: 'Date' });
Object.defineProperty(HostDate, 'length', { value: 7 });
Object.assign(HostDate, { now, parse: NativeDate.parse, UTC: NativeDate.UTC });
Object.defineProperty(NativeDate.prototype, 'constructor', { value: HostDate, configurable: true, writable: true });
globalThis.Date = HostDate;

/* ---- `__forge_runtime__` is a getter over the invocation, so that invocations that run at once stay apart. ---- */
Object.defineProperty(globalThis, '__forge_runtime__', { configurable: true, get: () => invocations.getStore()?.runtime });

const metricsInto = (sink) => ({
  counter: (name, tags) => {
    const add = (value) => sink.push({ name, tags, type: 'counter', value });
    return { incr: () => add(1), incrBy: add, decr: () => add(-1), decrBy: (value) => add(-value) };
  },
  timing: (name, tags) => ({
    measure() {
      const start = performance.now();
      return { stop: (more) => sink.push({ name, tags: { ...tags, ...more }, type: 'timer', value: performance.now() - start }) };
    },
  }),
  gauge: (name, tags) => ({ set: (value) => sink.push({ name, tags, type: 'gauge', value }) }),
});

const CAPABILITY = '/fpp/as/app/provider/atlassian/capability';
const proxyRoute = (meta) => {
  switch (meta.type) {
    case 'fpp': {
      const account = meta.provider === 'user' && meta.accountId !== undefined ? `/account/${encodeURIComponent(meta.accountId)}` : '';
      const remote = meta.contextAri ? `/contextAri/${encodeURIComponent(meta.contextAri)}` : `/remote/${meta.remote}`;
      return `/fpp/provider/${meta.provider}${remote}${account}`;
    }
    case 'kvs':
    case 'sql':
      return `${CAPABILITY}/${meta.type}`;
    case 'egress':
      return '/egress';
    default:
      return `/not-modelled/${encodeURIComponent(meta.type)}`;
  }
};

class EgressRefused extends Error {
  constructor(url) {
    super(`URL not included in the external fetch backend permissions: ${url}. Visit go.atlassian.com/forge-egress for more information.`);
    this.name = 'REQUEST_EGRESS_ALLOWLIST_ERR';
    this.status = 403;
  }
}

globalThis.__forge_fetch__ = async (meta, target, init = {}) => {
  const invocation = invocations.getStore();
  if (!invocation) throw new Error('Forge runtime not found.');
  const { runtime, metrics } = invocation;
  const headers = new Headers(init.headers);
  headers.delete('host');
  headers.set('forge-proxy-authorization', `Bearer ${runtime.proxy.token}`);
  headers.set('forge-proxy-target', String(target).replace(/[^\x20-\x7e]/g, encodeURIComponent));
  headers.set('x-b3-traceid', runtime.tracing.traceId);
  headers.set('x-b3-spanid', runtime.tracing.spanId);
  const stream = init.body && typeof init.body !== 'string' && !(init.body instanceof Uint8Array);
  const timer = metrics.timing('forge_api_request_latency', { type: meta.type, remote: meta.remote }).measure();
  const response = await nativeFetch(new URL(proxyRoute(meta), runtime.proxy.url), { ...init, headers, redirect: 'manual', ...(stream ? { duplex: 'half' } : {}) });
  timer.stop({ status: response.status });
  const clock = response.headers.get('x-host-clock');
  if (clock) followClock(JSON.parse(clock));
  return response;
};

/* @forge/api captures `fetch` at import, so this stands before the bundle is loaded. */
globalThis.fetch = async (input, init) => {
  const request = input instanceof Request ? input : undefined;
  const url = new URL(request ? request.url : String(input)).toString();
  const options = request
    ? { method: request.method, headers: request.headers, body: request.body ? Buffer.from(await request.arrayBuffer()) : undefined, ...init }
    : init;
  const response = await globalThis.__forge_fetch__({ type: 'egress' }, url, options);
  if (response.headers.get('forge-proxy-error') === 'BLOCKED_EGRESS') throw new EgressRefused(url);
  return response;
};
for (const module of [http, https]) {
  const refuse = (target) => {
    throw new EgressRefused(target instanceof URL || typeof target === 'string' ? String(target) : `${target?.host ?? target?.hostname ?? 'unknown'}`);
  };
  module.request = refuse;
  module.get = refuse;
}

const LEVELS = ['debug', 'trace', 'log', 'info', 'warn', 'error'];
const writeToStderr = process.stderr.write.bind(process.stderr);
for (const level of LEVELS) {
  console[level] = (...parts) => {
    const invocation = invocations.getStore();
    if (!invocation) return void writeToStderr(`${format(...parts)}\n`);
    if (invocation.logs.length < MAX_LOG_LINES) invocation.logs.push(`${level}: ${format(...parts)}`);
    else invocation.droppedLogs += 1;
  };
}

/** Names that pass to the caller as they are: isForgePlatformError in @forge/api/out/api/errors.js. */
const PLATFORM_ERRORS = [
  'REQUEST_EGRESS_ALLOWLIST_ERR',
  'FUNCTION_FETCH_ERR',
  'NEEDS_AUTHENTICATION_ERR',
  'PROXY_ERR',
  'SEND_EMAIL_ERR',
  'API_NOT_READY_ERR',
];

/** The second argument of every function. */
const functionContext = (meta) => ({
  principal: meta.aaid ? { accountId: meta.aaid } : undefined,
  ...(meta.license ? { license: meta.license } : {}),
  installContext: meta.contextAri,
  installation: meta.appContext.installation,
});

const describeFailure = (error) => {
  const errorType = PLATFORM_ERRORS.includes(error?.name) ? error.name : 'FUNCTION_ERR';
  return {
    errorMessage: error?.message ?? String(error),
    errorType,
    stack: String(error?.stack ?? '').split('\n'),
    ...(error?.serviceKey ? { serviceKey: error.serviceKey } : {}),
    ...(error?.options ? { options: error.options } : {}),
  };
};

exports.main = async (event, lambdaContext) => {
  const meta = event._meta;
  if (meta.clock) followClock(meta.clock);
  const metricsSink = [];
  const runtime = {
    proxy: meta.proxy,
    contextAri: meta.contextAri,
    container: { region: 'local', runtime: 'node', handler: event.handler, appCodeDir: appDir },
    appContext: meta.appContext,
    aaid: meta.aaid,
    lambdaContext,
    tracing: meta.tracing,
    realtime: meta.realtime ?? {},
    externalAuth: meta.externalAuth ?? [],
    metrics: metricsInto(metricsSink),
    featureFlags: (flag) => (meta.featureFlags ?? []).includes(flag),
  };
  const invocation = { runtime, logs: [], droppedLogs: 0, metrics: runtime.metrics };
  return invocations.run(invocation, async () => {
    const reply = (rest) => ({ ...rest, metrics: metricsSink, logs: invocation.logs, droppedLogs: invocation.droppedLogs });
    try {
      const dot = event.handler.lastIndexOf('.');
      const file = path.join(appDir, `${event.handler.slice(0, dot)}.cjs`);
      // Inside the invocation, as the platform does it: kvs picks its transport while it loads.
      const handler = require(file)[event.handler.slice(dot + 1)];
      if (typeof handler !== 'function') throw new Error(`Handler ${event.handler} is not an exported function`);
      return reply({ success: true, status: 200, body: await handler(event.body, functionContext(meta)) });
    } catch (error) {
      console.error(error);
      return reply({ success: false, status: 500, error: describeFailure(error) });
    }
  });
};
process.setSourceMapsEnabled?.(true);
