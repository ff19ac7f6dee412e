import Resolver from '@forge/resolver';
import api, { fetch as forgeFetch, getAppContext, privacy, route } from '@forge/api';
import { InvocationError, Queue } from '@forge/events';
import type { AsyncEvent } from '@forge/events';
import { kvs } from '@forge/kvs';
import { migrationRunner, sql } from '@forge/sql';

/** An app as small as it can be that still uses every service: the tests of the host drive it through the real SDKs. */
const calls = new Resolver();
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

calls.define('echo', ({ payload }) => payload);
calls.define('context', ({ context }) => context);
calls.define('now', () => ({ now: Date.now(), iso: new Date().toISOString(), string: Date(), isDate: new Date(0) instanceof Date }));
calls.define('environment', () => ({ names: Object.keys(process.env).sort(), node: process.version }));
calls.define('log', ({ payload }) => {
  for (let line = 0; line < payload.lines; line += 1) console.log('line', line);
});
calls.define('throw', ({ payload }) => {
  throw new Error(payload.message);
});
calls.define('sleep', async ({ payload }) => {
  await pause(payload.milliseconds);
  return 'awake';
});
calls.define('spin', () => {
  for (;;) void 0;
});
calls.define('big', ({ payload }) => 'x'.repeat(payload.bytes));

calls.define('whoAmI', async ({ payload, context }) => {
  await pause(payload.wait ?? 0);
  const client = payload.as === 'app' ? api.asApp() : payload.as === 'user' ? api.asUser() : api;
  const response = await client.requestJira(route`/rest/api/3/whoami?tag=${payload.tag ?? ''}`);
  return { status: response.status, body: await response.json(), contextAccount: context.accountId };
});
calls.define('write', async () => {
  const response = await api.asApp().requestJira(route`/rest/api/3/write`, {
    method: 'POST',
    body: JSON.stringify({ a: 'ü' }),
    headers: { 'content-type': 'application/json' },
  });
  return { status: response.status, body: await response.json() };
});
calls.define('notModelled', async () => (await api.asApp().requestJira(route`/rest/api/3/not-modelled`)).status);
calls.define('confluence', async () => (await api.asApp().requestConfluence(route`/wiki/rest/api/content`)).status);
calls.define('report', ({ payload }) => privacy.reportPersonalData(payload.accounts).catch((reply) => reply.status));
/** By which Jira knows a permission of the app, from what Forge tells a function of itself. */
calls.define('permissionKey', () => {
  const { appAri, environmentAri } = getAppContext();
  return `ari:cloud:ecosystem::extension/${appAri.appId}/${environmentAri.environmentId}/static/fixture-permission`;
});
calls.define('egress', async () => (await forgeFetch('https://api.example.com/')).status);

