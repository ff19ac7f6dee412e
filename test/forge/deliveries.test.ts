import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { as, fixtureHost } from './fixture';
import type { Fixture } from './fixture';

let fixture: Fixture;
const call = <T = Record<string, unknown>>(name: string, payload: unknown = {}) => fixture.host.call<T>(name, payload, as('u-1'));
const seen = () => call<Record<string, unknown>[]>('seen');
const names = async () => (await seen()).map((entry) => entry['name']);

beforeEach(async () => {
  fixture = await fixtureHost();
});
afterEach(() => fixture.host.close());

describe('product events', () => {
  test('reach the triggers that ask for them, with no user', async () => {
    fixture.site.emit({ eventType: 'avi:jira:updated:issue', payload: { issue: { id: '1' } }, self: false });
    fixture.site.emit({ eventType: 'avi:jira:deleted:issue', payload: {}, self: false });
    await fixture.host.settle();
    expect(await seen()).toEqual([
      { trigger: 'plain', event: 'avi:jira:updated:issue', principal: null, asUser: 'NEEDS_AUTHENTICATION_ERR' },
      { trigger: 'with-self', event: 'avi:jira:updated:issue' },
    ]);
    expect(fixture.host.complaints()).toEqual([]);
  });

  test('of the app’s own making pass by a trigger with ignoreSelf', async () => {
    fixture.site.emit({ eventType: 'avi:jira:updated:issue', payload: {}, self: true });
    await fixture.host.settle();
    expect(await seen()).toEqual([{ trigger: 'with-self', event: 'avi:jira:updated:issue' }]);
  });

  test('include the installation', async () => {
    await fixture.host.install();
    expect(await seen()).toMatchObject([{ trigger: 'plain', event: 'avi:forge:installed:app' }]);
  });
});

describe('queue events', () => {
  test('are delivered, counted and, when delayed, held back until due', async () => {
    const { jobId } = await call<{ jobId: string }>('push', [{ body: { name: 'now' } }, { body: { name: 'later' }, delayInSeconds: 60 }]);
    await fixture.host.settle();
    expect(await names()).toEqual(['now']);
    expect(await call('stats', { jobId })).toEqual({ success: 1, inProgress: 1, failed: 0 });
    fixture.clock.advance(59_999);
    await fixture.host.settle();
    expect(await names()).toEqual(['now']);
    fixture.clock.advance(1);
    await fixture.host.settle();
    expect(await names()).toEqual(['now', 'later']);
    expect(await call('stats', { jobId })).toEqual({ success: 2, inProgress: 0, failed: 0 });
  });

  test('come again when the function asks for it', async () => {
    await call('push', { body: { name: 'again', retryAfter: 30 } });
    await fixture.host.settle();
    fixture.clock.advance(30_000);
    await fixture.host.settle();
    expect(await seen()).toEqual([
      { queue: 'fixture-queue', name: 'again', retry: 0, reason: null },
      { queue: 'fixture-queue', name: 'again', retry: 1, reason: 'FUNCTION_RETRY_REQUEST' },
    ]);
  });

  test('are given up after four retries of a function that throws', async () => {
    const { jobId } = await call<{ jobId: string }>('push', { body: { name: 'bad', fail: true } });
    const start = fixture.clock.now();
    await fixture.host.settle({ skipDelays: true });
    expect(await names()).toEqual(['bad', 'bad', 'bad', 'bad', 'bad']);
    expect(fixture.clock.now() - start).toBe((5 + 10 + 20 + 40) * 1000);
    expect(await call('stats', { jobId })).toEqual({ success: 0, inProgress: 0, failed: 1 });
    expect(fixture.host.complaints().at(-1)).toContain('given up');
  });

  test('are delivered at once where delays are ignored, and the clock stands', async () => {
    await call('push', { body: { name: 'again', retryAfter: 30 } });
    fixture.clock.freeze();
    const start = fixture.clock.now();
    await fixture.host.settle({ ignoreDelays: true });
    expect(fixture.clock.now()).toBe(start);
    fixture.clock.resume();
    expect(await names()).toEqual(['again', 'again']);
  });

  test('stop after 1,000 pushes in a chain', async () => {
    // An invocation that 990 pushes led to.
    const body = { call: { functionKey: 'push', payload: { body: { name: 'chain', again: true } } }, context: {} };
    expect(await fixture.host.invoke('resolver', body, { accountId: 'u-1', chain: 990 })).toMatchObject({ success: true });
    await fixture.host.settle();
    expect(fixture.host.complaints()[0]).toBe('queue fixture-queue: more than 1000 pushes in a chain of invocations');
    expect(await names()).toHaveLength(10);
  });

  test('over the limits are refused', async () => {
    await expect(
      call(
        'push',
        Array.from({ length: 51 }, () => ({ body: {} })),
      ),
    ).rejects.toThrow('50');
    await expect(call('push', { body: { name: 'x'.repeat(210_000) } })).rejects.toThrow('200');
  });

  test('for a consumer that may run long are half as large', async () => {
    await call('push', { body: { name: 'x'.repeat(110_000) } });
    await fixture.host.close();
    fixture = await fixtureHost((manifest) => {
      for (const entry of manifest.modules['function'] ?? []) if (entry.key === 'consumer') entry['timeoutSeconds'] = 900;
    });
    await expect(call('push', { body: { name: 'x'.repeat(110_000) } })).rejects.toThrow('102400');
  });
});

