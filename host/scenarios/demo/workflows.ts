import type { StatusCategory, WorkflowModel } from './part';

export const STATUSES: Readonly<Record<string, StatusCategory>> = {
  ...{ Open: 'new', 'In Progress': 'indeterminate', Pending: 'indeterminate', Escalated: 'indeterminate' },
  ...{ Resolved: 'done', Closed: 'done', Canceled: 'done', 'Under investigation': 'indeterminate', Planning: 'indeterminate' },
  ...{ 'Awaiting approval': 'indeterminate', Implementing: 'indeterminate', Completed: 'done', 'To Do': 'new', Done: 'done' },
  ...{ 'Waiting for support': 'new', 'Waiting for customer': 'indeterminate', Declined: 'done', 'Known error': 'indeterminate' },
  ...{ Assessment: 'indeterminate', Approved: 'indeterminate', 'In review': 'indeterminate', Rejected: 'done', Failed: 'done' },
  ...{ Build: 'indeterminate', Testing: 'indeterminate', Deploying: 'indeterminate', Released: 'done', 'Rolled back': 'done' },
  ...{ Design: 'indeterminate', Transition: 'indeterminate', 'In operation': 'done' },
};

const INCIDENT: WorkflowModel = {
  statuses: ['Open', 'In Progress', 'Pending', 'Escalated', 'Resolved', 'Closed', 'Canceled'],
  lines: [
    ['Open', 'Start work', 'In Progress'],
    ['In Progress', 'Wait', 'Pending'],
    ['Pending', 'Continue', 'In Progress'],
    ['In Progress', 'Escalate', 'Escalated'],
    ['Escalated', 'Take over', 'In Progress'],
    ['In Progress', 'Resolve', 'Resolved', ['resolution', 'note']],
    ['Escalated', 'Resolve', 'Resolved', ['resolution', 'note']],
    ['Resolved', 'Reopen', 'In Progress'],
    ['Resolved', 'Close', 'Closed'],
    ['Open', 'Cancel', 'Canceled', ['resolution']],
    ['In Progress', 'Cancel', 'Canceled', ['resolution']],
  ],
  guarded: ['Resolved', 'Closed'],
};

const REQUEST: WorkflowModel = {
  statuses: [
    ...['Waiting for support', 'Awaiting approval', 'In Progress', 'Waiting for customer', 'Resolved', 'Closed', 'Declined', 'Canceled'],
  ],
  lines: [
    ['Waiting for support', 'Start work', 'In Progress'],
    ['Waiting for support', 'Ask for approval', 'Awaiting approval'],
    ['Awaiting approval', 'Approve', 'In Progress'],
    ['Awaiting approval', 'Decline', 'Declined', ['resolution']],
    ['In Progress', 'Ask the customer', 'Waiting for customer'],
    ['Waiting for customer', 'Continue', 'In Progress'],
    ['In Progress', 'Resolve', 'Resolved', ['resolution', 'note']],
    ['Resolved', 'Reopen', 'In Progress'],
    ['Resolved', 'Close', 'Closed'],
    [null, 'Cancel', 'Canceled', ['resolution']],
  ],
};

const PROBLEM: WorkflowModel = {
  statuses: ['Open', 'Under investigation', 'Pending', 'Known error', 'Resolved', 'Closed', 'Canceled'],
  lines: [
    ['Open', 'Investigate', 'Under investigation'],
    ['Under investigation', 'Wait', 'Pending'],
    ['Pending', 'Continue', 'Under investigation'],
    ['Under investigation', 'Accept as known error', 'Known error', ['rootCause', 'workaround']],
    ['Under investigation', 'Resolve', 'Resolved', ['resolution', 'rootCause']],
    ['Known error', 'Resolve', 'Resolved', ['resolution']],
    ['Resolved', 'Reopen', 'Under investigation'],
    ['Resolved', 'Close', 'Closed'],
    [null, 'Cancel', 'Canceled', ['resolution']],
  ],
};

