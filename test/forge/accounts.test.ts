import { beforeEach, describe, expect, test } from '@jest/globals';
import { createAccounts } from '../../host/forge/accounts';
import { createClock } from '../../host/storage';
import type { HostClock } from '../../host/storage';

const START = Date.UTC(2026, 4, 4);
const DAY = 86_400_000;
let clock: HostClock;
let complaints: string[];
let accounts: ReturnType<typeof createAccounts>;
beforeEach(() => {
  clock = createClock(START);
  clock.freeze();
  clock.set(START);
  complaints = [];
  accounts = createAccounts(clock, (message) => complaints.push(message));
});

const at = (days: number): string => new Date(START + days * DAY).toISOString();
const report = (...ids: string[]) => accounts.report({ accounts: ids.map((accountId) => ({ accountId, updatedAt: at(-1) })) });

describe('the report of personal data', () => {
  test('has nothing to say of accounts as they were', () => {
    expect(report('a', 'b')).toEqual({ status: 204 });
    expect(accounts.reported()).toEqual(['a', 'b']);
  });

  test('names accounts that were closed, or changed since the data was taken', () => {
    accounts.update('changed');
    accounts.close('closed');
    expect(report('same', 'changed', 'closed')).toEqual({
      status: 200,
      body: { accounts: [{ accountId: 'changed', status: 'updated' }, { accountId: 'closed', status: 'closed' }] }, // prettier-ignore
    });
    const taken = accounts.report({ accounts: [{ accountId: 'changed', updatedAt: at(0) }] });
    expect(taken).toEqual({ status: 204 });
  });

  test('of a closed account is the same for ever', () => {
    accounts.close('closed');
    accounts.update('closed');
    for (const days of [0, 7, 14]) {
      clock.set(START + days * DAY);
      expect(accounts.report({ accounts: [{ accountId: 'closed', updatedAt: at(days) }] })).toMatchObject({
        body: { accounts: [{ status: 'closed' }] },
      });
    }
    expect(complaints).toEqual([]);
  });

  test('is asked for once in seven days: more often is a complaint', () => {
    report('a');
    clock.set(START + 6 * DAY);
    report('a', 'b');
    expect(complaints).toEqual(['privacy: account a was reported twice within 7 days']);
    expect(accounts.reported()).toEqual(['a', 'b']);
    // A weekly schedule may come a little early.
    clock.set(START + 13 * DAY - 60_000);
    report('a', 'b');
    expect(complaints).toHaveLength(1);
  });

  test.each([
    ['no list', {}],
    ['nothing at all', null],
    ['no account', { accounts: [] }],
    ['91 accounts', { accounts: Array.from({ length: 91 }, (_, n) => ({ accountId: `a${n}`, updatedAt: at(0) })) }],
    ['an account without an id', { accounts: [{ updatedAt: at(0) }] }],
    ['a time that is none', { accounts: [{ accountId: 'a', updatedAt: 'yesterday' }] }],
    ['an account that is null', { accounts: [null] }],
  ])('with %s is refused', (_, body) => {
    expect(accounts.report(body).status).toBe(400);
    expect(accounts.reported()).toEqual([]);
  });
});
