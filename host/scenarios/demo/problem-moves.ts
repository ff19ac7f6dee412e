import { Draft, days, hours, type Change } from './draft';

/** A problem that somebody at the service desk notices. */
export const problem = (story: string | null, at: number, summary: string, values: Change = {}): Draft =>
  new Draft({ type: 'Problem', at, reporter: 'agent1', summary, values: { services: ['ERP'], ...values } }, story);

/** Taken up the next morning, with category and priority. */
export const investigate = (draft: Draft, otherwise: Change = {}): Draft =>
  draft
    .after(hours(20))
    .move('problems', 'Under investigation', { assignee: 'applications', category: 'ERP', priority: 'High', ...otherwise })
    .after(hours(5))
    .say('applications', 'Comparing the logs of the last three failures.', { internal: true });

/** Four days later the cause is known. */
export const rootCauseFound = (draft: Draft, otherwise: Change = {}): Draft =>
  investigate(draft)
    .after(days(4))
    .set('applications', {
      rootCause: 'A setting is lost at every update of the supplier.',
      preventiveActions: 'Check the setting after updates.',
      ...otherwise,
    });

/** Resolved for good two weeks later, closed a few days after that. */
export const fixed = (draft: Draft, otherwise: Change = {}): Draft =>
  draft
    .after(days(12))
    .move('problems', 'Resolved', { resolution: 'Fixed', ...otherwise })
    .after(days(4))
    .move('problems', 'Closed');

/** Accepted as a known error with a workaround; it stays open. */
export const knownError = (draft: Draft, otherwise: Change = {}): Draft =>
  draft
    .after(days(2))
    .move('problems', 'Known error', { knownErrorFlag: 'Yes', workaround: 'Set it by hand after an update.', ...otherwise });
