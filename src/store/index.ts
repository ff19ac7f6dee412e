/** The app's storage: results in Forge SQL, configuration and checkpoints in the key-value store. Nothing else knows of either. */
export { accountsKept, forgetAccount } from './accounts';
export type { KeptAccount } from './accounts';
export { POINTS_PER_HOUR, pointsSpent, spendPoints } from './budget';
export { chunksOf } from './database';
export { dirtyBuckets, distinctBuckets, recountBuckets } from './buckets';
export type { Bucket, Counts, OutcomeGroup, RollupTallies, Summarise } from './buckets';
export { contributionsSince } from './contributions';
export type { ContributedRow } from './contributions';
export { holdBackfill, readCheckpoint, releaseBackfill, writeCheckpoint } from './checkpoints';
export type { Checkpoint } from './checkpoints';
export { proposedSiteMap, refuseTooLarge, savedSiteMap, storeProposal } from './configuration';
export type { ProposedSiteMap, SavedSiteMap } from './configuration';
export { draftOf, keepDraft, newestDraft, REVISIONS_KEPT } from './drafts';
export type { Draft } from './drafts';
export { driftNames, mapForJudging, readDrift, storeDrift } from './drift';
export type { Drift, MapForJudging, NamedThing, Renamed, Replacement } from './drift';
export { effectiveMap, NOTHING_LOST } from './effective-map';
export type { EffectiveMap, Gone, LostPart } from './effective-map';
export { FUNCTION_LIFE_MS, MARK_LIFE_MS, ROWS_PER_STATEMENT } from './limits';
export { OPEN } from './periods';
export { recordCounts, recordsNotMet, recordsDue, recordsIn, recordsOf, removeRecords, saveRecords } from './records';
export type { RecordCount, RecordRow } from './records';
export { projectsWithRollups, rollupsOf } from './rollups';
export type { Rollup } from './rollups';
export { migrate } from './schema';
export { cachedSchema, cacheSchema } from './site-schema';
export { storageSize } from './size';
export type { StorageSize } from './size';
export { saveSiteFindings, siteFindingsSince } from './site-findings';
export type { SiteFindingRow } from './site-findings';
export { lastAccountReport, lastLook, lastSurvey, lastSweep, noteAccountReport, noteLook, noteSurvey, noteSweep } from './sweeps';
export type { SurveyNote, SweepNote } from './sweeps';
export { markDueAt, markRecordDue, recordsAt, waivedGroups } from './waived-records';
export type { CheckPlace, WaivedGroup } from './waived-records';
export {
  addWaiver,
  changeWaiver,
  MOST_EVENTS,
  MOST_IN_FORCE,
  NO_WAIVERS,
  waiverById,
  waiversIn,
  waiversInForce,
  waiversOn,
  waiversTurned,
} from './waivers';
export { newestSiteMap, putInForce, savedVersion, saveSiteMap, versionNotes } from './versions';
export type { Change, SavedVersion, VersionNote } from './versions';
export { noteWarned, WARNED_FOR_MINUTES, wasWarned } from './warned';
export {
  forgetWritten,
  gapRowsOf,
  keepKnownGapFields,
  knownGapFields,
  lookedThroughTo,
  noteLookedThroughTo,
  noteWritten,
  unwritten,
  writtenAmong,
} from './gap-fields';
export type { GapRow, WrittenGaps } from './gap-fields';
export { addHintReport, hintReports, settleHintReports } from './hint-reports';
export type { HintReport, HintReports } from './hint-reports';
export { blockingSince } from './blocking-since';
export { recordsWithGapAt } from './gap-records';
