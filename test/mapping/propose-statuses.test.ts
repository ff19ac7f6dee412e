import { describe, expect, test } from '@jest/globals';
import { milestoneOfStatus } from '../../src/mapping/propose-statuses';

describe('statuses', () => {
  const status = (name: string, categoryKey: 'new' | 'indeterminate' | 'done' | 'undefined') => ({ id: '1', name, categoryKey });

  test.each([
    ['Draft', 'new', 'created'],
    ['In review', 'indeterminate', 'reviewed'],
    ['Published', 'done', 'approved'],
    ['Live', 'indeterminate', 'approved'],
    ['Active supplier', 'done', 'approved?'],
    ['Retired', 'done', 'closed'],
    ['Obsolete', 'done', 'closed'],
    ['Done', 'done', 'approved?'],
    ['Gone', 'done', 'closed?'],
    ['Canceled', 'done', 'cancelled'],
  ] as const)('a register entry in %p (%p) is %p', (name, category, milestone) => {
    const choice = milestoneOfStatus(status(name, category), 'entry');
    expect(`${choice?.milestone}${choice?.sure === true ? '' : '?'}`).toBe(milestone);
  });

  test.each([
    ['已完成', 'new', 'resolved?'],
    ['已完成', 'done', 'resolved'],
    ['Resolved', 'indeterminate', 'resolved'],
    ['Closed', 'indeterminate', 'closed?'],
    ['In progress', 'done', 'inProgress?'],
    ['Pendiente', 'new', 'waiting?'],
    ['Waiting for support', 'indeterminate', 'created'],
    ['Warten auf Kunden', 'indeterminate', 'waiting'],
    ['En attente du client', 'indeterminate', 'waiting'],
    ['Esperando por ayuda', 'new', 'created'],
    ['Esperando por el cliente', 'indeterminate', 'waiting'],
    ['サポート待ち', 'indeterminate', 'created'],
    ['待处理', 'new', 'created'],
    ['未解決', 'new', 'created?'],
    ['待关闭', 'indeterminate', 'inProgress?'],
  ] as const)('an incident in %p (%p) is %p', (name, category, milestone) => {
    const choice = milestoneOfStatus(status(name, category), 'incident');
    expect(`${choice?.milestone}${choice?.sure === true ? '' : '?'}`).toBe(milestone);
  });

  test('a name that Jira itself contradicts says what to look at', () => {
    expect(milestoneOfStatus(status('已完成', 'new'), 'incident')?.reason).toBe(
      `known name (Chinese), but Jira's category is "To do": look at the issues that are in it`,
    );
  });

  test.each([
    ['To be approved', 'indeterminate', 'planned?'],
    ['Ready for testing', 'indeterminate', 'planned?'],
    ['Not approved yet', 'indeterminate', 'planned?'],
    ['Approved by the board', 'indeterminate', 'approved?'],
    ['Waiting for customer reply', 'indeterminate', 'waiting?'],
    ['In progress', 'indeterminate', 'implementStart'],
    ['Scheduled', 'new', 'approved'],
    ['Somewhere', 'undefined', 'undefined?'],
  ] as const)('a change in %p (%p) is %p', (name, category, milestone) => {
    const choice = milestoneOfStatus(status(name, category), 'change');
    expect(`${choice?.milestone}${choice?.sure === true ? '' : '?'}`).toBe(milestone);
  });
});
