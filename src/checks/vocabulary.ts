import type { FieldType } from '../record/vocabulary';

export { EVENTS, FIELD_ROLES, LINK_ROLES, RECORD_KINDS, SIDE_MILESTONES, STATUS_MILESTONES, fieldRole } from '../record/vocabulary';
export type { FieldRole, FieldType, LinkRole, RecordEvent, RecordKind } from '../record/vocabulary';

/** Those a message can be meant for. `interestedParties`: participants, organizations, approvers, owners of the affected services. */
export const GROUPS = {
  topManagement: { name: 'top management' },
  interestedParties: { name: 'those concerned' },
} as const satisfies Readonly<Record<string, { name: string }>>;
export type Group = keyof typeof GROUPS;

/** Settings a check can wait for or look at, as the set-up page calls them. */
export const SETTINGS = {
  attributesPerTier: { name: 'Compulsory attributes by criticality' },
  clusterSize: { name: 'Size of a cluster of incidents' },
  complaintEscalateAfter: { name: 'Time after which a complaint is escalated' },
  escalationRules: { name: 'Escalation rules' },
  incidentEscalateAfter: { name: 'Time after which an incident is escalated' },
  majorIncidentRule: { name: 'Major incident criteria' },
  priorityMatrix: { name: 'Priority matrix' },
  problemEscalateAfter: { name: 'Time after which a problem is escalated' },
  processOwners: { name: 'Process owners' },
  registerReview: { name: 'How old a register review may be' },
  topManagement: { name: 'Top management' },
} as const satisfies Readonly<Record<string, { name: string }>>;
export type SettingName = keyof typeof SETTINGS;

/** Field types whose edits say what was done; a choice, a person or a date does not. */
export const CONTENT_TYPES: ReadonlySet<FieldType> = new Set(['text', 'link', 'checklist']);