test('a filter expression is refused at the start, not delivered past', async () => {
  const filtered = fixtureHost((manifest) => {
    for (const trigger of manifest.modules['trigger'] ?? []) trigger.filter = { expression: 'event.issue.id == 1' };
  });
  await expect(filtered).rejects.toThrow("trigger 'fixture-trigger' has filter.expression, which the host does not model");
});

test('whoever settles while the host delivers waits for what is on its way', async () => {
  await call('push', { body: { name: 'slow', pause: 400 } });
  const first = fixture.host.settle();
  await new Promise((done) => setTimeout(done, 100));
  await fixture.host.settle();
  expect(await names()).toEqual(['slow', 'slow: done']);
  await first;
});

test('a function that cannot be loaded fails its events aloud, and the host still closes', async () => {
  await fixture.host.close();
  fixture = await fixtureHost(() => undefined, undefined, mkdtempSync(join(tmpdir(), 'clausewise-no-bundle-')));
  await expect(call('echo')).rejects.toThrow('could not start');
  fixture.site.emit({ eventType: 'avi:jira:updated:issue', payload: {}, self: false });
  await fixture.host.settle();
  expect(fixture.host.complaints()).toHaveLength(3);
  await fixture.host.close();
  await expect(fixture.host.settle()).rejects.toThrow('closed');
});

test('a queue may deliver twice', async () => {
  await fixture.host.close();
  fixture = await fixtureHost(() => undefined, 2);
  const { jobId } = await call<{ jobId: string }>('push', [{ body: { name: 'a' } }, { body: { name: 'b' } }]);
  await fixture.host.settle();
  expect((await names()).sort()).toEqual(expect.arrayContaining(['a', 'b', 'b']));
  expect(await call('stats', { jobId })).toEqual({ success: 2, inProgress: 0, failed: 0 });
});

describe('schedules', () => {
  test('fire by hand', async () => {
    await fixture.host.fire('fixture-hourly');
    expect(await seen()).toEqual([{ schedule: 'hourly' }]);
    await expect(fixture.host.fire('nothing')).rejects.toThrow('no scheduled trigger');
    expect(fixture.host.complaints()).toEqual([]);
  });

  test('that report failure are complained of', async () => {
    await call('hourlyStatus', { status: 500 });
    await fixture.host.fire('fixture-hourly');
    expect(fixture.host.complaints()).toEqual(['schedule fixture-hourly: the function reports failure with status 500']);
  });

  test('fire by the clock once the host runs: five minutes after the start, then every hour', async () => {
    const runs = async (count: number) => {
      while ((await seen()).length < count) await new Promise((done) => setTimeout(done, 20));
      return (await seen()).length;
    };
    fixture.host.run();
    fixture.clock.advance(5 * 60_000);
    expect(await runs(1)).toBe(1);
    fixture.clock.advance(60 * 60_000);
    expect(await runs(2)).toBe(2);
  });
});
