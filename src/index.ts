/** The handlers manifest.yml names, and nothing else. */
export { backfill } from './jobs/back-fill';
export { onIssueEvent } from './jobs/events';
export { onTransition } from './jobs/guard';
export { onLifecycle } from './jobs/lifecycle';
export { reportAccounts } from './jobs/report-accounts';
export { onSurvey } from './jobs/survey';
export { sweep } from './jobs/sweep';
export { resolver } from './resolvers';
