import { mkdirSync, rmSync, statSync, utimesSync } from 'node:fs';

/** A lock older than this was left behind by a process that died. */
const STALE_MS = 3 * 60_000;
const RETRY_MS = 200;

const take = (path: string): boolean => {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > STALE_MS) rmSync(path, { recursive: true, force: true });
    return false;
  }
};

/** Runs `work` while no other process does so with the same `path` (a folder that stands for the lock). */
export const withLock = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
  while (!take(path)) await new Promise((done) => setTimeout(done, RETRY_MS));
  // On a busy machine work may outlast STALE_MS; whoever waits must see that its owner lives.
  const alive = setInterval(() => utimesSync(path, new Date(), new Date()), STALE_MS / 6);
  try {
    return await work();
  } finally {
    clearInterval(alive);
    rmSync(path, { recursive: true, force: true });
  }
};
