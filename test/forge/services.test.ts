import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { extensionAri } from '../../host/forge';
import type { AppManifest } from '../../host/forge';
import { as, fixtureHost } from './fixture';
import type { Fixture } from './fixture';

let fixture: Fixture;
let before: readonly string[];
const complaints = (): readonly string[] => fixture.host.complaints().filter((complaint) => !before.includes(complaint));
const call = <T = Record<string, unknown>>(name: string, payload: unknown = {}) => fixture.host.call<T>(name, payload, as('u-1'));

beforeAll(async () => {
  fixture = await fixtureHost();
});
afterAll(() => fixture.host.close());
beforeEach(() => {
  before = fixture.host.complaints();
});

describe('requests to Jira', () => {
  test('carry the actor the app chose, and the manifest’s scopes', async () => {
    expect(await call('whoAmI', { as: 'user' })).toMatchObject({ body: { actor: { type: 'user', accountId: 'u-1' } } });
    expect(await call('whoAmI', { as: 'app' })).toMatchObject({ body: { actor: { type: 'app' } } });
    expect(await call('whoAmI', {})).toMatchObject({ body: { actor: { type: 'anonymous' } } });
    expect(fixture.site.requests.at(-1)).toMatchObject({ method: 'GET', scopes: ['read:jira-work', 'storage:app'] });
    expect(fixture.site.requests.at(-1)?.headers['forge-proxy-authorization']).toBeUndefined();
    expect(complaints()).toEqual([]);
  });

  test('in the name of somebody who has not called are refused: impersonation is not modelled', async () => {
    const asked = fixture.site.requests.length;
    await expect(call('asSomebody')).rejects.toThrow();
    expect(fixture.site.requests.length).toBe(asked);
    expect(complaints()[0]).toBe('resolver: asUser() with the account id of somebody else is not modelled');
  });

  test('keep characters of every script in path and query', async () => {
    expect(await call('whoAmI', { as: 'app', tag: 'ü&=%? 日本' })).toMatchObject({
      body: { path: `/rest/api/3/whoami?tag=${encodeURIComponent('ü&=%? 日本')}` },
    });
  });

  test('without the scope are refused and reported', async () => {
    expect(await call('write')).toMatchObject({ status: 401, body: { message: 'Unauthorized; scope does not match' } });
    expect(fixture.site.requests.at(-1)).toMatchObject({ method: 'POST', body: { a: 'ü' } });
    expect(complaints()).toEqual(['resolver: POST /rest/api/3/write refused for want of a scope (has read:jira-work, storage:app)']);
  });

  test('that the site does not model are reported', async () => {
    expect(await call('notModelled')).toBe(501);
    expect(complaints()).toEqual(['Jira: GET /rest/api/3/not-modelled is not modelled']);
  });

  test('to another product are answered with 501 and reported', async () => {
    expect(await call('confluence')).toBe(501);
    expect(complaints()[0]).toContain("'confluence' is not modelled");
  });
});

test('egress that manifest.yml does not allow is refused by Atlassian’s filter', async () => {
  await expect(call('egress')).rejects.toThrow('URL not included in the external fetch backend permissions: https://api.example.com/');
  expect(complaints()[0]).toBe('resolver: egress to https://api.example.com/ is not allowed by manifest.yml');
});

test('@forge/kvs makes its round trips', async () => {
  const seen = await call('kvs');
  expect(seen).toMatchObject({
    one: { one: 1 },
    missing: null,
    gone: null,
    lease: 'won',
    again: 'KEY_CONFLICT',
    t: 1,
    previous: { key: 'a:2', value: 'two' },
  });
  expect(seen['found']).toMatchObject({ results: [{ key: 'a:1', value: { one: 1 } }], nextCursor: expect.any(String) });
  expect(seen['rest']).toMatchObject({ results: [{ key: 'a:2', value: 'two' }] });
  expect(seen['batch']).toMatchObject({ successfulKeys: [{ key: 'c:1' }], failedKeys: [{ key: '', error: { code: 'KEY_TOO_SHORT' } }] });
  expect(complaints()).toEqual([]);
});

