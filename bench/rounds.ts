/**
 * Milliseconds on the clock on the wall, which costs next to nothing to ask. What else the machine does is in them too, hence the fastest of
 * several rounds. (The processor time of the process would leave that out, but asking for it takes up to a tenth of a millisecond where
 * the machine is a virtual one, for pages that take one or two.)
 */
export const clock = (): number => performance.now();

/** The smallest and the middle of some measurements: the smallest is what the machine can do, the distance to the middle is its noise. */
export interface Spread {
  readonly min: number;
  readonly median: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { min: sorted[0] ?? NaN, median: sorted[Math.floor(sorted.length / 2)] ?? NaN };
}

/** At least this many rounds, and more until the time is up: short rounds are noisy. */
const FEWEST = 10;
const MOST = 60;
const MILLISECONDS = 12_000;

/** Results of one round after another; the first two, in which code is compiled, are left out. */
export async function inRounds<T>(round: () => Promise<T>): Promise<T[]> {
  await round();
  await round();
  const results: T[] = [];
  const end = clock() + MILLISECONDS;
  while (results.length < FEWEST || (results.length < MOST && clock() < end)) results.push(await round());
  return results;
}
