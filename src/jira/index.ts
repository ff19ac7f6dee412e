export type { JiraClient } from './client';
export { jiraAs } from './client';
export { readSchema } from './read-schema';
export { readIssue, readIssues } from './read-issue';
export type { IssueReading } from './read-issue';
export { searchRecords, approximateCount } from './search';
export type { RecordPage, RecordQuery } from './search';
export { browsableProjects, mayAdminister, mayAdministerProject, mayBrowse } from './permissions';
export { issueToRecord } from './issue-to-record';
