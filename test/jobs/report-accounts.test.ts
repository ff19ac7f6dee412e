import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createAccounts } from '../../host/forge/accounts';
import type { AccountService } from '../../host/seams';
import { createClock, createKvs, type HostClock } from '../../host/storage';
import { reportAccounts, reportAccountsWhenOverdue } from '../../src/jobs/report-accounts';
import type { SiteMap } from '../../src/mapping';
import { accountsKept, lastAccountReport, putInForce, savedSiteMap, savedVersion, versionNotes } from '../../src/store';
import { noTables } from '../store/no-tables';
import { installPlatform } from '../store/platform';
import { wholeMap } from './whole-map';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
const NOW = Date.UTC(2026, 9, 5, 3);

let clock: HostClock;
let accounts: AccountService;
/** What was reported, report by report. */
let reports: { accountId: string; updatedAt: string }[][];
let refusing: number;
let complaints: string[];
let dateNow: ReturnType<typeof jest.spyOn>;
let warnings: ReturnType<typeof jest.spyOn>;

beforeEach(() => {
  clock = createClock(NOW);
  clock.freeze();
  clock.set(NOW);
  [reports, complaints, refusing] = [[], [], 0];
  accounts = createAccounts(clock, (message) => complaints.push(message));
  dateNow = jest.spyOn(Date, 'now').mockImplementation(() => clock.now());
  warnings = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  installPlatform({
    sql: noTables,
    kvs: createKvs(clock),
    accounts: (body) => {
      reports.push((body as { accounts: (typeof reports)[number] }).accounts);
      if (refusing === 0) return accounts.report(body);
      refusing -= 1;
      return { status: 503 };
    },
  });
});
afterEach(() => {
  dateNow.mockRestore();
  warnings.mockRestore();
  expect(complaints).toEqual([]);
});

const withSettings = (settings: Partial<SiteMap['settings']>): SiteMap => ({
  ...wholeMap,
  settings: { ...wholeMap.settings, ...settings },
});
const put = async (map: SiteMap, who: string | null): Promise<void> => {
  const on = (await savedSiteMap())?.version ?? null;
  expect(await putInForce({ map, who, why: 'a test', changes: 1, on }, Date.now())).toMatchObject({ ok: true });
};
const kept = async (): Promise<string[]> => {
  const accounts = await accountsKept(Date.now());
  return accounts.ok ? accounts.value.map(({ accountId }) => accountId).sort() : [accounts.problem.code];
};
const named = withSettings({
  processOwners: { 'incident-management': 'id:owner', 'change-management': 'id:other' },
  topManagement: { groups: ['directors'], accounts: ['id:director', 'id:owner'] },
});

