/** The app's storage as Forge would offer it: clock, Forge SQL, key-value store, queues. */
export { createClock } from './clock';
export type { HostClock } from './clock';
export { createSql } from './sql';
export type { SqlOptions } from './sql';
export { createKvs } from './kvs';
export type { KvsOptions } from './kvs';
export { createQueue } from './queue';
export type { HostQueue, QueueOptions } from './queue';
