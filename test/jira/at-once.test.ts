import { expect, test } from '@jest/globals';
import { atOnce } from '../../src/jira/at-once';
import { failure, success } from '../../src/problem';

/** Tasks that end when the test says so, in any order. */
const tasks = () => {
  const begun = new Map<number, (result: ReturnType<typeof success<number>> | ReturnType<typeof failure>) => void>();
  const run = (item: number) => new Promise<ReturnType<typeof success<number>> | ReturnType<typeof failure>>((end) => begun.set(item, end));
  const settle = () => new Promise((next) => setImmediate(next));
  return { begun, run, settle };
};
const items = [0, 1, 2, 3, 4, 5, 6];

test('four are under way at a time, and results come in the order of the items', async () => {
  const { begun, run, settle } = tasks();
  const all = atOnce(items, run);
  expect([...begun.keys()]).toEqual([0, 1, 2, 3]);
  begun.get(2)?.(success(20));
  await settle();
  expect([...begun.keys()]).toEqual([0, 1, 2, 3, 4]);
  for (const item of [4, 3, 1, 0]) begun.get(item)?.(success(item * 10));
  await settle();
  for (const item of [6, 5]) begun.get(item)?.(success(item * 10));
  expect(await all).toEqual(success([0, 10, 20, 30, 40, 50, 60]));
});

test('after a failure nothing more is begun, and the first one is handed back', async () => {
  const { begun, run, settle } = tasks();
  const all = atOnce(items, run);
  begun.get(1)?.(failure('jira-busy', 'first'));
  await settle();
  begun.get(0)?.(success(0));
  begun.get(3)?.(failure('not-found', 'second'));
  begun.get(2)?.(success(2));
  expect(await all).toMatchObject({ ok: false, problem: { code: 'jira-busy' } });
  expect(begun.size).toBe(4);
});

test('nothing to do is done at once', async () => {
  expect(await atOnce([], () => Promise.reject(new Error('nobody asked')))).toEqual(success([]));
});
