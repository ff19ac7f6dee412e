import type { RecordEvent } from '../record/events';

export type FieldType = 'text' | 'option' | 'yesNo' | 'user' | 'users' | 'link' | 'checklist' | 'services' | 'assets' | 'team' | 'sla';

/** The field roles of incidents and their reviews, with the names a reader sees. What recognises them on a site is up to the mapping. */
export const FIELD_ROLES = {
  affectedServices: { name: 'Affected services', type: 'services' },
  assignee: { name: 'Assignee', type: 'user' },
  causeCategory: { name: 'Cause category', type: 'option' },
  classification: { name: 'Classification', type: 'option' },
  configItems: { name: 'Affected configuration items', type: 'assets' },
  escalationLevel: { name: 'Escalation level', type: 'option' },
  impact: { name: 'Impact', type: 'option' },
  investigation: { name: 'Investigation', type: 'text' },
  majorFlag: { name: 'Major incident', type: 'yesNo' },
  majorIncidentManager: { name: 'Major incident manager', type: 'user' },
  majorProcedureChecklist: { name: 'Major incident steps', type: 'checklist' },
  majorProcedureReference: { name: 'Procedure used', type: 'link' },
  managementInformed: { name: 'Management informed', type: 'text' },
  noEscalationReason: { name: 'Why not escalated', type: 'text' },
  noImprovementReason: { name: 'No improvement found', type: 'text' },
  notMajorReason: { name: 'Why not major', type: 'text' },
  outage: { name: 'Outage', type: 'option' },
  participants: { name: 'Request participants', type: 'users' },
  priority: { name: 'Priority', type: 'option' },
  priorityOverrideReason: { name: 'Why the priority differs', type: 'text' },
  resolution: { name: 'Resolution', type: 'option' },
  resolutionNote: { name: 'Resolution note', type: 'text' },
  reviewReport: { name: 'Review report', type: 'text' },
  rootCause: { name: 'Root cause', type: 'text' },
  stakeholders: { name: 'Stakeholders', type: 'users' },
  team: { name: 'Team', type: 'team' },
  timeToResolution: { name: 'Time to resolution', type: 'sla' },
  urgency: { name: 'Urgency', type: 'option' },
} as const satisfies Readonly<Record<string, { name: string; type: FieldType }>>;
export type FieldRole = keyof typeof FIELD_ROLES;

/** Link roles: `name` stands in sentences after "a linked". */
export const LINK_ROLES = {
  action: { name: 'action' },
  escalation: { name: 'escalation' },
  improvement: { name: 'improvement' },
  postIncidentReview: { name: 'post-incident review' },
  report: { name: 'report' },
} as const satisfies Readonly<Record<string, { name: string }>>;
export type LinkRole = keyof typeof LINK_ROLES;

/** Events as a label and as the clause that follows "after" or "when". */
export const EVENTS = {
  created: { name: 'Created', clause: 'it was created', soon: 'it is created' },
  classified: { name: 'Classified', clause: 'it was classified', soon: 'it is classified' },
  prioritized: { name: 'Prioritized', clause: 'it was prioritized', soon: 'it is prioritized' },
  firstWork: { name: 'Work began', clause: 'work began', soon: 'work begins' },
  inProgress: { name: 'In progress', clause: 'work was in progress', soon: 'work is in progress' },
  waiting: { name: 'Waiting', clause: 'it was waiting', soon: 'it waits' },
  escalated: { name: 'Escalated', clause: 'it was escalated', soon: 'it is escalated' },
  reopened: { name: 'Reopened', clause: 'it was reopened', soon: 'it is reopened' },
  resolved: { name: 'Resolved', clause: 'it was resolved', soon: 'it is resolved' },
  closed: { name: 'Closed', clause: 'it was closed', soon: 'it is closed' },
  cancelled: { name: 'Cancelled', clause: 'it was cancelled', soon: 'it is cancelled' },
  majorFlagged: { name: 'Became major', clause: 'it became a major incident', soon: 'it becomes a major incident' },
} as const satisfies Readonly<Record<RecordEvent, { name: string; clause: string; soon: string }>>;

/** Milestones that a status can be mapped to; the other events are derived. */
export const STATUS_MILESTONES: ReadonlySet<RecordEvent> = new Set([
  'inProgress',
  'waiting',
  'escalated',
  'reopened',
  'resolved',
  'closed',
  'cancelled',
]);

export type Group = 'topManagement';
export const GROUPS = { topManagement: { name: 'top management' } } as const satisfies Readonly<Record<Group, { name: string }>>;

/** Settings a check can wait for, as the set-up page calls them. */
export const SETTINGS = {
  priorityMatrix: { name: 'Priority matrix' },
  escalationRules: { name: 'Escalation rules' },
  incidentEscalateAfter: { name: 'Time after which an incident is escalated' },
  majorIncidentRule: { name: 'Major incident criteria' },
  topManagement: { name: 'Top management' },
} as const satisfies Readonly<Record<string, { name: string }>>;
export type SettingName = keyof typeof SETTINGS;

/** Field types whose edits say what was done; a choice, a person or a date does not. */
export const CONTENT_TYPES: ReadonlySet<FieldType> = new Set(['text', 'link', 'checklist']);
