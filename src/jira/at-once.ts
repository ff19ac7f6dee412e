import { success, type Result } from '../problem';

/** Requests that are under way at a time: enough that a large site is read in time, few enough to leave Jira to its users. */
const AT_ONCE = 4;

/**
 * Does a task for each item, four at a time, and gives the results in the order of the items. The first failure is handed back; what has
 * not begun by then is not done.
 */
export async function atOnce<T, R>(items: readonly T[], task: (item: T) => Promise<Result<R>>): Promise<Result<R[]>> {
  const results: R[] = [];
  let failed: Result<never> | null = null;
  let next = 0;
  const work = async (): Promise<void> => {
    while (failed === null && next < items.length) {
      const place = next++;
      const result = await task(items[place]!);
      if (result.ok) results[place] = result.value;
      else failed ??= result;
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, work));
  return failed ?? success(results);
}
