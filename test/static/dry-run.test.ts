import { describe, expect, test } from '@jest/globals';
import type { DryRunPage, Reply } from '../../src/contract';
import { failure, success } from '../../src/problem';
import {
  floodOf,
  isUpToDate,
  judgedPart,
  linesOf,
  NO_RUN,
  progressOf,
  secondsLeft,
  withPage,
  type DryRun,
} from '../../static/settings-page/steps/dry-run/model';
import { DryRunStore } from '../../static/settings-page/steps/dry-run/dry-run-store';
import { withCheck, withParameter, withSetting } from '../../static/settings-page/steps/rules/edit';
import { aCheck, aDraft } from './rules-draft';

const none = { met: 0, gap: 0, pending: 0, notApplicable: 0, cannotTell: 0, failed: 0, examples: [] as string[] };
const aPage = (more: Partial<DryRunPage> = {}): DryRunPage => ({
  project: '1',
  issues: 100,
  total: 250,
  records: { incident: 90 },
  checks: { a: { ...none, met: 60, gap: 30, cannotTell: 1, failed: 2, pending: 3, notApplicable: 4, examples: ['OPS-1', 'OPS-2'] } },
  points: 101,
  next: 'two',
  ...more,
});
const project = (id: string) => ({ id, key: `P${id}`, name: `Project ${id}` });
const waiting = (id: string) => ({ ...project(id), issues: 0, total: 0, asked: false, finished: false, next: null });
const aRun = (...ids: string[]): DryRun => ({ ...NO_RUN, phase: 'running', projects: ids.map(waiting) });

describe('adding up a dry run', () => {
  test('sums every count, and keeps the first ten examples, each once', () => {
    const many = Array.from({ length: 10 }, (_, n) => `OPS-${n + 2}`);
    const once = withPage(aRun('1'), aPage(), 500);
    const twice = withPage(
      once,
      aPage({
        issues: 50,
        records: { incident: 20, problem: 3 },
        next: null,
        points: 51,
        checks: { a: { met: 1, gap: 2, pending: 3, notApplicable: 4, cannotTell: 5, failed: 6, examples: many }, b: none },
      }),
      300,
    );
    expect(twice.checks['a']).toEqual({
      met: 61,
      gap: 32,
      pending: 6,
      notApplicable: 8,
      cannotTell: 6,
      failed: 8,
      examples: ['OPS-1', ...many.slice(0, 9)],
    });
    expect(twice).toMatchObject({ records: { incident: 110, problem: 3 }, points: 152, worked: 800 });
    expect(twice.checks['b']).toEqual(none);
    expect(once.checks['a']).toMatchObject({ met: 60, gap: 30 });
  });
  test('tells how far it is, and is sure only when each project was asked', () => {
    const one = withPage(aRun('1', '2'), aPage(), 500);
    expect(progressOf(one)).toEqual({ issues: 100, total: 250, sure: false });
    expect(secondsLeft(one)).toBeNull();
    const both = withPage(one, aPage({ project: '2', issues: 50, total: 60, next: null }), 1000);
    // Of a finished project the count is known, whatever Jira guessed before.
    expect(progressOf(both)).toEqual({ issues: 150, total: 300, sure: true });
    expect(secondsLeft(both)).toBe(1.5);
    expect(secondsLeft(aRun('1'))).toBeNull();
  });
  test('never says there is less than was found', () => {
    const run = withPage(aRun('1'), aPage({ issues: 100, total: 80 }), 1);
    expect(progressOf(run)).toMatchObject({ issues: 100, total: 100 });
  });
  test('shows checks with the most gaps first', () => {
    const checks = [aCheck({ id: 'few' }), aCheck({ id: 'none' }), aCheck({ id: 'many' })];
    const run = { checks: { few: { ...none, gap: 1 }, many: { ...none, gap: 9 }, gone: { ...none, gap: 99 } } };
    expect(linesOf(run, checks).map(({ check }) => check.id)).toEqual(['many', 'few']);
  });
});

describe('a check floods', () => {
  test.each([
    [0, 0, 'nothing'],
    [0, 19, 'few'],
    [9, 11, 'floods'],
    [10, 10, 'fine'],
    [20, 0, 'fine'],
    [49, 51, 'floods'],
  ])('with %d met and %d gaps: %s', (met, gap, expected) => expect(floodOf({ met, gap })).toBe(expected));
});

