import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
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
