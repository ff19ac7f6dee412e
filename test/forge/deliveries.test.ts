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

  test('stop after 1,000 pushes in a chain', async () => {
    await call('push', { body: { name: 'chain', again: true } });
    await fixture.host.settle();
    expect(fixture.host.complaints()[0]).toBe('queue fixture-queue: more than 1000 pushes in a chain of invocations');
    expect(await names()).toHaveLength(1_000);
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
