/**
 * Milliseconds of processor time that this process has used, its garbage collector included: the clock on the wall would also measure
 * what else the machine does.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * What asking for the processor time costs itself, in milliseconds: some machines take tens of microseconds for it, which would be a good
 * part of what is measured of a page.
 */
export function clockCost(): number {
  const costs: number[] = [];
  for (let call = 0; call < 2_000; call += 1) {
    const before = processorTime();
    costs.push(processorTime() - before);
  }
  // A mean, as the clock's own steps are coarser than its cost on some machines.
  return costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
}

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
  const end = processorTime() + MILLISECONDS;
  while (results.length < FEWEST || (results.length < MOST && processorTime() < end)) results.push(await round());
  return results;
}