test('@forge/sql makes its round trips, migrations included', async () => {
  expect(await call('sql')).toEqual({
    early: { code: 'SQL_EXECUTION_ERROR', errno: 1146 },
    ran: ['v1', 'v2'],
    again: [],
    listed: ['v1', 'v2'],
    written: { affectedRows: 2, insertId: 0 },
    rows: [
      { id: 1, title: 'one', weight: 5 },
      { id: 2, title: "o'two", weight: null },
    ],
  });
  expect(fixture.host.work()).toMatchObject({ sqlStatements: 12, rowsRead: 6 });
  expect(complaints()).toEqual([]);
});

test('storage without its scope or its module is refused', async () => {
  const bare = await fixtureHost((manifest) => {
    manifest.permissions = { scopes: [] };
  });
  await expect(bare.host.call('kvs', {}, as('u-1'))).rejects.toThrow('storage:app');
  expect(bare.host.complaints()[0]).toBe('resolver: uses kvs without the scope storage:app');
  await bare.host.close();

  const unmodelled = await fixtureHost((manifest) => {
    delete manifest.modules['sql'];
  });
  expect(await unmodelled.host.call('sql', {}, as('u-1')).catch((error: Error) => error.message)).toContain('no sql module');
  expect(unmodelled.host.complaints()).toContain('resolver: uses Forge SQL; manifest.yml has no sql module');
  await unmodelled.host.close();
});

describe('the report of personal data', () => {
  const accounts = (count: number) => Array.from({ length: count }, (_, n) => ({ accountId: `u-${n}`, updatedAt: '2026-05-01T00:00:00Z' }));

  test('makes its round trip through the SDK, in parts of 90', async () => {
    const reporting = await fixtureHost((manifest) => manifest.permissions?.scopes?.push('report:personal-data'));
    expect(await reporting.host.call('report', { accounts: accounts(2) }, as('u-1'))).toEqual([]);
    reporting.host.accounts.close('u-95');
    reporting.host.accounts.update('u-3');
    reporting.clock.advance(7 * 86_400_000);
    expect(await reporting.host.call('report', { accounts: accounts(100) }, as('u-1'))).toEqual([
      { accountId: 'u-3', status: 'updated' },
      { accountId: 'u-95', status: 'closed' },
    ]);
    expect(reporting.host.accounts.reported()).toHaveLength(100);
    expect([reporting.host.complaints(), reporting.host.writes()]).toEqual([[], { sql: 0, kvs: 0, queue: 0, jira: 0 }]);
    await reporting.host.close();
  });

  test('without its scope is refused', async () => {
    expect(await call('report', { accounts: accounts(1) })).toBe(403);
    expect(complaints()).toEqual(['resolver: reports personal data without the scope report:personal-data']);
    expect(fixture.host.accounts.reported()).toEqual([]);
  });
});

test('what Forge tells a function of itself makes the key of a permission', async () => {
  expect(await call<string>('permissionKey')).toBe(extensionAri(fixture.host.manifest as unknown as AppManifest, 'fixture-permission'));
});

test('writes are counted, by what they change', async () => {
  const counted = await fixtureHost();
  const { host } = counted;
  expect(host.writes()).toEqual({ sql: 0, kvs: 0, queue: 0, jira: 0 });
  await host.call('whoAmI', { as: 'app' }, as('u-1'));
  await host.call('echo', {}, as('u-1'));
  expect(host.writes()).toEqual({ sql: 0, kvs: 0, queue: 0, jira: 0 });
  await host.call('kvs', {}, as('u-1'));
  // Six sets, one of them refused, a transaction, a batch and a delete; what it only reads is none.
  expect(host.writes()).toEqual({ sql: 0, kvs: 9, queue: 0, jira: 0 });
  const mark = host.writes();
  await host.call('sql', {}, as('u-1'));
  const { sql } = host.writes(mark);
  expect([sql > 2, host.writes(mark)]).toEqual([true, { sql, kvs: 0, queue: 0, jira: 0 }]);
  await host.call('push', [{ body: { n: 1 } }, { body: { n: 2 } }], as('u-1'));
  expect(host.writes(mark)).toEqual({ sql, kvs: 0, queue: 1, jira: 0 });
  await host.close();
});
