import type { IssueTypeJson, NamedJson, ProjectJson, SiteJson, StatusJson, WorkflowJson } from '../../archive';
import { demoFields } from './fields';
import { GROUPS, PEOPLE } from './people';

/** The instant at which the site was exported; the host's clock starts here. */
export const DEMO_NOW = Date.parse('2026-10-31T14:00:00.000Z');

const CATEGORIES = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

const STATUS_NAMES = {
  Open: 'new',
  'In Progress': 'indeterminate',
  Pending: 'indeterminate',
  Escalated: 'indeterminate',
  Resolved: 'done',
  Closed: 'done',
  Canceled: 'done',
  'Under investigation': 'indeterminate',
  Planning: 'indeterminate',
  'Awaiting approval': 'indeterminate',
  Implementing: 'indeterminate',
  Completed: 'done',
  'To Do': 'new',
  Done: 'done',
} as const;

/** Taken out of the workflow and deleted with the tool change of April 2026: only histories still name it. */
export const DELETED_STATUS = { id: '10900', name: 'Awaiting confirmation' } as const;

export type StatusName = keyof typeof STATUS_NAMES | typeof DELETED_STATUS.name;

export const STATUSES: readonly StatusJson[] = Object.entries(STATUS_NAMES).map(([name, category], at) => ({
  ...{ id: String(10001 + at), name, description: '', statusCategory: CATEGORIES[category] },
}));

const named = (first: number, names: readonly string[]): NamedJson[] =>
  names.map((name, at) => ({ id: String(first + at), name, description: '' }));

export const PRIORITIES = named(1, ['Highest', 'High', 'Medium', 'Low', 'Lowest']);
export const RESOLUTIONS = named(10000, ['Done', 'Workaround provided', "Won't Do", 'Duplicate', 'Known error', 'Cannot Reproduce']);

export const ISSUE_TYPES = ['Incident', 'Problem', 'Change', 'Post-incident review', 'Improvement', 'Task'].map(
  (name, at): IssueTypeJson => ({
    ...{ id: String(10001 + at), name, description: '', subtask: false, hierarchyLevel: 0 },
  }),
);

const permissions = (browse: string[], edit: string[]): ProjectJson['permissions'] => ({
  BROWSE_PROJECTS: browse.map((group) => `group:${group}`),
  EDIT_ISSUES: edit.map((group) => `group:${group}`),
  ADMINISTER_PROJECTS: ['group:service-desk-managers', 'group:jira-administrators'],
});

const project = (id: string, key: string, name: string, projectTypeKey: string, holders: ProjectJson['permissions']): ProjectJson => ({
  ...{ id, key, name, projectTypeKey, simplified: false, style: 'classic', isPrivate: false, permissions: holders },
});

/** Agents of the service desk do not see the platform team's project; the visitor sees neither. */
export const PROJECTS: readonly ProjectJson[] = [
  project(
    '10001',
    'IT',
    'Service desk',
    'service_desk',
    permissions(
      ['service-desk-agents', 'service-desk-managers', 'top-management', 'jira-administrators'],
      ['service-desk-agents', 'service-desk-managers'],
    ),
  ),
  project(
    '10002',
    'OPS',
    'Platform operations',
    'software',
    permissions(['platform-team', 'service-desk-managers', 'jira-administrators'], ['platform-team']),
  ),
];

export const REQUEST_TYPES = named(1, ['Report a system problem', 'Report an outage']).map((type) => ({
  ...{ ...type, issueTypeId: '10001', serviceDeskId: '1', portalId: '1', groupIds: ['1'], practice: 'incidents' },
}));