describe('the weekly report', () => {
  test('of a site that keeps nobody tells Atlassian nothing', async () => {
    expect(await reportAccounts()).toEqual({ statusCode: 204 });
    await put(wholeMap, null);
    expect([reports, await lastAccountReport()]).toEqual([[], NOW]);
  });

  test('names everybody whose id is kept, and since when', async () => {
    await put(named, 'id:admin');
    clock.advance(HOUR);
    await put({ ...named, scope: { ...named.scope, projectsOut: { '10009': 'closed' } } }, 'id:second');
    clock.advance(HOUR);
    expect(await reportAccounts()).toEqual({ statusCode: 204 });
    const [report = []] = reports;
    expect(report.map(({ accountId }) => accountId).sort()).toEqual(['id:admin', 'id:director', 'id:other', 'id:owner', 'id:second']);
    expect(Object.fromEntries(report.map(({ accountId, updatedAt }) => [accountId, updatedAt]))).toMatchObject({
      'id:admin': new Date(NOW).toISOString(),
      'id:owner': new Date(NOW + HOUR).toISOString(),
    });
    expect(await kept()).toEqual(['id:admin', 'id:director', 'id:other', 'id:owner', 'id:second']);
  });

  test('names 90 accounts at a time', async () => {
    const owners = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`process-${index}`, `owner-${index}`]));
    await put(withSettings({ processOwners: owners }), null);
    expect(await reportAccounts()).toEqual({ statusCode: 204 });
    expect(reports.map(({ length }) => length)).toEqual([90, 90, 20]);
    expect(new Set(reports.flat().map(({ accountId }) => accountId)).size).toBe(200);
  });

  test('forgets a closed account everywhere: who changed the map, whom it names, in every version; and says so in the history', async () => {
    await put(named, 'id:owner');
    await put({ ...named, scope: { ...named.scope, projectsOut: { '10009': 'closed' } } }, 'id:admin');
    accounts.close('id:owner');
    accounts.close('id:director');
    expect(await reportAccounts()).toEqual({ statusCode: 204 });
    expect(await kept()).toEqual(['id:admin', 'id:other']);
    const { map, version } = (await savedSiteMap())!;
    expect(version).toBe(3);
    expect(map.settings).toMatchObject({
      processOwners: { 'change-management': 'id:other' },
      topManagement: { groups: ['directors'], accounts: [] },
    });
    expect(await versionNotes(3)).toMatchObject([
      { version: 3, who: null, why: expect.stringContaining('no account any more'), changes: 2 },
      { version: 2, who: 'id:admin' },
      { version: 1, who: null },
    ]);
    for (const number of [1, 2, 3])
      expect([number, /"id:(owner|director)"/.test(JSON.stringify(await savedVersion(number)))]).toEqual([number, false]);
    clock.advance(WEEK);
    expect(await reportAccounts()).toEqual({ statusCode: 204 });
    expect(reports.at(-1)?.map(({ accountId }) => accountId).sort()).toEqual(['id:admin', 'id:other']); // prettier-ignore
  });

  test('makes no new version for somebody who only changed the map', async () => {
    await put(wholeMap, 'id:admin');
    accounts.close('id:admin');
    expect(await reportAccounts()).toEqual({ statusCode: 204 });
    expect([(await savedSiteMap())?.version, await kept()]).toEqual([1, []]);
    expect(await versionNotes(1)).toMatchObject([{ version: 1, who: null, why: 'a test' }]);
  });

  test('of an account that was changed moves its date on: all that is kept is its id', async () => {
    await put(named, 'id:admin');
    clock.advance(HOUR);
    accounts.update('id:admin');
    clock.advance(HOUR);
    await reportAccounts();
    expect(await kept()).toContain('id:admin');
    const reportedAt = clock.now();
    clock.advance(WEEK);
    await reportAccounts();
    expect(reports.at(-1)).toContainEqual({ accountId: 'id:admin', updatedAt: new Date(reportedAt).toISOString() });
  });
});

describe('a report that Atlassian does not take', () => {
  test('changes nothing, and the hourly round makes up for it once it is overdue', async () => {
    await put(named, 'id:admin');
    await reportAccounts();
    accounts.close('id:owner');
    clock.advance(WEEK);
    refusing = 1;
    expect(await reportAccounts()).toEqual({ statusCode: 500 });
    expect([await lastAccountReport(), (await kept()).includes('id:owner')]).toEqual([NOW, true]);
    expect(warnings).toHaveBeenCalledTimes(1);
    clock.advance(HOUR);
    await reportAccountsWhenOverdue();
    expect([await lastAccountReport(), (await kept()).includes('id:owner')]).toEqual([clock.now(), false]);
    const { length } = reports;
    // Neither the hourly nor the weekly one tells the same twice.
    clock.advance(HOUR);
    await reportAccountsWhenOverdue();
    expect(await reportAccounts()).toEqual({ statusCode: 204 });
    expect(reports.length).toBe(length);
  });

  test('the hourly round reports nothing before the first weekly one', async () => {
    await put(named, 'id:admin');
    await reportAccountsWhenOverdue();
    expect(reports).toEqual([]);
  });
});