describe('numbers of a dry run', () => {
  const run = (draft = aDraft()) => ({ basis: judgedPart(draft) });
  test('stay true while only severity or what is done about a gap changes', () => {
    expect(isUpToDate(run(), withCheck('8.6.1-01.a', { level: 'warn', severity: 'low' })(aDraft()))).toBe(true);
    expect(isUpToDate(run(withCheck('8.6.1-01.a', { level: 'off' })(aDraft())), aDraft())).toBe(true);
  });
  test('are out of date when a parameter, a rule or the mapping changes', () => {
    expect(isUpToDate(run(), withParameter('8.6.1-01.a', 'grace', { value: 9, unit: 'days' })(aDraft()))).toBe(false);
    expect(isUpToDate(run(), withSetting('clusterSize', 3)(aDraft()))).toBe(false);
    expect(isUpToDate(run(), aDraft({}, { links: {} }))).toBe(false);
  });
});

/** A world that a test plays by hand: answers come when it says so. */
function world() {
  const asked: { project: string; pageToken: string | null }[] = [];
  const answers: ((reply: Reply<DryRunPage>) => void)[] = [];
  const timers: { work: () => void; ms: number; off: boolean }[] = [];
  let clock = 0;
  const store = new DryRunStore({
    ask: (input) => {
      asked.push(input);
      return new Promise((resolve) => answers.push(resolve));
    },
    now: () => (clock += 100),
    later: (work, ms) => {
      const timer = { work, ms, off: false };
      timers.push(timer);
      return () => void (timer.off = true);
    },
  });
  const answer = async (reply: Reply<DryRunPage>) => {
    answers.shift()?.(reply);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { store, asked, answer, timers };
}

describe('a dry run', () => {
  test('asks page after page, each project once before the second page of any', async () => {
    const { store, asked, answer } = world();
    store.start([project('1'), project('2')], 'basis');
    expect(asked).toEqual([{ project: '1', pageToken: null }]);
    await answer(success(aPage()));
    await answer(success(aPage({ project: '2', next: 'b' })));
    await answer(success(aPage({ next: null })));
    await answer(success(aPage({ project: '2', next: null })));
    expect(asked.map(({ project: id, pageToken }) => `${id} ${pageToken}`)).toEqual(['1 null', '2 null', '1 two', '2 b']);
    expect(store.get()).toMatchObject({ phase: 'done', points: 404, basis: 'basis', worked: 400 });
  });
  test('of no project is done at once', () => {
    const { store, asked } = world();
    store.start([], null);
    expect([store.get().phase, asked.length]).toEqual(['done', 0]);
  });
  test('pauses after the page under way, which counts, and goes on with the next', async () => {
    const { store, asked, answer } = world();
    store.start([project('1')], null);
    store.pause();
    await answer(success(aPage()));
    expect([store.get().phase, store.get().points, asked.length]).toEqual(['paused', 101, 1]);
    store.resume();
    expect(asked[1]).toEqual({ project: '1', pageToken: 'two' });
  });
  test('that is paused and resumed within one page asks no page twice', async () => {
    const { store, asked, answer } = world();
    store.start([project('1')], null);
    store.pause();
    store.resume();
    expect(asked).toHaveLength(1);
    await answer(success(aPage()));
    expect(asked).toHaveLength(2);
  });
  test('drops what arrives after it was stopped or started anew', async () => {
    const { store, asked, answer } = world();
    store.start([project('1')], null);
    store.stop();
    await answer(success(aPage()));
    expect([store.get().phase, store.get().points, asked.length]).toEqual(['stopped', 0, 1]);
    store.start([project('1')], null);
    store.start([project('2')], null);
    await answer(success(aPage()));
    expect(store.get().points).toBe(0);
    await answer(success(aPage({ project: '2', next: null })));
    expect(store.get()).toMatchObject({ phase: 'done', points: 101 });
  });
  test('stops at a failure and asks the same page again when told to', async () => {
    const { store, asked, answer } = world();
    store.start([project('1')], null);
    await answer(success(aPage()));
    await answer(failure('unexpected', 'no'));
    expect(store.get()).toMatchObject({ phase: 'failed', problem: { message: 'no' }, points: 101 });
    store.resume();
    expect(store.get()).toMatchObject({ phase: 'running', problem: null });
    expect(asked.slice(1)).toEqual([asked[1], asked[1]]);
  });
  test('waits as long as a busy Jira asks, and then goes on by itself', async () => {
    const { store, asked, answer, timers } = world();
    store.start([project('1')], null);
    await answer(failure('jira-busy', 'busy', 7.2));
    expect(store.get().phase).toBe('waiting');
    expect(timers.map(({ ms }) => ms)).toEqual([8000]);
    timers[0]?.work();
    expect([store.get().phase, asked.length]).toEqual(['running', 2]);
    await answer(failure('jira-busy', 'busy'));
    expect(timers[1]?.ms).toBe(30_000);
    store.stop();
    expect(timers[1]?.off).toBe(true);
  });
  test('tells its listeners', () => {
    const { store } = world();
    let told = 0;
    const off = store.subscribe(() => told++);
    store.start([project('1')], null);
    store.pause();
    off();
    store.stop();
    expect(told).toBe(2);
  });
});