export const LINK_TYPES = {
  problem: { id: '10001', name: 'Problem/Incident', inward: 'is caused by', outward: 'causes' },
  review: { id: '10002', name: 'Post-Incident Reviews', inward: 'is reviewed by', outward: 'reviews' },
  fix: { id: '10003', name: 'Fix', inward: 'is fixed by', outward: 'fixes' },
  improvement: { id: '10004', name: 'Improvement', inward: 'arises from', outward: 'leads to' },
  escalation: { id: '10005', name: 'Escalation', inward: 'takes over', outward: 'is escalated to' },
  duplicate: { id: '10006', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  blocks: { id: '10007', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
} as const;

const idOf = (name: StatusName): string => {
  const status = STATUSES.find((entry) => entry.name === name);
  if (status === undefined) throw new Error(`No status "${name}".`);
  return status.id;
};

/** A workflow as lines of `from > transition > to`; without a from it is global. */
const workflow = (statuses: readonly StatusName[], lines: readonly [StatusName | null, string, StatusName, string[]?][]): WorkflowJson => ({
  statuses: statuses.map(idOf),
  transitions: lines.map(([from, name, to, fields], at) => ({
    ...{ id: String(11 + at * 10), name, to: idOf(to) },
    ...(from === null ? {} : { from: [idOf(from)] }),
    ...(fields === undefined ? {} : { fields }),
  })),
});

const INCIDENT = workflow(
  ['Open', 'In Progress', 'Pending', 'Escalated', 'Resolved', 'Closed', 'Canceled'],
  [
    ['Open', 'Start work', 'In Progress'],
    ['In Progress', 'Wait', 'Pending'],
    ['Pending', 'Continue', 'In Progress'],
    ['In Progress', 'Escalate', 'Escalated'],
    ['Escalated', 'Take over', 'In Progress'],
    ['In Progress', 'Resolve', 'Resolved', ['resolution', 'customfield_10029']],
    ['Escalated', 'Resolve', 'Resolved', ['resolution', 'customfield_10029']],
    ['Resolved', 'Reopen', 'In Progress'],
    ['Resolved', 'Close', 'Closed'],
    ['Open', 'Cancel', 'Canceled', ['resolution']],
    ['In Progress', 'Cancel', 'Canceled', ['resolution']],
  ],
);
const TASK = workflow(
  ['To Do', 'In Progress', 'Done'],
  [
    [null, 'To Do', 'To Do'],
    [null, 'In Progress', 'In Progress'],
    [null, 'Done', 'Done'],
  ],
);
const PROBLEM = workflow(
  ['Open', 'Under investigation', 'Resolved', 'Closed'],
  [
    ['Open', 'Investigate', 'Under investigation'],
    ['Under investigation', 'Resolve', 'Resolved', ['resolution']],
    ['Resolved', 'Close', 'Closed'],
  ],
);
const CHANGE = workflow(
  ['Open', 'Planning', 'Awaiting approval', 'Implementing', 'Completed', 'Closed'],
  [
    ['Open', 'Plan', 'Planning'],
    ['Planning', 'Ask for approval', 'Awaiting approval'],
    ['Awaiting approval', 'Implement', 'Implementing'],
    ['Implementing', 'Complete', 'Completed', ['resolution']],
    ['Completed', 'Close', 'Closed'],
  ],
);

/** site.json of the demo. */
export const demoSite = (): SiteJson => ({
  archive: 1,
  site: {
    baseUrl: 'https://demo.example',
    cloudId: '00000000-0000-4000-8000-000000020000',
    timeZone: 'Europe/Berlin',
    exportedAt: new Date(DEMO_NOW).toISOString(),
  },
  users: Object.values(PEOPLE),
  groups: [...GROUPS],
  projects: [...PROJECTS],
  globalPermissions: { ADMINISTER: ['group:jira-administrators'] },
  issueTypes: [...ISSUE_TYPES],
  statuses: [...STATUSES],
  priorities: [...PRIORITIES],
  resolutions: [...RESOLUTIONS],
  fields: demoFields(),
  issueLinkTypes: Object.values(LINK_TYPES),
  requestTypes: REQUEST_TYPES,
  workflows: {
    'IT/Incident': INCIDENT,
    'IT/Problem': PROBLEM,
    'IT/Change': CHANGE,
    'IT/Post-incident review': TASK,
    'IT/Improvement': TASK,
    'IT/Task': TASK,
    'OPS/Incident': INCIDENT,
    'OPS/Task': TASK,
  },
});
