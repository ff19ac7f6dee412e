import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { FUNCTION_LIMITS } from '../../host/forge/limits';
import { START, as, fixtureHost } from './fixture';
import type { Fixture } from './fixture';

let fixture: Fixture;
let before: readonly string[];
const complaints = (): readonly string[] => fixture.host.complaints().filter((complaint) => !before.includes(complaint));
const call = <T = Record<string, unknown>>(name: string, payload: unknown = {}, user = 'u-1') =>
  fixture.host.call<T>(name, payload, as(user));

beforeAll(async () => {
  fixture = await fixtureHost();
});
afterAll(() => fixture.host.close());
beforeEach(() => {
  before = fixture.host.complaints();
});

describe('a call', () => {
  test('goes through JSON, and brings the context of view.getContext()', async () => {
    expect(await call('echo', { date: new Date(0), gone: undefined, nested: [1, 'ü 𝄞'] })).toEqual({
      date: '1970-01-01T00:00:00.000Z',
      nested: [1, 'ü 𝄞'],
    });
    expect(await call('context')).toMatchObject({
      accountId: 'u-1',
      moduleKey: 'fixture-page',
      siteUrl: 'https://fixture.example',
      timezone: 'Europe/Vienna',
      installContext: 'ari:cloud:jira::site/c0ffee00-0000-4000-8000-000000000001',
      extension: { type: 'jira:globalPage', place: 'test' },
    });
    expect(complaints()).toEqual([]);
  });

  test('keeps 50 users who ask at once apart', async () => {
    const users = Array.from({ length: 50 }, (_, index) => `u-${index}`);
    const answers = await Promise.all(
      users.map((user, index) =>
        call<{ body: { actor: unknown; path: string }; contextAccount: string }>(
          'whoAmI',
          { as: 'user', tag: `t${index}`, wait: (50 - index) % 7 },
          user,
        ),
      ),
    );
    answers.forEach((answer, index) => {
      expect(answer.body).toEqual({ actor: { type: 'user', accountId: `u-${index}` }, path: `/rest/api/3/whoami?tag=t${index}` });
      expect(answer.contextAccount).toBe(`u-${index}`);
    });
  });

  test('that throws is an error for the caller and a complaint', async () => {
    await expect(call('throw', { message: 'on purpose' })).rejects.toThrow('There was an error invoking the function - on purpose');
    expect(complaints()).toEqual(['resolver: FUNCTION_ERR: on purpose']);
  });

  test('of an unknown name or module is refused', async () => {
    await expect(call('no-such-call')).rejects.toThrow("Resolver has no definition for 'no-such-call'.");
    await expect(fixture.host.call('echo', {}, { accountId: 'u-1', moduleKey: 'nowhere' })).rejects.toThrow("no module 'nowhere'");
  });
});

describe('the process', () => {
  test('knows nothing of the machine', async () => {
    expect(await call('environment')).toEqual({
      names: ['FORGE_CUSTOM_WRAPPER_FILE_NAME', 'FORGE_EFS_RUNTIME_PATH', 'TZ', '_HANDLER'],
      node: process.version,
    });
  });

  test('takes its time from the host’s clock', async () => {
    const iso = new Date(START).toISOString();
    expect(await call('now')).toEqual({ now: START, iso, string: expect.stringContaining('May 04 2026 09:00:00 GMT+0000'), isDate: true });
    fixture.clock.advance(86_400_000);
    expect(await call('now')).toMatchObject({ now: START + 86_400_000 });
    fixture.clock.set(START);
  });

  test('is measured', async () => {
    await call('echo');
    const functions = fixture.host.work().peakRssMiB - process.resourceUsage().maxRSS / 1024;
    expect(functions).toBeGreaterThan(20);
    expect(functions).toBeLessThan(FUNCTION_LIMITS.defaultMemoryMiB);
  });

  test('keeps 100 lines of its log', async () => {
    const context = { accountId: 'u-1' };
    const body = { call: { functionKey: 'log', payload: { lines: 120 } }, context };
    const result = await fixture.host.invoke('resolver', body, { accountId: 'u-1' });
    expect(result.logs).toHaveLength(FUNCTION_LIMITS.logLines);
    expect(result.logs[99]).toBe('log: line 99');
    expect(complaints()).toEqual([expect.stringContaining('20 log lines')]);
  });

  test('takes 500 KB and gives 5 MB', async () => {
    await expect(call('echo', { text: 'x'.repeat(FUNCTION_LIMITS.requestBytes) })).rejects.toThrow('500 KB');
    expect(await call<string>('big', { bytes: FUNCTION_LIMITS.responseBytes - 1_000 })).toHaveLength(FUNCTION_LIMITS.responseBytes - 1_000);
    await expect(call('big', { bytes: FUNCTION_LIMITS.responseBytes })).rejects.toThrow('5 MB');
    expect(complaints()).toHaveLength(2);
  });
});

describe('time limits', () => {
  test('come from the module and the manifest', async () => {
    const { isLongRunning, readManifest, timeoutOf } = await import('../../host/forge/manifest');
    const manifest = readManifest(`${__dirname}/fixture-app`);
    expect(timeoutOf(manifest, 'resolver')).toBe(25_000);
    expect(timeoutOf(manifest, 'on-event')).toBe(25_000);
    expect(timeoutOf(manifest, 'consumer')).toBe(2_000);
    expect(timeoutOf(manifest, 'hourly')).toBe(55_000);
    expect(isLongRunning(manifest, 'resolver')).toBe(false);
  });

  test('end a function that hangs; the event is tried again and others are not disturbed', async () => {
    const { jobId } = await call<{ jobId: string }>('push', { body: { name: 'hang', hang: true } });
    const settled = fixture.host.settle();
    expect(await call('echo', { still: 'here' })).toEqual({ still: 'here' });
    await settled;
    expect(complaints()).toEqual(['consumer: FUNCTION_TIME_OUT: Function timed out after 2 s']);
    expect(await call('stats', { jobId })).toEqual({ success: 0, inProgress: 1, failed: 0 });
    await call('cancel', { jobId });
    await call('push', { body: { name: 'after' } });
    await fixture.host.settle();
    expect(await call('seen')).toContainEqual({ queue: 'fixture-queue', name: 'after', retry: 0, reason: null });
  });
});
