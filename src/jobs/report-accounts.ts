import { privacy } from '@forge/api';
import { changesBetween, type SiteMap } from '../mapping';
import { success, type Result } from '../problem';
import { accountsKept, forgetAccount, lastAccountReport, newestSiteMap, noteAccountReport, saveSiteMap } from '../store';

/** Accounts of one report (@forge/api, privacy). */
const ACCOUNTS_PER_REPORT = 90;
/**
 * Each account has to be reported once in seven days, and not more often (Forge, user privacy guidelines: the cycle period). A schedule
 * does not come to the minute.
 */
const CYCLE_MS = 7 * 24 * 60 * 60_000 - 30 * 60_000;

/**
 * The weekly report: tells Atlassian whose account ids the app keeps (who changed the site map, whom its settings name), and forgets those
 * whose accounts are closed. The ids are all that is kept of anybody; of an account that was changed there is nothing to bring up to
 * date, so that only the date of the report moves on.
 * @returns the status the platform asks of a scheduled trigger: 204, or 500 when Atlassian did not take the report; the hourly sweep
 *   tries again then.
 */
export const reportAccounts = async (): Promise<{ statusCode: number }> => {
  const now = Date.now();
  const reported = await lastAccountReport();
  // The hourly round was there first.
  if (reported !== null && now - reported < CYCLE_MS) return { statusCode: 204 };
  const kept = await accountsKept(now);
  if (!kept.ok) {
    console.warn(`Clausewise: the weekly report of account ids waits: ${kept.problem.code}; the sweep tries again.`);
    return { statusCode: 500 };
  }
  const accounts = kept.value.map(({ accountId, keptAt }) => ({
    accountId,
    updatedAt: new Date(Math.max(keptAt, reported ?? 0)).toISOString(),
  }));
  const closed: string[] = [];
  for (let start = 0; start < accounts.length; start += ACCOUNTS_PER_REPORT) {
    const answer = await report(accounts.slice(start, start + ACCOUNTS_PER_REPORT));
    if (answer === null) {
      console.warn('Clausewise: Atlassian did not take the weekly report of account ids; the sweep tries again.');
      return { statusCode: 500 };
    }
    closed.push(...answer.filter(({ status }) => status === 'closed').map(({ accountId }) => accountId));
  }
  const forgotten = await forget(closed, now);
  if (!forgotten.ok) {
    console.warn(`Clausewise: a closed account could not be taken out of all that is kept: ${forgotten.problem.code}.`);
    return { statusCode: 500 };
  }
  await noteAccountReport(now);
  return { statusCode: 204 };
};

/** The same for the hourly round, where the weekly one did not get through: nothing until a week has gone by since the last report. */
export const reportAccountsWhenOverdue = async (): Promise<Result<null>> => {
  const last = await lastAccountReport();
  if (last !== null && Date.now() - last >= CYCLE_MS) await reportAccounts();
  return success(null);
};

type Accounts = Parameters<typeof privacy.reportPersonalData>[0];
type Updates = Awaited<ReturnType<typeof privacy.reportPersonalData>>;

/** Null where Atlassian does not take the report: the API throws its answer then. */
const report = async (accounts: Accounts): Promise<Updates | null> => {
  try {
    return await privacy.reportPersonalData(accounts);
  } catch {
    return null;
  }
};

/**
 * Takes closed accounts out of the map in force, as a new version that says so, and then out of everything that is kept. In that order:
 * one that dies in between is told again next week that they are closed.
 */
const forget = async (accountIds: readonly string[], now: number): Promise<Result<null>> => {
  if (accountIds.length === 0) return success(null);
  const saved = await newestSiteMap();
  const map = saved === null ? null : withoutAccounts(saved.map, accountIds);
  const changes = saved === null || map === null ? 0 : changesBetween(saved.map, map).length;
  if (map !== null && changes > 0) {
    const why = 'Somebody that it named has no account any more.';
    const put = await saveSiteMap(map, now, { who: null, why, changes });
    if (!put.ok) return put;
  }
  for (const accountId of accountIds) {
    const forgotten = await forgetAccount(accountId);
    if (!forgotten.ok) return forgotten;
  }
  return success(null);
};

const withoutAccounts = (map: SiteMap, accountIds: readonly string[]): SiteMap => {
  const { processOwners, topManagement } = map.settings;
  return {
    ...map,
    settings: {
      ...map.settings,
      ...(processOwners === undefined
        ? {}
        : { processOwners: Object.fromEntries(Object.entries(processOwners).filter(([, owner]) => !accountIds.includes(owner))) }),
      ...(topManagement === undefined
        ? {}
        : { topManagement: { ...topManagement, accounts: topManagement.accounts.filter((id) => !accountIds.includes(id)) } }),
    },
  };
};
