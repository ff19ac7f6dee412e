import { describe, expect, test } from '@jest/globals';
import type { BackfillStatus, Problem } from '../../src/contract';
import { failure, PROBLEMS, success } from '../../src/problem';
import { configurationOf, DEFAULT_CONFIGURATION, queryOf, toggled } from '../../static/gadget/configuration';
import { backfillText, movedOn } from '../../static/project-page/backfill-text';
import { remedyOf } from '../../static/shared/problem-text';
import { answered, asked, type ReplyState } from '../../static/shared/reply-state';

const reader = { locale: 'en', timeZone: 'UTC' };

describe('what a page knows of a call', () => {
  const ready: ReplyState<number> = { phase: 'ready', value: 1, refreshing: false, problem: null };
  test('content stays while it is asked for again and when that fails', () => {
    expect(asked(ready)).toEqual({ ...ready, refreshing: true });
    const stale = answered(asked(ready), failure('jira-busy', 'busy'));
    expect(stale).toEqual({ ...ready, problem: { code: 'jira-busy', message: 'busy' } });
    expect(answered(stale, success(2))).toEqual({ ...ready, value: 2 });
  });
  test.each(['forbidden', 'not-found', 'not-a-record'] as const)('content goes when the answer is %s', (code) => {
    expect(answered(ready, failure(code, 'gone'))).toEqual({ phase: 'failed', problem: { code, message: 'gone' }, retrying: false });
  });
  test('a failure stays on screen while it is tried again', () => {
    const failed: ReplyState<number> = { phase: 'failed', problem: { code: 'jira-busy', message: 'busy' }, retrying: false };
    expect(asked(failed)).toEqual({ ...failed, retrying: true });
    expect(asked({ phase: 'loading' })).toEqual({ phase: 'loading' });
  });
});

describe('who can mend a problem', () => {
  test('is said for every code', () => {
    for (const code of Object.keys(PROBLEMS) as Problem['code'][]) expect(remedyOf({ code, message: '' })).toMatch(/\.$/);
    expect(remedyOf({ code: 'forbidden', message: '' })).toContain('administrator');
  });
  test('with the time to wait where Jira said one', () => {
    expect(remedyOf({ code: 'jira-busy', message: '', retryAfter: 29.2 })).toContain('wait 30 seconds');
    expect(remedyOf({ code: 'jira-busy', message: '', retryAfter: 1 })).toContain('wait 1 second.');
  });
});

describe('the settings of a gadget', () => {
  test.each([undefined, null, 'x', {}, { process: 7, projects: 'OPS', unit: 'week' }])('%j is the default', (stored) => {
    expect(configurationOf(stored)).toEqual(DEFAULT_CONFIGURATION);
  });
  test('are kept where they make sense', () => {
    expect(configurationOf({ process: 'p', projects: ['1', 2, ''], unit: 'quarter' })).toEqual({
      process: 'p',
      projects: ['1'],
      unit: 'quarter',
    });
    expect(queryOf(DEFAULT_CONFIGURATION)).toEqual({ process: 'incident-management', projects: [], unit: 'month', count: 12 });
  });
  test('a project is ticked on and off', () => {
    expect(toggled(['1'], '2')).toEqual(['1', '2']);
    expect(toggled(['1', '2'], '1')).toEqual(['2']);
  });
});

describe('a back-fill in words', () => {
  const status = (state: BackfillStatus['state'], more: Partial<BackfillStatus> = {}): BackfillStatus => ({
    project: '1',
    state,
    done: 50,
    total: 200,
    startedAt: null,
    finishedAt: null,
    secondsLeft: null,
    pausedByHand: false,
    note: null,
    ...more,
  });
  test('runs with a bar and the time left', () => {
    expect(backfillText(status('running', { secondsLeft: 820 }), reader)).toMatchObject({
      progress: 0.25,
      sentence: '50 of about 200 records assessed, 14 minutes left.',
    });
  });
  test('never fills the bar before it is done, as the total is approximate', () => {
    expect(backfillText(status('running', { done: 230 }), reader)).toMatchObject({
      progress: 0.99,
      sentence: '230 of about 230 records assessed.',
    });
    expect(backfillText(status('running', { done: 0, total: 0 }), reader).progress).toBe(0);
  });
  test('says why it stands still', () => {
    expect(backfillText(status('paused', { note: 'It goes on in an hour.' }), reader).sentence).toBe(
      '50 of about 200 records assessed. It goes on in an hour.',
    );
    expect(backfillText(status('failed'), reader).sentence).toBe('50 of about 200 records assessed.');
  });
  test('has no bar before and after', () => {
    expect(backfillText(status('never'), reader).progress).toBeNull();
    expect(backfillText(status('done', { finishedAt: '2026-05-18T09:30:00Z' }), reader)).toMatchObject({ progress: null, label: 'Done' });
  });
  test('figures are fetched again now and then, not at every look', () => {
    expect(movedOn(status('running'), status('running', { done: 59 }))).toBe(false);
    expect(movedOn(status('running'), status('running', { done: 60 }))).toBe(true);
    expect(movedOn(status('running'), status('done'))).toBe(true);
  });
});