const CHANGE: WorkflowModel = {
  statuses: [
    ...['Open', 'Assessment', 'Planning', 'Awaiting approval', 'Approved', 'Implementing', 'Completed', 'In review', 'Closed'],
    ...['Rejected', 'Failed', 'Canceled'],
  ],
  lines: [
    ['Open', 'Assess', 'Assessment', ['changeType', 'changeRisk']],
    ['Open', 'Implement', 'Implementing'],
    ['Assessment', 'Plan', 'Planning', ['impactAssessment']],
    ['Planning', 'Ask for approval', 'Awaiting approval'],
    ['Awaiting approval', 'Approve', 'Approved'],
    ['Awaiting approval', 'Reject', 'Rejected', ['resolution']],
    ['Approved', 'Implement', 'Implementing'],
    // The emergency way and the loophole: nothing in the workflow keeps a change from being implemented without a decision.
    ['Planning', 'Implement', 'Implementing'],
    ['Awaiting approval', 'Implement', 'Implementing'],
    ['Rejected', 'Implement', 'Implementing'],
    ['Implementing', 'Complete', 'Completed', ['resolution', 'changeOutcome']],
    ['Implementing', 'Back out', 'Failed', ['resolution', 'changeOutcome']],
    ['Completed', 'Review', 'In review', ['changeReview']],
    ['Failed', 'Review', 'In review', ['changeReview']],
    ['In review', 'Close', 'Closed'],
    ['Completed', 'Close', 'Closed'],
    ['Failed', 'Close', 'Closed'],
    [null, 'Cancel', 'Canceled', ['resolution']],
  ],
  guarded: ['Closed'],
};

const RELEASE: WorkflowModel = {
  statuses: [
    ...['To Do', 'Planning', 'Build', 'Testing', 'Awaiting approval', 'Approved', 'Deploying', 'Released', 'In review', 'Closed'],
    ...['Rolled back', 'Canceled'],
  ],
  lines: [
    ['To Do', 'Plan', 'Planning', ['releaseType', 'releaseDate']],
    ['Planning', 'Build', 'Build'],
    ['Build', 'Test', 'Testing'],
    ['Testing', 'Ask for approval', 'Awaiting approval', ['acceptanceResult']],
    ['Awaiting approval', 'Approve', 'Approved'],
    ['Testing', 'Deploy', 'Deploying'],
    ['Approved', 'Deploy', 'Deploying'],
    ['Deploying', 'Release', 'Released', ['postDeploymentCheck']],
    ['Deploying', 'Roll back', 'Rolled back', ['releaseOutcome']],
    ['Released', 'Review', 'In review'],
    ['In review', 'Close', 'Closed', ['releaseOutcome', 'incidentCount']],
    ['Released', 'Close', 'Closed'],
    ['Rolled back', 'Close', 'Closed'],
    [null, 'Cancel', 'Canceled', ['resolution']],
  ],
};

const TRANSITION: WorkflowModel = {
  statuses: [
    ...['To Do', 'Planning', 'Design', 'Build', 'Testing', 'Awaiting approval', 'Approved', 'Transition', 'In operation', 'In review'],
    ...['Closed', 'Canceled'],
  ],
  lines: [
    ['To Do', 'Plan', 'Planning', ['planChecklist']],
    ['Planning', 'Design', 'Design', ['design']],
    ['Planning', 'Build', 'Build'],
    ['Design', 'Build', 'Build', ['designChecklist']],
    ['Build', 'Test', 'Testing', ['testResult']],
    ['Testing', 'Ask for approval', 'Awaiting approval', ['acceptanceResult']],
    ['Testing', 'Bring into operation', 'Transition'],
    ['Awaiting approval', 'Approve', 'Approved'],
    ['Approved', 'Bring into operation', 'Transition'],
    ['Transition', 'Finish', 'In operation'],
    ['In operation', 'Review', 'In review', ['transitionReport', 'reportedTo']],
    ['In review', 'Close', 'Closed'],
    ['In operation', 'Close', 'Closed'],
    [null, 'Cancel', 'Canceled', ['resolution']],
  ],
};

/** The plain workflow of tasks, reviews and improvements. */
const TASK: WorkflowModel = {
  statuses: ['To Do', 'In Progress', 'Done'],
  lines: [
    [null, 'To Do', 'To Do'],
    [null, 'In Progress', 'In Progress'],
    [null, 'Done', 'Done'],
  ],
};

export const WORKFLOWS: Readonly<Record<string, WorkflowModel>> = {
  'IT/Incident': INCIDENT,
  'IT/Security incident': INCIDENT,
  'IT/Service request': REQUEST,
  'IT/Problem': PROBLEM,
  'IT/Change': CHANGE,
  'IT/Release': RELEASE,
  'IT/Post-incident review': TASK,
  'IT/Post-implementation review': TASK,
  'IT/Improvement': TASK,
  'IT/Task': TASK,
  'OPS/Incident': INCIDENT,
  'OPS/Task': TASK,
  'PLAT/Release': RELEASE,
  'PLAT/Service transition': TRANSITION,
  'PLAT/Task': TASK,
};
