import { beforeEach, describe, expect, test } from '@jest/globals';
import type { KvsService } from '../../host/seams';
import { createClock, createKvs } from '../../host/storage';
import { KVS_LIMITS } from '../../host/storage/limits';

const START = Date.UTC(2026, 4, 4);
let clock: ReturnType<typeof createClock>;
let kvs: KvsService;
const set = (key: unknown, value: unknown, options?: unknown) => kvs.handle('/api/v1/set', { key, value, options });
const get = (key: unknown) => kvs.handle('/api/v1/get', { key });

beforeEach(() => {
  clock = createClock(START);
  clock.freeze();
  kvs = createKvs(clock);
});

test('keeps a copy, and says when it was made and changed', () => {
  const value = { list: [1] };
  expect(set('a', value)).toEqual({ status: 204 });
  value.list.push(2);
  clock.advance(1_000);
  expect(get('a').body).toEqual({ key: 'a', value: { list: [1] }, createdAt: START, updatedAt: START });
  set('a', 2);
  expect(get('a').body).toEqual({ key: 'a', value: 2, createdAt: START, updatedAt: START + 1_000 });
  (get('a').body as { value: unknown }).value = 3;
  expect(get('a').body).toMatchObject({ value: 2 });
});

test('lets one of several writers win', () => {
  const options = { keyPolicy: 'FAIL_IF_EXISTS' };
  expect(set('lease', 1, options).status).toBe(204);
  expect(set('lease', 2, options)).toMatchObject({ status: 409, body: { code: 'KEY_CONFLICT' } });
  expect(get('lease').body).toMatchObject({ value: 1 });
});

test('may keep an expired value for two days, in the way of others, so that nothing can rely on its going', () => {
  set('lease', 1, { ttl: { value: 1, unit: 'MINUTES' } });
  expect(get('lease').body).toMatchObject({ expireTime: new Date(START + 60_000).toISOString() });
  clock.advance(3_600_000);
  expect(set('lease', 2, { keyPolicy: 'FAIL_IF_EXISTS' }).status).toBe(409);
  clock.advance(KVS_LIMITS.expiryLagMs);
  expect(get('lease')).toMatchObject({ status: 404, body: { code: 'KEY_NOT_FOUND' } });
  expect(set('lease', 2, { keyPolicy: 'FAIL_IF_EXISTS' }).status).toBe(204);
  expect(set('x', 1, { ttl: { value: 366, unit: 'DAYS' } }).status).toBe(400);
});

describe('limits', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
  test.each([
    ['KEY_TOO_SHORT', '', 1],
    ['KEY_TOO_LONG', 'k'.repeat(501), 1],
    ['INVALID_KEY', 'a/b', 1],
    ['INVALID_KEY', '  ', 1],
    ['INVALID_VALUE', 'a', null],
    ['MAX_SIZE', 'a', 'x'.repeat(KVS_LIMITS.valueBytes)],
    ['MAX_DEPTH', 'a', nested(32)],
  ])('%s', (code, key, value) => {
    expect(set(key, value)).toMatchObject({ status: 400, body: { code } });
  });

  test('are not reached by one less', () => {
    expect(set('k'.repeat(500), 'x'.repeat(KVS_LIMITS.valueBytes - 2)).status).toBe(204);
    expect(set('deep', nested(31)).status).toBe(204);
  });
});

test('queries by prefix, in pages, in the order of the keys', () => {
  for (const key of ['b:1', 'a:3', 'a:1', 'a:2']) set(key, key);
  const query = (rest: object) =>
    kvs.handle('/api/v1/query', { where: [{ property: 'key', condition: 'BEGINS_WITH', values: ['a:'] }], ...rest });
  const first = query({ limit: 2 }).body as { data: { key: string }[]; cursor: string };
  expect(first.data.map((cell) => cell.key)).toEqual(['a:1', 'a:2']);
  const second = query({ limit: 2, after: first.cursor }).body as { data: { key: string }[]; cursor?: string };
  expect(second.data.map((cell) => cell.key)).toEqual(['a:3']);
  expect(second.cursor).toBeUndefined();
  expect(query({ limit: 101 }).status).toBe(400);
  expect(kvs.handle('/api/v1/query', { where: [{ property: 'key', condition: 'EQUAL_TO', values: ['a'] }] }).status).toBe(400);
});

test('does a transaction as a whole or not at all', () => {
  set('old', 1);
  expect(kvs.handle('/api/v1/transaction', { set: [{ key: 'new', value: 1 }], delete: [{ key: 'old' }] }).status).toBe(204);
  expect([get('new').status, get('old').status]).toEqual([200, 404]);
  expect(
    kvs.handle('/api/v1/transaction', {
      set: [
        { key: 'one', value: 1 },
        { key: '', value: 1 },
      ],
    }).status,
  ).toBe(400);
  expect(get('one').status).toBe(404);
  const many = Array.from({ length: 26 }, (_, index) => ({ key: `k${index}`, value: 1 }));
  expect(kvs.handle('/api/v1/transaction', { set: many }).status).toBe(400);
});

test('keeps secrets apart and refuses what it does not model', () => {
  kvs.handle('/api/v1/secret/set', { key: 's', value: 1 });
  expect(get('s').status).toBe(404);
  expect(kvs.handle('/api/v1/secret/get', { key: 's' }).status).toBe(200);
  expect(kvs.handle('/api/v1/entity/get', { key: 's', entityName: 'e' }).status).toBe(501);
});
