import { beforeEach, describe, expect, test } from '@jest/globals';
import type { QueueEvent } from '../../host/seams';
import { createClock, createQueue } from '../../host/storage';
import type { HostQueue } from '../../host/storage';

const START = Date.UTC(2026, 4, 4);
let clock: ReturnType<typeof createClock>;
let queue: HostQueue;
let lost: string[];
const push = (payload: unknown, jobId = 'job', chain = 1) => queue.publish({ queueName: 'q', jobId, payload }, chain);
const taken = (): QueueEvent => {
  const event = queue.take();
  if (!event) throw new Error('nothing is due');
  return event;
};
const stats = (jobId = 'job') => queue.stats({ queueName: 'q', jobId }).body;

beforeEach(() => {
  clock = createClock(START);
  clock.freeze();
  lost = [];
  queue = createQueue(clock, { queues: ['q'], complain: (message) => lost.push(message) });
});

test('an event stays until it is settled as done', () => {
  expect(push([{ body: { a: 1 } }]).status).toBe(201);
  const event = taken();
  expect(event).toMatchObject({ queueName: 'q', jobId: 'job', body: { a: 1 }, chain: 1 });
  expect(queue.take()).toBeNull();
  expect(queue.pending()).toBe(1);
  expect(stats()).toEqual({ success: 0, inProgress: 1, failed: 0 });
  queue.settle(event, 'done');
  expect(queue.pending()).toBe(0);
  expect(stats()).toEqual({ success: 1, inProgress: 0, failed: 0 });
});

test('a failed event waits longer each time and is given up after four retries', () => {
  push([{ body: {} }]);
  for (const seconds of [5, 10, 20, 40]) {
    queue.settle(taken(), 'failed');
    expect(queue.nextDueAt()).toBe(clock.now() + seconds * 1000);
    clock.advance(seconds * 1000);
  }
  const last = taken();
  expect(last.retry).toMatchObject({ retryCount: 4 });
  queue.settle(last, 'failed');
  expect(queue.pending()).toBe(0);
  expect(stats()).toEqual({ success: 0, inProgress: 0, failed: 1 });
  expect(lost).toHaveLength(1);
});

test('a retry that was asked for waits as long as asked, with its data', () => {
  push([{ body: {} }]);
  queue.settle(taken(), { retryAfter: 60, retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED', retryData: { page: 3 } });
  clock.advance(59_000);
  expect(queue.take()).toBeNull();
  clock.advance(1_000);
  expect(taken().retry).toEqual({ retryCount: 1, retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED', retryData: { page: 3 } });
});

test('a concurrency key lets no more through than its limit', () => {
  push([1, 2, 3].map((n) => ({ body: { n }, concurrency: { key: 'project', limit: 2 } })));
  const [first] = [taken(), taken()];
  expect(queue.take()).toBeNull();
  if (first) queue.settle(first, 'done');
  expect(queue.take()).not.toBeNull();
});

test('a cancelled job is delivered no more', () => {
  push([{ body: {} }, { body: {}, delayInSeconds: 900 }]);
  const running = taken();
  expect(queue.cancel({ queueName: 'q', jobId: 'job' }).status).toBe(204);
  queue.settle(running, 'failed');
  expect(queue.pending()).toBe(0);
  expect(queue.cancel({ queueName: 'q', jobId: 'other' }).status).toBe(404);
  expect(queue.stats({ queueName: 'other', jobId: 'job' }).status).toBe(404);
});

test('an event older than a day is lost', () => {
  push([{ body: {} }]);
  clock.advance(24 * 3_600_000 + 1);
  expect(queue.take()).toBeNull();
  expect(lost[0]).toContain('24 hours');
});

describe('limits', () => {
  test.each([
    [400, Array.from({ length: 51 }, () => ({ body: {} }))],
    [413, [{ body: { text: 'x'.repeat(205_000) } }]],
    [400, [{ body: {}, delayInSeconds: 901 }]],
    [400, [{ body: {}, delayInSeconds: -1 }]],
    [400, []],
  ])('answer %i', (status, payload) => {
    expect(push(payload).status).toBe(status);
    expect(queue.pending()).toBe(0);
  });
  test('stop a chain after 1,000 pushes', () => {
    expect(push([{ body: {} }], 'job', 1_000).status).toBe(201);
    expect(push([{ body: {} }], 'job', 1_001).status).toBe(405);
    expect(lost).toHaveLength(1);
  });
  test('a queue nobody consumes is refused', () => {
    expect(queue.publish({ queueName: 'other', jobId: 'j', payload: [{ body: {} }] }, 1).status).toBe(400);
  });
});

test('every n-th event comes twice, and only the first delivery counts', () => {
  queue = createQueue(clock, { duplicateEvery: 2 });
  push([{ body: { n: 1 } }, { body: { n: 2 } }]);
  const events = [taken(), taken(), taken()];
  expect(events.map((event) => (event.body as { n: number }).n)).toEqual([1, 2, 2]);
  expect(events[1]?.eventId).toBe(events[2]?.eventId);
  for (const event of events) queue.settle(event, 'done');
  expect(stats()).toEqual({ success: 2, inProgress: 0, failed: 0 });
});
