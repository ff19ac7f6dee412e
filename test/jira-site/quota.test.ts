import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { desk, NOW, SCOPES, type Desk } from './small-site';

let d: Desk;
beforeEach(async () => {
  d = await desk();
});
afterEach(() => d.jira.close());

const search = { jql: 'project = OPS' };

describe('points', () => {
  test('a search costs one and one for each issue; the bridge and the host pay nothing', async () => {
    await d.ask('agent', 'POST', 'search/jql', search);
    expect(d.jira.work()).toEqual({
      requests: 1,
      points: 5,
      writes: 0,
      byOperation: { searchAndReconsileIssuesUsingJqlPost: { requests: 1, points: 5 } },
    });
    const request = { method: 'GET', path: '/rest/api/3/issue/OPS-1', headers: {}, actor: { type: 'app' } as const };
    await d.jira.handle({ ...request, scopes: SCOPES, free: true });
    await d.jira.handle(request);
    expect([d.jira.work().requests, d.jira.work().points]).toEqual([3, 5]);
  });

  test("what writes is counted: the app's own requests, over the bridge too, whatever became of them; not the pages' of the site", async () => {
    const body = { fields: { customfield_11: 'x' } };
    const put = { method: 'PUT', path: '/rest/api/3/issue/OPS-1', headers: {}, actor: { type: 'user', accountId: 'agent' } as const, body };
    await d.jira.handle(put);
    expect(d.jira.work().writes).toBe(0);
    await d.jira.handle({ ...put, scopes: SCOPES });
    await d.jira.handle({ ...put, scopes: SCOPES, free: true });
    await d.jira.handle({ ...put, scopes: ['read:jira-work'] });
    await d.jira.handle({ ...put, path: '/rest/api/3/issue/NO-1', scopes: SCOPES });
    expect(d.jira.work().writes).toBe(4);
    // Asked by POST, and changes nothing.
    await d.ask('agent', 'POST', 'issue/bulkfetch', { issueIdsOrKeys: ['OPS-1'] });
    await d.ask('agent', 'POST', 'search/approximate-count', search);
    expect(d.jira.work().writes).toBe(4);
  });

  test('the header tells what is left only when most is used; the hour turns it back', async () => {
    d.jira.faults.setPointsPerHour(10);
    const first = await d.ask('agent', 'POST', 'search/jql', search);
    expect(first.headers).toEqual(expect.objectContaining({ 'Beta-RateLimit-Policy': '"global-app-quota";q=10;w=3600' }));
    expect(first.headers['RateLimit']).toBeUndefined();
    const second = await d.ask('agent', 'POST', 'search/jql', search);
    expect(second.headers['RateLimit']).toBe('"global-app-quota";r=0;t=3600');
    d.clock.advance(600_000);
    const third = await d.ask('agent', 'POST', 'search/jql', search);
    expect([third.status, third.headers['Retry-After'], third.headers['RateLimit-Reason']]).toEqual([
      429,
      '3000',
      'jira-quota-global-based',
    ]);
    expect(
      (
        await d.jira.handle({
          method: 'GET',
          path: '/rest/api/3/issue/OPS-1',
          headers: {},
          actor: { type: 'app' },
          scopes: SCOPES,
          free: true,
        })
      ).status,
    ).toBe(200);
    d.clock.set(NOW + 3_600_000);
    expect((await d.ask('agent', 'POST', 'search/jql', search)).status).toBe(200);
  });
});

describe('injected failures', () => {
  test.each(['jira-quota-global-based', 'jira-quota-tenant-based', 'jira-burst-based', 'jira-per-issue-on-write', 'something-new'])(
    '429 for %s',
    async (reason) => {
      d.jira.faults.inject({ status: 429, reason, retryAfter: 7 });
      const { status, headers } = await d.ask('agent', 'GET', 'field');
      expect([status, headers['Retry-After'], headers['RateLimit-Reason']]).toEqual([429, '7', reason]);
      expect((await d.ask('agent', 'GET', 'field')).status).toBe(200);
    },
  );

  test('a gateway says neither why nor how long', async () => {
    d.jira.faults.inject({ status: 429 });
    const { headers } = await d.ask('agent', 'GET', 'field');
    expect([headers['Retry-After'], headers['RateLimit-Reason']]).toEqual([undefined, undefined]);
  });

  test('for one operation, after some requests, several times; a write that fails writes nothing', async () => {
    d.jira.faults.inject({ status: 503, operation: 'editIssue', times: 2, after: 1 });
    const edit = async (text: string) => (await d.ask('agent', 'PUT', 'issue/OPS-1', { fields: { customfield_11: text } })).status;
    expect([await edit('a'), (await d.ask('agent', 'GET', 'field')).status, await edit('b'), await edit('c')]).toEqual([
      204, 200, 503, 503,
    ]);
    expect(((await d.ask('agent', 'GET', 'issue/OPS-1')).body as { fields: Record<string, unknown> }).fields['customfield_11']).toBe('a');
    expect([await edit('d'), d.jira.faults.pending()]).toEqual([204, 0]);
  });
});

describe('what is not modelled or not in the document', () => {
  test('501 and on the list', async () => {
    expect((await d.ask('agent', 'GET', 'dashboard')).status).toBe(501);
    expect(
      (await d.jira.handle({ method: 'GET', path: '/rest/servicedeskapi/request/OPS-1/sla', headers: {}, actor: { type: 'app' } })).status,
    ).toBe(501);
    expect(d.jira.refused()).toEqual(['GET /rest/api/3/dashboard', 'GET /rest/servicedeskapi/request/OPS-1/sla']);
  });

  const wrong: [string, string, unknown][] = [
    ['GET', 'issue/OPS-1?fieldz=summary', undefined],
    ['GET', 'issue/OPS-1/changelog?startAt=first', undefined],
    ['POST', 'search/jql', { jql: 'project = OPS', startAt: 0 }],
    ['POST', 'search/jql', { jql: 'project = OPS', expand: ['changelog'] }],
    ['POST', 'issue/bulkfetch', { fields: ['summary'] }],
    ['POST', 'permissions/check', { projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: ['100'] }] }],
    ['GET', 'field?x=1', undefined],
  ];
  test.each(wrong)('%s %s is a wrong request', async (method, path, body) => {
    const { status, body: answer } = await d.ask('agent', method, path, body);
    expect([status, (answer as { errorMessages: string[] }).errorMessages[0]]).toEqual([
      400,
      'Invalid request payload. Refer to the REST API documentation and try again.',
    ]);
    expect(d.jira.violations()).toEqual([expect.stringContaining('request: ')]);
  });
});
