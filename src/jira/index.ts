export type { JiraClient } from './client';
export { jiraAs } from './client';
export { readSchema } from './read-schema';
export { readIssue, readIssues, readTitledIssues } from './read-issue';
export type { IssueReading } from './read-issue';
export { changedIssues } from './changed-issues';
export type { ChangedPage, ChangedQuery } from './changed-issues';
export { searchRecords, approximateCount, recordsJql } from './search';
export type { RecordPage, RecordQuery, Searched } from './search';
export { sampleOf } from './sample';
export type { Sample } from './sample';
export { countingPoints } from './points';
export { matchJql } from './match-jql';
export type { Matches } from './match-jql';
export {
  browsableIssues,
  browsableProjects,
  holdsOwn,
  mayAdminister,
  mayAdministerAny,
  mayAdministerProject,
  mayBrowse,
} from './permissions';
export { issueToRecord } from './issue-to-record';
export { administeredProjects, editableIssues, mayEdit, visibleKeys } from './issue-rights';
export { findGapFields, ISSUES_PER_WRITE, writeGapFields } from './gap-fields';
export type { GapFieldIds, GapValue } from './gap-fields';
export { issuePlace } from './issue-place';
export type { IssuePlace } from './issue-place';
export { movesOf } from './moves';
