import { describe, expect, test } from '@jest/globals';
import { failure, success } from '../../../src/problem';
import type { Coverage } from '../../../src/set-up-contract';
import { CoverageRun, totalsOf } from '../../../static/settings-page/state/coverage-run';
import { filledText, issuesText, progressText, recordsText } from '../../../static/settings-page/steps/discover/coverage-text';

const reader = { locale: 'en', timeZone: 'UTC' };
const coverage = (project: string, more: Partial<Coverage> = {}): Coverage => ({
  ...{ project, sampled: 200, total: 900, kinds: { incident: 100 }, unmappedTypes: [], unmappedStatuses: [], fields: {}, links: {} },
  ...more,
});

/** A run whose projects each take a second. */
function setting(reply: (project: string) => Awaited<ReturnType<ConstructorParameters<typeof CoverageRun>[0]['ask']>>) {
  const asked: string[] = [];
  let seconds = 0;
  const run: CoverageRun = new CoverageRun({
    ask: (project) => {
      asked.push(project);
      seconds++;
      return Promise.resolve(reply(project));
    },
    clock: () => seconds * 1000,
  });
  return { run, asked };
}

describe('measuring coverage', () => {
  test('asks one project after the other and tells how long it still takes', async () => {
    const { run, asked } = setting((project) => success(coverage(project)));
    const left: (number | null)[] = [];
    run.subscribe(() => left.push(run.now().secondsLeft));
    await run.start(['1', '2', '3']);
    expect(asked).toEqual(['1', '2', '3']);
    expect(left).toEqual([null, 2, 1, 0]);
    expect(run.now()).toMatchObject({ done: 3, running: false });
    expect(Object.keys(run.now().results)).toEqual(['1', '2', '3']);
  });
  test('passes over a project that fails', async () => {
    const { run } = setting((project) => (project === '2' ? failure('forbidden', 'no') : success(coverage(project))));
    await run.start(['1', '2', '3']);
    expect(Object.keys(run.now().results)).toEqual(['1', '3']);
    expect(run.now().failed).toEqual({ '2': { code: 'forbidden', message: 'no' } });
    expect(progressText(run.now(), reader)).toBe('3 of 3 projects measured; 1 project could not be measured.');
  });
  test('stops when Jira is busy, and keeps what it knew', async () => {
    const { run, asked } = setting((project) => (project === '2' ? failure('jira-busy', 'busy', 30) : success(coverage(project))));
    await run.start(['1', '2', '3']);
    expect(asked).toEqual(['1', '2']);
    expect(run.now()).toMatchObject({ running: false, done: 2 });
    expect(progressText(run.now(), reader)).toBe('Stopped after 2 of 3 projects; 1 project could not be measured.');
  });
  test('stops when it is told to, and a new run drops projects that are out', async () => {
    const { run, asked } = setting((project) => success(coverage(project)));
    const first = run.start(['1', '2', '3']);
    run.stop();
    await first;
    expect(asked).toEqual(['1']);
    expect(run.now()).toMatchObject({ running: false, results: {} });
    await run.start(['1', '2']);
    const second = run.start(['2']);
    expect(Object.keys(run.now().results)).toEqual(['2']);
    await second;
    expect(run.now()).toMatchObject({ done: 1, projects: ['2'], running: false });
  });
  test('nothing to ask is nothing to wait for', async () => {
    const { run } = setting((project) => success(coverage(project)));
    await run.start([]);
    expect(run.now().running).toBe(false);
  });
});

describe('coverage of several projects', () => {
  test('is the sum of theirs, with what is met most first', () => {
    const totals = totalsOf({
      '1': coverage('1', {
        unmappedTypes: [{ issueType: 'Task', n: 3 }],
        unmappedStatuses: [{ kind: 'incident', status: '4', n: 2 }],
        fields: { impact: { filled: 8, of: 10 } },
        links: { problem: 2 },
      }),
      '2': coverage('2', {
        kinds: { incident: 10, problem: 5 },
        unmappedTypes: [
          { issueType: 'Task', n: 1 },
          { issueType: 'Bug', n: 9 },
        ],
        unmappedStatuses: [{ kind: 'incident', status: '4', n: 5 }],
        fields: { impact: { filled: 0, of: 4 }, urgency: { filled: 0, of: 0 } },
      }),
    });
    expect(totals).toEqual({
      ...{ sampled: 400, total: 1800, records: 115, kinds: { incident: 110, problem: 5 } },
      unmappedTypes: [
        { issueType: 'Bug', n: 9 },
        { issueType: 'Task', n: 4 },
      ],
      unmappedStatuses: [{ kind: 'incident', status: '4', n: 7 }],
      fields: { impact: { filled: 8, of: 14 }, urgency: { filled: 0, of: 0 } },
      links: { problem: 2 },
    });
    expect(totalsOf({})).toBeNull();
  });
  test('is said in words, and no issues are not a share', () => {
    const totals = totalsOf({ '1': coverage('1') });
    if (!totals) throw new Error('no totals');
    expect(recordsText(totals, reader)).toBe('50% of a sample of 200 of about 900 issues of the last 90 days are records: 100.');
    expect(recordsText({ ...totals, total: 200 }, reader)).toBe('50% of 200 issues of the last 90 days are records: 100.');
    expect(recordsText({ ...totals, sampled: 0 }, reader)).toMatch(/^There was no issue/);
    expect(filledText(182, 200, reader)).toBe('on 182 of 200 recent records');
    expect(filledText(0, 0, reader)).toBe('no recent record carries it');
    expect(issuesText(1, 1, reader)).toBe('1 of 1 recent issue');
    expect(issuesText(0, 0, reader)).toBe('no recent issues');
  });
  test('says how long it takes while it runs', () => {
    const running = { results: {}, failed: {}, projects: ['1', '2'], done: 1, running: true, secondsLeft: 120 };
    expect(progressText(running, reader)).toBe('1 of 2 projects, about 2 minutes left.');
    expect(progressText({ ...running, done: 0, secondsLeft: null }, reader)).toBe('0 of 2 projects.');
  });
});
