/** The app's storage: results in Forge SQL, configuration and checkpoints in the key-value store. Nothing else knows of either. */
export { spendPoints } from './budget';
export { dirtyBuckets, distinctBuckets, recountBuckets } from './buckets';
export type { Bucket, Counts, OutcomeGroup, RollupTallies, Summarise } from './buckets';
export { readCheckpoint, writeCheckpoint } from './checkpoints';
export type { Checkpoint } from './checkpoints';
export { proposedSiteMap, savedSiteMap, saveSiteMap, storeProposal } from './configuration';
export type { ProposedSiteMap, SavedSiteMap } from './configuration';
export { MARK_LIFE_MS, ROWS_PER_STATEMENT } from './limits';
export { OPEN } from './periods';
export { recordsNotMet, recordsDue, recordsOf, removeRecords, saveRecords } from './records';
export type { RecordRow } from './records';
export { projectsWithRollups, rollupsOf } from './rollups';
export type { Rollup } from './rollups';
export { migrate } from './schema';
export { lastLook, noteLook } from './sweeps';
