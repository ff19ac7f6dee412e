import { Draft, days, dayOf, hours, minutes, timeOf, type Change, type Start } from './draft';

/** What a change says about itself once it was assessed; a story overwrites what it tells otherwise. */
const ASSESSED: Change = {
  ...{
    priority: 'High',
    changeRisk: 'Low',
    businessBenefit: 'Orders are booked without typing them twice.',
    financialImpact: 'Two days of work',
  },
  ...{
    impactAssessment: 'One service, no other change in that week; continuity and security untouched.',
    feasibility: 'Done before on the test system',
  },
  ...{ majorImpact: 'No', continuityRelevant: 'No', services: ['ERP'], configItems: ['ERP application'] },
};

/** The window in which the change is planned to be implemented: two hours, six days after it was asked for. Milliseconds, UTC. */
export const windowOf = (draft: Draft): number => draft.start.at + days(6);

/** A request for change on a service. */
export const change = (story: string | null, at: number, summary: string, more: Partial<Start> = {}): Draft =>
  new Draft({ type: 'Change', at, reporter: 'applications', summary, ...more, values: { changeTarget: 'Service', ...more.values } }, story);

/** Three hours later the assessment begins; the next day its result is written down. */
export const assess = (draft: Draft, otherwise: Change = {}): Draft => {
  const { changeType = 'Normal', ...found } = otherwise;
  draft.after(hours(3)).move('applications', 'Assessment', { assignee: 'applications', changeType });
  return draft.after(hours(20)).set('applications', { ...ASSESSED, ...found });
};

/** Plan, back-out plan, test result, window and notice. */
export const plan = (draft: Draft, otherwise: Change = {}): Draft => {
  draft.after(hours(2)).move('applications', 'Planning');
  return draft.after(hours(20)).set('applications', {
    ...{ implementationPlan: 'Stop the queue, install, start the queue, watch it.', backout: 'Put the former version back.' },
    ...{ testResult: 'All cases passed on the test system.', deploymentNotice: 'Mail to the users of the service.' },
    ...{ plannedStart: timeOf(windowOf(draft)), plannedEnd: timeOf(windowOf(draft) + hours(2)) },
    ...otherwise,
  });
};

/** Approval is asked for an hour later. */
export const askApproval = (draft: Draft, approver = 'changes', by = 'applications'): Draft =>
  draft.after(hours(1)).move(by, 'Awaiting approval').ask(by, 'Change approval', [approver]);

/** Asked for and given the next day. */
export const approve = (draft: Draft, approver = 'changes', by = 'applications'): Draft =>
  askApproval(draft, approver, by).after(hours(20)).decide(approver, 'approved').move(approver, 'Approved');

/** Implementation starts with the window. */
export const implement = (draft: Draft): Draft => draft.at(windowOf(draft)).move('applications', 'Implementing');

/** Done after an hour and a half; the configuration data follows the next day. */
export const complete = (draft: Draft, otherwise: Change = {}): Draft => {
  const { ciUpdate = 'Done', ...ends } = otherwise;
  draft.after(minutes(90)).move('applications', 'Completed', { resolution: 'Done', changeOutcome: 'Successful', ...ends });
  return draft.after(hours(20)).set('applications', { ciUpdate });
};

/** Reviewed and closed within the week. */
export const review = (draft: Draft, otherwise: Change = {}): Draft =>
  draft
    .after(days(3))
    .move('changes', 'In review')
    .after(days(1))
    .set('changes', { changeReview: 'Went as planned; the queue is faster.', ...otherwise })
    .after(minutes(5))
    .move('changes', 'Closed');

/** Up to the decision by the book. */
export const decided = (draft: Draft, study: Change = {}, planned: Change = {}): Draft => approve(plan(assess(draft, study), planned));

/** From the start of the implementation to the end by the book. */
export const carriedOut = (draft: Draft, ends: Change = {}, reviewed: Change = {}): Draft =>
  review(complete(implement(draft), ends), reviewed);

/** The whole way by the book. */
export const byTheBook = (draft: Draft): Draft => carriedOut(decided(draft));

/** A task that follows from another record, linked when it was made. Null: without an owner; without `done` it stays open. */
export const actionFor = (
  draft: Draft,
  { summary, owner, due, done }: { summary: string; owner: string | null; due?: number; done?: number },
): Draft => {
  const values: Change = { ...(owner === null ? {} : { assignee: owner }), ...(due === undefined ? {} : { dueDate: dayOf(due) }) };
  const task = new Draft({ type: 'Task', at: draft.now, reporter: 'changes', summary, values });
  draft.after(minutes(10)).link('changes', 'action', 'outward', task);
  if (done !== undefined)
    task
      .at(done - days(1))
      .move(owner ?? 'changes', 'In Progress')
      .at(done)
      .move(owner ?? 'changes', 'Done', { resolution: 'Done' });
  return task;
};
