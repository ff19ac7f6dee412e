import { describe, expect, test } from '@jest/globals';
import {
  NeedsAuthenticationError,
  ProductEndpointNotAllowedError,
  ProxyRequestError,
  RequestProductNotAllowedError,
  route,
} from '@forge/api';
import { jiraAs } from '../../src/jira';
import { fakeJira, type Reply } from './desk';

/** Answers in turn; the last one again and again. */
function inTurn(...replies: Reply[]) {
  let next = 0;
  return fakeJira(() => replies[Math.min(next++, replies.length - 1)] ?? {});
}

const busy = (retryAfter?: string, reason = 'jira-burst-based'): Reply => ({
  status: 429,
  headers: { 'RateLimit-Reason': reason, ...(retryAfter === undefined ? {} : { 'Retry-After': retryAfter }) },
});

describe('asking Jira', () => {
  test('a short wait is waited for, at most twice', async () => {
    const once = inTurn(busy('1'), { body: { fine: true } });
    expect(await once.jira.get(route`/rest/api/3/field`)).toEqual({ ok: true, value: { fine: true } });
    expect(once.waited).toEqual([1]);
    const always = inTurn(busy('2'));
    expect(await always.jira.get(route`/rest/api/3/field`)).toMatchObject({ ok: false, problem: { code: 'jira-busy', retryAfter: 2 } });
    expect(always.asked).toHaveLength(3);
  });

  test.each<[string, Reply, number]>([
    ['a long wait', busy('30'), 30],
    ['a used-up quota', busy('1', 'jira-quota-tenant-based'), 1],
    ['no wait named', busy(), 30],
    ['a date', busy('Mon, 02 Mar 2026 09:00:00 GMT'), 30],
  ])('%s is handed back at once', async (_what, reply, retryAfter) => {
    const { jira, asked } = inTurn(reply);
    expect(await jira.get(route`/rest/api/3/field`)).toMatchObject({ ok: false, problem: { code: 'jira-busy', retryAfter } });
    expect(asked).toHaveLength(1);
  });

  test.each<[number, string, number]>([
    [400, 'bad-request', 1],
    [401, 'forbidden', 1],
    [403, 'forbidden', 1],
    [404, 'not-found', 1],
    [409, 'unexpected', 1],
    [500, 'jira-unavailable', 2],
    [503, 'jira-unavailable', 2],
    [501, 'jira-unavailable', 1],
  ])('status %i is %s after %i requests', async (status, code, requests) => {
    const { jira, asked } = inTurn({ status });
    expect(await jira.post(route`/rest/api/3/search/jql`, {})).toMatchObject({ ok: false, problem: { code } });
    expect(asked).toHaveLength(requests);
  });

  test('one failure of the server is not the end', async () => {
    expect(await inTurn({ status: 502 }, { body: [] }).jira.get(route`/rest/api/3/field`)).toEqual({ ok: true, value: [] });
  });

  test('an answer that is no JSON', async () => {
    expect(await inTurn({ body: '<html>' }).jira.get(route`/rest/api/3/field`)).toMatchObject({
      ok: false,
      problem: { code: 'jira-unavailable' },
    });
  });

  test.each<[string, Error, string]>([
    ['a user who has not agreed', new NeedsAuthenticationError('secret', 'key'), 'forbidden'],
    ['a proxy that forbids', new ProxyRequestError(403, 'SECRET'), 'forbidden'],
    ['a proxy that fails', new ProxyRequestError(502, 'SECRET'), 'jira-unavailable'],
    ['an operation out of bounds', new ProductEndpointNotAllowedError('secret'), 'forbidden'],
    ['a product out of bounds', new RequestProductNotAllowedError('secret', 'secret'), 'forbidden'],
    ['the network', new TypeError('secret'), 'jira-unavailable'],
  ])('%s: %p becomes %s', async (_what, error, code) => {
    const jira = jiraAs('app', () => Promise.reject(error));
    const answer = await jira.get(route`/rest/api/3/field`);
    expect(answer).toMatchObject({ ok: false, problem: { code } });
    expect(JSON.stringify(answer).toLowerCase()).not.toContain('secret');
  });
});