calls.define('kvs', async () => {
  await kvs.set('a:1', { one: 1 });
  await kvs.set('a:2', 'two');
  await kvs.set('b:1', [3]);
  const lease = await kvs.set('lease', 1, { keyPolicy: 'FAIL_IF_EXISTS' }).then(() => 'won');
  const again = await kvs.set('lease', 2, { keyPolicy: 'FAIL_IF_EXISTS' }).catch((error) => error.code);
  const found = await kvs
    .query()
    .where('key', { condition: 'BEGINS_WITH', values: ['a:'] })
    .limit(1)
    .getMany();
  const rest = await kvs
    .query()
    .where('key', { condition: 'BEGINS_WITH', values: ['a:'] })
    .cursor(found.nextCursor ?? '')
    .getMany();
  const previous = await kvs.set('a:2', 'zwei', { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' });
  await kvs.transact().set('t:1', 1).delete('b:1').execute();
  const batch = await kvs.batchSet([
    { key: 'c:1', value: 1 },
    { key: '', value: 2 },
  ]);
  await kvs.delete('missing');
  return {
    one: await kvs.get('a:1'),
    missing: (await kvs.get('missing')) ?? null,
    gone: (await kvs.get('b:1')) ?? null,
    lease,
    again,
    found,
    rest,
    previous,
    t: await kvs.get('t:1'),
    batch,
  };
});

calls.define('sql', async () => {
  const early = await sql
    .prepare('SELECT * FROM plans')
    .execute()
    .catch((error) => ({ code: error.code, errno: error.context?.debug?.errno }));
  const ran = await migrationRunner
    .enqueue('v1', 'CREATE TABLE plans (id BIGINT NOT NULL PRIMARY KEY, title VARCHAR(50) NOT NULL, weight INT)')
    .enqueue('v2', 'CREATE INDEX plans_by_weight ON plans (weight)')
    .run();
  const again = await migrationRunner.run();
  const listed = (await migrationRunner.list()).map((migration) => migration.name);
  const written = await sql
    .prepare('REPLACE INTO plans (id, title, weight) VALUES (?, ?, ?), (?, ?, ?)')
    .bindParams(1, 'one', 5, 2, "o'two", null)
    .execute();
  const rows = (await sql.prepare('SELECT id, title, weight FROM plans WHERE id >= ? ORDER BY id').bindParams(1).execute()).rows;
  return { early, ran, again, listed, written: written.rows, rows };
});

const queue = new Queue({ key: 'fixture-queue' });
calls.define('push', async ({ payload }) => queue.push(payload));
calls.define('stats', async ({ payload }) => queue.getStats(payload.jobId));
calls.define('cancel', async ({ payload }) => queue.cancel(payload.jobId));
calls.define('hourlyStatus', async ({ payload }) => kvs.set('hourly-status', payload.status));
calls.define('asSomebody', async () => {
  const response = await api.asUser('u-2').requestJira(route`/rest/api/3/whoami`);
  return response.json();
});
calls.define('seen', async () => {
  const seen: unknown[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs
      .query()
      .where('key', { condition: 'BEGINS_WITH', values: ['seen:'] })
      .limit(100);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    seen.push(...page.results.map((result) => result.value));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return seen;
});

/** One key a sighting, in their order: functions run at once, so a shared list would lose some. */
const remember = (entry: unknown): Promise<void> => kvs.set(`seen:${String(process.hrtime.bigint()).padStart(24, '0')}`, entry);

export const resolver = calls.getDefinitions();

type Event = { eventType: string; [key: string]: unknown };
type Context = { principal?: { accountId: string } };

const asUserWithoutUser = () =>
  api
    .asUser()
    .requestJira(route`/rest/api/3/whoami`)
    .then(
      () => 'answered',
      (error) => error.name,
    );

export const onEvent = async (event: Event, context: Context) =>
  remember({ trigger: 'plain', event: event.eventType, principal: context.principal ?? null, asUser: await asUserWithoutUser() });
export const onEventWithSelf = async (event: Event) => remember({ trigger: 'with-self', event: event.eventType });

/** A workflow validator whose verdict stands in the issue's key; its message tells what it was told. */
export const validate = async (asked: { issue: { key: string } }, context: Context) => {
  const [verdict] = asked.issue.key.split('-');
  if (verdict === 'THROW') throw new Error('validator fails');
  if (verdict === 'ODD') return { result: 'yes' };
  if (verdict === 'MUTE') return { result: false };
  const told = { asked, principal: context.principal ?? null, asUser: await asUserWithoutUser() };
  return verdict === 'PASS' ? { result: true } : { result: false, errorMessage: JSON.stringify(told) };
};

export const consumer = async (event: AsyncEvent) => {
  const body = event.body as { name: string; retryAfter?: number; fail?: boolean; hang?: boolean; again?: boolean; pause?: number };
  await remember({
    queue: event.queueName,
    name: body.name,
    retry: event.retryContext?.retryCount ?? 0,
    reason: event.retryContext?.retryReason ?? null,
  });
  if (body.retryAfter && !event.retryContext)
    return new InvocationError({ retryAfter: body.retryAfter, retryReason: 'FUNCTION_RETRY_REQUEST' as never, retryData: { x: 1 } });
  if (body.fail) throw new Error(`consumer fails ${body.name}`);
  if (body.pause) {
    await pause(body.pause);
    await remember({ name: `${body.name}: done` });
  }
  if (body.hang) await pause(60_000);
  if (body.again) await queue.push({ body: { name: body.name, again: true } });
  return undefined;
};

export const hourly = async () => {
  await remember({ schedule: 'hourly' });
  return { statusCode: (await kvs.get<number>('hourly-status')) ?? 204 };
};
