import type { AccountService, Clock, ServiceReply } from '../seams';

/** Accounts of one report (@forge/api, privacy.LIMIT; Atlassian's user privacy guide). */
const ACCOUNTS_PER_REPORT = 90;
/** An account is to be reported once in this time (the guide: "by default, the cycle period is 7 days"). */
const CYCLE_MS = 7 * 24 * 60 * 60 * 1000;
/** A weekly schedule does not come to the second. */
const LEEWAY_MS = 60 * 60 * 1000;

const refuse = (message: string): ServiceReply => ({ status: 400, body: { errorType: 'INVALID_REQUEST', errorMessage: message } });

interface Reported {
  accountId: string;
  updatedAt: number;
}

const reportedIn = (body: unknown): Reported[] | null => {
  const accounts = (body as { accounts?: unknown } | null | undefined)?.accounts;
  if (!Array.isArray(accounts)) return null;
  const read = (accounts as { accountId?: unknown; updatedAt?: unknown }[]).map((account) => ({
    accountId: typeof account?.accountId === 'string' ? account.accountId : '',
    updatedAt: typeof account?.updatedAt === 'string' ? Date.parse(account.updatedAt) : Number.NaN,
  }));
  return read.every(({ accountId, updatedAt }) => accountId !== '' && !Number.isNaN(updatedAt)) ? read : null;
};

/**
 * Atlassian's personal data reporting API as `privacy.reportPersonalData` of @forge/api asks it: `{accounts: [{accountId, updatedAt}]}`,
 * where `updatedAt` (ISO 8601) is when the app took the data it keeps. 200 lists the accounts that were closed, or changed since; 204
 * when there is nothing to do. An account that is reported again within the cycle is a complaint, as the guide asks not to.
 */
export const createAccounts = (clock: Clock, complain: (message: string) => void = () => undefined): AccountService => {
  const closed = new Set<string>();
  const changedAt = new Map<string, number>();
  const lastReport = new Map<string, number>();

  return {
    report: (body) => {
      const accounts = reportedIn(body);
      if (accounts === null) return refuse('accounts: a list of {accountId, updatedAt}, updatedAt in ISO 8601.');
      if (accounts.length === 0 || accounts.length > ACCOUNTS_PER_REPORT)
        return refuse(`A report names from 1 to ${ACCOUNTS_PER_REPORT} accounts, not ${accounts.length}.`);
      const now = clock.now();
      for (const { accountId } of accounts) {
        const last = lastReport.get(accountId);
        if (last !== undefined && now - last < CYCLE_MS - LEEWAY_MS)
          complain(`privacy: account ${accountId} was reported twice within 7 days`);
        lastReport.delete(accountId);
        lastReport.set(accountId, now);
      }
      const answers = accounts.flatMap(({ accountId, updatedAt }) => {
        if (closed.has(accountId)) return [{ accountId, status: 'closed' }];
        return (changedAt.get(accountId) ?? -Infinity) > updatedAt ? [{ accountId, status: 'updated' }] : [];
      });
      return answers.length === 0 ? { status: 204 } : { status: 200, body: { accounts: answers } };
    },
    close: (accountId) => void closed.add(accountId),
    update: (accountId) => void changedAt.set(accountId, clock.now()),
    reported: () => [...lastReport.keys()],
  };
};
