import type { UserJson } from '../../../archive';
import type { LinkTypeModel, ProjectModel, StatusCategory, WorkflowModel } from '../part';
import { PEOPLE, user } from '../people';

export const REGISTER_TYPES = [
  ...['Interested party', 'Objective', 'Service role', 'Team in scope', 'Controlled document', 'Service', 'Operated process'],
  ...['Supplier', 'Contract', 'External organization', 'Asset', 'Configuration item type', 'Configuration item', 'Customer'],
  ...['Service level agreement', 'Continuity plan', 'Security control', 'Metric', 'Planned report', 'Knowledge article'],
] as const;

const REVIEW_TYPES = [
  ...['Risk assessment', 'CI verification', 'Service review', 'Satisfaction survey', 'SLA review', 'Supplier review', 'Contract review'],
  ...['Budget review', 'Demand review', 'Capacity review', 'Change trend review', 'Release review', 'Incident trend review'],
  ...['Problem review', 'Control review', 'Security incident analysis', 'SMS evaluation', 'Service evaluation', 'Internal audit'],
  ...['Management review', 'Service report'],
] as const;

/** Articles are for the agents; everything else is in the project that they do not see. */
export const KNOWLEDGE_TYPE = 'Knowledge article';

export const STATUSES: Readonly<Record<string, StatusCategory>> = {
  ...{ Draft: 'new', 'In review': 'indeterminate', Active: 'indeterminate', Retired: 'done', Canceled: 'done' },
  ...{ 'To Do': 'new', Scheduled: 'new', 'In Progress': 'indeterminate', Completed: 'done', Closed: 'done', Done: 'done' },
  ...{ 'Carried out': 'indeterminate', Open: 'new', Assessment: 'indeterminate', 'Treatment planned': 'indeterminate' },
  ...{ Correction: 'indeterminate', 'Cause analysis': 'indeterminate', 'Actions planned': 'indeterminate' },
  ...{ 'Effectiveness check': 'indeterminate', Approved: 'indeterminate', Rejected: 'done', Implemented: 'done' },
  ...{ Measuring: 'indeterminate', Pending: 'indeterminate', Escalated: 'indeterminate', Resolved: 'done', Reopened: 'indeterminate' },
};

/** Every status can be reached from every other: the team is small and trusts its members. */
const free = (...statuses: string[]): WorkflowModel => ({ statuses, lines: statuses.map((status) => [null, status, status] as const) });

const ENTRY = free('Draft', 'In review', 'Active', 'Retired', 'Canceled');
const REVIEW = free('To Do', 'Scheduled', 'In Progress', 'Completed', 'Closed', 'Canceled');
const EXERCISE = free('To Do', 'Scheduled', 'In Progress', 'Carried out', 'In review', 'Closed', 'Canceled');
const RISK = free('Open', 'Assessment', 'Treatment planned', 'In Progress', 'In review', 'Closed', 'Canceled');
const NONCONFORMITY = free(
  'Open',
  'Correction',
  'Cause analysis',
  'Actions planned',
  'In Progress',
  'Effectiveness check',
  'Closed',
  'Canceled',
);
const IMPROVEMENT = free('Open', 'Assessment', 'Approved', 'In Progress', 'Implemented', 'Measuring', 'Closed', 'Rejected', 'Canceled');
const CASE = free('Open', 'In Progress', 'Pending', 'Escalated', 'Resolved', 'Reopened', 'Closed', 'Canceled');
const ACTION = free('To Do', 'In Progress', 'Done', 'Canceled');

const OTHERS: Readonly<Record<string, WorkflowModel>> = {
  ...{ Risk: RISK, Opportunity: RISK, 'Service proposal': IMPROVEMENT, Improvement: IMPROVEMENT, Nonconformity: NONCONFORMITY },
  ...{ 'Service complaint': CASE, 'Supplier dispute': CASE, 'Continuity test': EXERCISE, 'Continuity invocation': EXERCISE },
  ...{ Action: ACTION },
};

const inProject = (project: string, types: readonly string[], flow: WorkflowModel): [string, WorkflowModel][] =>
  types.map((type) => [`${project}/${type}`, flow]);

export const WORKFLOWS: Readonly<Record<string, WorkflowModel>> = {
  ...Object.fromEntries(inProject('SMS', REGISTER_TYPES.filter((type) => type !== KNOWLEDGE_TYPE), ENTRY)), // prettier-ignore
  ...Object.fromEntries(inProject('SMS', REVIEW_TYPES, REVIEW)),
  ...Object.fromEntries(Object.entries(OTHERS).map(([type, flow]) => [`SMS/${type}`, flow])),
  [`KB/${KNOWLEDGE_TYPE}`]: ENTRY,
};

export const ISSUE_TYPES: readonly string[] = [...REGISTER_TYPES, ...REVIEW_TYPES, ...Object.keys(OTHERS)];

export const LINK_TYPES: Readonly<Record<string, LinkTypeModel>> = {
  improvement: { name: 'Improvement', inward: 'arises from', outward: 'leads to' },
  escalation: { name: 'Escalation', inward: 'takes over', outward: 'is escalated to' },
  review: { name: 'Post-Incident Reviews', inward: 'is reviewed by', outward: 'reviews' },
  action: { name: 'Action', inward: 'is action of', outward: 'has action' },
  subject: { name: 'Subject', inward: 'is subject of', outward: 'concerns' },
  finding: { name: 'Finding', inward: 'is found by', outward: 'finds' },
  risk: { name: 'Risk', inward: 'is risk of', outward: 'has risk' },
  renewal: { name: 'Renewal', inward: 'is renewed by', outward: 'renews' },
  exercise: { name: 'Exercise', inward: 'is practised by', outward: 'tests' },
  planned: { name: 'Planned report', inward: 'is fulfilled by', outward: 'fulfils' },
  reporting: { name: 'Reporting', inward: 'is reported in', outward: 'reports on' },
};

const SMS_GROUPS = ['service-desk-managers', 'top-management', 'jira-administrators', 'sms-team'] as const;

export const PROJECTS: readonly ProjectModel[] = [
  {
    ...{ key: 'SMS', name: 'Service management system', projectTypeKey: 'business' },
    ...{ browse: SMS_GROUPS, edit: ['service-desk-managers', 'sms-team'] },
  },
  {
    ...{ key: 'KB', name: 'Knowledge base', projectTypeKey: 'business' },
    ...{ browse: [...SMS_GROUPS, 'service-desk-agents', 'platform-team'], edit: ['service-desk-agents', 'service-desk-managers'] },
  },
];

export const SMS_PEOPLE: Readonly<Record<string, UserJson>> = {
  smsOwner: PEOPLE.smsOwner,
  documents: user('demo:document-controller', 'Document Controller'),
  auditor: user('demo:internal-auditor', 'Internal Auditor'),
  finance: user('demo:finance-controller', 'Finance Controller'),
  purchasing: user('demo:supplier-manager', 'Supplier Manager'),
  relations: user('demo:relationship-manager', 'Relationship Manager'),
  continuity: user('demo:continuity-coordinator', 'Continuity Coordinator'),
  assets: user('demo:asset-manager', 'Asset Manager'),
  former: { ...user('demo:former-supplier-manager', 'Former Supplier Manager'), active: false },
};

export const SMS_TEAM: readonly string[] = [...Object.keys(SMS_PEOPLE).filter((name) => name !== 'former'), 'security'];
