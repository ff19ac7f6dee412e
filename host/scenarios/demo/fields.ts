import { field, type FieldModel } from './field-model';
import { TICKET_FIELDS } from './ticket-fields';

export const IMPACTS = ['Extensive / Widespread', 'Significant / Large', 'Moderate / Limited', 'Minor / Localized'] as const;
export const URGENCIES = ['Critical', 'High', 'Medium', 'Low'] as const;
export const CATEGORIES = ['Email', 'Network', 'Workplace', 'ERP', 'Web shop', 'Printing', 'Access', 'Telephony'] as const;
export const STEPS = ['Bridge call opened', 'Customers informed', 'Service restored and confirmed'] as const;

const DESK = ['IT'] as const;

/** Jira's own fields whose changes are told. */
const SYSTEM = {
  status: field('status', 'status', 'status'),
  priority: field('priority', 'priority', 'priority'),
  resolution: field('resolution', 'resolution', 'resolution'),
  assignee: field('assignee', 'assignee', 'user'),
  labels: field('labels', 'labels', 'labels'),
  dueDate: field('duedate', 'duedate', 'date'),
  fixVersions: field('fixVersions', 'Fix Version', 'versions', { on: ['PLAT'] }),
} as const satisfies Record<string, FieldModel>;

/** The service desk's fields from before the way to the audit began; the platform team has service, category and note, and fills in no category. */
const DESK_FIELDS = {
  team: field('customfield_10001', 'Team', 'team', { on: DESK }),
  requestType: field('customfield_10010', 'Request Type', 'requestType', { on: DESK }),
  services: field('customfield_10011', 'Affected services', 'services', { on: ['IT', 'PLAT', 'OPS'] }),
  participants: field('customfield_10012', 'Request participants', 'users', {
    on: DESK,
    custom: 'com.atlassian.servicedesk:sd-request-participants',
  }),
  impact: field('customfield_10020', 'Impact', 'option', { options: IMPACTS, on: DESK }),
  urgency: field('customfield_10021', 'Urgency', 'option', { options: URGENCIES, on: DESK }),
  category: field('customfield_10022', 'Category', 'option', { options: CATEGORIES, on: ['IT', 'OPS'] }),
  major: field('customfield_10023', 'Major incident', 'option', { options: ['Yes', 'No'], on: DESK }),
  majorManager: field('customfield_10024', 'Major incident manager', 'user', { on: DESK }),
  stakeholders: field('customfield_10025', 'Stakeholders', 'users', { on: DESK }),
  informed: field('customfield_10026', 'Management informed', 'text', { on: DESK }),
  steps: field('customfield_10027', 'Major incident checklist', 'checklist', { options: STEPS, on: DESK }),
  playbook: field('customfield_10028', 'Playbook', 'url', { on: DESK }),
  note: field('customfield_10029', 'Resolution note', 'paragraph', { on: ['IT', 'OPS'] }),
  priorityReason: field('customfield_10030', 'Priority override reason', 'text', { on: DESK }),
  notMajor: field('customfield_10031', 'Not major reason', 'text', { on: DESK }),
  noEscalation: field('customfield_10032', 'No escalation reason', 'text', { on: DESK }),
  escalationLevel: field('customfield_10033', 'Escalation level', 'option', { options: ['Level 2', 'Level 3'], on: DESK }),
  report: field('customfield_10034', 'Review report', 'text', { on: DESK }),
  noImprovement: field('customfield_10035', 'No improvement reason', 'text', { on: DESK }),
  rootCause: field('customfield_10036', 'Root cause', 'paragraph', { on: DESK }),
  workaround: field('customfield_10037', 'Workaround', 'paragraph', { on: DESK }),
  changeType: field('customfield_10038', 'Change type', 'option', {
    options: ['Standard', 'Normal', 'Emergency', 'Design and transition'],
    on: DESK,
  }),
  backout: field('customfield_10039', 'Backout plan', 'paragraph', { on: DESK }),
} as const satisfies Record<string, FieldModel>;

/** Every field whose changes the tickets tell, by the short name the stories use. */
export const FIELDS: Readonly<Record<string, FieldModel>> = { ...SYSTEM, ...DESK_FIELDS, ...TICKET_FIELDS };
